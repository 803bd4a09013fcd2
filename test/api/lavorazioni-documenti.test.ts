import { join } from 'node:path';
import { uuidv7 as uuid } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Richiesta } from '../../src/auth/decisione.ts';
import { creaDepositoLocale } from '../../src/documents/deposito-locale.ts';
import { componiId } from '../../src/domain/id-globale.ts';
import { apriLink } from '../documents/apri-link.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/* A document about many soggetti, as a Lavorazione leaves it: of who asked, decided for every soggetto in it each time. */
const CONTI = cfDi('intermediario');
let server: ServerDiProva;
let lavorazione: string;
const FILE = new TextEncoder().encode('due F24 di due clienti');

beforeAll(async () => {
  server = await serverDiProva();
  lavorazione = uuid();
  await server.banca.sql(
    `insert into lavorazione (id, tipo, richiedente, applicazione, principal, righe, creata_il, iniziata_il, conclusa_il)
     values ($1, 'caricaDeleghe', $2, '', '{}', 0, now(), now(), now())`,
    [lavorazione, CONTI],
  );
});
afterAll(() => server.chiudi());

/** The drawers that the persona intermediario opens with F24 today, two at least. */
async function clienti(): Promise<string[]> {
  const righe = await server.banca.sql<{ s: string }>(
    `select distinct soggetto_id as s from delega_ricevuta where delegato_codice_fiscale = $1 and chiusa_come is null and attiva_dal <= '2026-06-15'
       and (al is null or al >= '2026-06-15') and fine_posizioni is null and posizioni is null and 'F24' = any(ambiti) order by 1`,
    [CONTI],
  );
  return righe.map(({ s }) => s);
}

/** Keeps a file as a document of the Lavorazione; answers its global id. */
async function documento(parti: readonly { soggettoId: string; richiesta: Richiesta }[]): Promise<string> {
  const { sha256, byte } = await creaDepositoLocale(join(server.cartella, 'documenti')).salva(FILE);
  const id = uuid();
  await server.banca.sql(
    `insert into documento_lavorazione (lavorazione_id, id, tipo, contenuto, titolo, nome_file, tipo_mime, byte, sha256, creato_il)
     values ($1, $2, 'F24_MASSIVO', $3, 'Due F24', 'F24.zip', 'application/zip', $4, $5, now())`,
    [lavorazione, id, JSON.stringify(parti), byte, sha256],
  );
  return componiId('Documento', lavorazione, id);
}

const suTutto = (soggettoId: string) => ({ soggettoId, richiesta: { ambito: 'F24', portata: { tipo: 'INTERO' } } as const });
const chiede = (chi: 'intermediario' | 'titolare', id: string) =>
  server.chiedi(chi, `query($id: ID!) { node(id: $id) { ... on Documento { id tipo nomeFile soggetto { id } link { url } } } }`, { id });

test('who asked finds it, with a link that opens and an access for each soggetto in it; nobody else does', async () => {
  const due = (await clienti()).slice(0, 2);
  expect(due).toHaveLength(2);
  const id = await documento(due.map(suTutto));
  const { data, errors } = await chiede('intermediario', id);
  expect(errors).toBeUndefined();
  expect(data.node).toMatchObject({ id, tipo: 'F24_MASSIVO', nomeFile: 'F24.zip', soggetto: null });
  const nella = await server.chiedi('intermediario', 'query($id: ID!) { node(id: $id) { ... on Lavorazione { documenti { id } } } }', {
    id: componiId('Lavorazione', lavorazione, lavorazione),
  });
  expect(nella.data.node.documenti).toEqual([{ id }]);

  const aperto = await apriLink(server, data.node.link.url);
  expect([aperto.stato, aperto.testo, aperto.intestazioni.get('content-type')]).toEqual([200, 'due F24 di due clienti', 'application/zip']);
  expect(
    await server.banca.sql(`select soggetto_id, concesso, ambiti from accesso where operazione = 'Documento.link' order by soggetto_id`),
  ).toEqual(due.map((soggetto_id) => ({ soggetto_id, concesso: true, ambiti: ['F24'] })));

  const altrui = await chiede('titolare', id);
  expect([altrui.data.node, altrui.errors?.[0]?.extensions.code]).toEqual([null, 'ACCESSO_NEGATO']);
});

test('one soggetto in it that he may no longer see closes it all, links already given too', async () => {
  const [primo, secondo] = await clienti();
  const id = await documento([primo!, secondo!].map(suTutto));
  const { url } = (await chiede('intermediario', id)).data.node.link;
  await server.banca.sql(
    `update delega_ricevuta set chiusa_come = 'REVOCATA', chiusa_il = now() where soggetto_id = $1 and delegato_codice_fiscale = $2`,
    [secondo, CONTI],
  );
  expect((await apriLink(server, url)).stato).toBe(404);
  expect((await chiede('intermediario', id)).errors?.[0]?.extensions.code).toBe('ACCESSO_NEGATO');
  const soloIlPrimo = await documento([suTutto(primo!)]);
  expect((await chiede('intermediario', soloIlPrimo)).data.node.id).toBe(soloIlPrimo);
});

test('a file that is no longer there cannot be drawn again: the link answers as one that does not open', async () => {
  const [primo] = await clienti();
  const id = await documento([suTutto(primo!)]);
  const { url } = (await chiede('intermediario', id)).data.node.link;
  await server.banca.sql(`update documento_lavorazione set sha256 = repeat('0', 64) where lavorazione_id = $1`, [lavorazione]);
  expect((await apriLink(server, url)).stato).toBe(404);
});
