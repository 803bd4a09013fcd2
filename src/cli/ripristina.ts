import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { apriLogin } from '../database/carico.ts';
import { riaccoda } from '../database/coda.ts';
import { migra } from '../database/migra.ts';
import { creaDepositoLocale } from '../documents/deposito-locale.ts';
import { ripristina } from '../services/copia/ripristina.ts';
import { apriIndirizzo } from './connessione.ts';
import { inJson, inTesto } from './copia-esito.ts';
import { CHIAMATA, finale, JSON_OPZIONE, nonVuoto } from './italiano.ts';

async function daCopia(cartella: string, config: Config) {
  const { url, chiudi } = await apriIndirizzo(config);
  try {
    await migra(url);
    const client = await apriLogin(url);
    const deposito = creaDepositoLocale(join(config.dati.cartella, 'documenti'));
    const accoda = (uno: typeof client, lavorazioni: readonly string[]) => riaccoda(config.database.urlApp ?? url, uno, lavorazioni);
    return await ripristina(client, { cartella, deposito, riaccoda: accoda }).finally(() => client.end());
  } finally {
    await chiudi();
  }
}

/** Adds `ripristina` to the program. Exit code: 0 all is there; 1 it is, but the copy was made without some documents; 2 nothing was restored. */
export function comandoRipristina(programma: Command, config: () => Config): void {
  programma
    .command('ripristina')
    .description('ripristina una copia fatta con backup, in una banca dati vuota (docs/copie.md)')
    .argument('<cartella>', 'la cartella della copia', nonVuoto)
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [
          ['ripristina /copie/2026-11-22', 'tutto, o niente'],
          ['verifica accessi', 'poi: il registro degli accessi è integro?'],
        ],
        uno: 'fatto, ma la copia era senza alcuni documenti',
      }),
    )
    .action(async (cartella: string, { json = false }: { json?: boolean }) => {
      const esito = await daCopia(cartella, config());
      const poi = `Lavorazioni riprese: ${esito.riprese}\nPer controllare: ${CHIAMATA} verifica, ${CHIAMATA} verifica accessi\n`;
      process.stdout.write(json ? inJson(esito) : inTesto('Ripristinate', esito) + poi);
      process.exitCode = esito.documenti.mancanti === 0 ? 0 : 1;
    });
}
