import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink } from './apri-link.ts';
import { dichiarazioni, testoFitto } from './leggi-pdf.ts';

let server: ServerDiProva;
let posizione: string;
beforeAll(async () => {
  server = await serverDiProva();
  const { data } = await server.chiedi('professionista', '{ posizioni { nodes { id } } }');
  posizione = data.posizioni.nodes[0].id;
});
afterAll(() => server.chiudi());

const genera = async (chi: NomePersona, input: object) => {
  const { data, errors } = await server.chiedi(
    chi,
    `mutation($input: GeneraRendicontazioneInput!) { generaRendicontazione(input: $input) {
      documento { id tipo titolo nomeFile pagine codiceVerifica link { url } } userErrors { code path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.generaRendicontazione;
};

// The screen "Rendicontazione G.S." of document 002; what it shows of imponibile differs by some cents (rules.md §4.3).
test('the years are those of the screen of INPS', async () => {
  const { data } = await server.chiedi(
    'professionista',
    `query($id: ID!) { node(id: $id) { ... on Posizione { rendicontazione { anno imponibile aliquota contributiVersati rimborsi
      compensazioneEccedenza contributoIvs mesi mancanteAnnoIntero periodiNonAccreditati } } } }`,
    { id: posizione },
  );
  const { rendicontazione } = data.node;
  const diMeno = rendicontazione.map((anno: Record<string, unknown>) =>
    ['anno', 'contributiVersati', 'compensazioneEccedenza', 'contributoIvs', 'mesi', 'periodiNonAccreditati'].map((campo) => anno[campo]),
  );
  expect(diMeno.slice(0, 7)).toEqual([
    [2001, '1086.00', '0.00', '1086.00', 10, true],
    [2004, '1413.00', '0.00', '1373.30', 7, true],
    [2006, '1328.58', '0.00', '1292.07', 6, true],
    [2008, '11476.28', '0.00', '11142.01', 12, true],
    [2010, '20.00', '0.00', '19.46', 0, true],
    [2013, '811.00', '632.79', '173.58', 0, true],
    [2015, '23.20', '10.60', '12.60', 0, true],
  ]);
  expect(rendicontazione[7]).toMatchObject({
    anno: 2025,
    contributiVersati: '8146.88',
    aliquota: '26.07',
    mesi: 12,
    mancanteAnnoIntero: '0.00',
  });
});

test('empty in the other gestioni, and one statement for all the posizioni of a request', async () => {
  const { data } = await server.chiedi('intermediario', '{ posizioni(first: 50) { nodes { gestione rendicontazione { anno } } } }');
  for (const { gestione, rendicontazione } of data.posizioni.nodes)
    if (gestione !== 'SEPARATA_PROFESSIONISTI') expect(rendicontazione ?? []).toEqual([]);
  const { data: sua } = await server.chiedi('titolare', '{ posizioni { nodes { rendicontazione { anno } } } }');
  expect(sua.posizioni.nodes.every(({ rendicontazione }: { rendicontazione: object[] }) => rendicontazione.length === 0)).toBe(true);
});

test('the document says what the field says, and its code whether that is still so', async () => {
  const { documento, userErrors } = await genera('professionista', { posizione });
  expect(userErrors).toEqual([]);
  expect(documento).toMatchObject({
    tipo: 'RENDICONTAZIONE_GS',
    titolo: 'Rendicontazione della Gestione Separata',
    nomeFile: 'Rendicontazione_GS_Ferrari_Giulia.pdf',
    pagine: 1,
  });
  const { byte } = await apriLink(server, documento.link.url);
  const [testo] = await testoFitto(byte);
  for (const atteso of [
    'RendicontazioneGestioneSeparata',
    cfDi('professionista'),
    'FerrariGiulia',
    '5400Padova',
    '1.086,00',
    '11.142,01',
    '632,79',
    'desuntodaiversamenti',
    documento.codiceVerifica,
    'Pagina1di1',
    'Totale',
  ])
    expect(testo).toContain(atteso);
  expect((await dichiarazioni(byte)).info).toMatchObject({ Language: 'it-IT' });

  const verifica = async () => {
    const { data } = await server.chiedi(null, 'query($codice: String!) { verificaDocumento(codice: $codice) { valido tipo } }', {
      codice: documento.codiceVerifica,
    });
    return data.verificaDocumento;
  };
  expect(await verifica()).toEqual({ valido: true, tipo: 'RENDICONTAZIONE_GS' });
  await server.banca.sql(`update rendicontazione set rimborsi = 1 where anno = 2008`);
  expect(await verifica()).toEqual({ valido: false, tipo: 'RENDICONTAZIONE_GS' });
});

test('refusals are by rule, with the field', async () => {
  const { data } = await server.chiedi('titolare', '{ posizioni { nodes { id } } }');
  const sua = data.posizioni.nodes[0].id;
  const negata = { documento: null, userErrors: [{ code: 'ACCESSO_NEGATO', path: ['posizione'] }] };
  expect(await genera('titolare', { posizione })).toEqual(negata);
  expect(await genera('estraneo', { posizione })).toEqual(negata);
  expect(await genera('operatore', { posizione: sua })).toEqual(negata);
  expect(await genera('titolare', { posizione: sua })).toEqual({
    documento: null,
    userErrors: [{ code: 'VALORE_NON_VALIDO', path: ['posizione'] }],
  });
});
