import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

test('a closing that does not end is given up, told, and leaves with 1', async () => {
  const programma = fileURLToPath(new URL('../support/programma-processo.ts', import.meta.url));
  const processo = spawn(process.execPath, [programma, 'lenta'], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void processo.kill('SIGKILL'));
  const righe: string[] = [];
  const lettore = createInterface({ input: processo.stdout }).on('line', (riga) => righe.push(riga));
  await once(lettore, 'line');
  processo.kill('SIGTERM');
  const [codice] = await once(processo, 'close');
  expect(codice).toBe(1);
  expect(righe.at(-1)).toBe('La chiusura non è finita in 9 secondi: il processo esce lo stesso.');
});
