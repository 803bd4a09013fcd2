import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink } from './apri-link.ts';
import { testoFitto } from './leggi-pdf.ts';

let server: ServerDiProva;
const id: Record<string, string> = {};
const posizione: Record<string, string> = {};

beforeAll(async () => {
  server = await serverDiProva();
  for (const chi of ['titolare', 'coadiuvante', 'commerciante'] as const) {
    const { data } = await server.chiedi(chi, '{ io { soggetto { id } } }');
    id[chi] = data.io.soggetto.id;
  }
  const { data } = await server.chiedi('titolare', '{ posizioni { nodes { id gestione } } }');
  for (const una of data.posizioni.nodes) posizione[una.gestione] = una.id;
  const { data: clienti } = await server.chiedi(
    'intermediario',
    'query($cf: [CodiceFiscale!]) { posizioni(filtro: { codiceFiscale: $cf }) { nodes { id soggetto { id } } } }',
    {
      cf: ['BSSCRL74E45Z998Q'],
    },
  );
  posizione['parziale'] = clienti.posizioni.nodes[0].id;
  id['parziale'] = clienti.posizioni.nodes[0].soggetto.id;
});
afterAll(() => server.chiudi());

async function genera(chi: NomePersona | Record<string, string>, input: Record<string, unknown>) {
  const { data, errors } = await server.chiedi(
    chi,
    `mutation($input: GeneraEstrattoContoInput!) { generaEstrattoConto(input: $input) {
      documento { id tipo titolo nomeFile pagine byte sha256 codiceVerifica link { url } } userErrors { code message path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.generaEstrattoConto;
}
const testoDi = async (documento: { link: { url: string } }) =>
  (await testoFitto((await apriLink(server, documento.link.url)).byte)).join('');

test('the whole statement has every period and the sums that the API says', async () => {
  const { documento } = await genera('titolare', { soggetto: id['titolare'] });
  expect(documento).toMatchObject({
    tipo: 'ESTRATTO_CONTO',
    titolo: 'Estratto conto previdenziale',
    nomeFile: 'Estratto_conto_Rossi_Mario.pdf',
  });
  const { data } = await server.chiedi(
    'titolare',
    '{ io { soggetto { estrattoConto { totaleMesi totaleSettimane righe { dal contributi } } } } }',
  );
  const { totaleMesi, totaleSettimane, righe } = data.io.soggetto.estrattoConto;
  const testo = await testoDi(documento);
  for (const atteso of [
    'RSSMRA80A01H501U',
    'RossiMario',
    'MobilificioImmaginarioS.p.A.',
    'Dipendentiprivati',
    `${totaleMesi}mesi`,
    `${totaleSettimane}settimane`,
    `${righe.length}periodi`,
  ])
    expect(testo).toContain(atteso);
  expect(testo).toContain('nonècertificazioneINPS');
});

test('by posizione, by gestione and by months it holds only those periods', async () => {
  const { documento: suo } = await genera('titolare', { soggetto: id['titolare'], posizione: posizione['COMMERCIANTI'] });
  const dellaPosizione = await testoDi(suo);
  expect(dellaPosizione).toContain('28456980');
  expect(dellaPosizione).not.toContain('MobilificioImmaginario');
  expect(suo.nomeFile).toBe('Estratto_conto_Rossi_Mario_28456980.pdf');

  const { documento: dipendente } = await genera('titolare', { soggetto: id['titolare'], gestione: ['DIPENDENTI_PRIVATI'] });
  const dellaGestione = await testoDi(dipendente);
  expect(dellaGestione).toContain('MobilificioImmaginario');
  expect(dellaGestione).toContain('1periodo');

  const { documento: diUnAnno } = await genera('titolare', { soggetto: id['titolare'], dal: '1998-09', al: '1999-08' });
  const delPeriodo = await testoDi(diUnAnno);
  expect(delPeriodo).toContain('1periodo');
  expect(delPeriodo).toContain('Serviziomilitare');
  expect(diUnAnno.nomeFile).toBe('Estratto_conto_Rossi_Mario_1998-09_1999-08.pdf');
});

test('the same request gives the same document, whatever the order of the gestioni and whoever asks', async () => {
  const chiede = (chi: NomePersona, gestione: string[]) => genera(chi, { soggetto: id['titolare'], gestione });
  const uno = (await chiede('titolare', ['ALTRA', 'DIPENDENTI_PRIVATI'])).documento;
  const due = (await chiede('intermediario', ['DIPENDENTI_PRIVATI', 'ALTRA'])).documento;
  expect(due.id).toBe(uno.id);
  expect((await apriLink(server, due.link.url)).byte.equals((await apriLink(server, uno.link.url)).byte)).toBe(true);
});

test('refusals are by rule, named, with the field', async () => {
  const soggetto = id['titolare']!;
  const casi: [NomePersona | Record<string, string>, Record<string, unknown>, string, string[] | null][] = [
    ['titolare', { soggetto, dal: '2020-01', al: '2019-12' }, 'PERIODO_NON_VALIDO', ['dal']],
    ['titolare', { soggetto: id['commerciante'] }, 'ACCESSO_NEGATO', ['soggetto']],
    ['titolare', { soggetto, posizione: posizione['parziale'] }, 'ACCESSO_NEGATO', ['posizione']],
    ['titolare', { soggetto: id['commerciante'], posizione: posizione['ARTIGIANI'] }, 'ACCESSO_NEGATO', ['posizione']],
    // D-0014 is on one posizione: the whole is refused, the posizione is not (below).
    ['intermediario', { soggetto: id['parziale'] }, 'POSIZIONE_NON_COMPRESA', ['posizione']],
    ['operatore', { soggetto }, 'ACCESSO_NEGATO', ['soggetto']],
    ['operatore', { soggetto, posizione: posizione['ARTIGIANI'] }, 'ACCESSO_NEGATO', ['posizione']],
    ['coadiuvante', { soggetto }, 'ACCESSO_NEGATO', ['soggetto']],
    ['dipendente-studio', { soggetto }, 'ACCESSO_NEGATO', ['soggetto']],
    ['analista', { soggetto }, 'ACCESSO_NEGATO', ['soggetto']],
    ['estraneo', { soggetto }, 'ACCESSO_NEGATO', ['soggetto']],
    [{ client_id: 'x', intermediario: cfDi('intermediario'), scope: 'estratto-conto' }, { soggetto }, 'ACCESSO_NEGATO', null],
  ];
  for (const [chi, input, code, path] of casi) {
    const { documento, userErrors } = await genera(chi, input);
    expect([chi, documento, userErrors]).toEqual([chi, null, [{ code, path, message: expect.any(String) }]]);
  }
  const { documento } = await genera('intermediario', { soggetto: id['parziale'], posizione: posizione['parziale'] });
  expect((await apriLink(server, documento.link.url)).stato).toBe(200);
});

test('a coadiuvante without posizioni has his own', async () => {
  const { documento } = await genera('coadiuvante', { soggetto: id['coadiuvante'] });
  expect(await testoDi(documento)).toContain(cfDi('coadiuvante'));
});

test('the list and node(id) show a document only to who asked for it', async () => {
  const { documento } = await genera('intermediario', { soggetto: id['titolare'], dal: '2015-01' });
  const elenco = async (chi: NomePersona, tipo: string[] | null = null): Promise<string[]> => {
    const { data } = await server.chiedi(
      chi,
      `query($cf: CodiceFiscale!, $tipo: [TipoDocumento!]) { soggetto(codiceFiscale: $cf) { documenti(tipo: $tipo, first:
          100) { nodes { id } totalCount } } }`,
      { cf: cfDi('titolare'), tipo },
    );
    const { nodes, totalCount } = data.soggetto.documenti;
    expect(nodes).toHaveLength(totalCount);
    return nodes.map((nodo: { id: string }) => nodo.id);
  };
  expect((await elenco('intermediario'))[0]).toBe(documento.id);
  expect(await elenco('intermediario', ['F24'])).toEqual([]);
  for (const chi of ['titolare', 'applicazione', 'dipendente-studio', 'operatore'] as const) {
    expect(await elenco(chi)).not.toContain(documento.id);
    const { data, errors } = await server.chiedi(chi, 'query($id: ID!) { node(id: $id) { id } }', { id: documento.id });
    expect([chi, data.node, errors![0]!.extensions.code]).toEqual([chi, null, 'ACCESSO_NEGATO']);
  }
  // Once the titolare asks for the same, it is his too.
  expect((await genera('titolare', { soggetto: id['titolare'], dal: '2015-01' })).documento.id).toBe(documento.id);
  expect(await elenco('titolare')).toContain(documento.id);
});

test('the codice di verifica tells who has it whether the data are still those, without a token', async () => {
  const { documento } = await genera('titolare', { soggetto: id['titolare'], dal: '1998-01', al: '1998-12' });
  const verifica = async (codice: string) => {
    const { data, errors } = await server.chiedi(
      null,
      'query($codice: String!) { verificaDocumento(codice: $codice) { valido tipo creatoIl sha256 } }',
      { codice },
    );
    expect(errors).toBeUndefined();
    return data.verificaDocumento;
  };
  const atteso = { valido: true, tipo: 'ESTRATTO_CONTO', creatoIl: expect.any(String), sha256: documento.sha256 };
  expect(await verifica(documento.codiceVerifica)).toEqual(atteso);
  expect(await verifica(` ${documento.codiceVerifica.toLowerCase()} `)).toEqual(atteso);
  // The page behind the QR says what it is and when it was issued, and nothing about the person.
  const pagina = await (await fetch(`${server.base}/verifica/${documento.codiceVerifica}`)).text();
  expect(pagina).toContain('<h1>Estratto conto previdenziale</h1>');
  expect(pagina).toContain(documento.sha256);
  expect(pagina).not.toMatch(/RSSMRA80A01H501U|Rossi|Mario|1998/i);
  for (const ignoto of ['00000-00000-00000-00000', '', 'x'.repeat(100_000), "' or 1=1 --", '\u0000'])
    expect(await verifica(ignoto)).toBeNull();

  // The data change: the old code is no longer true; drawn again it would be another document, so a lost file is gone for good.
  await server.banca.sql(
    `update riga_estratto_conto set mesi = mesi - 1, aggiornato_il = clock_timestamp() where tipo = 'Servizio militare'`,
  );
  expect(await verifica(documento.codiceVerifica)).toEqual({ ...atteso, valido: false });
  expect((await apriLink(server, documento.link.url)).stato).toBe(200);
  rmSync(join(server.cartella, 'documenti', documento.sha256.slice(0, 2), documento.sha256));
  expect((await apriLink(server, documento.link.url)).stato).toBe(404);
  const { documento: nuovo } = await genera('titolare', { soggetto: id['titolare'], dal: '1998-01', al: '1998-12' });
  expect(nuovo.codiceVerifica).not.toBe(documento.codiceVerifica);
  expect((await verifica(nuovo.codiceVerifica)).valido).toBe(true);
});
