import { join } from 'node:path';
import { Command } from 'commander';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { comandoImporta } from '../../src/cli/importa.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaCon, OGGI, righeDi, SOGGETTI } from '../support/importazione.ts';

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());
beforeEach(() => banca.sql('truncate soggetto, soggetto_cf cascade'));
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

interface Esito {
  codice: unknown;
  uscita: string;
  errore: string;
}

/** Runs `import` as the program does, and hears what it prints. */
async function importa(...argomenti: string[]): Promise<Esito> {
  const uscita = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const errore = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const programma = new Command().exitOverride();
  let chiusa = false;
  comandoImporta(programma, async () => {
    const client = new Client({ connectionString: banca.url, options: '-c role=cassetto_carico' });
    await client.connect();
    const chiudi = async () => {
      chiusa = true;
      await client.end();
    };
    return { client, chiudi, oggi: OGGI };
  });
  await programma.parseAsync(['import', ...argomenti], { from: 'user' });
  const detto = (spia: typeof uscita) => spia.mock.calls.map(([testo]) => testo).join('');
  const esito = { codice: process.exitCode, uscita: detto(uscita), errore: detto(errore) };
  vi.restoreAllMocks();
  expect(chiusa).toBe(true);
  return esito;
}

const BIANCHI = 'BNCLCU75H12Z998R;PERSONA_FISICA;Bianchi;';
const unFile = (contenuto: string) => join(cartellaCon({ 'soggetti.csv': contenuto }), 'soggetti.csv');

test('tutto bene: 0, e la seconda volta dice che niente è cambiato', async () => {
  const file = unFile(SOGGETTI);
  expect(await importa(file)).toEqual({
    codice: 0,
    uscita: 'soggetti.csv (soggetti): 1 riga: 1 nuova, 0 modificate, 0 invariate\n',
    errore: '',
  });
  expect(await importa(file)).toEqual({
    codice: 0,
    uscita: 'soggetti.csv (soggetti): 1 riga: niente è cambiato, 1 già presente\n',
    errore: '',
  });
});

test('una riga errata: 1, il motivo su stderr e niente scritto', async () => {
  const { codice, uscita, errore } = await importa(unFile(`${SOGGETTI}${BIANCHI}\n`));
  expect({ codice, uscita }).toEqual({ codice: 1, uscita: '' });
  expect(errore).toBe(
    'soggetti.csv, riga 3, colonna nome: trovato vuoto, atteso un valore: la natura è PERSONA_FISICA\n' +
      'Di questo file non è stato scritto niente.\n',
  );
  expect(await banca.sql('select 1 from soggetto')).toEqual([]);
});

test('con --errori: 1, le altre sono entrate e quella errata è nel file', async () => {
  const file = unFile(`${SOGGETTI}${BIANCHI}\n`);
  const errori = file.replace('soggetti', 'scarti');
  const { codice, uscita, errore } = await importa(file, '--errori', errori);
  expect({ codice, uscita }).toEqual({
    codice: 1,
    uscita: 'soggetti.csv (soggetti): 2 righe: 1 nuova, 0 modificate, 0 invariate, 1 errata\n',
  });
  expect(errore).toContain(`le righe errate sono in ${errori}`);
  expect(righeDi(errori)[1]).toBe(`${BIANCHI};nome: trovato vuoto, atteso un valore: la natura è PERSONA_FISICA`);
});

test('--dry-run: dice, non scrive', async () => {
  const { codice, uscita } = await importa(unFile(SOGGETTI), '--dry-run');
  expect(codice).toBe(0);
  expect(uscita).toContain('1 nuova');
  expect(uscita).toContain('Prova: non è stato scritto niente.');
  expect(await banca.sql('select 1 from soggetto')).toEqual([]);
});

test('--json: un solo oggetto', async () => {
  const { codice, uscita, errore } = await importa(unFile(`${SOGGETTI}${BIANCHI}\n`), '--json', '--dry-run');
  expect({ codice, errore }).toEqual({ codice: 1, errore: '' });
  expect(JSON.parse(uscita)).toMatchObject({
    esito: 'PARZIALE',
    prova: true,
    rifiuto: null,
    file: [{ tipo: 'soggetti', nuove: 1, errate: 1 }],
  });
});

test('un file che non c’è, un tipo ignoto: 2, e il motivo in una riga', async () => {
  const assente = await importa('/nessuno/soggetti.csv');
  expect(assente).toEqual({ codice: 2, uscita: '', errore: '/nessuno/soggetti.csv: non esiste\n' });
  const ignoto = await importa(unFile(SOGGETTI), '--tipo', 'gente');
  expect(ignoto.codice).toBe(2);
  expect(ignoto.errore).toContain('--tipo: «gente» non esiste');
  const scarti = await importa(unFile(`${SOGGETTI}${BIANCHI}\n`), '--errori', '/nessuno/scarti.csv');
  expect(scarti).toEqual({ codice: 2, uscita: '', errore: '/nessuno/scarti.csv: non esiste\n' });
  expect(await banca.sql('select 1 from soggetto')).toEqual([]);
});
