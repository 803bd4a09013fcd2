import { uuidv7 as uuid } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi } from '../support/server.ts';
import { daSolo, tenta } from './tenta.ts';

/* The second wall behind the acts: what cassetto_app may write of deleghe with nothing but the row-level policies. */
const CONTI = cfDi('intermediario');
const ROSSI = cfDi('titolare');
const COMUNE = '90000015553';

let banca: BancaDiProva;
let pool: BancaDati;
const soggetti: Record<string, string> = {};
const deleghe: Record<string, string> = {};
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 2);
  for (const { cf, id } of await banca.sql<{ cf: string; id: string }>('select codice_fiscale as cf, soggetto_id as id from soggetto_cf'))
    soggetti[cf] = id;
  for (const { chiave, id } of await banca.sql<{ chiave: string; id: string }>('select chiave, id from delega')) deleghe[chiave] = id;
});
afterAll(async () => {
  await pool.chiudi();
  await banca.chiudi();
});

const scrive = (codiceFiscale: string, ...istruzioni: string[]) => tenta(pool, daSolo(codiceFiscale), istruzioni);

interface Riga {
  readonly di: string;
  readonly tipo: string;
  readonly delegato: string;
  readonly da: string;
  readonly padre?: string;
  readonly altro?: string;
}
const ID = uuid();
const inserisci = ({ di, tipo, delegato, da, padre, altro }: Riga) =>
  `insert into delega (soggetto_id, id, chiave, tipo, delegato_codice_fiscale, intero_soggetto, ambiti, dal, padre_id, creata_il, creata_da${altro ? `, ${altro}_il` : ''})
   values ('${soggetti[di]}', '${ID}', '${ID}', '${tipo}', '${delegato}', true, '{F24}', '${OGGI_DI_PROVA}', ${padre ? `'${deleghe[padre]}'` : 'null'}, now(), '${da}'${altro ? ', now()' : ''})`;

describe('a new delega', () => {
  const diretta = { di: ROSSI, tipo: 'DIRETTA', delegato: CONTI, da: ROSSI };
  const indiretta = { di: 'VNGPTR59T24Z998X', tipo: 'INDIRETTA', delegato: CONTI, da: CONTI };
  const subdelega = { di: ROSSI, tipo: 'SUBDELEGA', delegato: 'TSTVLR91H65M999B', da: CONTI, padre: 'D-0001' };
  const dipendente = { di: COMUNE, tipo: 'DIPENDENTE', delegato: CONTI, da: cfDi('ente') };
  test.each<[string, string, Riga, string | number]>([
    ['DIRETTA by the titolare', ROSSI, diretta, 1],
    ['DIRETTA by the delegato', CONTI, { ...diretta, da: CONTI }, '42501'],
    ['DIRETTA in the name of another', ROSSI, { ...diretta, da: CONTI }, '42501'],
    ['DIRETTA by the representative of an ente', cfDi('ente'), { ...dipendente, tipo: 'DIRETTA' }, '42501'],
    ['INDIRETTA by the delegato', CONTI, indiretta, 1],
    ['INDIRETTA for another delegato', ROSSI, { ...indiretta, da: ROSSI }, '42501'],
    ['INDIRETTA already validated', CONTI, { ...indiretta, altro: 'validata' }, '42501'],
    ['DIPENDENTE by the representative', cfDi('ente'), dipendente, 1],
    ['DIPENDENTE by a stranger', cfDi('estraneo'), { ...dipendente, da: cfDi('estraneo') }, '42501'],
    ['DIPENDENTE already activated', cfDi('ente'), { ...dipendente, altro: 'attivata' }, '42501'],
    ['SUBDELEGA from an ATTIVA of his', CONTI, subdelega, 1],
    ['SUBDELEGA from a REVOCATA', CONTI, { ...subdelega, di: 'GLNNCL78R10Z998C', padre: 'D-0021' }, '42501'],
    ['SUBDELEGA from a SUBDELEGA', cfDi('dipendente-studio'), { ...subdelega, da: cfDi('dipendente-studio'), padre: 'D-0023' }, '42501'],
    ['SUBDELEGA by the delegante', ROSSI, { ...subdelega, da: ROSSI }, '42501'],
  ])('%s', async (_, chi, riga, atteso) => {
    expect(await scrive(chi, inserisci(riga))).toBe(atteso);
  });

  test('its posizioni are named by who makes it, and not afterwards', async () => {
    const [{ id }] = (await banca.sql<{ id: string }>(`select id from posizione where soggetto_id = $1 limit 1`, [soggetti[ROSSI]])) as [
      { id: string },
    ];
    const nomina = (delega: string) =>
      `insert into delega_posizione (soggetto_id, delega_id, posizione_id) values ('${soggetti[ROSSI]}', '${delega}', '${id}')`;
    expect(await scrive(ROSSI, inserisci(diretta), nomina(ID))).toBe(1);
    expect(await scrive(CONTI, nomina(deleghe['D-0001']!))).toBe('42501');
    expect(await scrive(ROSSI, nomina(deleghe['D-0001']!))).toBe('42501');
  });
});

describe('a delega that is there', () => {
  const revoca = (riferimento: string) => `update delega set revocata_il = now(), revocata_da = 'x' where id = '${deleghe[riferimento]}'`;

  test('is stamped by its parties alone, and nothing else of it changes', async () => {
    for (const chi of [ROSSI, CONTI]) expect(await scrive(chi, revoca('D-0001')), chi).toBe(1);
    for (const chi of [cfDi('estraneo'), cfDi('operatore'), cfDi('dipendente-studio')])
      expect(await scrive(chi, revoca('D-0001')), chi).toBe(0);
    for (const colonna of [
      "ambiti = '{DEBITI}'",
      'intero_soggetto = false',
      `delegato_codice_fiscale = '${ROSSI}'`,
      "dal = '2000-01-01'",
      "tipo = 'DIRETTA'",
      'creata_il = now()',
    ])
      expect(await scrive(CONTI, `update delega set ${colonna} where id = '${deleghe['D-0001']}'`), colonna).toBe('42501');
    expect(await scrive(ROSSI, `delete from delega where id = '${deleghe['D-0001']}'`)).toBe('42501');
  });

  test('who made it as a representative is a party no longer than he represents the ente', async () => {
    expect(await scrive(cfDi('ente'), revoca('D-0035'))).toBe(1);
    await banca.sql(`update incarico set al = $2 where persona = $1`, [cfDi('ente'), '2026-06-14']);
    expect(await scrive(cfDi('ente'), revoca('D-0035'))).toBe(0);
    await banca.sql(`update incarico set al = null where persona = $1`, [cfDi('ente')]);
  });

  test('its derived rows are written by the projection alone', async () => {
    for (const istruzione of [
      'update delega_ricevuta set chiusa_come = null',
      'delete from delega_ricevuta',
      'delete from delega_aperta',
      `insert into delega_aperta (soggetto_id, id, delega_id, tipo, delegato_codice_fiscale, dal) values ('${soggetti[ROSSI]}', '${ID}', '${deleghe['D-0001']}', 'X', 'X', now())`,
    ])
      expect(await scrive(ROSSI, istruzione), istruzione).toBe('42501');
    expect(await scrive(cfDi('estraneo'), 'select proietta_deleghe(null)')).toBe(1);
    await expect(banca.sql('set role cassetto_lettura; select proietta_deleghe(null)')).rejects.toMatchObject({ code: '42501' });
    await banca.sql('reset role');
  });

  test('its events are appended by its parties, never changed', async () => {
    const evento = `insert into evento (soggetto_id, id, tipo, delega_id, il, dati) values ('${soggetti[ROSSI]}', '${ID}', 'REVOCATA', '${deleghe['D-0001']}', now(), '{}')`;
    for (const chi of [ROSSI, CONTI]) expect(await scrive(chi, evento), chi).toBe(1);
    expect(await scrive(cfDi('estraneo'), evento)).toBe('42501');
    for (const istruzione of [
      "update evento set tipo = 'X'",
      'delete from evento',
      "update delega_firma set tipo = 'X'",
      'delete from delega_firma',
    ])
      expect(await scrive(CONTI, istruzione), istruzione).toBe('42501');
  });
});

describe('the form of a delega', () => {
  const MODULO = uuid();
  const modulo = (cf: string, riferimento: string) =>
    `insert into documento (soggetto_id, id, tipo, impronta, delega_id, ricetta, titolo, nome_file, tipo_mime, byte, sha256, creato_il)
     values ('${soggetti[cf]}', '${MODULO}', 'MODULO_DELEGA', 'x', '${deleghe[riferimento]}', '{}', '', '', '', 1, '', now())`;
  const legge = `select id from documento where id = '${MODULO}'`;
  const DA_VALIDARE = 'QDRNRC73C13M999G';

  test.each<[string, () => string, string, string, number | string]>([
    ['the delegato, before it opens anything', () => CONTI, DA_VALIDARE, 'D-0016', 1],
    ['the delegante', () => ROSSI, ROSSI, 'D-0001', 1],
    ['who gave a subdelega', () => CONTI, ROSSI, 'D-0023', 1],
    ['the subdelegato, of his own', () => cfDi('dipendente-studio'), ROSSI, 'D-0023', 1],
    ['the subdelegato, of the delega it comes from, though he reads the drawer', () => cfDi('dipendente-studio'), ROSSI, 'D-0001', '42501'],
    ['the delegato of another delega that waits on the same drawer', () => CONTI, DA_VALIDARE, 'D-0032', '42501'],
    ['an operatore of the sede', () => cfDi('operatore'), ROSSI, 'D-0001', '42501'],
    ['a stranger', () => cfDi('estraneo'), ROSSI, 'D-0001', '42501'],
  ])('is written by its parties: %s', async (_, chi, cf, riferimento, atteso) => {
    expect(await scrive(chi(), modulo(cf, riferimento))).toBe(atteso);
  });

  test('is read by its parties alone', async () => {
    await banca.sql(modulo(ROSSI, 'D-0001'));
    for (const chi of [ROSSI, CONTI]) expect(await scrive(chi, legge), chi).toBe(1);
    for (const chi of [cfDi('dipendente-studio'), cfDi('operatore'), cfDi('estraneo'), cfDi('analista')])
      expect(await scrive(chi, legge), chi).toBe(0);
  });
});
