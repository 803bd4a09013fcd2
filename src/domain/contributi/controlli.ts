import { CodiceErrore, ErroreDominio } from '../errori.ts';
import { Gestione } from '../gestione.ts';
import { type Importo, inCentesimi } from '../importo.ts';
import type { RiduzioneContributiva } from '../posizione.ts';
import type { DatiContributi } from './tipi.ts';

/** The input with its defaults: months counted, nothing absent but what is really unknown. */
export interface DatiCompleti {
  readonly anno: number;
  readonly reddito: Importo;
  readonly redditoAnnoPrecedente: Importo | null;
  readonly accontiVersati: Importo | null;
  readonly mesi: number;
  readonly primoMese: number;
  /** True where the first month was given, and not supposed. */
  readonly primoMeseNoto: boolean;
  readonly mesiUnder21: number;
  readonly ante1996: boolean;
  readonly senzaMinimale: boolean;
  readonly riduzione: RiduzioneContributiva | null;
  readonly mesiRiduzione: number;
  readonly quotaAssociativaAnnua: Importo | null;
  readonly altraCopertura: boolean;
}

/**
 * Checks what the caller gave and fills in the defaults. Throws ErroreDominio VALORE_NON_VALIDO with the path of the first wrong field: a
 * negative amount, months out of 1–12, more months under 21 or reduced than months, a condition that the gestione does not know.
 */
export function completa(dati: DatiContributi): DatiCompleti {
  const importi = ['reddito', 'redditoAnnoPrecedente', 'accontiVersati', 'quotaAssociativaAnnua'] as const;
  for (const campo of importi) esigi(inCentesimi(dati[campo] ?? '0.00') >= 0n, campo, 'un importo non negativo; una perdita vale 0.00');
  const mesi = dati.mesi ?? 12;
  esigi(intero(mesi, 1, 12), 'mesi', 'un numero di mesi da 1 a 12');
  const primoMese = dati.primoMese ?? 13 - mesi;
  esigi(intero(primoMese, 1, 13 - mesi), 'primoMese', 'un mese da 1 a 12, da cui i mesi restino nell’anno');
  const mesiUnder21 = dati.mesiUnder21 ?? 0;
  esigi(intero(mesiUnder21, 0, mesi), 'mesiUnder21', 'un numero da 0 ai mesi indicati');
  const riduzione = dati.riduzione ?? null;
  const mesiRiduzione = dati.mesiRiduzione ?? (riduzione === null ? 0 : mesi);
  esigi(intero(mesiRiduzione, 0, mesi), 'mesiRiduzione', 'un numero da 0 ai mesi indicati');
  esigi(riduzione !== null || mesiRiduzione === 0, 'mesiRiduzione', 'nessun mese, se non è indicata una riduzione');
  const quota = dati.quotaAssociativaAnnua ?? null;
  const completi = {
    anno: dati.anno,
    reddito: dati.reddito,
    redditoAnnoPrecedente: dati.redditoAnnoPrecedente ?? null,
    accontiVersati: dati.accontiVersati ?? null,
    mesi,
    primoMese,
    primoMeseNoto: dati.primoMese != null || mesi === 12,
    mesiUnder21,
    ante1996: dati.ante1996 ?? false,
    senzaMinimale: dati.senzaMinimale ?? false,
    riduzione,
    mesiRiduzione,
    quotaAssociativaAnnua: quota === '0.00' ? null : quota,
    altraCopertura: dati.altraCoperturaPrevidenziale ?? false,
  };
  esigiDellaGestione(dati.gestione, completi);
  return completi;
}

/** What one gestione alone knows is refused in the other, never passed over in silence. */
function esigiDellaGestione(gestione: Gestione, dati: DatiCompleti): void {
  if (gestione !== Gestione.SEPARATA_PROFESSIONISTI) {
    esigi(!dati.altraCopertura, 'altraCoperturaPrevidenziale', 'false: l’altra copertura conta solo nella gestione separata');
    const conQuota = dati.quotaAssociativaAnnua !== null;
    esigi(!(dati.senzaMinimale && conQuota), 'quotaAssociativaAnnua', 'nessuna quota: senza minimale non ci sono rate con cui riscuoterla');
    return;
  }
  const soloAutonomi = 'vale solo per artigiani e commercianti';
  esigi(dati.mesiUnder21 === 0, 'mesiUnder21', `0: la riduzione sotto i 21 anni ${soloAutonomi}`);
  esigi(!dati.ante1996, 'ante1996', `false: il doppio massimale ${soloAutonomi}`);
  esigi(!dati.senzaMinimale, 'senzaMinimale', `false: il minimale ${soloAutonomi}`);
  esigi(dati.riduzione === null, 'riduzione', `nessuna riduzione: ciascuna ${soloAutonomi}`);
  esigi(dati.quotaAssociativaAnnua === null, 'quotaAssociativaAnnua', `nessuna quota: ${soloAutonomi}`);
}

function intero(valore: number, minimo: number, massimo: number): boolean {
  return Number.isInteger(valore) && valore >= minimo && valore <= massimo;
}

function esigi(condizione: boolean, campo: keyof DatiContributi, atteso: string): void {
  if (!condizione) throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, `Campo ${campo} non valido: si attende ${atteso}.`, [campo]);
}
