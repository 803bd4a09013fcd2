import { AbbinamentoF24 } from './abbinamento-f24.ts';
import { Accesso } from './accesso.ts';
import { AvvisoAddebito } from './avviso-addebito.ts';
import { AvvisoBonario } from './avviso-bonario.ts';
import { Calendario } from './calendario.ts';
import { CatenaAccessi } from './catena-accessi.ts';
import { Causale } from './causale.ts';
import { Consumo } from './consumo.ts';
import { DaAbbinare } from './da-abbinare.ts';
import { Delega } from './delega.ts';
import { DelegaAperta } from './delega-aperta.ts';
import { DelegaFirma } from './delega-firma.ts';
import { DelegaPosizione } from './delega-posizione.ts';
import { DelegaRicevuta } from './delega-ricevuta.ts';
import { Documento } from './documento.ts';
import { DocumentoLavorazione } from './documento-lavorazione.ts';
import { DocumentoRichiesta } from './documento-richiesta.ts';
import { EsitoLavorazione } from './esito-lavorazione.ts';
import { Evento } from './evento.ts';
import { F24 } from './f24.ts';
import { Idempotenza } from './idempotenza.ts';
import { Incarico } from './incarico.ts';
import { Lavorazione } from './lavorazione.ts';
import { Nucleo } from './nucleo.ts';
import { Posizione } from './posizione.ts';
import { Recapito } from './recapito.ts';
import { Reddito } from './reddito.ts';
import { Rendicontazione } from './rendicontazione.ts';
import { Ricorso } from './ricorso.ts';
import { Riduzione } from './riduzione.ts';
import { RigaAvviso } from './riga-avviso.ts';
import { RigaEstrattoConto } from './riga-estratto-conto.ts';
import { Ruolo } from './ruolo.ts';
import { Sandbox } from './sandbox.ts';
import { Scadenza } from './scadenza.ts';
import { Sede } from './sede.ts';
import { Soggetto } from './soggetto.ts';
import { SoggettoCf } from './soggetto-cf.ts';
import { Tentativo } from './tentativo.ts';
import { Versamento } from './versamento.ts';

/** Every entity, in the order in which the tables depend on each other. */
export const entita = [
  Sede,
  Causale,
  SoggettoCf,
  Incarico,
  DelegaRicevuta,
  Idempotenza,
  Tentativo,
  Consumo,
  Lavorazione,
  EsitoLavorazione,
  DocumentoLavorazione,
  Calendario,
  CatenaAccessi,
  Sandbox,
  Soggetto,
  Recapito,
  Posizione,
  Nucleo,
  Riduzione,
  Reddito,
  RigaEstrattoConto,
  Versamento,
  F24,
  AbbinamentoF24,
  DaAbbinare,
  Rendicontazione,
  AvvisoAddebito,
  AvvisoBonario,
  RigaAvviso,
  Ruolo,
  Ricorso,
  Delega,
  DelegaPosizione,
  DelegaFirma,
  DelegaAperta,
  Evento,
  Documento,
  DocumentoRichiesta,
  Accesso,
  Scadenza,
];
