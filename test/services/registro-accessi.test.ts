import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Decisione } from '../../src/auth/decisione.ts';
import { RegistroAccessi } from '../../src/auth/registro.ts';
import { NESSUNO } from '../../src/auth/titoli.ts';
import { apriCarico } from '../../src/database/carico.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { anello, apertura, type PuntoCatena } from '../../src/domain/catena-accessi.ts';
import { leggiAncore } from '../../src/services/accessi/ancore.ts';
import { NOMI_COLONNE } from '../../src/services/accessi/colonne.ts';
import { type ChiEntra, ScrittoreAccessi } from '../../src/services/accessi/scrittore.ts';
import { verificaAccessi } from '../../src/services/accessi/verifica.ts';
import { leggiVoci } from '../../src/services/accessi/voci.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { type Tramite, tramiteVerso } from '../support/tramite.ts';

let banca: BancaDiProva;
let tramite: Tramite;
let pool: BancaDati;
let carico: Client;
beforeAll(async () => {
  banca = await nuovaBanca();
  tramite = await tramiteVerso(banca.url);
  pool = await apriBancaDati({ app: tramite.url, lettura: banca.url }, 4);
  carico = await apriCarico(banca.url);
});
afterAll(async () => {
  await carico.end();
  await pool.chiudi();
  tramite.chiudi();
  await banca.chiudi();
});
afterEach(async () => {
  tramite.prima = () => undefined;
  await banca.sql(`truncate accesso; delete from catena_accessi where evento <> 'PRECEDENTI'`);
});

const NEGATA: Decisione = { concesso: false, motivo: 'NESSUNA_DELEGA', delega: null };

/** What a request that asked about these soggetti carries. */
function richiesta(...soggetti: string[]): ChiEntra {
  const registro = new RegistroAccessi();
  for (const soggetto of soggetti) registro.annota(soggetto, 'F24', NEGATA);
  return {
    principal: { codiceFiscale: 'RSSMRA80A01H501U', applicazione: null, scope: null, perConto: null },
    registro,
    chi: async () => NESSUNO,
  };
}

const scrittore = (ogni?: number) => new ScrittoreAccessi(pool.app, () => new Date(), 'prova: «città»', ogni);
const verifica = (ancore: readonly PuntoCatena[] = []) => verificaAccessi(carico, ancore);
const operazioni = async () =>
  (await banca.sql<{ operazione: string }>('select operazione from accesso order by il, numero')).map(({ operazione }) => operazione);
const inserimenti = () => tramite.istruzioni.filter((istruzione) => istruzione.includes('insert into accesso'));

/** A closed chain of `quante` rows: its name. */
async function catenaDi(quante: number, { chiusa = true, ogni }: { chiusa?: boolean; ogni?: number } = {}): Promise<string> {
  const accessi = scrittore(ogni);
  for (let n = 0; n < quante; n += 1) await accessi.scrivi(richiesta(randomUUID()), `prova ${n}`);
  if (chiusa) await accessi.chiudi();
  const [ultima] = await banca.sql<{ catena: string }>(
    `select catena from catena_accessi where evento = 'APERTA' order by il desc limit 1`,
  );
  return ultima!.catena;
}

/** A sign as somebody who may write in the table would forge it. */
const segno = (catena: string, evento: string, numero: number, hash: string) =>
  banca.sql(
    `insert into catena_accessi (id, catena, evento, il, numero, hash, processo) values (gen_random_uuid(), $1, $2, now(), $3, $4, 'x')`,
    [catena, evento, numero, hash],
  );

/** Writes anew the hashes of a chain from a number on, as somebody who has read this program would. */
async function ricalcola(catena: string, da: number): Promise<void> {
  const voci = [];
  await carico.query('begin');
  for await (const voce of leggiVoci(carico))
    if (voce.catena === catena && (voce.evento === null || voce.evento === 'APERTA')) voci.push(voce);
  await carico.query('rollback');
  let punto: PuntoCatena = voci[da - 1]!;
  for (const { campi } of voci.slice(da)) {
    punto = anello(punto, campi);
    await banca.sql('update accesso set hash = $3 where catena = $1 and numero = $2', [catena, punto.numero, punto.hash]);
  }
}

describe('what is written', () => {
  test('a chain: opened with its first row, each row after the one before it, closed at its last', async () => {
    const catena = await catenaDi(3);
    expect(await banca.sql('select catena, numero from accesso order by numero')).toEqual(
      [1, 2, 3].map((n) => ({ catena, numero: String(n) })),
    );
    const segni = await banca.sql(`select evento, numero, processo from catena_accessi where catena = $1 order by id`, [catena]);
    expect(segni).toEqual([
      { evento: 'APERTA', numero: '0', processo: 'prova: «città»' },
      { evento: 'CHIUSA', numero: '3', processo: null },
    ]);
    expect(await verifica()).toEqual({
      ...{ catene: { CHIUSA: 1, INTERROTTA: 0, NON_CHIUSA: 0 }, righe: 3, oltre: 0, precedenti: 0, rilievi: [], rilieviTotali: 0 },
    });
  });

  test('the hash of every column but the three of the chain', async () => {
    const colonne = await banca.sql<{ nome: string }>(
      `select column_name as nome from information_schema.columns where table_name = 'accesso' order by 1`,
    );
    expect(colonne.map(({ nome }) => nome)).toEqual([...NOMI_COLONNE, 'catena', 'numero', 'hash'].sort());
  });

  test('an opening and a row as the documentation says that they are hashed', () => {
    // SHA-256 of the texts, by sha256sum.
    const prima = apertura('c', '2026-06-15T08:00:00.000000Z', 'p');
    expect(prima.hash).toBe('219732821f6a3a7844bdec30803736a03169125032bad3fffdb52c9c8588952e');
    expect(anello(prima, ['s', null, ['F24'], true]).hash).toBe('2c0ac556b54163e3ce040ee96e3340c7998e452bb41b7b0058a10582da912fe1');
  });

  test('an idle process writes nothing: no chain without rows, no anchor that says what the last one said', async () => {
    const accessi = scrittore(5);
    await accessi.scrivi(richiesta(), 'niente');
    expect(await banca.sql(`select 1 from catena_accessi where evento <> 'PRECEDENTI'`)).toEqual([]);
    await accessi.scrivi(richiesta(randomUUID()), 'una');
    await finche(async () => expect(await banca.sql(`select 1 from catena_accessi where evento = 'ANCORA'`)).toHaveLength(1));
    await accessi.scrivi(richiesta(randomUUID()), 'due');
    await finche(async () => expect(await banca.sql(`select 1 from catena_accessi where evento = 'ANCORA'`)).toHaveLength(2));
    await accessi.chiudi();
    expect(await banca.sql(`select numero from catena_accessi where evento = 'ANCORA' order by numero`)).toEqual([
      { numero: '1' },
      { numero: '2' },
    ]);
    expect((await verifica()).rilieviTotali).toBe(0);
  });

  test('what is decided between two writes of one request, or job, is written once', async () => {
    const accessi = scrittore();
    const lavoro = richiesta(randomUUID());
    await accessi.scrivi(lavoro, 'prima parte');
    lavoro.registro.annota(randomUUID(), 'DEBITI', NEGATA);
    await accessi.scrivi(lavoro, 'seconda parte');
    await accessi.scrivi(lavoro, 'niente');
    await accessi.chiudi();
    expect(await banca.sql('select operazione, ambiti from accesso order by numero')).toEqual([
      { operazione: 'prima parte', ambiti: ['F24'] },
      { operazione: 'seconda parte', ambiti: ['DEBITI'] },
    ]);
  });
});

describe('many at once', () => {
  test('200 requests: those that arrive during a write go together into the next; the chain is exact', async () => {
    const accessi = scrittore();
    const prima = inserimenti().length;
    let trattenuta = () => {};
    const ferma = new Promise<void>((libera) => (trattenuta = libera));
    tramite.prima = (istruzione) => (istruzione.includes('insert into accesso') ? ferma : undefined);
    const finite: number[] = [];
    const tutte = Array.from({ length: 200 }, (_, n) =>
      accessi.scrivi(richiesta(randomUUID(), randomUUID()), `parallela ${n}`).then(() => finite.push(n)),
    );
    await finche(() => expect(inserimenti()).toHaveLength(prima + 1));
    expect(finite).toEqual([]);
    trattenuta();
    await Promise.all(tutte);
    expect(inserimenti()).toHaveLength(prima + 2);
    await accessi.chiudi();
    const righe = await banca.sql<{ numero: string; operazione: string }>('select numero, operazione from accesso order by numero');
    expect(righe.map(({ numero }) => Number(numero))).toEqual(Array.from({ length: 400 }, (_, n) => n + 1));
    expect(new Set(righe.map(({ operazione }) => operazione)).size).toBe(200);
    expect(await verifica()).toMatchObject({ righe: 400, rilieviTotali: 0, catene: { CHIUSA: 1 } });
  });

  test('two writers on one database: two chains, each whole', async () => {
    const due = [scrittore(), scrittore()];
    await Promise.all(
      due.flatMap((accessi) => Array.from({ length: 20 }, (_, n) => accessi.scrivi(richiesta(randomUUID()), `prova ${n}`))),
    );
    await Promise.all(due.map((accessi) => accessi.chiudi()));
    const [prima, seconda] = await banca.sql('select count(*)::int as n, max(numero)::int as ultima from accesso group by catena');
    expect([prima, seconda]).toEqual([
      { n: 20, ultima: 20 },
      { n: 20, ultima: 20 },
    ]);
    expect(await verifica()).toMatchObject({ righe: 40, rilieviTotali: 0, catene: { CHIUSA: 2 } });
  });
});

describe('a write that fails', () => {
  test('fails everyone who waited on it; the chain ends where it was known to be, the next row opens another', async () => {
    const accessi = scrittore();
    await accessi.scrivi(richiesta(randomUUID()), 'buona');
    await banca.sql('alter table accesso add constraint prova check (operazione not like $$rotta%$$) not valid');
    const esiti = await Promise.allSettled([1, 2, 3].map((n) => accessi.scrivi(richiesta(randomUUID()), `rotta ${n}`)));
    await banca.sql('alter table accesso drop constraint prova');
    expect(esiti.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await accessi.scrivi(richiesta(randomUUID()), 'di nuovo buona');
    await accessi.chiudi();
    expect(await banca.sql('select operazione, numero from accesso order by il, numero')).toEqual([
      { operazione: 'buona', numero: '1' },
      { operazione: 'di nuovo buona', numero: '1' },
    ]);
    expect(await verifica()).toMatchObject({ rilieviTotali: 0, oltre: 0, catene: { CHIUSA: 1, INTERROTTA: 1, NON_CHIUSA: 0 } });
  });

  test('whether it happened or not nobody knows: it did not', async () => {
    const accessi = scrittore();
    await accessi.scrivi(richiesta(randomUUID()), 'buona');
    tramite.prima = (istruzione) => {
      if (istruzione.includes('insert into accesso')) tramite.stacca();
    };
    await expect(accessi.scrivi(richiesta(randomUUID()), 'incerta')).rejects.toThrow();
    tramite.prima = () => undefined;
    await tramite.riattacca();
    await accessi.scrivi(richiesta(randomUUID()), 'di nuovo buona');
    await accessi.chiudi();
    expect(await operazioni()).toEqual(['buona', 'di nuovo buona']);
    expect(await verifica()).toMatchObject({ rilieviTotali: 0, oltre: 0, catene: { CHIUSA: 1, INTERROTTA: 1, NON_CHIUSA: 0 } });
  });

  test('whether it happened or not nobody knows: it did, after who waited on it had gone', async () => {
    const accessi = scrittore();
    await accessi.scrivi(richiesta(randomUUID()), 'buona');
    await banca.sql('begin');
    await banca.sql('lock table accesso in exclusive mode');
    const incerta = expect(accessi.scrivi(richiesta(randomUUID()), 'incerta')).rejects.toThrow();
    await finche(async () =>
      expect(
        await banca.sql(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'cassetto_app'
          and wait_event_type = 'Lock'`),
      ).toHaveLength(1),
    );
    // PostgreSQL has the statement and goes on with it; its answer will find nobody.
    tramite.stacca();
    await incerta;
    await banca.sql('commit');
    await tramite.riattacca();
    await finche(async () => expect(await operazioni()).toEqual(['buona', 'incerta']));
    await accessi.scrivi(richiesta(randomUUID()), 'di nuovo buona');
    await accessi.chiudi();
    expect(await operazioni()).toEqual(['buona', 'incerta', 'di nuovo buona']);
    expect(await verifica()).toMatchObject({ rilieviTotali: 0, oltre: 1, catene: { CHIUSA: 1, INTERROTTA: 1, NON_CHIUSA: 0 } });
  });

  test('before any other, or at the end: nothing hangs, nothing is open that could be closed', async () => {
    await banca.sql('alter table accesso rename to accesso_altrove');
    const accessi = scrittore();
    await expect(accessi.scrivi(richiesta(randomUUID()), 'prima')).rejects.toThrow();
    await banca.sql('alter table accesso_altrove rename to accesso');
    await accessi.chiudi();
    const altri = scrittore();
    await altri.scrivi(richiesta(randomUUID()), 'buona');
    await banca.sql('alter table accesso rename to accesso_altrove');
    await expect(altri.scrivi(richiesta(randomUUID()), 'ultima')).rejects.toThrow();
    await banca.sql('alter table accesso_altrove rename to accesso');
    await altri.chiudi();
    expect(await verifica()).toMatchObject({ righe: 1, rilieviTotali: 0, catene: { CHIUSA: 0, INTERROTTA: 1, NON_CHIUSA: 0 } });
  });
});

describe('a process that was killed', () => {
  test('leaves its chain open: verified up to its last row, with how many rows no sign reaches; not a fault', async () => {
    await catenaDi(4, { chiusa: false });
    expect(await verifica()).toMatchObject({ rilievi: [], righe: 4, oltre: 4, catene: { CHIUSA: 0, NON_CHIUSA: 1 } });
  });
});

describe('what was tampered with', () => {
  const rilievi = async (ancore: readonly PuntoCatena[] = []) =>
    (await verifica(ancore)).rilievi.map(({ tipo, numero, al }) => [tipo, numero, ...(al === null ? [] : [al])]);

  test.each(
    NOMI_COLONNE.map((colonna) => [
      colonna,
      { il: `il + interval '1 microsecond'`, ambiti: `'{DEBITI}'`, concesso: 'not concesso' }[colonna as string] ??
        (['soggetto_id', 'id', 'delega_id'].includes(colonna) ? 'gen_random_uuid()' : `coalesce(${colonna}, '') || ' '`),
    ]),
  )('a row altered in %s', async (colonna, valore) => {
    const catena = await catenaDi(3);
    await banca.sql(`update accesso set ${colonna} = ${valore} where catena = $1 and numero = 2`, [catena]);
    expect(await rilievi()).toEqual([['RIGA_ALTERATA', 2]]);
  });

  test('an altered row says which it is', async () => {
    await catenaDi(2);
    const [prima] = await banca.sql<{ soggetto_id: string; id: string }>('select soggetto_id, id from accesso where numero = 1');
    await banca.sql(`update accesso set da = 'X' where numero = 1`);
    const { rilievi: trovati } = await verifica();
    expect(trovati[0]!.riga).toMatchObject({ soggettoId: prima!.soggetto_id, id: prima!.id, il: expect.stringMatching(/^2.*\d{6}Z$/) });
  });

  test('two rows exchanged', async () => {
    await catenaDi(4);
    await banca.sql('update accesso set numero = 5 - numero where numero in (2, 3)');
    expect((await rilievi())[0]).toEqual(['RIGA_ALTERATA', 2]);
  });

  test('rows erased: in the middle, at the beginning', async () => {
    await catenaDi(9);
    await banca.sql('delete from accesso where numero in (1, 4, 5, 6)');
    expect(await rilievi()).toEqual([
      ['RIGHE_MANCANTI', 1, 1],
      ['RIGHE_MANCANTI', 4, 6],
    ]);
  });

  test('a tail cut off, down to the closing or to the last anchor', async () => {
    const catena = await catenaDi(5);
    await banca.sql('delete from accesso where numero > 3');
    expect(await rilievi()).toEqual([['RIGHE_MANCANTI', 4, 5]]);
    await banca.sql(`update catena_accessi set evento = 'ANCORA' where catena = $1 and evento = 'CHIUSA'`, [catena]);
    expect(await rilievi()).toEqual([['RIGHE_MANCANTI', 4, 5]]);
  });

  test('a whole chain erased, its signs left, or its rows left without the opening', async () => {
    const catena = await catenaDi(2);
    await banca.sql('truncate accesso');
    expect(await rilievi()).toEqual([
      ['RIGHE_MANCANTI', 1, 2],
      ['SENZA_RIGHE', null],
    ]);
    await banca.sql(`delete from catena_accessi where catena = $1 and evento = 'CHIUSA'`, [catena]);
    expect(await rilievi()).toEqual([['SENZA_RIGHE', null]]);
    await banca.sql(`delete from catena_accessi where catena = $1`, [catena]);
    const altra = await catenaDi(2);
    await banca.sql(`delete from catena_accessi where catena = $1 and evento = 'APERTA'`, [altra]);
    expect(await rilievi()).toEqual([['MAI_APERTA', null]]);
  });

  test('a row added: with a number that is there, after the closing, in a chain of its own, or in none', async () => {
    const catena = await catenaDi(2);
    const aggiungi = (dove: string, numero: number | null) =>
      banca.sql(
        `insert into accesso (soggetto_id, id, il, ruolo, da, operazione, ambiti, concesso, catena, numero, hash)
         values (gen_random_uuid(), gen_random_uuid(), now(), 'TITOLARE', 'X', 'io', '{}', true, $1, $2, 'x')`,
        [dove, numero],
      );
    await aggiungi(catena, 1);
    expect(await rilievi()).toEqual(expect.arrayContaining([['RIGA_RIPETUTA', 1]]));
    await banca.sql(`delete from accesso where da = 'X'`);
    await aggiungi(catena, 3);
    expect(await rilievi()).toEqual([
      ['RIGA_DOPO_LA_CHIUSURA', 3],
      ['RIGA_ALTERATA', 3],
    ]);
    await banca.sql(`delete from accesso where da = 'X'`);
    await aggiungi(randomUUID(), 1);
    expect(await rilievi()).toEqual([['MAI_APERTA', null]]);
    await banca.sql(`update accesso set catena = null where da = 'X'`);
    expect(await rilievi()).toEqual([['PRECEDENTI_DIVERSE', 1, 0]]);
    await banca.sql(`delete from accesso where da = 'X'`);
    expect(await rilievi()).toEqual([]);
  });

  test('a row altered and every hash after it written anew: the sign does not agree', async () => {
    const catena = await catenaDi(5);
    await banca.sql(`update accesso set da = 'X' where catena = $1 and numero = 2`, [catena]);
    await ricalcola(catena, 2);
    expect(await rilievi()).toEqual([['SEGNO_DISCORDE', 5]]);
  });

  test('a forged anchor: of another hash, of a row that never was, after the closing, a second opening', async () => {
    const aperta = await catenaDi(3, { chiusa: false });
    await segno(aperta, 'ANCORA', 2, 'f'.repeat(64));
    expect(await rilievi()).toEqual([['SEGNO_DISCORDE', 2]]);
    await segno(aperta, 'ANCORA', 7, 'f'.repeat(64));
    expect(await rilievi()).toEqual([
      ['SEGNO_DISCORDE', 2],
      ['RIGHE_MANCANTI', 4, 7],
    ]);
    await banca.sql(`truncate accesso; delete from catena_accessi where evento <> 'PRECEDENTI'`);
    const chiusa = await catenaDi(1);
    await segno(chiusa, 'ANCORA', 5, 'f'.repeat(64));
    await banca.sql(`insert into catena_accessi select gen_random_uuid(), catena, evento, il, numero, hash, processo from catena_accessi
      where evento = 'APERTA'`);
    await segno(chiusa, 'INVENTATO', 1, 'x');
    expect(await rilievi()).toEqual([
      ['SEGNO_DI_TROPPO', 0],
      ['SEGNO_DI_TROPPO', 1],
      ['SEGNO_DI_TROPPO', 5],
    ]);
  });

  test('an opening altered: another process, another instant', async () => {
    const catena = await catenaDi(1);
    await banca.sql(`update catena_accessi set processo = 'un altro' where catena = $1 and evento = 'APERTA'`, [catena]);
    expect(await rilievi()).toEqual([['APERTURA_ALTERATA', 0]]);
  });

  test('values that no writer writes are told, not stumbled upon', async () => {
    const catena = await catenaDi(4);
    await banca.sql('update accesso set hash = null where numero = 1');
    await banca.sql(`update accesso set hash = 'abc' where numero = 2`);
    await banca.sql('update accesso set numero = null where numero = 3');
    await segno(catena, 'ANCORA', -1, '');
    expect((await verifica()).rilieviTotali).toBeGreaterThan(0);
  });

  test('everything written anew, signs included, and chains that are gone: only anchors kept elsewhere tell', async () => {
    const [prima, seconda] = [await catenaDi(3), await catenaDi(2)];
    const ancore = await leggiAncore(carico);
    expect(ancore.map(({ catena, numero }) => [catena, numero])).toEqual([
      [prima, 3],
      [seconda, 2],
    ]);
    expect(await rilievi(ancore)).toEqual([]);
    await banca.sql(`update accesso set da = 'X' where catena = $1 and numero = 2`, [prima]);
    await ricalcola(prima, 2);
    await banca.sql(
      `update catena_accessi s set hash = a.hash from accesso a where a.catena = s.catena and a.numero = s.numero and s.catena = $1`,
      [prima],
    );
    for (const tavola of ['accesso', 'catena_accessi']) await banca.sql(`delete from ${tavola} where catena = $1`, [seconda]);
    expect(await rilievi()).toEqual([]);
    expect(await rilievi(ancore)).toEqual([
      ['ANCORA_DISCORDE', 3],
      ['ANCORA_SENZA_RIGA', 2],
    ]);
    await banca.sql('delete from accesso where numero = 3');
    await banca.sql(`delete from catena_accessi where evento = 'CHIUSA'`);
    expect(await rilievi(ancore)).toEqual([
      ['ANCORA_SENZA_RIGA', 3],
      ['ANCORA_SENZA_RIGA', 2],
    ]);
  });

  test('a thousand things wrong are told, the others counted', async () => {
    await banca.sql(`insert into accesso (soggetto_id, id, il, ruolo, da, operazione, ambiti, concesso, catena, numero, hash)
      select gen_random_uuid(), gen_random_uuid(), now(), 'TITOLARE', 'X', 'io', '{}', true, gen_random_uuid(), 1, 'x' from generate_series(1, 2500)`);
    const esito = await verifica();
    expect([esito.rilievi.length, esito.rilieviTotali, esito.righe]).toEqual([1000, 2500, 2500]);
  });
});
