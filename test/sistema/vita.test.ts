import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finche, finito } from '../support/postgres-incorporato.ts';
import { type Copia, copiaPerUtente, copiaPulita } from './copia.ts';
import { chiedi, scarica, type Titolo } from './domande.ts';
import { avviaNpm, esegui, protagonisti, tuttiFiniti, type Vita } from './vita.ts';

const TOKEN = ['npm', 'run', '-s', 'cassetto', '--', 'token', 'titolare'] as const;
const IMPORT = ['npm', 'run', '-s', 'cassetto', '--', 'import', 'demo', '--json'] as const;

let copia: Copia;
beforeAll(() => {
  copia = copiaPulita();
}, 600_000);
afterAll(() => copia.elimina());

function tokenDi(copia: Copia): string {
  const { codice, uscita, errore } = esegui(copia, TOKEN);
  expect({ codice, errore }).toEqual({ codice: 0, errore: '' });
  expect(uscita).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  return uscita.trim();
}

const POSTA = `query { soggetto(codiceFiscale: "RSSMRA80A01H501U") { id recapiti { email } } }`;
const emailDi = async (titolo: Titolo) => (await chiedi(titolo, POSTA)).data.soggetto.recapiti.email as string;

/** SIGTERM to npm alone, which does not hand it on; nothing may stay behind. */
async function ferma(vita: Vita): Promise<void> {
  const processi = vita.discendenti();
  vita.npm.kill('SIGTERM');
  await tuttiFiniti(processi);
}

const UTENTI: [string, boolean][] = [['root, in a home of mode 0700', false]];
if (process.getuid?.() === 0) UTENTI.push(['an ordinary user', true]);

describe.each(UTENTI)('%s', (_, ordinario) => {
  let sua: Copia;
  beforeAll(() => {
    sua = ordinario ? copiaPerUtente(copia) : copia;
  });
  afterAll(() => {
    if (ordinario) sua.elimina();
  });

  test('the first start tells what a person needs, the command it prints works, and SIGTERM to npm alone stops all', async () => {
    const vita = avviaNpm(sua);
    const base = await vita.pronto();
    expect(vita.testo()).toMatch(/intermediario .*\n[\s\S]*applicazione /);
    const comando = /^ *(curl [\s\S]*?\}'?"?)\n/m.exec(vita.testo())?.[1] ?? '';
    const { codice, uscita } = esegui(sua, ['bash', '-c', comando]);
    expect(codice).toBe(0);
    expect(JSON.parse(uscita)).toMatchObject({ data: { soggetto: { denominazione: 'Rossi Mario' } } });

    const titolo = { base, token: tokenDi(sua) };
    const { data } = await chiedi(titolo, POSTA);
    const scelta = await chiedi(
      titolo,
      `mutation($id: ID!) { aggiornaRecapiti(input: { soggetto: $id, recapiti: { email: "nuova@example.it" } }) { userErrors { code } } }`,
      { id: data.soggetto.id },
    );
    expect(scelta).toMatchObject({ data: { aggiornaRecapiti: { userErrors: [] } } });

    const secondo = avviaNpm(sua);
    expect(await secondo.fine).toBe(1);
    expect(secondo.testo()).toMatch(/La cartella .* è già usata da un altro Cassetto acceso/);
    expect(await emailDi(titolo)).toBe('nuova@example.it');

    await ferma(vita);
  });

  test('the second start is quick and finds the data; SIGINT to the whole group stops everything with 0', async () => {
    const inizio = performance.now();
    const vita = avviaNpm(sua);
    const base = await vita.pronto();
    const secondi = (performance.now() - inizio) / 1000;
    console.log(`second start: ${secondi.toFixed(2)} s`);
    // The issue asks 3 s on a quiet machine; here other tests share the processors.
    expect(secondi).toBeLessThan(6);
    expect(await emailDi({ base, token: tokenDi(sua) })).toBe('nuova@example.it');
    const processi = vita.discendenti();
    process.kill(-(vita.npm.pid ?? 0), 'SIGINT');
    await tuttiFiniti(processi);
    expect([0, 'SIGINT', 130]).toContain(await vita.fine);
  });

  test('a token is made also while no server runs', () => {
    tokenDi(sua);
  });

  test.each(['node', 'postgres', 'both'] as const)('after kill -9 of %s the data are there', async (chi) => {
    const vita = avviaNpm(sua);
    const base = await vita.pronto();
    const { node, postgres } = protagonisti(vita.discendenti());
    const processi = vita.discendenti();
    if (chi !== 'postgres') process.kill(node, 'SIGKILL');
    if (chi !== 'node') process.kill(postgres, 'SIGKILL');
    if (chi === 'postgres') {
      const titolo = { base, token: tokenDi(sua) };
      // The server that lives goes on by itself.
      await finche(async () => expect(await emailDi(titolo)).toBe('nuova@example.it'));
      vita.npm.kill('SIGTERM');
      await tuttiFiniti([...processi, ...vita.discendenti()]);
    } else await finche(() => expect(finito(node)).toBe(true));
    const dopo = avviaNpm(sua);
    expect(await emailDi({ base: await dopo.pronto(), token: tokenDi(sua) })).toBe('nuova@example.it');
    const ultimi = dopo.discendenti();
    dopo.npm.kill('SIGTERM');
    await tuttiFiniti([...processi, ...ultimi]);
  });

  test('import works while no server runs and while one does, and a second one changes nothing', async () => {
    const importa = () => {
      const { codice, uscita } = esegui(sua, IMPORT);
      expect(codice).toBe(0);
      return JSON.parse(uscita).file as { tipo: string; nuove: number; modificate: number; errate: number }[];
    };
    // What the first test wrote goes back to what the files say.
    const primo = importa();
    expect(primo.filter(({ nuove, modificate }) => nuove + modificate > 0).map(({ tipo }) => tipo)).toEqual(['soggetti']);
    const vita = avviaNpm(sua);
    await vita.pronto();
    const secondo = importa();
    expect(secondo).toHaveLength(primo.length);
    for (const file of secondo) expect(file).toMatchObject({ nuove: 0, modificate: 0, errate: 0 });
    await ferma(vita);
  });

  test('the PDF of an F24 comes from the link of the answer', async () => {
    const vita = avviaNpm(sua);
    const titolo = { base: await vita.pronto(), token: tokenDi(sua) };
    const { data } = await chiedi(
      titolo,
      `query { f24(first: 1, filtro: { anno: 2011, codiceFiscale: ["RSSMRA80A01H501U"] }) { nodes { pdf { url } } } }`,
    );
    const byte = await scarica(data.f24.nodes[0].pdf.url);
    expect(new TextDecoder('latin1').decode(byte.slice(0, 5))).toBe('%PDF-');
    await ferma(vita);
  });
});
