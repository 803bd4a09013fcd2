import { TipoRata } from '../f24.ts';
import { daCentesimi, type Importo, importoItaliano, inCentesimi, somma } from '../importo.ts';
import type { Mese } from '../mese.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import { type Termine, terminePrimoAcconto, termineSaldo, termineSecondoAcconto, terminiRate } from '../scadenzario.ts';
import type { RataContributi } from './tipi.ts';

/** What says that a quarter is three months as they are collected (rules.md §3.5). */
const FONTE_RATA = 'rata = 3 × contributo mensile: vinboisoft.blogspot.com; schermata INPS «Dati del modello F24»';

/** What the rows of one calculation have in common. */
export interface Intestazione {
  readonly anno: number;
  readonly causale: string;
  /** The whole accrual of the year, in every row (rules.md §2.1). */
  readonly periodoDal: Mese;
  readonly periodoAl: Mese;
  /** True for whom the delay of the year's terms, if there is one, is granted. */
  readonly prorogato: boolean;
}

/** The heading for the months of a year from `primoMese` (1–12) on. */
export function intestazione(anno: number, causale: string, primoMese: number, mesi: number, prorogato: boolean): Intestazione {
  const mese = (numero: number): Mese => `${anno}-${String(numero).padStart(2, '0')}`;
  return { anno, causale, periodoDal: mese(primoMese), periodoAl: mese(primoMese + mesi - 1), prorogato };
}

/** What a quarter owes, the quota associativa apart. */
export interface DovutoTrimestre {
  /** Euro, maternità included. */
  readonly contributo: Importo;
  readonly maternita: Importo;
  /** How `contributo` comes about. */
  readonly formula: string;
  /** How the months in the formula do. */
  readonly passi: readonly PassoCalcolo[];
}

/**
 * The quarterly rows: `trimestri` has what is due for each quarter, null where the quarter has no month. A fourth of the quota
 * associativa is collected with each (rules.md §3.6), the first rows taking a centesimo more where it does not divide.
 */
export function righeTrimestrali(
  testa: Intestazione,
  trimestri: readonly (DovutoTrimestre | null)[],
  quotaAnnua: Importo | null,
): RataContributi[] {
  return terminiRate(testa.anno).flatMap((termine) => {
    const trimestre = trimestri[termine.numero - 1] ?? null;
    if (trimestre === null) return [];
    const { contributo, maternita, formula, passi } = trimestre;
    const quotaAssociativa = quotaAnnua === null ? null : quarto(quotaAnnua, termine.numero);
    const importo = somma(contributo, quotaAssociativa ?? '0.00');
    const quota = quotaAssociativa === null ? '' : ` + ${importoItaliano(quotaAssociativa)} di quota associativa`;
    const passo: PassoCalcolo = {
      descrizione: `Rata ${termine.numero}: i mesi del trimestre, contributo e maternità`,
      formula: `${formula}${quota}`,
      risultato: importo,
      fonte: FONTE_RATA,
    };
    const comune = riga(testa, TipoRata.MINIMALE, termine.numero, termine, importo, [...passi, passo]);
    return [{ ...comune, rata: `${termine.numero}RATA`, quotaAssociativa, maternita }];
  });
}

/** The two acconti; none where there is nothing to pay. `passi` says how each comes about. */
export function righeAcconti(testa: Intestazione, importo: Importo, passi: readonly PassoCalcolo[]): RataContributi[] {
  if (inCentesimi(importo) === 0n) return [];
  const primo = riga(testa, TipoRata.PRIMO_ACCONTO, 1, terminePrimoAcconto(testa.anno, testa.prorogato), importo, passi);
  const secondo = riga(testa, TipoRata.SECONDO_ACCONTO, 2, termineSecondoAcconto(testa.anno), importo, passi);
  return [
    { ...primo, rata: '1ACCONTO' },
    { ...secondo, rata: '2ACCONTO' },
  ];
}

/** The saldo, negative where the acconti were more than what is due. `passi` says how it comes about. */
export function rigaSaldo(testa: Intestazione, importo: Importo, passi: readonly PassoCalcolo[]): RataContributi {
  return { ...riga(testa, TipoRata.SALDO, null, termineSaldo(testa.anno, testa.prorogato), importo, passi), rata: 'SALDO' };
}

function riga(
  { causale, periodoDal, periodoAl }: Intestazione,
  tipoRata: TipoRata,
  numeroRata: number | null,
  { data, nominale }: Termine,
  importo: Importo,
  spiegazione: readonly PassoCalcolo[],
): Omit<RataContributi, 'rata'> {
  return {
    tipoRata,
    numeroRata,
    causale,
    periodoDal,
    periodoAl,
    scadenza: data,
    scadenzaNominale: nominale,
    importo,
    quotaAssociativa: null,
    maternita: null,
    spiegazione,
  };
}

function quarto(annua: Importo, numero: number): Importo {
  const centesimi = inCentesimi(annua);
  return daCentesimi(centesimi / 4n + (BigInt(numero) <= centesimi % 4n ? 1n : 0n));
}
