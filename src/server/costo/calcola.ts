import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { RIGHE_MASSIME, RIGHE_PREDEFINITE } from '../../reads/paginazione.ts';
import { OGGETTI_PER_LISTA, PUNTI, PUNTI_ELENCO, PUNTI_MUTATION, PUNTI_OGGETTO } from './punti.ts';

/** Points of a selection: once, and once more for each row of the page that it is the selection of. */
interface Misura {
  readonly fissi: number;
  readonly perRiga: number;
}

const NULLA: Misura = { fissi: 0, perRiga: 0 };
const somma = (numeri: readonly number[]) => numeri.reduce((totale, uno) => totale + uno, 0);

/** What is measured: an operation of a valid document, with its variables after coercion, defaults included. */
export interface DaMisurare {
  readonly schema: GraphQLSchema;
  readonly operazione: OperationDefinitionNode;
  readonly frammenti: readonly FragmentDefinitionNode[];
  readonly variabili: Readonly<Record<string, unknown>>;
}

/**
 * Points of an operation, before anything of it runs: the rows that it could touch at most, page sizes multiplied through (a page that says no
 * size counts as the default), plus what single fields cost more (punti.ts, told in docs/integratori/limiti.md). @skip and @include count as they will be taken.
 * Each selection is measured once for each type it is made on, however often fragments spread it: the walk is linear in the document.
 */
export function punti({ schema, operazione, frammenti, variabili }: DaMisurare): number {
  const perNome = new Map(frammenti.map((uno) => [uno.name.value, uno]));
  const gia = new Map<SelectionSetNode, Map<GraphQLCompositeType, Misura>>();

  function selezione(insieme: SelectionSetNode | undefined, tipo: GraphQLCompositeType): Misura {
    if (!insieme) return NULLA;
    const perTipo = gia.get(insieme) ?? new Map<GraphQLCompositeType, Misura>();
    gia.set(insieme, perTipo);
    const nota = perTipo.get(tipo);
    if (nota !== undefined) return nota;
    const parti = insieme.selections.filter(presa).map((una) => parte(una, tipo));
    const misura = { fissi: somma(parti.map((una) => una.fissi)), perRiga: somma(parti.map((una) => una.perRiga)) };
    perTipo.set(tipo, misura);
    return misura;
  }

  function parte(una: SelectionNode, tipo: GraphQLCompositeType): Misura {
    if (una.kind === 'Field') return campo(una, tipo);
    const frammento = una.kind === 'FragmentSpread' ? perNome.get(una.name.value) : una;
    const condizione = frammento?.typeCondition && typeFromAST(schema, frammento.typeCondition);
    return selezione(frammento?.selectionSet, isCompositeType(condizione) ? condizione : tipo);
  }

  function presa(una: SelectionNode): boolean {
    const saltata = getDirectiveValues(GraphQLSkipDirective, una, variabili)?.['if'] === true;
    return !saltata && getDirectiveValues(GraphQLIncludeDirective, una, variabili)?.['if'] !== false;
  }

  function campo(nodo: FieldNode, padre: GraphQLCompositeType): Misura {
    const nome = nodo.name.value;
    const definito = 'getFields' in padre ? padre.getFields()[nome] : undefined;
    if (!definito) return NULLA; // __typename, and introspection, which has its own limit
    const propri = PUNTI[`${padre.name}.${nome}`] ?? PUNTI[nome] ?? (padre === schema.getMutationType() ? PUNTI_MUTATION : 0);
    const tipo = getNamedType(definito.type);
    if (!isCompositeType(tipo)) return { fissi: propri, perRiga: 0 };
    const dentro = selezione(nodo.selectionSet, tipo);
    if (tipo.name.endsWith('Connection'))
      return { fissi: propri + PUNTI_ELENCO + dentro.fissi + righe(definito, nodo) * dentro.perRiga, perRiga: 0 };
    if (tipo.name === 'PageInfo') return NULLA;
    if (tipo.name.endsWith('Edge')) return { fissi: 0, perRiga: dentro.fissi };
    if (padre.name.endsWith('Connection')) return { fissi: 0, perRiga: PUNTI_OGGETTO + dentro.fissi };
    const oggetti = isListType(getNullableType(definito.type)) ? lunghezza(definito, nodo) : 1;
    return { fissi: propri + oggetti * ((tipo.name.endsWith('Payload') ? 0 : PUNTI_OGGETTO) + dentro.fissi), perRiga: 0 };
  }

  function righe(definito: GraphQLField<unknown, unknown>, nodo: FieldNode): number {
    const { first, last } = argomenti(definito, nodo);
    const chieste = first ?? last ?? RIGHE_PREDEFINITE;
    return Math.min(RIGHE_MASSIME, Math.max(1, Number(chieste)));
  }

  function lunghezza(definito: GraphQLField<unknown, unknown>, nodo: FieldNode): number {
    const { ids } = argomenti(definito, nodo);
    return Array.isArray(ids) ? ids.length : OGGETTI_PER_LISTA;
  }

  function argomenti(definito: GraphQLField<unknown, unknown>, nodo: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(definito, nodo, variabili);
    } catch {
      return {}; // the field itself will say what is wrong with them, and read nothing
    }
  }

  const radice = schema.getRootType(operazione.operation);
  return radice ? selezione(operazione.selectionSet, radice).fissi : 0;
}
