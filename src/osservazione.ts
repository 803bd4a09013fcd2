import { channel, tracingChannel } from 'node:diagnostics_channel';

/** Facts that a room tells to whoever watches, and to nobody where nobody does. They say what happened, never about whom. */
export interface Canale<T> {
  pubblica(fatto: T): void;
  /** Until the answer is called. */
  ascolta(chi: (fatto: T) => void): () => void;
}

function canale<T>(nome: string): Canale<T> {
  const suo = channel(`cassetto:${nome}`);
  return {
    pubblica: (fatto) => {
      if (suo.hasSubscribers) suo.publish(fatto);
    },
    ascolta: (chi) => {
      const ascolta = (fatto: unknown) => chi(fatto as T);
      suo.subscribe(ascolta);
      return () => void suo.unsubscribe(ascolta);
    },
  };
}

/** A GraphQL operation that was answered. */
export interface OperazioneServita {
  /** Null: the request had none that could be found. */
  readonly tipo: string | null;
  /** Its root fields. */
  readonly campi: readonly string[];
  /** Codes of the errors of its answer. */
  readonly errori: readonly string[];
  readonly secondi: number;
  /** Its cost, where it was known. */
  readonly punti: number | null;
}
/** Operations (server). */
export const operazioni = canale<OperazioneServita>('operazione');
/** Decisions about access, by motivo (auth). */
export const decisioni = canale<{ readonly motivo: string }>('decisione');
/** PDFs drawn, or not (documents). */
export const disegni = canale<{ readonly tipo: string; readonly riuscito: boolean; readonly secondi: number }>('disegno');
/** Turns of work on a Lavorazione, by how they ended (jobs). */
export const turniDiLavoro = canale<{ readonly esito: string }>('lavorazione');

/** A statement on its way to PostgreSQL. */
export interface Istruzione {
  readonly gruppo: string;
  /** As it is sent: it may hold literals, which whoever watches has to take out. */
  readonly testo: string;
  /** Monotonic milliseconds. */
  readonly partita: number;
}
/** Statements (database), as node:diagnostics_channel traces them. */
export const istruzioni = tracingChannel<Istruzione>('cassetto:istruzione');
