import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { radice } from '../../src/radice.ts';
import { cfDi } from '../support/server.ts';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';
import { apriLink } from '../documents/apri-link.ts';

let server: ServerConTramite;
beforeAll(async () => {
  server = await serverConTramite();
});
afterAll(() => server.chiudi());

interface Soggetto {
  codice_fiscale: string;
  denominazione: string;
  cognome: string;
  nome: string;
  residenza_via: string;
  recapiti_email: string;
}
/** What is a person's own, and what opens his drawer: nothing of it may be in a log line. */
function personali(): string[] {
  const soggetti = parse(readFileSync(radice('demo/01-soggetti.csv'), 'utf8'), { delimiter: ';', columns: true, bom: true }) as Soggetto[];
  const deiSoggetti = soggetti.flatMap(({ codice_fiscale, denominazione, cognome, nome, residenza_via, recapiti_email }) => [
    codice_fiscale,
    denominazione,
    cognome && `${cognome} ${nome}`,
    cognome && `${nome} ${cognome}`,
    residenza_via,
    recapiti_email,
  ]);
  const altri = ['operatore', 'analista'].map((persona) => cfDi(persona as 'operatore'));
  return [...deiSoggetti, ...altri].filter(Boolean);
}

test('the log of a day of readings, changes, documents, refusals and faults names nobody', async () => {
  const cf = cfDi('titolare');
  const usati: string[] = [];
  const { data } = await server.chiedi(
    'intermediario',
    `query Nome($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { id denominazione residenza { via } recapiti { email }
        posizioni { nodes { id f24(first: 1) { nodes { id pdf { url } } } } } } }`,
    { cf },
  );
  const { id, posizioni } = data.soggetto;
  const { url } = posizioni.nodes.find(({ f24 }: { f24: { nodes: unknown[] } }) => f24.nodes.length > 0).f24.nodes[0].pdf;
  usati.push(id, new URL(url).pathname.slice('/documenti/'.length), await server.token('intermediario'));
  await apriLink(server, url);
  await apriLink(server, `${url}x`);
  await server.chiedi('estraneo', `{ soggetto(codiceFiscale: "${cf}") { id } node(id: "${id}") { id } }`);
  await server.chiedi(
    'titolare',
    'mutation Cambia($i: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $i) { userErrors { message } } }',
    { i: { soggetto: id, recapiti: { email: 'riservata@example.it' }, idempotencyKey: 'chiave-riservata' } },
  );
  await server.chiedi(
    'titolare',
    'mutation Cambia($i: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $i) { userErrors { message } } }',
    { i: { soggetto: id, recapiti: { email: 'storta-riservata' } } },
  );
  await server.chiedi('titolare', `{ soggetti(filtro: { cerca: "Rossi Mario" }) { nodes { id } } }`);
  await server.chiedi('titolare', `{ soggetto(codiceFiscale: "${cf}X") { id } }`);
  await server.chiedi(null, `{ soggetto(codiceFiscale: "${cf}") { id } }`);
  await fetch(`${server.base}/${cf}?nome=Rossi+Mario`, { headers: { cookie: cf, 'user-agent': cf } });
  await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${usati[2]}x` },
    body: `{"query":"{ soggetto(codiceFiscale: \\"${cf}\\") { id } }"`,
  });
  // A database that refuses a row says the whole row in its message.
  await server.banca.sql('alter table recapito add constraint prova check (recapiti_email is null) not valid');
  const rotta = await server.chiedi(
    'titolare',
    'mutation($i: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $i) { userErrors { message } } }',
    { i: { soggetto: id, recapiti: { email: 'riservata@example.it' } } },
  );
  expect([rotta.stato, rotta.errors![0]!.extensions.code]).toEqual([500, 'ERRORE_INTERNO']);
  server.tramite.prima = () => server.tramite.stacca();
  const caduta = await server.chiedi('intermediario', `{ verificaAccesso(codiceFiscale: "${cf}", ambito: F24) { concesso } }`);
  server.tramite.prima = () => undefined;
  await server.tramite.riattacca();
  expect(caduta.errors![0]!.extensions.code).toBe('BANCA_DATI_NON_DISPONIBILE');

  const registro = server.registro.join('\n');
  expect(server.registro.filter((riga) => riga.includes('richiesta servita')).length).toBeGreaterThanOrEqual(12);
  expect(server.registro.filter((riga) => riga.includes('richiesta non riuscita'))).toHaveLength(2);
  for (const riservato of [
    ...personali(),
    ...usati,
    'riservata',
    'chiave-riservata',
    'Bearer',
    'eyJ',
    server.banca.url.split('/').at(-1)!,
    'insert into',
    'select ',
  ])
    expect(registro).not.toContain(riservato);
  // A fault is found again by what the caller was told.
  expect(registro).toContain(rotta.errors![0]!.extensions.requestId);
});
