import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { anello, apertura } from '../../src/domain/catena-accessi.ts';
import { NOMI_COLONNE } from '../../src/services/accessi/colonne.ts';
import type { BancaDiProva } from '../support/banca.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { type BancaDelRegistro, bancaDelRegistro, NEGATA, richiesta } from '../support/registro.ts';
import type { Tramite } from '../support/tramite.ts';

let registro: BancaDelRegistro;
let banca: BancaDiProva;
let tramite: Tramite;
let scrittore: BancaDelRegistro['scrittore'];
let catenaDi: BancaDelRegistro['catenaDi'];
let verifica: BancaDelRegistro['verifica'];
beforeAll(async () => {
  registro = await bancaDelRegistro();
  ({ banca, tramite, scrittore, catenaDi, verifica } = registro);
});
afterAll(() => registro.chiudi());
afterEach(async () => {
  tramite.prima = () => undefined;
  await registro.svuota();
});

const operazioni = async () =>
  (await banca.sql<{ operazione: string }>('select operazione from accesso order by il, numero')).map(({ operazione }) => operazione);
const inserimenti = () => tramite.istruzioni.filter((istruzione) => istruzione.includes('insert into accesso'));

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
    // Another connection of the pool may still have to find out that it was cut.
    await finche(() => accessi.scrivi(richiesta(randomUUID()), 'di nuovo buona'));
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
    await finche(() => accessi.scrivi(richiesta(randomUUID()), 'di nuovo buona'));
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
