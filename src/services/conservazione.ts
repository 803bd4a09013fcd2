import type { ClientBase } from 'pg';

/**
 * Removes what at that instant is past its time, by the terms of docs/conservazione.md, and answers how many rows went. It may run anywhere,
 * several at once, and be cut short: the next run goes on. Files are collected after their rows (documents/deposito.ts). `client`: a connection or a
 * pool of cassetto_app. The SQL is the function elimina_scaduti (migrations).
 */
export async function eliminaScaduti(client: Pick<ClientBase, 'query'>, adesso: Date): Promise<number> {
  let eliminate = 0;
  for (;;) {
    const { rows } = await client.query<{ queste: number }>('select elimina_scaduti($1) as queste', [adesso]);
    if (rows[0]!.queste === 0) return eliminate;
    eliminate += rows[0]!.queste;
  }
}
