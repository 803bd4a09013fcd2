import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { Variabili } from '../../reads/piano/istruzioni.ts';
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
  readonly #contano: readonly string[];
  readonly #punti = new Map<string, number>();

  constructor(schema: GraphQLSchema, documento: DocumentNode, operazione: OperationDefinitionNode) {
    this.#schema = schema;
    this.documento = documento;
    this.operazione = operazione;
    this.campi = campiRadice(documento, operazione.selectionSet);
    this.#contano = cheContano(documento);
  }

  /** What it costs (costo/calcola.ts) with these variables, defaults included. */
  punti(variabili: Variabili): number {
    const chiave = JSON.stringify(this.#contano.map((nome) => grandezza(variabili[nome])));
    const noti = this.#punti.get(chiave);
    if (noti !== undefined) return noti;
    const frammenti = this.documento.definitions.filter((una) => una.kind === Kind.FRAGMENT_DEFINITION);
    const calcolati = punti({ schema: this.#schema, operazione: this.operazione, frammenti, variabili });
    if (this.#punti.size >= PUNTI_RICORDATI) this.#punti.clear();
    this.#punti.set(chiave, calcolati);
    return calcolati;
  }
}

/** The variables on which the points depend: those of page sizes, of lists of ids, of @skip and @include. */
function cheContano(documento: DocumentNode): string[] {
  const nomi = new Set<string>();
  const raccogli = { Variable: ({ name }: { name: { value: string } }) => void nomi.add(name.value) };
  visit(documento, {
    Argument: (nodo) => void (QUANTITA.has(nodo.name.value) && visit(nodo, raccogli)),
    Directive: (nodo) => void visit(nodo, raccogli),
  });
  return [...nomi];
}

/** Of a list only its length counts. */
const grandezza = (valore: unknown) => (Array.isArray(valore) ? valore.length : valore);
