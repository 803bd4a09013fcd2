import { StatoF24 } from './f24.ts';
import { confronta, type Importo, sottrai } from './importo.ts';

/** What a row of F24 asks for and what was paid of it, euro. */
export interface ContoF24 {
  /** Null where the taxpayer computes it. */
  readonly importo: Importo | null;
  readonly versato: Importo;
  /** How much of `versato` came by compensation. */
  readonly compensato: Importo;
  readonly annullatoIl: string | null;
}

const NIENTE: Importo = '0.00';

/**
 * What has become of a row: derived, never stored. Its SQL twin is reads/stato-f24.ts. A row without an amount that was paid counts as paid in full:
 * the amount is the one that the taxpayer computed.
 */
export function statoF24({ importo, versato, compensato, annullatoIl }: ContoF24): StatoF24 {
  if (annullatoIl !== null) return StatoF24.ANNULLATO;
  if (importo === null && versato === NIENTE) return StatoF24.DA_CALCOLARE;
  if (importo !== null && confronta(versato, importo) < 0) return versato === NIENTE ? StatoF24.DA_VERSARE : StatoF24.PARZIALE;
  return versato !== NIENTE && compensato === versato ? StatoF24.COMPENSATO : StatoF24.VERSATO;
}

/** What a row asks for, euro: nothing once INPS has withdrawn it, what was paid where the taxpayer computes it; null while he has not. */
export function dovutoF24({ importo, versato, annullatoIl }: ContoF24): Importo | null {
  if (annullatoIl !== null) return NIENTE;
  return importo ?? (versato === NIENTE ? null : versato);
}

/** What is still to pay of a row, euro; null where that is not known. */
export function residuoF24(conto: ContoF24): Importo | null {
  const dovuto = dovutoF24(conto);
  return dovuto === null ? null : sottrai(dovuto, conto.annullatoIl === null ? conto.versato : NIENTE);
}

/** True where the due day has passed and something is still to pay. Never of a row without an amount: nothing may be due. */
export function scadutoF24(conto: ContoF24 & { readonly scadenza: string }, oggi: string): boolean {
  const stato = statoF24(conto);
  return conto.scadenza < oggi && (stato === StatoF24.DA_VERSARE || stato === StatoF24.PARZIALE);
}
