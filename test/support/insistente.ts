import { setTimeout as attendi } from 'node:timers/promises';

/** What a client had in the end, and how often it asked. */
export interface Ottenuto {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data: any;
  readonly volte: number;
}

/**
 * Sends an operation as integrators are told to (docs/integratori/errori.md): again after a connection that failed and after an error with
 * retryAfter, with the same variables and so the same idempotencyKey, until it is answered. Any other error is thrown, and so it is when a
 * thousand times were in vain. `base` is asked each time: servers come and go.
 */
export async function insisti(base: () => string, token: string, query: string, variables: object = {}): Promise<Ottenuto> {
  for (let volte = 1; volte < 1000; volte += 1) {
    const risposta = await unaVolta(base(), token, query, variables);
    if (risposta === null) {
      await attendi(50);
      continue;
    }
    const { data, errors } = risposta;
    if (errors === undefined) return { data, volte };
    if (errors.some(({ extensions }) => extensions['retryAfter'] === undefined)) throw new Error(JSON.stringify(errors));
    await attendi(50);
  }
  throw new Error('nobody answered');
}

/** One answer, or null where there was none, whole. */
async function unaVolta(base: string, token: string, query: string, variables: object) {
  try {
    const risposta = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await risposta.json()) as { data: unknown; errors?: { extensions: Record<string, unknown> }[] };
  } catch {
    return null;
  }
}

/** Does `lavoro` for each of `cose`, so many at once. */
export async function aGruppi<T, R>(cose: readonly T[], insieme: number, lavoro: (cosa: T, n: number) => Promise<R>): Promise<R[]> {
  const esiti: R[] = [];
  let prossima = 0;
  const operaio = async () => {
    while (prossima < cose.length) {
      const n = prossima++;
      esiti[n] = await lavoro(cose[n]!, n);
    }
  };
  await Promise.all(Array.from({ length: insieme }, operaio));
  return esiti;
}
