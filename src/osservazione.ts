import { channel, tracingChannel } from 'node:diagnostics_channel';

/** Facts that a room tells to whoever watches, and to nobody where nobody does. They say what happened, never about whom. */
export interface Canale<T> {
  pubblica(fatto: T): void;
  /** For the life of the process. */
  ascolta(chi: (fatto: T) => void): void;
}

function canale<T>(nome: string): Canale<T> {
  const suo = channel(`cassetto:${nome}`);
  return {
    pubblica: (fatto) => {
      if (suo.hasSubscribers) suo.publish(fatto);
    },
    ascolta: (chi) => suo.subscribe((fatto) => chi(fatto as T)),
  };
}

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
}
/** Statements (database), as node:diagnostics_channel traces them. */
export const istruzioni = tracingChannel<Istruzione>('cassetto:istruzione');
