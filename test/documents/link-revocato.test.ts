import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apriCarico } from '../../src/database/carico.ts';
import { proiettaDeleghe } from '../../src/services/proiezione-deleghe.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink } from './apri-link.ts';

let server: ServerDiProva;
let carico: Client;
beforeAll(async () => {
  server = await serverDiProva();
  carico = await apriCarico(server.banca.url);
});
afterAll(async () => {
  await carico.end();
  await server.chiudi();
});

/** Changes a delega of the demonstration as its own act would, the directory with it. */
async function sullaDelega(numero: string, atto: string): Promise<void> {
  await carico.query(`update delega set ${atto} where chiave = $1`, [numero]);
  await proiettaDeleghe(carico);
}

beforeEach(() => sullaDelega('D-0001', 'revocata_il = null, revocata_da = null'));

async function linkF24(chi: 'intermediario' | 'applicazione' | 'dipendente-studio'): Promise<string> {
  const { data } = await server.chiedi(
    chi,
    'query($cf: [CodiceFiscale!]) { f24(filtro: { codiceFiscale: $cf, anno: 2011 }, first: 1) { nodes { pdf { url } } } }',
    {
      cf: [cfDi('titolare')],
    },
  );
  return data.f24.nodes[0].pdf.url;
}

test.each(['intermediario', 'applicazione', 'dipendente-studio'] as const)('a link of %s dies with the delega', async (chi) => {
  const url = await linkF24(chi);
  expect((await apriLink(server, url)).stato).toBe(200);
  await sullaDelega('D-0001', `revocata_il = now(), revocata_da = 'RSSMRA80A01H501U'`);
  const { stato, testo } = await apriLink(server, url);
  expect(stato).toBe(404);
  expect(testo).not.toContain('%PDF');
  await sullaDelega('D-0001', 'revocata_il = null, revocata_da = null');
  expect((await apriLink(server, url)).stato).toBe(200);
});

test('a link to a Documento dies with the delega, and so does the document for who asked', async () => {
  const { data } = await server.chiedi('intermediario', 'query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { id } }', {
    cf: cfDi('titolare'),
  });
  const generato = await server.chiedi(
    'intermediario',
    'mutation($id: ID!) { generaEstrattoConto(input: { soggetto: $id }) { documento { id link { url } } userErrors { code } } }',
    { id: data.soggetto.id },
  );
  const { id, link } = generato.data.generaEstrattoConto.documento;
  const nodo = () => server.chiedi('intermediario', 'query($id: ID!) { node(id: $id) { id } }', { id });
  expect((await apriLink(server, link.url)).stato).toBe(200);
  expect((await nodo()).data.node).toEqual({ id });

  await sullaDelega('D-0001', `ambiti = array_remove(ambiti, 'ESTRATTO_CONTO')`);
  expect((await apriLink(server, link.url)).stato).toBe(404);
  const { data: senza, errors } = await nodo();
  expect([senza.node, errors![0]!.extensions.code]).toEqual([null, 'ACCESSO_NEGATO']);
  // Other ambiti of the delega are left: the list still tells of the document, without a link.
  const elenco = await server.chiedi(
    'intermediario',
    'query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { documenti { nodes { id link { url } } } } }',
    { cf: cfDi('titolare') },
  );
  expect(elenco.data.soggetto.documenti.nodes).toContainEqual({ id, link: null });
});
