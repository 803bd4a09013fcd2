import Big from 'big.js';
import { aggiungiGiorni, type Data, giorniTra } from './data.ts';
import { aggiungiMesi } from './data-mesi.ts';

/** How a debt was left unpaid: declared and not paid, or hidden (art. 116 c. 8 L. 388/2000, letters a and b). */
export const TipoSanzione = {
  OMISSIONE: 'OMISSIONE',
  EVASIONE: 'EVASIONE',
} as const;
export type TipoSanzione = keyof typeof TipoSanzione;

/** The facts that choose the measure. */
export interface FattiSanzione {
  readonly scadenza: Data;
  readonly pagamento: Data;
  readonly tipo: TipoSanzione;
  /** The day on which the debtor reported the evasion himself; null where he did not. */
  readonly denunciaSpontanea: Data | null;
  /** The day on which INPS asked or notified; null where it never did. */
  readonly richiestaEnte: Data | null;
  readonly unicaSoluzione: boolean;
}

/** The measure of the sanction. */
export interface Regime {
  /** Percent a year on top of the TUR; null where the TUR does not count (30 % a year). */
  readonly oltreTur: string | null;
  /** Percent of the contribution that the sanction may not exceed. */
  readonly tetto: string;
  /** True where the sanction is halved. */
  readonly meta: boolean;
  /** In Italian: the case. */
  readonly caso: string;
}

/** The first day of the violations under art. 30 DL 19/2024; earlier ones keep the earlier law (rules.md §8). */
const INIZIO_NUOVO_REGIME: Data = '2024-09-01';
const GIORNI_OMISSIONE_SPONTANEA = 120;
const MESI_DENUNCIA = 12;
const GIORNI_SUBITO = 30;
const GIORNI_DENUNCIA_LUNGA = 90;

/** Percent a year of the evasione, whatever the TUR. */
export const ALIQUOTA_EVASIONE = Big(30);

/** The measure that the law gives to the facts (rules.md §8, table). */
export function regimeDi(fatti: FattiSanzione): Regime {
  const nuovo = fatti.scadenza >= INIZIO_NUOVO_REGIME;
  const meta = nuovo && dimezzata(fatti);
  return { ...(fatti.tipo === 'OMISSIONE' ? omissione(fatti, nuovo) : evasione(fatti, nuovo)), meta };
}

function omissione(fatti: FattiSanzione, nuovo: boolean): Omit<Regime, 'meta'> {
  const entro = fatti.pagamento <= aggiungiGiorni(fatti.scadenza, GIORNI_OMISSIONE_SPONTANEA);
  if (nuovo && entro && fatti.unicaSoluzione && primaDellaRichiesta(fatti.pagamento, fatti))
    return { oltreTur: '0', tetto: '40', caso: 'Omissione pagata spontaneamente in unica soluzione entro 120 giorni' };
  return { oltreTur: '5.5', tetto: '40', caso: 'Omissione o ritardo' };
}

function evasione(fatti: FattiSanzione, nuovo: boolean): Omit<Regime, 'meta'> {
  const { denunciaSpontanea: denuncia } = fatti;
  if (denuncia !== null && denuncia <= aggiungiMesi(fatti.scadenza, MESI_DENUNCIA) && primaDellaRichiesta(denuncia, fatti)) {
    const giorni = giorniTra(denuncia, fatti.pagamento);
    if (giorni <= GIORNI_SUBITO)
      return {
        oltreTur: '5.5',
        tetto: '40',
        caso: 'Evasione denunciata spontaneamente entro 12 mesi e pagata entro 30 giorni dalla denuncia',
      };
    if (nuovo && giorni <= GIORNI_DENUNCIA_LUNGA)
      return {
        oltreTur: '7.5',
        tetto: '40',
        caso: 'Evasione denunciata spontaneamente entro 12 mesi e pagata entro 90 giorni dalla denuncia',
      };
  }
  return { oltreTur: null, tetto: '60', caso: 'Evasione' };
}

/** Half, where INPS asked and the debt is paid at once within 30 days (from 1 September 2024). */
function dimezzata({ richiestaEnte, pagamento, unicaSoluzione }: FattiSanzione): boolean {
  return richiestaEnte !== null && unicaSoluzione && pagamento >= richiestaEnte && giorniTra(richiestaEnte, pagamento) <= GIORNI_SUBITO;
}

/** Spontaneous: before INPS asks. */
function primaDellaRichiesta(giorno: Data, { richiestaEnte }: FattiSanzione): boolean {
  return richiestaEnte === null || giorno < richiestaEnte;
}
