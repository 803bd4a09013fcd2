import { TipoRata } from '../f24.ts';
import { daCentesimi, type Importo, inCentesimi, somma } from '../importo.ts';
import type { Mese } from '../mese.ts';
import { type Termine, terminePrimoAcconto, termineSaldo, termineSecondoAcconto, terminiRate } from '../scadenzario.ts';
import type { RataContributi } from './tipi.ts';

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

/**
 * The quarterly rows: `contributi` has what is due for each quarter, null where the quarter has no month. A fourth of the quota
 * associativa is collected with each (rules.md §3.6), the first rows taking a centesimo more where it does not divide.
 */
export function righeTrimestrali(
  testa: Intestazione,
  contributi: readonly (Importo | null)[],
  quotaAnnua: Importo | null,
): RataContributi[] {
  return terminiRate(testa.anno).flatMap((termine) => {
    const contributo = contributi[termine.numero - 1] ?? null;
    if (contributo === null) return [];
    const quotaAssociativa = quotaAnnua === null ? null : quarto(quotaAnnua, termine.numero);
    const importo = somma(contributo, quotaAssociativa ?? '0.00');
    return [riga(testa, `${termine.numero}RATA`, TipoRata.MINIMALE, termine.numero, termine, importo, quotaAssociativa)];
  });
}

/** The two acconti; none where there is nothing to pay. */
export function righeAcconti(testa: Intestazione, importo: Importo): RataContributi[] {
  if (inCentesimi(importo) === 0n) return [];
  return [
    riga(testa, '1ACCONTO', TipoRata.PRIMO_ACCONTO, 1, terminePrimoAcconto(testa.anno, testa.prorogato), importo, null),
    riga(testa, '2ACCONTO', TipoRata.SECONDO_ACCONTO, 2, termineSecondoAcconto(testa.anno), importo, null),
  ];
}

/** The saldo, negative where the acconti were more than what is due. */
export function rigaSaldo(testa: Intestazione, importo: Importo): RataContributi {
  return riga(testa, 'SALDO', TipoRata.SALDO, null, termineSaldo(testa.anno, testa.prorogato), importo, null);
}

function riga(
  { causale, periodoDal, periodoAl }: Intestazione,
  rata: string,
  tipoRata: TipoRata,
  numeroRata: number | null,
  { data, nominale }: Termine,
  importo: Importo,
  quotaAssociativa: Importo | null,
): RataContributi {
  return {
    rata,
    tipoRata,
    numeroRata,
    causale,
    periodoDal,
    periodoAl,
    scadenza: data,
    scadenzaNominale: nominale,
    importo,
    quotaAssociativa,
  };
}

function quarto(annua: Importo, numero: number): Importo {
  const centesimi = inCentesimi(annua);
  return daCentesimi(centesimi / 4n + (BigInt(numero) <= centesimi % 4n ? 1n : 0n));
}
