import { type Importo, importoItaliano } from '../importo.ts';
import type { DatiCompleti } from './controlli.ts';
import type { GruppoMesi } from './mesi.ts';
import { AVVERTENZA_RIDUZIONE } from './riduzione.ts';

/** The yearly contribution on the minimale by the two rules that INPS uses, maternità included, in euro. */
interface DueConti {
  /** The published figure of the year. */
  readonly annuo: Importo;
  /** The sum of the months, which the instalments collect. */
  readonly mensile: Importo;
}

/** What to know of a calculation for artigiani or commercianti where the sources leave a choice, or the input says too little. */
export function avvertenzeAutonomi(dati: DatiCompleti, gruppi: readonly GruppoMesi[], { annuo, mensile }: DueConti): string[] {
  const avvertenze: string[] = [];
  if (!dati.senzaMinimale && annuo !== mensile)
    avvertenze.push(
      `Le rate, tre volte il contributo di un mese, sommano a ${importoItaliano(mensile)}: l’importo annuo è ${importoItaliano(annuo)}.`,
    );
  if (dati.mesi < 12)
    avvertenze.push(
      'Sotto i dodici mesi minimale, soglia e massimale ante 1996 sono presi in dodicesimi; il massimale post 1995 resta intero.',
    );
  if (!dati.primoMeseNoto) avvertenze.push('I mesi sono contati fino a dicembre, come per un’iscrizione in corso d’anno.');
  if (gruppi.length > 1)
    avvertenze.push('Con aliquote diverse nell’anno, sull’eccedenza ciascuna pesa per i suoi mesi: nessuna fonte lo dice espressamente.');
  if (dati.mesiUnder21 > 0)
    avvertenze.push('I mesi sotto i 21 anni sono i primi; gli acconti dell’anno successivo sono calcolati con l’aliquota ordinaria.');
  if (dati.riduzione !== null) avvertenze.push(AVVERTENZA_RIDUZIONE[dati.riduzione]);
  if (dati.riduzione !== null && dati.mesiRiduzione < dati.mesi)
    avvertenze.push('Gli acconti dell’anno successivo suppongono la riduzione per tutto l’anno.');
  if (dati.senzaMinimale)
    avvertenze.push(
      'Senza minimale non ci sono rate: la maternità è messa nel saldo, e i mesi accreditati non si calcolano. Nessuna fonte lo precisa.',
    );
  return avvertenze;
}
