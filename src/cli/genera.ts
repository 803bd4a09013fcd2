import { type Command, InvalidArgumentError } from 'commander';
import { genera } from '../services/genera/genera.ts';
import { finale, JSON_OPZIONE, nonVuoto } from './italiano.ts';

interface Opzioni {
  readonly in: string;
  readonly soggetti: number;
  readonly seme: number;
  readonly posizioni: number;
  readonly versamenti: number;
  readonly f24: number;
  readonly grande?: number;
  readonly json?: boolean;
}

function intero(da: number, a: number): (testo: string) => number {
  return (testo) => {
    const numero = Number(testo);
    if (!/^\d{1,10}$/.test(testo) || numero < da || numero > a)
      throw new InvalidArgumentError(`Si attende un numero intero da ${da} a ${a}.`);
    return numero;
  };
}

/** Adds `genera` to the program: writes a synthetic archive that `import` takes. Faults of the disk pass through to the program. */
export function comandoGenera(programma: Command): void {
  programma
    .command('genera')
    .description('scrive un archivio inventato, sempre uguale per lo stesso seme, nel formato di import')
    .requiredOption('--in <cartella>', 'dove scriverlo', nonVuoto)
    .option('--soggetti <n>', 'quanti soggetti', intero(1, 3_000_000), 1000)
    .option('--seme <n>', 'seme: lo stesso dà gli stessi file', intero(0, 4_294_967_295), 1)
    .option('--posizioni <n>', 'posizioni di ogni soggetto', intero(0, 10), 2)
    .option('--versamenti <n>', 'versamenti di ogni posizione', intero(0, 100_000), 25)
    .option('--f24 <n>', 'righe F24 di ogni posizione', intero(0, 500), 8)
    .option('--grande <n>', 'versamenti della prima posizione, al posto di quelli delle altre', intero(0, 10_000_000))
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [
          ['genera --in archivio/ --soggetti 5000', 'cinquemila soggetti, da dare a import'],
          ['genera --in archivio/ --soggetti 1 --grande 1000000', 'un solo cassetto, con un milione di versamenti'],
        ],
      }),
    )
    .action(async ({ in: cartella, grande, json, ...opzioni }: Opzioni) => {
      const righe = await genera({ cartella, grande: grande ?? null, ...opzioni });
      if (json) return void process.stdout.write(`${JSON.stringify(righe)}\n`);
      for (const [nome, quante] of Object.entries(righe)) process.stdout.write(`${nome}: ${quante.toLocaleString('it-IT')} righe\n`);
    });
}
