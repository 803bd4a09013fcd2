import type { Confidenza } from '../confidenza.ts';
import type { Data } from '../data.ts';
import type { TipoRata } from '../f24.ts';
import type { Gestione } from '../gestione.ts';
import type { Importo } from '../importo.ts';
import type { Mese } from '../mese.ts';
import type { Giustificazione, PassoCalcolo } from '../passo-calcolo.ts';
import type { RiduzioneContributiva } from '../posizione.ts';

/** What a year's contributions are computed from. Null and absent mean the same. */
export interface DatiContributi {
  readonly gestione: Gestione;
  readonly anno: number;
  /** Euro, the business income of the year; not negative. */
  readonly reddito: Importo;
  /** Euro, of the year before: the base of this year's acconti. */
  readonly redditoAnnoPrecedente?: Importo | null;
  /** Euro, what was paid as acconti of this year: takes the place of the computed acconti in the saldo. */
  readonly accontiVersati?: Importo | null;
  /** 1–12, months of activity; any started month counts whole. 12 where it is not given. */
  readonly mesi?: number | null;
  /** 1–12, the first of those months; where it is not given they are the last of the year (enrolment during the year). */
  readonly primoMese?: number | null;
  /** How many of the months a coadiuvante is under 21: the first ones. */
  readonly mesiUnder21?: number | null;
  /** Insured before 1996: the other massimale. */
  readonly ante1996?: boolean | null;
  /** Affittacamere, produttori di assicurazione: no minimale, a percentage of the real income. */
  readonly senzaMinimale?: boolean | null;
  readonly riduzione?: RiduzioneContributiva | null;
  /** How many of the months have the reduction; all of them where it is not given. */
  readonly mesiRiduzione?: number | null;
  /** Euro a year, collected a fourth with each instalment. */
  readonly quotaAssociativaAnnua?: Importo | null;
  /** Gestione separata: insured elsewhere too, or a pensioner. */
  readonly altraCoperturaPrevidenziale?: boolean | null;
}

/** An instalment, as the row of the F24 that pays it. */
export interface RataContributi {
  /** As INPS prints it: "4RATA", "SALDO". */
  readonly rata: string;
  readonly tipoRata: TipoRata;
  /** 1–4 and 1–2; null for the saldo. */
  readonly numeroRata: number | null;
  readonly causale: string;
  readonly periodoDal: Mese;
  readonly periodoAl: Mese;
  readonly scadenza: Data;
  readonly scadenzaNominale: Data;
  /** Euro, what the row asks for, quota associativa included; a negative saldo is a credit. */
  readonly importo: Importo;
  /** Euro, the part of `importo` that goes to the association; null where there is none. */
  readonly quotaAssociativa: Importo | null;
  /** Euro, the part of `importo` that is maternità; null where it has none. */
  readonly maternita: Importo | null;
  /** The steps that give `importo`. */
  readonly spiegazione: readonly PassoCalcolo[];
}

/** What is due for a year. */
export interface CalcoloContributi extends Giustificazione<Confidenza> {
  /** Euro, IVS on the minimale, maternità apart. */
  readonly dovutoMinimale: Importo;
  /** Euro, IVS on what exceeds the minimale; in the gestione separata, and without minimale, the whole contribution. */
  readonly dovutoEccedenza: Importo;
  /** Euro. */
  readonly maternita: Importo;
  /** Euro, the sum of the three; the quota associativa is no contribution, and not in it. */
  readonly totale: Importo;
  /** Null where the sources do not say. */
  readonly mesiAccreditati: number | null;
  /** The quarterly instalments on the minimale. */
  readonly rate: readonly RataContributi[];
  /** Empty where last year's income is not known, or nothing is due on it. */
  readonly acconti: readonly RataContributi[];
  /** What is due on the real income less the acconti; null where both are nothing. */
  readonly saldo: RataContributi | null;
  /** Null where next year's figures are not determined. */
  readonly accontiAnnoSuccessivo: readonly RataContributi[] | null;
}
