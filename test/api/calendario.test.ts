import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moltiF24 } from '../support/molti-f24.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/* The deadlines at a secret address, as an agenda reads them: held to the list that the same person reads. */
const SEGRETO = /^http:\/\/localhost:\d+\/calendario\/([\w-]{43})\.ics$/;

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { LIMITE_COSTO: '5000', LIMITE_PUNTI: '10000' } });
});
afterAll(() => server.chiudi());

type Chi = Parameters<ServerDiProva['chiedi']>[0];

async function crea(chi: Chi, input: object = {}) {
  const { data, errors } = await server.chiedi(
    chi,
    'mutation($input: CreaCalendarioInput!) { creaCalendario(input: $input) { calendario { id url attivo creatoIl } userErrors { code path } } }',
    { input },
  );
  expect(errors).toBeUndefined();
  return data.creaCalendario;
}

async function revoca(chi: Chi, calendario: string) {
  const { data, errors } = await server.chiedi(
    chi,
    'mutation($input: RevocaCalendarioInput!) { revocaCalendario(input: $input) { calendario { id url attivo } userErrors { code path } } }',
    { input: { calendario } },
  );
  return data?.revocaCalendario ?? errors?.[0]?.extensions.code;
}

async function visita(url: string) {
  const risposta = await fetch(url);
  const testo = await risposta.text();
  return { stato: risposta.status, intestazioni: risposta.headers, testo };
}

/** The events of a file, as ical.js reads them, sorted by UID. */
function eventi(testo: string) {
  return new ICAL.Component(ICAL.parse(testo))
    .getAllSubcomponents('vevent')
    .map((componente) => {
      const evento = new ICAL.Event(componente);
      const [promemoria] = componente.getAllSubcomponents('valarm');
      return {
        uid: evento.uid,
        giorno: evento.startDate.toString(),
        tuttoIlGiorno: evento.startDate.isDate,
        titolo: evento.summary,
        promemoria: String(promemoria?.getFirstPropertyValue('trigger')),
      };
    })
    .sort((a, b) => a.uid.localeCompare(b.uid));
}

/** What the list says of the same days. */
async function elencate(chi: Chi, filtro = '') {
  const trovate: { uid: string; giorno: string; titolo: string }[] = [];
  for (let dopo: string | null = null; ; ) {
    const { data } = await server.chiedi(
      chi,
      `query($dopo: String) { scadenze(first: 100, after: $dopo, filtro: { dal: "2026-05-16", al: "2027-06-15" ${filtro} }) {
        nodes { id data descrizione soggetto { denominazione } } pageInfo { hasNextPage endCursor } } }`,
      { dopo },
    );
    for (const { id, data: giorno, descrizione, soggetto } of data.scadenze.nodes)
      trovate.push({ uid: `${id}@cassetto`, giorno, titolo: soggetto ? `${soggetto.denominazione}: ${descrizione}` : descrizione });
    if (!data.scadenze.pageInfo.hasNextPage) return trovate.sort((a, b) => a.uid.localeCompare(b.uid));
    dopo = data.scadenze.pageInfo.endCursor;
  }
}

test('an agenda finds the deadlines of the list, whole days with a reminder, and knows them again', async () => {
  const { calendario, userErrors } = await crea('intermediario');
  expect(userErrors).toEqual([]);
  expect(calendario).toMatchObject({ attivo: true, url: expect.stringMatching(SEGRETO) });
  const prima = await visita(calendario.url);
  expect(prima.stato).toBe(200);
  expect(prima.intestazioni.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(prima.intestazioni.get('cache-control')).toBe('private, no-store');
  const attese = await elencate('intermediario');
  expect(attese.length).toBeGreaterThan(5);
  expect(eventi(prima.testo)).toEqual(attese.map((una) => ({ ...una, tuttoIlGiorno: true, promemoria: '-P7D' })));
  expect(eventi((await visita(calendario.url)).testo)).toEqual(eventi(prima.testo));
});

test('the secret is kept nowhere and written in no log; each soggetto has his access row at each visit', async () => {
  const { calendario } = await crea('intermediario', { idempotencyKey: 'segreto' });
  const [, segreto] = SEGRETO.exec(calendario.url)!;
  const accessi = async () => {
    const [riga] = await server.banca.sql<{ righe: number; soggetti: number }>(
      `select count(*)::int as righe, count(distinct soggetto_id)::int as soggetti from accesso where operazione = 'Calendario.url' and da = $1 and concesso`,
      [cfDi('intermediario')],
    );
    return riga!;
  };
  const prima = await accessi();
  await visita(calendario.url);
  const dopo = await accessi();
  expect(dopo.soggetti).toBeGreaterThan(1);
  expect(dopo.righe - prima.righe).toBeGreaterThanOrEqual(dopo.soggetti);
  expect(server.registro.some((riga) => riga.includes('/calendario/:file'))).toBe(true);
  expect(server.registro.filter((riga) => riga.includes(segreto!) || riga.includes(cfDi('intermediario')))).toEqual([]);
  for (const tavola of ['calendario', 'idempotenza'])
    expect(await server.banca.sql(`select 1 from ${tavola} where (${tavola}.*)::text like $1`, [`%${segreto}%`]), tavola).toEqual([]);

  const ancora = await crea('intermediario', { idempotencyKey: 'segreto' });
  expect(ancora.calendario).toEqual({ ...calendario, url: null });
  expect(await crea('intermediario', { idempotencyKey: 'segreto', tipo: ['RATA'] })).toEqual({
    calendario: null,
    userErrors: [{ code: 'CHIAVE_RIUTILIZZATA', path: ['idempotencyKey'] }],
  });
});

test('tipo and gestione choose', async () => {
  const { calendario } = await crea('intermediario', { tipo: ['RATA', 'DELEGA'], gestione: ['COMMERCIANTI'] });
  const attese = await elencate('intermediario', 'tipo: [RATA, DELEGA], gestione: [COMMERCIANTI]');
  expect(attese.length).toBeGreaterThan(0);
  expect(eventi((await visita(calendario.url)).testo).map(({ uid }) => uid)).toEqual(attese.map(({ uid }) => uid));
});

test('only who asked finds it again and revokes it; revoked and unknown answer alike', async () => {
  const { calendario } = await crea('commerciante');
  const nodo = async (chi: Chi) => {
    const { data, errors } = await server.chiedi(chi, 'query($id: ID!) { node(id: $id) { ... on Calendario { url attivo } } }', {
      id: calendario.id,
    });
    return errors?.[0]?.extensions.code ?? data.node;
  };
  expect(await nodo('commerciante')).toEqual({ url: null, attivo: true });
  expect(await nodo({ fiscal_number: cfDi('commerciante'), scope: 'f24' })).toBe('ACCESSO_NEGATO');
  expect(await nodo('intermediario')).toBe('ACCESSO_NEGATO');
  expect(await revoca('intermediario', calendario.id)).toEqual({
    calendario: null,
    userErrors: [{ code: 'ACCESSO_NEGATO', path: ['calendario'] }],
  });
  expect(await revoca('commerciante', calendario.url)).toBe('ID_NON_VALIDO');
  expect((await visita(calendario.url)).stato).toBe(200);

  for (let volta = 0; volta < 2; volta += 1)
    expect(await revoca('commerciante', calendario.id)).toEqual({
      calendario: { id: calendario.id, url: null, attivo: false },
      userErrors: [],
    });
  const chiusa = await visita(calendario.url);
  expect(chiusa.stato).toBe(404);
  for (const altra of [
    calendario.url.replace(/.{43}\.ics$/, `${'A'.repeat(43)}.ics`),
    calendario.url.replace('.ics', ''),
    `${calendario.url}x`,
  ]) {
    const sconosciuta = await visita(altra);
    expect([sconosciuta.stato, sconosciuta.testo]).toEqual([404, chiusa.testo]);
  }
});

test('who sees no person, or has no scope for documents, makes none', async () => {
  for (const chi of ['analista', { fiscal_number: cfDi('intermediario'), scope: 'f24' }] as const)
    expect(await crea(chi)).toMatchObject({ calendario: null, userErrors: [{ code: 'ACCESSO_NEGATO' }] });
});

test('more than 10,000 deadlines are no calendar: refused when it is asked for, and at a visit, until types are chosen', async () => {
  const { calendario } = await crea('titolare');
  await moltiF24(server.banca, 10_001, { anno: 2044, scadenza: '2026-08-20' });
  expect(await crea('titolare')).toEqual({ calendario: null, userErrors: [{ code: 'TROPPE_RIGHE', path: ['tipo'] }] });
  const troppe = await visita(calendario.url);
  expect([troppe.stato, JSON.parse(troppe.testo).errors[0].extensions.code]).toEqual([400, 'TROPPE_RIGHE']);
  const { calendario: deleghe } = await crea('titolare', { tipo: ['DELEGA'] });
  expect((await visita(deleghe.url)).stato).toBe(200);
  await server.banca.sql('delete from f24 where anno = 2044');
});

test('visits spend the points of who asked', async () => {
  const { calendario } = await crea('titolare');
  let ultima = await visita(calendario.url);
  for (let volta = 0; ultima.stato === 200 && volta < 10; volta += 1) ultima = await visita(calendario.url);
  expect(ultima.stato).toBe(429);
  expect(Number(ultima.intestazioni.get('retry-after'))).toBeGreaterThan(0);
  expect(JSON.parse(ultima.testo).errors[0].extensions.code).toBe('LIMITE_SUPERATO');
});

test('each visit decides again: a delega that has ended leaves nothing of its cassetto', async () => {
  const { calendario } = await crea('intermediario');
  expect(eventi((await visita(calendario.url)).testo).length).toBeGreaterThan(0);
  await server.banca.sql(
    `update delega_ricevuta set chiusa_come = 'REVOCATA', chiusa_il = now() where delegato_codice_fiscale = $1 and chiusa_come is null`,
    [cfDi('intermediario')],
  );
  const dopo = await visita(calendario.url);
  expect(dopo.stato).toBe(200);
  expect(eventi(dopo.testo).filter(({ titolo }) => !titolo.startsWith('Conti'))).toEqual([]);
});
