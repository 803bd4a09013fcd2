import { pipeline, Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { FileRifiutato } from './difetto.ts';
import { BLOCCO, COLONNA_ERRORE, type Lettura, RIGA_MASSIMA, type RigaLetta } from './lettura.ts';
import { leggiTesto } from './testo-utf8.ts';
import type { Tipo } from './tipo.ts';

interface Registrazione {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** `;` or `,`: the one that the header has more of. */
function separatoreDi(inizio: string): string {
  const prima = inizio.split('\n', 1)[0] ?? '';
  return prima.split(';').length >= prima.split(',').length ? ';' : ',';
}

async function* daCapo(inizio: string, resto: AsyncGenerator<string>): AsyncGenerator<string> {
  yield inizio;
  yield* resto;
}

/** The names of the header, checked against the kind: none unknown, none twice, none missing. */
function verificaIntestazione(nome: string, tipo: Tipo, celle: readonly string[]): readonly string[] {
  const nomi = celle.map((cella) => cella.trim().toLowerCase());
  const note = new Set([...tipo.colonne.map((colonna) => colonna.nome), COLONNA_ERRORE]);
  const mancante = tipo.colonne.find((colonna) => colonna.obbligatoria && !nomi.includes(colonna.nome));
  if (mancante) throw new FileRifiutato(nome, `manca la colonna «${mancante.nome}», obbligatoria per ${tipo.nome}`, 1);
  const ignota = nomi.find((colonna) => !note.has(colonna));
  if (ignota !== undefined)
    throw new FileRifiutato(nome, `la colonna «${ignota}» non è di ${tipo.nome}: le sue sono ${[...note].slice(0, -1).join(', ')}`, 1);
  const doppia = nomi.find((colonna, posto) => nomi.indexOf(colonna) !== posto);
  if (doppia !== undefined) throw new FileRifiutato(nome, `la colonna «${doppia}» è scritta due volte`, 1);
  return nomi;
}

/** One record, with what is wrong with its number of cells: a line cut in the middle has fewer. */
function rigaDi({ record, info }: Registrazione, colonne: number): RigaLetta {
  const giusta = record.length === colonne;
  const atteso = `${colonne} colonne come nell’intestazione${record.length < colonne ? ': la riga è troncata' : ''}`;
  const difetto = giusta ? null : { colonna: null, valore: `${record.length} colonne`, atteso };
  return { riga: info.lines, celle: record, difetto };
}

/** The records one by one; an open quote swallows what follows, so the file is refused at the line after the last good one. */
async function* registrazioni(parser: Parser, nome: string): AsyncGenerator<Registrazione, undefined> {
  let ultima = 0;
  try {
    for await (const registrazione of parser as AsyncIterable<Registrazione>) {
      ultima = registrazione.info.lines;
      yield registrazione;
    }
  } catch (errore) {
    if (!(errore instanceof CsvError)) throw errore;
    throw new FileRifiutato(nome, 'le virgolette aperte in questa riga non si chiudono, oppure il file è troncato', ultima + 1);
  }
}

async function* blocchi(lette: AsyncGenerator<Registrazione, undefined>, colonne: number): AsyncGenerator<readonly RigaLetta[]> {
  let blocco: RigaLetta[] = [];
  for await (const registrazione of lette) {
    if (blocco.push(rigaDi(registrazione, colonne)) < BLOCCO) continue;
    yield blocco;
    blocco = [];
  }
  if (blocco.length > 0) yield blocco;
}

/**
 * Opens a CSV file: `;` or `,`, quotes as in RFC 4180, a quote inside a bare cell taken as it is, empty lines skipped.
 *
 * @throws FileRifiutato also while it is read
 */
export async function apriCsv(percorso: string, nome: string, tipo: Tipo, avanza?: (byte: number) => void): Promise<Lettura> {
  const testo = leggiTesto(percorso, nome, avanza);
  const inizio = (await testo.next()).value ?? '';
  const separatore = separatoreDi(inizio);
  const parser = parse({
    delimiter: separatore,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: RIGA_MASSIMA,
    info: true,
  });
  // What goes wrong on the way destroys the parser with the same error, and so reaches who reads it.
  pipeline(Readable.from(daCapo(inizio, testo)), parser, () => undefined);
  const lette = registrazioni(parser, nome);
  const intestazione = verificaIntestazione(nome, tipo, (await lette.next()).value?.record ?? []);
  return { formato: 'csv', intestazione, presenti: new Set(intestazione), separatore, righe: blocchi(lette, intestazione.length) };
}
