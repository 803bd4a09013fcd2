import { readFileSync } from 'node:fs';
import { radice } from '../radice.ts';
import { confronta } from './contratto.ts';
import { schemaStampato } from './schema.ts';

const leggi = (nome: string) => readFileSync(radice(nome), 'utf8');
const { errori, mancanti } = confronta(leggi('docs/contratto.graphql'), schemaStampato(), leggi('docs/contratto-mancante.txt'));
for (const [motivo, coordinate] of mancanti) process.stdout.write(`Manca ancora (${motivo}): ${coordinate.join(', ')}\n`);
for (const errore of errori) process.stderr.write(`Errore: ${errore}\n`);
process.stdout.write(
  errori.length === 0 ? 'Lo schema rispetta il contratto.\n' : `Lo schema non rispetta il contratto: ${errori.length} errori.\n`,
);
process.exitCode = errori.length === 0 ? 0 : 1;
