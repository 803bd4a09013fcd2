import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { comandoVerificaAccessi } from '../../src/cli/verifica-accessi.ts';
import { apriCarico } from '../../src/database/carico.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

/* The record of a real server, verified while it runs and after it has been tampered with. */
let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
  for (const chi of ['titolare', 'intermediario', 'estraneo'] as const)
    await server.chiedi(chi, '{ soggetto(codiceFiscale: "RSSMRA80A01H501U") { denominazione } }');
});
afterAll(() => server.chiudi());
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

/** Runs `verifica accessi` as the program does, and hears what it prints. */
async function verifica(...opzioni: string[]): Promise<{ codice: unknown; uscita: string; errore: string }> {
  const uscita = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const errore = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const programma = new Command().exitOverride();
  comandoVerificaAccessi(programma.command('verifica'), async () => {
    const client = await apriCarico(server.banca.url);
    return { client, chiudi: () => client.end(), oggi: '' };
  });
  await programma.parseAsync(['verifica', 'accessi', ...opzioni], { from: 'user' });
  const detto = (spia: typeof uscita) => spia.mock.calls.map(([testo]) => testo).join('');
  const esito = { codice: process.exitCode, uscita: detto(uscita), errore: detto(errore) };
  vi.restoreAllMocks();
  return esito;
}

function fileCon(testo: string): string {
  const file = join(cartellaDiProva(), 'ancore.jsonl');
  writeFileSync(file, testo);
  return file;
}

const ANCORA = { catena: '0197f3b0-0000-7000-8000-000000000000', numero: 7, hash: 'a'.repeat(64), il: '2026-06-15T08:00:00.000Z' };

test('un server al lavoro: integro, una catena non chiusa, che cosa non si può sapere', async () => {
  expect(await verifica()).toEqual({
    codice: 0,
    uscita: `Registro degli accessi: 3 righe in 1 catena (0 chiuse, 0 interrotte, 1 non chiusa).
Non chiusa: il processo è al lavoro, o è finito senza poterla chiudere. Non è un difetto.
3 righe vengono dopo l’ultimo segno: si sa che sono in fila e intatte, non che dopo non ce ne fossero altre.
Il registro è integro.
`,
    errore: '',
  });
  const { codice, uscita } = await verifica('--json');
  expect([codice, JSON.parse(uscita)]).toEqual([
    0,
    {
      esito: 'INTEGRO',
      catene: { CHIUSA: 0, INTERROTTA: 0, NON_CHIUSA: 1 },
      ...{ righe: 3, oltre: 3, precedenti: 0, rilievi: [], rilieviTotali: 0 },
    },
  ]);
});

test('le ancore: stampate, conservate, confrontate', async () => {
  const { codice, uscita } = await verifica('--ancore');
  const [{ catena, hash }] = (await server.banca.sql<{ catena: string; hash: string }>(
    'select catena, hash from catena_accessi where numero = 0 and hash <> $1',
    [''],
  )) as [{ catena: string; hash: string }];
  expect([codice, JSON.parse(uscita)]).toEqual([0, { catena, numero: 0, hash, il: expect.any(String) }]);
  const buone = await verifica('--contro', fileCon(`${uscita}\n${uscita}`));
  expect([buone.codice, buone.uscita]).toEqual([0, expect.stringContaining('Confrontate 2 ancore conservate altrove.\n')]);
  const tolta = await verifica('--contro', fileCon(`${uscita}${JSON.stringify(ANCORA)}\n`));
  expect(tolta.codice).toBe(1);
  expect(tolta.uscita).toContain(`Il registro NON è integro: 1 rilievo.
  catena ${ANCORA.catena}: l’ancora conservata sulla riga 7 non la trova
`);
});

test('un file che non è di ancore, o non c’è: una frase che dice dove, e 2', async () => {
  const storto = fileCon(`${JSON.stringify(ANCORA)}\n{"catena":1}\n`);
  expect(await verifica('--contro', storto)).toEqual({
    codice: 2,
    uscita: '',
    errore: `${storto}: riga 2: si attende un’ancora come le stampa «verifica accessi --ancore», {"catena":…,"numero":…,"hash":…,"il":…}.\n`,
  });
  expect(await verifica('--contro', '/non/esiste')).toMatchObject({ codice: 2, errore: '/non/esiste: non si può leggere (ENOENT).\n' });
});

test('manomesso: dice che cosa e dove, ed esce con 1', async () => {
  const [{ id, soggetto_id, catena }] = (await server.banca.sql(`select id, soggetto_id, catena from accesso where numero = 2`)) as [
    { id: string; soggetto_id: string; catena: string },
  ];
  await server.banca.sql(`update accesso set da = 'X' where numero = 2`);
  await server.banca.sql('delete from accesso where numero = 1');
  await server.banca.sql('update accesso set catena = null, numero = null, hash = null where numero = 3');
  const { codice, uscita } = await verifica();
  expect(codice).toBe(1);
  expect(uscita).toContain(`1 riga precedente alle catene: del suo contenuto non si può dire niente.
Il registro NON è integro: 2 rilievi.
  le righe precedenti alle catene sono 1, erano 0
  catena ${catena}: manca la riga 1
`);
  await server.banca.sql(`update accesso set numero = 1 where numero = 2`);
  const { uscita: altra } = await verifica();
  expect(altra).toMatch(
    new RegExp(`catena ${catena}: la riga 1, o quella prima, è stata alterata \\(accesso ${id} del \\S+Z, soggetto ${soggetto_id}\\)`),
  );
  const json = JSON.parse((await verifica('--json')).uscita);
  expect(json).toMatchObject({ esito: 'NON_INTEGRO', rilieviTotali: 2, precedenti: 1 });
});
