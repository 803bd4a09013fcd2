import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { anello, type PuntoCatena } from '../../src/domain/catena-accessi.ts';
import { leggiAncore } from '../../src/services/accessi/ancore.ts';
import { NOMI_COLONNE } from '../../src/services/accessi/colonne.ts';
import { leggiVoci } from '../../src/services/accessi/voci.ts';
import type { BancaDiProva } from '../support/banca.ts';
import { type BancaDelRegistro, bancaDelRegistro } from '../support/registro.ts';

/* The access record changed by who may do anything in the database, in every way that the verification is there to find. */
let registro: BancaDelRegistro;
let banca: BancaDiProva;
let carico: BancaDelRegistro['carico'];
let catenaDi: BancaDelRegistro['catenaDi'];
let verifica: BancaDelRegistro['verifica'];
beforeAll(async () => {
  registro = await bancaDelRegistro();
  ({ banca, carico, catenaDi, verifica } = registro);
});
afterAll(() => registro.chiudi());
afterEach(() => registro.svuota());

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
    await registro.svuota();
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
