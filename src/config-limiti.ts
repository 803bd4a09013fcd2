import type { z } from 'zod';
import type { VARIABILI } from './config-variabili.ts';

/** How much is taken, and how much is given. */
export interface ConfigLimiti {
  /** Requests worked at once; those beyond wait for their turn, and not for long. */
  readonly insieme: number;
  /** Seconds that a request to /graphql may last. */
  readonly richiesta: number;
  /** Bytes of an answer of /graphql. */
  readonly risposta: number;
  /** Bytes of a request's body. */
  readonly corpo: number;
  /** Lexical tokens of a GraphQL document. */
  readonly token: number;
  readonly profondita: number;
  readonly alias: number;
  /** Root fields of one operation. */
  readonly radici: number;
  /** Root fields of one mutation. */
  readonly mutazioni: number;
  /** Points of one operation, at most. */
  readonly costo: number;
  /** Points of a principal in a minute. */
  readonly punti: number;
  /** Points of an applicazione in a minute, for all who use it. */
  readonly puntiApplicazione: number;
}

/** The limits among the settings. */
export function leggiLimiti(valori: z.output<typeof VARIABILI>): ConfigLimiti {
  return {
    insieme: valori.LIMITE_INSIEME,
    richiesta: valori.LIMITE_RICHIESTA,
    risposta: valori.LIMITE_RISPOSTA,
    corpo: valori.LIMITE_CORPO,
    token: valori.LIMITE_TOKEN,
    profondita: valori.LIMITE_PROFONDITA,
    alias: valori.LIMITE_ALIAS,
    radici: valori.LIMITE_RADICI,
    mutazioni: valori.LIMITE_MUTAZIONI,
    costo: valori.LIMITE_COSTO,
    punti: valori.LIMITE_PUNTI,
    puntiApplicazione: valori.LIMITE_PUNTI_APPLICAZIONE,
  };
}
