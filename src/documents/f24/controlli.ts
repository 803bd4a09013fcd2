import { type Importo, inCentesimi } from '../../domain/importo.ts';
import { RIGHE_PER_MODELLO } from '../../domain/modelli-f24.ts';
import { DatiNonDisegnabili } from '../errori.ts';
import type { DatiF24, RigaDatiF24 } from './dati.ts';

// Ten digits of euro are what a cell of amounts holds at the size of the form; four of them still fit in the totals.
const IMPORTO = /^\d{1,10}\.\d{2}$/;

/** Totals of SEZIONE INPS, in centesimi: C (debits), D (credits), C − D. */
export interface TotaliF24 {
  readonly debito: bigint;
  readonly credito: bigint;
  readonly saldo: bigint;
}

const importo = (valore: Importo | null | undefined) => (valore == null ? 0n : inCentesimi(valore));

function assertRiga(riga: RigaDatiF24, posto: number): void {
  for (const campo of ['importoDebito', 'importoCredito'] as const) {
    const valore = riga[campo];
    if (valore != null && !IMPORTO.test(valore)) throw new DatiNonDisegnabili(`righe.${posto}.${campo}`, 'euro con due decimali, "741.45"');
  }
  if (importo(riga.importoDebito) > 0n && importo(riga.importoCredito) > 0n)
    throw new DatiNonDisegnabili(`righe.${posto}`, 'un debito o un credito, non entrambi');
}

/**
 * Totals of a form, or null when a row has no amount: a total printed without it would be wrong as soon as the blank is filled by
 * hand. Throws DatiNonDisegnabili on 0 or more than 4 rows, malformed amounts, a row with debit and credit, a negative saldo (no
 * form may have one).
 */
export function totaliF24({ righe }: Pick<DatiF24, 'righe'>): TotaliF24 | null {
  if (righe.length < 1 || righe.length > RIGHE_PER_MODELLO) throw new DatiNonDisegnabili('righe', 'da 1 a 4 righe');
  righe.forEach(assertRiga);
  if (righe.some((riga) => riga.importoDebito == null && riga.importoCredito == null)) return null;
  const debito = righe.reduce((somma, riga) => somma + importo(riga.importoDebito), 0n);
  const credito = righe.reduce((somma, riga) => somma + importo(riga.importoCredito), 0n);
  if (credito > debito) throw new DatiNonDisegnabili('righe', 'crediti non superiori ai debiti');
  return { debito, credito, saldo: debito - credito };
}
