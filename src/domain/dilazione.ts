import Big from 'big.js';
import { Confidenza } from './confidenza.ts';
import { type Data, dataItaliana } from './data.ts';
import { aggiungiMesi } from './data-mesi.ts';
import { alCentesimo, Esatto, percentoItaliano } from './decimale.ts';
import { CodiceErrore, ErroreDominio } from './errori.ts';
import { primoLavorativo } from './festivita.ts';
import { confronta, type Importo, importoItaliano, inCentesimi, somma, sottrai } from './importo.ts';
import type { Giustificazione } from './passo-calcolo.ts';
import { PRIMO_TASSO, tassoAl, ULTIMO_TASSO } from './tassi.ts';

/** One instalment of a plan, amounts in euro. */
export interface RataDilazione {
  readonly numero: number;
  readonly scadenza: Data;
  readonly capitale: Importo;
  readonly interessi: Importo;
  /** capitale + interessi. */
  readonly importo: Importo;
  /** The debt that is left after it. */
  readonly residuo: Importo;
}

/** A plan of instalments. */
export interface PianoDilazione extends Giustificazione<Confidenza> {
  /** Percent a year, "8.15". */
  readonly tasso: string;
  /** Euro, the constant instalment; the last one differs by the rounding. */
  readonly importoRata: Importo;
  /** Euro. */
  readonly totaleInteressi: Importo;
  readonly rate: readonly RataDilazione[];
}

/** Percent a year on top of the TUR (rules.md §8). */
const OLTRE_TUR = 6;
/** Art. 23 L. 203/2024 and DM 24/10/2025 (rules.md §9): so many instalments up to this debt, and so many above it. */
const SOGLIA: Importo = '500000.00';
const RATE_FINO_A_SOGLIA = 36;
const RATE_OLTRE_SOGLIA = 60;
const INIZIO_REGOLE: Data = '2025-12-14';
const RATE_PRIMA = 24;
const FONTE_TASSO = 'interesse di dilazione = TUR + 6';

/**
 * The plan of a dilazione amministrativa asked on the day `dal`: equal monthly instalments (French plan) at the TUR of that day + 6, the
 * first after a month, whose capital sums exactly to the debt (rules.md §8, §9). `importo` in euro.
 *
 * @throws ErroreDominio VALORE_NON_VALIDO (path importo or rate), DATO_NON_DISPONIBILE (path dal: before the rates begin).
 */
export function simulaDilazione({ importo, rate, dal }: { importo: Importo; rate: number; dal: Data }): PianoDilazione {
  controlla(importo, rate);
  const ufficiale = tassoAl(dal);
  if (ufficiale === null)
    throw new ErroreDominio(
      CodiceErrore.DATO_NON_DISPONIBILE,
      `Campo dal non valido: i tassi si conoscono dal ${dataItaliana(PRIMO_TASSO)}.`,
      ['dal'],
    );
  const tasso = Big(ufficiale.tur).plus(OLTRE_TUR);
  const importoRata = rataCostante(importo, rate, tasso);
  const piano = ammortamento(importo, rate, tasso, importoRata, dal);
  const totaleInteressi = somma(...piano.map((rata) => rata.interessi));
  const annuo = percentoItaliano(tasso);
  return {
    tasso: tasso.toFixed(2),
    importoRata,
    totaleInteressi,
    rate: piano,
    spiegazione: [
      {
        descrizione: `Rata costante di ${rate} rate mensili, con i = ${annuo} ÷ 12`,
        formula: `${importoItaliano(importo)} × i ÷ (1 − (1 + i)^−${rate})`,
        risultato: importoRata,
        fonte: `${FONTE_TASSO}; TUR ${percentoItaliano(ufficiale.tur)} dal ${dataItaliana(ufficiale.dal)} (${ufficiale.fonte})`,
      },
      {
        descrizione: 'Interessi della prima rata: un mese sul debito; il resto della rata è capitale, e così di mese in mese',
        formula: `${importoItaliano(importo)} × ${annuo} ÷ 12`,
        risultato: piano[0]!.interessi,
        fonte: null,
      },
      {
        descrizione: 'Totale delle rate: debito più interessi',
        formula: `${importoItaliano(importo)} + ${importoItaliano(totaleInteressi)}`,
        risultato: somma(...piano.map((rata) => rata.importo)),
        fonte: null,
      },
    ],
    avvertenze: avvertenze(rate, dal),
    confidenza: Confidenza.BASSA,
  };
}

/** The constant instalment, half up. */
function rataCostante(importo: Importo, rate: number, tasso: Big): Importo {
  const mensile = new Esatto(tasso).div(1200);
  const crescita = mensile.plus(1).pow(rate);
  return alCentesimo(mensile.times(importo).times(crescita), crescita.minus(1));
}

/** Interest of a month on what is left, the rest is capital; the last instalment pays all that is left. */
function ammortamento(importo: Importo, rate: number, tasso: Big, importoRata: Importo, dal: Data): readonly RataDilazione[] {
  const piano: RataDilazione[] = [];
  let residuo = importo;
  for (let numero = 1; numero <= rate; numero += 1) {
    const interessi = alCentesimo(tasso.times(residuo), 1200);
    const previsto = sottrai(importoRata, interessi);
    const capitale = numero === rate || confronta(previsto, residuo) > 0 ? residuo : previsto;
    residuo = sottrai(residuo, capitale);
    const scadenza = primoLavorativo(aggiungiMesi(dal, numero));
    piano.push({ numero, scadenza, capitale, interessi, importo: somma(capitale, interessi), residuo });
  }
  return piano;
}

function avvertenze(rate: number, dal: Data): string[] {
  return [
    'Nessuna fonte dice il metodo di ammortamento: sono usate rate costanti (piano francese), la prima dopo un mese dalla data indicata.',
    ...(dal > ULTIMO_TASSO
      ? [`L’ultima variazione nota del TUR è del ${dataItaliana(ULTIMO_TASSO)}: verificare se ce ne sono state altre prima della domanda.`]
      : []),
    ...(dal < INIZIO_REGOLE && rate > RATE_PRIMA
      ? [`Prima del ${dataItaliana(INIZIO_REGOLE)} le rate erano al massimo 24, 36 con autorizzazione, 60 in casi particolari.`]
      : []),
  ];
}

function controlla(importo: Importo, rate: number): void {
  if (inCentesimi(importo) <= 0n)
    throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, 'Campo importo non valido: si attende un importo maggiore di zero.', [
      'importo',
    ]);
  const massimo = confronta(importo, SOGLIA) > 0 ? RATE_OLTRE_SOGLIA : RATE_FINO_A_SOGLIA;
  if (Number.isInteger(rate) && rate >= 2 && rate <= massimo) return;
  const regola = `al massimo ${RATE_FINO_A_SOGLIA} fino a 500.000,00 euro e ${RATE_OLTRE_SOGLIA} oltre`;
  throw new ErroreDominio(
    CodiceErrore.VALORE_NON_VALIDO,
    `Campo rate non valido: si attende un numero di rate da 2 a ${massimo} (${regola}).`,
    ['rate'],
  );
}
