import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atti, type Chi, persona, programma } from '../api/atti.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink } from './apri-link.ts';
import { testoFitto } from './leggi-pdf.ts';

let server: ServerDiProva;
let a: ReturnType<typeof atti>;
/** Global ids of the deleghe of the demonstration, by number. */
const id: Record<string, string> = {};

beforeAll(async () => {
  server = await serverDiProva();
  a = atti(server);
  const hex = (uuid: string) => uuid.replaceAll('-', '');
  const righe = await server.banca.sql<{ chiave: string; s: string; d: string }>('select chiave, soggetto_id as s, id as d from delega');
  const { data } = await server.chiedi('titolare', '{ io { delegheRilasciate(first: 1) { nodes { id } } } }');
  const tipo = Buffer.from(data.io.delegheRilasciate.nodes[0].id, 'base64url').subarray(0, 1).toString('hex');
  for (const { chiave, s, d } of righe) id[chiave] = Buffer.from(`${tipo}${hex(s)}${hex(d)}`, 'hex').toString('base64url');
});
afterAll(() => server.chiudi());

async function genera(chi: Chi, delega: string, idempotencyKey?: string) {
  const { data, errors } = await server.chiedi(
    chi,
    `mutation($input: GeneraModuloDelegaInput!) { generaModuloDelega(input: $input) {
      documento { id tipo titolo nomeFile pagine byte sha256 codiceVerifica creatoIl link { url } } userErrors { code path } } }`,
    { input: { delega, idempotencyKey } },
  );
  if (errors) return { documento: null, userErrors: errors.map(({ extensions: { code } }) => ({ code, path: null })) };
  return data.generaModuloDelega;
}
const rifiuto = async (chi: Chi, delega: string, chiave?: string): Promise<string> => {
  const { documento, userErrors } = await genera(chi, delega, chiave);
  expect(documento).toBeNull();
  return [userErrors[0].code, ...(userErrors[0].path ?? [])].join(' ');
};
const testoDi = async (documento: { link: { url: string } }) => {
  const { stato, byte } = await apriLink(server, documento.link.url);
  expect(stato).toBe(200);
  return (await testoFitto(byte)).join('');
};
const verifica = async (codice: string) => {
  const { data } = await server.chiedi(
    null,
    'query($codice: String!) { verificaDocumento(codice: $codice) { valido tipo creatoIl sha256 } }',
    { codice },
  );
  return data.verificaDocumento;
};

const FRASE = 'Questadelegavalesoloperquestapiattaforma;nonsostituisceladelegaINPS.';

test('the delegato prints the form before anything is open to him, and after the signature it is the same form', async () => {
  const { documento } = await genera('intermediario', id['D-0016']!);
  expect(documento).toMatchObject({
    tipo: 'MODULO_DELEGA',
    titolo: expect.stringMatching(/^Delega a un intermediario, \S+/),
    nomeFile: expect.stringMatching(/^Modulo_delega_\w+\.pdf$/),
    pagine: 1,
  });
  expect(await a.apre('intermediario', 'QDRNRC73C13M999G')).toBe(false);
  const testo = await testoDi(documento);
  const nome = documento.titolo.split(', ')[1].replaceAll(' ', '');
  for (const parola of [
    `Delegante${nome}QDRNRC73C13M999G`,
    'DelegatoContiPaoloCNTPLA68L22Z998D',
    'Tutteleposizionicontributivedichidelega,presentiefuture.',
    'Estrattocontoperiodidicontribuzioneerendicontazione',
    'enonprimadel12/06/2026.Nonhauntermine.',
    'Chidelega',
    'Timbro',
    FRASE,
    `identificativo${id['D-0016']}`,
    documento.codiceVerifica,
    `/verifica/${documento.codiceVerifica}`,
  ])
    expect(testo).toContain(parola);
  const emesso = { valido: true, tipo: 'MODULO_DELEGA', sha256: documento.sha256, creatoIl: documento.creatoIl };
  expect(await verifica(documento.codiceVerifica)).toEqual(emesso);

  await a.fatto('intermediario', 'validaDelega', { delega: id['D-0016'], firmataIl: '2026-06-14', firma: 'FEA' });
  expect(await verifica(documento.codiceVerifica)).toEqual(emesso);
  expect((await genera('intermediario', id['D-0016']!)).documento.id).toBe(documento.id);
  // A lost file is drawn again to the byte.
  rmSync(join(server.cartella, 'documenti', documento.sha256.slice(0, 2), documento.sha256));
  const dopo = await apriLink(server, documento.link.url);
  expect([dopo.stato, dopo.byte.length]).toEqual([200, documento.byte]);
});

test('a revoked delega makes the printed form no longer true; its parties still open it, and the new one says how it ended', async () => {
  const { documento } = await genera('intermediario', id['D-0001']!);
  const { documento: diLui } = await genera('titolare', id['D-0001']!);
  expect([diLui.id, diLui.sha256]).toEqual([documento.id, documento.sha256]);
  await a.fatto('titolare', 'revocaDelega', { delega: id['D-0001'] });
  expect(await verifica(documento.codiceVerifica)).toMatchObject({ valido: false });
  for (const { link } of [documento, diLui]) expect((await apriLink(server, link.url)).stato).toBe(200);
  for (const chi of ['intermediario', 'titolare'] as const) {
    const { documento: nuovo } = await genera(chi, id['D-0001']!);
    expect(nuovo.id).not.toBe(documento.id);
    expect(await testoDi(nuovo)).toContain('Delegarevocatail15/06/2026:questofoglioneècopiaenonvafirmato.');
    expect(await verifica(nuovo.codiceVerifica)).toMatchObject({ valido: true });
  }
  const pagina = await fetch(`${server.base}/verifica/${documento.codiceVerifica}`);
  expect(await pagina.text()).toMatch(/<h1>Modulo di delega<\/h1>[\s\S]*I dati sono cambiati dopo l’emissione/);
});

test('who is no party of a delega gets the same answer as for one that does not exist', async () => {
  const delega = id['D-0002']!;
  const { documento } = await genera('intermediario', delega);
  const assente = Buffer.concat([Buffer.from(delega, 'base64url').subarray(0, 17), Buffer.alloc(16, 7)]).toString('base64url');
  const altri: Chi[] = [
    'titolare',
    'dipendente-studio',
    'associazione',
    'operatore',
    'analista',
    'estraneo',
    'ente',
    persona('TSTVLR91H65M999B'),
  ];
  for (const chi of altri) {
    expect([chi, await rifiuto(chi, delega)]).toEqual([chi, 'ACCESSO_NEGATO delega']);
    expect([chi, await rifiuto(chi, assente)]).toEqual([chi, 'ACCESSO_NEGATO delega']);
    const { data } = await server.chiedi(chi, 'query($id: ID!) { node(id: $id) { id } }', { id: documento.id });
    expect(data.node).toBeNull();
    const token = await server.token(chi as 'estraneo');
    expect((await apriLink(server, documento.link.url, { authorization: `Bearer ${token}` })).stato).toBe(404);
  }
  expect(await rifiuto(programma(cfDi('intermediario'), 'f24 estratto-conto'), delega)).toBe('ACCESSO_NEGATO');
  expect((await genera(programma(cfDi('intermediario'), 'documenti'), delega)).documento.id).toBe(documento.id);
  expect(await rifiuto('intermediario', documento.id)).toBe('ID_NON_VALIDO');
  expect(await rifiuto('intermediario', 'x')).toBe('ID_NON_VALIDO');
});

test('a subdelegato has the form of his subdelega, not that of the delega it comes from; who gave it has both', async () => {
  const { documento } = await genera('dipendente-studio', id['D-0024']!);
  const testo = await testoDi(documento);
  expect(testo).toContain('DelegatochesubdelegaContiPaoloCNTPLA68L22Z998D');
  expect(testo).toContain('SubdelegatoGalliSaraGLLSRA90T58Z999J');
  expect(testo).toContain('Artigiani30001017');
  expect(await rifiuto('dipendente-studio', id['D-0003']!)).toBe('ACCESSO_NEGATO delega');
  expect((await genera('intermediario', id['D-0024']!)).documento.id).toBe(documento.id);
  // Its padre ends, and with it the subdelega: the form says so.
  await a.fatto('intermediario', 'cessaDelega', { delega: id['D-0003'] });
  expect(await verifica(documento.codiceVerifica)).toMatchObject({ valido: false });
  const { documento: copia } = await genera('dipendente-studio', id['D-0024']!);
  expect(await testoDi(copia)).toContain('Delegacessatail15/06/2026');
});

test('each tipo says in its own words who signs', async () => {
  const posizioni = await a.posizioniDi(cfDi('commerciante'));
  const diretta = await a.fatto('commerciante', 'creaDelega', {
    tipo: 'DIRETTA',
    delegante: cfDi('commerciante'),
    delegato: cfDi('estraneo'),
    posizioni: [Object.values(posizioni)[0]],
    ambiti: ['F24', 'POSIZIONI'],
    al: '2027-06-30',
  });
  const ricevuta = await testoDi((await genera('commerciante', diretta.id)).documento);
  for (const parola of [
    'Ricevutadidelegadiretta',
    'questaricevutanonvafirmata',
    'Soltantoquestaposizionecontributiva:Commercianti',
    'Finisceil30/06/2027.',
    `lapersonaconcodicefiscale${cfDi('estraneo')}`,
  ])
    expect(ricevuta).toContain(parola);
  expect(ricevuta).not.toMatch(/Neri|Bruno/);
  expect(await testoDi((await genera('estraneo', diretta.id)).documento)).toBe(ricevuta);

  const dipendente = await a.fatto('ente', 'creaDelega', {
    tipo: 'DIPENDENTE',
    delegante: '90000015553',
    delegato: cfDi('estraneo'),
    interoSoggetto: true,
    ambiti: ['DENUNCE'],
  });
  const modulo = await testoDi((await genera('ente', dipendente.id)).documento);
  expect(modulo).toContain('FirmaperildeleganteMariniElena');
  expect(modulo).toContain('Chirappresentaildelegante');
  expect(modulo).toContain('Denuncedenuncecontributivedell’ente');
});

test('the same key gives the same document, also twice at once; with another delega it is refused', async () => {
  const insieme = await Promise.all(['modulo-1', 'modulo-1', undefined].map((chiave) => genera('intermediario', id['D-0005']!, chiave)));
  expect(new Set(insieme.map(({ documento }) => documento.id)).size).toBe(1);
  expect(await rifiuto('intermediario', id['D-0006']!, 'modulo-1')).toBe('CHIAVE_RIUTILIZZATA idempotencyKey');
  const [{ n }] = (await server.banca.sql<{ n: string }>(
    `select count(*) as n from documento where tipo = 'MODULO_DELEGA' and delega_id = (select id from delega where chiave = 'D-0005')`,
  )) as [{ n: string }];
  expect(n).toBe('1');
});
