import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Principal } from '../auth/principal.ts';

/** Seconds of a window: when it ends, the points are all there again. */
const FINESTRA = 60;
/** Part of a budget that a process takes at a time: it spends it without asking the database, and what is left of it ends with the window. */
const QUOTA = 100;

/** What a caller still has. */
export interface Disponibilita {
  /** Points of a whole window of a minute. */
  readonly alMinuto: number;
  /** Points left in this window, as far as this process knows: to within a hundredth. */
  readonly restanti: number;
  /** Seconds to the next window, rounded up. */
  readonly rinnovoFra: number;
}

interface Riserva {
  /** Points taken from the database and not yet spent. */
  punti: number;
  /** Points that the database still had. */
  altrove: number;
  /** Monotonic milliseconds at which the window ends. */
  readonly fine: number;
}

/**
 * Points that one caller (a principal, an applicazione) may spend in a minute, shared by every process through PostgreSQL (rate-limiter-flexible). A
 * process takes them in hundredths and spends those from memory, so that a small operation does not cost a statement.
 */
export class Bilancio {
  readonly #limite: RateLimiterPostgres;
  readonly #alMinuto: number;
  readonly #riserve = new Map<string, Riserva>();
  /** Takings in flight: one for each caller. */
  readonly #prese = new Map<string, Promise<void>>();

  constructor(pool: Pool, nome: string, alMinuto: number) {
    this.#alMinuto = alMinuto;
    this.#limite = new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'consumo',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: nome,
      points: alMinuto,
      duration: FINESTRA,
    });
  }

  /**
   * Spends points before the operation runs.
   *
   * @throws GraphQLError LIMITE_SUPERATO with retryAfter (seconds) and HTTP status 429; a database that does not answer throws its own fault.
   */
  async spendi(chi: string, punti: number): Promise<void> {
    // Those who ask at once for the first time wait for one taking, and share what it gives.
    for (let presa = this.#prese.get(chi); presa && !this.#basta(chi, punti); presa = this.#prese.get(chi)) await presa;
    if (!this.#basta(chi, punti)) {
      const presa = this.#prendi(chi, punti).finally(() => this.#prese.delete(chi));
      this.#prese.set(chi, presa);
      await presa;
    }
    this.#riserve.get(chi)!.punti -= punti;
  }

  async #prendi(chi: string, punti: number): Promise<void> {
    const presi = Math.max(punti, Math.floor(this.#alMinuto / QUOTA));
    const esito = await this.#limite.consume(chiaveDi(chi), presi).catch((motivo: unknown) => {
      throw motivo instanceof RateLimiterRes ? esaurito(Math.ceil(motivo.msBeforeNext / 1000)) : motivo;
    });
    const avanzo = this.#riserva(chi)?.punti ?? 0;
    this.#riserve.delete(chi); // the last taken is the last to end
    this.#riserve.set(chi, { punti: avanzo + presi, altrove: esito.remainingPoints, fine: performance.now() + esito.msBeforeNext });
    this.#dimentica();
  }

  #basta(chi: string, punti: number): boolean {
    return (this.#riserva(chi)?.punti ?? -1) >= punti;
  }

  /** What is left, without asking the database. */
  disponibilita(chi: string): Disponibilita {
    const riserva = this.#riserva(chi);
    return {
      alMinuto: this.#alMinuto,
      restanti: riserva ? riserva.punti + riserva.altrove : this.#alMinuto,
      rinnovoFra: riserva ? Math.ceil((riserva.fine - performance.now()) / 1000) : 0,
    };
  }

  #riserva(chi: string): Riserva | undefined {
    const riserva = this.#riserve.get(chi);
    return riserva && riserva.fine > performance.now() ? riserva : undefined;
  }

  /** Windows that ended are dropped as new ones come: what is remembered is bounded by who asked in the last minute. */
  #dimentica(): void {
    for (const [chi, { fine }] of this.#riserve) {
      if (fine > performance.now()) break;
      this.#riserve.delete(chi);
    }
  }
}

/** The budgets of a server. */
export interface Bilanci {
  readonly principal: Bilancio;
  readonly applicazione: Bilancio;
}

/** Spends the points of an operation from the budget of who asks, and of the applicazione through which he does. */
export async function spendiPunti({ principal: diChi, applicazione }: Bilanci, principal: Principal, punti: number): Promise<void> {
  if (principal.applicazione) await applicazione.spendi(principal.applicazione.id, punti);
  await diChi.spendi(principal.codiceFiscale, punti);
}

/** What is left to who asks: of his own budget, or of his applicazione's where that is less. */
export function disponibilitaDi({ principal: diChi, applicazione }: Bilanci, principal: Principal): Disponibilita {
  const sua = diChi.disponibilita(principal.codiceFiscale);
  if (!principal.applicazione) return sua;
  const delProgramma = applicazione.disponibilita(principal.applicazione.id);
  return delProgramma.restanti < sua.restanti ? delProgramma : sua;
}

function esaurito(retryAfter: number): GraphQLError {
  return new GraphQLError('I punti di questo minuto sono finiti: riprovare quando si rinnovano.', {
    extensions: {
      code: 'LIMITE_SUPERATO',
      retryAfter,
      http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) },
    },
  });
}

/** No table holds a codice fiscale in clear that need not. */
function chiaveDi(chi: string): string {
  return createHash('sha256').update(`punti ${chi}`).digest('base64url');
}
