import fastify from 'fastify';
import mercurius from 'mercurius';
import { creaPool, DOVE } from './comune.ts';

/* Mercurius as its documentation writes it: a schema, resolvers, a loader for each list below another, jit. It asks nobody for a right. */

const schema = `
  type Query {
    soggetto(codiceFiscale: String!): Soggetto
    soggetti(first: Int!, after: String!): [Soggetto!]!
    f24(delegato: String!, dal: String!, al: String!, first: Int!, dopoScadenza: String, dopoId: ID): [F24!]!
    posizione(codiceFiscale: String!, codice: String!): Posizione
  }
  type Soggetto { id: ID! codiceFiscale: String! denominazione: String! posizioni(first: Int!): [Posizione!]! }
  type Posizione {
    id: ID! soggettoId: ID! gestione: String! codice: String! stato: String! dataInizio: String!
    versamenti(first: Int!, dopoData: String, dopoId: ID): [Versamento!]!
    f24(first: Int!): [F24!]!
  }
  type Versamento { id: ID! data: String! importoDebito: String! periodoDal: String }
  type F24 { id: ID! rata: String! scadenza: String! importo: String codiceInps: String }
`;

const SOGGETTO = `id, codice_fiscale as "codiceFiscale", denominazione`;
const POSIZIONE = `t.id, t.soggetto_id as "soggettoId", t.gestione, t.codice, t.stato, t.data_inizio as "dataInizio"`;
const VERSAMENTO = `t.id, t.data, t.importo_debito as "importoDebito", t.periodo_dal as "periodoDal"`;
const F24 = `t.id, t.rata, t.scadenza, t.importo, t.codice_inps as "codiceInps"`;

type Riga = Readonly<Record<string, unknown>>;
interface Chiesto {
  readonly obj: Riga;
  readonly params: Readonly<Record<string, unknown>>;
}

const pool = creaPool();
const righe = async (name: string, text: string, values: readonly unknown[]): Promise<Riga[]> =>
  (await pool.query<Riga>({ name, text, values: [...values] })).rows;

/** A list below each of many rows, in one statement; every row asks with the same arguments. `tavola` is SQL over `k` and the parameters from $3. */
async function sotto(name: string, colonne: string, tavola: string, chieste: readonly Chiesto[], nomi: readonly string[]) {
  const primo = chieste[0]?.params ?? {};
  const chiavi = [chieste.map(({ obj }) => obj['soggettoId'] ?? obj['id']), chieste.map(({ obj }) => obj['id'])];
  const testo = `select k.n::int, r.* from unnest($1::uuid[], $2::uuid[]) with ordinality as k(s, p, n)
    cross join lateral (select ${colonne} from ${tavola}) r`;
  const gruppi: Riga[][] = chieste.map(() => []);
  const trovate = await righe(name, testo, [...chiavi, ...nomi.map((nome) => primo[nome] ?? null)]);
  for (const riga of trovate) gruppi[(riga['n'] as number) - 1]?.push(riga);
  return gruppi;
}

const dellaPosizione = 't.soggetto_id = k.s and t.posizione_id = k.p';
const POSIZIONI = 'posizione t where t.soggetto_id = k.s order by t.data_inizio, t.id limit $3';
const VERSAMENTI = `versamento t where ${dellaPosizione} order by t.data desc, t.id desc limit $3`;
const VERSAMENTI_DOPO = `versamento t where ${dellaPosizione} and (t.data, t.id) < ($4::date, $5::uuid)
  order by t.data desc, t.id desc limit $3`;
const F24_SOTTO = `f24 t where ${dellaPosizione} order by t.scadenza, t.id limit $3`;

const app = fastify();
await app.register(mercurius, {
  schema,
  jit: 1,
  resolvers: {
    Query: {
      soggetto: async (_: unknown, { codiceFiscale }: Riga) =>
        (await righe('soggetto', `select ${SOGGETTO} from soggetto where codice_fiscale = $1`, [codiceFiscale]))[0],
      soggetti: (_: unknown, { first, after }: Riga) =>
        righe('soggetti', `select ${SOGGETTO} from soggetto where codice_fiscale > $2 order by codice_fiscale limit $1`, [first, after]),
      f24: (_: unknown, { delegato, dal, al, first, dopoScadenza, dopoId }: Riga) => {
        const dopo = dopoId ? 'and (t.scadenza, t.id) > ($5::date, $6::uuid)' : '';
        const testo = `select ${F24} from f24 t where t.scadenza between $2 and $3 ${dopo}
          and t.soggetto_id in (select soggetto_id from delega_ricevuta where delegato_codice_fiscale = $1)
          order by t.scadenza, t.id limit $4`;
        return righe(dopo ? 'f24 dopo' : 'f24', testo, [delegato, dal, al, first, ...(dopo ? [dopoScadenza, dopoId] : [])]);
      },
      posizione: async (_: unknown, { codiceFiscale, codice }: Riga) => {
        const testo = `select ${POSIZIONE} from posizione t join soggetto s on s.id = t.soggetto_id
          where s.codice_fiscale = $1 and t.codice = $2`;
        return (await righe('posizione', testo, [codiceFiscale, codice]))[0];
      },
    },
  },
  loaders: {
    Soggetto: { posizioni: (chieste: readonly Chiesto[]) => sotto('posizioni', POSIZIONE, POSIZIONI, chieste, ['first']) },
    Posizione: {
      versamenti: (chieste: readonly Chiesto[]) =>
        chieste[0]?.params['dopoId']
          ? sotto('versamenti dopo', VERSAMENTO, VERSAMENTI_DOPO, chieste, ['first', 'dopoData', 'dopoId'])
          : sotto('versamenti', VERSAMENTO, VERSAMENTI, chieste, ['first']),
      f24: (chieste: readonly Chiesto[]) => sotto('f24 sotto', F24, F24_SOTTO, chieste, ['first']),
    },
  },
});
await app.listen(DOVE);
