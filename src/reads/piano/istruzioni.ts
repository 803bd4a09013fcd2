import { getArgumentValues } from 'graphql';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { chiamanteSql, type Lettore, titoliSql } from '../../auth/fatti.ts';
import type { Chiamante, Titoli } from '../../auth/titoli.ts';
import type { ContestoLettura } from '../contesto.ts';
import type { Argomenti } from './campi.ts';
import { Insieme, type Posto, PUNTI } from './insieme.ts';
import { prepara } from './lista.ts';
import type { Esecuzione, ListaChiesta, ListaPronta, Piano, Volta } from './piano.ts';
import { valoreDi, type Variabili, variabiliIn } from './variabili.ts';

/** What the one statement reads. */
export interface Letto {
  readonly testo: string;
  readonly titoli: Titoli[] | null;
  /** The JSON of a Chiamante. */
  readonly chi: string;
}

/** A statement ready to run, and the lists that it reads. */
export interface Istruzione {
  leggi(): Promise<Letto>;
  readonly liste: readonly ListaChiesta[];
}

/** The same for any codice fiscale that its root fields may ask. */
interface Nota {
  readonly liste: readonly ListaChiesta[];
  leggi(contesto: ContestoLettura, codici: readonly string[]): Promise<Letto>;
}

/** Statements kept at once. */
const MASSIMO = 500;

const compilatore = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Stands in a statement for the codici fiscali that its root fields ask: all that may change from one request to the next. */
const CODICI = Symbol('the codici fiscali asked');

/** The statements of the plans, kept for the same arguments of the same caller on the same day: writing one costs more than running many. */
export class Istruzioni {
  readonly #leggiInsieme: Lettore;
  readonly #piani = new Numeri<Piano>();
  readonly #chiamanti = new Numeri<Chiamante>();
  readonly #variabili = new WeakMap<Piano, readonly string[]>();
  readonly #note = new Map<string, Nota>();

  /** `leggiInsieme` reads for several requests at once (insieme.ts). */
  constructor(leggiInsieme: Lettore) {
    this.#leggiInsieme = leggiInsieme;
  }

  /** @throws what the arguments of a list throw */
  async per(piano: Piano, contesto: ContestoLettura, volta: Volta, chi: Chiamante): Promise<Istruzione> {
    const { variabili } = volta;
    const chiave = this.#chiave(piano, contesto, variabili, chi);
    const nota = this.#note.get(chiave) ?? (await this.#nuova(piano, contesto, volta, chi));
    // A list read by aggiornatoDal asks something more each time.
    if (contesto.finoA === null) this.#ricorda(chiave, nota);
    const codici = chiedonoCodice(piano).map(
      ({ definito, nodo }) => getArgumentValues(definito, nodo, variabili)['codiceFiscale'] as string,
    );
    return { liste: nota.liste, leggi: () => nota.leggi(contesto, codici) };
  }

  async #nuova(piano: Piano, contesto: ContestoLettura, { variabili, punti }: Volta, chi: Chiamante): Promise<Nota> {
    const argomenti = piano.liste.map(({ definito, nodo }) => getArgumentValues(definito, nodo, variabili) as Argomenti);
    const pronte: ListaPronta[] = [];
    for (const [n, lista] of piano.liste.entries()) pronte.push(await prepara(contesto, lista, argomenti[n]!));
    const liste = pronte.map(({ elenco, filtro, pagina }) => ({ elenco, filtro, pagina }));
    const uno = istruzione(piano, { contesto, pronte }, chi);
    if (chiedonoCodice(piano).length === 0) {
      const query = uno.compile(compilatore);
      return { liste, leggi: async ({ leggi }) => (await leggi(query))[0]! };
    }
    const query = perOgnuno(uno).compile(compilatore);
    const con = (codici: string) => ({ ...query, parameters: query.parameters.map((valore) => (valore === CODICI ? codici : valore)) });
    const insieme = new Insieme<Letto & Posto>(this.#leggiInsieme, con, punti);
    return { liste, leggi: ({ segnale }, valori) => insieme.leggi({ valori, segnale }) };
  }

  #chiave(piano: Piano, { principal, giorno }: ContestoLettura, variabili: Variabili, chi: Chiamante): string {
    const nomi = this.#variabili.get(piano) ?? variabiliIn(piano.liste.flatMap(({ nodo }) => nodo.arguments ?? []));
    this.#variabili.set(piano, nomi);
    const { codiceFiscale, applicazione, scope, perConto } = principal!;
    const chiChiede = [codiceFiscale, applicazione?.id, scope && [...scope].sort(), perConto, giorno, this.#chiamanti.di(chi)];
    const valori = nomi.map((nome) => valoreDi(nome, variabili));
    return JSON.stringify([this.#piani.di(piano), chiChiede, valori]);
  }

  #ricorda(chiave: string, nota: Nota): void {
    if (this.#note.has(chiave)) return;
    const prima = this.#note.size >= MASSIMO ? this.#note.keys().next().value : undefined;
    if (prima !== undefined) this.#note.delete(prima);
    this.#note.set(chiave, nota);
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

/** The root fields that ask the soggetto of a codice fiscale. */
function chiedonoCodice({ radici }: Piano) {
  return radici.filter(({ lista }) => lista === null);
}

/**
 * The statement for each of several requests that ask alike: the codici fiscali of each are a list. Of a JSON list PostgreSQL expects a hundred members, for
 * which it would plan anew each time; of a range of them it expects one.
 */
function perOgnuno(uno: ReturnType<typeof istruzione>) {
  return sql<Letto & Posto>`select i.posto::int, x.* from json_array_elements(${CODICI}::json) with ordinality as i(codici, posto)
    cross join lateral (${uno}) as x where i.posto between 1 and ${sql.lit(PUNTI)}`;
}

/** The one statement: the rows of each root field, the text of them all, the titoli on their soggetti, and who is asking. */
function istruzione(piano: Piano, esecuzione: Esecuzione, chi: Chiamante) {
  const { radici, testo } = piano;
  const { principal, giorno } = esecuzione.contesto;
  const perCodice = chiedonoCodice(piano);
  const righe = radici.map((radice) => {
    const sue = radice.lista === null ? delCodice(perCodice.indexOf(radice)) : esecuzione.pronte[radice.lista.numero]!.righe;
    return sql`${sql.raw(radice.righe)} as materialized (${sue})`;
  });
  const soggetti = radici.map(({ righe: nome, lista }) =>
    sql.raw(lista === null || lista.riga.nome === 'soggetto' ? `select id from ${nome}` : `select distinct soggetto_id as id from ${nome}`),
  );
  return sql<Letto>`with ${sql.join(righe)}
    select ${testo.completa(esecuzione)} as testo,
      (select json_agg(x) from (${titoliSql(principal!, chi, [], sql`(${sql.join(soggetti, sql` union `)}) as q`)}) x) as titoli,
      (${chiamanteSql(principal!, giorno)})::text as chi`;
}

function delCodice(numero: number) {
  return sql`select t.* from soggetto_cf c join soggetto t on t.id = c.soggetto_id where c.codice_fiscale = (i.codici->>${sql.lit(numero)})`;
}
