import type { ClientBase } from 'pg';
import { PERSONE_DIMOSTRATIVE } from '../../auth/persone-dimostrative.ts';
import { apriCarico } from '../../database/carico.ts';
import { BancaDatiNonUtilizzabile } from '../../database/errori.ts';
import type { Data } from '../../domain/data.ts';
import { fermoAl, type LeggiOrologio, type Orologio } from '../../orologio.ts';

/** An archive may become a sandbox's while nobody is in it, or only the people of the demonstration are (whose intermediario cannot be real). */
const PUO_DIVENTARLO = `select exists (select from sandbox) or not exists (select from soggetto)
  or exists (select from soggetto_cf where codice_fiscale = $1) as si`;

/**
 * Marks the archive as a sandbox's, at the start. One that holds other people's data is refused: there anybody may move the day, and sign in another's
 * place.
 *
 * @throws BancaDatiNonUtilizzabile with the one sentence to print.
 */
export async function riservaAllaSandbox(url: string): Promise<void> {
  const client = await apriCarico(url);
  try {
    const { rows } = await client.query<{ si: boolean }>(PUO_DIVENTARLO, [PERSONE_DIMOSTRATIVE.intermediario.codiceFiscale]);
    if (!rows[0]!.si)
      throw new BancaDatiNonUtilizzabile(
        'CASSETTO_SANDBOX: l’archivio ha già dati suoi. La sandbox ne vuole uno vuoto, o quello della dimostrazione: cambiare DATABASE_URL o CASSETTO_DATI.',
      );
    await client.query('insert into sandbox (id) values (1) on conflict do nothing');
  } finally {
    await client.end();
  }
}

/** The day to which the sandbox was moved, "YYYY-MM-DD"; null where it never was. `client`: a connection or a pool of any role. */
export async function giornoDellaSandbox(client: Pick<ClientBase, 'query'>): Promise<Data | null> {
  const { rows } = await client.query<{ giorno: Data | null }>('select giorno::text as giorno from sandbox');
  return rows[0]?.giorno ?? null;
}

/** The clock of a sandbox: its day is asked of the database each time, so that every process has the same. */
export function orologioDellaSandbox(client: Pick<ClientBase, 'query'>, orologio: Orologio): LeggiOrologio {
  return async () => {
    const giorno = await giornoDellaSandbox(client);
    return giorno === null ? orologio : fermoAl(orologio, giorno);
  };
}
