/** What a row puts on a model, centesimi: a debit or a credit, never both. */
export interface PesoRiga {
  readonly debito: bigint;
  readonly credito: bigint;
}

/** Rows of SEZIONE INPS on one model. */
export const RIGHE_PER_MODELLO = 4;

/**
 * Which rows go on which model, as places in `righe`: at most four a model, and on each the credits never above the debits (a saldo finale is
 * never negative). Without credits the rows keep their order; with them the largest credits go beside the largest debits. Null where a credit
 * stands on no model.
 */
export function distribuisci(righe: readonly PesoRiga[]): number[][] | null {
  const posti = righe.map((_, posto) => posto);
  const grandi = (campo: keyof PesoRiga) =>
    posti.filter((posto) => righe[posto]![campo] > 0n).sort((a, b) => (righe[a]![campo] > righe[b]![campo] ? -1 : 1));
  const crediti = grandi('credito');
  if (crediti.length === 0) return gruppi(posti);
  const debiti = grandi('debito');
  const modelli: number[][] = [];
  while (debiti.length > 0) {
    const modello = [debiti.shift()!];
    let saldo = righe[modello[0]!]!.debito;
    while (modello.length < RIGHE_PER_MODELLO && crediti.length + debiti.length > 0) {
      const capienti = crediti.filter((posto) => righe[posto]!.credito <= saldo);
      const posto = capienti[0] ?? debiti[0];
      if (posto === undefined) break;
      saldo += righe[posto]!.debito - righe[posto]!.credito;
      (capienti.length > 0 ? crediti : debiti).splice(capienti.length > 0 ? crediti.indexOf(posto) : 0, 1);
      modello.push(posto);
    }
    modelli.push(modello.sort((a, b) => a - b));
  }
  return crediti.length > 0 ? null : modelli;
}

function gruppi(posti: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(posti.length / RIGHE_PER_MODELLO) }, (_, n) =>
    posti.slice(n * RIGHE_PER_MODELLO, (n + 1) * RIGHE_PER_MODELLO),
  );
}
