import { execFile } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { radice } from '../../src/radice.ts';

const esegui = promisify(execFile);
const TSC = radice('node_modules/.bin/tsc');

/** Packs the sdk and installs it in the folder of a user, without a network. It is packed from a `copia`, so that nothing of a run stays in the project. */
export async function installaSdk(copia: string, utente: string): Promise<void> {
  cpSync(radice('sdk'), copia, { recursive: true, filter: (nome) => !nome.startsWith(radice('sdk/dist')) });
  symlinkSync(radice('node_modules'), join(copia, 'node_modules'));
  const npm = (...argomenti: string[]) =>
    esegui('npm', [...argomenti, '--offline', '--no-audit', '--no-fund', `--cache=${join(copia, '.npm')}`], { cwd: utente });
  await npm('pack', copia, '--loglevel=error');
  writeFileSync(join(utente, 'package.json'), JSON.stringify({ name: 'gestionale', private: true, type: 'module' }));
  await npm('install', './cassetto-sdk-0.1.0.tgz');
}

/** Compiles programma.ts there, strictly: what tsc says where it does not pass is thrown. */
export async function compila(cartella: string): Promise<void> {
  const compilerOptions = {
    target: 'es2023',
    lib: ['esnext', 'dom'],
    module: 'nodenext',
    strict: true,
    types: ['node'],
    typeRoots: [radice('node_modules/@types')],
  };
  writeFileSync(join(cartella, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['programma.ts'] }));
  await esegui(TSC, ['-p', cartella]).catch((errore: { stdout: string }) => {
    throw new Error(errore.stdout);
  });
}
