import { importoItaliano, somma } from '../importo.ts';
import { perNumero } from '../importo-per-numero.ts';
import type { ParametriAutonomi } from '../parametri.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import type { DatiCompleti } from './controlli.ts';
import { fonteDellAnno } from './fonte.ts';
import { type GruppoMesi, ivsMensileCalcolato } from './mesi.ts';
import { type DovutoTrimestre, intestazione, righeTrimestrali } from './righe.ts';
import type { RataContributi } from './tipi.ts';

const TRIMESTRI = [1, 2, 3, 4] as const;

/**
 * The quarterly instalments on the minimale: the months of each quarter, at what a month owes, never a fourth of the year (rules.md
 * §3.5).
 */
export function rateTrimestrali(
  dati: DatiCompleti,
  gruppi: readonly GruppoMesi[],
  tabella: ParametriAutonomi,
  causale: string,
): readonly RataContributi[] {
  const trimestri = TRIMESTRI.map((numero) => delTrimestre(numero, gruppi, tabella));
  const testa = intestazione(dati.anno, causale, dati.primoMese, dati.mesi, false);
  return righeTrimestrali(testa, trimestri, dati.quotaAssociativaAnnua);
}

/** What the months of a quarter owe; null where it has none. */
function delTrimestre(numero: number, gruppi: readonly GruppoMesi[], tabella: ParametriAutonomi): DovutoTrimestre | null {
  const { mensile: maternita } = tabella.contributo_maternita;
  const parti = gruppi.flatMap((gruppo) => {
    const { mesi, ivsMensile } = gruppo;
    const quanti = mesi.filter((mese) => Math.ceil(mese / 3) === numero).length;
    if (quanti === 0) return [];
    const formula = `${quanti} × (${importoItaliano(ivsMensile)} + ${importoItaliano(maternita)})`;
    return [{ quanti, contributo: perNumero(somma(ivsMensile, maternita), quanti), formula, passo: delMese(gruppo, tabella) }];
  });
  if (parti.length === 0) return null;
  return {
    contributo: somma(...parti.map((parte) => parte.contributo)),
    maternita: perNumero(
      maternita,
      parti.reduce((mesi, parte) => mesi + parte.quanti, 0),
    ),
    formula: parti.map((parte) => parte.formula).join(' + '),
    passi: parti.map((parte) => parte.passo),
  };
}

function delMese({ aliquote, ivsMensile }: GruppoMesi, tabella: ParametriAutonomi): PassoCalcolo {
  const calcolato = ivsMensileCalcolato(tabella, aliquote);
  return {
    descrizione: `Contributo di un mese sul minimale${calcolato === ivsMensile ? '' : ', come l’INPS lo pubblica'}`,
    formula: `${importoItaliano(tabella.minimale_reddito)} × ${aliquote.scritta} ÷ 12`,
    risultato: ivsMensile,
    fonte: fonteDellAnno(tabella.fonti),
  };
}
