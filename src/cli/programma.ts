import { Command } from 'commander';
import { configDaAmbiente } from '../config.ts';
import { comandoAbbina } from './abbina.ts';
import { comandoBackup } from './backup.ts';
import { connettiCarico } from './connessione.ts';
import { comandoEmetti } from './emetti.ts';
import { comandoGenera } from './genera.ts';
import { comandoImporta } from './importa.ts';
import { finale, inItaliano } from './italiano.ts';
import { comandoRipristina } from './ripristina.ts';
import { comandoScadenze } from './scadenze.ts';
import { comandoToken } from './token.ts';
import { comandoVerifica } from './verifica.ts';

/** The program with all its commands: each reads the configuration when it runs, so that the help needs none. */
export function creaProgramma(): Command {
  const programma = new Command('cassetto').description('Cassetto: gli strumenti da riga di comando.').addHelpText(
    'after',
    finale({
      esempi: [
        ['import --help', 'l’aiuto di un comando'],
        ['verifica', 'che cosa non va in questa installazione, e che cosa fare'],
      ],
      uno: 'fatto, ma qualcosa non va: lo dice l’aiuto di ogni comando',
    }),
  );
  const apri = () => connettiCarico(configDaAmbiente());
  comandoToken(programma, configDaAmbiente);
  comandoGenera(programma);
  comandoImporta(programma, apri);
  comandoScadenze(programma, apri);
  comandoVerifica(programma, apri, configDaAmbiente);
  comandoBackup(programma, configDaAmbiente);
  comandoRipristina(programma, configDaAmbiente);
  comandoAbbina(programma, apri);
  comandoEmetti(programma, apri);
  inItaliano(programma);
  return programma;
}
