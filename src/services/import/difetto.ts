/** What is wrong with one line: in which column, which value, what was expected (Italian, completes "atteso …"). */
export interface Difetto {
  /** Null where the line as a whole is wrong. */
  readonly colonna: string | null;
  readonly valore: string | null;
  readonly atteso: string;
}

/** A difetto with its place: the line is the file's own, the header being line 1. */
export interface DifettoRiga extends Difetto {
  readonly file: string;
  readonly riga: number;
}

/** The longest value that a message repeats: a wrong file may hold a megabyte in one cell. */
const VALORE_MOSTRATO = 60;

/** The difetto as one Italian line: «versamenti.csv, riga 12, colonna data: trovato "31/02/2012", atteso …». */
export function scriviDifetto({ file, riga, colonna, valore, atteso }: DifettoRiga): string {
  const luogo = `${file}, riga ${riga}${colonna === null ? '' : `, colonna ${colonna}`}`;
  return `${luogo}: ${scriviMotivo({ colonna: null, valore, atteso })}`;
}

/** What was found and what was expected, without the place; with the column where there is one: the `errore` of a rejected line. */
export function scriviMotivo({ colonna, valore, atteso }: Difetto): string {
  const breve = valore !== null && valore.length > VALORE_MOSTRATO ? `${valore.slice(0, VALORE_MOSTRATO)}…` : valore;
  const trovato = breve === null || breve === '' ? 'vuoto' : JSON.stringify(breve);
  return `${colonna === null ? '' : `${colonna}: `}trovato ${trovato}, atteso ${atteso}`;
}

/**
 * The file as a whole cannot be imported (binary, empty, a column missing, a kind unknown). The message is one Italian sentence with its
 * name.
 */
export class FileRifiutato extends Error {
  readonly file: string;
  /** Null where no line is to blame. */
  readonly riga: number | null;

  constructor(file: string, motivo: string, riga: number | null = null) {
    super(`${file}${riga === null ? '' : `, riga ${riga}`}: ${motivo}`);
    this.name = 'FileRifiutato';
    this.file = file;
    this.riga = riga;
  }
}

/** A line was wrong and bad lines were not allowed: nothing of the file has been written. */
export class RigaRifiutata extends Error {
  readonly difetto: DifettoRiga;

  constructor(difetto: DifettoRiga) {
    super(scriviDifetto(difetto));
    this.name = 'RigaRifiutata';
    this.difetto = difetto;
  }
}
