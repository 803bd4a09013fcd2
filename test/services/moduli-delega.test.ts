import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leggiConfig } from '../../src/config.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { creaDepositoLocale } from '../../src/documents/deposito-locale.ts';
import { creaOfficina, type Officina } from '../../src/documents/officina.ts';
import { Turni } from '../../src/documents/turni.ts';
import { orologioDiSistema } from '../../src/orologio.ts';
import { ScrittoreAccessi } from '../../src/services/accessi/scrittore.ts';
import { preparaContesti } from '../../src/server/contesto.ts';
import type { ContestoServizi } from '../../src/services/contesto.ts';
import { moduliDelega } from '../../src/services/documenti/moduli-delega.ts';
import { verificaDocumento } from '../../src/services/documenti/verifica.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi } from '../support/server.ts';

/** Nothing here is queued. */
const senzaCoda = () => Promise.reject(new Error('there is no queue here'));

let banca: BancaDiProva;
let pool: BancaDati;
let officina: Officina;
const cartella = mkdtempSync(join(tmpdir(), 'cassetto-moduli-'));
/** A context of this person, as a job has it. */
let accessi: ScrittoreAccessi;
let di: (codiceFiscale: string) => Promise<ContestoServizi>;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 2);
  officina = creaOfficina({ thread: 1 });
  const documenti = {
    officina,
    deposito: creaDepositoLocale(cartella),
    chiave: 'x'.repeat(32),
    base: 'https://cassetto.example',
    turni: new Turni({ insieme: 1, inAttesa: 0 }),
    facsimile: true,
  };
  const orologio = orologioDiSistema(OGGI_DI_PROVA);
  accessi = new ScrittoreAccessi(await pool.app.em.getConnection().getNativeClient(), orologio.adesso, 'prova');
  const crea = await preparaContesti(pool, async () => orologio, documenti, accessi, leggiConfig({}).limiti, senzaCoda);
  di = (codiceFiscale) => crea({ principal: { codiceFiscale, applicazione: null, scope: null, perConto: null }, requestId: 'prova' });
});
afterAll(async () => {
  await accessi.chiudi();
  await officina.chiudi();
  await pool.chiudi();
  await banca.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

/** The deleghe of the demonstration held by somebody, in the order of their numbers. */
const deleghe = (delegato: string) =>
  banca.sql<{ soggettoId: string; uuid: string; cf: string }>(
    `select d.soggetto_id as "soggettoId", d.id as uuid, s.codice_fiscale as cf from delega d join soggetto s on s.id = d.soggetto_id
     where d.delegato_codice_fiscale = $1 order by d.chiave`,
    [delegato],
  );

test('the forms of a studio are one file, each with a code that verifies; made again it is the same file, and nothing more is issued', async () => {
  const sue = await deleghe(cfDi('intermediario'));
  expect(sue.length).toBeGreaterThan(20);
  const { byte, pagine } = await moduliDelega(await di(cfDi('intermediario')), sue);
  const testi = await testoFitto(byte);
  const prime = testi.filter((testo) => testo.includes('Pagina1di'));
  expect([testi.length, prime.length]).toEqual([pagine, sue.length]);
  const codici = new Set<string>();
  for (const [n, testo] of prime.entries()) {
    expect(testo).toContain(`Delegante${sue[n]!.cf}·Delegato${cfDi('intermediario')}`);
    const [codice] = /(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}/.exec(testo)!;
    expect(testo).toContain(`https://cassetto.example/verifica/${codice}`);
    expect(await verificaDocumento(await di(cfDi('estraneo')), codice)).toMatchObject({ valido: true, tipo: 'MODULO_DELEGA' });
    codici.add(codice);
  }
  expect(codici.size).toBe(sue.length);
  const quanti = async () => (await banca.sql("select id from documento where tipo = 'MODULO_DELEGA'")).length;
  const prima = await quanti();
  expect(Buffer.from((await moduliDelega(await di(cfDi('intermediario')), sue)).byte).equals(byte)).toBe(true);
  expect([prima, await quanti()]).toEqual([sue.length, sue.length]);
});

test('a delega of others among them stops them, and says which', async () => {
  const [sua] = await deleghe(cfDi('dipendente-studio'));
  const [altrui] = await deleghe(cfDi('intermediario'));
  await expect(moduliDelega(await di(cfDi('dipendente-studio')), [sua!, altrui!])).rejects.toMatchObject({
    codice: 'ACCESSO_NEGATO',
    campo: ['1'],
  });
});
