import type { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apriCarico } from '../../src/database/carico.ts';
import { componiCodiceInps } from '../../src/domain/codice-inps.ts';
import { abbinaSoggetti } from '../../src/services/abbinamenti/abbina.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { importaTesto, POSIZIONI, ROSSI, SOGGETTI } from '../support/importazione.ts';

let banca: BancaDiProva;
let client: Client;
beforeAll(async () => {
  banca = await nuovaBanca();
  client = await apriCarico(banca.url);
});
afterAll(async () => {
  await client.end();
  await banca.chiudi();
});
beforeEach(async () => {
  await banca.sql('truncate soggetto, soggetto_cf cascade');
  await importaTesto(banca.url, 'soggetti.csv', `${SOGGETTI}BNCLCU75H12Z998R;PERSONA_FISICA;Bianchi;Luca\n`);
  await importaTesto(banca.url, 'posizioni.csv', `${POSIZIONI}BNCLCU75H12Z998R;ARTIGIANI;28456124;3290;ATTIVA;2005-03-01\n`);
});

const codeline = (rata: number, codiceAzienda = '28456123', importo = '741.45') =>
  componiCodiceInps({
    codiceAzienda,
    annoRiferimento: 2011,
    annoEmissione: 2011,
    rata,
    importo,
    sede: '3290',
    codiceSoggetto: '10',
    progressivoEmissione: 1,
  });
const DI = (cf: string) => `${cf};ARTIGIANI;${cf === ROSSI ? '28456123' : '28456124'}`;
const F24 =
  'codice_fiscale;gestione;codice;sede;causale;codice_inps;periodo_dal;periodo_al;anno;importo;rata;tipo_rata;numero_rata;scadenza;cognome_nome;annullato_il\n';
const riga = (rata: number, { cf = ROSSI, importo = '741.45', annullata = '' } = {}) =>
  `${DI(cf)};3290;AF;${codeline(rata, cf === ROSSI ? '28456123' : '28456124')};2011-01;2011-12;2011;${importo};${rata}RATA;MINIMALE;${rata};2011-0${rata + 4}-16;ROSSI MARIO;${annullata}\n`;
const VERSAMENTI =
  'codice_fiscale;gestione;codice;riferimento;data;sede;causale;codice_scritto;periodo_dal;periodo_al;importo_debito;importo_credito;canale\n';
const versamento = (rif: string, rata: number, { cf = ROSSI, importo = '741.45', canale = '', posizione = DI(cf) } = {}) =>
  `${posizione};${rif};2011-05-16;3290;AF;${codeline(rata, cf === ROSSI ? '28456123' : '28456124', importo)};2011-01;2011-12;${importo};;${canale}\n`;

const f24 = (...righe: string[]) => importaTesto(banca.url, 'f24.csv', F24 + righe.join(''));
const versamenti = (...righe: string[]) => importaTesto(banca.url, 'versamenti.csv', VERSAMENTI + righe.join(''));
const righe = async () =>
  Object.fromEntries(
    (
      await banca.sql<{ rata: string; conti: string }>(
        `select rata, concat_ws(' ', versato, compensato, eccedenza) as conti from f24 join soggetto_cf c using (soggetto_id)
       where codice_fiscale = '${ROSSI}' order by rata`,
      )
    ).map(({ rata, conti }) => [rata, conti]),
  );
const stati = async () =>
  Object.fromEntries(
    (
      await banca.sql<{ chiave: string; stato: string }>(
        `select chiave, concat_ws(' ', abbinamento, eccedenza) as stato from versamento order by chiave`,
      )
    ).map(({ chiave, stato }) => [chiave, stato]),
  );
const quando = (tavola: string) => banca.sql(`select soggetto_id, id, aggiornato_il::text from ${tavola} order by 1, 2`);

test('an import matches what it brings, whichever comes first; the same import again changes nothing', async () => {
  const prima = await versamenti(versamento('a', 1), versamento('b', 2, { importo: '400.00' }));
  expect(prima.abbinamenti).toEqual({ soggetti: 1, f24: 0, versamenti: 0 });
  expect(await stati()).toEqual({ a: 'NON_ABBINATO 0.00', b: 'NON_ABBINATO 0.00' });
  const dopo = await f24(riga(1), riga(2), riga(3));
  expect(dopo.abbinamenti).toEqual({ soggetti: 1, f24: 2, versamenti: 2 });
  expect(await righe()).toEqual({ '1RATA': '741.45 0.00 0.00', '2RATA': '400.00 0.00 0.00', '3RATA': '0.00 0.00 0.00' });
  expect(await stati()).toEqual({ a: 'ABBINATO 0.00', b: 'PARZIALE 0.00' });
  const [f, v] = [await quando('f24'), await quando('versamento')];
  expect((await f24(riga(1), riga(2), riga(3))).abbinamenti).toEqual({ soggetti: 0, f24: 0, versamenti: 0 });
  expect(await abbinaSoggetti(client, { tutti: true })).toEqual({ soggetti: 1, f24: 0, versamenti: 0 });
  expect([await quando('f24'), await quando('versamento')]).toEqual([f, v]);
});

test('what has not changed keeps its aggiornato_il, what has moves it', async () => {
  await f24(riga(1), riga(2), riga(1, { cf: 'BNCLCU75H12Z998R' }));
  const prima = await quando('f24');
  const esito = await versamenti(versamento('a', 2));
  expect(esito.abbinamenti).toEqual({ soggetti: 1, f24: 1, versamenti: 1 });
  const dopo = await quando('f24');
  expect(dopo.filter((una, n) => una['aggiornato_il'] !== prima[n]!['aggiornato_il'])).toHaveLength(1);
});

test('a change is followed: another amount, a row withdrawn, a payment that moves to another posizione or to none', async () => {
  await f24(riga(1));
  await versamenti(versamento('a', 1));
  expect(await righe()).toEqual({ '1RATA': '741.45 0.00 0.00' });
  await versamenti(versamento('a', 1, { importo: '700.00' }));
  expect([await righe(), await stati()]).toEqual([{ '1RATA': '700.00 0.00 0.00' }, { a: 'PARZIALE 0.00' }]);
  await f24(riga(1, { annullata: '2012-01-10' }));
  expect([await righe(), await stati()]).toEqual([{ '1RATA': '0.00 0.00 700.00' }, { a: 'ECCEDENZA 700.00' }]);
  expect(await banca.sql('select importo, criterio from abbinamento')).toEqual([{ importo: '0.00', criterio: 'CODICE_INPS' }]);
  await versamenti(versamento('a', 1, { importo: '700.00', posizione: `${ROSSI};;` }));
  expect([await righe(), await stati()]).toEqual([{ '1RATA': '0.00 0.00 0.00' }, { a: 'NON_ABBINATO 0.00' }]);
  expect(await banca.sql('select 1 from abbinamento')).toEqual([]);
});

test('INPS’s own compensation settles a row as compensated', async () => {
  await f24(riga(1));
  await versamenti(versamento('a', 1, { canale: 'COMPENSAZIONE_INPS' }));
  expect(await righe()).toEqual({ '1RATA': '741.45 741.45 0.00' });
});

test('trying writes nothing; a refused file does not leave the one before it unmatched', async () => {
  await f24(riga(1));
  const prova = await importaTesto(banca.url, 'versamenti.csv', VERSAMENTI + versamento('a', 1), { prova: true });
  expect(prova.abbinamenti).toBeNull();
  expect(await righe()).toEqual({ '1RATA': '0.00 0.00 0.00' });
  await versamenti(versamento('a', 1));
  const rotto = await versamenti('rotta\n');
  expect(rotto.rifiuto).not.toBeNull();
  expect(await righe()).toEqual({ '1RATA': '741.45 0.00 0.00' });
});

test('what a process that was killed did not match is matched by the next', async () => {
  await f24(riga(1));
  await client.query('begin');
  await client.query(`insert into da_abbinare select soggetto_id from f24`);
  await client.query(`update f24 set versato = 1`);
  await client.query('commit');
  expect((await versamenti(versamento('a', 1))).abbinamenti).toEqual({ soggetti: 1, f24: 1, versamenti: 1 });
  expect(await banca.sql('select 1 from da_abbinare')).toEqual([]);
});
