import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creaDecisore } from '../../src/auth/decisore.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { creaScrittore } from '../../src/database/contesto.ts';
import { codiceDi } from '../../src/database/errori.ts';
import { creaLettore } from '../../src/reads/lettore.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi } from '../support/server.ts';

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

/** SQLSTATE of a statement in this person's transaction, as the worker of a Lavorazione or not, or how many rows it touched; undone. */
async function prova(codiceFiscale: string, lavorazione: string | null, istruzione: string): Promise<string | number> {
  const principal = { codiceFiscale, applicazione: null, scope: null, perConto: null };
  const { chi } = creaDecisore(creaLettore(pool.lettura), principal, OGGI_DI_PROVA);
  let righe = -1;
  try {
    await creaScrittore(
      pool.app,
      principal,
      chi,
      OGGI_DI_PROVA,
      lavorazione,
    )(async (em) => {
      righe = (await em.execute<{ affectedRows: number }>(istruzione, [], 'run')).affectedRows;
      throw new Error('undone');
    });
  } catch (errore) {
    return codiceDi(errore) ?? righe;
  }
  return righe;
}

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
