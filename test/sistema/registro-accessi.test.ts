import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { chiedi } from './domande.ts';

/* Servers that are processes of their own, as an installation has them, on one database. */
let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
});
afterAll(() => banca.chiudi());

/** Starts the compiled server and waits until it is ready. */
async function processo(ambiente: Record<string, string>) {
  const server = spawn(process.execPath, [radice('dist/src/main.js')], {
    cwd: radice('.'),
    env: ambiente,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill('SIGKILL'));
  const fine = once(server, 'exit');
  let testo = '';
  for await (const pezzo of server.stdout) {
    testo += String(pezzo);
    const base = /Cassetto è pronto: (\S+)\/graphql/.exec(testo)?.[1];
    if (base) return { base, ferma: (segnale: NodeJS.Signals) => (server.kill(segnale) ? fine : null) };
  }
  throw new Error(`the server ended: ${testo}`);
}

function cassetto(ambiente: Record<string, string>, ...argomenti: string[]) {
  return spawnSync(process.execPath, [radice('dist/src/cli/cassetto.js'), ...argomenti], { env: ambiente, encoding: 'utf8' });
}

test('two processes write two chains; one killed leaves its own open, one stopped closes it; the next start opens another', async () => {
  const ambiente = {
    ...{ PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LIVELLO: 'silent', DATABASE_URL: banca.url },
    ...{ CASSETTO_DATI: cartellaDiProva(), CASSETTO_DIMOSTRAZIONE: 'si' },
  };
  const verifica = () => {
    const { status, stdout } = cassetto(ambiente, 'verifica', 'accessi', '--json');
    return { codice: status, ...(JSON.parse(stdout) as { catene: unknown; righe: number }) };
  };
  const token = cassetto(ambiente, 'token', 'titolare').stdout.trim();
  const legge = async (base: string, quante: number) => {
    const risposte = Array.from({ length: quante }, () => chiedi({ base, token }, '{ io { soggetto { denominazione } } }'));
    for (const { data } of await Promise.all(risposte)) expect(data.io.soggetto.denominazione).toBe('Rossi Mario');
  };

  const [uno, due] = [await processo(ambiente), await processo(ambiente)];
  await Promise.all([legge(uno.base, 30), legge(due.base, 20)]);
  expect(verifica()).toMatchObject({ codice: 0, righe: 50, catene: { CHIUSA: 0, INTERROTTA: 0, NON_CHIUSA: 2 } });
  expect(await uno.ferma('SIGKILL')).toEqual([null, 'SIGKILL']);
  expect(await due.ferma('SIGTERM')).toEqual([0, null]);
  const tre = await processo(ambiente);
  await legge(tre.base, 5);
  await tre.ferma('SIGTERM');
  expect(verifica()).toMatchObject({ codice: 0, righe: 55, catene: { CHIUSA: 2, INTERROTTA: 0, NON_CHIUSA: 1 } });
  expect(await banca.sql('select max(numero)::int as righe from accesso group by catena order by 1 desc')).toEqual([
    { righe: 30 },
    { righe: 20 },
    { righe: 5 },
  ]);
  const processi = await banca.sql<{ processo: string }>(`select processo from catena_accessi where evento = 'APERTA'`);
  expect(new Set(processi.map(({ processo: fatti }) => fatti)).size).toBe(3);
}, 120_000);
