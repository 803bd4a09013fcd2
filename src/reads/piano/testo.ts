import { type GraphQLLeafType, isEnumType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { numeroDelTipo, type TipoNodo } from '../../domain/id-globale.ts';
import type { Colonna } from '../tabelle.ts';
import type { Riga } from './riga.ts';

/**
 * A piece of the JSON that PostgreSQL writes: text that is there already, an expression of SQL that gives text, or one that is known only when the
 * statement is made, since it carries parameters.
 */
export type Pezzo<E> = { readonly json: string } | { readonly sql: string } | { readonly quando: (esecuzione: E) => RawBuilder<unknown> };

/** A text of SQL. */
export function letterale(testo: string): string {
  return `'${testo.replaceAll("'", "''")}'`;
}

/**
 * Pieces as one expression of SQL that gives their text, ready to be completed as often as it runs. None of them may be null. They are joined two by
 * two, and those again: `concat` of them all, which looks up how to write each of its arguments, takes PostgreSQL a fifth longer.
 */
export class Modello<E> {
  readonly #frammenti: TemplateStringsArray;
  readonly #quando: readonly ((esecuzione: E) => RawBuilder<unknown>)[];

  constructor(pezzi: readonly Pezzo<E>[]) {
    const frammenti = [''];
    const quando: ((esecuzione: E) => RawBuilder<unknown>)[] = [];
    const aggiungi = (testo: string) => {
      frammenti[frammenti.length - 1] += testo;
    };
    const scrivi = (alcuni: readonly Pezzo<E>[]) => {
      const [solo = { json: '' }] = alcuni;
      if (alcuni.length > 1) {
        const meta = alcuni.length >> 1;
        aggiungi('(');
        scrivi(alcuni.slice(0, meta));
        aggiungi(' || ');
        scrivi(alcuni.slice(meta));
        aggiungi(')');
      } else if ('json' in solo) aggiungi(`${letterale(solo.json)}::text`);
      else if ('sql' in solo) aggiungi(`(${solo.sql})::text`);
      else {
        quando.push(solo.quando);
        aggiungi('(');
        frammenti.push(')::text');
      }
    };
    scrivi([...uniti(pezzi)]);
    this.#frammenti = Object.assign(frammenti, { raw: frammenti });
    this.#quando = quando;
  }

  /** The expression, its parameters inside. */
  completa(esecuzione: E): RawBuilder<unknown> {
    return sql(this.#frammenti, ...this.#quando.map((uno) => uno(esecuzione)));
  }

  /** This as a piece of another. */
  get pezzo(): Pezzo<E> {
    return this.#quando.length === 0 ? { sql: this.#frammenti[0]! } : { quando: (esecuzione) => this.completa(esecuzione) };
  }
}

function* uniti<E>(pezzi: readonly Pezzo<E>[]): Generator<Pezzo<E>> {
  let testo = '';
  for (const pezzo of pezzi) {
    if ('json' in pezzo) testo += pezzo.json;
    else {
      if (testo !== '') yield { json: testo };
      testo = '';
      yield pezzo;
    }
  }
  if (testo !== '') yield { json: testo };
}

/**
 * Scalars that hold nothing that JSON would have to escape: dates and numbers for PostgreSQL, or a form of letters, digits and a dash that is verified
 * wherever one is written. Enums are like them.
 */
const SENZA_ESCAPE = new Set(['Data', 'Importo', 'Mese', 'CodiceFiscale', 'PartitaIva', 'CodiceInps']);

/** The JSON of a column, as the scalar of its field would write it. */
export function valore<E>(tipo: GraphQLLeafType, colonna: Colonna, riga: Riga): Pezzo<E>[] {
  const ref = riga.colonna(colonna.colonna);
  if (tipo.name === 'Int' || tipo.name === 'Boolean')
    return [{ sql: colonna.nullabile ? `coalesce(${ref}::text, 'null')` : `${ref}::text` }];
  // As Date.toISOString: in UTC, to the millisecond, what is beyond cut off.
  const testo = colonna.istante ? `to_char(${ref} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : ref;
  if (!SENZA_ESCAPE.has(tipo.name) && !isEnumType(tipo) && !colonna.istante)
    return [{ sql: colonna.nullabile ? `coalesce(to_json(${ref}), 'null')` : `to_json(${ref})` }];
  return colonna.nullabile ? [{ sql: `coalesce('"' || ${testo} || '"', 'null')` }] : [{ json: '"' }, { sql: testo }, { json: '"' }];
}

/** The JSON of the global id of a row: componiId (domain/id-globale.ts) in SQL. */
export function id<E>(tipo: TipoNodo, soggetto: string, uuid: string): Pezzo<E>[] {
  const numero = numeroDelTipo(tipo).toString(16).padStart(2, '0');
  const byte = `'\\x${numero}'::bytea || uuid_send(${soggetto}) || uuid_send(${uuid})`;
  return [{ json: '"' }, { sql: `translate(encode(${byte}, 'base64'), '+/', '-_')` }, { json: '"' }];
}
