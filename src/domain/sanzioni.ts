import Big from 'big.js';
import { Confidenza } from './confidenza.ts';
import { laMinore } from './confidenza-minore.ts';
import { type Data, dataItaliana, giorniTra } from './data.ts';
import { alCentesimo, percentoItaliano } from './decimale.ts';
import { CodiceErrore, ErroreDominio } from './errori.ts';
import { confronta, type Importo, importoItaliano, inCentesimi, somma } from './importo.ts';
import type { Giustificazione, PassoCalcolo } from './passo-calcolo.ts';
import { ALIQUOTA_EVASIONE, type FattiSanzione, type Regime, regimeDi, type TipoSanzione } from './sanzioni-regime.ts';
import { PRIMO_TASSO, type TassoUfficiale, tassoAl, trattiDiTasso, ULTIMA_MORA, ULTIMO_TASSO } from './tassi.ts';

/** What the sanctions on a late payment are computed from. Null and absent mean the same. */
export interface DatiSanzioni {
  /** Euro, the contribution paid late. */
  readonly importo: Importo;
  readonly scadenza: Data;
  readonly pagamento: Data;
  readonly tipo: TipoSanzione;
  readonly denunciaSpontanea?: Data | null;
  readonly richiestaEnte?: Data | null;
  /** True where it is not given. */
  readonly unicaSoluzione?: boolean | null;
}

/** The sanctions. */
export interface CalcoloSanzioni extends Giustificazione<Confidenza> {
  /** Days of delay. */
  readonly giorni: number;
  /** Percent a year, "9.25". */
  readonly aliquota: string;
  /** Euro. */
  readonly sanzioni: Importo;
  /** Euro, what the sanctions may not exceed. */
  readonly tetto: Importo;
  /** Euro, contribution and sanctions. */
  readonly totale: Importo;
  /** The day of the last known change of the TUR. */
  readonly tassoAggiornatoAl: Data;
}

/**
 * Which TUR counts is not settled by any source (rules.md §8): the one in force at payment, or each day its own. The one that is not
 * chosen is named in the warnings. Reviewed here, once for all.
 */
const METODO_TUR: 'AL_PAGAMENTO' | 'GIORNO_PER_GIORNO' = 'AL_PAGAMENTO';
/** Days of a year (rules.md §8, recalled). */
const GIORNI_ANNO = 365;
const FONTE = 'art. 116 c. 8 L. 388/2000; art. 30 DL 19/2024 per le violazioni dal 1/9/2024';

/**
 * The sanzioni civili on a contribution paid late (rules.md §8).
 *
 * @throws ErroreDominio VALORE_NON_VALIDO (path importo), PERIODO_NON_VALIDO (path pagamento, denunciaSpontanea or richiestaEnte: before
 * the due date),
 *   DATO_NON_DISPONIBILE (path pagamento: before the rates begin).
 */
export function calcolaSanzioni(dati: DatiSanzioni): CalcoloSanzioni {
  const fatti = controlla(dati);
  const { importo } = dati;
  const giorni = giorniTra(fatti.scadenza, fatti.pagamento);
  const regime = regimeDi(fatti);
  const tassoFinale = tassoDel(fatti.pagamento);
  const alPagamento = maturate(importo, [{ tasso: tassoFinale, giorni }], regime);
  const tratti = regime.oltreTur === null ? null : trattiDiTasso(fatti.scadenza, fatti.pagamento);
  const perGiorno = tratti === null ? null : maturate(importo, tratti, regime);
  const scelte = METODO_TUR === 'AL_PAGAMENTO' || perGiorno === null ? alPagamento : perGiorno;
  const altra = scelte === alPagamento ? perGiorno : alPagamento;
  const tetto = alCentesimo(Big(importo).times(regime.tetto), 100);
  const limitate = confronta(scelte.sanzioni, tetto) > 0 ? tetto : scelte.sanzioni;
  const sanzioni = regime.meta ? alCentesimo(Big(limitate), 2) : limitate;
  const oltreTetto = limitate !== scelte.sanzioni;
  const discorde = altra !== null && altra.sanzioni !== scelte.sanzioni;
  return {
    giorni,
    aliquota: aliquotaDi(regime, tassoFinale).toFixed(2),
    sanzioni,
    tetto,
    totale: somma(importo, sanzioni),
    tassoAggiornatoAl: ULTIMO_TASSO,
    spiegazione: [
      {
        descrizione: `${regime.caso}: sanzione di ${giorni} giorni`,
        formula: scelte.formula,
        risultato: scelte.sanzioni,
        fonte: fonteDi(regime, tassoFinale),
      },
      {
        descrizione: 'Tetto della sanzione',
        formula: `${importoItaliano(importo)} × ${percentoItaliano(regime.tetto)}`,
        risultato: tetto,
        fonte: FONTE,
      },
      ...(regime.meta ? [passoMeta(limitate, sanzioni)] : []),
    ],
    avvertenze: avvertenze(fatti, regime, oltreTetto, discorde ? altra.sanzioni : null),
    confidenza: laMinore(
      regime.oltreTur === null ? Confidenza.ALTA : tassoFinale.confidenza,
      discorde ? Confidenza.BASSA : Confidenza.MEDIA,
    ),
  };
}

interface Maturate {
  readonly sanzioni: Importo;
  readonly formula: string;
}

/** The sanctions before any ceiling: over each stretch of days at its rate, rounded once. */
function maturate(importo: Importo, tratti: readonly { tasso: TassoUfficiale; giorni: number }[], regime: Regime): Maturate {
  const numeratore = tratti
    .reduce((totale, { tasso, giorni }) => totale.plus(aliquotaDi(regime, tasso).times(giorni)), Big(0))
    .times(importo);
  const scritti = tratti.map(({ tasso, giorni }) => `${percentoItaliano(aliquotaDi(regime, tasso))} × ${giorni}`).join(' + ');
  const addendi = tratti.length === 1 ? scritti : `(${scritti})`;
  return { sanzioni: alCentesimo(numeratore, 100 * GIORNI_ANNO), formula: `${importoItaliano(importo)} × ${addendi} ÷ ${GIORNI_ANNO}` };
}

function aliquotaDi({ oltreTur }: Regime, { tur }: TassoUfficiale): Big {
  return oltreTur === null ? ALIQUOTA_EVASIONE : Big(tur).plus(oltreTur);
}

function fonteDi({ oltreTur }: Regime, { tur, dal, fonte }: TassoUfficiale): string {
  if (oltreTur === null) return FONTE;
  const inPiu = oltreTur === '0' ? '' : ` + ${percentoItaliano(oltreTur)}`;
  return `${FONTE}; TUR ${percentoItaliano(tur)} dal ${dataItaliana(dal)} (${fonte})${inPiu}`;
}

function passoMeta(intera: Importo, meta: Importo): PassoCalcolo {
  return {
    descrizione: 'Metà: pagamento in unica soluzione entro 30 giorni dalla richiesta',
    formula: `${importoItaliano(intera)} ÷ 2`,
    risultato: meta,
    fonte: FONTE,
  };
}

function avvertenze(
  { pagamento, richiestaEnte, unicaSoluzione }: FattiSanzione,
  regime: Regime,
  oltreTetto: boolean,
  altra: Importo | null,
): string[] {
  const dette: string[] = [];
  const chiesto =
    METODO_TUR === 'AL_PAGAMENTO' ? 'in vigore al pagamento; giorno per giorno' : 'di ciascun giorno; con quello in vigore al pagamento';
  if (altra !== null)
    dette.push(
      `Le fonti non dicono quale TUR usare: è usato quello ${chiesto} le sanzioni, prima del tetto, sarebbero ${importoItaliano(altra)}.`,
    );
  if (regime.oltreTur !== null && pagamento > ULTIMO_TASSO)
    dette.push(
      `L’ultima variazione nota del TUR è del ${dataItaliana(ULTIMO_TASSO)}: verificare se ce ne sono state altre prima del pagamento.`,
    );
  const mora = `${percentoItaliano(ULTIMA_MORA.tasso)} dal ${dataItaliana(ULTIMA_MORA.dal)}`;
  if (oltreTetto)
    dette.push(`Raggiunto il tetto decorrono gli interessi di mora dell’agente della riscossione, non calcolati (ultimi noti: ${mora}).`);
  if (richiestaEnte !== null && !unicaSoluzione)
    dette.push(
      'La metà spetta anche a chi chiede la rateazione entro 30 giorni dalla richiesta e paga la prima rata: qui non è applicata.',
    );
  return [...dette, 'L’anno è contato di 365 giorni.'];
}

function tassoDel(pagamento: Data): TassoUfficiale {
  const tasso = tassoAl(pagamento);
  if (tasso !== null) return tasso;
  throw new ErroreDominio(
    CodiceErrore.DATO_NON_DISPONIBILE,
    `Campo pagamento non valido: i tassi si conoscono dal ${dataItaliana(PRIMO_TASSO)}.`,
    ['pagamento'],
  );
}

function controlla(dati: DatiSanzioni): FattiSanzione {
  if (inCentesimi(dati.importo) <= 0n)
    throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, 'Campo importo non valido: si attende un importo maggiore di zero.', [
      'importo',
    ]);
  for (const campo of ['pagamento', 'denunciaSpontanea', 'richiestaEnte'] as const) {
    const giorno = dati[campo] ?? null;
    if (giorno === null || giorno >= dati.scadenza) continue;
    throw new ErroreDominio(
      CodiceErrore.PERIODO_NON_VALIDO,
      `Campo ${campo} non valido: si attende un giorno non anteriore alla scadenza.`,
      [campo],
    );
  }
  const { scadenza, pagamento, tipo } = dati;
  const { denunciaSpontanea = null, richiestaEnte = null } = dati;
  return { scadenza, pagamento, tipo, denunciaSpontanea, richiestaEnte, unicaSoluzione: dati.unicaSoluzione ?? true };
}
