import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { importoItaliano } from '../../src/domain/importo.ts';
import { creaOfficina } from '../../src/documents/officina.ts';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink } from './apri-link.ts';
import { dichiarazioni, testoFitto } from './leggi-pdf.ts';

let server: ServerDiProva;
let posizione: string;
beforeAll(async () => {
  server = await serverDiProva();
  const { data } = await server.chiedi('titolare', '{ posizioni { nodes { id gestione } } }');
  posizione = data.posizioni.nodes.find(({ gestione }: { gestione: string }) => gestione === 'ARTIGIANI').id;
  // One row that was never paid.
  await server.banca.sql(`update f24 set versato = 0 where codice_inps = '28456123111104440'`);
});
afterAll(() => server.chiudi());

const genera = async (chi: NomePersona, input: object) => {
  const { data, errors } = await server.chiedi(
    chi,
    `mutation($input: GeneraEstrattoDebitarioInput!) { generaEstrattoDebitario(input: $input) {
      documento { id tipo titolo nomeFile pagine codiceVerifica link { url } } userErrors { code path } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.generaEstrattoDebitario;
};
const verifica = async (codice: string) => {
  const { data } = await server.chiedi(null, 'query($codice: String!) { verificaDocumento(codice: $codice) { valido tipo } }', { codice });
  return data.verificaDocumento;
};

interface Riga {
  rata: string;
  codiceInps: string;
  dovuto: string | null;
  versato: string;
  residuo: string | null;
  sanzioni: string | null;
  stato: string;
  scaduto: boolean;
}

test('the document says what the field says: every row, its amounts, the totals', async () => {
  const { data } = await server.chiedi(
    'titolare',
    `query($id: ID!) { node(id: $id) { ... on Posizione { estrattoDebitario { totaleDovuto totaleVersato residuo credito
      righe { rata codiceInps dovuto versato residuo sanzioni stato scaduto } } } } }`,
    { id: posizione },
  );
  const { righe, ...totali } = data.node.estrattoDebitario as { righe: Riga[] } & Record<string, string>;
  expect(righe.some(({ scaduto }) => scaduto)).toBe(true);
  const { documento, userErrors } = await genera('titolare', { posizione });
  expect(userErrors).toEqual([]);
  expect(documento).toMatchObject({
    tipo: 'ESTRATTO_DEBITARIO',
    titolo: 'Estratto debitario',
    nomeFile: 'Estratto_debitario_Rossi_Mario_28456123.pdf',
  });
  const { byte } = await apriLink(server, documento.link.url);
  const testi = await testoFitto(byte);
  expect(testi).toHaveLength(documento.pagine);
  const testo = testi.join('');
  for (const totale of Object.values(totali)) expect(testi[0]).toContain(importoItaliano(totale));
  for (const { codiceInps, rata, dovuto, residuo, sanzioni, scaduto } of righe) {
    const importi = [dovuto, residuo, sanzioni].map((importo) => (importo === null ? '' : importoItaliano(importo)));
    // In the order of the columns: code, rata, due day, due, paid, excess, residue, sanzioni, state.
    const parti = [
      codiceInps,
      rata,
      '\\d{2}/\\d{2}/\\d{4}',
      importi[0],
      '[\\d.,]*?',
      importi[1],
      importi[2],
      scaduto ? '(PARZIALE,)?SCADUTO' : '[A-Z]+',
    ];
    expect(testo).toMatch(new RegExp(parti.join('')));
  }
  const pagina = await fetch(`${server.base}/verifica/${documento.codiceVerifica}`);
  expect(await pagina.text()).toContain('<h1>Estratto debitario</h1>');
  expect((await dichiarazioni(byte)).info).toMatchObject({ Language: 'it-IT', Title: 'Estratto debitario – RSSMRA80A01H501U' });
  // Only the rows of a year.
  const { documento: anno } = await genera('titolare', { posizione, anno: 2011 });
  const suo = (await testoFitto((await apriLink(server, anno.link.url)).byte)).join('');
  expect([suo.includes('28456123111104440'), suo.includes('2026AF')]).toEqual([true, false]);
});

test('what accrues from one day to the next does not make it untrue; a payment does', async () => {
  const { documento } = await genera('titolare', { posizione });
  expect(await verifica(documento.codiceVerifica)).toEqual({ valido: true, tipo: 'ESTRATTO_DEBITARIO' });
  // As if it had been asked for the day before.
  await server.banca.sql(`update documento set ricetta = jsonb_set(ricetta, '{al}', '"2026-01-01"') where codice_verifica = $1`, [
    documento.codiceVerifica,
  ]);
  expect((await verifica(documento.codiceVerifica)).valido).toBe(false);
  const { documento: oggi } = await genera('titolare', { posizione, anno: 2026 });
  expect((await verifica(oggi.codiceVerifica)).valido).toBe(true);
  await server.banca.sql(`update f24 set versato = versato + 1 where anno = 2026 and importo is not null`);
  expect((await verifica(oggi.codiceVerifica)).valido).toBe(false);
});

test('who may: DEBITI on the posizione', async () => {
  const negata = { documento: null, userErrors: [{ code: 'ACCESSO_NEGATO', path: ['posizione'] }] };
  for (const chi of ['estraneo', 'operatore', 'analista', 'coadiuvante', 'dipendente-studio'] as const)
    expect([chi, await genera(chi, { posizione })]).toEqual([chi, negata]);
  expect((await genera('intermediario', { posizione })).userErrors).toEqual([]);
});

test('hundreds of rows carry their totals over; an overdue row has its word beside the colour', async () => {
  const officina = creaOfficina({ thread: 1 });
  const riga = {
    anno: 2024,
    causale: 'AF',
    codiceSoggetto: '10',
    codiceInps: '28456123241101417',
    rata: '1RATA',
    scadenza: '2024-05-16',
    dovuto: '100.00',
    versato: '40.00',
    eccedenza: '0.00',
    residuo: '60.00',
    sanzioni: '1.25',
    stato: 'PARZIALE',
    scaduto: true,
  } as const;
  const { byte, pagine } = await officina.disegna('ESTRATTO_DEBITARIO', {
    soggetto: { codiceFiscale: 'RSSMRA80A01H501U', denominazione: 'Rossi Mario' },
    posizione: { gestione: 'Artigiani', codice: '28456123', sede: null },
    anno: null,
    al: '2025-11-22',
    totaleDovuto: '60000.00',
    totaleVersato: '24000.00',
    residuo: '36000.00',
    credito: '0.00',
    righe: Array.from({ length: 600 }, () => riga),
    aggiornatoIl: '2025-11-20T09:30:00Z',
    creatoIl: '2025-11-22T10:00:00Z',
    codiceVerifica: '7H2K9-ABCDE-12345-ZXYWV',
    urlVerifica: 'https://cassetto.example/verifica/7H2K9-ABCDE-12345-ZXYWV',
  });
  await officina.chiudi();
  const testi = await testoFitto(byte);
  expect(testi).toHaveLength(pagine);
  expect(testi.at(-1)).toContain('Totale60.000,0024.000,000,0036.000,00750,00');
  expect(testi.slice(1).every((testo) => testo.includes('Riporto'))).toBe(true);
  expect(testi[0]).toContain('PARZIALE,SCADUTO');
  expect(testi[0]).toContain('22/11/2025');
});
