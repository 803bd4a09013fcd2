import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { comandoVerifica } from '../../src/cli/verifica.ts';
import { leggiConfig } from '../../src/config.ts';
import { orologioDiSistema } from '../../src/orologio.ts';
import { controllaBanca } from '../../src/services/installazione/banca-dati.ts';
import { giudicaSpazio } from '../../src/services/installazione/cartelle.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaDiProva } from '../support/cartella.ts';

/* An installation of which every part is made to fail, one at a time. */
let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

const CHIAVE = 'f3b0c44298fc1c149afbf4c8996fb924';

async function verifica(ambiente: NodeJS.ProcessEnv, ...opzioni: string[]): Promise<{ codice: unknown; uscita: string }> {
  const scrivi = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const programma = new Command().exitOverride();
  const vietato = () => Promise.reject(new Error('only accessi opens the archive'));
  comandoVerifica(programma, vietato, () => leggiConfig(ambiente));
  await programma.parseAsync(['verifica', ...opzioni], { from: 'user' });
  const uscita = scrivi.mock.calls.map(([testo]) => testo).join('');
  scrivi.mockRestore();
  return { codice: process.exitCode, uscita };
}

/** The environment of an installation that has nothing wrong, with these differences. */
async function ambiente(diverso: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> {
  const issuer = createServer((_richiesta, risposta) => risposta.end(JSON.stringify({ keys: [] })));
  await new Promise<void>((pronto) => issuer.listen(0, '127.0.0.1', pronto));
  onTestFinished(() => void issuer.close());
  const base = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  const oidc = { OIDC_ISSUER: base, OIDC_AUDIENCE: 'cassetto', OIDC_JWKS_URI: `${base}/chiavi` };
  return { DATABASE_URL: banca.url, CASSETTO_DATI: cartellaDiProva(), CASSETTO_CHIAVE: CHIAVE, ...oidc, ...diverso };
}

const rigaDi = ({ uscita }: { uscita: string }, nome: string) => uscita.split('\n').find((riga) => riga.includes(`  ${nome}: `));

test('un’installazione a posto: una riga per controllo, 0', async () => {
  const tutto = await ambiente();
  const dati = tutto['CASSETTO_DATI'];
  const { codice, uscita } = await verifica(tutto);
  expect(codice).toBe(0);
  expect(
    uscita
      .replaceAll(/\d[\d.]*(?= MB)|(?<=PostgreSQL )[^,]+|(?<=127\.0\.0\.1:)\d+|\d{4}-\d\d-\d\d$/gm, '…')
      .replaceAll(/\d+(?=\)| tavole)/g, 'N'),
  ).toBe(`bene        configurazione: valida
bene        banca dati: PostgreSQL …, UTF8, fuso Europe/Rome noto
bene        ruoli: i quattro ruoli ci sono, e ciascun login prende il suo
bene        migrazioni: fatte tutte (N)
bene        permessi: N tavole di soggetti, lette da chi deve e protette riga per riga
bene        orologio: d’accordo con quello di PostgreSQL; oggi in Italia è il …
bene        segreto del server: dato da chi installa
bene        emittente dei token: http://127.0.0.1:… dà le sue chiavi
bene        cartella dei dati: ${dati}: … MB liberi
bene        deposito dei documenti: ${dati}/documenti, che nasce al primo avvio: … MB liberi
`);
  expect(uscita).not.toContain(CHIAVE);
  const json = JSON.parse((await verifica(tutto, '--json')).uscita);
  expect(json).toMatchObject({
    esito: 'BENE',
    controlli: expect.arrayContaining([expect.objectContaining({ nome: 'ruoli', esito: 'BENE' })]),
  });
});

test('la configurazione: ogni difetto, e che il resto non è stato guardato', async () => {
  const { codice, uscita } = await verifica({ PORT: 'x', CASSETTO_CHIAVE: 'corta' });
  expect([codice, uscita]).toEqual([
    1,
    `MALE        configurazione: PORT: trovato «x». Che cosa fare: mettere un numero intero da 0 a 65535
MALE        configurazione: CASSETTO_CHIAVE: trovato un valore che qui non si mostra. Che cosa fare: mettere un segreto di almeno 32 caratteri
non fatto   tutto il resto: prima va corretta la configurazione
`,
  ]);
});

test('ciò che non vale per dati veri si dice, e non è un difetto', async () => {
  const {
    OIDC_ISSUER: _uno,
    OIDC_AUDIENCE: _due,
    OIDC_JWKS_URI: _tre,
    ...senza
  } = await ambiente({
    CASSETTO_OGGI: '2026-06-15',
    CASSETTO_SANDBOX: '1',
  });
  const detto = await verifica(senza);
  expect(detto.codice).toBe(0);
  expect(detto.uscita).toMatch(
    /^attenzione {2}configurazione: il giorno è fermo al 2026-06-15\. Che cosa fare: .*\nattenzione {2}configurazione: è una sandbox: .*\nattenzione {2}configurazione: è una dim/,
  );
  expect(rigaDi(detto, 'emittente dei token')).toMatch(/^attenzione .*dimostrativo.* OIDC_ISSUER e OIDC_AUDIENCE$/);
});

test('un emittente che non risponde, una chiave ripetuta, una cartella chiusa: tutti insieme', async () => {
  const chiuso = { OIDC_JWKS_URI: 'http://127.0.0.1:1/chiavi', CASSETTO_CHIAVE: 'ab'.repeat(20), CASSETTO_DATI: '/proc/cassetto' };
  const detto = await verifica(await ambiente(chiuso));
  expect(detto.codice).toBe(1);
  expect(rigaDi(detto, 'emittente dei token')).toMatch(/^MALE .*http:\/\/127\.0\.0\.1:1\/chiavi non dà le sue chiavi\. Che cosa fare: /);
  expect(rigaDi(detto, 'segreto del server')).toMatch(/^MALE .*pochi caratteri ripetuti\. Che cosa fare: .*openssl/);
  expect(rigaDi(detto, 'cartella dei dati')).toMatch(/^MALE .*\/proc: non ci si può scrivere \(\w+\)\. Che cosa fare: .*CASSETTO_DATI$/);
  expect(detto.uscita).toMatch(/\nbene +ruoli: /);
});

test('la chiave nata al primo avvio: letta dal solo proprietario', async () => {
  const tutto = await ambiente({ CASSETTO_CHIAVE: '' });
  expect(rigaDi(await verifica(tutto), 'segreto del server')).toBe('bene        segreto del server: nasce al primo avvio');
  const chiavi = join(tutto['CASSETTO_DATI']!, 'chiavi');
  mkdirSync(chiavi);
  writeFileSync(join(chiavi, 'server'), CHIAVE, { mode: 0o600 });
  expect(rigaDi(await verifica(tutto), 'segreto del server')).toMatch(/^bene /);
  chmodSync(join(chiavi, 'server'), 0o644);
  expect(rigaDi(await verifica(tutto), 'segreto del server')).toMatch(/^MALE .*altri utenti\. Che cosa fare: chmod 600 /);
  writeFileSync(join(chiavi, 'server'), 'corta');
  expect(rigaDi(await verifica(tutto), 'segreto del server')).toMatch(/^MALE .*corto o semplice/);
});

test('lo spazio sul disco', () => {
  expect([99, 999, 1000].map((mega) => giudicaSpazio('x', '/dati', mega).esito)).toEqual(['MALE', 'ATTENZIONE', 'BENE']);
});

describe('la banca dati', () => {
  const sola = async (url: string, nome: string) =>
    (await controllaBanca(url, { urlApp: null, urlLettura: null, urlCarico: null }, orologioDiSistema())).find((uno) => uno.nome === nome);

  test('spenta: lo dice, senza la password, e non guarda il resto', async () => {
    const detto = await verifica(await ambiente({ DATABASE_URL: 'postgresql://io:segretissima@127.0.0.1:1/cassetto' }));
    expect(detto.codice).toBe(1);
    expect(rigaDi(detto, 'banca dati')).toMatch(/^MALE .*nessun server risponde a quell’indirizzo\. Che cosa fare: /);
    expect(rigaDi(detto, 'migrazioni')).toBe('non fatto   migrazioni: la banca dati non risponde');
    expect(detto.uscita).not.toContain('segretissima');
  });

  test('vuota: nascerà al primo avvio, e non è cambiata', async () => {
    const vuota = new URL(banca.url);
    vuota.pathname = '/postgres';
    expect(await sola(vuota.href, 'migrazioni')).toMatchObject({
      esito: 'ATTENZIONE',
      trovato: expect.stringMatching(/^fatte 0 su \d+: le altre le fa il prossimo avvio/),
    });
    expect(await sola(vuota.href, 'permessi')).toMatchObject({ esito: 'NON_FATTO' });
  });

  test('indietro, avanti: chi va aggiornato', async () => {
    const [{ name }] = (await banca.sql<{ name: string }>('select name from mikro_orm_migrations order by id desc limit 1')) as [
      { name: string },
    ];
    await banca.sql('delete from mikro_orm_migrations where name = $1', [name]);
    expect(await sola(banca.url, 'migrazioni')).toMatchObject({ esito: 'ATTENZIONE' });
    await banca.sql('insert into mikro_orm_migrations (name) values ($1), ($2)', [name, 'del-futuro']);
    expect(await sola(banca.url, 'migrazioni')).toMatchObject({ esito: 'MALE', rimedio: 'aggiornare il programma' });
    await banca.sql(`delete from mikro_orm_migrations where name = 'del-futuro'`);
  });

  test.each([
    ['alter table f24 owner to current_user', 'alter table f24 owner to cassetto_owner', 'non sono di cassetto_owner: f24'],
    ['alter table f24 no force row level security', 'alter table f24 force row level security', 'senza politiche riga per riga: f24'],
    ['revoke select on f24 from cassetto_app', 'grant select on f24 to cassetto_app', 'non si possono leggere: f24 (cassetto_app)'],
  ])('permessi persi: %s', async (rompi, aggiusta, trovato) => {
    await banca.sql(rompi);
    expect(await sola(banca.url, 'permessi')).toMatchObject({ esito: 'MALE', trovato });
    await banca.sql(aggiusta);
    expect(await sola(banca.url, 'permessi')).toMatchObject({ esito: 'BENE' });
  });

  test('un login che non può prendere il suo ruolo, e uno che può', async () => {
    const login = `prova_${process.pid}`;
    await banca.sql(`create role ${login} login password 'prova'`);
    onTestFinished(async () => {
      await banca.sql(`drop role ${login}`);
    });
    const suo = new URL(banca.url);
    [suo.username, suo.password] = [login, 'prova'];
    const con = async () =>
      (await controllaBanca(banca.url, { urlApp: suo.href, urlLettura: null, urlCarico: null }, orologioDiSistema())).find(
        ({ nome }) => nome === 'ruoli',
      );
    expect(await con()).toMatchObject({
      esito: 'MALE',
      trovato: 'DATABASE_URL_APP: il suo login non può prendere cassetto_app',
      rimedio: 'grant cassetto_app to quel login',
    });
    await banca.sql(`grant cassetto_app to ${login}`);
    expect(await con()).toMatchObject({ esito: 'BENE' });
  });

  test('un orologio che va per conto suo', async () => {
    const avanti = { ...orologioDiSistema(), adesso: () => new Date(orologioDiSistema().adesso().getTime() + 90_000) };
    const controlli = await controllaBanca(banca.url, { urlApp: null, urlLettura: null, urlCarico: null }, avanti);
    expect(controlli.find(({ nome }) => nome === 'orologio')).toMatchObject({
      esito: 'MALE',
      trovato: expect.stringMatching(/^questa macchina e il server PostgreSQL differiscono di (89|90) secondi$/),
    });
  });
});
