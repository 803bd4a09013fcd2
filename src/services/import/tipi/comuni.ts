import { Gestione } from '../../../domain/gestione.ts';
import { termineRicorso } from '../../../domain/scadenzario-avvisi.ts';
import * as forme from '../forme.ts';
import { type Colonna, facoltativa, obbligatoria } from '../tipo.ts';

const fuori = { campo: null, soloChiave: true } as const;

/** The columns that name the posizione a row is about. */
export const dellaPosizione: readonly Colonna[] = [
  obbligatoria('gestione', forme.parola(Gestione), 'Gestione della posizione.', fuori),
  facoltativa('codice', forme.testoBreve, 'Codice della posizione; vuoto dove la gestione non ne ha.', fuori),
];

/** The same where a row may be about no posizione. */
export const dellaPosizioneSeNota: readonly Colonna[] = [
  facoltativa('gestione', forme.parola(Gestione), 'Gestione della posizione; vuota se la riga non è di una posizione.', fuori),
  facoltativa('codice', forme.testoBreve, 'Codice della posizione; vuoto dove la gestione non ne ha.', fuori),
];

/** The parts of a postal address, each with the prefix of its columns. */
export function indirizzo(prefisso: string, quale: string): readonly Colonna[] {
  return [
    facoltativa(`${prefisso}_via`, forme.testo, `${quale}: via e numero civico.`),
    facoltativa(`${prefisso}_comune`, forme.testo, `${quale}: comune.`),
    facoltativa(`${prefisso}_provincia`, forme.testo, `${quale}: sigla della provincia.`),
    facoltativa(`${prefisso}_cap`, forme.testo, `${quale}: codice di avviamento postale.`),
    facoltativa(`${prefisso}_nazione`, forme.testo, `${quale}: nazione; vuota per l’Italia.`),
  ];
}

/** What a debt handed to the agente della riscossione is made of. */
export const importiDelCarico: readonly Colonna[] = [
  obbligatoria('agente_riscossione', forme.testo, 'Agente della riscossione.'),
  obbligatoria('capitale', forme.importo, 'Contributi.'),
  facoltativa('sanzioni', forme.importo, 'Sanzioni civili; vuoto: 0.', { predefinito: '0.00' }),
  facoltativa('interessi', forme.importo, 'Interessi; vuoto: 0.', { predefinito: '0.00' }),
  obbligatoria('totale', forme.importo, 'Totale.'),
  obbligatoria('residuo', forme.importo, 'Quanto resta da pagare.'),
];

/** How a term that falls on a holiday reads in docs/import.md. */
export const SPOSTATO = 'o il primo giorno lavorativo che segue.';

/** The last day to appeal against an act, which follows from the day on which it was received. */
export function termineRicorsoDa(ricevuto: string): Colonna {
  return facoltativa(
    'termine_ricorso',
    forme.giorno,
    `Ultimo giorno per il ricorso amministrativo; vuoto: 90 giorni da ${ricevuto}, ${SPOSTATO}`,
    {
      predefinito: { da: ricevuto, come: (giorno) => termineRicorso(giorno).data },
    },
  );
}
