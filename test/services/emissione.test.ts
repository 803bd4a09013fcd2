import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { comandoEmetti } from '../../src/cli/emetti.ts';
import { emettiAnno } from '../../src/services/emissione/emetti.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { clientCarico, importaTesto, OGGI, POSIZIONI, ROSSI, SOGGETTI } from '../support/importazione.ts';

let demo: BancaDiProva;
let vuota: BancaDiProva;
beforeAll(async () => {
  [demo, vuota] = [await nuovaBanca({ demo: true }), await nuovaBanca()];
});
afterAll(async () => {
  await demo.chiudi();
  await vuota.chiudi();
});

const calcolate = (banca: BancaDiProva) =>
  banca.sql<{ chiave: string; importo: string; codice_inps: string; annullato_il: string | null }>(
    `select chiave, importo, codice_inps, annullato_il::text from f24 where origine = 'CALCOLATO' order by chiave`,
  );

describe('sulla dimostrazione', () => {
  test('scrive le sole righe che nessuno ha emesso, e una seconda volta niente', async () => {
    const client = await clientCarico(demo.url);
    expect(await emettiAnno(client, 2026)).toEqual({ anno: 2026, posizioni: 25, nuove: 2, presenti: 106, nonCalcolabili: [] });
    // Casadei, forfettario: (19.800 − 18.808) × 24 % × 65 % ÷ 2.
    expect(await calcolate(demo)).toEqual(
      [1, 2].map((numero) => ({
        chiave: `ARTIGIANI/30001291/2026/AP/${numero}ACCONTO/10/2026-1/CALCOLATO`,
        importo: '77.38',
        codice_inps: '30001291261106885',
        annullato_il: null,
      })),
    );
    const prima = await demo.sql('select *, xmin::text from f24 order by id');
    expect(await emettiAnno(client, 2026)).toMatchObject({ nuove: 0, presenti: 108 });
    expect(await demo.sql('select *, xmin::text from f24 order by id')).toEqual(prima);
  });

  test('le righe calcolate sono quelle dell’INPS dove ci sono: stessa scadenza e stessa codeline', async () => {
    await demo.sql(`create table tolte as select * from f24 where anno = 2026 and tipo_rata = 'MINIMALE'
      and not exists (select from riga_avviso r where r.f24_id = f24.id)`);
    await demo.sql('delete from abbinamento a using tolte where tolte.soggetto_id = a.soggetto_id and tolte.id = a.f24_id');
    await demo.sql('delete from f24 using tolte where tolte.soggetto_id = f24.soggetto_id and tolte.id = f24.id');
    await emettiAnno(await clientCarico(demo.url), 2026);
    const diverse = await demo.sql(
      `select t.chiave, t.importo as inps, c.importo from tolte t left join f24 c on c.soggetto_id = t.soggetto_id and c.origine = 'CALCOLATO'
         and c.chiave = regexp_replace(t.chiave, 'INPS$', 'CALCOLATO')
       where (t.codice_inps, t.scadenza, t.scadenza_nominale, t.periodo_dal, t.periodo_al, t.sede, t.cognome_nome)
         is distinct from (c.codice_inps, c.scadenza, c.scadenza_nominale, c.periodo_dal, c.periodo_al, c.sede, c.cognome_nome)`,
    );
    // Gasperini's reduced rate are 577,40 in the demonstration: the aliquota aggiuntiva is halved there too (rules.md §3.9, in full).
    expect(diverse.map(({ chiave }) => String(chiave).slice(0, 21))).toEqual(Array(4).fill('COMMERCIANTI/30001839'));
  });
});

const RIGA = (origine: string, rata: string) =>
  `codice_fiscale;gestione;codice;origine;sede;causale;periodo_dal;periodo_al;anno;importo;rata;tipo_rata;numero_rata;scadenza;cognome_nome
${ROSSI};ARTIGIANI;28456123;${origine};3290;AF;2025-01;2025-12;2025;1115.16;${rata};MINIMALE;${rata[0]};2025-05-16;ROSSI MARIO\n`;

describe('su un archivio proprio', () => {
  test('ciò che INPS o lo studio scrivono dopo prende il posto della riga calcolata, che resta annullata', async () => {
    await importaTesto(vuota.url, 'soggetti.csv', SOGGETTI);
    await importaTesto(vuota.url, 'posizioni.csv', POSIZIONI);
    const client = await clientCarico(vuota.url);
    expect(await emettiAnno(client, 2025)).toMatchObject({ posizioni: 1, nuove: 4 });
    const prima = await vuota.sql<{ il: string }>(`select aggiornato_il::text as il from f24 order by numero_rata`);
    await importaTesto(vuota.url, 'f24.csv', RIGA('INPS', '1RATA'));
    await importaTesto(vuota.url, 'f24.csv', RIGA('STUDIO', '2RATA'));
    expect((await calcolate(vuota)).map(({ annullato_il }) => annullato_il)).toEqual([OGGI, OGGI, null, null]);
    const dopo = await vuota.sql<{ il: string }>(
      `select aggiornato_il::text as il from f24 where origine = 'CALCOLATO' order by numero_rata`,
    );
    expect(dopo.map(({ il }, n) => il > prima[n]!.il)).toEqual([true, true, false, false]);
    // The same file again finds nothing to do, and an emission brings nothing back.
    await importaTesto(vuota.url, 'f24.csv', RIGA('INPS', '1RATA'));
    expect(await vuota.sql(`select aggiornato_il::text as il from f24 where origine = 'CALCOLATO' order by numero_rata`)).toEqual(dopo);
    expect(await emettiAnno(client, 2025)).toMatchObject({ nuove: 0, presenti: 4 });
  });

  test('un anno non determinato non scrive niente; una posizione che non si calcola non ferma le altre', async () => {
    const client = await clientCarico(vuota.url);
    await expect(emettiAnno(client, 2027)).rejects.toMatchObject({ codice: 'ANNO_NON_DETERMINATO', campo: ['anno'] });
    await vuota.sql(`insert into posizione (soggetto_id, id, chiave, gestione, codice, sede, stato, data_inizio)
      select soggetto_id, gen_random_uuid(), 'errata', 'COMMERCIANTI', '2845612X', '3290', 'ATTIVA', '2010-01-01' from posizione`);
    const esito = await emettiAnno(client, 2026);
    expect(esito).toMatchObject({ posizioni: 2, nuove: 4 });
    expect(esito.nonCalcolabili).toEqual([
      { codice: 'VALORE_NON_VALIDO', messaggio: expect.stringContaining('codiceAzienda'), posizioni: 1 },
    ]);
  });

  test('il comando: testo, JSON, e il codice di uscita', async () => {
    async function esegui(...opzioni: string[]) {
      const [uscita, errore] = [process.stdout, process.stderr].map((flusso) => vi.spyOn(flusso, 'write').mockReturnValue(true));
      const programma = new Command().exitOverride();
      comandoEmetti(programma, async () => ({ client: await clientCarico(vuota.url), chiudi: async () => undefined, oggi: OGGI }));
      await programma.parseAsync(['emetti', ...opzioni], { from: 'user' });
      const testi = [uscita, errore].map((spia) => spia!.mock.calls.map(([testo]) => String(testo)).join(''));
      vi.restoreAllMocks();
      const codice = process.exitCode;
      process.exitCode = undefined;
      return { uscita: testi[0]!, errore: testi[1]!, codice };
    }
    const detto = await esegui('--anno', '2026');
    expect([detto.codice, detto.uscita.split('\n')[0]]).toEqual([
      1,
      'Emissione 2026: 2 posizioni attive, 0 righe F24 nuove, 4 già presenti',
    ]);
    expect(detto.uscita).toContain('VALORE_NON_VALIDO, 1 posizioni: ');
    expect(JSON.parse((await esegui('--anno', '2026', '--json')).uscita)).toMatchObject({
      anno: 2026,
      posizioni: 2,
      nuove: 0,
      presenti: 4,
    });
    expect(await esegui('--anno', '2027')).toMatchObject({
      codice: 2,
      uscita: '',
      errore: expect.stringContaining('ANNO_NON_DETERMINATO'),
    });
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await expect(esegui('--anno', '26')).rejects.toThrow();
  });

  test('cinque volte tante posizioni non occupano più memoria', async () => {
    setFlagsFromString('--expose-gc');
    const raccogli = runInNewContext('gc') as () => void;
    const client = await clientCarico(vuota.url);
    async function massimo(posizioni: number): Promise<number> {
      await vuota.sql(
        `with nuovi as (insert into soggetto (id, codice_fiscale, natura, denominazione)
           select gen_random_uuid(), 'C' || n, 'PERSONA_FISICA', 'Cliente ' || n from generate_series(1, $1::int) n returning id, denominazione)
         insert into posizione (soggetto_id, id, chiave, gestione, codice, sede, stato, data_inizio)
         select id, gen_random_uuid(), 'P', 'ARTIGIANI', '30000001', '3290', 'ATTIVA', '2010-01-01' from nuovi`,
        [posizioni],
      );
      let byte = 0;
      const avanza = () => {
        raccogli();
        byte = Math.max(byte, process.memoryUsage().heapUsed);
      };
      const { nuove } = await emettiAnno(client, 2024, { inizia: () => undefined, avanza });
      expect(nuove).toBeGreaterThanOrEqual(posizioni);
      return byte;
    }
    const poche = await massimo(1_000);
    const molte = await massimo(6_000);
    // The rows of the second run are some 13 MB as they are staged.
    expect(molte - poche).toBeLessThan(4_000_000);
  }, 120_000);
});
