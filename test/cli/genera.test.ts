import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { comandoGenera } from '../../src/cli/genera.ts';
import { carica } from '../../src/services/import/carica.ts';
import { studi } from '../../src/services/genera/studi.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { clientCarico, OGGI } from '../support/importazione.ts';

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());

async function genera(...opzioni: string[]): Promise<string> {
  const cartella = cartellaDiProva();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const programma = new Command();
  comandoGenera(programma);
  await programma.parseAsync(['genera', '--in', cartella, ...opzioni], { from: 'user' });
  vi.restoreAllMocks();
  return cartella;
}

function impronte(cartella: string): Record<string, string> {
  const nomi = readdirSync(cartella).sort();
  return Object.fromEntries(
    nomi.map((nome) => [
      nome,
      createHash('sha256')
        .update(readFileSync(join(cartella, nome)))
        .digest('hex'),
    ]),
  );
}

test('lo stesso seme dà gli stessi byte, un altro no', async () => {
  const uno = impronte(await genera('--soggetti', '200', '--seme', '7'));
  expect(impronte(await genera('--soggetti', '200', '--seme', '7'))).toEqual(uno);
  expect(impronte(await genera('--soggetti', '200', '--seme', '8'))).not.toEqual(uno);
});

test('l’archivio si importa pulito, con le quantità chieste', async () => {
  const cartella = await genera('--soggetti', '300', '--posizioni', '2', '--versamenti', '5', '--f24', '3', '--grande', '400');
  const esito = await carica(await clientCarico(banca.url), { percorso: cartella, oggi: OGGI });
  expect(esito.rifiuto).toBeNull();
  expect(esito.file.filter(({ errate, avvertenze }) => errate > 0 || avvertenze.length > 0)).toEqual([]);
  const [conti] = await banca.sql(
    `select (select count(*)::int from soggetto) as soggetti, (select count(*)::int from posizione) as posizioni,
       (select count(*)::int from f24) as f24,
       (select count(*)::int from versamento) as versamenti,
       (select count(*)::int from delega_ricevuta where attiva_dal is not null) as deleghe,
       (select max(n)::int from (select count(*) n from versamento group by posizione_id) x) as grande,
       (select count(distinct posizione_id)::int from riga_avviso) as debiti`,
  );
  expect(conti).toMatchObject({ soggetti: 300, posizioni: 600, f24: 1800, versamenti: 599 * 5 + 400, deleghe: 240, grande: 400 });
  // Every row of F24 is paid but those that an avviso asks for: the oldest of these come before the three rows of a posizione.
  const rate =
    await banca.sql(`select f.versato = f.importo as pagata, exists (select from riga_avviso r where r.f24_id = f.id) as chiesta, count(*)::int
    from f24 f group by 1, 2 order by 1`);
  expect(rate.map(({ pagata, chiesta }) => [pagata, chiesta])).toEqual([
    [false, true],
    [true, false],
  ]);
  // Five out of a hundred of 600 posizioni, within what chance allows.
  expect(conti!['debiti']).toBeGreaterThan(10);
  expect(conti!['debiti']).toBeLessThan(60);
});

test('gli studi vanno da un cliente a cinquemila', () => {
  const misure = studi(20_000);
  expect(misure.reduce((somma, misura) => somma + misura, 0)).toBe(16_000);
  expect([Math.max(...misure), Math.min(...misure)]).toEqual([5_000, 1]);
});

test('importare dieci volte tante righe non occupa più memoria', async () => {
  setFlagsFromString('--expose-gc');
  const raccogli = runInNewContext('gc') as () => void;
  const client = await clientCarico(banca.url);

  async function massimo(versamenti: number): Promise<number> {
    const percorso = await genera('--soggetti', '1', '--posizioni', '1', '--grande', String(versamenti));
    let byte = 0;
    const avanza = () => {
      raccogli();
      byte = Math.max(byte, process.memoryUsage().heapUsed);
    };
    const esito = await carica(client, { percorso, oggi: OGGI, ascolta: { inizia: () => undefined, avanza } });
    expect(esito.file.find(({ tipo }) => tipo === 'versamenti')!.righe).toBe(versamenti);
    return byte;
  }

  const poche = await massimo(20_000);
  const molte = await massimo(200_000);
  // The file of the second run is 34 MB long: held whole, or as rows, it would show.
  expect(molte - poche).toBeLessThan(12_000_000);
}, 240_000);
