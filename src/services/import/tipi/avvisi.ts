import { StatoAvviso, StatoRuolo } from '../../../domain/avviso.ts';
import { termineAvvisoBonario, termineOpposizioneAddebito, terminePagamentoAddebito } from '../../../domain/scadenzario-avvisi.ts';
import * as forme from '../forme.ts';
import { delSoggetto, facoltativa, type Legame, obbligatoria, periodoInverso, type Tipo, versoPosizione } from '../tipo.ts';
import { dellaPosizione, importiDelCarico, SPOSTATO, termineRicorsoDa } from './comuni.ts';

const comune = { soggetto: 'codice_fiscale', chiavePrimaria: ['soggetto_id', 'chiave'] } as const;
const zero = { predefinito: '0.00' };

/** A reference to an avviso by its numero, in the column of the same name. */
export function versoAvviso(tavola: 'avviso_bonario' | 'avviso_addebito'): Legame {
  return {
    campo: `${tavola}_id`,
    tavola,
    da: [tavola],
    chiave: (v) => v(tavola),
    atteso: `il numero di un ${tavola === 'avviso_bonario' ? 'avviso bonario' : 'avviso di addebito'} del soggetto già in archivio`,
  };
}

/** Avvisi di addebito. */
export const avvisiAddebito: Tipo = {
  ...comune,
  nome: 'avvisi-addebito',
  tavola: 'avviso_addebito',
  significato: 'Avvisi di addebito.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('numero', forme.testoBreve, 'Numero dell’avviso.'),
    obbligatoria('data_emissione', forme.giorno, 'Giorno di emissione.'),
    facoltativa('notificato_il', forme.giorno, 'Giorno della notifica.'),
    facoltativa('affidato_il', forme.giorno, 'Giorno dell’affidamento all’agente della riscossione.'),
    facoltativa('termine_pagamento', forme.giorno, `Ultimo giorno per pagare; vuoto: 60 giorni da notificato_il, ${SPOSTATO}`, {
      predefinito: { da: 'notificato_il', come: (giorno) => terminePagamentoAddebito(giorno).data },
    }),
    facoltativa('termine_opposizione', forme.giorno, `Ultimo giorno per opporsi; vuoto: 40 giorni da notificato_il, ${SPOSTATO}`, {
      predefinito: { da: 'notificato_il', come: (giorno) => termineOpposizioneAddebito(giorno).data },
    }),
    termineRicorsoDa('notificato_il'),
    ...importiDelCarico,
    obbligatoria('stato', forme.parola(StatoRuolo), 'Stato.'),
  ],
  chiaveNaturale: 'codice_fiscale + numero',
  chiave: (v) => String(v('numero')),
  legami: [versoPosizione],
  controlla: (v) => periodoInverso(v, 'data_emissione', 'notificato_il'),
};

/** Avvisi bonari. */
export const avvisiBonari: Tipo = {
  ...comune,
  nome: 'avvisi-bonari',
  tavola: 'avviso_bonario',
  significato: 'Avvisi bonari.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('numero', forme.testoBreve, 'Numero dell’avviso.'),
    facoltativa('protocollo', forme.testo, 'Protocollo INPS.'),
    obbligatoria('data_emissione', forme.giorno, 'Giorno di emissione.'),
    facoltativa('disponibile_dal', forme.giorno, 'Da quando è nel cassetto: da qui corrono i 30 giorni.'),
    facoltativa('scadenza', forme.giorno, `Ultimo giorno per pagare o rispondere; vuoto: 30 giorni da disponibile_dal, ${SPOSTATO}`, {
      predefinito: { da: 'disponibile_dal', come: (giorno) => termineAvvisoBonario(giorno).data },
    }),
    termineRicorsoDa('disponibile_dal'),
    obbligatoria('periodo_dal', forme.mese, 'Primo mese contestato.'),
    obbligatoria('periodo_al', forme.mese, 'Ultimo mese contestato.'),
    obbligatoria('contributi', forme.importo, 'Contributi.'),
    facoltativa('sanzioni', forme.importo, 'Sanzioni civili; vuoto: 0.', zero),
    obbligatoria('totale', forme.importo, 'Totale.'),
    facoltativa('versato', forme.importo, 'Quanto è stato versato; vuoto: 0.', zero),
    obbligatoria('stato', forme.parola(StatoAvviso), 'Stato.'),
    facoltativa('avviso_addebito', forme.testo, 'Numero dell’avviso di addebito che ne è seguito.', { campo: null }),
  ],
  chiaveNaturale: 'codice_fiscale + numero',
  chiave: (v) => String(v('numero')),
  legami: [versoPosizione, versoAvviso('avviso_addebito')],
  controlla: (v) => periodoInverso(v, 'periodo_dal', 'periodo_al'),
};
