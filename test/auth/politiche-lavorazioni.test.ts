import { uuidv7 as uuid } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cfDi } from '../support/server.ts';
import { daSolo, tenta } from './tenta.ts';

/* The second wall around the Lavorazioni: what cassetto_app may read and write of them with nothing but the row-level policies. */
const CONTI = cfDi('intermediario');
const IRENE = cfDi('analista');
const [MIA, SUA] = [uuid(), uuid()];
const NEGATO = '42501';

let banca: BancaDiProva;
let pool: BancaDati;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 2);
  for (const [id, di] of [
    [MIA, CONTI],
    [SUA, cfDi('associazione')],
  ]) {
    await banca.sql(nuova(id!, di!));
    await banca.sql(esito(id!));
    await banca.sql(documento(id!));
  }
});
afterAll(async () => {
  await pool.chiudi();
  await banca.chiudi();
});

const nuova = (id: string, di: string) => `insert into lavorazione (id, tipo, richiedente, applicazione, principal, input, righe, creata_il)
  values ('${id}', 'caricaDeleghe', '${di}', '', '{}', '[]', 3, now())`;
const esito = (lavorazione: string, riga = 1) =>
  `insert into esito_lavorazione (lavorazione_id, id, riga, riferimento) values ('${lavorazione}', gen_random_uuid(), ${riga}, 'x')`;
const documento = (lavorazione: string) =>
  `insert into documento_lavorazione (lavorazione_id, id, tipo, contenuto, titolo, nome_file, tipo_mime, byte, sha256, creato_il)
   values ('${lavorazione}', gen_random_uuid(), 'F24_MASSIVO', '[]', 'x', 'x', 'x', 1, 'x', now())`;

const prova = (codiceFiscale: string, lavorazione: string | null, istruzione: string) =>
  tenta(pool, daSolo(codiceFiscale), [istruzione], lavorazione);

test('who asked reads his own, with its results and documents, and no other', async () => {
  for (const tavola of ['lavorazione', 'esito_lavorazione', 'documento_lavorazione']) {
    expect(await prova(CONTI, null, `select * from ${tavola}`), tavola).toBe(1);
    expect(await prova(IRENE, null, `select * from ${tavola}`), tavola).toBe(0);
  }
});

test('who asks writes a Lavorazione of his own, and nothing of what becomes of it', async () => {
  expect(await prova(CONTI, null, nuova(uuid(), CONTI))).toBe(1);
  for (const istruzione of [nuova(uuid(), IRENE), esito(MIA, 2), documento(MIA), esito(SUA, 2)])
    expect(await prova(CONTI, null, istruzione), istruzione).toBe(NEGATO);
  expect(await prova(CONTI, null, 'update lavorazione set conclusa_il = now()')).toBe(0);
  for (const istruzione of ['delete from lavorazione', `update lavorazione set richiedente = 'X'`, 'update esito_lavorazione set riga = 9'])
    expect(await prova(CONTI, MIA, istruzione), istruzione).toBe(NEGATO);
});

test('the worker writes of the Lavorazione that it names alone, also for who sees no person any more', async () => {
  for (const chi of [CONTI, IRENE]) {
    for (const istruzione of [
      esito(MIA, 2),
      documento(MIA),
      `update lavorazione set conclusa_il = now(), input = null where id = '${MIA}'`,
    ])
      expect(await prova(chi, MIA, istruzione), istruzione).toBe(1);
    for (const istruzione of [esito(SUA, 2), documento(SUA)]) expect(await prova(chi, MIA, istruzione), istruzione).toBe(NEGATO);
    expect(await prova(chi, MIA, `update lavorazione set fallita = true where id = '${SUA}'`)).toBe(0);
  }
});
