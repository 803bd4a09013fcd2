import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServerDiProva, serverDiProva } from '../support/server.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

const RATA = '{ rata tipoRata causale { codice descrizione riconosciuta } periodoDal periodoAl scadenza importo quotaAssociativa }';
const PASSI = 'spiegazione { descrizione formula risultato fonte } avvertenze confidenza';
const DOMANDE = {
  calcolaContributi: `query($input: CalcolaContributiInput!) { esito: calcolaContributi(input: $input) {
    dovutoMinimale dovutoEccedenza maternita totale
    mesiAccreditati rate ${RATA} acconti ${RATA} saldo ${RATA} accontiAnnoSuccessivo ${RATA} ${PASSI} } }`,
  calcolaCodiceInps: 'query($input: CalcolaCodiceInpsInput!) { esito: calcolaCodiceInps(input: $input) }',
  verificaCodiceInps: `query($input: VerificaCodiceInpsInput!) { esito: verificaCodiceInps(input: $input) {
    esito codiceAtteso codiceAzienda annoEmissione
    progressivoEmissione codiceSoggetto rata spiegazione } }`,
  calcolaSanzioni: `query($input: CalcolaSanzioniInput!) { esito: calcolaSanzioni(input: $input) {
    giorni aliquota sanzioni tetto totale tassoAggiornatoAl
    ${PASSI} } }`,
  simulaDilazione: `query($input: SimulaDilazioneInput!) { esito: simulaDilazione(input: $input) { tasso importoRata totaleInteressi
    rate { numero scadenza capitale interessi importo residuo } ${PASSI} } }`,
};
type Domanda = keyof typeof DOMANDE;
/** Anyone with a token may calculate: an estraneo asks. */
const chiedi = (domanda: Domanda, input: Record<string, unknown>) => server.chiedi('estraneo', DOMANDE[domanda], { input });

const CONTRIBUTI = { gestione: 'ARTIGIANI', anno: 2025, reddito: '34554.00' };
const CODICE = { codiceAzienda: '12345678', annoRiferimento: 2025, rata: 0, importo: '100.00', sede: '7009' };
const VERIFICA = { codice: '12345678251100963', annoRiferimento: 2025, importo: '100.00', sede: '7009' };
const SANZIONI = { importo: '959.04', scadenza: '2020-05-18', pagamento: '2023-05-18', tipo: 'OMISSIONE' };
const DILAZIONE = { importo: '12000.00', rate: 12, dal: '2026-01-15' };

describe('le cinque domande', () => {
  test('calcolaContributi: il caso di golden.json, con causali e passi', async () => {
    const { data, errors } = await chiedi('calcolaContributi', {
      ...CONTRIBUTI,
      redditoAnnoPrecedente: '26713.00',
      riduzione: 'FORFETTARIO_35',
    });
    expect(errors).toBeUndefined();
    expect(data.esito).toMatchObject({
      dovutoMinimale: '2894.58',
      dovutoEccedenza: '2495.84',
      maternita: '7.44',
      totale: '5397.86',
      confidenza: 'MEDIA',
    });
    expect(data.esito.rate).toHaveLength(4);
    expect(data.esito.acconti[0]).toEqual({
      rata: '1ACCONTO',
      tipoRata: 'PRIMO_ACCONTO',
      causale: { codice: 'AP', descrizione: expect.stringContaining('eccedenti'), riconosciuta: true },
      periodoDal: '2025-01',
      periodoAl: '2025-12',
      scadenza: '2025-07-21',
      importo: '636.32',
      quotaAssociativa: null,
    });
    expect(data.esito.spiegazione[0]).toMatchObject({ formula: '18.555,00 × 24,00 % × 65 %', risultato: '2894.58' });
  });

  test('null esplicito vale come assente', async () => {
    const nulli = {
      mesi: null,
      mesiUnder21: null,
      ante1996: null,
      senzaMinimale: null,
      altraCoperturaPrevidenziale: null,
      riduzione: null,
    };
    const { data, errors } = await chiedi('calcolaContributi', { ...CONTRIBUTI, ...nulli });
    expect(errors).toBeUndefined();
    expect(data.esito.totale).toBe((await chiedi('calcolaContributi', CONTRIBUTI)).data.esito.totale);
  });

  test('calcolaCodiceInps e verificaCodiceInps: lo strumento dell’INPS (golden.json)', async () => {
    expect((await chiedi('calcolaCodiceInps', CODICE)).data.esito).toBe(VERIFICA.codice);
    const predefiniti = { annoEmissione: null, codiceSoggetto: null, progressivoEmissione: null };
    expect((await chiedi('calcolaCodiceInps', { ...CODICE, ...predefiniti })).data.esito).toBe(VERIFICA.codice);
    expect((await chiedi('verificaCodiceInps', VERIFICA)).data.esito).toMatchObject({
      esito: 'VALIDO',
      codiceAtteso: VERIFICA.codice,
      rata: 0,
    });
    expect((await chiedi('verificaCodiceInps', { ...VERIFICA, importo: '101.00' })).data.esito.esito).toBe('CONTROCODICE_ERRATO');
    expect((await chiedi('verificaCodiceInps', { ...VERIFICA, codice: '12345678251100964' })).data.esito).toMatchObject({
      esito: 'CIFRA_ERRATA',
      codiceAtteso: VERIFICA.codice,
    });
    expect((await chiedi('verificaCodiceInps', { ...VERIFICA, codice: 'AF-2025' })).data.esito).toMatchObject({
      esito: 'FORMATO_ERRATO',
      codiceAtteso: null,
    });
  });

  test('calcolaSanzioni e simulaDilazione', async () => {
    expect((await chiedi('calcolaSanzioni', SANZIONI)).data.esito).toMatchObject({
      sanzioni: '266.13',
      aliquota: '9.25',
      confidenza: 'BASSA',
    });
    const { esito } = (await chiedi('simulaDilazione', DILAZIONE)).data;
    expect(esito).toMatchObject({ tasso: '8.15', importoRata: '1044.69', totaleInteressi: '536.33' });
    expect(esito.rate).toHaveLength(12);
  });

  test.each(Object.keys(DOMANDE) as Domanda[])('%s: senza token no', async (domanda) => {
    const input = {
      calcolaContributi: CONTRIBUTI,
      calcolaCodiceInps: CODICE,
      verificaCodiceInps: VERIFICA,
      calcolaSanzioni: SANZIONI,
      simulaDilazione: DILAZIONE,
    };
    const { data, errors } = await server.chiedi(null, DOMANDE[domanda], { input: input[domanda] });
    expect([data.esito, errors?.[0]?.extensions.code]).toEqual([null, 'TOKEN_ASSENTE']);
  });
});

describe('dati errati: campo null, codice e campo della regola', () => {
  test.each<[Domanda, string, string, Record<string, unknown>]>([
    ['calcolaContributi', 'VALORE_NON_VALIDO', 'reddito', { ...CONTRIBUTI, reddito: '-1.00' }],
    ['calcolaContributi', 'VALORE_NON_VALIDO', 'mesi', { ...CONTRIBUTI, mesi: 0 }],
    ['calcolaContributi', 'VALORE_NON_VALIDO', 'mesi', { ...CONTRIBUTI, mesi: 13 }],
    ['calcolaContributi', 'VALORE_NON_VALIDO', 'riduzione', { ...CONTRIBUTI, anno: 2010, riduzione: 'FORFETTARIO_35' }],
    ['calcolaContributi', 'ANNO_NON_DETERMINATO', 'anno', { ...CONTRIBUTI, anno: 1990 }],
    ['calcolaContributi', 'ANNO_NON_DETERMINATO', 'anno', { ...CONTRIBUTI, anno: 2050 }],
    ['calcolaContributi', 'ANNO_NON_DETERMINATO', 'anno', { ...CONTRIBUTI, gestione: 'SEPARATA_PROFESSIONISTI', anno: 2027 }],
    ['calcolaContributi', 'DATO_NON_DISPONIBILE', 'gestione', { ...CONTRIBUTI, gestione: 'DOMESTICI' }],
    ['calcolaCodiceInps', 'VALORE_NON_VALIDO', 'rata', { ...CODICE, rata: 5 }],
    ['calcolaCodiceInps', 'VALORE_NON_VALIDO', 'rata', { ...CODICE, rata: 9 }],
    ['calcolaCodiceInps', 'VALORE_NON_VALIDO', 'codiceAzienda', { ...CODICE, codiceAzienda: '12345678AB' }],
    ['calcolaCodiceInps', 'VALORE_NON_VALIDO', 'importo', { ...CODICE, importo: '-1.00' }],
    ['calcolaCodiceInps', 'VALORE_NON_VALIDO', 'sede', { ...CODICE, sede: '70' }],
    ['calcolaCodiceInps', 'NON_TROVATO', 'sede', { ...CODICE, sede: '9999' }],
    ['verificaCodiceInps', 'NON_TROVATO', 'sede', { ...VERIFICA, sede: '9999' }],
    ['verificaCodiceInps', 'VALORE_NON_VALIDO', 'annoRiferimento', { ...VERIFICA, annoRiferimento: 25 }],
    ['calcolaSanzioni', 'PERIODO_NON_VALIDO', 'pagamento', { ...SANZIONI, pagamento: '2020-05-17' }],
    ['calcolaSanzioni', 'VALORE_NON_VALIDO', 'importo', { ...SANZIONI, importo: '-959.04' }],
    ['simulaDilazione', 'VALORE_NON_VALIDO', 'rate', { ...DILAZIONE, rate: 0 }],
    ['simulaDilazione', 'VALORE_NON_VALIDO', 'rate', { ...DILAZIONE, rate: 1 }],
    ['simulaDilazione', 'VALORE_NON_VALIDO', 'rate', { ...DILAZIONE, rate: 61 }],
  ])('%s: %s su %s', async (domanda, code, campo, input) => {
    const { data, errors } = await chiedi(domanda, input);
    expect(data.esito).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors![0]).toMatchObject({ path: ['esito'], message: expect.stringContaining(campo), extensions: { code, path: [campo] } });
  });

  test.each<[Domanda, string, Record<string, unknown>]>([
    ['calcolaContributi', 'reddito', { ...CONTRIBUTI, reddito: '30000.001' }],
    ['calcolaCodiceInps', 'importo', { ...CODICE, importo: '100.005' }],
    ['verificaCodiceInps', 'importo', { ...VERIFICA, importo: '100.005' }],
    ['calcolaSanzioni', 'importo', { ...SANZIONI, importo: '959.041' }],
    ['calcolaSanzioni', 'scadenza', { ...SANZIONI, scadenza: '2025-02-30' }],
    ['simulaDilazione', 'importo', { ...DILAZIONE, importo: '12000.000' }],
  ])('%s: un valore che lo scalare non ammette in %s è rifiutato prima del calcolo', async (domanda, campo, input) => {
    const { data, errors } = await chiedi(domanda, input);
    expect(data?.esito ?? null).toBeNull();
    expect(errors![0]!.extensions).toMatchObject({ code: 'VALORE_NON_VALIDO', path: ['input', campo] });
  });
});
