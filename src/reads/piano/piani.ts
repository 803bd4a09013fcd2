import { type DirectiveNode, type DocumentNode, GraphQLError, type OperationDefinitionNode, visit } from 'graphql';
import type { Lettore } from '../../auth/fatti.ts';
import type { ContestoLettura } from '../contesto.ts';
import { type Ambiente, compila } from './compila.ts';
import { Chiamanti } from './chiamanti.ts';
import { DaRifiutare, esegui, type Memoria } from './esegui.ts';
import { Istruzioni } from './istruzioni.ts';
import type { Piano, Volta } from './piano.ts';
import { variabiliIn } from './variabili.ts';

/** An operation to answer. */
export interface DaRispondere extends Volta {
  readonly documento: DocumentNode;
  readonly operazione: OperationDefinitionNode;
}

/** Plans kept of one operation. */
const FORME = 16;

/** The plans of one operation, by what @skip and @include leave of it; null: it is not for a plan. */
interface DiOperazione {
  /** The variables that @skip and @include ask. */
  readonly condizioni: readonly string[];
  readonly piani: Map<string, Piano | null>;
}

/** The plans of a process, each compiled once for an operation, for as long as its document is kept, and what @skip and @include leave of it. */
export class Piani {
  readonly #ambiente: Ambiente;
  readonly #memoria: Memoria;
  readonly #piani = new WeakMap<OperationDefinitionNode, DiOperazione>();

  /** `leggiInsieme`: istruzioni.ts. */
  constructor(ambiente: Ambiente, leggiInsieme: Lettore) {
    this.#ambiente = ambiente;
    this.#memoria = { chiamanti: new Chiamanti(), istruzioni: new Istruzioni(leggiInsieme) };
  }

  /** The JSON of the data of the answer; null where the resolvers are to give it. A fault of the database passes as such. */
  async rispondi(contesto: ContestoLettura, daRispondere: DaRispondere): Promise<string | null> {
    const piano = this.#piano(daRispondere);
    if (piano === null) return null;
    return esegui(piano, contesto, daRispondere, this.#memoria).catch((errore: unknown) => {
      // He may have been taken for who he was: next time he is asked for again.
      this.#memoria.chiamanti.dimentica(contesto.principal!);
      // What an argument is refused for, the resolvers say where it stands.
      if (errore instanceof DaRifiutare || errore instanceof GraphQLError) return null;
      throw errore;
    });
  }

  #piano({ documento, operazione, variabili }: DaRispondere): Piano | null {
    const sua = this.#piani.get(operazione) ?? { condizioni: condizioniDi(documento), piani: new Map() };
    this.#piani.set(operazione, sua);
    const chiave = sua.condizioni.map((nome) => Number(variabili[nome])).join('');
    const noto = sua.piani.get(chiave);
    if (noto !== undefined) return noto;
    const piano = compila(this.#ambiente, { documento, operazione, variabili });
    if (sua.piani.size >= FORME) sua.piani.clear();
    sua.piani.set(chiave, piano);
    return piano;
  }
}

/** The variables that @skip and @include ask. */
function condizioniDi(documento: DocumentNode): string[] {
  const direttive: DirectiveNode[] = [];
  visit(documento, { Directive: (una) => void direttive.push(una) });
  return variabiliIn(direttive).sort();
}
