import { getArgumentValues } from 'graphql';
import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { chiamanteSql, titoliSql } from '../../auth/fatti.ts';
import type { Chiamante, Titoli } from '../../auth/titoli.ts';
import type { ContestoLettura } from '../contesto.ts';
import type { Argomenti } from './campi.ts';
import { prepara } from './lista.ts';
import type { Esecuzione, ListaChiesta, ListaPronta, Piano, Radice } from './piano.ts';

export type Variabili = Readonly<Record<string, unknown>>;

/** What the one statement reads. */
export interface Letto {
  readonly testo: string;
  readonly titoli: Titoli[] | null;
  readonly chi: Chiamante;
}

/** A statement ready to run, and the lists that it reads. */
export interface Istruzione {
  readonly query: CompiledQuery<Letto>;
  readonly liste: readonly ListaChiesta[];
}

/** Statements kept at once. */
const MASSIMO = 500;

/** Stands in a statement for the codice fiscale that a root field asks: the only value that may change from one request to the next. */
class CodiceFiscaleChiesto {
  readonly radice: Radice;

  constructor(radice: Radice) {
    this.radice = radice;
  }
}

const compilatore = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The statements of the plans, kept for the same arguments of the same caller on the same day: writing one costs more than running many. */
export class Istruzioni {
  readonly #piani = new WeakMap<Piano, number>();
  readonly #note = new Map<string, Istruzione>();
  #quanti = 0;

  /** @throws what the arguments of a list throw */
  async per(piano: Piano, contesto: ContestoLettura, variabili: Variabili, chi: Chiamante): Promise<Istruzione> {
    const argomenti = piano.liste.map(({ definito, nodo }) => getArgumentValues(definito, nodo, variabili) as Argomenti);
    const chiave = this.#chiave(piano, contesto, argomenti, chi);
    const nota = this.#note.get(chiave);
    if (nota !== undefined) return completa(nota, variabili);
    const pronte: ListaPronta[] = [];
    for (const [n, lista] of piano.liste.entries()) pronte.push(await prepara(contesto, lista, argomenti[n]!));
    const query = istruzione(piano, { contesto, pronte }, chi).compile(compilatore);
    const nuova = { query, liste: pronte.map(({ elenco, filtro, pagina }) => ({ elenco, filtro, pagina })) };
    // A list read by aggiornatoDal asks something more each time.
    if (contesto.finoA === null) this.#ricorda(chiave, nuova);
    return completa(nuova, variabili);
  }

  #chiave(piano: Piano, { principal, giorno }: ContestoLettura, argomenti: readonly Argomenti[], chi: Chiamante): string {
    if (!this.#piani.has(piano)) this.#piani.set(piano, this.#quanti++);
    const { codiceFiscale, applicazione, scope, perConto } = principal!;
    const chiChiede = [codiceFiscale, applicazione?.id ?? null, scope && [...scope].sort(), perConto, giorno, chi];
    return JSON.stringify([this.#piani.get(piano), chiChiede, argomenti]);
  }

  #ricorda(chiave: string, nuova: Istruzione): void {
    const prima = this.#note.size >= MASSIMO ? this.#note.keys().next().value : undefined;
    if (prima !== undefined) this.#note.delete(prima);
    this.#note.set(chiave, nuova);
  }
}

/** The statement with the codici fiscali of this request. */
function completa({ query, liste }: Istruzione, variabili: Variabili): Istruzione {
  const parameters = query.parameters.map((uno) =>
    uno instanceof CodiceFiscaleChiesto ? getArgumentValues(uno.radice.definito, uno.radice.nodo, variabili)['codiceFiscale'] : uno,
  );
  return { query: { ...query, parameters }, liste };
}

/** The one statement: the rows of each root field, the text of them all, the titoli on their soggetti, and who is asking. */
function istruzione({ radici, testo }: Piano, esecuzione: Esecuzione, chi: Chiamante) {
  const { principal, giorno } = esecuzione.contesto;
  const righe = radici.map((radice) => sql`${sql.raw(radice.righe)} as materialized (${righeDi(radice, esecuzione)})`);
  const soggetti = radici.map(({ righe: nome, lista }) =>
    sql.raw(lista === null || lista.riga.nome === 'soggetto' ? `select id from ${nome}` : `select distinct soggetto_id as id from ${nome}`),
  );
  return sql<Letto>`with ${sql.join(righe)}
    select ${testo.completa(esecuzione)} as testo,
      (select json_agg(x) from (${titoliSql(principal!, chi, [], sql`(${sql.join(soggetti, sql` union `)}) as q`)}) x) as titoli,
      (${chiamanteSql(principal!, giorno)}) as chi`;
}

function righeDi(radice: Radice, { pronte }: Esecuzione) {
  if (radice.lista !== null) return pronte[radice.lista.numero]!.righe;
  return sql`select t.* from soggetto_cf c join soggetto t on t.id = c.soggetto_id
    where c.codice_fiscale = ${new CodiceFiscaleChiesto(radice)}`;
}
