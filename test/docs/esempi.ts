import { expect } from 'vitest';
import { eNomePersona, type NomePersona } from '../../src/auth/persone-dimostrative.ts';
import type { ServerDiProva } from '../support/server.ts';

/** One example of a page: what is asked, as whom, and the answer that the page prints. */
export interface Esempio {
  /** Null: without a token. */
  readonly persona: NomePersona | null;
  readonly query: string;
  readonly variabili: unknown;
  readonly risposta: unknown;
  /** What is printed is the answer once a Lavorazione has ended. */
  readonly conclusa: boolean;
}

/** A fenced block, and the line of text before it. */
interface Blocco {
  readonly lingua: string;
  readonly testo: string;
  readonly prima: string;
}

function blocchi(pagina: string): Blocco[] {
  const trovati = [...pagina.matchAll(/([^\n]*)\n+```(\w+)\n([\s\S]*?)\n```/g)];
  return trovati.map(([, prima, lingua, testo]) => ({ prima: prima ?? '', lingua: lingua ?? '', testo: testo ?? '' }));
}

function persona(testo: string): NomePersona | null {
  const nome = /(?:token |[Cc]ome `)([a-z-]+)/.exec(testo)?.[1] ?? '';
  return eNomePersona(nome) ? nome : null;
}

/**
 * The examples of a page: a `bash` block with a curl, or a `graphql` block whose line before says "Come `persona`", each
 * followed by its answer as the next `json` block; between them a `json` block after the line "Variabili:".
 */
export function esempi(pagina: string): Esempio[] {
  const tutti = blocchi(pagina);
  return tutti.flatMap((blocco, n) => {
    const curl = blocco.lingua === 'bash' && /-d '([\s\S]+)'/.exec(blocco.testo)?.[1];
    if (!curl && blocco.lingua !== 'graphql') return [];
    const conVariabili = tutti[n + 1]?.prima.startsWith('Variabili') ?? false;
    const risposta = tutti[n + (conVariabili ? 2 : 1)];
    if (risposta?.lingua !== 'json') throw new Error(`no answer is printed after: ${blocco.testo}`);
    return [
      {
        persona: persona(curl ? blocco.testo : blocco.prima),
        query: curl ? (JSON.parse(curl) as { query: string }).query : blocco.testo,
        variabili: conVariabili ? JSON.parse(tutti[n + 1]!.testo) : {},
        risposta: JSON.parse(risposta.testo),
        conclusa: risposta.prima.includes('quando è conclusa'),
      },
    ];
  });
}

/** Values that the page cuts with "…", as printed, and what the server really said. */
export type Tagliati = { readonly stampata: string; readonly vera: string }[];

/**
 * Asks an example and compares the answer with the printed one: the same but where a printed string ends in "…", which stands
 * for anything that begins so, or begins with it ("…riga": a name). Those are remembered, and take their real value in the
 * variables of later examples.
 */
export async function prova(server: ServerDiProva, esempio: Esempio, tagliati: Tagliati): Promise<void> {
  const variabili = JSON.parse(
    JSON.stringify(esempio.variabili),
    (_, valore) => tagliati.findLast(({ stampata }) => stampata === valore)?.vera ?? valore,
  ) as Record<string, unknown>;
  const { data, errors, extensions } = await server.chiedi(esempio.persona, esempio.query, variabili, { accept: 'application/json' });
  // What an answer says of itself is compared where the page prints it.
  const { extensions: stampate } = esempio.risposta as { extensions?: Record<string, unknown> };
  const accanto = stampate ? { extensions: soloDette(stampate, extensions) } : {};
  const vera = JSON.parse(JSON.stringify({ errors, data, ...accanto }).replace(/http:\/\/localhost:\d+/g, 'http://localhost:4000'));
  expect(taglia(esempio.risposta, vera, tagliati)).toEqual(esempio.risposta);
}

/** Of what is, what is printed: by name, at every depth. */
function soloDette(stampate: Record<string, unknown>, vere: unknown): unknown {
  if (typeof vere !== 'object' || vere === null) return vere;
  const tutte = vere as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(stampate).map(([nome, detta]) => [
      nome,
      typeof detta === 'object' && detta !== null ? soloDette(detta as Record<string, unknown>, tutte[nome]) : tutte[nome],
    ]),
  );
}

const tagliata = (stampata: string, vera: string) =>
  stampata.startsWith('…') || (stampata.endsWith('…') && vera.startsWith(stampata.slice(0, -1)));

/** The real answer, cut where the printed one is. */
function taglia(stampata: unknown, vera: unknown, tagliati: Tagliati): unknown {
  if (typeof stampata === 'string' && typeof vera === 'string' && tagliata(stampata, vera)) {
    tagliati.push({ stampata, vera });
    return stampata;
  }
  if (Array.isArray(vera)) return vera.map((voce, n) => taglia(Array.isArray(stampata) ? stampata[n] : undefined, voce, tagliati));
  if (typeof vera !== 'object' || vera === null) return vera;
  return Object.fromEntries(
    Object.entries(vera).map(([chiave, valore]) => [chiave, taglia((stampata as Record<string, unknown>)?.[chiave], valore, tagliati)]),
  );
}
