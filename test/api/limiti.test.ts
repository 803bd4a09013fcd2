import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';

let server: ServerConTramite;
beforeAll(async () => {
  server = await serverConTramite({ ambiente: { LIMITE_COSTO: '2000', LIMITE_PUNTI: '3000', LIMITE_PUNTI_APPLICAZIONE: '100' } });
});
afterAll(() => server.chiudi());

const DA_VENTUNO = '{ soggetti { nodes { id } } }';
const costoDi = (risposta: { extensions: Record<string, unknown> | undefined }) => risposta.extensions?.['cost'];

test('ogni risposta dice quanto è costata e quanto resta', async () => {
  const prima = await server.chiedi('titolare', DA_VENTUNO);
  expect(costoDi(prima)).toEqual({ richiesti: 21, massimo: 2000, alMinuto: 3000, restanti: 2979, rinnovoFra: expect.any(Number) });
  const poi = await server.chiedi('titolare', '{ io { limiti { massimo alMinuto restanti rinnovoFra } } }');
  expect(poi.data.io.limiti).toEqual({ massimo: 2000, alMinuto: 3000, restanti: 2977, rinnovoFra: expect.any(Number) });
  expect(costoDi(await server.chiedi(null, '{ verificaDocumento(codice: "XXXX") { valido } }'))).toEqual({ richiesti: 1, massimo: 2000 });
});

test('anche un errore è una risposta che ha un costo', async () => {
  const risposta = await server.chiedi('titolare', '{ soggetti(first: 0) { nodes { id } } }');
  expect(risposta.errors?.[0]?.extensions.code).toBe('PAGINAZIONE_NON_VALIDA');
  expect(costoDi(risposta)).toMatchObject({ richiesti: 2 });
});

test('oltre il costo di una operazione: rifiutata prima di leggere, senza spendere', async () => {
  const troppo = '{ soggetti(first: 100) { nodes { posizioni { nodes { id } } } } }';
  const prima = (await server.chiedi('commerciante', '{ io { limiti { restanti } } }')).data.io.limiti.restanti;
  const risposta = await server.chiedi('commerciante', troppo);
  expect([risposta.stato, risposta.errors?.[0]?.extensions.code]).toEqual([400, 'LIMITE_SUPERATO']);
  expect(risposta.errors?.[0]?.message).toContain('2201');
  expect(costoDi(risposta)).toMatchObject({ richiesti: 2201 });
  expect((await server.chiedi('commerciante', '{ io { limiti { restanti } } }')).data.io.limiti.restanti).toBe(prima - 2);
});

test('un programma ha un bilancio suo', async () => {
  const risposte = [];
  for (let i = 0; i < 3; i += 1) risposte.push(await server.chiedi('applicazione', '{ soggetti(first: 48) { nodes { id } } }'));
  expect(risposte.map((una) => una.stato)).toEqual([200, 200, 429]);
  expect(costoDi(risposte[1]!)).toMatchObject({ alMinuto: 100, restanti: 2 });
});

test('finiti i punti del minuto: 429 con retryAfter, e per nessun altro', async () => {
  const caro = '{ soggetti(first: 90) { nodes { posizioni { nodes { id } } } } }';
  const risposte = [];
  for (let i = 0; i < 2; i += 1) risposte.push(await server.chiedi('intermediario', caro));
  expect(risposte.map((una) => una.stato)).toEqual([200, 429]);
  const [rifiuto] = risposte[1]!.errors!;
  expect(rifiuto!.extensions).toMatchObject({ code: 'LIMITE_SUPERATO', retryAfter: expect.any(Number) });
  expect(Number(risposte[1]!.intestazioni.get('retry-after'))).toBe(rifiuto!.extensions.retryAfter);
  expect((await server.chiedi('titolare', '{ io { codiceFiscale } }')).stato).toBe(200);
});

test('molte operazioni piccole prendono i loro punti con una istruzione sola', async () => {
  const prima = server.tramite.istruzioni.length;
  for (let i = 0; i < 10; i += 1) await server.chiedi('professionista', '{ io { codiceFiscale } }');
  expect(server.tramite.istruzioni.slice(prima).filter((testo) => testo.includes('consumo'))).toHaveLength(1);
  expect((await server.chiedi('professionista', '{ io { limiti { restanti } } }')).data.io.limiti.restanti).toBe(3000 - 12);
});

test('molti insieme, da capo: nessuno è rifiutato finché i punti ci sono', async () => {
  const risposte = await Promise.all(Array.from({ length: 200 }, () => server.chiedi('estraneo', '{ io { codiceFiscale } }')));
  expect(risposte.filter(({ stato }) => stato !== 200)).toEqual([]);
  expect((await server.chiedi('estraneo', '{ io { limiti { restanti } } }')).data.io.limiti.restanti).toBe(3000 - 202);
});
