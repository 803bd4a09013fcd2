import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apriCarico } from '../../src/database/carico.ts';
import { inCentesimi } from '../../src/domain/importo.ts';
import { abbinaSoggetti } from '../../src/services/abbinamenti/abbina.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

const CASADEI = 'CSDFBA84A30Z999J';
const CORSI = 'CRSTTR67L27Z999X';
async function chiedi(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await server.chiedi('intermediario', query, variables);
  expect(errors).toBeUndefined();
  return data;
}

describe('F24 and versamenti', () => {
  test('a row settled by compensation, out of a payment made twice', async () => {
    const data = await chiedi(
      `query($cf: [CodiceFiscale!]) {
        f24(filtro: { codiceFiscale: $cf, anno: 2026 }) { nodes { rata importo stato scaduto versato residuo versamenti { importo criterio versamento { data importoDebito importoCredito abbinamento } } } }
        versamenti(filtro: { codiceFiscale: $cf, dal: "2026-05-01", al: "2026-05-31" }) { nodes { data abbinamento abbinamenti { importo f24 { rata } } } } }`,
      { cf: [CASADEI] },
    );
    expect(data.f24.nodes[0]).toEqual({
      rata: '1RATA',
      importo: '735.37',
      stato: 'VERSATO',
      scaduto: false,
      versato: '735.37',
      residuo: '0.00',
      versamenti: expect.arrayContaining([
        {
          importo: '735.37',
          criterio: 'CODICE_INPS',
          versamento: { data: '2026-05-18', importoDebito: '735.37', importoCredito: '0.00', abbinamento: 'ABBINATO' },
        },
        {
          importo: '0.00',
          criterio: 'COMPENSAZIONE',
          versamento: { data: '2026-05-29', importoDebito: '0.00', importoCredito: '735.37', abbinamento: 'ABBINATO' },
        },
      ]),
    });
    expect(data.f24.nodes.map(({ rata, stato }: Record<string, string>) => [rata, stato])).toEqual([
      ['1RATA', 'VERSATO'],
      ['2RATA', 'VERSATO'],
      ['3RATA', 'COMPENSATO'],
      ['4RATA', 'DA_VERSARE'],
    ]);
    expect(
      data.versamenti.nodes.map(({ data: giorno, abbinamenti }: { data: string; abbinamenti: { f24: { rata: string } }[] }) => [
        giorno,
        abbinamenti.map(({ f24 }) => f24.rata),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['2026-05-29', ['3RATA']],
        ['2026-05-29', ['1RATA']],
        ['2026-05-19', ['1RATA']],
        ['2026-05-18', ['1RATA']],
      ]),
    );
  });

  test('a row without an amount is DA_CALCOLARE, nothing of it past due or left', async () => {
    const { f24 } = await chiedi(
      '{ f24(filtro: { stato: [DA_CALCOLARE] }, first: 1) { nodes { importo stato scaduto versato residuo } } }',
    );
    expect(f24.nodes).toEqual([{ importo: null, stato: 'DA_CALCOLARE', scaduto: false, versato: '0.00', residuo: null }]);
  });
});

describe('estratto debitario and riepilogo', () => {
  const POSIZIONE = `query($cf: [CodiceFiscale!], $anno: Int) { posizioni(filtro: { codiceFiscale: $cf }) { nodes { codice
    estrattoDebitario(anno: $anno) { totaleDovuto totaleVersato residuo credito righe { anno causale { codice } rata dovuto versato residuo sanzioni sanzioniAl stato scaduto f24 { rata } } }
    situazioneRiepilogativa { anno dovuto versato saldo } } } }`;

  test('a payment made twice is a credit of its year, and its saldo', async () => {
    const { posizioni } = await chiedi(POSIZIONE, { cf: [CORSI], anno: 2025 });
    const [{ estrattoDebitario: estratto, situazioneRiepilogativa: anni }] = posizioni.nodes;
    const { righe, ...totali } = estratto;
    expect(totali).toEqual({ totaleDovuto: '4549.80', totaleVersato: '5687.25', residuo: '0.00', credito: '1137.45' });
    expect(righe).toHaveLength(4);
    expect(righe[3]).toEqual({
      anno: 2025,
      causale: { codice: 'CF' },
      rata: '4RATA',
      dovuto: '1137.45',
      versato: '1137.45',
      residuo: '0.00',
      sanzioni: null,
      sanzioniAl: null,
      stato: 'VERSATO',
      scaduto: false,
      f24: { rata: '4RATA' },
    });
    expect(anni.find(({ anno }: { anno: number }) => anno === 2025)).toEqual({
      anno: 2025,
      dovuto: '4549.80',
      versato: '5687.25',
      saldo: '-1137.45',
    });
  });

  test('of every posizione, in all and in total: dovuto − versato = residuo − credito; the years are those of its rows and payments', async () => {
    const data = await chiedi(`{ posizioni(filtro: { anno: 2025 }, first: 100) { nodes {
      estrattoDebitario { totaleDovuto totaleVersato residuo credito } situazioneRiepilogativa { anno dovuto versato saldo } } } }`);
    const posizioni = data.posizioni.nodes as {
      estrattoDebitario: Record<'totaleDovuto' | 'totaleVersato' | 'residuo' | 'credito', string>;
      situazioneRiepilogativa: { anno: number; dovuto: string | null; versato: string; saldo: string | null }[];
    }[];
    expect(posizioni.length).toBeGreaterThan(8);
    let [sinistra, destra] = [0n, 0n];
    for (const { estrattoDebitario: e, situazioneRiepilogativa } of posizioni) {
      expect(inCentesimi(e.totaleDovuto) - inCentesimi(e.totaleVersato)).toBe(inCentesimi(e.residuo) - inCentesimi(e.credito));
      sinistra += inCentesimi(e.totaleDovuto) - inCentesimi(e.totaleVersato);
      destra += inCentesimi(e.residuo) - inCentesimi(e.credito);
      expect(situazioneRiepilogativa.map(({ anno }) => anno)).toEqual(
        situazioneRiepilogativa.map(({ anno }) => anno).toSorted((a, b) => b - a),
      );
      for (const { dovuto, versato, saldo } of situazioneRiepilogativa)
        expect(saldo === null ? null : inCentesimi(saldo)).toBe(dovuto === null ? null : inCentesimi(dovuto) - inCentesimi(versato));
    }
    expect(sinistra).toBe(destra);
  });
});

describe('situazione debitoria', () => {
  const SITUAZIONE = `query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { situazioneDebitoria { alla totale aCredito rateScadute avvisiBonari avvisiAddebito ruoli dilazioni
    voci { fase importo contributi sanzioni interessi posizione { codice } oggetto { __typename } f24 { rata anno } assorbitaDa { __typename ... on AvvisoAddebito { numero } } spiegazione { descrizione formula risultato } } } } }`;

  test('of the commerciante: the debt that has become an avviso di addebito counts once', async () => {
    const { soggetto } = await chiedi(SITUAZIONE, { cf: cfDi('commerciante') });
    const { voci, ...totali } = soggetto.situazioneDebitoria;
    expect(totali).toEqual({
      alla: '2026-06-15',
      totale: '3346.47',
      aCredito: '0.00',
      rateScadute: '0.00',
      avvisiBonari: '1198.72',
      avvisiAddebito: '1234.42',
      ruoli: '0.00',
      dilazioni: '913.33',
    });
    expect(
      voci.map(({ fase, importo, assorbitaDa }: Record<string, { __typename: string } | string | null>) => [
        fase,
        importo,
        (assorbitaDa as { __typename: string } | null)?.__typename ?? null,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['RATA_SCADUTA', '1073.10', 'AvvisoAddebito'],
        ['AVVISO_BONARIO', '1185.50', 'AvvisoAddebito'],
        ['AVVISO_ADDEBITO', '1234.42', null],
        ['RATA_SCADUTA', '1137.45', 'AvvisoBonario'],
        ['AVVISO_BONARIO', '1198.72', null],
        ['DILAZIONE', '913.33', null],
      ]),
    );
    expect(voci).toHaveLength(6);
    const addebito = voci.find(({ fase }: { fase: string }) => fase === 'AVVISO_ADDEBITO');
    expect(addebito).toMatchObject({
      oggetto: { __typename: 'AvvisoAddebito' },
      posizione: { codice: '29110457' },
      f24: [{ rata: '2RATA', anno: 2023 }],
    });
  });

  test('a delega on some posizioni does not open it; without the ambito F24 the row of F24 is left out, and no debt is', async () => {
    const { banca } = server;
    const parziale = await server.chiedi('intermediario', SITUAZIONE, { cf: 'BSSCRL74E45Z998Q' });
    expect(parziale.errors?.[0]).toMatchObject({
      path: ['soggetto', 'situazioneDebitoria'],
      extensions: { code: 'POSIZIONE_NON_COMPRESA' },
    });
    await banca.sql(`update delega_ricevuta set ambiti = array_remove(ambiti, 'F24') where delegato_codice_fiscale = '${cfDi('intermediario')}'
      and soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = '${cfDi('commerciante')}')`);
    const { data, errors } = await server.chiedi('intermediario', SITUAZIONE, { cf: cfDi('commerciante') });
    const { voci, totale } = data.soggetto.situazioneDebitoria;
    expect(totale).toBe('3346.47');
    expect(voci.map(({ oggetto }: { oggetto: { __typename: string } | null }) => oggetto?.__typename ?? null).sort()).toEqual(
      ['AvvisoAddebito', 'AvvisoBonario', 'AvvisoBonario', 'Ruolo', null, null].sort(),
    );
    expect(new Set(errors?.map(({ path, extensions }) => `${path!.at(-1)} ${extensions.code}`))).toEqual(new Set(['f24 ACCESSO_NEGATO']));
  });
});

test('who reads delta by delta is told of the row and the payment that a matching has changed, and of no other', async () => {
  const { banca } = server;
  await banca.sql(`update f24 set aggiornato_il = '2020-01-01'; update versamento set aggiornato_il = '2020-01-01'`);
  await banca.sql(`update versamento set importo_debito = 1000.00 where chiave = 'INPS.3290.20/02/2026.0005841/1'`);
  const carico = await apriCarico(banca.url);
  expect(await abbinaSoggetti(carico, { tutti: true })).toMatchObject({ f24: 1, versamenti: 1 });
  await carico.end();
  const dal = 'filtro: { aggiornatoDal: "2021-01-01T00:00:00Z" }';
  const data = await chiedi(`{ f24(${dal}) { nodes { rata anno } } versamenti(${dal}) { nodes { data abbinamento } } }`);
  expect(data.f24.nodes).toEqual([{ rata: '4RATA', anno: 2025 }]);
  expect(data.versamenti.nodes).toEqual([{ data: '2026-02-20', abbinamento: 'ECCEDENZA' }]);
});
