import { calcolaContributi } from '../contributi/calcola.ts';
import type { CalcoloContributi } from '../contributi/tipi.ts';
import { CodiceErrore, ErroreDominio } from '../errori.ts';
import { TipoRata } from '../f24.ts';
import { type Importo, sottrai } from '../importo.ts';
import { perNumero } from '../importo-per-numero.ts';
import { RuoloNucleo } from '../posizione.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import { componentiDi, datiDelComponente, redditoDel } from './dati.ts';
import { saldoNoto } from './emetti.ts';
import type { FattiContributivi } from './fatti.ts';

/** A row of "Dati del modello F24", as far as it is computed again. */
export interface RigaDaRicalcolare {
  readonly anno: number;
  readonly tipoRata: TipoRata;
  readonly numeroRata: number | null;
  readonly codiceSoggetto: string;
  /** Euro; null where the contribuente computes it. */
  readonly importo: Importo | null;
  /** Euro, the part for the association; null where it is not known. */
  readonly quotaAssociativa: Importo | null;
}

/** What the rules give today against what was emitted. */
export interface Ricalcolo {
  /** Euro. */
  readonly importo: Importo;
  /** Euro, what was emitted less what is computed; "0.00" where no amount was emitted. */
  readonly differenza: Importo;
  readonly spiegazione: readonly PassoCalcolo[];
  readonly avvertenze: readonly string[];
}

/** What has no formula for a row is no fault, and no answer. */
const SENZA_FORMULA: readonly CodiceErrore[] = [
  CodiceErrore.ANNO_NON_DETERMINATO,
  CodiceErrore.DATO_NON_DISPONIBILE,
  CodiceErrore.VALORE_NON_VALIDO,
];
const NUMERO_RATE = 4;

/**
 * Computes a row again from what the archive knows of its posizione. Null where no formula gives it: another gestione or kind of instalment, a
 * year that is not determined, an income or a component that the archive does not have.
 */
export function ricalcola(fatti: FattiContributivi, riga: RigaDaRicalcolare): Ricalcolo | null {
  const componente = componentiDi(fatti).find(({ codiceSoggetto }) => codiceSoggetto === riga.codiceSoggetto);
  const dati = componente === undefined ? null : datiDelComponente(fatti, componente, riga.anno);
  if (dati === null || !formulaNota(fatti, riga, componente!.ruolo === RuoloNucleo.TITOLARE)) return null;
  const quotaAssociativaAnnua = riga.quotaAssociativa === null ? dati.quotaAssociativaAnnua : perNumero(riga.quotaAssociativa, NUMERO_RATE);
  try {
    return confronta(riga, calcolaContributi({ ...dati, quotaAssociativaAnnua }));
  } catch (errore) {
    if (errore instanceof ErroreDominio && SENZA_FORMULA.includes(errore.codice)) return null;
    throw errore;
  }
}

/** Acconti and saldo rest on incomes, which are of the titolare. */
function formulaNota(fatti: FattiContributivi, { tipoRata, anno }: RigaDaRicalcolare, titolare: boolean): boolean {
  switch (tipoRata) {
    case TipoRata.MINIMALE:
      return true;
    case TipoRata.PRIMO_ACCONTO:
    case TipoRata.SECONDO_ACCONTO:
      return titolare && redditoDel(fatti, anno - 1) !== null;
    case TipoRata.SALDO:
      return titolare && saldoNoto(fatti, anno);
    default:
      return false;
  }
}

function confronta(riga: RigaDaRicalcolare, { rate, acconti, saldo, spiegazione, avvertenze }: CalcoloContributi): Ricalcolo {
  const tutte = [...rate, ...acconti, ...(saldo === null ? [] : [saldo])];
  const trovata = tutte.find(
    ({ tipoRata, numeroRata }) => tipoRata === riga.tipoRata && (tipoRata !== TipoRata.MINIMALE || numeroRata === riga.numeroRata),
  );
  const importo = trovata?.importo ?? '0.00';
  return {
    importo,
    differenza: riga.importo === null ? '0.00' : sottrai(riga.importo, importo),
    // What comes to nothing is in no instalment: then every step says why.
    spiegazione: trovata?.spiegazione ?? spiegazione,
    avvertenze: [...(riga.importo === null ? ['L’INPS non indica l’importo: lo calcola il contribuente.'] : []), ...avvertenze],
  };
}
