import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { senzaLetterali } from '../../src/server/tracce/istruzioni.ts';
import { apriLink } from '../documents/apri-link.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

const SEGRETO = 'il-segreto-delle-metriche-di-prova';
const TRACCIA = '4bf92f3577b34da6a3ce929d0e0e4736';
const OTEL = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_PROTOCOL'] as const;

interface Attributo {
  readonly key: string;
  readonly value: {
    readonly stringValue?: string;
    readonly intValue?: number;
    readonly arrayValue?: { values: { stringValue: string }[] };
  };
}
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Attributo[];
}

let server: ServerDiProva;
let collettore: Server;
/** What the collector received: paths and bodies. */
const ricevuti: [string, string][] = [];
let url: string;

/** Samples by name and labels; throws what is not Prometheus' text format. */
function leggiMetriche(testo: string): Map<string, number> {
  const campioni = new Map<string, number>();
  for (const riga of testo.split('\n').filter((una) => una !== '' && !una.startsWith('#'))) {
    const trovata = /^([a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*",?)*\})?) (\S+)$/.exec(riga);
    if (!trovata || Number.isNaN(Number(trovata[2]))) throw new Error(`not a sample: ${riga}`);
    campioni.set(trovata[1]!, Number(trovata[2]));
  }
  return campioni;
}

const metriche = async () => {
  const risposta = await fetch(`${server.base}/metrics`, { headers: { authorization: `Bearer ${SEGRETO}` } });
  expect([risposta.status, risposta.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain; version=0.0.4')]);
  return leggiMetriche(await risposta.text());
};

beforeAll(async () => {
  collettore = createServer((richiesta, risposta) => {
    const pezzi: Buffer[] = [];
    richiesta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
    richiesta.on('end', () => {
      ricevuti.push([richiesta.url!, Buffer.concat(pezzi).toString()]);
      risposta.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((fatto) => collettore.listen(0, '127.0.0.1', fatto));
  // The library reads its own settings from the environment of the process.
  const indirizzo = `http://127.0.0.1:${(collettore.address() as AddressInfo).port}`;
  Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: indirizzo, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' });
  server = await serverDiProva({ ambiente: { METRICHE_SEGRETO: SEGRETO, OTEL_EXPORTER_OTLP_ENDPOINT: indirizzo } });
});
let chiusura: Promise<void> | null = null;
const chiudi = () => {
  chiusura ??= server.chiudi();
  return chiusura;
};
afterAll(async () => {
  await chiudi();
  for (const nome of OTEL) delete process.env[nome];
  collettore.close();
});

const CF = cfDi('titolare');
const DOMANDA = `query ${CF}($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { id
  posizioni { nodes { f24(first: 1) { nodes { pdf { url } } } } } } }`;

describe('le metriche', () => {
  test('contano operazioni, costo, SQL, connessioni, decisioni, PDF e coda, in una forma che Prometheus legge, senza nominare nessuno', async () => {
    const prima = await metriche();
    const { data } = await server.chiedi('titolare', DOMANDA, { cf: CF }, { traceparent: `00-${TRACCIA}-00f067aa0ba902b7-01` });
    url = data.soggetto.posizioni.nodes.find((una: { f24: { nodes: unknown[] } }) => una.f24.nodes.length > 0).f24.nodes[0].pdf.url;
    await apriLink(server, url);
    await server.chiedi('estraneo', `{ soggetto(codiceFiscale: "${CF}") { id } }`);
    await server.chiedi('titolare', '{ inesistente }');
    const dopo = await metriche();
    const cresciute = (nome: string) => (dopo.get(nome) ?? 0) - (prima.get(nome) ?? 0);
    expect(cresciute('cassetto_operazioni_totale{tipo="query",campo="soggetto",esito="OK"}')).toBeGreaterThanOrEqual(1);
    expect(cresciute('cassetto_operazioni_totale{tipo="NESSUNO",campo="NESSUNO",esito="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(cresciute('cassetto_operazione_secondi_count{tipo="query",campo="soggetto"}')).toBe(2);
    expect(cresciute('cassetto_operazione_punti_sum{tipo="query"}')).toBeGreaterThan(0);
    expect(cresciute('cassetto_sql_secondi_count{gruppo="letture"}')).toBeGreaterThan(2);
    expect(cresciute('cassetto_sql_secondi_sum{gruppo="letture"}')).toBeGreaterThan(0);
    expect(cresciute('cassetto_decisioni_totale{motivo="PROPRIO"}')).toBeGreaterThan(0);
    expect(cresciute('cassetto_decisioni_totale{motivo="NESSUNA_DELEGA"}')).toBe(1);
    expect(cresciute('cassetto_pdf_secondi_count{tipo="F24",esito="OK"}')).toBe(1);
    expect(cresciute('cassetto_http_secondi_count{metodo="GET",rotta="/documenti/:token",stato="200"}')).toBe(1);
    expect(dopo.get('cassetto_connessioni{gruppo="letture",stato="libere"}')).toBeGreaterThan(0);
    expect([...dopo.keys()].filter((nome) => nome.startsWith('nodejs_eventloop_lag_p99'))).toHaveLength(1);
    // Every label is one of ours: names of the schema, codes, routes.
    const etichette = [...dopo.keys()].filter((nome) => nome.startsWith('cassetto_')).join();
    for (const riservato of [CF, 'estraneo', 'inesistente', new URL(url).pathname]) expect(etichette).not.toContain(riservato);
  });

  test('solo chi ha il segreto le legge: per gli altri non ci sono', async () => {
    for (const authorization of ['', `Bearer ${SEGRETO}x`, `Basic ${SEGRETO}`, `Bearer ${await server.token('titolare')}`]) {
      const risposta = await fetch(`${server.base}/metrics`, { headers: { authorization } });
      expect([risposta.status, await risposta.text()]).toEqual([404, expect.stringContaining('NON_TROVATO')]);
    }
  });
});

test('/readyz controlla la banca dati, le migrazioni, la coda e la cartella dei documenti', async () => {
  const pronto = async () => (await fetch(`${server.base}/readyz`)).json();
  expect(await pronto()).toEqual({ stato: 'pronto' });
  await server.banca.sql(`update mikro_orm_migrations set name = 'altra' where id = 1`);
  await server.banca.sql('alter table coda.job rename to altrove');
  expect(await pronto()).toEqual({ stato: 'non pronto', guasti: ['migrazioni', 'coda'] });
  await server.banca.sql('alter table coda.altrove rename to job');
  await server.banca.sql(`update mikro_orm_migrations set name = '20261122100000-tavole' where id = 1`);
  // What a newer release has done beside is no harm to the processes that it has not replaced yet.
  await server.banca.sql(`insert into mikro_orm_migrations (name) values ('99991231235959-futura')`);
  expect(await pronto()).toEqual({ stato: 'pronto' });
});

test('le tracce: un collettore OTLP riceve l’operazione, nella traccia di chi chiede, e le sue istruzioni; di nessuno', async () => {
  await chiudi();
  const corpi = ricevuti.map(([, corpo]) => corpo);
  expect([...new Set(ricevuti.map(([percorso]) => percorso))]).toEqual(['/v1/traces']);
  const spans = corpi.flatMap((corpo) =>
    JSON.parse(corpo).resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
      scopeSpans.flatMap((uno) => uno.spans),
    ),
  ) as Span[];
  const operazione = spans.find(({ traceId, name }) => traceId === TRACCIA && name === 'query soggetto')!;
  expect(operazione.parentSpanId).toBe('00f067aa0ba902b7');
  const di = ({ attributes }: Span, nome: string) => attributes.find(({ key }) => key === nome)?.value;
  expect(di(operazione, 'http.response.status_code')?.intValue).toBe(200);
  const istruzioni = spans.filter(({ parentSpanId }) => parentSpanId === operazione.spanId);
  expect(istruzioni.length).toBeGreaterThan(2);
  expect(istruzioni.every((una) => una.traceId === TRACCIA && una.name === di(una, 'db.operation.name')?.stringValue)).toBe(true);
  expect(istruzioni.some((una) => /from "f24" as t/.test(di(una, 'db.query.text')!.stringValue!))).toBe(true);
  expect(corpi.join()).toContain('"stringValue":"cassetto"');
  const riservati = [
    ...['titolare', 'estraneo', 'intermediario'].map((chi) => cfDi(chi as 'titolare')),
    new URL(url).pathname.slice(11),
    'Bearer',
    'eyJ',
  ];
  for (const riservato of riservati) expect(corpi.join()).not.toContain(riservato);
});

test.each([
  [`set local app.cf = 'RSSMRA80A01H501U'; set local app.x = E'a''b\\\\'`, 'set local app.cf = ?; set local app.x = E?'],
  ['select "f24" from t2 where n = 12345678901 and m = $1 limit 10.5', 'select "f24" from t2 where n = ? and m = $1 limit ?'],
  [`select 'mai chiusa RSSMRA`, 'select ?'],
])('un’istruzione senza i suoi valori: %s', (testo, atteso) => {
  expect(senzaLetterali(testo)).toBe(atteso);
});
