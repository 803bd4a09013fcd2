import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carica } from '../../src/services/import/carica.ts';
import { genera } from '../../src/services/genera/genera.ts';
import { lavorazioni, rimasto } from '../api/lavorazioni.ts';
import { apriLink } from '../documents/apri-link.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { clientCarico, OGGI } from '../support/importazione.ts';
import { lavoratore } from '../support/lavoratore.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/*
 * The sixteenth of May of a studio of 3,000 clients: every F24 of a deadline, in each format, by a worker of its own, whose memory is held. Prints the
 * figures that docs/integratori/f24-massivi.md gives.
 */
const CLIENTI = 3_000;
/** Megabytes of the whole worker, of which two drawing threads are a good part. */
const MEMORIA = 900;
const FILTRO = { scadenzaDal: '2025-05-16', scadenzaAl: '2025-05-16' };

let server: ServerDiProva;
let studio: { fiscal_number: string };
beforeAll(async () => {
  server = await serverDiProva({ demo: false, ambiente: { LIMITE_PUNTI: '100000000' } });
});
afterAll(() => server.chiudi());

const memoria = (pid: number, che: 'VmRSS' | 'VmHWM') =>
  Math.round(Number(new RegExp(`${che}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);

test('the archive: one studio in four soggetti, up to 5,000', async () => {
  const cartella = cartellaDiProva();
  await genera({ cartella, soggetti: CLIENTI * 4, seme: 1, posizioni: 1, versamenti: 0, f24: 8, grande: null });
  await carica(await clientCarico(server.banca.url), { percorso: cartella, oggi: OGGI });
  const [grande] = await server.banca.sql<{ cf: string; clienti: number }>(
    `select delegato_codice_fiscale as cf, count(*)::int as clienti from delega_ricevuta group by 1 order by 2 desc limit 1`,
  );
  expect(grande!.clienti).toBe(CLIENTI);
  studio = { fiscal_number: grande!.cf };
}, 900_000);

test.each(['ZIP_PDF', 'XLSX', 'CSV', 'F24A0'])(
  '%s of 3,000 clients',
  async (formato) => {
    const t = lavorazioni(server);
    const { processo } = lavoratore(server);
    const parti = formato === 'F24A0' ? await addebiti() : [{}];
    const inizio = performance.now();
    const fatti: { totale: number; riuscite: number; byte: number; link: { url: string } }[] = [];
    for (const [n, parte] of parti.entries()) {
      const input = { filtro: FILTRO, formato, idempotencyKey: `${formato} ${n}`, ...parte };
      const { id } = await t.richiesta(studio, 'generaF24Massivi', input);
      const finita = await t.finita(studio, id);
      expect((await rimasto(server.banca, id)).righe).toHaveLength(finita.totale);
      const { documenti } = await t.legge(studio, id, 'documenti { byte nomeFile link { url } }');
      fatti.push({ ...finita, ...documenti[0] });
    }
    const minuti = ((performance.now() - inizio) / 60_000).toFixed(1);
    const somma = (campo: 'totale' | 'riuscite' | 'byte') => fatti.reduce((totale, fatto) => totale + fatto[campo], 0);
    const picco = memoria(processo.pid!, 'VmHWM');
    process.stdout.write(
      `${formato}: ${somma('totale')} righe, ${minuti} minuti, ${picco} MB, ${(somma('byte') / 1e6).toFixed(1)} MB di file\n`,
    );
    expect(somma('riuscite')).toBe(CLIENTI);
    const { stato, byte } = await apriLink(server, fatti[0]!.link.url);
    expect([stato, byte.length]).toEqual([200, fatti[0]!.byte]);
    expect(picco).toBeLessThan(MEMORIA);
  },
  3_600_000,
);

/** The requests that make a fornitura of 999 contribuenti at most, each with its accounts. */
async function addebiti(): Promise<object[]> {
  const clienti = await server.banca.sql<{ cf: string }>(
    `select s.codice_fiscale as cf from soggetto s join delega_ricevuta d on d.soggetto_id = s.id
     where d.delegato_codice_fiscale = $1 order by 1`,
    [studio.fiscal_number],
  );
  return Array.from({ length: Math.ceil(clienti.length / 999) }, (_, n) => {
    const suoi = clienti.slice(n * 999, (n + 1) * 999);
    return {
      filtro: { ...FILTRO, codiceFiscale: suoi.map(({ cf }) => cf) },
      dataVersamento: '2026-12-16',
      addebiti: suoi.map(({ cf }) => ({
        contribuente: cf,
        iban: 'IT60X0542811101000000123456',
        intestatario: cf,
        autorizzazioneDel: '2026-01-10',
      })),
    };
  });
}
