import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { apriCarico } from '../database/carico.ts';
import { bancaNonUtilizzabile } from '../database/ruoli.ts';
import { creaDepositoLocale } from '../documents/deposito-locale.ts';
import { orologioDiSistema } from '../orologio.ts';
import { creaCopia } from '../services/copia/crea.ts';
import { apriIndirizzo } from './connessione.ts';
import { inJson, inTesto } from './copia-esito.ts';
import { finale, JSON_OPZIONE, nonVuoto } from './italiano.ts';

async function backup(cartella: string, config: Config) {
  const { url, chiudi } = await apriIndirizzo(config);
  try {
    const { urlCarico } = config.database;
    const client = await apriCarico(urlCarico ?? url).catch((errore: unknown) => {
      throw bancaNonUtilizzabile(urlCarico ?? url, errore, urlCarico === null ? 'DATABASE_URL' : 'DATABASE_URL_CARICO');
    });
    const deposito = creaDepositoLocale(join(config.dati.cartella, 'documenti'));
    return await creaCopia(client, { cartella, deposito, adesso: orologioDiSistema().adesso }).finally(() => client.end());
  } finally {
    await chiudi();
  }
}

/** Adds `backup` to the program. Exit code: 0 the copy is whole; 1 it is, but files that documents name were missing; 2 there is no copy. */
export function comandoBackup(programma: Command, config: () => Config): void {
  programma
    .command('backup')
    .description('copia la banca dati, com’è in un solo istante, e i documenti in una cartella nuova (docs/copie.md)')
    .argument('<cartella>', 'la cartella che nasce', nonVuoto)
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [
          ['backup /copie/2026-11-22', 'anche mentre il server lavora'],
          ['ripristina /copie/2026-11-22', 'in una banca dati vuota'],
        ],
        uno: 'fatto, ma mancavano dei documenti nominati dalla banca dati, o erano danneggiati',
      }),
    )
    .action(async (cartella: string, { json = false }: { json?: boolean }) => {
      const esito = await backup(cartella, config());
      process.stdout.write(json ? inJson(esito) : inTesto('Copiate', esito));
      process.exitCode = esito.documenti.mancanti === 0 ? 0 : 1;
    });
}
