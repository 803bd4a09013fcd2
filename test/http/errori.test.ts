import { GraphQLError } from 'graphql';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { DepositoNonDisponibile, TroppiInAttesa } from '../../src/documents/errori.ts';
import { ErroreDominio } from '../../src/domain/errori.ts';
import { erroriDi, servizio } from './servizio.ts';

/** The one error of the answer to a query, as JSON text too. */
async function unErrore(query: string, variables?: object, guasto?: unknown) {
  const { chiedi, prova, log } = await servizio();
  if (guasto !== undefined) prova.guasto = guasto;
  const risposta = await chiedi(query, { variables });
  const testo = await risposta.clone().text();
  const errori = await erroriDi(risposta);
  expect(errori).toHaveLength(1);
  expect(errori[0]?.extensions.requestId).toBe(risposta.headers.get('x-request-id'));
  expect(Object.keys(errori[0] ?? {}).sort()).toEqual(expect.arrayContaining(['extensions', 'message']));
  return { ...errori[0]?.extensions, messaggio: errori[0]?.message, stato: risposta.status, risposta, testo, log: log.join('') };
}

const SEGRETO = 'RSSMRA80A01H501U';

describe('documento e variabili sbagliati: che cosa e dove, mai il valore né un suggerimento', () => {
  const casi: [string, string, object | undefined, object][] = [
    [
      'sintassi',
      `{saluto "${SEGRETO}"}`,
      undefined,
      { code: 'GRAPHQL_PARSE_FAILED', messaggio: 'Il documento GraphQL non è scritto correttamente: riga 1, colonna 9.' },
    ],
    [
      'campo inesistente',
      '{salut}',
      undefined,
      { code: 'GRAPHQL_VALIDATION_FAILED', messaggio: 'Il campo "salut" non esiste nel tipo "Query".' },
    ],
    [
      'argomento inesistente',
      '{eco(filtr: {})}',
      undefined,
      { code: 'GRAPHQL_VALIDATION_FAILED', messaggio: 'L\'argomento "filtr" non esiste nel campo "Query.eco".' },
    ],
    [
      'enum nel testo',
      `{eco(filtro: {gestione: ${SEGRETO}})}`,
      undefined,
      { code: 'GRAPHQL_VALIDATION_FAILED', messaggio: 'Il valore non è tra quelli di "Gestione".' },
    ],
    [
      'enum quasi giusta nel testo',
      '{eco(filtro: {gestione: ARTIGIANO})}',
      undefined,
      { code: 'GRAPHQL_VALIDATION_FAILED', messaggio: 'Il valore non è tra quelli di "Gestione".' },
    ],
    [
      'scalare nel testo',
      `{eco(codice: "${SEGRETO}")}`,
      undefined,
      { code: 'VALORE_NON_VALIDO', messaggio: 'Il codice deve essere "buono".' },
    ],
    [
      'enum quasi giusta in variabile',
      'query($f: Filtro) {eco(filtro: $f)}',
      { f: { gestione: 'ARTIGIANO' } },
      {
        code: 'RICHIESTA_NON_VALIDA',
        path: ['f', 'gestione'],
        messaggio: 'Il valore non è tra quelli di "Gestione". Variabile: f.gestione.',
      },
    ],
    [
      'campo di troppo in variabile',
      'query($f: Filtro) {eco(filtro: $f)}',
      { f: { gestion: SEGRETO } },
      { code: 'RICHIESTA_NON_VALIDA', path: ['f'], messaggio: 'Il campo "gestion" non esiste nel tipo "Filtro". Variabile: f.' },
    ],
    [
      'scalare in variabile',
      'query($f: Filtro) {eco(filtro: $f)}',
      { f: { codice: SEGRETO } },
      { code: 'VALORE_NON_VALIDO', path: ['f', 'codice'], messaggio: 'Il codice deve essere "buono".' },
    ],
    [
      'tipo in variabile',
      'query($n: Int!) {eco(n: $n)}',
      { n: SEGRETO },
      { code: 'RICHIESTA_NON_VALIDA', path: ['n'], messaggio: 'Atteso un valore di tipo "Int". Variabile: n.' },
    ],
    ['intero oltre 32 bit', 'query($n: Int!) {eco(n: $n)}', { n: 2_147_483_648 }, { code: 'RICHIESTA_NON_VALIDA', path: ['n'] }],
    [
      'variabile mancante',
      'query($n: Int!) {eco(n: $n)}',
      undefined,
      { code: 'RICHIESTA_NON_VALIDA', messaggio: 'Manca la variabile "$n" di tipo "Int!".' },
    ],
    [
      'null dove non può',
      'query($n: Int!) {eco(n: $n)}',
      { n: null },
      { code: 'RICHIESTA_NON_VALIDA', messaggio: 'La variabile "$n" di tipo "Int!" non può essere null.' },
    ],
  ];
  test.each(casi)('%s', async (_, query, variables, atteso) => {
    const errore = await unErrore(query, variables);
    expect(errore).toMatchObject({ ...atteso, stato: 200 });
    expect(errore.testo).not.toMatch(/Did you mean|RSSMRA|ARTIGIAN[IO]|Suggestion/);
    expect(errore.log).not.toContain(SEGRETO);
  });

  test('null arrivato a un argomento solo eseguendo', async () => {
    const errore = await unErrore('query($n: Int) {eco(n: $n)}', { n: null });
    expect(errore).toMatchObject({
      code: 'RICHIESTA_NON_VALIDA',
      messaggio: 'L\'argomento "n" di tipo "Int!" non può mancare né essere null.',
    });
  });

  test('chi accetta application/graphql-response+json riceve 400', async () => {
    const { chiedi } = await servizio();
    const headers = { accept: 'application/graphql-response+json' };
    for (const query of ['{', '{salut}', 'query($n: Int!) {eco(n: $n)}']) expect((await chiedi(query, { headers })).status).toBe(400);
  });

  test('operazione che non c’è', async () => {
    const { base } = await servizio();
    const body = JSON.stringify({ query: 'query A {saluto} query B {saluto}', operationName: SEGRETO });
    const risposta = await fetch(`${base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(risposta.status).toBe(400);
    expect(await risposta.clone().text()).not.toContain(SEGRETO);
    expect(await erroriDi(risposta)).toMatchObject([{ extensions: { code: 'RICHIESTA_NON_VALIDA' } }]);
  });
});

describe('errori dei campi', () => {
  test('una regola del dominio: il suo codice, il suo campo, le sue parole', async () => {
    const rifiuto = new ErroreDominio('PERIODO_NON_VALIDO', 'Il periodo finisce prima di cominciare.', ['periodo', 'al']);
    const errore = await unErrore('{guasto}', undefined, rifiuto);
    expect(errore).toMatchObject({ code: 'PERIODO_NON_VALIDO', path: ['periodo', 'al'], messaggio: rifiuto.message, stato: 200 });
    expect(errore.log).not.toContain('richiesta non riuscita');
  });

  test('un codice nostro in un GraphQLError esce, uno di altri no', async () => {
    const nostro = new GraphQLError('Il cursore non è di questa lista.', { extensions: { code: 'CURSORE_NON_VALIDO', path: ['after'] } });
    expect(await unErrore('{guasto}', undefined, nostro)).toMatchObject({
      code: 'CURSORE_NON_VALIDO',
      path: ['after'],
      messaggio: nostro.message,
    });
    const altrui = new GraphQLError(`host 10.0.0.1 ${SEGRETO}`, { extensions: { code: 'DI_UN_ALTRO', sql: 'SELECT' } });
    const errore = await unErrore('{guasto}', undefined, altrui);
    expect(errore).toMatchObject({ code: 'ERRORE_INTERNO' });
    expect(errore.testo).not.toMatch(/10\.0|RSSMRA|SELECT|DI_UN_ALTRO/);
  });

  test.each([
    ['un errore', new Error(`SELECT * FROM soggetto WHERE cf = '${SEGRETO}'`)],
    ['un testo', `/home/qualcuno/${SEGRETO}`],
    ['un errore che ne contiene un altro', new Error('fuori', { cause: new Error(SEGRETO) })],
    ['un vincolo violato', Object.assign(new Error(`duplicate key ${SEGRETO}`), { code: '23505', detail: SEGRETO })],
  ])('imprevisto, %s: mascherato nella risposta e nel registro', async (_, guasto) => {
    const errore = await unErrore('{guasto}', undefined, guasto);
    expect(errore).toMatchObject({ code: 'ERRORE_INTERNO', stato: 200 });
    expect(errore.testo + errore.log).not.toMatch(/RSSMRA|SELECT|\/home|duplicate/);
    expect(errore.testo).not.toMatch(/stack|at \w+ \(/);
    expect(errore.log).toContain(errore.requestId);
  });

  test('il guasto imprevisto che non lascia dati è 500', async () => {
    expect(await unErrore('{guastoObbligatorio}')).toMatchObject({ code: 'ERRORE_INTERNO', stato: 500 });
  });

  test('lo stesso guasto su molte righe è scritto una volta nel registro', async () => {
    const { chiedi, log } = await servizio();
    expect(await erroriDi(await chiedi('{guasti {v}}'))).toHaveLength(3);
    expect(log.filter((riga) => riga.includes('richiesta non riuscita'))).toHaveLength(1);
  });

  test('il deposito dei documenti è un guasto che passa', async () => {
    const guasto = new DepositoNonDisponibile(Object.assign(new Error('ENOSPC: /var/segreto'), { code: 'ENOSPC' }));
    const errore = await unErrore('{guasto}', undefined, guasto);
    expect(errore).toMatchObject({ code: 'DEPOSITO_NON_DISPONIBILE', retryAfter: 2 });
    expect(errore.testo).not.toContain('/var');
  });

  test('troppi documenti da disegnare sono un guasto che passa', async () => {
    expect(await unErrore('{guastoObbligatorio}', undefined, new TroppiInAttesa())).toMatchObject({
      code: 'SOVRACCARICO',
      retryAfter: 2,
      stato: 503,
    });
  });
});

describe('banca dati non disponibile', () => {
  const conCodice = (code: string) => Object.assign(new Error('x'), { code });
  test.each([
    ['connessione rifiutata', conCodice('ECONNREFUSED')],
    ['server fermato', conCodice('57P01')],
    ['server in avvio', conCodice('57P03')],
    ['classe 08', conCodice('08006')],
    ['troppe connessioni', conCodice('53300')],
    ['connessione caduta', new Error('Connection terminated unexpectedly')],
    ['nessuna connessione libera', new Error('timeout exceeded when trying to connect')],
    ['dentro altri errori', new Error('a', { cause: Object.assign(new Error('b'), { previous: conCodice('ECONNRESET') }) })],
    ['su due indirizzi', new AggregateError([conCodice('ECONNREFUSED'), conCodice('ECONNREFUSED')])],
  ])('%s', async (_, guasto) => {
    expect(await unErrore('{guasto}', undefined, guasto)).toMatchObject({ code: 'BANCA_DATI_NON_DISPONIBILE', retryAfter: 2, stato: 200 });
  });

  test('una vera connessione rifiutata, senza altri dati: 503 con Retry-After', async () => {
    const client = new pg.Client({ host: '127.0.0.1', port: 1, user: 'x' });
    const guasto = await client.connect().then(String, (errore: unknown) => errore);
    const errore = await unErrore('{guastoObbligatorio}', undefined, guasto);
    expect(errore).toMatchObject({ code: 'BANCA_DATI_NON_DISPONIBILE', stato: 503 });
    expect(errore.risposta.headers.get('retry-after')).toBe('2');
  });

  test('mentre si prepara il contesto o si chiude la risposta: 503 per tutta la richiesta', async () => {
    const cade = async () => {
      throw conCodice('57P01');
    };
    const nelContesto = await servizio({}, { contesto: cade });
    const inUscita = await servizio({}, { plugins: [{ requestDidStart: async () => ({ willSendResponse: cade }) }] });
    for (const { chiedi } of [nelContesto, inUscita]) {
      const risposta = await chiedi('{saluto}');
      expect([risposta.status, risposta.headers.get('retry-after')]).toEqual([503, '2']);
      expect(await erroriDi(risposta)).toMatchObject([{ extensions: { code: 'BANCA_DATI_NON_DISPONIBILE', retryAfter: 2 } }]);
    }
  });
});
