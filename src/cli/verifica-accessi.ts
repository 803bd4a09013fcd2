import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AncoraIlleggibile, interpretaAncore, leggiAncore, scriviAncore } from '../services/accessi/ancore.ts';
import { verificaAccessi } from '../services/accessi/verifica.ts';
import type { ApriCarico } from './connessione.ts';
import { finale, JSON_OPZIONE } from './italiano.ts';
import { inJson, inTesto } from './verifica-accessi-esito.ts';

interface Opzioni {
  readonly ancore?: boolean;
  readonly contro?: string;
  readonly json?: boolean;
}

/** A file of anchors that cannot be read, as one sentence; any other error passes. */
function spiega(file: string, errore: unknown): string {
  if (errore instanceof AncoraIlleggibile) return `${file}: ${errore.message}`;
  if (errore instanceof Error && 'path' in errore)
    return `${file}: non si può leggere (${'code' in errore ? String(errore.code) : 'errore'}).`;
  throw errore;
}

async function accessi({ ancore, contro, json }: Opzioni, apri: ApriCarico): Promise<number> {
  let attese: ReturnType<typeof interpretaAncore> = [];
  if (contro !== undefined)
    try {
      attese = interpretaAncore(await readFile(contro, 'utf8'));
    } catch (errore) {
      process.stderr.write(`${spiega(contro, errore)}\n`);
      return 2;
    }
  const { client, chiudi } = await apri();
  try {
    if (ancore) {
      process.stdout.write(scriviAncore(await leggiAncore(client)));
      return 0;
    }
    const esito = await verificaAccessi(client, attese);
    process.stdout.write(json ? inJson(esito) : inTesto(esito, attese.length));
    return esito.rilieviTotali === 0 ? 0 : 1;
  } finally {
    await chiudi();
  }
}

/** Adds `accessi` to the group `verifica`. Exit code: 0 the record is whole; 1 something is wrong with it; 2 wrong usage or a fault. */
export function comandoVerificaAccessi(gruppo: Command, apri: ApriCarico): void {
  gruppo
    .command('accessi')
    .description('verifica le catene del registro degli accessi (docs/registro-accessi.md)')
    .option('--ancore', 'stampa l’ultima ancora di ogni catena, da conservare altrove, e non verifica niente')
    .option('--contro <file>', 'verifica anche che il registro passi per le ancore conservate in questo file')
    .option(...JSON_OPZIONE)
    .addHelpText(
      'after',
      finale({
        esempi: [
          ['verifica accessi', 'il registro è integro?'],
          ['verifica accessi --ancore >> ancore.jsonl', 'la prova da conservare altrove'],
          ['verifica accessi --contro ancore.jsonl', 'e passa per ciò che si è conservato?'],
        ],
        uno: 'il registro non è integro',
      }),
    )
    // --json is an option of the group too, which may have taken it.
    .action(async (_: Opzioni, comando: Command) => {
      process.exitCode = await accessi(comando.optsWithGlobals<Opzioni>(), apri);
    });
}
