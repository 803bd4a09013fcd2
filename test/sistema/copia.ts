import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trovaCartella } from '../../src/database/embedded/cartella.ts';
import { radice } from '../../src/radice.ts';

/** A clean copy of the checkout with its dependencies, and who works in it. */
export interface Copia {
  readonly cartella: string;
  /** The user of every process; absent: the one of the tests. */
  readonly uid?: number;
  readonly gid?: number;
  /** What a person's terminal would say: nothing of vitest, of npm or of Cassetto. */
  readonly ambiente: NodeJS.ProcessEnv;
  elimina(): void;
}

const NOSTRE = /^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|PORT$|HOST$|CASSETTO_|DATABASE_URL|OIDC_|URL_PUBBLICO|INIT_CWD$)/i;

/**
 * A clone of the committed checkout in a folder of mode 0700, as root's home is, with `npm ci --ignore-scripts` done: what a
 * person does who was handed the repository.
 */
export function copiaPulita(): Copia {
  const casa = mkdtempSync(join(tmpdir(), 'cassetto-casa-'));
  const cartella = join(casa, 'cassetto');
  execFileSync('git', ['clone', '--quiet', '--no-local', radice('.'), cartella]);
  const ambiente = terminale();
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-progress', '--loglevel=error'], {
    cwd: cartella,
    env: ambiente,
  });
  return { cartella, ambiente, elimina: () => elimina(casa, cartella) };
}

/**
 * The same copy for an ordinary user, in a home of his own. Files are shared by hard links, folders are his. Only root can make it.
 */
export function copiaPerUtente(copia: Copia, uid = 65_534, gid = 65_534): Copia {
  const casa = mkdtempSync(join(tmpdir(), 'cassetto-casa-'));
  chmodSync(casa, 0o755);
  const cartella = join(casa, 'cassetto');
  execFileSync('cp', ['-al', copia.cartella, cartella]);
  // What the other user compiled and stored is not his.
  for (const suo of ['dist', '.cassetto']) rmSync(join(cartella, suo), { recursive: true, force: true });
  execFileSync('find', [casa, '-type', 'd', '-exec', 'chown', `${uid}:${gid}`, '{}', '+']);
  const ambiente = { ...copia.ambiente, HOME: casa };
  return { cartella, uid, gid, ambiente, elimina: () => elimina(casa, cartella) };
}

function elimina(casa: string, cartella: string): void {
  // As root the database of a folder that its user cannot reach is elsewhere on the machine.
  const fuori = trovaCartella(join(cartella, '.cassetto'))?.base;
  for (const percorso of [casa, ...(fuori ? [fuori] : [])]) rmSync(percorso, { recursive: true, force: true });
}

function terminale(): NodeJS.ProcessEnv {
  const ambiente = Object.fromEntries(Object.entries(process.env).filter(([nome]) => !NOSTRE.test(nome)));
  // npm puts the project's own programs first; a person's terminal has the machine's.
  const percorso = (process.env['PATH'] ?? '')
    .split(':')
    .filter((voce) => !voce.includes('node_modules') && !voce.includes('node-gyp-bin'));
  return { ...ambiente, PATH: percorso.join(':') };
}
