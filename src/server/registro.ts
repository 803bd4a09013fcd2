import { pino } from 'pino';

/** The log: one JSON object a line. No personal data enters it: fields are named one by one, messages are constant. */
export interface Registro {
  info(campi: object, messaggio: string): void;
  warn(campi: object, messaggio: string): void;
  error(campi: object, messaggio: string): void;
}

/** Bytes of log lines written together, and milliseconds that a line waits for others at most. */
const INSIEME = { minLength: 4_096, periodicFlush: 200 };

/**
 * The server's log on standard output, or on `uscita`. `livello`: one of pino's ("info", "warn", "silent" …). On standard output lines leave some
 * together, an error with what is before it at once, and all when the process ends.
 */
export function creaRegistro(livello: string, uscita?: { write(riga: string): void }): Registro {
  const opzioni = { level: livello, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (uscita) return pino(opzioni, uscita);
  const insieme = pino.destination({ sync: false, ...INSIEME });
  const registro = pino(opzioni, insieme);
  return {
    info: (campi, messaggio) => registro.info(campi, messaggio),
    warn: (campi, messaggio) => registro.warn(campi, messaggio),
    error: (campi, messaggio) => {
      registro.error(campi, messaggio);
      insieme.flush();
    },
  };
}

/** Frames of the stack that are worth a log line. */
const RIGHE_DI_PILA = 12;
/** Errors that an error carries as its causes, at most. */
const CAUSE = 4;

/**
 * An error as the log may show it: class, code of the driver or of Node, frames. Never its message: a database puts rows and parameters
 * into it.
 */
export function descriviErrore(errore: unknown): object {
  const catena: object[] = [];
  for (let uno: unknown = errore; uno instanceof Error && catena.length < CAUSE; uno = successivo(uno)) {
    const pila = (uno.stack ?? '').split('\n').filter((riga) => /^\s+at /.test(riga));
    catena.push({
      tipo: uno.constructor.name,
      ...('code' in uno && typeof uno.code === 'string' && /^\w{1,64}$/.test(uno.code) && { codice: uno.code }),
      pila: pila.slice(0, RIGHE_DI_PILA).map((riga) => riga.trim()),
    });
  }
  return { errori: catena };
}

function successivo(errore: Error): unknown {
  return 'originalError' in errore && errore.originalError ? errore.originalError : errore.cause;
}
