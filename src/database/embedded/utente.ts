import { spawnSync, type SpawnOptions } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { BinariMancanti, UtenteSenzaNome } from './errori.ts';

/** The user that PostgreSQL runs as when node runs as root, which PostgreSQL refuses. */
export interface UtentePostgres {
  readonly nome: string;
  readonly uid: number;
  readonly gid: number;
}

/** True when node runs as root. */
export function eRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The first of `postgres` and `nobody` that exists here (initdb and the server work as nobody, measured). Throws {@link BinariMancanti}.
 */
export function utenteDiServizio(): UtentePostgres {
  for (const nome of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((quale) => spawnSync('id', [quale, nome], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { nome, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new BinariMancanti('root non può avviarlo in proprio e non esistono né un utente postgres né un utente nobody');
}

/** The owner of an existing data folder, whom PostgreSQL must run as; null when it does not exist or belongs to root. */
export function proprietario(data: string): UtentePostgres | null {
  const stato = statSync(data, { throwIfNoEntry: false });
  if (!stato || stato.uid === 0) return null;
  const nome = spawnSync('id', ['-nu', String(stato.uid)], { encoding: 'utf8' });
  return { nome: nome.status === 0 ? nome.stdout.trim() : String(stato.uid), uid: stato.uid, gid: stato.gid };
}

/** Whether that user can pass through a folder (or execute a file). Asked to the kernel: modes alone do not tell of ACLs and mounts. */
export function raggiunge(utente: UtentePostgres, percorso: string): boolean {
  return spawnSync('test', ['-x', percorso], { uid: utente.uid, gid: utente.gid, cwd: '/' }).status === 0;
}

/**
 * How a PostgreSQL program is started: as that user, from a folder that everybody reaches, and with an environment of its own, so that no
 * PG* variable steers it and none of our secrets is handed to it.
 */
export function come(utente: UtentePostgres | null): SpawnOptions {
  // Windows programs do not start without SystemRoot: there the environment is inherited.
  if (process.platform === 'win32') return { windowsHide: true };
  const identita = utente ? { uid: utente.uid, gid: utente.gid } : {};
  return { ...identita, cwd: '/', env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' } };
}

/** Throws {@link UtenteSenzaNome} when the present uid has no name: initdb would refuse. */
export function assertUtenteConNome(): void {
  try {
    userInfo();
  } catch {
    throw new UtenteSenzaNome(process.getuid?.() ?? -1);
  }
}
