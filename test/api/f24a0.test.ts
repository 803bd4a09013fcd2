import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriLink } from '../documents/apri-link.ts';
import { leggiF24A0 } from '../documents/leggi-f24a0.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { lavorazioni } from './lavorazioni.ts';

/* A studio's F24 as fornitura F24A0, over real HTTP, read back from its link. */
let server: ServerDiProva;
let t: ReturnType<typeof lavorazioni>;
let righe: RigaLetta[];
const ANNO = { anno: 2026 };

interface RigaLetta {
  id: string;
  importo: string | null;
  codiceInps: string | null;
  posizione: { soggetto: { codiceFiscale: string } };
}

beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_LAVORATORE: 'si' } });
  t = lavorazioni(server);
  const { data } = await server.chiedi(
    'intermediario',
    `query($filtro: F24Filtro) { f24(filtro: $filtro, first: 100) { nodes { id importo codiceInps posizione { soggetto { codiceFiscale } } } } }`,
    { filtro: ANNO },
  );
  righe = data.f24.nodes;
});
afterAll(() => server.chiudi());

const IBAN = 'IT60 X054 2811 1010 0000 0123 456';
const addebiti = () =>
  [...new Set(righe.map(({ posizione }) => posizione.soggetto.codiceFiscale))].map((contribuente) => ({
    contribuente,
    iban: IBAN,
    intestatario: contribuente,
    autorizzazioneDel: OGGI_DI_PROVA,
  }));
const richiesta = (altro: object = {}) => ({
  filtro: ANNO,
  formato: 'F24A0',
  dataVersamento: OGGI_DI_PROVA,
  addebiti: addebiti(),
  idempotencyKey: 'f24a0',
  ...altro,
});

test('the rows with an amount are in the fornitura, each with the account of its contribuente; those without are refused', async () => {
  const { id } = await t.richiesta('intermediario', 'generaF24Massivi', richiesta());
  const finita = await t.finita('intermediario', id);
  const conImporto = righe.filter(({ importo }) => importo !== null);
  expect(conImporto.length).toBeLessThan(righe.length);
  expect(finita).toMatchObject({ riuscite: conImporto.length, scartate: righe.length - conImporto.length });
  for (const { errore } of (await t.esiti('intermediario', id, 'soloScarti: true')).nodes) expect(errore.code).toBe('IMPORTO_RICHIESTO');
  const { documenti } = await t.legge('intermediario', id, 'documenti { tipo titolo nomeFile tipoMime pagine link { url } }');
  expect(documenti).toMatchObject([{ tipo: 'FLUSSO_F24A0', tipoMime: 'text/plain; charset=us-ascii', pagine: null }]);
  expect(documenti[0].titolo).toContain('non verificata con il programma di controllo');
  const letta = leggiF24A0((await apriLink(server, documenti[0].link.url)).testo);
  expect([letta.fornitore.codiceFiscale, letta.tipoFornitore, letta.dataVersamento]).toEqual([cfDi('intermediario'), '14', OGGI_DI_PROVA]);
  const scritte = letta.contribuenti.flatMap(({ contribuente: { codiceFiscale }, addebito, modelli }) => {
    expect(addebito).toEqual({ iban: IBAN.replaceAll(' ', ''), intestatario: codiceFiscale });
    return modelli.flat().map(({ codice, importoDebito }) => `${codiceFiscale} ${codice} ${importoDebito}`);
  });
  const attese = conImporto.map(
    ({ posizione, codiceInps, importo }) => `${posizione.soggetto.codiceFiscale} ${codiceInps ?? ''} ${importo}`,
  );
  expect([...scritte].sort()).toEqual([...attese].sort());
});

test('an amount that no form holds is refused in its row, and does not stop the others', async () => {
  const [troppa] = righe;
  const importi = [{ f24: troppa!.id, importo: '10000000000.00' }];
  const { id } = await t.richiesta('intermediario', 'generaF24Massivi', richiesta({ importi, idempotencyKey: 'troppa' }));
  expect((await t.finita('intermediario', id)).stato).toBe('CONCLUSA_CON_SCARTI');
  const { nodes } = await t.esiti('intermediario', id, 'soloScarti: true');
  expect(nodes.map(({ errore }: { errore: { code: string } }) => errore.code)).toContain('IMPORTO_NON_AMMESSO');
  expect((await t.legge('intermediario', id)).documenti).toHaveLength(1);
});

test('what cannot be asked is refused before anything is written, and names its field', async () => {
  const chiede = (altro: object) => t.rifiuto('intermediario', 'generaF24Massivi', richiesta({ idempotencyKey: 'no', ...altro }));
  const [primo, ...altri] = addebiti();
  const uno = (altro: object) => ({ addebiti: [{ ...primo!, ...altro }, ...altri] });
  expect(await chiede({ dataVersamento: null })).toBe('VALORE_NON_VALIDO dataVersamento');
  expect(await chiede({ dataVersamento: '2020-01-01' })).toBe('VALORE_NON_VALIDO dataVersamento');
  expect(await chiede({ addebiti: null })).toBe('VALORE_NON_VALIDO addebiti');
  expect(await chiede({ addebiti: altri })).toBe('VALORE_NON_VALIDO addebiti');
  expect(await chiede({ addebiti: [primo, primo] })).toBe('VALORE_NON_VALIDO addebiti 1 contribuente');
  expect(await chiede(uno({ contribuente: cfDi('intermediario') }))).toBe('VALORE_NON_VALIDO addebiti 0 contribuente');
  expect(await chiede(uno({ iban: 'IT60X0542811101000000123457' }))).toBe('VALORE_NON_VALIDO addebiti 0 iban');
  expect(await chiede(uno({ autorizzazioneDel: '2099-01-01' }))).toBe('VALORE_NON_VALIDO addebiti 0 autorizzazioneDel');
  const bianca = righe.find(({ importo }) => importo === null)!;
  expect(await chiede({ importi: [{ f24: bianca.id, importo: null }] })).toBe('IMPORTO_RICHIESTO importi 0 importo');
  expect(await chiede({ formato: 'CSV' })).toBe('VALORE_NON_VALIDO dataVersamento');
  expect(await chiede({ formato: 'CSV', dataVersamento: null })).toBe('VALORE_NON_VALIDO addebiti');
});
