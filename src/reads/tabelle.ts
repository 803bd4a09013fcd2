import { type EntityMetadata, type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { componiId, type TipoNodo } from '../domain/id-globale.ts';

/** A row as resolvers and rules get it: a plain object with the entity's property names, its global `id`, and the keys it is found by. */
export interface Riga {
  readonly __typename: string;
  /** Global id, for the kinds that node(id) knows; for the others the row's UUID. */
  readonly id: string;
  readonly uuid: string;
  /** The soggetto it is of; for a Lavorazione and what it made, the Lavorazione; for a Calendario, its own. */
  readonly soggettoId: string;
  readonly posizioneId?: string | null;
  readonly [campo: string]: unknown;
}

/** A column, and the property of the row that it becomes. */
export interface Colonna {
  readonly colonna: string;
  readonly nome: string;
  readonly nullabile: boolean;
  /** The embedded object that the column is a part of. */
  readonly dentro: string | null;
  readonly istante: boolean;
}

/** How the rows of one table are selected and read, from the entity's own metadata. */
export class Tabella {
  readonly nome: string;
  readonly tipo: string;
  /** What goes after `from`: the table, or the query that stands for it. */
  readonly sorgente: RawBuilder<unknown>;
  readonly #colonne: readonly Colonna[];
  readonly #nodo: boolean;

  constructor(meta: EntityMetadata, tipo: string, nodo: boolean) {
    this.nome = meta.tableName;
    this.sorgente = typeof meta.expression === 'string' ? sql`(${sql.raw(meta.expression)})` : sql.table(meta.tableName);
    this.tipo = tipo;
    this.#nodo = nodo;
    this.#colonne = meta.props.flatMap(colonneDi);
  }

  /** The column of a property of the row, or of one of its embedded object `dentro`. */
  colonna(nome: string, dentro: string | null = null): Colonna | undefined {
    return this.#colonne.find((una) => una.nome === nome && una.dentro === dentro);
  }

  /** The columns of the embedded object. */
  colonneDentro(dentro: string): readonly Colonna[] {
    return this.#colonne.filter((una) => una.dentro === dentro);
  }

  /** Whether its rows have a global id. */
  get conNodo(): boolean {
    return this.#nodo;
  }

  /** The columns of `alias`, each under a short name that `leggi` understands. */
  colonne(alias: string): RawBuilder<unknown> {
    return sql.join(this.#colonne.map(({ colonna }, n) => sql`${sql.ref(`${alias}.${colonna}`)} as ${sql.ref(`c${n}`)}`));
  }

  /** Turns a row selected with `colonne` into the object that leaves. */
  leggi(grezza: Record<string, unknown>): Riga {
    const riga: Record<string, unknown> = { __typename: this.tipo };
    for (const [n, { nome, dentro, istante }] of this.#colonne.entries()) {
      const grezzo = grezza[`c${n}`];
      const valore = istante && typeof grezzo === 'string' ? new Date(grezzo) : grezzo;
      if (dentro === null) riga[nome] = valore;
      else if (valore !== null) {
        riga[dentro] ??= {};
        (riga[dentro] as Record<string, unknown>)[nome] = valore;
      }
    }
    riga['uuid'] ??= riga['soggettoId'];
    riga['soggettoId'] ??= riga['lavorazioneId'] ?? riga['uuid'];
    riga['id'] = this.#nodo ? componiId(this.tipo as TipoNodo, riga['soggettoId'] as string, riga['uuid'] as string) : riga['uuid'];
    return riga as unknown as Riga;
  }
}

function colonneDi(prop: EntityProperty): Colonna[] {
  const comune = { nullabile: prop.nullable === true, istante: prop.columnTypes?.[0]?.startsWith('timestamptz') ?? false };
  if (prop.kind === ReferenceKind.MANY_TO_ONE || prop.kind === ReferenceKind.ONE_TO_ONE) {
    const colonna = prop.ownColumns.at(-1) ?? prop.fieldNames.at(-1)!;
    return [{ colonna, nome: `${prop.name}Id`, dentro: null, ...comune }];
  }
  if (prop.kind !== ReferenceKind.SCALAR || prop.persist === false || prop.lazy) return [];
  if (prop.embedded) return [{ colonna: prop.fieldNames[0]!, nome: prop.embedded[1], dentro: prop.embedded[0], ...comune }];
  return [{ colonna: prop.fieldNames[0]!, nome: prop.name === 'id' ? 'uuid' : prop.name, dentro: null, ...comune }];
}

/** Names of the tables that can be read, and the GraphQL type of their rows. */
const TIPI = {
  soggetto: 'Soggetto',
  recapito: 'Recapito',
  posizione: 'Posizione',
  nucleo: 'ComponenteNucleo',
  riduzione: 'RiduzioneAttiva',
  rigaEstrattoConto: 'RigaEstrattoConto',
  versamento: 'Versamento',
  f24: 'F24',
  abbinamento: 'AbbinamentoF24',
  avvisoBonario: 'AvvisoBonario',
  avvisoAddebito: 'AvvisoAddebito',
  rigaAvviso: 'RigaAvviso',
  ruolo: 'Ruolo',
  ricorso: 'Ricorso',
  delega: 'Delega',
  delegaPosizione: 'DelegaPosizione',
  documento: 'Documento',
  accesso: 'Accesso',
  lavorazione: 'Lavorazione',
  esitoLavorazione: 'EsitoLavorazione',
  documentoLavorazione: 'Documento',
  scadenza: 'Scadenza',
  calendario: 'Calendario',
} as const;
export type NomeTabella = keyof typeof TIPI;
export type Tabelle = Readonly<Record<NomeTabella, Tabella>>;

/** The table of the rows of a GraphQL type. */
export function tabellaDelTipo(tipo: string): NomeTabella | undefined {
  return (Object.keys(TIPI) as NomeTabella[]).find((nome) => TIPI[nome] === tipo);
}

const SENZA_NODO = new Set([
  'Recapito',
  'ComponenteNucleo',
  'RiduzioneAttiva',
  'RigaEstrattoConto',
  'RigaAvviso',
  'DelegaPosizione',
  'AbbinamentoF24',
]);

/** Describes every table once, from the metadata that MikroORM discovered. */
export function descriviTabelle(orm: MikroORM): Tabelle {
  const perTavola = new Map([...orm.getMetadata().getAll().values()].map((meta) => [meta.tableName, meta]));
  return Object.fromEntries(
    Object.entries(TIPI).map(([nome, tipo]) => {
      const meta = perTavola.get(nome.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));
      if (!meta) throw new Error(`Tabella sconosciuta: ${nome}`);
      return [nome, new Tabella(meta, tipo, !SENZA_NODO.has(tipo))];
    }),
  ) as unknown as Tabelle;
}
