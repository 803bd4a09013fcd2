import Big from 'big.js';
import { Confidenza } from '../confidenza.ts';
import { confidenzaDelleCifre, laMinore } from '../confidenza-minore.ts';
import { minore, nonNegativo, parteIntera, percentoItaliano } from '../decimale.ts';
import { type Importo, importoItaliano } from '../importo.ts';
import { type ParametriSeparata, parametriSeparata } from '../parametri.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import { annoNonDeterminato } from './anno.ts';
import type { DatiCompleti } from './controlli.ts';
import { arrotondata, type Esatto } from './eccedenza.ts';
import { fonteDellAnno } from './fonte.ts';
import { intestazione, righeAcconti } from './righe.ts';
import { accontiESaldo } from './saldo.ts';
import type { CalcoloContributi, RataContributi } from './tipi.ts';

const FONTE_ACCONTI = 'primaconsulenze.eu; fiscal-focus.it (40 % + 40 %)';
/** Each acconto is 40 %, two parts of five (rules.md §4.1). */
const PARTE_ACCONTO = '0.4';
const CAUSALE = { conAltraCopertura: 'P10', senza: 'PXX' } as const;

/**
 * The contributions of a professionista of the gestione separata for a year (rules.md §4): rate × income up to the massimale, no minimum,
 * two acconti of 40 % on last year's income with this year's rate. Throws ErroreDominio ANNO_NON_DETERMINATO (path anno).
 */
export function contributiSeparata(dati: DatiCompleti): CalcoloContributi {
  const tabella = parametriSeparata(dati.anno) ?? annoNonDeterminato();
  const fonte = fonteDellAnno(tabella.fonti);
  const esatto = contributo(dati.reddito, dati.altraCopertura, tabella);
  const dovuto = arrotondata(esatto);
  const causale = dati.altraCopertura ? CAUSALE.conAltraCopertura : CAUSALE.senza;
  const testa = intestazione(dati.anno, causale, dati.primoMese, dati.mesi, false);
  const base = dati.redditoAnnoPrecedente === null ? null : contributo(dati.redditoAnnoPrecedente, dati.altraCopertura, tabella);
  const acconto = base === null ? null : quarantaPerCento(base);
  const passoAcconto = base === null || acconto === null ? null : passoDellAcconto(dati.anno, base, acconto);
  const passoDovuto: PassoCalcolo = {
    descrizione: 'Contributo sul reddito, fino al massimale',
    formula: esatto.formula,
    risultato: dovuto,
    fonte,
  };
  const esito = accontiESaldo(testa, { acconto, passoAcconto, versati: dati.accontiVersati, dovuto, passoDovuto }, FONTE_ACCONTI);
  const prossimi = accontiSuccessivi(dati, causale);
  const mesiAccreditati = mesiDelReddito(dati.reddito, tabella, dati.mesi);
  return {
    dovutoMinimale: '0.00',
    dovutoEccedenza: dovuto,
    maternita: '0.00',
    totale: dovuto,
    mesiAccreditati,
    rate: [],
    acconti: esito.acconti,
    saldo: esito.saldo,
    accontiAnnoSuccessivo: prossimi?.righe ?? null,
    spiegazione: [passoDovuto, ...esito.passi, ...(prossimi?.passi ?? [])],
    avvertenze: [
      ...(acconto === null
        ? []
        : ['Gli acconti sono il 40 % con l’aliquota dell’anno sul reddito precedente; per altri, il 40 % del dovuto precedente.']),
      ...(tabella.massimale === undefined ? ['Il massimale di quest’anno non è noto: il contributo è calcolato su tutto il reddito.'] : []),
      ...(mesiAccreditati === null ? ['Il minimale di quest’anno non è noto: i mesi accreditati non si calcolano.'] : []),
      ...(dati.primoMeseNoto ? [] : ['I mesi sono contati fino a dicembre, come per un’iscrizione in corso d’anno.']),
      ...esito.avvertenze,
      ...(prossimi === null ? [`Le tabelle del ${dati.anno + 1} non sono determinate: gli acconti di quell’anno non si calcolano.`] : []),
    ],
    confidenza: confidenza(dati, tabella, acconto !== null || prossimi !== null),
  };
}

/** Rate × income up to the massimale; in 2004–2006 a point more above the band, for those with no other cover (art. 45 DL 269/2003). */
function contributo(reddito: Importo, altraCopertura: boolean, tabella: ParametriSeparata): Esatto {
  const imponibile = tabella.massimale === undefined ? Big(reddito) : minore(Big(reddito), Big(tabella.massimale));
  const aliquota = altraCopertura ? tabella.aliquota_altra_copertura_o_pensionati : tabella.aliquota_totale;
  const fascia = altraCopertura ? undefined : tabella.incremento_1_punto_oltre_fascia;
  const oltre = fascia === undefined ? Big(0) : nonNegativo(imponibile.minus(fascia));
  const scritto = importoItaliano(imponibile.toFixed(2));
  const aumento = oltre.eq(0) ? '' : ` + (${scritto} − ${importoItaliano(fascia!)}) × 1,00 %`;
  return {
    numeratore: imponibile.times(aliquota).plus(oltre),
    divisore: 100,
    formula: `${scritto} × ${percentoItaliano(aliquota)}${aumento}`,
  };
}

/**
 * The months that an income credits: one for each twelfth of the minimale, fractions ignored (rules.md §4.3, §4.4); null where it is not
 * known.
 */
export function mesiDelReddito(reddito: Importo, { minimale_accredito: minimale }: ParametriSeparata, mesi = 12): number | null {
  if (minimale === undefined) return null;
  return Math.min(mesi, parteIntera(Big(reddito).times(12), Big(minimale)));
}

function accontiSuccessivi(
  dati: DatiCompleti,
  causale: string,
): { righe: readonly RataContributi[]; passi: readonly PassoCalcolo[] } | null {
  const anno = dati.anno + 1;
  const tabella = parametriSeparata(anno);
  if (tabella === null) return null;
  const base = contributo(dati.reddito, dati.altraCopertura, tabella);
  const importo = quarantaPerCento(base);
  const passi = [passoDellAcconto(anno, base, importo)];
  return { righe: righeAcconti(intestazione(anno, causale, 1, 12, false), importo, passi), passi };
}

function quarantaPerCento(base: Esatto): Importo {
  return arrotondata({ ...base, numeratore: base.numeratore.times(PARTE_ACCONTO) });
}

function passoDellAcconto(anno: number, { formula }: Esatto, risultato: Importo): PassoCalcolo {
  return {
    descrizione: `Ciascuno dei due acconti ${anno}: 40 % del contributo sul reddito ${anno - 1} con l’aliquota del ${anno}`,
    formula: `(${formula}) × 40 %`,
    risultato,
    fonte: FONTE_ACCONTI,
  };
}

/** How acconti are computed is a choice (rules.md §4.1): MEDIA where there are any. */
function confidenza(dati: DatiCompleti, tabella: ParametriSeparata, conAcconti: boolean): Confidenza {
  const aliquota = dati.altraCopertura ? 'aliquota_altra_copertura_o_pensionati' : 'aliquota_totale';
  const cifre = [aliquota, 'massimale', 'minimale_accredito', 'incremento_1_punto_oltre_fascia'];
  const note = tabella.massimale === undefined ? Confidenza.BASSA : Confidenza.ALTA;
  return laMinore(confidenzaDelleCifre(cifre, tabella.confidenza_non_alta), note, conAcconti ? Confidenza.MEDIA : Confidenza.ALTA);
}
