import type { Colonna, Pagine } from './colonne.ts';

/**
 * A table as JSON Lines (UTF-8, one object a row): a key a column, amounts as exact text, days as 2026-05-16. Each object begins with the
 * keys of `capo`: where several tables go in one file, what tells them apart.
 */
export async function* jsonl(colonne: readonly Colonna[], pagine: Pagine, capo: object = {}): AsyncGenerator<Uint8Array> {
  for await (const righe of pagine) {
    const oggetti = righe.map(
      (riga) => `${JSON.stringify({ ...capo, ...Object.fromEntries(colonne.map(({ nome }, n) => [nome, riga[n]])) })}\n`,
    );
    yield Buffer.from(oggetti.join(''));
  }
}
