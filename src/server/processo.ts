import { constants } from 'node:os';

// Below the 10 s after which service managers and containers kill.
const TERMINE_CHIUSURA = 9;
// npm hands Ctrl-C on to a process that the terminal has told already: the same signal so soon after is an echo, not a second wish.
const ECO = 500;
const PASSO_GENITORE = 200;

/** What governs the life of a process. */
export interface OpzioniProcesso {
  /** Stops everything; called once. Must also stop what is still starting. */
  readonly chiudi: () => Promise<void>;
  /** Seconds that the closing may take beyond its 9, because it waits on purpose. */
  readonly preavviso?: number;
  /** npm 11 does not pass SIGTERM on (measured on 11.19): when it started us, its end is our signal. */
  readonly avviatoDaNpm: boolean;
  /** Takes the lines, in Italian, that a person should read. */
  readonly registra: (riga: string) => void;
}

/** An SQLSTATE: what PostgreSQL says of such an error may hold a row, or a value of it. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

function descrivi(errore: unknown): string {
  if (!(errore instanceof Error)) return String(errore);
  const pila = errore.stack ?? errore.message;
  if (!('code' in errore && typeof errore.code === 'string' && SQLSTATE.test(errore.code))) return pila;
  return [`${errore.name} ${errore.code}`, ...pila.split('\n').filter((riga) => /^\s+at /.test(riga))].join('\n');
}

/**
 * Ends the process in order: at SIGINT, SIGTERM or SIGHUP, or when npm that started it ends, it stops everything (9 s at most, and `preavviso`) and leaves
 * with 0, or with 1 if the stop failed or took longer; at a second signal it leaves at once (130, 143, 129). An error that nobody caught
 * is written, then everything is stopped, and it leaves with 1. To be called before anything is started; reads nothing from stdin.
 */
export function governaProcesso({ chiudi, avviatoDaNpm, registra, preavviso = 0 }: OpzioniProcesso): void {
  let chiusura: { dal: number } | null = null;

  async function termina(codice: number): Promise<void> {
    if (chiusura) return;
    chiusura = { dal: performance.now() };
    const secondi = TERMINE_CHIUSURA + preavviso;
    const scaduta = setTimeout(() => {
      registra(`La chiusura non è finita in ${secondi} secondi: il processo esce lo stesso.`);
      process.exit(1);
    }, secondi * 1000);
    try {
      await chiudi();
    } catch (errore) {
      registra(`Chiusura non riuscita: ${descrivi(errore)}`);
      process.exit(1);
    }
    clearTimeout(scaduta);
    process.exit(codice);
  }

  for (const segnale of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(segnale, () => {
      if (chiusura && performance.now() - chiusura.dal > ECO) process.exit(128 + constants.signals[segnale]);
      void termina(0);
    });
  for (const guasto of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(guasto, (errore: unknown) => {
      registra(`Errore imprevisto: ${descrivi(errore)}`);
      void termina(1);
    });
  // Whoever read our lines has gone (npm killed, a closed terminal, `| head`): not a fault, and writing it down would fail again.
  for (const uscita of [process.stdout, process.stderr]) uscita.on('error', () => undefined);
  if (!avviatoDaNpm) return;
  const genitore = process.ppid;
  setInterval(() => {
    if (process.ppid !== genitore) void termina(0);
  }, PASSO_GENITORE).unref();
}
