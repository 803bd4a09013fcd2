import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERSONE_DIMOSTRATIVE } from '../../src/auth/persone-dimostrative.ts';
import { radice } from '../../src/radice.ts';
import { operazioni } from '../../src/server/esploratore/operazioni.ts';
import { schemaProtetto } from '../../src/server/schema.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

const storie = operazioni(OGGI_DI_PROVA);
const storia = (nome: string) => storie.find((una) => una.nome === nome)!;

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

/** Runs a story as its persona. */
async function esegui(nome: string, variabili: Record<string, unknown> = storia(nome).variabili) {
  const { data, errors } = await server.chiedi(storia(nome).persona, storia(nome).testo, variabili);
  return { data, errors };
}

test('every saved operation is offered, and is valid for the schema', () => {
  const file = readdirSync(radice('src/server/esploratore/operazioni')).map((nome) => nome.replace('.graphql', ''));
  expect(storie.map(({ nome }) => nome).sort()).toEqual(file.sort());
  for (const { nome, testo } of storie) expect(validate(schemaProtetto(), parse(testo)), nome).toEqual([]);
});

test('the days asked for follow today: the month to its last day, the 30 June that is to come', () => {
  const giorni = (oggi: string) => operazioni(oggi).flatMap(({ variabili: { dal, al, giorno } }) => [dal, al, giorno].filter(Boolean));
  expect(giorni('2026-06-30')).toEqual(['2026-06-01', '2026-06-30', '2026-06-30']);
  expect(giorni('2024-02-10')).toEqual(['2024-02-01', '2024-02-29', '2024-06-30']);
  expect(giorni('2026-12-31')).toEqual(['2026-12-01', '2026-12-31', '2027-06-30']);
});

test('the F24 of the month and of 30 June are those of the clients, with links that open', async () => {
  const mese = await esegui('f24-del-mese');
  const giugno = await esegui('scadenze-30-giugno');
  expect([mese.errors, giugno.errors]).toEqual([undefined, undefined]);
  expect(mese.data.f24.totalCount).toBe(mese.data.f24.nodes.length);
  expect(mese.data.f24.nodes.every(({ scadenza }: { scadenza: string }) => scadenza.startsWith('2026-06-'))).toBe(true);
  expect(giugno.data.scadenze.nodes).toContainEqual(
    expect.objectContaining({
      tipo: 'SALDO',
      importo: '1881.84',
      soggetto: { denominazione: 'Rossi Mario' },
      oggetto: expect.objectContaining({ rata: 'SALDO', anno: 2025 }),
    }),
  );
  const { url } = mese.data.f24.nodes.find((riga: { pdf: unknown }) => riga.pdf !== null).pdf;
  expect((await fetch(url)).headers.get('content-type')).toBe('application/pdf');
});

test('what is owed is told item by item, each with its steps, and the rules give the rows that INPS emitted', async () => {
  const { data, errors } = await esegui('perche-deve');
  expect(errors).toBeUndefined();
  const { situazioneDebitoria, posizioni } = data.soggetto;
  expect(situazioneDebitoria.voci.length).toBeGreaterThan(0);
  for (const { spiegazione } of situazioneDebitoria.voci) expect(spiegazione.length).toBeGreaterThan(0);
  const minimali = posizioni.nodes[0].f24.nodes.filter(({ rata }: { rata: string }) => /^\dRATA$/.test(rata));
  expect(new Set(minimali.map(({ ricalcolo }: { ricalcolo: { differenza: string } }) => ricalcolo.differenza))).toEqual(new Set(['0.00']));
});

test('a delega opens the drawer and its revocation closes it, by the operations as they are saved', async () => {
  expect((await esegui('delega-delegato')).data.soggetto).toBeNull();
  const { delega, userErrors } = (await esegui('delega-crea')).data.creaDelega;
  expect([delega.stato, userErrors]).toEqual(['ATTIVA', []]);
  const { data } = await esegui('delega-delegato');
  expect([data.verificaAccesso.concesso, data.soggetto.posizioni.nodes.length > 0]).toEqual([true, true]);
  expect(storia('delega-revoca').riprende).toEqual({ delega: 'creaDelega.delega.id' });
  expect((await esegui('delega-revoca', { delega: delega.id })).data.revocaDelega.delega.stato).toBe('REVOCATA');
  const dopo = (await esegui('delega-delegato')).data;
  expect([dopo.verificaAccesso.concesso, dopo.soggetto]).toEqual([false, null]);
});

test('the drawer of the titolare says who looked, and the professionista sees her months', async () => {
  const accessi = (await esegui('chi-ha-guardato')).data.soggetto.accessi;
  expect(accessi.nodes).toContainEqual(expect.objectContaining({ operazione: 'soggetto, verificaAccesso', concesso: false }));
  const { estrattoConto, posizioni } = (await esegui('mesi-professionista')).data.soggetto;
  const anni = posizioni.nodes[0].rendicontazione;
  expect(estrattoConto.totaleMesi).toBeGreaterThan(0);
  expect(anni).toContainEqual(expect.objectContaining({ anno: 2004, mesi: 7 }));
});

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test('at / a browser gets the page under a strict policy, curl the words of the start', async () => {
  const pagina = await fetch(`${server.base}/`, { headers: HTML });
  expect([pagina.status, pagina.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const regole = Object.fromEntries(
    pagina.headers
      .get('content-security-policy')!
      .split('; ')
      .map((regola) => [regola.split(' ')[0], regola.split(' ').slice(1).join(' ')]),
  );
  expect(regole).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'worker-src': "'self'", 'connect-src': "'self'" });
  expect(await pagina.text()).not.toMatch(/https?:|<script>|style=|\son\w+=/);
  const parole = await fetch(`${server.base}/`);
  expect([parole.status, parole.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(await parole.text()).toMatch(
    /Cassetto è pronto: .*\/graphql\nEsploratore, da aprire in un browser: [\s\S]*token <persona>[\s\S]*curl -s/,
  );
});

test('a file of the page is not sent again to who has it, and only its own files are there', async () => {
  const indirizzo = `${server.base}/esploratore/pagina.js`;
  const primo = await fetch(indirizzo);
  expect([primo.status, primo.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  const secondo = await fetch(indirizzo, { headers: { 'if-none-match': primo.headers.get('etag')! } });
  expect([secondo.status, (await primo.arrayBuffer()).byteLength > 1_000_000]).toEqual([304, true]);
  for (const altro of ['pagina.jsx', 'pagina.js.LEGAL.txt', '..%2f.tsbuildinfo'])
    expect((await fetch(`${server.base}/esploratore/${altro}`)).status, altro).toBe(404);
});

/** The status of a request for the token of the titolare; fetch would not send these headers. */
function statoDelToken(intestazioni: Record<string, string>, persona = 'titolare'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const opzioni = { method: 'POST', headers: intestazioni };
    request(`${server.base}/esploratore/token/${persona}`, opzioni, (risposta) => resolve(risposta.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

test('the page gets the token of each person; another site, or another name for this machine, does not', async () => {
  const elenco = (await (await fetch(`${server.base}/esploratore/storie`)).json()) as { persone: { nome: string }[] };
  expect(elenco.persone.map(({ nome }) => nome)).toEqual(Object.keys(PERSONE_DIMOSTRATIVE));
  const risposta = await fetch(`${server.base}/esploratore/token/titolare`, { method: 'POST' });
  const { token } = (await risposta.json()) as { token: string };
  const io = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{"query":"{ io { codiceFiscale } }"}',
  });
  expect(await io.json()).toMatchObject({ data: { io: { codiceFiscale: PERSONE_DIMOSTRATIVE.titolare.codiceFiscale } } });
  expect(await statoDelToken({ 'sec-fetch-site': 'same-origin', host: 'localhost:4000' })).toBe(200);
  expect(await statoDelToken({ 'sec-fetch-site': 'cross-site', host: 'localhost:4000' })).toBe(404);
  expect(await statoDelToken({ 'sec-fetch-site': 'same-origin', host: 'cattivo.example:4000' })).toBe(404);
  expect(await statoDelToken({}, 'nessuno')).toBe(404);
});

test('switched off, / has only the words; reached from elsewhere, it gives no token', async () => {
  const spento = await serverDiProva({ ambiente: { CASSETTO_ESPLORATORE: 'no' } });
  const pubblico = await serverDiProva({ ambiente: { URL_PUBBLICO: 'https://prova.example' } });
  try {
    const parole = await fetch(`${spento.base}/`, { headers: HTML });
    expect([parole.headers.get('content-type'), await parole.text()]).toEqual([
      'text/plain; charset=utf-8',
      expect.not.stringContaining('Esploratore'),
    ]);
    for (const file of ['pagina.js', 'storie']) expect((await fetch(`${spento.base}/esploratore/${file}`)).status).toBe(404);
    expect((await fetch(`${spento.base}/esploratore/token/titolare`, { method: 'POST' })).status).toBe(404);
    expect(await (await fetch(`${pubblico.base}/esploratore/storie`)).json()).toMatchObject({ persone: [] });
    expect((await fetch(`${pubblico.base}/esploratore/token/titolare`, { method: 'POST' })).status).toBe(404);
  } finally {
    await Promise.all([spento.chiudi(), pubblico.chiudi()]);
  }
});
