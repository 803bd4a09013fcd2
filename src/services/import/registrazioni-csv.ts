import Papa, { type ParseResult } from 'papaparse';
import { FileRifiutato } from './difetto.ts';
import { RIGA_MASSIMA } from './lettura.ts';

/** A record of a CSV text. */
export interface Registrazione {
  readonly celle: readonly string[];
  /** The last line of the text that it is on, the first being 1. */
  readonly riga: number;
}

const A_CAPO = /\n/g;
/** How many lines a record goes over, beyond the first. */
const aCapoIn = (celle: readonly string[]) => celle.reduce((somma, cella) => somma + (cella.match(A_CAPO)?.length ?? 0), 0);

/** What has been read of the text, and what of it is no whole record yet. */
class Registrazioni {
  readonly #parser: InstanceType<typeof Papa.Parser>;
  readonly #nome: string;
  #resto = '';
  #riga = 0;

  constructor(nome: string, separatore: string) {
    this.#nome = nome;
    this.#parser = new Papa.Parser({ delimiter: separatore, newline: '\n' });
  }

  /** The records that this piece completes. */
  dopo(pezzo: string): readonly Registrazione[] {
    this.#resto += pezzo;
    const lette = this.#complete(false);
    if (this.#resto.length > RIGA_MASSIMA) throw this.#aperte();
    return lette;
  }

  fine(): readonly Registrazione[] {
    return this.#complete(true);
  }

  /** `tutte`: nothing comes after, and what has no line end is a record too. */
  #complete(tutte: boolean): readonly Registrazione[] {
    const { data, errors, meta } = this.#parser.parse(this.#resto, 0, !tutte) as ParseResult<string[]>;
    const aCapo = this.#resto.includes('"') ? aCapoIn : () => 0;
    const errata = errors.find(({ row }) => tutte || row! < data.length);
    this.#resto = this.#resto.slice(meta.cursor);
    const lette: Registrazione[] = [];
    for (const [posto, celle] of data.entries()) {
      if (posto === errata?.row) throw errata.code === 'MissingQuotes' ? this.#aperte() : this.#seguite();
      this.#riga += 1 + aCapo(celle);
      // Lines may end in CR LF, each for itself.
      const ultima = celle.length - 1;
      if (celle[ultima]!.endsWith('\r')) celle[ultima] = celle[ultima]!.slice(0, -1);
      if (ultima > 0 || celle[0]!.trim() !== '') lette.push({ celle, riga: this.#riga });
    }
    return lette;
  }

  #aperte(): FileRifiutato {
    return new FileRifiutato(this.#nome, 'le virgolette aperte in questa riga non si chiudono, oppure il file è troncato', this.#riga + 1);
  }

  #seguite(): FileRifiutato {
    const atteso = 'una cella tra virgolette finisce con esse, e quelle che ha dentro si raddoppiano';
    return new FileRifiutato(this.#nome, `dopo le virgolette che chiudono una cella c’è altro: ${atteso}`, this.#riga + 1);
  }
}

/**
 * The records of a CSV text that arrives in pieces, as many together as each piece completes; empty lines are none. After a quote that is wrong nobody
 * knows where a record ends, so the file (`nome`) is refused at its line.
 *
 * @throws FileRifiutato
 */
export async function* leggiRegistrazioni(
  nome: string,
  separatore: string,
  pezzi: AsyncIterable<string>,
): AsyncGenerator<readonly Registrazione[], undefined> {
  const registrazioni = new Registrazioni(nome, separatore);
  for await (const pezzo of pezzi) {
    const lette = registrazioni.dopo(pezzo);
    if (lette.length > 0) yield lette;
  }
  const ultime = registrazioni.fine();
  if (ultime.length > 0) yield ultime;
}
