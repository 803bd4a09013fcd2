import type { Command } from 'commander';
import { abbinaSoggetti, type EsitoAbbina } from '../services/abbinamenti/abbina.ts';
import type { ApriCarico } from './connessione.ts';
import { conta } from './conta.ts';
import { finale, JSON_OPZIONE } from './italiano.ts';

/** What a matching did, as one line in Italian. */
export function abbinamentiInTesto({ soggetti, f24, versamenti }: EsitoAbbina): string {
  const cambiati = `${conta(f24, 'riga F24', 'righe F24')} e ${conta(versamenti, 'versamento', 'versamenti')}`;
  return `abbinamenti: ${conta(soggetti, 'soggetto', 'soggetti')}, ${f24 + versamenti === 0 ? 'niente è cambiato' : `aggiornati ${cambiati}`}\n`;
}

/** Adds `abbina` to the program: import does it by itself; this is for after an upgrade, or an import that was killed. */
export function comandoAbbina(programma: Command, apri: ApriCarico): void {
  programma
    .command('abbina')
    .description('confronta i versamenti con le righe F24 dei soggetti i cui dati sono cambiati (import lo fa da sé)')
    .option('--tutto', 'di tutti i soggetti')
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [
          ['abbina', 'i soggetti che aspettano: dopo un’importazione interrotta'],
          ['abbina --tutto', 'tutti: dopo un aggiornamento di Cassetto'],
        ],
      }),
    )
    .action(async ({ tutto = false, json }: { tutto?: boolean; json?: boolean }) => {
      const { client, chiudi } = await apri();
      try {
        const esito = await abbinaSoggetti(client, { tutti: tutto });
        process.stdout.write(json ? `${JSON.stringify(esito)}\n` : abbinamentiInTesto(esito));
      } finally {
        await chiudi();
      }
    });
}
