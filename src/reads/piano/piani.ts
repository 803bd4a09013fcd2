import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { ContestoLettura } from '../contesto.ts';
import { type Ambiente, compila } from './compila.ts';
import { Chiamanti } from './chiamanti.ts';
import { DaRifiutare, esegui, type Memoria } from './esegui.ts';
import { Istruzioni } from './istruzioni.ts';
import type { Piano } from './piano.ts';

/** An operation to answer. */
export interface DaRispondere {
  /** Hash of the document. */
  readonly hash: string;
  readonly documento: DocumentNode;
  readonly operazione: OperationDefinitionNode;
  /** After coercion, defaults included. */
  readonly variabili: Readonly<Record<string, unknown>>;
}

/** Plans kept at once. */
const MASSIMO = 500;

/** The plans of a process, each compiled once for a document, its operation and what @skip and @include leave of it. */
export class Piani {
  readonly #ambiente: Ambiente;
  readonly #memoria: Memoria = { chiamanti: new Chiamanti(), istruzioni: new Istruzioni() };
  readonly #piani = new Map<string, Piano | null>();
  readonly #condizioni = new WeakMap<OperationDefinitionNode, readonly string[]>();

  constructor(ambiente: Ambiente) {
    this.#ambiente = ambiente;
  }

  /** The JSON of the data of the answer; null where the resolvers are to give it. A fault of the database passes as such. */
  async rispondi(contesto: ContestoLettura, daRispondere: DaRispondere): Promise<string | null> {
    const piano = this.#piano(daRispondere);
    if (piano === null) return null;
    return esegui(piano, contesto, daRispondere.variabili, this.#memoria).catch((errore: unknown) => {
      // He may have been taken for who he was: next time he is asked for again.
      this.#memoria.chiamanti.dimentica(contesto.principal!);
      // What an argument is refused for, the resolvers say where it stands.
      if (errore instanceof DaRifiutare || errore instanceof GraphQLError) return null;
      throw errore;
    });
  }

  #piano(daRispondere: DaRispondere): Piano | null {
    const { hash, documento, operazione, variabili } = daRispondere;
    const condizioni = this.#condizioni.get(operazione) ?? condizioniDi(documento);
    this.#condizioni.set(operazione, condizioni);
    const chiave = `${hash} ${operazione.name?.value ?? ''} ${condizioni.map((nome) => Number(variabili[nome])).join('')}`;
    const noto = this.#piani.get(chiave);
    if (noto !== undefined) return noto;
    const piano = compila(this.#ambiente, { documento, operazione, variabili });
    const primo = this.#piani.size >= MASSIMO ? this.#piani.keys().next().value : undefined;
    if (primo !== undefined) this.#piani.delete(primo);
    this.#piani.set(chiave, piano);
    return piano;
  }
}

/** The variables that @skip and @include ask. */
function condizioniDi(documento: DocumentNode): string[] {
  const nomi = new Set<string>();
  visit(documento, {
    Directive: ({ arguments: argomenti }) => {
      for (const { value } of argomenti ?? []) if (value.kind === Kind.VARIABLE) nomi.add(value.name.value);
    },
  });
  return [...nomi].sort();
}
