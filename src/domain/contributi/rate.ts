import { type Importo, importoItaliano, somma } from '../importo.ts';
import { perNumero } from '../importo-per-numero.ts';
import type { ParametriAutonomi } from '../parametri.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import type { DatiCompleti } from './controlli.ts';
import type { GruppoMesi } from './mesi.ts';
import { intestazione, righeTrimestrali } from './righe.ts';
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
): { righe: readonly RataContributi[]; passi: readonly PassoCalcolo[] } {
  const { mensile: maternita } = tabella.contributo_maternita;
  const trimestri = TRIMESTRI.map((numero) => delTrimestre(numero, gruppi, maternita));
  const testa = intestazione(dati.anno, causale, dati.primoMese, dati.mesi, false);
  const righe = righeTrimestrali(
    testa,
    trimestri.map((trimestre) => trimestre?.contributo ?? null),
    dati.quotaAssociativaAnnua,
  );
  const passi = righe.map((riga) => {
    const quota = riga.quotaAssociativa === null ? '' : ` + ${importoItaliano(riga.quotaAssociativa)} di quota associativa`;
    return {
      descrizione: `Rata ${riga.numeroRata}: i mesi del trimestre, contributo e maternità`,
      formula: `${trimestri[riga.numeroRata! - 1]!.formula}${quota}`,
      risultato: riga.importo,
      fonte: 'rata = 3 × contributo mensile: vinboisoft.blogspot.com; schermata INPS «Dati del modello F24»',
    };
  });
  return { righe, passi };
}

/** What the months of a quarter owe; null where it has none. */
function delTrimestre(numero: number, gruppi: readonly GruppoMesi[], maternita: Importo): { contributo: Importo; formula: string } | null {
  const parti = gruppi.flatMap(({ mesi, ivsMensile }) => {
    const quanti = mesi.filter((mese) => Math.ceil(mese / 3) === numero).length;
    if (quanti === 0) return [];
    const formula = `${quanti} × (${importoItaliano(ivsMensile)} + ${importoItaliano(maternita)})`;
    return [{ contributo: perNumero(somma(ivsMensile, maternita), quanti), formula }];
  });
  if (parti.length === 0) return null;
  return { contributo: somma(...parti.map((parte) => parte.contributo)), formula: parti.map((parte) => parte.formula).join(' + ') };
}
