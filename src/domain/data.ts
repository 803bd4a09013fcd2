import { CodiceErrore, ErroreDominio } from './errori.ts';

/** A calendar day, "YYYY-MM-DD", years 1000–9999: no hour and no time zone. Days compare as their texts do. */
export type Data = string;

const FORMA = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const FORMA_ITALIANA = /^(\d{2})\/(\d{2})\/([1-9]\d{3})$/;
const FORMA_RELATIVA = /^oggi(?:([+-])(\d{1,5}))?$/;
const MILLISECONDI_AL_GIORNO = 86_400_000;

/** True for "YYYY-MM-DD" that names a day of the calendar (29 February only in leap years). */
export function dataValida(testo: string): boolean {
  const parti = FORMA.exec(testo);
  if (parti === null) return false;
  const istante = Date.UTC(Number(parti[1]), Number(parti[2]) - 1, Number(parti[3]));
  return scrivi(istante) === testo;
}

/** Negative when `a` comes before `b`, zero when they are the same day, positive when it comes after: fit for Array.sort. */
export function confrontaDate(a: Data, b: Data): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The day that comes `giorni` days after `data` (before, if negative). RangeError on a text that is not a day; ErroreDominio VALORE_NON_VALIDO
 * beyond the years 1000–9999, where only a day that someone wrote can lead.
 */
export function aggiungiGiorni(data: Data, giorni: number): Data {
  const risultato = scrivi(istanteDi(data) + giorni * MILLISECONDI_AL_GIORNO);
  return entroGliAnni(risultato);
}

/** The same day, if it is within the years 1000–9999. @throws ErroreDominio VALORE_NON_VALIDO */
export function entroGliAnni(data: Data): Data {
  if (dataValida(data)) return data;
  throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, 'Data non valida: da quel giorno i conti escono dagli anni 1000–9999.');
}

/** How many days go from `da` to `a`: 1 from a day to the next one, negative backwards. RangeError on a text that is not a day. */
export function giorniTra(da: Data, a: Data): number {
  return (istanteDi(a) - istanteDi(da)) / MILLISECONDI_AL_GIORNO;
}

/**
 * The day that a person or a file wrote: "2012-02-16", "16/02/2012" and, only when `oggi` is given, "oggi", "oggi+30", "oggi-5" (in days).
 * Throws ErroreDominio VALORE_NON_VALIDO, whose message says what was expected and does not repeat the text.
 */
export function leggiData(testo: string, oggi?: Data): Data {
  const pulito = testo.trim();
  const italiana = FORMA_ITALIANA.exec(pulito);
  if (italiana !== null && dataValida(`${italiana[3]}-${italiana[2]}-${italiana[1]}`))
    return `${italiana[3]}-${italiana[2]}-${italiana[1]}`;
  if (dataValida(pulito)) return pulito;
  const relativa = oggi === undefined ? null : FORMA_RELATIVA.exec(pulito);
  if (oggi !== undefined && relativa !== null) return aggiungiGiorni(oggi, Number(`${relativa[1] ?? ''}${relativa[2] ?? '0'}`));
  const forme = oggi === undefined ? 'AAAA-MM-GG o GG/MM/AAAA' : 'AAAA-MM-GG, GG/MM/AAAA, oggi, oggi+N o oggi-N';
  throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, `Data non valida: si attende un giorno esistente, come ${forme}.`);
}

/** "2012-02-16" as Italians write it, "16/02/2012". */
export function dataItaliana(data: Data): string {
  const [anno, mese, giorno] = data.split('-');
  return `${giorno}/${mese}/${anno}`;
}

function istanteDi(data: Data): number {
  if (!dataValida(data)) throw new RangeError('attesa una data AAAA-MM-GG esistente');
  return Date.parse(`${data}T00:00:00Z`);
}

function scrivi(istante: number): string {
  return new Date(istante).toISOString().slice(0, 10);
}
