import { Command } from 'commander';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { comandoAbbina } from '../../src/cli/abbina.ts';
import { comandoEmetti } from '../../src/cli/emetti.ts';
import { comandoScadenze } from '../../src/cli/scadenze.ts';
import { comandoToken } from '../../src/cli/token.ts';
import { leggiConfig } from '../../src/config.ts';
import { apriCarico } from '../../src/database/carico.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { OGGI } from '../support/importazione.ts';

/* The commands whose results no other test reads as a program does. */
let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());

async function esegui(...parole: string[]): Promise<string> {
  const programma = new Command().exitOverride();
  const cartella = cartellaDiProva();
  const apri = async () => {
    const client = await apriCarico(banca.url);
    return { client, chiudi: () => client.end(), oggi: OGGI };
  };
  comandoAbbina(programma, apri);
  comandoEmetti(programma, apri);
  comandoScadenze(programma, apri);
  comandoToken(programma, () => leggiConfig({ CASSETTO_DATI: cartella }));
  const scrivi = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await programma.parseAsync(parole, { from: 'user' });
  const uscita = scrivi.mock.calls.map(([testo]) => testo).join('');
  vi.restoreAllMocks();
  return uscita;
}

test('un oggetto su una riga, con gli stessi numeri del testo', async () => {
  expect(await esegui('abbina')).toBe('abbinamenti: 0 soggetti, niente è cambiato\n');
  expect(await esegui('abbina', '--json')).toBe('{"soggetti":0,"f24":0,"versamenti":0}\n');
  expect(await esegui('scadenze', '--json')).toBe('{"annotate":0}\n');
  expect(JSON.parse(await esegui('emetti', '--anno', '2026', '--json'))).toMatchObject({ anno: 2026, posizioni: 0, nuove: 0, presenti: 0 });
});

test('il token, da solo o con chi è', async () => {
  const { persona, token } = JSON.parse(await esegui('token', 'titolare', '--json'));
  expect([persona, token]).toEqual(['titolare', expect.stringMatching(/^ey[\w-]+\.[\w-]+\.[\w-]+$/)]);
  expect(await esegui('token', 'titolare')).toMatch(/^ey[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const inventato = decodeJwt(await esegui('token', 'dntslv79l47m999j'));
  expect(inventato).toMatchObject({ fiscal_number: 'DNTSLV79L47M999J' });
});
