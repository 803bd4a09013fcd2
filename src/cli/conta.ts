/** Writes whole numbers as Italian does: 1.250. */
export const intero = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

/** A number with its noun, as a person reads it: "1 riga", "1.250 righe". */
export function conta(quanti: number, singolare: string, plurale: string): string {
  return `${intero.format(quanti)} ${quanti === 1 ? singolare : plurale}`;
}
