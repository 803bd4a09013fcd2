import type { Command } from 'commander';
import { abbinaSoggetti, type EsitoAbbina } from '../services/abbinamenti/abbina.ts';
import type { ApriCarico } from './connessione.ts';

const intero = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

/** What a matching did, as one line in Italian. */
export function abbinamentiInTesto({ soggetti, f24, versamenti }: EsitoAbbina): string {
  const riga = (quanti: number, uno: string, molti: string) => `${intero.format(quanti)} ${quanti === 1 ? uno : molti}`;
  const cambiati = `${riga(f24, 'riga F24', 'righe F24')} e ${riga(versamenti, 'versamento', 'versamenti')}`;
  return `abbinamenti: ${riga(soggetti, 'soggetto', 'soggetti')}, ${f24 + versamenti === 0 ? 'niente è cambiato' : `aggiornati ${cambiati}`}\n`;
}

/** Adds `abbina` to the program: import does it by itself; this is for after an upgrade, or an import that was killed. */
export function comandoAbbina(programma: Command, apri: ApriCarico): void {
  programma
    .command('abbina')
    .description('confronta i versamenti con le righe F24 dei soggetti i cui dati sono cambiati (import lo fa da sé)')
    .option('--tutto', 'di tutti i soggetti')
    .action(async ({ tutto = false }: { tutto?: boolean }) => {
      const { client, chiudi } = await apri();
      try {
        process.stdout.write(abbinamentiInTesto(await abbinaSoggetti(client, { tutti: tutto })));
      } finally {
        await chiudi();
      }
    });
}
