import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { leggiId } from '../../src/domain/id-globale.ts';
import { Piani } from '../../src/reads/piano/piani.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { AMPIO, apriBanco, type Banco } from './banco.ts';
import { credenziali, PERSONE, type PersonaDiProva, principalDi } from './persone.ts';
import { nellaTransazione } from './tenta.ts';

/*
 * Everyone of persone.ts asks what plans answer: he gets from them what the resolvers give him, and no row that row-level security would hide from him.
 */
let banco: Banco;
let senza: ServerDiProva;
let pool: BancaDati;
beforeAll(async () => {
  banco = await apriBanco();
  senza = await serverDiProva({ demo: false, ambiente: AMPIO, gemello: banco.server });
  pool = await apriBancaDati({ app: banco.server.banca.url, lettura: banco.server.banca.url }, 2);
});
afterAll(async () => {
  await pool.chiudi();
  await senza.chiudi();
  await banco.server.chiudi();
});

const risposte = vi.spyOn(Piani.prototype, 'rispondi');

const POSIZIONE = 'id gestione sede { codice nome } stato';
const operazioni = (codiceFiscale: string): readonly string[] => [
  `{ soggetto(codiceFiscale: "${codiceFiscale}") { id denominazione posizioni { totalCount nodes { ${POSIZIONE} } } } }`,
  `{ soggetto(codiceFiscale: "${codiceFiscale}") { id sesso dataNascita posizioni { nodes { id versamenti { nodes { id data } } f24 { nodes { id residuo } } } } } }`,
  `{ soggetti { totalCount nodes { id codiceFiscale posizioni { nodes { id } } ricorsi { nodes { id } } } } posizioni { nodes { ${POSIZIONE} } } }`,
  `{ f24 { totalCount nodes { id stato scaduto causale { descrizione } posizione { ${POSIZIONE} } } } }`,
  `{ versamenti { nodes { id data soggetto { id } posizione { id nucleo { cognome } } } } }`,
  `{ avvisiBonari { nodes { id numero righe { contributi } } } avvisiAddebito { nodes { id } } ruoli { nodes { id } } }`,
  `{ scadenze(filtro: { dal: "2020-01-01", al: "2030-12-31", assolta: null }) { nodes { id descrizione data posizione { id } } } }`,
];

const TAVOLE = {
  Soggetto: 'soggetto',
  Posizione: 'posizione',
  Versamento: 'versamento',
  F24: 'f24',
  AvvisoBonario: 'avviso_bonario',
  AvvisoAddebito: 'avviso_addebito',
  Ruolo: 'ruolo',
  Ricorso: 'ricorso',
} as const;

/** Of these global ids, those whose row cassetto_app does not see in this person's transaction. */
function nascosti(persona: PersonaDiProva, ids: readonly string[]): Promise<string[]> {
  return nellaTransazione(pool, principalDi(persona), async (em) => {
    const fuori: string[] = [];
    for (const testo of ids) {
      const { tipo, uuid } = leggiId(testo)!;
      const tavola = TAVOLE[tipo as keyof typeof TAVOLE];
      if (tavola && (await em.execute(`select 1 from ${tavola} where id = ?`, [uuid])).length === 0) fuori.push(testo);
    }
    return fuori;
  });
}

const ordinati = (errori: readonly object[] | undefined) =>
  errori?.map((uno) => JSON.stringify(uno).replaceAll(/,?"requestId":"[^"]+"/g, '')).sort();

let conPiano = 0;
test.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', async (_, persona) => {
  const { claims, intestazioni } = credenziali(persona);
  for (const documento of operazioni(banco.archivio.codiceFiscale)) {
    const prima = risposte.mock.results.length;
    const una = await banco.server.chiedi(claims, documento, {}, intestazioni);
    const altra = await senza.chiedi(claims, documento, {}, intestazioni);
    expect(JSON.stringify(una.data), documento).toBe(JSON.stringify(altra.data));
    expect(ordinati(una.errors)).toEqual(ordinati(altra.errors));
    if ((await risposte.mock.results[prima]?.value) === null) continue;
    conPiano += 1;
    const ids = [...JSON.stringify(una.data).matchAll(/"id":"([\w-]{44})"/g)].map(([, trovato]) => trovato!);
    expect(await nascosti(persona, [...new Set(ids)])).toEqual([]);
  }
});

test('many of these were answered by a plan', () => {
  expect(conPiano).toBeGreaterThan(100);
});
