import { type GraphQLField, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema, GraphQLString, getNamedType, graphql } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessoNegato } from '../../src/auth/errori.ts';
import { nodi, permessi, portatori } from '../../src/auth/permissions.ts';
import { proteggi } from '../../src/auth/protect.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { appena } from './interroga.ts';

/** With what only a sandbox adds: the table is one. */
const schema = schemaNudo({ sandbox: true });
const tipi = Object.values(schema.getTypeMap()).filter(
  (tipo): tipo is GraphQLObjectType => tipo instanceof GraphQLObjectType && !tipo.name.startsWith('__'),
);
/** Connection and Edge: the clothes of a list. */
const diElenco = (nome: string) => /(Connection|Edge)$/.test(nome);

/** Objects of the archive: who reaches one reads somebody's data. */
const ARCHIVIO = new Set([
  ...Object.keys(nodi),
  'Node',
  'ComponenteNucleo',
  'RigaAvviso',
  'EstrattoConto',
  'RigaEstrattoConto',
  'PosizioneIndicata',
  'AbbinamentoF24',
  'EstrattoDebitario',
  'RigaEstrattoDebitario',
  'SituazioneDebitoria',
  'VoceDebito',
]);

/** The archive's kind that a field leads to, itself or as a connection; null for scalars and clothes. */
function porta(campo: GraphQLField<unknown, unknown>): string | null {
  const nome = getNamedType(campo.type).name.replace(/Connection$/, '');
  return ARCHIVIO.has(nome) ? nome : null;
}

describe('completeness of the table', () => {
  test('every field of every type is in it, by its name or by its type’s, or belongs to a type that only carries', () => {
    const scoperti = tipi
      .filter(({ name }) => !diElenco(name) && !portatori.has(name))
      .flatMap((tipo) => Object.keys(tipo.getFields()).map((campo) => `${tipo.name}.${campo}`))
      .filter((campo) => !(campo in permessi) && !(`${campo.split('.')[0]}.*` in permessi));
    expect(scoperti).toEqual([]);
  });

  test('the fields of Query and Mutation are named one by one', () => {
    for (const radice of [schema.getQueryType()!, schema.getMutationType()!])
      expect(Object.keys(radice.getFields()).filter((campo) => !(`${radice.name}.${campo}` in permessi))).toEqual([]);
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  test('every entry of the table exists in the schema', () => {
    const ignoti = Object.keys(permessi).filter((voce) => {
      const [tipo, campo] = voce.split('.') as [string, string];
      const trovato = schema.getType(tipo);
      return !(trovato instanceof GraphQLObjectType) || (campo !== '*' && !(campo in trovato.getFields()));
    });
    expect(ignoti).toEqual([]);
    expect([...portatori].filter((tipo) => !(schema.getType(tipo) instanceof GraphQLObjectType))).toEqual([]);
    expect([...portatori].filter((tipo) => Object.keys(permessi).some((voce) => voce.startsWith(`${tipo}.`)))).toEqual([]);
  });

  test('every field that leads to an object of the archive is named by itself', () => {
    const impliciti = tipi
      .filter(({ name }) => !diElenco(name) && !portatori.has(name))
      .flatMap((tipo) => Object.values(tipo.getFields()).map((campo) => ({ nome: `${tipo.name}.${campo.name}`, verso: porta(campo) })))
      .filter(({ nome, verso }) => verso !== null && !(nome in permessi));
    expect(impliciti).toEqual([]);
  });

  test('what only carries leads to no object of the archive but what a mutation has just answered about', () => {
    const porte = tipi
      .filter(({ name }) => portatori.has(name))
      .flatMap((tipo) => Object.values(tipo.getFields()).map((campo) => ({ nome: `${tipo.name}.${campo.name}`, verso: porta(campo) })))
      .filter(({ verso }) => verso !== null)
      .map(({ nome }) => nome);
    expect(porte.sort()).toEqual([
      'AggiornaRecapitiPayload.soggetto',
      'Avvertenza.f24',
      'CreaCalendarioPayload.calendario',
      'DelegaPayload.delega',
      'GeneraDocumentoPayload.documento',
      'GeneraF24Payload.documenti',
      'LavorazionePayload.lavorazione',
    ]);
  });

  test('no field of the archive is open without a token', () => {
    const pubblici = Object.entries(permessi)
      .filter(([, regola]) => regola.nome === 'pubblico')
      .map(([campo]) => campo);
    expect(pubblici).toEqual(['Query.verificaDocumento']);
  });

  test('every kind of node has its decision, and every decision its kind', () => {
    const node = schema.getType('Node') as GraphQLInterfaceType;
    expect(
      schema
        .getPossibleTypes(node)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(nodi).sort());
  });

  test('the only interface that leads to the archive is Node, and no union does', () => {
    const astratti = Object.values(schema.getTypeMap()).filter(
      (tipo) => tipo instanceof GraphQLInterfaceType || tipo.constructor.name === 'GraphQLUnionType',
    );
    expect(astratti.map(({ name }) => name).sort()).toEqual(['Node', 'UserError']);
  });
});

describe('the shield', () => {
  const protetto = proteggi(schema, permessi);
  const campo = (tipo: string, nome: string) => (protetto.getType(tipo) as GraphQLObjectType).getFields()[nome]!;

  test('is pruned: what has no rule to run is not wrapped, what has one is', () => {
    for (const tipo of tipi)
      for (const [nome, nudo] of Object.entries(tipo.getFields())) {
        const regola = permessi[`${tipo.name}.${nome}`] ?? permessi[`${tipo.name}.*`];
        const avvolto = campo(tipo.name, nome).resolve !== nudo.resolve;
        expect(avvolto, `${tipo.name}.${nome}`).toBe(regola?.controlla != null);
      }
  });

  test('guards a scalar of a type with simple resolvers', async () => {
    const negato = { nome: 'mai', controlla: () => accessoNegato() };
    const Persona = new GraphQLObjectType({ name: 'Persona', fields: { nome: { type: GraphQLString }, segreto: { type: GraphQLString } } });
    const Query = new GraphQLObjectType({
      name: 'Query',
      fields: { io: { type: Persona, resolve: () => ({ nome: 'Mario', segreto: 'in chiaro' }) } },
    });
    const piccolo = proteggi(new GraphQLSchema({ query: Query }), { 'Persona.segreto': negato });
    const { data, errors } = await graphql({ schema: piccolo, source: '{ io { nome segreto } }', contextValue: {} });
    expect(data).toEqual({ io: { nome: 'Mario', segreto: null } });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['ACCESSO_NEGATO']);
  });

  test('runs an entry of the type’s star on the fields that are not named', async () => {
    const negato = { nome: 'mai', controlla: () => accessoNegato() };
    const libero = { nome: 'libero', controlla: null };
    const Query = new GraphQLObjectType({
      name: 'Query',
      fields: { a: { type: GraphQLString, resolve: () => 'a' }, b: { type: GraphQLString, resolve: () => 'b' } },
    });
    const { data } = await graphql({
      schema: proteggi(new GraphQLSchema({ query: Query }), { 'Query.*': negato, 'Query.a': libero }),
      source: '{ a b }',
      contextValue: {},
    });
    expect(data).toEqual({ a: 'a', b: null });
  });

  test('a rule that throws is a fault and stays one, a rule that answers an error is a refusal', async () => {
    const Query = new GraphQLObjectType({ name: 'Query', fields: { a: { type: GraphQLString, resolve: () => 'a' } } });
    const guasto = { nome: 'guasto', controlla: () => Promise.reject(new Error('spina staccata')) };
    const { data, errors } = await graphql({
      schema: proteggi(new GraphQLSchema({ query: Query }), { 'Query.a': guasto }),
      source: '{ a }',
      contextValue: {},
    });
    expect(data).toEqual({ a: null });
    expect(errors?.[0]?.message).toBe('spina staccata');
  });
});

describe('on a server at work', () => {
  let server: ServerDiProva;
  beforeAll(async () => {
    server = await serverDiProva();
  });
  afterAll(() => server.chiudi());

  test('two aliases of one root field are decided one by one: own soggetto yes, another’s no', async () => {
    const { data, errors } = await server.chiedi(
      'titolare',
      `query($mio: CodiceFiscale!, $suo: CodiceFiscale!) { mio: soggetto(codiceFiscale: $mio) { codiceFiscale } suo: soggetto(codiceFiscale: $suo) { codiceFiscale }
        ancora: soggetto(codiceFiscale: $mio) { codiceFiscale } }`,
      { mio: cfDi('titolare'), suo: cfDi('commerciante') },
    );
    expect(data).toEqual({ mio: { codiceFiscale: cfDi('titolare') }, suo: null, ancora: { codiceFiscale: cfDi('titolare') } });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['suo'], 'ACCESSO_NEGATO']]);
  });

  test('without a token every field but verificaDocumento answers TOKEN_ASSENTE', async () => {
    const radici = Object.values(schema.getQueryType()!.getFields());
    for (const radice of radici) {
      const { data, errors } = await server.chiedi(null, `{ ${appena(radice)} }`);
      expect([errors?.map(({ extensions }) => extensions.code), data?.[radice.name] ?? null], radice.name).toEqual([
        radice.name === 'verificaDocumento' ? undefined : ['TOKEN_ASSENTE'],
        null,
      ]);
    }
  });

  test('a rule whose facts cannot be read is a fault, retryable, never a refusal', async () => {
    const query = `{ soggetto(codiceFiscale: "${cfDi('titolare')}") { codiceFiscale } posizioni { totalCount } }`;
    expect((await server.chiedi('titolare', query)).errors).toBeUndefined();
    // The reading role loses the facts that the decision asks: a database that cannot answer, whatever the reason.
    await server.banca.sql('alter table incarico rename to incarico_altrove');
    const rotta = await server.chiedi('titolare', query);
    await server.banca.sql('alter table incarico_altrove rename to incarico');
    expect(rotta.errors!.length).toBeGreaterThan(0);
    for (const { extensions } of rotta.errors!) expect(extensions.code).toBe('ERRORE_INTERNO');
    expect(JSON.stringify(rotta.data ?? null)).not.toContain(cfDi('titolare'));

    // The database goes away while the rule waits for its facts: they are behind a lock, and the connection that waits is cut.
    const serratura = new Client({ connectionString: server.banca.url });
    await serratura.connect();
    await serratura.query('begin; lock table incarico');
    const sospesa = server.chiedi('titolare', query);
    let tagliate = 0;
    while (tagliate === 0)
      tagliate = (
        await server.banca.sql(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'cassetto_lettura' and wait_event_type = 'Lock'`)
      ).length;
    await serratura.end();
    const staccata = await sospesa;
    expect(staccata.data).toEqual({ soggetto: null, posizioni: null });
    expect(staccata.errors).toHaveLength(2);
    for (const { extensions } of staccata.errors!)
      expect(extensions).toMatchObject({ code: 'BANCA_DATI_NON_DISPONIBILE', retryAfter: expect.any(Number) });
    expect((await server.chiedi('titolare', query)).errors).toBeUndefined();
  });
});
