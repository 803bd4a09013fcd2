import { FileRifiutato } from './difetto.ts';
import { COLONNA_ERRORE, type Lettura, type RigaLetta } from './lettura.ts';
import { leggiRegistrazioni, type Registrazione } from './registrazioni-csv.ts';
import { leggiTesto } from './testo-utf8.ts';
import type { Tipo } from './tipo.ts';

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
function rigaDi({ celle, riga }: Registrazione, colonne: number): RigaLetta {
  const giusta = celle.length === colonne;
  const atteso = `${colonne} colonne come nell’intestazione${celle.length < colonne ? ': la riga è troncata' : ''}`;
  const difetto = giusta ? null : { colonna: null, valore: `${celle.length} colonne`, atteso };
  return { riga, celle, difetto };
}

async function* blocchi(
  prime: readonly Registrazione[],
  altre: AsyncGenerator<readonly Registrazione[]>,
  colonne: number,
): AsyncGenerator<readonly RigaLetta[]> {
  yield prime.map((una) => rigaDi(una, colonne));
  for await (const lette of altre) yield lette.map((una) => rigaDi(una, colonne));
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
  const lette = leggiRegistrazioni(nome, separatore, daCapo(inizio, testo));
  const prime: readonly Registrazione[] = (await lette.next()).value ?? [];
  const [prima, ...seguenti] = prime;
  const intestazione = verificaIntestazione(nome, tipo, prima?.celle ?? []);
  return {
    formato: 'csv',
    intestazione,
    presenti: new Set(intestazione),
    separatore,
    righe: blocchi(seguenti, lette, intestazione.length),
  };
}
