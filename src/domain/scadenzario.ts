import contribuzione from './dati/contribuzione.json' with { type: 'json' };
import type { Data } from './data.ts';
import { primoLavorativo } from './festivita.ts';

/** A day by which something is due. */
export interface Termine {
  /** As the rule says it. */
  readonly nominale: Data;
  /** Moved to the first working day, where the nominal one is not. */
  readonly data: Data;
}

/** A quarterly instalment of the contribution on the minimale. */
export interface TermineRata extends Termine {
  /** 1–4. */
  readonly numero: number;
}

/** A yearly delay of saldo and first acconto, granted to some. */
export interface Proroga {
  /** The year in which the payments fall due. */
  readonly anno: number;
  /** To whom it is granted, in Italian. */
  readonly soggetti: string;
  /** The new day. */
  readonly data: Data;
  /** The day until which one may pay with 0,40 % more. */
  readonly conMaggiorazione: Data;
  readonly fonte: string;
}

/** The last year in which the second instalment fell on 16 August: the 20th is stable since DL 16/2012 (rules.md §3.13). */
const ULTIMO_ANNO_16_AGOSTO = 2011;
/** The last year in which IRPEF's balance was due on 16 June; then 30 June (rules.md §3.13). */
const ULTIMO_ANNO_16_GIUGNO = 2016;

const proroghe: readonly Proroga[] = contribuzione.proroghe.map((proroga) => ({
  anno: proroga.anno,
  soggetti: proroga.soggetti,
  data: proroga.saldo_e_primo_acconto,
  conMaggiorazione: proroga.con_0_40,
  fonte: proroga.fonte,
}));

/** What says the dates below (dati/contribuzione.json, scadenze_generali). */
export const FONTE_SCADENZE = contribuzione.scadenze_generali.fonte;

/** The day of a term that the rule puts on `nominale`. */
export function termine(nominale: Data): Termine {
  return { nominale, data: primoLavorativo(nominale) };
}

/**
 * The four instalments on the minimale of a year: 16 May, 20 August (16 until 2011), 16 November, 16 February of the next year (rules.md
 * §3.13).
 */
export function terminiRate(anno: number): readonly TermineRata[] {
  const agosto = anno <= ULTIMO_ANNO_16_AGOSTO ? '16' : '20';
  return [`${anno}-05-16`, `${anno}-08-${agosto}`, `${anno}-11-16`, `${anno + 1}-02-16`].map((nominale, posto) => ({
    numero: posto + 1,
    ...termine(nominale),
  }));
}

/**
 * The first acconto of a year, on the day of IRPEF's balance: 30 June, 16 June until 2016. With `prorogato`, the day of that year's delay
 * where there is one (rules.md §3.13): whether it is granted to a person is for the caller to know.
 */
export function terminePrimoAcconto(anno: number, prorogato = false): Termine {
  const nominale = `${anno}-06-${anno <= ULTIMO_ANNO_16_GIUGNO ? '16' : '30'}`;
  const proroga = prorogato ? prorogaDel(anno) : null;
  return proroga === null ? termine(nominale) : { nominale, data: proroga.data };
}

/** The saldo of a year: with the first acconto of the next one. */
export function termineSaldo(anno: number, prorogato = false): Termine {
  return terminePrimoAcconto(anno + 1, prorogato);
}

/** The second acconto of a year: 30 November (rules.md §3.13). */
export function termineSecondoAcconto(anno: number): Termine {
  return termine(`${anno}-11-30`);
}

/** The application for the reduction of a year: 28 February (rules.md §3.9). */
export function termineDomandaRiduzione(anno: number): Termine {
  return termine(`${anno}-02-28`);
}

/** The delay of saldo and first acconto granted in a year; null where none is known. */
export function prorogaDel(anno: number): Proroga | null {
  return proroghe.find((proroga) => proroga.anno === anno) ?? null;
}
