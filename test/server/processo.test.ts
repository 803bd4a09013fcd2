import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { finche, finito } from '../support/postgres-incorporato.ts';

const PROGRAMMA = fileURLToPath(new URL('../support/programma-processo.ts', import.meta.url));

interface Programma {
  processo: ChildProcess;
  pid: number;
  righe: string[];
  lettore: Interface;
  fine: Promise<number | string>;
}

async function programma(argomenti: string[], guscio: string[] = []): Promise<Programma> {
  const [comando, ...resto] = [...guscio, process.execPath, PROGRAMMA, ...argomenti];
  const processo = spawn(comando ?? '', resto, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void processo.kill('SIGKILL'));
  const fine = once(processo, 'close').then(([codice, segnale]: (number | string | null)[]) => codice ?? segnale ?? 'ignoto');
  const lettore = createInterface({ input: processo.stdout });
  const righe: string[] = [];
  lettore.on('line', (riga) => righe.push(riga));
  const [pronto] = (await once(lettore, 'line')) as [string];
  return { processo, pid: Number(pronto.split(' ')[1]), righe, lettore, fine };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s closes everything and leaves with 0', async (segnale) => {
  const { processo, righe, fine } = await programma(['buona']);
  processo.kill(segnale);
  expect(await fine).toBe(0);
  expect(righe).toContain('chiuso');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a second %s, while closing, leaves at once with %i; its echo does not', async (segnale, codice) => {
  const { processo, lettore, fine } = await programma(['lenta']);
  processo.kill(segnale);
  await once(lettore, 'line');
  // npm's echo of Ctrl-C follows at once; a person's second one comes later, and may come again.
  processo.kill(segnale);
  const insistenza = setInterval(() => processo.kill(segnale), 700);
  expect(await fine).toBe(codice);
  clearInterval(insistenza);
});

test('an echo of the signal does not cut the closing short', async () => {
  const { processo, righe, fine } = await programma(['buona']);
  processo.kill('SIGINT');
  processo.kill('SIGINT');
  expect(await fine).toBe(0);
  expect(righe.filter((riga) => riga === 'chiuso')).toHaveLength(1);
});

test('a closing that fails is told and leaves with 1', async () => {
  const { processo, righe, fine } = await programma(['rotta']);
  processo.kill('SIGTERM');
  expect(await fine).toBe(1);
  expect(righe.join('\n')).toContain('Chiusura non riuscita: Error: disco pieno');
});

test.each([
  ['eccezione', 'SyntaxError'],
  ['rifiuto', 'nessuno mi attende'],
  ['banca', 'Error 23505'],
])('an error that nobody caught (%s) is told, everything is closed, and it leaves with 1', async (guasto, detto) => {
  const { righe, fine } = await programma(['buona', guasto]);
  expect(await fine).toBe(1);
  expect(righe.join('\n')).toMatch(new RegExp(`Errore imprevisto: [\\s\\S]*${detto}`));
  expect(righe).toContain('chiuso');
  // What a database says of an error may hold a row of somebody's.
  expect(righe.join('\n')).not.toContain('RSSMRA');
});

test('the end of the parent closes everything when npm started it, also when nobody reads its output any more', async () => {
  const { processo, pid } = await programma(['muta', 'npm'], ['sh', '-c', '"$@" & wait', 'sh']);
  expect(pid).not.toBe(processo.pid);
  processo.stdout?.destroy();
  processo.kill('SIGKILL');
  await finche(() => expect(finito(pid)).toBe(true));
});

test('without npm the end of the parent changes nothing', async () => {
  const { processo, pid, lettore } = await programma(['buona'], ['sh', '-c', '"$@" & wait', 'sh']);
  processo.kill('SIGKILL');
  await once(processo, 'exit');
  // It still answers to a signal, which it could not had it left with its parent.
  await new Promise((risolvi) => setTimeout(risolvi, 600));
  process.kill(pid, 'SIGTERM');
  expect(await once(lettore, 'line')).toEqual(['chiuso']);
});
