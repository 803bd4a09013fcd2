import fs from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/*
 * Loaded before a server (node --import): counts what it says to PostgreSQL and to the disk from when its parent says so, and kills it before step
 * MUORI_AL, as kill -9 does. What the server runs is its own code, unchanged.
 */
const ultimo = Number(process.env['MUORI_AL']);
/** Milliseconds without a step, after which a server has done what it does by itself when it starts. */
const QUIETE = 500;
let passi = 0;
let conta = false;
let ultimaVolta = performance.now();

function passo(): void {
  ultimaVolta = performance.now();
  if (!conta) return;
  passi += 1;
  if (passi === ultimo) process.kill(process.pid, 'SIGKILL');
}

function conPasso<O extends object, K extends keyof O & string>(oggetto: O, ...nomi: K[]): void {
  for (const nome of nomi) {
    const vera = oggetto[nome] as (...argomenti: unknown[]) => unknown;
    const contata = function (this: unknown, ...argomenti: unknown[]) {
      passo();
      return vera.apply(this, argomenti);
    };
    Object.defineProperty(oggetto, nome, { value: contata, configurable: true, writable: true });
  }
}

const { open } = fs;
conPasso(fs, 'mkdir', 'rename', 'rm', 'utimes');
fs.open = async (...argomenti) => {
  passo();
  const file = await open(...argomenti);
  conPasso(file, 'writeFile', 'sync', 'close');
  return file;
};
conPasso(pg.Client.prototype, 'query');

process.on('message', async () => {
  while (performance.now() - ultimaVolta < QUIETE) await setTimeout(QUIETE / 10);
  conta = true;
  process.send!('conta');
});
