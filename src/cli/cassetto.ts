import 'reflect-metadata';
import { Command } from 'commander';
import { EmittenteDimostrativoVietato } from '../auth/emittente-dimostrativo.ts';
import { ConfigurazioneNonValida, configDaAmbiente } from '../config.ts';
import { BancaDatiNonUtilizzabile } from '../database/errori.ts';
import { PostgresNonAvviabile } from '../database/embedded/errori.ts';
import { comandoAbbina } from './abbina.ts';
import { connettiCarico } from './connessione.ts';
import { comandoEmetti } from './emetti.ts';
import { comandoGenera } from './genera.ts';
import { comandoImporta } from './importa.ts';
import { comandoScadenze } from './scadenze.ts';
import { comandoToken } from './token.ts';
import { comandoVerifica } from './verifica.ts';

const programma = new Command('cassetto')
  .description('Cassetto: gli strumenti da riga di comando.')
  .helpOption('-h, --help', 'mostra questo aiuto')
  .helpCommand('help [comando]', 'mostra l’aiuto di un comando')
  .configureHelp({
    styleTitle: (titolo) =>
      ({ 'Usage:': 'Uso:', 'Commands:': 'Comandi:', 'Options:': 'Opzioni:', 'Arguments:': 'Argomenti:' })[titolo] ?? titolo,
  })
  .exitOverride((errore) => {
    process.exit(errore.exitCode === 0 ? 0 : 2);
  });

comandoToken(programma, configDaAmbiente);
comandoGenera(programma);
comandoImporta(programma, () => connettiCarico(configDaAmbiente()));
comandoScadenze(programma, () => connettiCarico(configDaAmbiente()));
comandoVerifica(programma, () => connettiCarico(configDaAmbiente()));
comandoAbbina(programma, () => connettiCarico(configDaAmbiente()));
comandoEmetti(programma, () => connettiCarico(configDaAmbiente()));

try {
  await programma.parseAsync();
} catch (errore) {
  const suo = [ConfigurazioneNonValida, BancaDatiNonUtilizzabile, PostgresNonAvviabile, EmittenteDimostrativoVietato].some(
    (tipo) => errore instanceof tipo,
  );
  process.stderr.write(
    `${suo ? (errore as Error).message : `Comando non riuscito: ${errore instanceof Error ? errore.stack : String(errore)}`}\n`,
  );
  process.exitCode = 2;
}
