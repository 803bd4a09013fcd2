import { Gestione } from '../../../domain/gestione.ts';
import * as forme from '../forme.ts';
import { facoltativa, obbligatoria, type Tipo } from '../tipo.ts';

const comune = { soggetto: null, chiavePrimaria: ['codice'], legami: [] } as const;

/** The sedi of INPS that the reference list lacks, or names otherwise. */
export const sedi: Tipo = {
  ...comune,
  nome: 'sedi',
  tavola: 'sede',
  significato: 'Sedi INPS che mancano all’elenco di riferimento.',
  colonne: [obbligatoria('codice', forme.sede, 'Codice della sede.'), obbligatoria('nome', forme.testo, 'Nome della sede.')],
  chiaveNaturale: 'codice',
  chiave: (v) => String(v('codice')),
};

/** The causali that the reference list lacks, or describes otherwise. */
export const causali: Tipo = {
  ...comune,
  nome: 'causali',
  tavola: 'causale',
  significato: 'Causali contributo che mancano all’elenco di riferimento.',
  colonne: [
    obbligatoria('codice', forme.causale, 'Codice della causale.'),
    facoltativa('descrizione', forme.testo, 'Significato.'),
    facoltativa('gestione', forme.parola(Gestione), 'Gestione a cui si riferisce.'),
  ],
  chiaveNaturale: 'codice',
  chiave: (v) => String(v('codice')),
};
