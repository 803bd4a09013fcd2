import { type RawBuilder, sql } from 'kysely';
import type { Genere } from '../../documents/tabella/colonne.ts';
import { elencoDocumenti } from '../../reads/elenchi/documenti.ts';
import type { LetturaDelCassetto } from '../../reads/miei-dati.ts';
import type { ContestoServizi } from '../contesto.ts';

/** A table of I_MIEI_DATI: what is read, and the kind of each of its columns. */
export interface Sezione extends LetturaDelCassetto {
  readonly nome: string;
  readonly tavola: string;
  readonly generi: readonly (Genere | 'istante')[];
}

interface Modo {
  readonly sorgente?: RawBuilder<unknown>;
  readonly chiave?: string;
  readonly dove?: RawBuilder<unknown>;
}

const DI_LUI = sql`t.soggetto_id = s.id`;

/** Columns are written "nome" or "nome:genere". */
function sezione(nome: string, tavola: string, campi: string, { sorgente, chiave = 'id', dove = DI_LUI }: Modo = {}): Sezione {
  const colonne = campi.split(/\s+/).map((campo) => campo.split(':'));
  return {
    nome,
    tavola,
    sorgente: sorgente ?? sql.table(tavola),
    colonne: colonne.map(([colonna]) => colonna!),
    generi: colonne.map(([, genere = 'testo']) => genere as Genere),
    chiave: chiave.split(' '),
    dove,
  };
}

const indirizzo = (nome: string) => ['via', 'cap', 'comune', 'provincia', 'nazione'].map((parte) => `${nome}_${parte}`).join(' ');
const SOMME = 'capitale:importo sanzioni:importo interessi:importo totale:importo residuo:importo';
const PERIODO = 'periodo_dal periodo_al';
const DELEGA = `tipo delegato_codice_fiscale delegato_denominazione firmatario_codice_fiscale firmatario_denominazione intero_soggetto
  ambiti dal:giorno al:giorno creata_il:istante validata_il:istante attivata_il:istante cessata_il:istante revocata_il:istante padre_id id`;

export const DEL_CASSETTO: readonly Sezione[] = [
  sezione(
    'Anagrafica',
    'soggetto',
    `codice_fiscale denominazione natura cognome nome sesso data_nascita:giorno comune_nascita provincia_nascita partita_iva id`,
    { dove: sql`t.id = s.id` },
  ),
  sezione(
    'Recapiti',
    'recapito',
    `${indirizzo('residenza')} ${indirizzo('domicilio')} recapiti_email recapiti_pec recapiti_telefono contatti_email contatti_pec
     contatti_telefono contatti_cellulare contatti_fax contatti_notifica_email contatti_notifica_pec contatti_notifica_sms`,
    { chiave: 'soggetto_id' },
  ),
  sezione(
    'Posizioni',
    'posizione',
    `gestione codice cin sede stato data_inizio:giorno data_fine:giorno tipo_soggetto denominazione titolare_codice_fiscale
     titolare_denominazione ${indirizzo('indirizzo')} associazione quota_associativa_annua:importo altra_copertura ante1996 id`,
  ),
  sezione('Nucleo', 'nucleo', 'codice_fiscale cognome nome data_nascita:giorno ruolo codice_soggetto dal:giorno al:giorno posizione_id id'),
  sezione('Riduzioni', 'riduzione', 'tipo dal:giorno al:giorno domanda_entro:giorno posizione_id id'),
  sezione('Redditi', 'reddito', 'anno:numero importo:importo posizione_id id'),
  sezione(
    'Estratto conto',
    'riga_estratto_conto',
    `gestione tipo dal:giorno al:giorno mesi:numero settimane:numero giorni:numero utili_diritto:numero utili_calcolo:numero
     reddito:importo contributi:importo azienda note posizione_id id`,
  ),
  sezione(
    'Rendicontazione',
    'rendicontazione',
    'anno:numero versati:importo rimborsi:importo compensazione:importo mesi:numero periodi_non_accreditati posizione_id id',
  ),
  sezione(
    'Versamenti',
    'versamento',
    `data:giorno sede causale codice ${PERIODO} importo_debito:importo importo_credito:importo eccedenza:importo abbinamento protocollo
     canale posizione_id id`,
  ),
  sezione(
    'F24',
    'f24',
    `anno:numero anno_emissione:numero progressivo_emissione:numero sede causale codice_inps ${PERIODO} rata tipo_rata numero_rata:numero
     importo:importo scadenza:giorno scadenza_nominale:giorno versato:importo compensato:importo eccedenza:importo dettaglio_ivs:importo
     dettaglio_maternita:importo dettaglio_quota_associativa:importo dettaglio_associazione dettaglio_riduzione codice_soggetto
     cognome_nome origine annullato_il:giorno posizione_id id`,
  ),
  sezione('Abbinamenti', 'abbinamento', 'importo:importo criterio f24_id versamento_id', { chiave: 'f24_id versamento_id' }),
  sezione(
    'Avvisi bonari',
    'avviso_bonario',
    `numero protocollo data_emissione:giorno disponibile_dal:giorno scadenza:giorno termine_ricorso:giorno ${PERIODO}
     contributi:importo sanzioni:importo totale:importo versato:importo stato avviso_addebito_id posizione_id id`,
  ),
  sezione(
    'Avvisi di addebito',
    'avviso_addebito',
    `numero agente_riscossione data_emissione:giorno ${SOMME} stato notificato_il:giorno affidato_il:giorno termine_pagamento:giorno
     termine_opposizione:giorno termine_ricorso:giorno posizione_id id`,
  ),
  sezione(
    'Righe degli avvisi',
    'riga_avviso',
    `causale codice_inps codice_soggetto ${PERIODO} contributi:importo sanzioni:importo f24_id avviso_bonario_id avviso_addebito_id
     posizione_id id`,
  ),
  sezione(
    'Ruoli',
    'ruolo',
    `anno_ruolo:numero cartella agente_riscossione ${SOMME} stato notificato_il:giorno affidato_il:giorno termine_ricorso:giorno
     posizione_id id`,
  ),
  sezione(
    'Ricorsi',
    'ricorso',
    'protocollo data:giorno oggetto organo stato esito deciso_il:giorno avviso_bonario_id avviso_addebito_id ruolo_id posizione_id id',
  ),
  sezione('Deleghe rilasciate', 'delega', DELEGA),
  sezione('Posizioni delle deleghe', 'delega_posizione', 'delega_id posizione_id', { chiave: 'delega_id posizione_id' }),
  sezione(
    'Firme delle deleghe',
    'delega_firma',
    'tipo firmata_il:giorno documento_tipo documento_numero documento_scade_il:giorno delega_id',
    {
      chiave: 'delega_id',
    },
  ),
  sezione('Incarichi', 'incarico', 'ruolo ente ente_denominazione sede dal:giorno al:giorno', {
    // Kept by its natural key: a uuid is made of it, so that all tables are read alike.
    sorgente: sql`(select i.*, md5(i.chiave)::uuid as id from incarico i)`,
    dove: sql`t.persona = s.codice_fiscale`,
  }),
  // Without the names of those who looked (CJEU C-579/21; access.md §4).
  sezione(
    'Accessi',
    'accesso',
    `il:istante ruolo organizzazione organizzazione_denominazione applicazione applicazione_nome operazione ambiti concesso delega_id id`,
  ),
];

/** The deleghe that he holds on the cassetti of others: the one section whose rows are of other soggetti. */
export const DELEGHE_RICEVUTE = sezione(
  'Deleghe ricevute',
  'delega',
  `soggetto_id delegante_codice_fiscale delegante_denominazione ${DELEGA}`,
  {
    sorgente: sql`(select d.*, g.codice_fiscale as delegante_codice_fiscale, g.denominazione as delegante_denominazione
      from delega d join soggetto g on g.id = d.soggetto_id)`,
    dove: sql`t.delegato_codice_fiscale = s.codice_fiscale`,
  },
);

/** Of the documents of a cassetto one reads those that he asked for. */
export const DOCUMENTI = sezione(
  'Documenti',
  'documento',
  'tipo titolo nome_file tipo_mime creato_il:istante byte:numero pagine:numero sha256 codice_verifica id',
);

/**
 * Everything that the cassetto holds of a soggetto, and what he is to others: what he reads of himself (access.md §2), and how he signed. Not what
 * is computed from it, nor what only makes the platform work.
 */
export async function sezioni(contesto: ContestoServizi): Promise<readonly Sezione[]> {
  const chiesti = sql`${DI_LUI} and ${await elencoDocumenti.soloMie!(contesto)}`;
  return [...DEL_CASSETTO, DELEGHE_RICEVUTE, { ...DOCUMENTI, dove: chiesti }];
}
