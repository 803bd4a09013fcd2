/** The embedded PostgreSQL cannot be started here. The message is one Italian sentence for the person at the terminal. */
export class PostgresNonAvviabile extends Error {
  constructor(messaggio: string, cause?: unknown) {
    super(messaggio, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

/** Another process holds the folder: one server (or one command with a PostgreSQL of its own) a folder. */
export class CartellaInUso extends PostgresNonAvviabile {
  constructor(dati: string, pid: string) {
    const processo = pid === '' ? '' : ` (processo ${pid})`;
    super(`La cartella ${dati} è già usata da un altro Cassetto acceso${processo}: fermalo, oppure scegline un'altra con CASSETTO_DATI.`);
  }
}

/** The folder cannot be made, read or written. */
export class CartellaNonUtilizzabile extends PostgresNonAvviabile {
  constructor(dati: string, motivo: string, cause?: unknown) {
    super(`La cartella dei dati ${dati} non si può usare (${motivo}): scegline un'altra con CASSETTO_DATI.`, cause);
  }
}

/** Root runs PostgreSQL as another user, and that user cannot reach the folder that was asked for. */
export class CartellaIrraggiungibile extends PostgresNonAvviabile {
  constructor(dati: string, utente: string) {
    super(
      `PostgreSQL, che root avvia come utente ${utente}, non raggiunge la cartella ${dati}: ` +
        "rendi attraversabili le cartelle che la contengono (chmod o+x), oppure scegline un'altra con CASSETTO_DATI.",
    );
  }
}

/** The data were written by another major version, which these binaries cannot read. */
export class VersioneDiversa extends PostgresNonAvviabile {
  constructor(data: string, scritta: string, presente: number) {
    super(
      `I dati in ${data} sono di PostgreSQL ${scritta}, ma qui c'è PostgreSQL ${presente}, che non li può leggere: ` +
        `usa la versione di Cassetto che li ha scritti, oppure un PostgreSQL ${scritta} con DATABASE_URL.`,
    );
  }
}

/** No binaries for this machine, or binaries that do not run. */
export class BinariMancanti extends PostgresNonAvviabile {
  constructor(motivo: string, cause?: unknown) {
    super(
      `Non c'è un PostgreSQL da avviare su questa macchina (${motivo}): installa PostgreSQL 15 o successivo, oppure imposta DATABASE_URL.`,
      cause,
    );
  }
}

/** The uid has no passwd entry (OpenShift style): initdb refuses it, measured ("could not look up effective user ID"). */
export class UtenteSenzaNome extends PostgresNonAvviabile {
  constructor(uid: number) {
    super(
      `L'utente con uid ${uid} non ha un nome in /etc/passwd e PostgreSQL non può nascere così: ` +
        'imposta DATABASE_URL con un PostgreSQL già acceso, oppure dai un nome a questo utente.',
    );
  }
}

/** PostgreSQL ended before it was ready. */
export class PostmasterCaduto extends PostgresNonAvviabile {
  /** True when waiting may be enough: the port was taken meanwhile, or processes of a killed PostgreSQL have not all ended yet. */
  readonly passeggero: boolean;

  constructor(ultimeRighe: string, registro: string) {
    super(`PostgreSQL non è partito: ${ultimeRighe || 'nessun messaggio'} (il suo registro è ${registro}).`);
    this.passeggero = /shared memory block|lock file|could not bind|could not create any TCP\/IP sockets/.test(ultimeRighe);
  }
}

const MOTIVI: Readonly<Record<string, string>> = {
  EACCES: 'permesso negato',
  EPERM: 'permesso negato',
  EROFS: 'disco di sola lettura',
  ENOSPC: 'disco pieno',
  EDQUOT: 'quota del disco esaurita',
  ENOENT: 'non si può creare',
  ENOTDIR: 'non è una cartella',
};

/** A fault of the file system (full disk, missing rights) becomes one sentence about the folder; anything else passes as it is. */
export function conCartella(dati: string, errore: unknown): unknown {
  if (errore instanceof PostgresNonAvviabile || !(errore instanceof Error && 'path' in errore && 'code' in errore)) return errore;
  const motivo = MOTIVI[String(errore.code)] ?? errore.message;
  return new CartellaNonUtilizzabile(dati, `${motivo}: ${errore.code} su ${errore.path}`, errore);
}
