import { type Command, InvalidArgumentError } from 'commander';
import { carica, ImportNonValido } from '../services/import/carica.ts';
import type { ApriCarico } from './connessione.ts';
import { barra } from './importa-barra.ts';
import { inJson, inTesto } from './importa-esito.ts';

interface Opzioni {
  readonly tipo?: string;
  readonly errori?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const CODICI_FILE: Readonly<Record<string, string>> = {
  ENOENT: 'non esiste',
  EACCES: 'non si può leggere o scrivere: mancano i permessi',
  ENOTDIR: 'non è una cartella',
  EISDIR: 'è una cartella, si attende un file',
  ENOSPC: 'il disco è pieno',
};

/** A fault of the file system or of the request as one sentence; null for any other error, which the caller lets through. */
function spiega(errore: unknown): string | null {
  if (errore instanceof ImportNonValido) return errore.message;
  if (!(errore instanceof Error) || !('path' in errore) || !('code' in errore)) return null;
  return `${errore.path}: ${CODICI_FILE[String(errore.code)] ?? errore.message}`;
}

function nonVuoto(testo: string): string {
  if (testo.trim() === '') throw new InvalidArgumentError('Si attende un percorso.');
  return testo;
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
    .option('--json', 'stampa il risultato come un solo oggetto JSON')
    .action(async (percorso: string, opzioni: Opzioni) => {
      process.exitCode = await importa(percorso, opzioni, apri);
    });
}
