import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { comandoBackup } from '../../src/cli/backup.ts';
import { spiegaGuasto } from '../../src/cli/guasto.ts';
import { comandoRipristina } from '../../src/cli/ripristina.ts';
import { leggiConfig } from '../../src/config.ts';
import { apriCarico } from '../../src/database/carico.ts';
import type { FileSystem } from '../../src/documents/disco.ts';
import { creaDepositoLocale } from '../../src/documents/deposito-locale.ts';
import { verificaAccessi } from '../../src/services/accessi/verifica.ts';
import { creaCopia } from '../../src/services/copia/crea.ts';
import { lavorazioni } from '../api/lavorazioni.ts';
import { apriLink } from '../documents/apri-link.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { conBanca } from '../support/banca-dati.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/* A server that has worked, copied while it works, and restored under another server, which goes on. */
let server: ServerDiProva;
let copia: string;
let documento: { id: string; sha256: string };
let lavorazione: string;
beforeAll(async () => {
  server = await serverDiProva();
  const chiesto = await server.chiedi('titolare', '{ io { soggetto { id } } }');
  const fatto = await server.chiedi(
    'titolare',
    'mutation($s: ID!) { generaEstrattoConto(input: { soggetto: $s }) { documento { id sha256 link { url } } userErrors { code } } }',
    { s: chiesto.data.io.soggetto.id },
  );
  documento = fatto.data.generaEstrattoConto.documento;
  const t = lavorazioni(server);
  lavorazione = (await t.richiesta('intermediario', 'esporta', { cosa: 'F24', formato: 'CSV', idempotencyKey: 'copia' })).id;
  copia = join(
    cartellaDiProva((togli) => afterAll(togli)),
    'copia',
  );
});
afterAll(() => server.chiudi());

/** Runs a command as the program does; answers its exit code and what it printed, or the sentence of its fault. */
async function esegui(banca: string, cartellaDati: string, ...parole: string[]): Promise<{ codice: number; uscita: string }> {
  const programma = new Command().exitOverride();
  const config = () => leggiConfig({ DATABASE_URL: banca, CASSETTO_DATI: cartellaDati });
  comandoBackup(programma, config);
  comandoRipristina(programma, config);
  const scrivi = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await programma.parseAsync(parole, { from: 'user' });
    return { codice: Number(process.exitCode), uscita: scrivi.mock.calls.map(([testo]) => testo).join('') };
  } catch (errore) {
    return { codice: 2, uscita: spiegaGuasto(errore) };
  } finally {
    process.exitCode = undefined;
    vi.restoreAllMocks();
  }
}

/** What every table holds, and who may do what with it. */
async function contenuto({ sql }: BancaDiProva): Promise<Record<string, string>> {
  const tavole = await sql<{ t: string }>(
    `select relname as t from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('mikro_orm_migrations', 'consumo')`,
  );
  const unite = tavole.map(
    ({ t }) => `select '${t}' as t, count(*) || md5(coalesce(string_agg(x::text, ',' order by x::text), '')) as h from ${t} x`,
  );
  return Object.fromEntries((await sql<{ t: string; h: string }>(unite.join(' union all '))).map(({ t, h }) => [t, h]));
}
const diritti = ({ sql }: BancaDiProva) =>
  sql(`select relname, relacl::text[] from pg_class where relnamespace = 'public'::regnamespace order by relname`).then((righe) =>
    righe.map(({ relname, relacl }) => [relname, ...((relacl as string[] | null) ?? []).sort()]),
  );

test('copied while the server works, restored whole under another, which opens the documents and goes on with the work', async () => {
  const fatta = await esegui(server.banca.url, server.cartella, 'backup', copia, '--json');
  const { righe, documenti, migrazione } = JSON.parse(fatta.uscita);
  expect([fatta.codice, documenti]).toEqual([0, { file: 1, byte: expect.any(Number), mancanti: 0 }]);
  expect(righe).toMatchObject({ soggetto: 40, lavorazione: 1, documento: 1 });
  expect(await fs.readdir(copia)).toEqual(['file', 'manifesto.json']);

  const nuova = await nuovaBanca();
  const altro = await serverDiProva({ demo: false, attraverso: async () => nuova.url, ambiente: { CASSETTO_LAVORATORE: 'si' } });
  try {
    const prima = await diritti(nuova);
    const { codice, uscita } = await esegui(nuova.url, altro.cartella, 'ripristina', copia);
    expect(uscita).toContain(`e 1 documento, com’erano il `);
    expect(uscita).toContain(`migrazione ${migrazione}.\nLavorazioni riprese: 1\n`);
    expect(codice).toBe(0);
    expect(await diritti(nuova)).toEqual(prima);

    // The worker of the new server may be at the Lavorazione already: what it writes is not of the copy.
    const sue = ['lavorazione', 'esito_lavorazione', 'documento_lavorazione', 'accesso', 'catena_accessi', 'idempotenza'];
    const senzaSue = (tavole: Record<string, string>) => Object.fromEntries(Object.entries(tavole).filter(([nome]) => !sue.includes(nome)));
    expect(senzaSue(await contenuto(nuova))).toEqual(senzaSue(await contenuto(server.banca)));
    const carico = await apriCarico(nuova.url);
    expect(await verificaAccessi(carico, [])).toMatchObject({ rilieviTotali: 0, righe: expect.any(Number) });
    await carico.end();

    const { data } = await altro.chiedi('titolare', 'query($id: ID!) { node(id: $id) { ... on Documento { sha256 link { url } } } }', {
      id: documento.id,
    });
    expect(data.node.sha256).toBe(documento.sha256);
    expect((await apriLink(altro, data.node.link.url)).testo).toMatch(/^%PDF-/);
    expect(await lavorazioni(altro).finita('intermediario', lavorazione)).toMatchObject({ stato: 'CONCLUSA', riuscite: 1 });

    expect(await esegui(nuova.url, altro.cartella, 'ripristina', copia)).toEqual({
      codice: 2,
      uscita: expect.stringMatching(/^La banca dati non è vuota \(\w+\): si ripristina in una nuova\.\n$/),
    });
  } finally {
    await altro.chiudi();
    await nuova.chiudi();
  }
});

test('an idle server: the copy is the database to the byte, its chains included', async () => {
  const cartella = join(cartellaDiProva(), 'copia');
  await esegui(server.banca.url, server.cartella, 'backup', cartella);
  const nuova = await nuovaBanca();
  expect(await esegui(nuova.url, cartellaDiProva(), 'ripristina', cartella)).toMatchObject({ codice: 0 });
  expect(await contenuto(nuova)).toEqual(await contenuto(server.banca));
  await nuova.chiudi();
});

test('what is not a whole copy of this version is refused, and nothing is restored', async () => {
  const nuova = await nuovaBanca();
  const vuota = [await contenuto(nuova), await diritti(nuova)];
  const manifesto = JSON.parse(await fs.readFile(join(copia, 'manifesto.json'), 'utf8'));
  const posto = (sha256: string) => join('file', sha256.slice(0, 2), sha256);
  const diF24 = posto(manifesto.tavole.find(({ nome }: { nome: string }) => nome === 'f24').sha256);
  const guasti: Record<string, [(cartella: string) => Promise<unknown>, RegExp]> = {
    'without its manifest': [(c) => fs.rm(join(c, 'manifesto.json')), /non è una copia intera, manca manifesto\.json\.$/],
    'a digit of its manifest': [
      (c) => fs.writeFile(join(c, 'manifesto.json'), JSON.stringify({ ...manifesto, documenti: { ...manifesto.documenti, file: 2 } })),
      /manifesto\.json: è danneggiato/,
    ],
    'of another migration': [
      (c) => {
        const altra = { ...manifesto, migrazione: '20200101000000-altra', impronta: undefined };
        const impronta = createHash('sha256').update(JSON.stringify(altra)).digest('hex');
        return fs.writeFile(join(c, 'manifesto.json'), JSON.stringify({ ...altra, impronta }));
      },
      /^La copia è della migrazione 20200101000000-altra, la banca dati della \d+-[\w-]+: ripristinare con la versione del programma/,
    ],
    'a byte of a table': [
      async (c) => {
        const byte = await fs.readFile(join(c, diF24));
        byte[byte.length >> 1]! ^= 1;
        await fs.writeFile(join(c, diF24), byte);
      },
      /il file della tavola f24 manca o è danneggiato\.$/,
    ],
    'a document cut short': [(c) => fs.truncate(join(c, posto(documento.sha256)), 10), /1 file di documenti mancano o sono danneggiati\.$/],
  };
  for (const [nome, [guasta, frase]] of Object.entries(guasti)) {
    const rotta = join(cartellaDiProva(), 'copia');
    await fs.cp(copia, rotta, { recursive: true });
    await guasta(rotta);
    const { codice, uscita } = await esegui(nuova.url, cartellaDiProva(), 'ripristina', rotta);
    expect([codice, uscita.trim()], nome).toEqual([2, expect.stringMatching(frase)]);
    expect([await contenuto(nuova), await diritti(nuova)], nome).toEqual(vuota);
  }
  await nuova.chiudi();
});

test('a copy never takes the place of another, and one that finds the disk full leaves nothing', async () => {
  expect(await esegui(server.banca.url, server.cartella, 'backup', copia)).toEqual({
    codice: 2,
    uscita: `${copia}: esiste già; una copia è una cartella nuova.\n`,
  });
  const sopra = cartellaDiProva();
  let restano = 3;
  const pieno: FileSystem = {
    ...fs,
    open: async (...come: Parameters<typeof fs.open>) => {
      const file = await fs.open(...come);
      if (come[1] === 'wx' && restano-- <= 0)
        file.writeFile = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
      return file;
    },
  };
  const carico = await apriCarico(server.banca.url);
  const deposito = creaDepositoLocale(join(server.cartella, 'documenti'));
  const esito = creaCopia(carico, { cartella: join(sopra, 'copia'), deposito, adesso: () => new Date(), disco: pieno });
  const guasto = await esito.then(String, (errore: unknown) => errore);
  expect(spiegaGuasto(guasto)).toBe('Scrittura non riuscita: il disco è pieno\n');
  expect(await fs.readdir(sopra)).toEqual([]);
  await carico.end();
});

test('a database that does not answer, and one that is not of Cassetto, are told in a sentence', async () => {
  const dove = join(cartellaDiProva(), 'copia');
  const spento = await esegui('postgresql://x:segreto@127.0.0.1:1/x', cartellaDiProva(), 'backup', dove);
  expect(spento).toEqual({ codice: 2, uscita: expect.stringMatching(/^DATABASE_URL \(127\.0\.0\.1:1\/x\): nessun server risponde/) });
  const altra = await esegui(conBanca(server.banca.url, 'postgres'), cartellaDiProva(), 'backup', dove);
  expect(altra).toEqual({ codice: 2, uscita: 'La banca dati è vuota: non c’è niente da copiare.\n' });
  expect(await fs.readdir(dirname(dove))).toEqual([]);
});

test('a document that has disappeared is told, and the copy is made without it', async () => {
  await fs.rm(join(server.cartella, 'documenti', documento.sha256.slice(0, 2), documento.sha256));
  const cartella = join(cartellaDiProva(), 'copia');
  const { codice, uscita } = await esegui(server.banca.url, server.cartella, 'backup', cartella);
  expect([codice, uscita]).toEqual([1, expect.stringContaining('Senza 1 documento, che non c’era o era danneggiato.\n')]);
  const nuova = await nuovaBanca();
  expect(await esegui(nuova.url, cartellaDiProva(), 'ripristina', cartella, '--json')).toMatchObject({ codice: 1 });
  await nuova.chiudi();
});
