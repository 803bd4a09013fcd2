import { afterAll, beforeAll, expect, test } from 'vitest';
import { creaDecisore } from '../../src/auth/decisore.ts';
import type { Principal } from '../../src/auth/principal.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { creaScrittore } from '../../src/database/contesto.ts';
import { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import { creaLettore } from '../../src/reads/lettore.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi } from '../support/server.ts';

const NOMI = ['cf', 'giorno', 'per_conto', 'soggetto', 'coadiuvante', 'enti', 'sedi', 'ambiti'] as const;
type Contesto = Record<(typeof NOMI)[number], string>;
const TUTTI = Object.keys(Ambito).join(',');
const LETTI = NOMI.map((nome) => `coalesce(current_setting('app.${nome}', true), '') as ${nome}`).join(', ');

let banca: BancaDiProva;
/** One connection a pool: what one transaction leaves behind, the next would find. */
let pool: BancaDati;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 1);
});
afterAll(async () => {
  await pool.chiudi();
  await banca.chiudi();
});

const persona = (codiceFiscale: string, altro: Partial<Principal> = {}): Principal => ({
  codiceFiscale,
  applicazione: null,
  scope: null,
  perConto: null,
  ...altro,
});

function scrittore(principal: Principal) {
  return creaScrittore(pool.app, principal, creaDecisore(creaLettore(pool.lettura), principal, OGGI_DI_PROVA).chi, OGGI_DI_PROVA);
}

async function contestoDi(principal: Principal): Promise<Contesto> {
  const [riga] = await scrittore(principal)((em) => em.execute<[Contesto]>(`select ${LETTI}`));
  return riga!;
}

async function soggetto(codiceFiscale: string): Promise<string> {
  const [riga] = await banca.sql<{ soggetto_id: string }>('select soggetto_id from soggetto_cf where codice_fiscale = $1', [codiceFiscale]);
  return riga!.soggetto_id;
}

const VUOTO: Contesto = { cf: '', giorno: OGGI_DI_PROVA, per_conto: '', soggetto: '', coadiuvante: '', enti: '', sedi: '', ambiti: TUTTI };

test('a titolare: his soggetto, all ambiti', async () => {
  const cf = cfDi('titolare');
  expect(await contestoDi(persona(cf))).toEqual({ ...VUOTO, cf, soggetto: await soggetto(cf) });
});

test('a coadiuvante without posizioni: his soggetto, marked', async () => {
  const cf = cfDi('coadiuvante');
  expect(await contestoDi(persona(cf))).toEqual({ ...VUOTO, cf, soggetto: await soggetto(cf), coadiuvante: 'si' });
});

test('a representative: the ente', async () => {
  const cf = cfDi('ente');
  const [{ ente }] = (await banca.sql<{ ente: string }>(`select ente from incarico where persona = $1 and ruolo = 'RAPPRESENTANTE_ENTE'`, [
    cf,
  ])) as [{ ente: string }];
  expect((await contestoDi(persona(cf))).enti.split(',')).toEqual([await soggetto(ente)]);
});

test('an operatore: the sede; not when he says that he acts for a studio', async () => {
  const cf = cfDi('operatore');
  const sedi = await banca.sql<{ sede: string }>(`select sede from incarico where persona = $1 and ruolo = 'OPERATORE' order by dal`, [cf]);
  expect((await contestoDi(persona(cf))).sedi).toBe(sedi.map(({ sede }) => sede).join(','));
  expect((await contestoDi(persona(cf, { perConto: cfDi('intermediario') }))).sedi).toBe('');
});

test('x-per-conto: the studio, and the own drawer no more', async () => {
  const cf = cfDi('titolare');
  expect(await contestoDi(persona(cf, { perConto: cfDi('intermediario') }))).toMatchObject({
    cf,
    per_conto: cfDi('intermediario'),
    soggetto: '',
    enti: '',
  });
});

test('an applicazione: the ambiti of its scopes alone; none without scopes', async () => {
  const cf = cfDi('intermediario');
  const applicazione = { id: 'gestionale', nome: 'Gestionale' };
  const con = (scope: string[]) => contestoDi(persona(cf, { applicazione, scope: new Set(scope) }));
  expect((await con(['f24', 'estratto-conto', 'documenti'])).ambiti).toBe('ESTRATTO_CONTO,F24');
  expect((await con(['deleghe:scrivi'])).ambiti).toBe('TITOLO');
  expect((await con([])).ambiti).toBe('');
});

test('an analista: nobody’s rows, his own neither', async () => {
  const cf = cfDi('analista');
  const visti = await scrittore(persona(cf))(async (em) => {
    const conti: Record<string, number> = {};
    for (const tavola of ['soggetto', 'posizione', 'versamento', 'delega', 'delega_ricevuta', 'riga_estratto_conto', 'accesso'])
      conti[tavola] = (await em.execute(`select 1 from ${tavola}`)).length;
    return conti;
  });
  expect(
    Object.values(visti).every((righe) => righe === 0),
    JSON.stringify(visti),
  ).toBe(true);
});

test('the context ends with its transaction: the next one of the same connection has none, after a commit and after a failure', async () => {
  const scrivi = scrittore(persona(cfDi('titolare')));
  const connessione = () =>
    pool.app.em
      .fork()
      .execute<[{ pid: number; righe: string } & Contesto]>(
        `select pg_backend_pid() as pid, (select count(*) from versamento) as righe, ${LETTI}`,
      );
  const dentro = await scrivi((em) =>
    em.execute<[{ pid: number; righe: string }]>('select pg_backend_pid() as pid, (select count(*) from versamento) as righe'),
  );
  expect(Number(dentro[0].righe)).toBeGreaterThan(0);
  const [dopo] = await connessione();
  expect(dopo).toMatchObject({ pid: dentro[0].pid, righe: '0', cf: '', soggetto: '', ambiti: '' });
  await expect(scrivi((em) => em.execute('select 1/0'))).rejects.toThrow();
  expect((await connessione())[0]).toMatchObject({ pid: dentro[0].pid, righe: '0', cf: '', soggetto: '', ambiti: '' });
  expect((await contestoDi(persona(cfDi('estraneo')))).cf).toBe(cfDi('estraneo'));
});

test('a value with quotes or SQL in it stays a value', async () => {
  const cattivo = `x'; reset role; set app.cf = 'RSSMRA80A01H501U`;
  expect((await contestoDi(persona(cfDi('estraneo'), { perConto: cattivo }))).per_conto).toBe(cattivo);
});
