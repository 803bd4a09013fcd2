import { CodiceErrore, ErroreDominio } from './errori.ts';
import { type Importo, inCentesimi } from './importo.ts';
import { formaSedeValida } from './sede.ts';

/** What the codeline of an F24 of artigiani and commercianti is made of (rules.md §2.3). */
export interface DatiCodiceInps {
  /** The 8 digits of the codice azienda, without the CIN. */
  readonly codiceAzienda: string;
  /** The year that the contributions are about: four digits, outside the code but covered by its check digits. */
  readonly annoRiferimento: number;
  /** The year of the emission: its last two digits are in the code. */
  readonly annoEmissione: number;
  /** 0 recomputed, 1–4 the fixed instalments, 6 a percentuale (AP/CP, the amount counts as zero). */
  readonly rata: number;
  /** Euro; the centesimi are cut off. */
  readonly importo: Importo;
  /** Four digits. */
  readonly sede: string;
  /** Two digits, "10" for the titolare. */
  readonly codiceSoggetto: string;
  /** 1–9, normally 1. */
  readonly progressivoEmissione: number;
}

/** The rate whose meaning a source gives (rules.md §2.3); of 5 and 7–9 none says anything, and a wrong code would lose the payment. */
export const RATE_NOTE: readonly number[] = [0, 1, 2, 3, 4, 6];
const RATA_A_PERCENTUALE = 6;
const MASSIMO_EURO = 9_999_999_999n;

/**
 * True for the form of a codice INPS: 17 digits. Its check digits also cover amount, year and sede, which are not in it, and so are not
 * verified.
 */
export function formaCodiceInpsValida(testo: string): boolean {
  return /^\d{17}$/.test(testo);
}

/**
 * The codice INPS of 17 digits: codice azienda (8) · year of emission (2) · progressivo (1) · codice soggetto (2) · rata (1) · controcodice
 * (2) · check digit (1). Throws ErroreDominio VALORE_NON_VALIDO with the path of the first wrong field. Source: circ. INPS 123/1998 all. 2,
 * rules.md §2.3.
 */
export function componiCodiceInps(dati: DatiCodiceInps): string {
  controlla(dati);
  const anno = String(dati.annoEmissione % 100).padStart(2, '0');
  const chiave = `${dati.codiceAzienda}${anno}${dati.progressivoEmissione}${dati.codiceSoggetto}${dati.rata}`;
  return `${chiave}${controlloDi(chiave, dati)}`;
}

/** What the check digits cover besides the code itself. */
export type FuoriDalCodice = Pick<DatiCodiceInps, 'annoRiferimento' | 'sede' | 'importo'>;

/**
 * The last three digits of a codice INPS, controcodice (2) and check digit (1), of its first 14 and of what is not in them. The
 * instalment, the 14th digit, is not looked at but for 6, whose amount counts as zero. Source: as componiCodiceInps.
 */
export function controlloDi(chiave: string, { annoRiferimento, sede, importo }: FuoriDalCodice): string {
  const euro = chiave.endsWith(String(RATA_A_PERCENTUALE)) ? 0n : inCentesimi(importo) / 100n;
  const base = `${String(euro).padStart(10, '0')}${annoRiferimento}${sede}${chiave}`;
  const controcodice = controcodiceDi(base);
  return `${controcodice}${cifraDi(base + controcodice)}`;
}

/** Throws ErroreDominio VALORE_NON_VALIDO, with the path of the field, where year, sede or amount cannot be covered by a codice INPS. */
export function controllaFuoriDalCodice({ annoRiferimento, importo, sede }: FuoriDalCodice): void {
  esigi(annoDiQuattroCifre(annoRiferimento), 'annoRiferimento', "l'anno di riferimento ha 4 cifre");
  const centesimi = inCentesimi(importo);
  esigi(centesimi >= 0n && centesimi / 100n <= MASSIMO_EURO, 'importo', "l'importo non è negativo e ha al massimo 10 cifre intere");
  esigi(formaSedeValida(sede), 'sede', 'il codice sede ha 4 cifre');
}

/** The controcodice (2 digits) of the 32 digits: over the four blocks of eight, the sum of quotient and remainder by 99, modulo 99. */
function controcodiceDi(base: string): string {
  let totale = 0;
  for (let inizio = 0; inizio < 32; inizio += 8) {
    const blocco = Number(base.slice(inizio, inizio + 8));
    totale += Math.floor(blocco / 99) + (blocco % 99);
  }
  return String(totale % 99).padStart(2, '0');
}

/** The check digit of the 34 digits: weights 2, 3, 4 … from the right, never starting again, modulo 11; remainders 0 and 1 give 0. */
function cifraDi(cifre: string): string {
  const somma = [...cifre].reverse().reduce((totale, cifra, posto) => totale + Number(cifra) * (posto + 2), 0);
  const resto = somma % 11;
  return resto < 2 ? '0' : String(11 - resto);
}

function controlla(dati: DatiCodiceInps): void {
  esigi(/^\d{8}$/.test(dati.codiceAzienda), 'codiceAzienda', 'il codice azienda ha 8 cifre, senza le due lettere del CIN');
  esigi(annoDiQuattroCifre(dati.annoEmissione), 'annoEmissione', "l'anno di emissione ha 4 cifre");
  esigi(RATE_NOTE.includes(dati.rata), 'rata', 'la rata è 0 (ricalcolata), da 1 a 4, o 6 (a percentuale)');
  controllaFuoriDalCodice(dati);
  esigi(/^\d{2}$/.test(dati.codiceSoggetto), 'codiceSoggetto', 'il codice soggetto ha 2 cifre');
  const progressivo = dati.progressivoEmissione;
  esigi(
    Number.isInteger(progressivo) && progressivo >= 1 && progressivo <= 9,
    'progressivoEmissione',
    'il progressivo di emissione va da 1 a 9',
  );
}

function annoDiQuattroCifre(anno: number): boolean {
  return Number.isInteger(anno) && anno >= 1000 && anno <= 9999;
}

function esigi(condizione: boolean, campo: string, atteso: string): void {
  if (!condizione)
    throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, `Campo ${campo} non valido per un codice INPS: ${atteso}.`, [campo]);
}
