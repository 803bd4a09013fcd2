import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import type { RawBuilder } from 'kysely';
import type { Richiesta } from '../../auth/decisione.ts';
import type { Regola } from '../../auth/rules.ts';
import type { ContestoLettura } from '../contesto.ts';
import type { Pagina } from '../paginazione.ts';
import type { NomeTabella, Riga as RigaLetta } from '../tabelle.ts';
import type { Calcolato, ElencoQualunque, Riferito } from './campi.ts';
import type { Riga } from './riga.ts';
import type { Modello, Pezzo as Pezzo_ } from './testo.ts';
import type { Variabili } from './variabili.ts';

export type Pezzo = Pezzo_<Esecuzione>;
export type Campo = GraphQLField<unknown, unknown>;

/** A connection of the operation. */
export interface Lista {
  /** Its place among the lists of the plan. */
  readonly numero: number;
  /** `Type.field`. */
  readonly nome: string;
  readonly nodo: FieldNode;
  readonly definito: Campo;
  /** The row that it hangs from; null for a root. */
  readonly padre: Riga | null;
  readonly riga: Riga;
  /** Whether there are other rows is asked: one row more is read. */
  readonly unaInPiu: boolean;
  /** Its rows must know their place in the page. */
  readonly conPosto: boolean;
}

/** A connection with the arguments of this run. */
export interface ListaChiesta {
  readonly elenco: ElencoQualunque;
  readonly filtro: unknown;
  readonly pagina: Pagina;
}

/** The same, made ready for the statement. */
export interface ListaPronta extends ListaChiesta {
  /** The rows of the page, as a query: those of `t`, and their place `n__` where it is asked. */
  readonly righe: RawBuilder<unknown>;
  /** How many rows there are in all, as a query. */
  readonly quante: RawBuilder<unknown>;
}

/** A root field. */
export interface Radice {
  /** The name under which the statement has its rows. */
  readonly righe: string;
  /** Null: the soggetto of a codice fiscale. */
  readonly lista: Lista | null;
  /** What is asked about the caller alone, before anything is read. */
  readonly regola: Regola | null;
  readonly nodo: FieldNode;
  readonly definito: Campo;
}

/** What is decided about a row that carries a sign, of which these properties are known. */
export interface Decidibile {
  readonly nomi: readonly string[];
  readonly richieste: (riga: RigaLetta, liste: readonly ListaChiesta[]) => readonly Richiesta[];
}

/** An operation made ready: everything of it that its arguments and its caller do not change. */
export interface Piano {
  readonly testo: Modello<Esecuzione>;
  readonly radici: readonly Radice[];
  readonly liste: readonly Lista[];
  readonly decidibili: readonly Decidibile[];
  readonly riferiti: readonly {
    readonly elenco: Riferito;
    readonly tipo: string;
    readonly campi: readonly (readonly [chiave: string, campo: string])[];
  }[];
  readonly calcolati: readonly Calcolato[];
}

/** One time that a plan runs. */
export interface Volta {
  readonly variabili: Variabili;
  /** What it costs (server/costo). */
  readonly punti: number;
}

/** What completes the statement of a plan. */
export interface Esecuzione {
  readonly contesto: ContestoLettura;
  readonly pronte: readonly ListaPronta[];
}

/** A plan in the making, as each part of it sees the others. */
export interface InCompilazione {
  readonly liste: Lista[];
  /** Gives the rows of a root field a name. */
  radice(lista: Lista | null, nodo: FieldNode, definito: Campo): string;
  /** A row of a table, under an alias that no other has. */
  riga(tabella: NomeTabella): Riga;
  /** The fields that an object of this type is asked for, below these nodes. */
  sotto(tipo: GraphQLObjectType, nodi: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]>;
  /** The JSON of an object: each field by `campo`; `__typename` for all. */
  oggettoJson(
    tipo: GraphQLObjectType,
    campi: ReadonlyMap<string, readonly FieldNode[]>,
    campo: (nome: string, nodi: readonly FieldNode[], definito: Campo) => readonly Pezzo[],
  ): Pezzo[];
  /** The JSON of a row, before it the sign of what its fields ask of the decision. */
  oggetto(nodi: readonly FieldNode[], definito: Campo, riga: Riga): Pezzo[];
  /** The sign of a row about which something is decided. */
  segnoDi(riga: Riga, richieste: Decidibile['richieste']): Pezzo[];
}
