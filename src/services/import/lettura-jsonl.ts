import { FileRifiutato } from './difetto.ts';
import { BLOCCO, COLONNA_ERRORE, type Lettura, RIGA_MASSIMA, type RigaLetta } from './lettura.ts';
import { leggiTesto } from './testo-utf8.ts';
import type { Tipo } from './tipo.ts';

async function* righeDi(testo: AsyncGenerator<string>, nome: string): AsyncGenerator<{ riga: number; testo: string }> {
  let resto = '';
  let riga = 0;
  for await (const pezzo of testo) {
    const parti = (resto + pezzo).split('\n');
    resto = parti.pop() ?? '';
    for (const parte of parti) yield { riga: ++riga, testo: parte };
    if (resto.length > RIGA_MASSIMA) throw new FileRifiutato(nome, 'la riga è troppo lunga: si attende un oggetto JSON per riga', riga + 1);
  }
  if (resto !== '') yield { riga: riga + 1, testo: resto };
}

/** A JSON value as the cell of a CSV would have it; undefined for what no cell can hold. A list is joined by `|`. */
function cellaDi(valore: unknown): string | undefined {
  if (valore === null) return '';
  if (Array.isArray(valore)) return valore.every((voce) => typeof voce === 'string') ? valore.join('|') : undefined;
  if (typeof valore === 'boolean') return valore ? 'si' : 'no';
  return typeof valore === 'string' || typeof valore === 'number' ? String(valore) : undefined;
}

function oggettoDi(testo: string): Record<string, unknown> | null {
  try {
    const valore: unknown = JSON.parse(testo);
    return typeof valore === 'object' && valore !== null && !Array.isArray(valore) ? (valore as Record<string, unknown>) : null;
  } catch (errore) {
    if (errore instanceof SyntaxError) return null;
    throw errore;
  }
}

/**
 * Opens a file of JSON Lines: one object a line, its keys the names of the columns.
 *
 * @throws FileRifiutato while it is read
 */
export function apriJsonl(percorso: string, nome: string, tipo: Tipo, avanza?: (byte: number) => void): Lettura {
  const intestazione = tipo.colonne.map((colonna) => colonna.nome);
  const posti = new Map(intestazione.map((colonna, posto) => [colonna, posto]));
  const presenti = new Set<string>();

  function rigaDi(riga: number, testo: string): RigaLetta {
    const oggetto = oggettoDi(testo);
    if (oggetto === null)
      return {
        riga,
        celle: [testo],
        difetto: { colonna: null, valore: testo, atteso: 'un oggetto JSON intero: la riga è troncata o non è JSON' },
      };
    const celle: (string | undefined)[] = new Array(intestazione.length).fill('');
    let difetto: RigaLetta['difetto'] = null;
    for (const [colonna, valore] of Object.entries(oggetto)) {
      if (colonna === COLONNA_ERRORE) continue;
      const posto = posti.get(colonna);
      const cella = cellaDi(valore);
      if (posto !== undefined && cella !== undefined) {
        presenti.add(colonna);
        celle[posto] = cella;
      } else if (posto === undefined)
        difetto ??= { colonna, valore: JSON.stringify(valore), atteso: `una colonna di ${tipo.nome}: questa non esiste` };
      else difetto ??= { colonna, valore: JSON.stringify(valore), atteso: 'un testo, un numero, un sì o no, o una lista di testi' };
    }
    return { riga, celle, difetto };
  }

  async function* righe(): AsyncGenerator<readonly RigaLetta[]> {
    let blocco: RigaLetta[] = [];
    for await (const { riga, testo } of righeDi(leggiTesto(percorso, nome, avanza), nome)) {
      if (testo.trim() === '' || blocco.push(rigaDi(riga, testo)) < BLOCCO) continue;
      yield blocco;
      blocco = [];
    }
    if (blocco.length > 0) yield blocco;
  }

  return { formato: 'jsonl', intestazione, presenti, separatore: '', righe: righe() };
}
