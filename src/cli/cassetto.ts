import 'reflect-metadata';
import type { Command } from 'commander';
import { spiegaGuasto } from './guasto.ts';
import { creaProgramma } from './programma.ts';

function esciCon2(comando: Command): void {
  comando.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  comando.commands.forEach(esciCon2);
}

const programma = creaProgramma();
esciCon2(programma);
try {
  await programma.parseAsync();
} catch (errore) {
  process.stderr.write(spiegaGuasto(errore));
  process.exitCode = 2;
}
