import type { Command } from 'commander';
import { carica, ImportNonValido } from '../services/import/carica.ts';
import type { ApriCarico } from './connessione.ts';
import { guastoDiFile } from './guasto.ts';
import { barra } from './importa-barra.ts';
import { inJson, inTesto } from './importa-esito.ts';
import { finale, JSON_OPZIONE, nonVuoto } from './italiano.ts';

interface Opzioni {
  readonly tipo?: string;
  readonly errori?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** A fault of the file system or of the request as one sentence; null for any other error, which the caller lets through. */
function spiega(errore: unknown): string | null {
  if (errore instanceof ImportNonValido) return errore.message;
  return guastoDiFile(errore);
}

async function importa(percorso: string, opzioni: Opzioni, apri: ApriCarico): Promise<number> {
  const { client, chiudi, oggi } = await apri();
  const avanzamento = barra(opzioni.json === true ? null : process.stderr);
  const { tipo, errori, dryRun: prova } = opzioni;
  try {
    const esito = await carica(client, { percorso, tipo, errori, prova, oggi, ascolta: avanzamento });
    avanzamento.fine();
    if (opzioni.json) process.stdout.write(`${inJson(esito, prova === true)}\n`);
    else {
      const { uscita, errore } = inTesto(esito, prova === true);
      process.stdout.write(uscita);
      process.stderr.write(errore);
    }
    return esito.rifiuto !== null || esito.file.some((file) => file.errate > 0) ? 1 : 0;
  } catch (errore) {
    avanzamento.fine();
    const motivo = spiega(errore);
    if (motivo === null) throw errore;
    process.stderr.write(`${motivo}\n`);
    return 2;
  } finally {
    await chiudi();
  }
}

/**
 * Adds `import` to the program. Exit code: 0 all good; 1 bad lines, or a file refused; 2 wrong usage, a file that cannot be read or
 * written. What a database throws passes through to the program, which reports it as a fault with 2.
 */
export function comandoImporta(programma: Command, apri: ApriCarico): void {
  programma
    .command('import')
    .description('importa un file o una cartella di file CSV o JSON Lines (le colonne: docs/import.md)')
    .argument('<percorso>', 'file .csv o .jsonl, o cartella che ne contiene', nonVuoto)
    .option('--tipo <tipo>', 'che cosa contiene il file, se il suo nome non lo dice')
    .option('--errori <percorso>', 'importa le righe giuste e mette qui quelle errate (per una cartella: una cartella)', nonVuoto)
    .option('--dry-run', 'non scrive niente: dice che cosa accadrebbe')
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [
          ['import archivio/ --dry-run', 'dice che cosa accadrebbe'],
          ['import archivio/', 'importa tutti i file della cartella'],
          ['import f24.csv --errori f24-errati.csv', 'le righe giuste; quelle errate in un file, da correggere'],
        ],
        uno: 'righe errate, o un file rifiutato',
      }),
    )
    .action(async (percorso: string, opzioni: Opzioni) => {
      process.exitCode = await importa(percorso, opzioni, apri);
    });
}
