import type { Command } from 'commander';
import type { ApriCarico } from './connessione.ts';
import { finale } from './italiano.ts';
import { comandoVerificaAccessi } from './verifica-accessi.ts';

/** Adds `verifica` to the program, with what can be verified. */
export function comandoVerifica(programma: Command, apri: ApriCarico): void {
  const gruppo = programma
    .command('verifica')
    .description('verifica ciò che è in archivio')
    .addHelpText('after', finale({ esempi: [['verifica accessi', 'il registro degli accessi è integro?']], uno: 'qualcosa non va' }));
  comandoVerificaAccessi(gruppo, apri);
}
