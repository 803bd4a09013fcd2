import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Principal } from '../auth/principal.ts';

/** Wrong attempts that a principal has: few a minute, few hundred a day (access.md §3). */
const LIMITI = { minuto: { points: 5, duration: 60 }, giorno: { points: 300, duration: 86_400 } };

/** Counts the wrong attempts at a riscontro, for each principal, in PostgreSQL: every server process shares them. */
export class Tentativi {
  readonly #limiti: readonly RateLimiterPostgres[];

  /** `quali` count: all of them for a request, the day's alone for the lines of a Lavorazione. */
  constructor(pool: Pool, quali: readonly (keyof typeof LIMITI)[] = ['minuto', 'giorno']) {
    const comune = { storeClient: pool, tableName: 'tentativo', tableCreated: true, clearExpiredByTimeout: false };
    this.#limiti = quali.map((quale) => new RateLimiterPostgres({ ...comune, keyPrefix: quale, ...LIMITI[quale] }));
  }

  /**
   * Takes one attempt before it is made, so that many at once cannot pass the limit; `rendi` gives it back when it was right.
   *
   * @throws GraphQLError LIMITE_SUPERATO with retryAfter, seconds.
   */
  async prendi(principal: Principal): Promise<void> {
    for (const limite of this.#limiti)
      await limite.consume(chiaveDi(principal)).catch((motivo: unknown) => {
        if (!(motivo instanceof RateLimiterRes)) throw motivo;
        const retryAfter = Math.ceil(motivo.msBeforeNext / 1000);
        throw new GraphQLError('Troppi riscontri errati: riprovare più tardi.', { extensions: { code: 'LIMITE_SUPERATO', retryAfter } });
      });
  }

  /** Gives back an attempt that was right. */
  async rendi(principal: Principal): Promise<void> {
    await Promise.all(this.#limiti.map((limite) => limite.reward(chiaveDi(principal))));
  }
}

function chiaveDi({ codiceFiscale }: Principal): string {
  return createHash('sha256').update(`riscontro ${codiceFiscale}`).digest('base64url');
}
