import Holidays from 'date-holidays';
import { aggiungiGiorni, type Data } from './data.ts';

const italia = new Holidays('IT', { types: ['public'], languages: ['it'] });
const perAnno = new Map<string, ReadonlySet<Data>>();

/**
 * The day itself where it is a working day, otherwise the first one that follows: Saturdays, Sundays and the national holidays of Italy
 * are jumped over (rules.md §3.13, next working day; feasts of patron saints do not count).
 */
export function primoLavorativo(giorno: Data): Data {
  let candidato = giorno;
  while (!lavorativo(candidato)) candidato = aggiungiGiorni(candidato, 1);
  return candidato;
}

/** False on Saturdays, Sundays and national holidays, those of one year only included (17 March 2011) and San Francesco from 2026 on. */
export function lavorativo(giorno: Data): boolean {
  const settimana = new Date(`${giorno}T00:00:00Z`).getUTCDay();
  return settimana !== 0 && settimana !== 6 && !festivitaDi(giorno.slice(0, 4)).has(giorno);
}

/** The national holidays of a year: always the same for a year, so they are asked once. */
function festivitaDi(anno: string): ReadonlySet<Data> {
  const note = perAnno.get(anno);
  if (note !== undefined) return note;
  const trovate = new Set(italia.getHolidays(Number(anno)).map(({ date }) => date.slice(0, 10)));
  perAnno.set(anno, trovate);
  return trovate;
}
