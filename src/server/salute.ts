import type { FastifyInstance } from 'fastify';

/**
 * GET /healthz: 200 `{"stato":"ok"}` once the server can do its work, 503 while it can't or is closing. For whoever starts, watches or
 * balances it; says nothing of why.
 */
export function rottaSalute(app: FastifyInstance, pronto: () => boolean | Promise<boolean>): void {
  let inChiusura = false;
  app.addHook('preClose', async () => {
    inChiusura = true;
  });
  app.get('/healthz', async (_, risposta) => {
    const bene = !inChiusura && (await chiedi(pronto));
    return risposta.code(bene ? 200 : 503).send({ stato: bene ? 'ok' : 'non pronto' });
  });
}

/** A check that fails is an answer: not ready. */
async function chiedi(pronto: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await pronto();
  } catch {
    return false;
  }
}
