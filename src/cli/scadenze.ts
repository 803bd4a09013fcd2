import type { Command } from 'commander';
import { annotaInScadenza } from '../services/deleghe/in-scadenza.ts';
import type { ApriCarico } from './connessione.ts';

/** Adds `scadenze` to the program: what a scheduler of the machine may run once a day. */
export function comandoScadenze(programma: Command, apri: ApriCarico): void {
  programma
    .command('scadenze')
    .description('annota fra gli eventi le deleghe attive che finiscono entro 30 giorni, ciascuna una volta sola')
    .action(async () => {
      const { client, chiudi, oggi } = await apri();
      try {
        process.stdout.write(`Deleghe in scadenza annotate: ${await annotaInScadenza(client, oggi)}\n`);
      } finally {
        await chiudi();
      }
    });
}
