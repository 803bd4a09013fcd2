import { getArgumentValues, visit } from 'graphql';
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
  /** The JSON of a Chiamante. */
  readonly chi: string;
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
  readonly #piani = new Numeri<Piano>();
  readonly #chiamanti = new Numeri<Chiamante>();
  readonly #variabili = new WeakMap<Piano, readonly string[]>();
  readonly #note = new Map<string, Istruzione>();

  /** @throws what the arguments of a list throw */
  async per(piano: Piano, contesto: ContestoLettura, variabili: Variabili, chi: Chiamante): Promise<Istruzione> {
    const chiave = this.#chiave(piano, contesto, variabili, chi);
    const nota = this.#note.get(chiave);
    if (nota !== undefined) return completa(nota, variabili);
    const argomenti = piano.liste.map(({ definito, nodo }) => getArgumentValues(definito, nodo, variabili) as Argomenti);
    const pronte: ListaPronta[] = [];
    for (const [n, lista] of piano.liste.entries()) pronte.push(await prepara(contesto, lista, argomenti[n]!));
    const query = istruzione(piano, { contesto, pronte }, chi).compile(compilatore);
    const nuova = { query, liste: pronte.map(({ elenco, filtro, pagina }) => ({ elenco, filtro, pagina })) };
    // A list read by aggiornatoDal asks something more each time.
    if (contesto.finoA === null) this.#ricorda(chiave, nuova);
    return completa(nuova, variabili);
  }

  #chiave(piano: Piano, { principal, giorno }: ContestoLettura, variabili: Variabili, chi: Chiamante): string {
    const nomi = this.#variabili.get(piano) ?? variabiliDi(piano);
    this.#variabili.set(piano, nomi);
    const { codiceFiscale, applicazione, scope, perConto } = principal!;
    const chiChiede = [codiceFiscale, applicazione?.id, scope && [...scope].sort(), perConto, giorno, this.#chiamanti.di(chi)];
    // A variable that was not sent is not one that was sent as null.
    const valori = nomi.map((nome) => (nome in variabili ? [variabili[nome]] : 0));
    return JSON.stringify([this.#piani.di(piano), chiChiede, valori]);
  }

  #ricorda(chiave: string, nuova: Istruzione): void {
    const prima = this.#note.size >= MASSIMO ? this.#note.keys().next().value : undefined;
    if (prima !== undefined) this.#note.delete(prima);
    this.#note.set(chiave, nuova);
  }
}

/** A number for each object, to name it by. */
class Numeri<T extends object> {
  readonly #numeri = new WeakMap<T, number>();
  #quanti = 0;

  di(oggetto: T): number {
    const noto = this.#numeri.get(oggetto);
    if (noto !== undefined) return noto;
    this.#numeri.set(oggetto, this.#quanti);
    return this.#quanti++;
  }
}

/** The variables that the arguments of a plan's lists ask. */
function variabiliDi({ liste }: Piano): string[] {
  const nomi = new Set<string>();
  const raccogli = { Variable: ({ name }: { name: { value: string } }) => void nomi.add(name.value) };
  for (const { nodo } of liste) for (const argomento of nodo.arguments ?? []) visit(argomento, raccogli);
  return [...nomi];
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
      (${chiamanteSql(principal!, giorno)})::text as chi`;
}

function righeDi(radice: Radice, { pronte }: Esecuzione) {
  if (radice.lista !== null) return pronte[radice.lista.numero]!.righe;
  return sql`select t.* from soggetto_cf c join soggetto t on t.id = c.soggetto_id
    where c.codice_fiscale = ${new CodiceFiscaleChiesto(radice)}`;
}
