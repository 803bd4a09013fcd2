import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { componiCodiceInps } from '../../src/domain/codice-inps.ts';
import { cfDi, type Risposta, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { apriLink, quanti } from './apri-link.ts';
import { testoFitto } from './leggi-pdf.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

const GENERA = `mutation($input: GeneraF24Input!) { generaF24(input: $input) {
  documenti { id tipo titolo nomeFile tipoMime pagine byte sha256 codiceVerifica creatoIl soggetto { codiceFiscale } link { url } }
  avvertenze { codice testo f24 { id } } userErrors { code message path } } }`;

type Riga = { f24?: string; versamento?: string; importo?: string | null };
const genera = (chi: NomePersona | Record<string, string>, righe: Riga[], idempotencyKey?: string): Promise<Risposta> =>
  server.chiedi(chi, GENERA, { input: { righe, ...(idempotencyKey && { idempotencyKey }) } });

interface F24 {
  id: string;
  rata: string;
  importo: string | null;
  codiceInps: string;
  codiceSoggetto: string;
}
async function f24(chi: NomePersona, filtro: object, cf = cfDi('titolare')): Promise<F24[]> {
  const { data } = await server.chiedi(
    chi,
    'query($filtro: F24Filtro) { f24(filtro: $filtro, first: 100) { nodes { id rata importo codiceInps codiceSoggetto } } }',
    { filtro: { codiceFiscale: [cf], ...filtro } },
  );
  return data.f24.nodes;
}
const dellAnno = (anno: number) => f24('titolare', { anno, causale: ['AF'] });
const pdfDi = async (url: string) => (await testoFitto((await apriLink(server, url)).byte))[0]!;

test('one row: one model, described, openable, told who asked', async () => {
  const [riga] = await dellAnno(2011);
  const { data, errors } = await genera('titolare', [{ f24: riga!.id }]);
  expect(errors).toBeUndefined();
  const { documenti, userErrors } = data.generaF24;
  expect(userErrors).toEqual([]);
  expect(documenti).toEqual([
    {
      id: expect.any(String),
      tipo: 'F24',
      titolo: 'F24 AF 1RATA 2011, scadenza 16/05/2011',
      nomeFile: 'F24_Rossi_Mario_AF_2011_1RATA_2011-05-16.pdf',
      tipoMime: 'application/pdf',
      pagine: 3,
      byte: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      codiceVerifica: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/),
      creatoIl: expect.any(String),
      soggetto: { codiceFiscale: cfDi('titolare') },
      link: { url: expect.any(String) },
    },
  ]);
  const { stato, byte, intestazioni } = await apriLink(server, documenti[0].link.url);
  expect([stato, byte.length, intestazioni.get('etag')]).toEqual([200, documenti[0].byte, `"${documenti[0].sha256}"`]);
  const [testo] = await testoFitto(byte);
  expect(testo).toContain(riga!.codiceInps);
  expect(testo!.replaceAll('-', '')).toContain(documenti[0].codiceVerifica.slice(0, 11).replaceAll('-', ''));

  // The same data by the row's own link: the same document.
  const { data: suo } = await server.chiedi('titolare', 'query($id: ID!) { node(id: $id) { ... on F24 { pdf { url } } } }', {
    id: riga!.id,
  });
  expect((await apriLink(server, suo.node.pdf.url)).byte.equals(byte)).toBe(true);
});

test('four rows fill a model, the fifth opens another; totals are sums', async () => {
  const righe = await f24('titolare', { anno: 2026, causale: ['AF'] });
  const cinque = righe.slice(0, 5);
  const { data } = await genera(
    'titolare',
    cinque.map(({ id }) => ({ f24: id })),
  );
  const [primo, secondo, ...altri] = data.generaF24.documenti;
  expect(altri).toEqual([]);
  expect([primo.titolo, secondo.titolo]).toEqual(['F24, 4 righe', expect.stringMatching(/^F24 AF /)]);
  const centesimi = cinque.slice(0, 4).reduce((somma, { importo }) => somma + Number(importo!.replace('.', '')), 0);
  const testo = await pdfDi(primo.link.url);
  expect(testo).toContain(String(centesimi));
  for (const { codiceInps } of cinque.slice(0, 4)) expect(testo).toContain(codiceInps);
  expect(await pdfDi(secondo.link.url)).toContain(cinque[4]!.codiceInps);

  const quattro = await genera(
    'titolare',
    cinque.slice(0, 4).map(({ id }) => ({ f24: id })),
  );
  expect(quattro.data.generaF24.documenti.map(({ id }: { id: string }) => id)).toEqual([primo.id]);
});

test('a row without importo wants one, and takes it', async () => {
  const [saldo] = await f24('titolare', { anno: 2011, tipoRata: ['SALDO'] });
  expect(saldo!.importo).toBeNull();
  const senza = await genera('titolare', [{ f24: saldo!.id }]);
  expect(senza.data.generaF24).toMatchObject({
    documenti: [],
    userErrors: [{ code: 'IMPORTO_RICHIESTO', path: ['righe', '0', 'importo'] }],
  });
  for (const importo of ['0.00', '-12.50']) {
    const { data } = await genera('titolare', [{ f24: saldo!.id, importo }]);
    expect(data.generaF24.userErrors).toMatchObject([{ code: 'IMPORTO_NON_AMMESSO', path: ['righe', '0', 'importo'] }]);
  }
  const { data } = await genera('titolare', [{ f24: saldo!.id, importo: '1234.56' }]);
  const testo = await pdfDi(data.generaF24.documenti[0].link.url);
  expect(testo).toContain('123456');
  // AP: the amount is not in the codeline.
  expect(testo).toContain(saldo!.codiceInps);
  expect(data.generaF24.avvertenze.map(({ codice }: { codice: string }) => codice)).toEqual(['SOLO_CANALI_TELEMATICI', 'RIGA_SCADUTA']);
});

test('on 30 June saldo and first acconto, both blank, go on one model: by hand or with the amounts given', async () => {
  await server.banca.sql(`update f24 set importo = null where causale = 'AP' and scadenza = '2026-06-30'`);
  const righe = await f24('titolare', { scadenzaDal: '2026-06-30', scadenzaAl: '2026-06-30', causale: ['AP'] });
  expect(righe.map(({ rata, importo }) => [rata, importo]).sort()).toEqual([
    ['1ACCONTO', null],
    ['SALDO', null],
  ]);
  const { data } = await genera(
    'titolare',
    righe.map(({ id }) => ({ f24: id, importo: null })),
  );
  const [documento, ...altri] = data.generaF24.documenti;
  expect([altri, documento.titolo, documento.pagine]).toEqual([[], 'F24, 2 righe', 3]);
  const bianco = await pdfDi(documento.link.url);
  for (const { codiceInps } of righe) expect(bianco).toContain(codiceInps);
  const { data: dette } = await genera(
    'titolare',
    righe.map(({ id }, n) => ({ f24: id, importo: `${n + 1}000.10` })),
  );
  expect(dette.generaF24.documenti).toHaveLength(1);
  const pieno = await pdfDi(dette.generaF24.documenti[0].link.url);
  // Row by row, then total and saldo finale; the blank model has neither.
  for (const cifre of ['100010', '200010', '300020']) {
    expect(pieno).toContain(cifre);
    expect(bianco).not.toContain(cifre);
  }
});

test('another amount on AF has another codice INPS, and says so', async () => {
  const [riga] = await dellAnno(2026);
  const { data } = await genera('titolare', [{ f24: riga!.id, importo: '500.00' }]);
  const atteso = componiCodiceInps({
    codiceAzienda: '28456123',
    annoRiferimento: 2026,
    annoEmissione: 2026,
    rata: Number(riga!.rata[0]),
    importo: '500.00',
    sede: '3290',
    codiceSoggetto: riga!.codiceSoggetto,
    progressivoEmissione: 1,
  });
  expect(atteso).not.toBe(riga!.codiceInps);
  const testo = await pdfDi(data.generaF24.documenti[0].link.url);
  expect(testo).toContain(atteso);
  expect(testo).not.toContain(riga!.codiceInps);
  const { avvertenze } = data.generaF24;
  expect(avvertenze.map(({ codice, f24: di }: { codice: string; f24: { id: string } | null }) => [codice, di?.id ?? null])).toEqual([
    ['SOLO_CANALI_TELEMATICI', null],
    ['IMPORTO_DIVERSO_DA_EMISSIONE', riga!.id],
    ['CODICE_INPS_RICALCOLATO', riga!.id],
    ['RIGA_GIA_VERSATA', riga!.id],
    ['RIGA_SCADUTA', riga!.id],
  ]);
  // The row's own amount, written out, is the row's own model.
  const stesso = await genera('titolare', [{ f24: riga!.id, importo: riga!.importo! }]);
  expect(stesso.data.generaF24.avvertenze.map(({ codice }: { codice: string }) => codice)).toEqual([
    'SOLO_CANALI_TELEMATICI',
    'RIGA_GIA_VERSATA',
    'RIGA_SCADUTA',
  ]);
  expect(await pdfDi(stesso.data.generaF24.documenti[0].link.url)).toContain(riga!.codiceInps);
});

test('what cannot be asked is refused by name, and nothing is written', async () => {
  const [mia] = await dellAnno(2011);
  const [altrui] = await f24('commerciante', { anno: 2024 }, cfDi('commerciante'));
  const inesistente = Buffer.concat([Buffer.from(mia!.id, 'base64url').subarray(0, 17), Buffer.alloc(16, 7)]).toString('base64url');
  const { data: versamento } = await server.chiedi('titolare', '{ versamenti(first: 1) { nodes { id } } }');
  const pagamento = versamento.versamenti.nodes[0].id;
  const prima = await quanti(server, 'documento');
  const casi: [Riga[], string, string[] | null][] = [
    [[], 'VALORE_NON_VALIDO', ['righe']],
    [Array.from({ length: 101 }, () => ({ f24: mia!.id })), 'TROPPE_RIGHE', ['righe']],
    [[{ f24: mia!.id }, { f24: altrui!.id }], 'SOGGETTI_DIVERSI', ['righe']],
    [[{ f24: altrui!.id }], 'ACCESSO_NEGATO', ['righe', '0', 'f24']],
    [[{ f24: mia!.id }, { f24: inesistente }], 'ACCESSO_NEGATO', ['righe', '1', 'f24']],
    [[{}], 'VALORE_NON_VALIDO', ['righe', '0']],
    [[{ f24: mia!.id, versamento: pagamento }], 'VALORE_NON_VALIDO', ['righe', '0']],
    [[{ versamento: pagamento }], 'STATO_NON_AMMESSO', ['righe', '0', 'versamento']],
  ];
  for (const [righe, code, path] of casi) {
    const { data, errors } = await genera('titolare', righe);
    expect(errors).toBeUndefined();
    expect(data.generaF24).toMatchObject({ documenti: [], avvertenze: [], userErrors: [{ code, path }] });
  }
  // A foreign row and one that does not exist read the same.
  const [straniera, nessuna] = await Promise.all([genera('estraneo', [{ f24: mia!.id }]), genera('estraneo', [{ f24: inesistente }])]);
  expect(straniera.data).toEqual(nessuna.data);
  const storta = await genera('titolare', [{ f24: pagamento }]);
  expect(storta.errors![0]!.extensions).toMatchObject({ code: 'ID_NON_VALIDO', path: ['righe', '0', 'f24'] });
  expect(await quanti(server, 'documento')).toBe(prima);
});

test('a row asked twice, or withdrawn by INPS, is not paid', async () => {
  const [prima, altra] = await dellAnno(2011);
  const doppia = await genera('titolare', [{ f24: prima!.id }, { f24: altra!.id }, { f24: prima!.id }]);
  expect(doppia.data.generaF24.userErrors).toEqual([
    { code: 'VALORE_NON_VALIDO', message: expect.any(String), path: ['righe', '2', 'f24'] },
  ]);
  await server.banca.sql(`update f24 set annullato_il = '2026-06-01' where codice_inps = $1`, [altra!.codiceInps]);
  const annullata = await genera('titolare', [{ f24: altra!.id }]);
  expect(annullata.data.generaF24).toMatchObject({
    documenti: [],
    userErrors: [{ code: 'STATO_NON_AMMESSO', path: ['righe', '0', 'f24'] }],
  });
  const { data } = await server.chiedi('titolare', 'query($id: ID!) { node(id: $id) { ... on F24 { importo pdf { url } } } }', {
    id: altra!.id,
  });
  expect(data.node).toEqual({ importo: altra!.importo, pdf: null });
  await server.banca.sql(`update f24 set annullato_il = null where codice_inps = $1`, [altra!.codiceInps]);
});

test('who may: delegato with F24 and applicazione with documenti; not the operatore, not an applicazione without', async () => {
  const [riga] = await dellAnno(2011);
  const programma = { client_id: 'gestionale-conti', intermediario: cfDi('intermediario') };
  const casi: [NomePersona | Record<string, string>, string | null][] = [
    ['intermediario', null],
    ['dipendente-studio', null],
    ['applicazione', null],
    [{ ...programma, scope: 'f24 documenti' }, null],
    [{ ...programma, scope: 'f24' }, 'ACCESSO_NEGATO'],
    [{ ...programma, scope: 'documenti' }, 'ACCESSO_NEGATO'],
    ['operatore', 'ACCESSO_NEGATO'],
    ['coadiuvante', 'ACCESSO_NEGATO'],
    ['analista', 'ACCESSO_NEGATO'],
    ['estraneo', 'ACCESSO_NEGATO'],
  ];
  for (const [chi, rifiuto] of casi) {
    const { data } = await genera(chi, [{ f24: riga!.id }]);
    expect([chi, data.generaF24.userErrors.map(({ code }: { code: string }) => code)]).toEqual([chi, rifiuto ? [rifiuto] : []]);
    expect(data.generaF24.documenti).toHaveLength(rifiuto ? 0 : 1);
  }
});

test('an idempotencyKey makes it once, decides again, and mints new links', async () => {
  const [riga, altra] = await dellAnno(2025);
  const prima = await quanti(server, 'documento');
  const risposte = await Promise.all(Array.from({ length: 6 }, () => genera('titolare', [{ f24: riga!.id }], 'una')));
  const documenti = risposte.map(({ data }) => data.generaF24.documenti[0]);
  expect(new Set(documenti.map(({ id }) => id)).size).toBe(1);
  expect(new Set(documenti.map(({ link }) => link.url)).size).toBe(6);
  expect(await quanti(server, 'documento')).toBe(prima + 1);
  const riusata = await genera('titolare', [{ f24: altra!.id }], 'una');
  expect(riusata.data.generaF24.userErrors).toMatchObject([{ code: 'CHIAVE_RIUTILIZZATA', path: ['idempotencyKey'] }]);
  expect((await genera('intermediario', [{ f24: altra!.id }], 'una')).data.generaF24.userErrors).toEqual([]);
  // The row changes: a replay gives what was made, a new request a new document.
  await server.banca.sql('update f24 set rata = $1, aggiornato_il = clock_timestamp() where codice_inps = $2', [
    '1 RATA',
    riga!.codiceInps,
  ]);
  expect((await genera('titolare', [{ f24: riga!.id }], 'una')).data.generaF24.documenti[0].id).toBe(documenti[0].id);
  expect((await genera('titolare', [{ f24: riga!.id }], 'due')).data.generaF24.documenti[0].id).not.toBe(documenti[0].id);
});
