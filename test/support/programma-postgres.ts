// A program that does what the server does with its PostgreSQL, to be killed by the tests: node programma-postgres.ts '<Richiesta as
// JSON>'.
import { avviaPostgres, type PostgresAvviato } from '../../src/database/embedded/avvia.ts';
import { PostgresNonAvviabile } from '../../src/database/embedded/errori.ts';
import { governaProcesso } from '../../src/server/processo.ts';

/** What the program is asked. */
export interface Richiesta {
  dati: string;
  datiEspliciti?: boolean;
  binari?: string;
  /** Goes on as this user (uid and gid), after everything is loaded: he may not reach the checkout. */
  uid?: number;
  avviatoDaNpm?: boolean;
}

const { uid, avviatoDaNpm = false, ...opzioni } = JSON.parse(process.argv[2] ?? '') as Richiesta;
if (uid !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(uid);
  process.setuid?.(uid);
}
const registra = (riga: string) => console.log(JSON.stringify({ riga }));
let avvio: Promise<PostgresAvviato> | null = null;
// Before anything is started: a signal may come while it starts.
governaProcesso({ chiudi: async () => (await avvio?.catch(() => null))?.ferma(), avviatoDaNpm, registra });
try {
  avvio = avviaPostgres({ ...opzioni, registra });
  const { url, cartella, adottato } = await avvio;
  console.log(JSON.stringify({ url, cartella, adottato }));
  setInterval(() => undefined, 60_000);
} catch (errore) {
  if (!(errore instanceof PostgresNonAvviabile)) throw errore;
  console.log(JSON.stringify({ errore: errore.name, messaggio: errore.message }));
  process.exit(1);
}
