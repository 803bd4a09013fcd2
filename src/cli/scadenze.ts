import type { Command } from 'commander';
import { annotaInScadenza } from '../services/deleghe/in-scadenza.ts';
import type { ApriCarico } from './connessione.ts';
import { finale, JSON_OPZIONE } from './italiano.ts';

/** Adds `scadenze` to the program: what a scheduler of the machine may run once a day. */
export function comandoScadenze(programma: Command, apri: ApriCarico): void {
  programma
    .command('scadenze')
    .description('annota fra gli eventi le deleghe attive che finiscono entro 30 giorni, ciascuna una volta sola')
    .option(...JSON_OPZIONE)
    .addHelpText('after', finale({ esempi: [['scadenze', 'da chiamare una volta al giorno']] }))
    .action(async ({ json }: { json?: boolean }) => {
      const { client, chiudi, oggi } = await apri();
      try {
        const annotate = await annotaInScadenza(client, oggi);
        process.stdout.write(json ? `${JSON.stringify({ annotate })}\n` : `Deleghe in scadenza annotate: ${annotate}\n`);
      } finally {
        await chiudi();
      }
    });
}
