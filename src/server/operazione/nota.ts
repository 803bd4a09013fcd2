import { type ArgumentNode, type ASTNode, type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { valoreDi, type Variabili, variabiliIn } from '../../reads/piano/variabili.ts';
import { campiRadice } from '../campi-radice.ts';
import { punti } from '../costo/calcola.ts';

/** Amounts kept for one operation: pages of different sizes. */
const PUNTI_RICORDATI = 100;
/** Arguments that say how many objects are asked for. */
const QUANTITA = new Set(['first', 'last', 'ids']);

/** An operation of a valid document, and what is always true of it. */
export class OperazioneNota {
  readonly documento: DocumentNode;
  readonly operazione: OperationDefinitionNode;
  /** Its root fields, sorted: names of the schema, never a client's text. */
  readonly campi: readonly string[];
  readonly #schema: GraphQLSchema;
  readonly #misure: ReadonlySet<string>;
  readonly #tutte: readonly string[];
  readonly #punti = new Map<string, number>();

  constructor(schema: GraphQLSchema, documento: DocumentNode, operazione: OperationDefinitionNode) {
    this.#schema = schema;
    this.documento = documento;
    this.operazione = operazione;
    this.campi = campiRadice(documento, operazione.selectionSet);
    this.#misure = new Set(variabiliIn(misureIn(documento)));
    this.#tutte = variabiliIn([documento]);
  }

  /** What it costs (costo/calcola.ts) with these variables, defaults included. */
  punti(variabili: Variabili): number {
    const chiave = JSON.stringify(this.#tutte.map((nome) => (this.#misure.has(nome) ? grandezza : presenza)(valoreDi(nome, variabili))));
    const noti = this.#punti.get(chiave);
    if (noti !== undefined) return noti;
    const frammenti = this.documento.definitions.filter((una) => una.kind === Kind.FRAGMENT_DEFINITION);
    const calcolati = punti({ schema: this.#schema, operazione: this.operazione, frammenti, variabili });
    if (this.#punti.size >= PUNTI_RICORDATI) this.#punti.clear();
    this.#punti.set(chiave, calcolati);
    return calcolati;
  }
}

/** The nodes whose variables say how much is asked for: page sizes, lists of ids, @skip and @include. */
function misureIn(documento: DocumentNode): ASTNode[] {
  const trovate: ASTNode[] = [];
  visit(documento, {
    Argument: (nodo: ArgumentNode) => void (QUANTITA.has(nodo.name.value) && trovate.push(nodo)),
    Directive: (nodo) => void trovate.push(nodo),
  });
  return trovate;
}

type Valore = ReturnType<typeof valoreDi>;
/** Of a list only its length counts. */
const grandezza = (valore: Valore) => (valore && Array.isArray(valore[0]) ? valore[0].length : valore);
/** Of any other variable, whether there is one: arguments that may not be null are not read where it is. */
const presenza = (valore: Valore) => valore && valore[0] === null;
