import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { componiCodiceInps } from '../../src/domain/codice-inps.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink, quanti } from './apri-link.ts';
import { testoFitto } from './leggi-pdf.ts';

let server: ServerDiProva;
let debiti: { id: string; importo: string }[];
let bianca: string;
let credito: string;
let senzaEccedenza: string;

beforeAll(async () => {
  server = await serverDiProva();
  const { data } = await server.chiedi(
    'titolare',
    `{ f24(filtro: { anno: 2026 }, first: 50) { nodes { id importo causale { codice } } }
      versamenti(filtro: { anno: 2011 }, first: 2) { nodes { id data importoDebito causale { codice } } } }`,
  );
  debiti = data.f24.nodes.filter(
    ({ importo, causale }: { importo: string | null; causale: { codice: string } }) => importo && causale.codice === 'AF',
  );
  bianca = data.f24.nodes.find(({ importo }: { importo: string | null }) => importo === null).id;
  const [uno, altro] = data.versamenti.nodes;
  expect(uno).toMatchObject({ data: '2012-02-16', importoDebito: '741.45', causale: { codice: 'AF' } });
  credito = uno.id;
  senzaEccedenza = altro.id;
  // As the matching leaves it where the same rata was paid twice: 441.45 euro beyond what was due.
  await server.banca.sql(
    `update versamento t set abbinamento = 'ECCEDENZA', eccedenza = 441.45 from soggetto_cf c
     where c.soggetto_id = t.soggetto_id and c.codice_fiscale = $1 and t.data = '2012-02-16'`,
    [cfDi('titolare')],
  );
});
afterAll(() => server.chiudi());

interface Riga {
  readonly f24?: string;
  readonly versamento?: string;
  readonly importo?: string | null;
}
const genera = async (righe: Riga[], chi: NomePersona = 'titolare') => {
  const { data, errors } = await server.chiedi(
    chi,
    `mutation($input: GeneraF24Input!) { generaF24(input: $input) { documenti { id titolo codiceVerifica link { url } }
      avvertenze { codice f24 { id } } userErrors { code path } } }`,
    { input: { righe } },
  );
  expect(errors).toBeUndefined();
  return data.generaF24;
};
const testoDi = async (documento: { link: { url: string } }) => (await testoFitto((await apriLink(server, documento.link.url)).byte))[0]!;
const cifre = (importo: string) => importo.replace('.', '');

test('a part of an eccedenza beside a debit: its own codice, totals C and D, saldo, and where it may be presented', async () => {
  const { documenti, avvertenze, userErrors } = await genera([{ f24: debiti[0]!.id }, { versamento: credito, importo: '100.00' }]);
  expect(userErrors).toEqual([]);
  const testo = await testoDi(documenti[0]);
  const saldo = String(BigInt(cifre(debiti[0]!.importo)) - 10_000n);
  for (const atteso of [cifre(debiti[0]!.importo), '10000', saldo]) expect(testo).toContain(atteso);
  // Part of a payment of AF: the amount stands in the codice, which is recomputed (rules.md §2.4).
  const codice = componiCodiceInps({
    codiceAzienda: '28456123',
    annoRiferimento: 2011,
    annoEmissione: 2011,
    rata: 4,
    importo: '100.00',
    sede: '3290',
    codiceSoggetto: '10',
    progressivoEmissione: 1,
  });
  expect(testo).toContain(codice);
  expect(testo).toContain('solocanalitelematicidell’AgenziadelleEntrate');
  const codici = avvertenze.map(({ codice: quale, f24 }: { codice: string; f24: object | null }) => [quale, f24 !== null]);
  expect(codici).toContainEqual(['SOLO_CANALI_AGENZIA_ENTRATE', false]);
  expect(codici).toContainEqual(['CODICE_INPS_RICALCOLATO', false]);
  const { data } = await server.chiedi(null, 'query($codice: String!) { verificaDocumento(codice: $codice) { valido } }', {
    codice: documenti[0].codiceVerifica,
  });
  expect(data.verificaDocumento).toEqual({ valido: true });
});

test('without importo the whole eccedenza is used', async () => {
  const { documenti } = await genera([{ versamento: credito }, { f24: debiti[1]!.id }]);
  expect(documenti).toHaveLength(1);
  expect(await testoDi(documenti[0])).toContain('44145');
});

test('a credit asked for last goes on the model whose debits cover it', async () => {
  const { documenti } = await genera([...debiti.slice(0, 4).map(({ id }) => ({ f24: id })), { versamento: credito }]);
  expect(documenti.map(({ titolo }: { titolo: string }) => titolo)).toEqual(['F24, 4 righe', expect.stringMatching(/^F24 AF /)]);
  const testi = await Promise.all(documenti.map(testoDi));
  expect(testi.map((testo) => testo.includes('44145'))).toEqual([true, false]);
});

test('what a model cannot hold is refused with its field, and nothing is written', async () => {
  const prima = await quanti(server, 'documento');
  const f24 = debiti[0]!.id;
  const casi: [Riga[], string, string[]][] = [
    [[{ f24 }, { versamento: credito, importo: '441.46' }], 'IMPORTO_NON_AMMESSO', ['righe', '1', 'importo']],
    [[{ f24 }, { versamento: credito, importo: '0.00' }], 'IMPORTO_NON_AMMESSO', ['righe', '1', 'importo']],
    [[{ f24, importo: '441.44' }, { versamento: credito }], 'IMPORTO_NON_AMMESSO', ['righe', '1', 'importo']],
    [[{ versamento: credito }], 'IMPORTO_NON_AMMESSO', ['righe', '0', 'importo']],
    [[{ f24 }, { versamento: senzaEccedenza }], 'STATO_NON_AMMESSO', ['righe', '1', 'versamento']],
    [[{ f24: bianca, importo: null }, { f24 }, { versamento: credito }], 'IMPORTO_RICHIESTO', ['righe', '0', 'importo']],
    [[{ f24 }, { versamento: credito }, { versamento: credito }], 'VALORE_NON_VALIDO', ['righe', '2', 'versamento']],
  ];
  for (const [righe, code, path] of casi)
    expect(await genera(righe)).toMatchObject({ documenti: [], avvertenze: [], userErrors: [{ code, path }] });
  expect(await quanti(server, 'documento')).toBe(prima);
});

test('a payment is used only by who may read it', async () => {
  const righe = [{ f24: debiti[0]!.id }, { versamento: credito, importo: '10.00' }];
  expect((await genera(righe, 'intermediario')).userErrors).toEqual([]);
  await server.banca.sql(`update delega set ambiti = array_remove(ambiti, 'VERSAMENTI')`);
  await server.banca.sql(`update delega_ricevuta set ambiti = array_remove(ambiti, 'VERSAMENTI')`);
  expect((await genera(righe.slice(0, 1), 'intermediario')).userErrors).toEqual([]);
  expect((await genera(righe, 'intermediario')).userErrors).toEqual([{ code: 'ACCESSO_NEGATO', path: ['righe', '1', 'versamento'] }]);
});
