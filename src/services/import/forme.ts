import { formaCausaleValida } from '../../domain/causale.ts';
import { codiceFiscaleValido } from '../../domain/codice-fiscale.ts';
import { formaCodiceInpsValida } from '../../domain/codice-inps.ts';
import { type Data, leggiData } from '../../domain/data.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { leggiImporto } from '../../domain/importo.ts';
import { leggiMese } from '../../domain/mese.ts';
import { partitaIvaValida } from '../../domain/partita-iva.ts';
import { formaSedeValida } from '../../domain/sede.ts';

/** How the cell of a column is read: the canonical text that PostgreSQL takes, or null where it is not of this form. */
export interface Forma {
  /** Type of the column in the staging table. */
  readonly sql: string;
  /** What is expected, in Italian: for the messages and for docs/import.md. */
  readonly atteso: string;
  leggi(testo: string, oggi: Data): string | null;
}

/** The domain's readers throw on what is wrong: here it is a null, since a file may be full of it. */
function tenta(lettura: () => string): string | null {
  try {
    return lettura();
  } catch (errore) {
    if (errore instanceof ErroreDominio || errore instanceof RangeError) return null;
    throw errore;
  }
}

const se = (condizione: (testo: string) => boolean) => (testo: string) => (condizione(testo) ? testo : null);

/** Keeps the last readings: in a file the same days, months and codici fiscali come back all the time, and their checks cost. */
function ricorda(leggi: Forma['leggi']): Forma['leggi'] {
  const lette = new Map<string, string | null>();
  let giorno = '';
  return (testo, oggi) => {
    if (lette.size >= 4096 || giorno !== oggi) lette.clear();
    giorno = oggi;
    const nota = lette.get(testo);
    if (nota !== undefined) return nota;
    // A copy: what is read of a file is a part of a larger text, all of which would be kept with it.
    const proprio = Buffer.from(testo).toString();
    const letta = leggi(proprio, oggi);
    lette.set(proprio, letta);
    return letta;
  };
}

const MASSIMO_INTERO = 2_147_483_647;
const CONTROLLO = /\p{Cc}/u;
const SI_NO: Readonly<Record<string, string>> = { si: 't', sì: 't', s: 't', true: 't', 1: 't', no: 'f', n: 'f', false: 'f', 0: 'f' };
const ORA = /^(.+?)[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(Z|[+-]\d{2}:\d{2})?$/;

/**
 * An instant: a day alone is its first moment in Italy; a time without an offset is Italian time. PostgreSQL reads the zone by its name.
 */
function leggiIstante(testo: string, oggi: Data): string | null {
  const parti = ORA.exec(testo);
  const giorno = tenta(() => leggiData(parti?.[1] ?? testo, oggi));
  const ora = parti?.[2] ?? '00:00';
  if (giorno === null || ora.slice(0, 2) > '23' || ora.slice(3, 5) > '59' || ora.slice(6, 8) > '59') return null;
  return `${giorno} ${ora} ${parti?.[3] ?? 'Europe/Rome'}`;
}

const unImporto = (conSegno: boolean) => (testo: string) => {
  const importo = tenta(() => leggiImporto(testo));
  return importo !== null && (conSegno || !importo.startsWith('-')) ? importo : null;
};

const unTesto = (caratteri: number): Forma => ({
  sql: 'text',
  atteso: `un testo di al massimo ${caratteri} caratteri, senza caratteri di controllo`,
  leggi: se((t) => t.length <= caratteri && !CONTROLLO.test(t)),
});

/** A text. PostgreSQL refuses the zero character, and the other control characters are never meant. */
export const testo = unTesto(500);
/** A text that enters a natural key: several must fit in one row of an index (2,700 bytes). */
export const testoBreve = unTesto(100);
export const codiceFiscale: Forma = {
  sql: 'text',
  atteso: 'un codice fiscale di 16 caratteri o 11 cifre, con il carattere di controllo giusto',
  leggi: ricorda((t) => (codiceFiscaleValido(t.toUpperCase()) ? t.toUpperCase() : null)),
};
export const partitaIva: Forma = {
  sql: 'text',
  atteso: 'una partita IVA di 11 cifre con la cifra di controllo giusta',
  leggi: se(partitaIvaValida),
};
export const giorno: Forma = {
  sql: 'date',
  atteso: 'un giorno esistente: AAAA-MM-GG, GG/MM/AAAA, oggi, oggi+N o oggi-N',
  leggi: ricorda((t, oggi) => tenta(() => leggiData(t, oggi))),
};
export const mese: Forma = {
  sql: 'text',
  atteso: 'un mese: AAAA-MM, MM/AAAA, MMAAAA, oggi, oggi+N o oggi-N (in giorni)',
  leggi: ricorda((t, oggi) => tenta(() => leggiMese(t, oggi))),
};
export const istante: Forma = {
  sql: 'timestamptz',
  atteso: 'un giorno, da solo o con l’ora italiana (2024-03-01 10:30), o un istante ISO 8601 con il fuso',
  leggi: leggiIstante,
};
export const importo: Forma = {
  sql: 'numeric(14,2)',
  atteso: 'euro non negativi, al massimo 12 cifre intere e 2 decimali: 1234.50, 1234,50 o 1.234,50',
  leggi: ricorda(unImporto(false)),
};
export const importoConSegno: Forma = {
  sql: 'numeric(14,2)',
  atteso: 'euro, anche negativi, al massimo 12 cifre intere e 2 decimali: 1234.50, -1234,50 o 1.234,50',
  leggi: ricorda(unImporto(true)),
};
export const intero: Forma = {
  sql: 'int',
  atteso: 'un numero intero non negativo, in cifre',
  leggi: se((t) => /^\d{1,10}$/.test(t) && Number(t) <= MASSIMO_INTERO),
};
export const anno: Forma = { sql: 'int', atteso: 'un anno di quattro cifre', leggi: se((t) => /^(19|20|21)\d\d$/.test(t)) };
export const siNo: Forma = { sql: 'boolean', atteso: 'si o no', leggi: (t) => SI_NO[t.toLowerCase()] ?? null };
export const sede: Forma = { sql: 'text', atteso: 'un codice sede di 4 cifre', leggi: se(formaSedeValida) };
export const causale: Forma = { sql: 'text', atteso: 'una causale da 2 a 4 lettere maiuscole o cifre', leggi: se(formaCausaleValida) };
export const codiceInps: Forma = { sql: 'text', atteso: 'un codice INPS di 17 cifre', leggi: se(formaCodiceInpsValida) };
export const codiceSoggetto: Forma = { sql: 'text', atteso: 'un codice soggetto di 2 cifre', leggi: se((t) => /^\d{2}$/.test(t)) };

/** One word of a vocabolario, in capitals as INPS's lists have it; small letters are taken. */
export function parola(vocabolario: Readonly<Record<string, string>>): Forma {
  const leggi = (t: string) => (Object.hasOwn(vocabolario, t.toUpperCase()) ? t.toUpperCase() : null);
  return { sql: 'text', atteso: `una di: ${Object.keys(vocabolario).join(', ')}`, leggi };
}

/** A list of words of a vocabolario separated by `|`, without repetitions, in the vocabolario's own order. */
export function parole(vocabolario: Readonly<Record<string, string>>): Forma {
  const tutte = Object.keys(vocabolario);
  return {
    sql: 'text[]',
    atteso: `una o più, separate da |, tra: ${tutte.join(', ')}`,
    leggi: (t) => {
      const scritte = new Set(t.split('|').map((p) => p.trim().toUpperCase()));
      const note = tutte.filter((p) => scritte.has(p));
      return note.length === scritte.size ? `{${note.join(',')}}` : null;
    },
  };
}

/** A list of posizioni separated by `|`, each `GESTIONE/codice`, or the gestione alone where the posizione has no codice. */
export const posizioni: Forma = {
  sql: 'text[]',
  atteso: 'una o più posizioni separate da |, come ARTIGIANI/12345678 o SEPARATA_PROFESSIONISTI',
  leggi: (t) => {
    const voci = t.split('|').map((voce) => voce.trim());
    if (!voci.every((voce) => /^[A-Z_]+(\/[A-Za-z0-9-]{1,20})?$/.test(voce))) return null;
    return `{${[...new Set(voci.map((voce) => (voce.includes('/') ? voce : `${voce}/-`)))].sort().join(',')}}`;
  },
};
