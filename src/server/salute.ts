import type { FastifyInstance } from 'fastify';
import type { StatoServer } from './stato.ts';

/** Checks by name: one that rejects says that the server cannot do its work now. */
export type Controlli = Readonly<Record<string, () => unknown>>;

/** Milliseconds within which a check must have ended. */
const PAZIENZA = 500;

/**
 * GET /healthz: 200 `{"stato":"ok"}` as long as the process answers, whatever the database does: for whoever restarts it. GET /readyz: 200
 * `{"stato":"pronto"}` when every check ends well within half a second, 503 while one does not or the server is closing: for whoever sends it
 * requests. It names the checks that failed, and says nothing of why.
 */
export function rottaSalute(app: FastifyInstance, controlli: Controlli, stato: StatoServer): void {
  app.get('/healthz', async () => ({ stato: 'ok' }));
  app.get('/readyz', async (_, risposta) => {
    const esiti = await Promise.all(Object.entries(controlli).map(async ([nome, controllo]) => [nome, await riesce(controllo)] as const));
    const guasti = esiti.filter(([, bene]) => !bene).map(([nome]) => nome);
    if (stato.inCongedo) guasti.push('congedo');
    if (guasti.length === 0) return { stato: 'pronto' };
    return risposta.code(503).send({ stato: 'non pronto', guasti });
  });
}

async function riesce(controllo: () => unknown): Promise<boolean> {
  const { promise: tardi, reject: scade } = Promise.withResolvers<never>();
  const sveglia = setTimeout(scade, PAZIENZA, new Error('check too slow'));
  try {
    await Promise.race([controllo(), tardi]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(sveglia);
  }
}
