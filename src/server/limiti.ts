import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';

/** How much one GraphQL document may ask for. Nobody's data is looked at: the same document is always taken or always refused. */
export interface Limiti {
  /** Fields within fields; `edges`, `node`, `nodes` and `pageInfo` are the connection's clothes and do not count. */
  readonly profondita: number;
  /** Aliases of an operation, through fragments, `__typename` too. */
  readonly alias: number;
  /** Root fields of a query. */
  readonly radici: number;
  /** Root fields of a mutation. */
  readonly mutazioni: number;
}

/** Fields within `__schema` and `__type`, which are not data and have a limit of their own (graphql-js's full introspection goes to 14). */
const PROFONDITA_INTROSPEZIONE = 20;
/** Directives written in the document. */
const DIRETTIVE = 20;
const TRASPARENTI = new Set(['edges', 'node', 'nodes', 'pageInfo']);

interface Misura {
  readonly profondita: number;
  readonly introspezione: number;
  readonly alias: number;
  readonly radici: number;
}
const NULLA: Misura = { profondita: 0, introspezione: 0, alias: 0, radici: 0 };

/**
 * The validation rule that refuses a document beyond the limits with code LIMITE_SUPERATO, after one walk whose cost grows with the
 * document's length alone: fragments are measured once each, however often they are spread.
 */
export function regolaLimiti(limiti: Limiti): (contesto: ValidationContext) => ASTVisitor {
  return (contesto) => ({
    Document(documento) {
      const eccesso = eccessoDi(documento, limiti);
      if (eccesso === null) return undefined;
      contesto.reportError(new GraphQLError(eccesso, { extensions: { code: 'LIMITE_SUPERATO' } }));
      // Nothing is left for the other rules to walk: some of them take time that grows with the square of what has just been refused.
      return { kind: Kind.DOCUMENT, definitions: [] } satisfies DocumentNode;
    },
  });
}

function eccessoDi(documento: DocumentNode, limiti: Limiti): string | null {
  let direttive = 0;
  visit(documento, { Directive: () => void direttive++ });
  if (direttive > DIRETTIVE) return supera('direttive', direttive, DIRETTIVE);

  const misura = misuratore(documento.definitions.filter((una) => una.kind === Kind.FRAGMENT_DEFINITION));
  for (const una of documento.definitions) {
    if (una.kind !== Kind.OPERATION_DEFINITION) continue;
    const eccesso = eccessoDiOperazione(una, misura(una.selectionSet), limiti);
    if (eccesso !== null) return eccesso;
  }
  return null;
}

function eccessoDiOperazione(operazione: OperationDefinitionNode, misura: Misura, limiti: Limiti): string | null {
  const diScrittura = operazione.operation === OperationTypeNode.MUTATION;
  const radici = diScrittura ? limiti.mutazioni : limiti.radici;
  if (misura.alias > limiti.alias) return supera('alias', misura.alias, limiti.alias);
  if (misura.radici > radici) return supera(diScrittura ? 'mutation in una operazione' : 'campi radice', misura.radici, radici);
  if (misura.profondita > limiti.profondita) return supera('livelli di campi', misura.profondita, limiti.profondita);
  if (misura.introspezione > PROFONDITA_INTROSPEZIONE)
    return supera('livelli di introspezione', misura.introspezione, PROFONDITA_INTROSPEZIONE);
  return null;
}

function supera(cosa: string, trovati: number, massimo: number): string {
  return `La richiesta supera un limite: ${cosa} ${Number.isSafeInteger(trovati) ? trovati : 'oltre ogni misura'}, al massimo ${massimo}.`;
}

function misuratore(frammenti: readonly FragmentDefinitionNode[]): (selezioni: SelectionSetNode | undefined) => Misura {
  const perNome = new Map(frammenti.map((frammento) => [frammento.name.value, frammento]));
  const gia = new Map<string, Misura>();

  function frammento(nome: string): Misura {
    const misurato = gia.get(nome);
    if (misurato) return misurato;
    // A fragment that spreads itself finds this and adds nothing: cycles are refused by graphql-js's own rule.
    gia.set(nome, NULLA);
    const trovata = selezioni(perNome.get(nome)?.selectionSet);
    gia.set(nome, trovata);
    return trovata;
  }

  function selezioni(insieme: SelectionSetNode | undefined): Misura {
    let { profondita, introspezione, alias, radici } = NULLA;
    for (const una of insieme?.selections ?? []) {
      const parte = una.kind === Kind.FRAGMENT_SPREAD ? frammento(una.name.value) : selezioni(una.selectionSet);
      let livelli = parte.profondita;
      let diSchema = parte.introspezione;
      if (una.kind === Kind.FIELD) {
        radici += 1;
        alias += una.alias ? 1 : 0;
        if (una.name.value.startsWith('__')) {
          diSchema = 1 + livelli;
          livelli = 0;
        } else if (!TRASPARENTI.has(una.name.value)) livelli += 1;
      } else radici += parte.radici;
      alias += parte.alias;
      profondita = Math.max(profondita, livelli);
      introspezione = Math.max(introspezione, diSchema);
    }
    return { profondita, introspezione, alias, radici };
  }
  return selezioni;
}
