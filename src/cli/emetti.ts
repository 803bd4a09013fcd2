import { type Command, InvalidArgumentError } from 'commander';
import { ErroreDominio } from '../domain/errori.ts';
import { type EsitoEmissione, emettiAnno } from '../services/emissione/emetti.ts';
import type { ApriCarico } from './connessione.ts';
import { intero } from './conta.ts';
import { barra } from './importa-barra.ts';
import { finale, JSON_OPZIONE } from './italiano.ts';

interface Opzioni {
  readonly anno: number;
  readonly json?: boolean;
}

function unAnno(testo: string): number {
  if (!/^[12]\d{3}$/.test(testo)) throw new InvalidArgumentError('Si attende un anno di quattro cifre.');
  return Number(testo);
}

function inTesto({ anno, posizioni, nuove, presenti, nonCalcolabili }: EsitoEmissione): string {
  const testa = `Emissione ${anno}: ${intero.format(posizioni)} posizioni attive, ${intero.format(nuove)} righe F24 nuove, `;
  const scarti = nonCalcolabili.map(
    ({ codice, messaggio, posizioni: quante }) => `${codice}, ${intero.format(quante)} posizioni: ${messaggio}\n`,
  );
  return `${testa}${intero.format(presenti)} già presenti\n${scarti.join('')}`;
}

async function emetti({ anno, json }: Opzioni, apri: ApriCarico): Promise<number> {
  const { client, chiudi } = await apri();
  const avanzamento = barra(json === true ? null : process.stderr);
  try {
    const esito = await emettiAnno(client, anno, {
      inizia: (posizioni) => avanzamento.inizia(`emissione ${anno}`, posizioni),
      avanza: avanzamento.avanza,
    });
    avanzamento.fine();
    process.stdout.write(json ? `${JSON.stringify(esito)}\n` : inTesto(esito));
    return esito.nonCalcolabili.length > 0 ? 1 : 0;
  } catch (errore) {
    avanzamento.fine();
    if (!(errore instanceof ErroreDominio)) throw errore;
    process.stderr.write(`${errore.codice}: ${errore.message}\n`);
    return 2;
  } finally {
    await chiudi();
  }
}

/**
 * Adds `emetti` to the program. Exit code: 0 all good; 1 some posizioni cannot be computed; 2 wrong usage, or a year that is not determined. What a
 * database throws passes through to the program, which reports it as a fault with 2.
 */
export function comandoEmetti(programma: Command, apri: ApriCarico): void {
  programma
    .command('emetti')
    .description('scrive le righe F24 di un anno per le posizioni attive che non le hanno, calcolate qui (origine CALCOLATO)')
    .requiredOption('--anno <anno>', 'anno di competenza', unAnno)
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [['emetti --anno 2026', 'le righe del 2026 che mancano; una seconda volta non ne scrive']],
        uno: 'fatto, ma di alcune posizioni non si può calcolare: dice quante e perché',
      }),
    )
    .action(async (opzioni: Opzioni) => {
      process.exitCode = await emetti(opzioni, apri);
    });
}
