import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Controllo, EsitoControllo } from '../services/installazione/controllo.ts';
import { verificaInstallazione } from '../services/installazione/verifica.ts';
import { type ApriCarico, apriIndirizzo } from './connessione.ts';
import { finale, JSON_OPZIONE } from './italiano.ts';
import { comandoVerificaAccessi } from './verifica-accessi.ts';

const TESTI: Readonly<Record<EsitoControllo, string>> = {
  BENE: 'bene',
  ATTENZIONE: 'attenzione',
  MALE: 'MALE',
  NON_FATTO: 'non fatto',
};

function riga({ nome, esito, trovato, rimedio }: Controllo): string {
  const fine = trovato.endsWith('.') ? trovato.slice(0, -1) : trovato;
  return `${TESTI[esito].padEnd(10)}  ${nome}: ${fine}${rimedio === null ? '' : `. Che cosa fare: ${rimedio}`}\n`;
}

async function installazione(json: boolean, config: () => Config): Promise<number> {
  const controlli = await verificaInstallazione(config, apriIndirizzo);
  const esito = controlli.some((controllo) => controllo.esito === 'MALE') ? 'MALE' : 'BENE';
  process.stdout.write(json ? `${JSON.stringify({ esito, controlli })}\n` : controlli.map(riga).join(''));
  return esito === 'BENE' ? 0 : 1;
}

/**
 * Adds `verifica` to the program: by itself the installation, with `accessi` the record of accesses. Exit code: 0 nothing is wrong (what to know is
 * not wrong); 1 something is.
 */
export function comandoVerifica(programma: Command, apri: ApriCarico, config: () => Config): void {
  const gruppo = programma
    .command('verifica')
    .description('verifica questa installazione: configurazione, banca dati, ruoli, migrazioni, chiavi, cartelle, orologio')
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [
          ['verifica', 'che cosa non va, e che cosa fare'],
          ['verifica accessi', 'il registro degli accessi è integro?'],
        ],
        uno: 'qualcosa non va',
      }),
    )
    .action(async ({ json = false }: { json?: boolean }) => {
      process.exitCode = await installazione(json, config);
    });
  comandoVerificaAccessi(gruppo, apri);
}
