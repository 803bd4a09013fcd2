import { StatoRuolo } from '../../../domain/avviso.ts';
import * as forme from '../forme.ts';
import { delSoggetto, facoltativa, obbligatoria, type Tipo, unisci, versoPosizione } from '../tipo.ts';
import { dellaPosizione, importiDelCarico, termineRicorsoDa } from './comuni.ts';

/** Debts entrusted to the collector with a cartella. */
export const ruoli: Tipo = {
  nome: 'ruoli',
  tavola: 'ruolo',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Debiti iscritti a ruolo e riscossi con cartella.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('cartella', forme.testoBreve, 'Numero della cartella.'),
    obbligatoria('anno_ruolo', forme.anno, 'Anno del ruolo.'),
    facoltativa('notificato_il', forme.giorno, 'Giorno della notifica.'),
    facoltativa('affidato_il', forme.giorno, 'Giorno dell’affidamento all’agente della riscossione.'),
    termineRicorsoDa('notificato_il'),
    ...importiDelCarico,
    obbligatoria('stato', forme.parola(StatoRuolo), 'Stato.'),
  ],
  chiaveNaturale: 'codice_fiscale + cartella + anno_ruolo',
  chiave: (v) => unisci(v('cartella'), v('anno_ruolo')),
  legami: [versoPosizione],
};
