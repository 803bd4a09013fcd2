import { type GraphQLObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codiceFiscaleValido } from '../../src/domain/codice-fiscale.ts';
import { leggiConfig } from '../../src/config.ts';
import { creaRegistro } from '../../src/server/registro.ts';
import { avvia } from '../../src/server/start.ts';
import { riservaAllaSandbox } from '../../src/services/sandbox/archivio.ts';
import { schemaNudo, schemaProtetto } from '../../src/server/schema.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/** Of a second process beside the first. */
const AMBIENTE = { PORT: '0', CASSETTO_OGGI: OGGI_DI_PROVA, CASSETTO_LAVORATORE: 'no', CASSETTO_SANDBOX: '1' };

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva({ ambiente: { CASSETTO_SANDBOX: '1' } });
});
afterAll(() => server.chiudi());

/** Delegated by the ente of the demonstration, and not yet activated. */
const DIPENDENTE = { fiscal_number: 'DNTSLV79L47M999J' };

const CREA = `mutation ($input: CreaStoriaInput!) { creaStoria(input: $input) {
  soggetti { codiceFiscale denominazione riscontro soggetto { codiceFiscale denominazione } } userErrors { code path } } }`;
const crea = async (chi: Parameters<ServerDiProva['chiedi']>[0], input: object) => {
  const { data, errors } = await server.chiedi(chi, CREA, { input });
  expect(errors).toBeUndefined();
  return data.creaStoria;
};
const sposta = async (giorno: string) =>
  (
    await server.chiedi('estraneo', `mutation ($g: Data!) { spostaGiorno(input: { giorno: $g }) { giorno userErrors { code path } } }`, {
      g: giorno,
    })
  ).data.spostaGiorno;

describe('stories', () => {
  test('an artigiano who has delegated the caller: his instalments are where the day of the sandbox has them', async () => {
    const { soggetti, userErrors } = await crea('intermediario', { storia: 'ARTIGIANO', quanti: 2 });
    expect(userErrors).toEqual([]);
    expect(soggetti).toHaveLength(2);
    for (const { codiceFiscale, denominazione, soggetto } of soggetti) {
      expect(codiceFiscaleValido(codiceFiscale)).toBe(true);
      expect(codiceFiscale).toMatch(/[ZM]9[1-9]\d[A-Z]$/);
      expect(soggetto).toEqual({ codiceFiscale, denominazione });
    }
    const { data } = await server.chiedi(
      'intermediario',
      `query ($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { posizioni { nodes { gestione stato f24 { nodes { anno rata scadenza importo stato } }
        situazioneRiepilogativa { anno } } } situazioneDebitoria { totale } } io { delegheRicevute(filtro: { stato: [ATTIVA] }, first: 100) { nodes { tipo dal delegante { codiceFiscale } } } } }`,
      { cf: soggetti[0].codiceFiscale },
    );
    const [posizione, ...altre] = data.soggetto.posizioni.nodes;
    expect(altre).toEqual([]);
    expect(posizione).toMatchObject({ gestione: 'ARTIGIANI', stato: 'ATTIVA' });
    const rate = posizione.f24.nodes;
    expect(rate).toHaveLength(8);
    for (const { scadenza, stato } of rate) expect(stato, scadenza).toBe(scadenza < OGGI_DI_PROVA ? 'VERSATO' : 'DA_VERSARE');
    expect(rate.filter(({ stato }: { stato: string }) => stato === 'DA_VERSARE')).toHaveLength(3);
    expect(data.soggetto.situazioneDebitoria.totale).toBe('0.00');
    expect(data.io.delegheRicevute.nodes).toContainEqual({
      tipo: 'INDIRETTA',
      dal: OGGI_DI_PROVA,
      delegante: { codiceFiscale: soggetti[0].codiceFiscale },
    });
  });

  test('a professionista has months from what was paid, one year of them not whole', async () => {
    const { soggetti } = await crea('estraneo', { storia: 'PROFESSIONISTA' });
    const { data } = await server.chiedi(
      'estraneo',
      `query ($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { estrattoConto { totaleMesi }
        posizioni { nodes { gestione rendicontazione { anno mesi } f24 { nodes { rata scadenza } } } } } io { delegheRicevute { nodes { tipo } } } }`,
      { cf: soggetti[0].codiceFiscale },
    );
    const [{ gestione, rendicontazione, f24 }] = data.soggetto.posizioni.nodes;
    expect(gestione).toBe('SEPARATA_PROFESSIONISTI');
    const mesi = Object.fromEntries(rendicontazione.map((riga: { anno: number; mesi: number }) => [riga.anno, riga.mesi]));
    expect([mesi[2025], mesi[2023]]).toEqual([12, 12]);
    expect(mesi[2024]).toBeGreaterThan(0);
    expect(mesi[2024]).toBeLessThan(12);
    expect(data.soggetto.estrattoConto.totaleMesi).toBe(24 + mesi[2024]);
    expect(f24.nodes.map(({ rata, scadenza }: { rata: string; scadenza: string }) => `${rata} ${scadenza}`).sort()).toEqual([
      '1ACCONTO 2026-06-30',
      '2ACCONTO 2026-11-30',
      'SALDO 2026-06-30',
    ]);
    // Who holds no incarico is delegated by the titolare himself.
    expect(data.io.delegheRicevute.nodes).toEqual([{ tipo: 'DIRETTA' }]);
  });

  test('an enterprise owes an avviso bonario, an avviso di addebito and a ruolo', async () => {
    const { soggetti } = await crea('associazione', { storia: 'IMPRESA_CON_DEBITI' });
    const { data } = await server.chiedi(
      'associazione',
      `query ($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { avvisiBonari { nodes { stato righe { f24 { rata } } } } avvisiAddebito { nodes { stato righe { f24 { rata } } } }
        ruoli { nodes { stato } } situazioneDebitoria { voci { fase } } } }`,
      { cf: soggetti[0].codiceFiscale },
    );
    expect(data.soggetto).toMatchObject({
      avvisiBonari: { nodes: [{ stato: 'EMESSO', righe: [{ f24: { rata: '2RATA' } }] }] },
      avvisiAddebito: { nodes: [{ stato: 'NOTIFICATO', righe: [{ f24: { rata: '2RATA' } }] }] },
      ruoli: { nodes: [{ stato: 'RATEIZZATO' }] },
    });
    expect(data.soggetto.situazioneDebitoria.voci.length).toBeGreaterThanOrEqual(3);
  });

  test('the same key names the same people, another input with it is refused', async () => {
    const input = { storia: 'ARTIGIANO', idempotencyKey: 'storia-1' };
    const prima = await crea('intermediario', input);
    expect(await crea('intermediario', input)).toEqual(prima);
    expect((await crea('intermediario', { ...input, quanti: 3 })).userErrors).toEqual([
      { code: 'CHIAVE_RIUTILIZZATA', path: ['idempotencyKey'] },
    ]);
    // Another's key is another key.
    expect((await crea('associazione', input)).soggetti[0].codiceFiscale).not.toBe(prima.soggetti[0].codiceFiscale);
  });

  test('how many, and who may ask, have their limits; nothing is written', async () => {
    const contati = () => server.banca.sql('select count(*)::int as n from soggetto');
    const prima = await contati();
    for (const quanti of [0, -1, 101])
      expect((await crea('intermediario', { storia: 'ARTIGIANO', quanti })).userErrors).toEqual([
        { code: 'VALORE_NON_VALIDO', path: ['quanti'] },
      ]);
    const programma = { client_id: 'gestionale', intermediario: cfDi('intermediario'), scope: 'f24' };
    for (const chi of ['analista', programma] as const)
      expect((await crea(chi, { storia: 'ARTIGIANO' })).userErrors).toEqual([{ code: 'ACCESSO_NEGATO', path: null }]);
    expect((await server.chiedi(null, CREA, { input: { storia: 'ARTIGIANO' } })).errors?.[0]?.extensions.code).toBe('TOKEN_ASSENTE');
    expect(await contati()).toEqual(prima);
  });
});

const ACCETTA = `mutation ($input: AccettaDelegaInput!) { accettaDelega(input: $input) {
  delega { stato validata { da { codiceFiscale } applicazione { id } } attivata { da { codiceFiscale } applicazione { id } } } userErrors { code path } } }`;
const accetta = async (chi: Parameters<ServerDiProva['chiedi']>[0], delega: string, idempotencyKey?: string) =>
  (await server.chiedi(chi, ACCETTA, { input: { delega, idempotencyKey } })).data.accettaDelega;

describe('a delega accepted in the delegante’s place', () => {
  test('from the search to the reading: the event and the access record say that it was the sandbox', async () => {
    const { soggetti } = await crea('intermediario', { storia: 'ARTIGIANO', conDelega: false });
    const [{ codiceFiscale, riscontro, soggetto }] = soggetti;
    expect(soggetto).toBeNull();
    const leggi = `query ($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { codiceFiscale } }`;
    expect((await server.chiedi('intermediario', leggi, { cf: codiceFiscale })).errors?.[0]?.extensions.code).toBe('ACCESSO_NEGATO');
    const creata = await server.chiedi(
      'intermediario',
      `mutation ($input: CreaDelegaInput!) { creaDelega(input: $input) { delega { id stato } userErrors { code } } }`,
      {
        input: {
          ...{ tipo: 'INDIRETTA', delegante: codiceFiscale, riscontro, delegato: cfDi('intermediario') },
          ...{ interoSoggetto: true, ambiti: ['F24'] },
        },
      },
    );
    const { id, stato } = creata.data.creaDelega.delega;
    expect(stato).toBe('DA_VALIDARE');
    expect((await accetta('estraneo', id)).userErrors).toEqual([{ code: 'ACCESSO_NEGATO', path: ['delega'] }]);
    const fatto = {
      delega: {
        stato: 'ATTIVA',
        validata: { da: { codiceFiscale: cfDi('intermediario') }, applicazione: { id: 'sandbox' } },
        attivata: null,
      },
      userErrors: [],
    };
    expect(await accetta('intermediario', id, 'accetta-1')).toEqual(fatto);
    expect(await accetta('intermediario', id, 'accetta-1')).toEqual(fatto);
    expect((await accetta('intermediario', id)).userErrors).toEqual([{ code: 'STATO_NON_AMMESSO', path: ['delega'] }]);
    expect((await accetta('intermediario', id, '')).userErrors).toEqual([{ code: 'VALORE_NON_VALIDO', path: ['idempotencyKey'] }]);
    expect((await server.chiedi('intermediario', leggi, { cf: codiceFiscale })).data.soggetto).toEqual({ codiceFiscale });
    const eventi = await server.banca.sql<{ tipo: string; dati: object }>(
      `select e.tipo, e.dati from evento e join soggetto s on s.id = e.soggetto_id where s.codice_fiscale = $1 order by e.id`,
      [codiceFiscale],
    );
    expect(eventi.map(({ tipo }) => tipo)).toEqual(['CREATA', 'VALIDATA']);
    expect(eventi[1]!.dati).toMatchObject({ applicazione: 'sandbox', firma: 'FEA', firmataIl: OGGI_DI_PROVA });
    const accessi = await server.banca.sql(
      `select a.da, a.concesso from accesso a join soggetto s on s.id = a.soggetto_id
       where s.codice_fiscale = $1 and a.operazione = 'accettaDelega' and a.applicazione = 'sandbox'`,
      [codiceFiscale],
    );
    expect(accessi[0]).toEqual({ da: cfDi('intermediario'), concesso: true });
  });

  test('that of an ente is activated by who represents it', async () => {
    const [{ id }] = (await server.chiedi(DIPENDENTE, `{ io { delegheRicevute(filtro: { stato: [DA_ATTIVARE] }) { nodes { id } } } }`)).data
      .io.delegheRicevute.nodes;
    expect(await accetta(DIPENDENTE, id)).toEqual({
      delega: {
        stato: 'IN_ATTESA_DECORRENZA',
        validata: null,
        attivata: { da: { codiceFiscale: cfDi('ente') }, applicazione: { id: 'sandbox' } },
      },
      userErrors: [],
    });
  });
});

describe('the day', () => {
  test('goes forward for every process, and is said in every answer', async () => {
    const [prossima] = (
      await server.chiedi(DIPENDENTE, `{ io { delegheRicevute(filtro: { stato: [IN_ATTESA_DECORRENZA] }) { nodes { id attivaDal } } } }`)
    ).data.io.delegheRicevute.nodes;
    expect((await server.chiedi('estraneo', '{ io { codiceFiscale } }')).extensions).toMatchObject({ sandbox: { oggi: OGGI_DI_PROVA } });
    expect(await sposta('2026-06-14')).toEqual({ giorno: null, userErrors: [{ code: 'PERIODO_NON_VALIDO', path: ['giorno'] }] });
    expect(await sposta('2126-06-14')).toEqual({ giorno: null, userErrors: [{ code: 'PERIODO_NON_VALIDO', path: ['giorno'] }] });
    expect(await sposta('2026-07-20')).toEqual({ giorno: '2026-07-20', userErrors: [] });
    expect(await sposta('2026-07-20')).toEqual({ giorno: '2026-07-20', userErrors: [] });
    expect(await sposta('2026-07-19')).toEqual({ giorno: null, userErrors: [{ code: 'PERIODO_NON_VALIDO', path: ['giorno'] }] });
    const dopo = await server.chiedi(DIPENDENTE, `query ($id: ID!) { node(id: $id) { ... on Delega { stato } } }`, {
      id: prossima.id,
    });
    expect(dopo.data.node.stato).toBe('ATTIVA');
    expect(dopo.extensions).toMatchObject({ sandbox: { oggi: '2026-07-20' } });
    const altro = await avvia(
      leggiConfig({ DATABASE_URL: server.banca.url, CASSETTO_DATI: server.cartella, ...AMBIENTE }),
      () => undefined,
      creaRegistro('silent'),
    );
    const token = await server.token('estraneo');
    const risposta = await fetch(`http://127.0.0.1:${altro.porta}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ io { codiceFiscale } }"}',
    });
    expect(await risposta.json()).toMatchObject({ extensions: { sandbox: { oggi: '2026-07-20' } } });
    await altro.chiudi();
    // What each day brings is done for the new one: the delega of the demonstration that ends 45 days after the first day is announced.
    const annunciate = await server.banca.sql(`select 1 from evento where tipo = 'IN_SCADENZA'`);
    expect(annunciate.length).toBeGreaterThan(0);
  });

  test('a story made after it has the days of then', async () => {
    const { soggetti } = await crea('intermediario', { storia: 'ARTIGIANO' });
    const { data } = await server.chiedi(
      'intermediario',
      `query ($cf: [CodiceFiscale!]!) { f24(filtro: { codiceFiscale: $cf, scadenzaDal: "2026-08-01", scadenzaAl: "2026-08-31" }) { nodes { rata stato } } }`,
      { cf: [soggetti[0].codiceFiscale] },
    );
    expect(data.f24.nodes).toEqual([{ rata: '2RATA', stato: 'DA_VERSARE' }]);
  });

  test('and where the amounts of a year are not known no story is made', async () => {
    expect((await sposta('2028-01-10')).giorno).toBe('2028-01-10');
    expect((await crea('intermediario', { storia: 'ARTIGIANO' })).userErrors).toEqual([{ code: 'ANNO_NON_DETERMINATO', path: null }]);
  });
});

describe('where it is no sandbox', () => {
  test('the schema has nothing of it, and a request that names it is not valid', async () => {
    const [con, senza] = [schemaNudo({ sandbox: true }), schemaProtetto()];
    const sue = Object.keys(con.getMutationType()!.getFields()).filter((nome) => !(nome in senza.getMutationType()!.getFields()));
    expect(sue.sort()).toEqual(['accettaDelega', 'creaStoria', 'spostaGiorno']);
    for (const nome of sue)
      expect(
        senza.getType(getNamedType((con.getMutationType() as GraphQLObjectType).getFields()[nome]!.args[0]!.type).name),
      ).toBeUndefined();
    expect(senza.getType('Storia')).toBeUndefined();
  });

  test('an archive with people of its own does not become one', async () => {
    await server.banca.sql('delete from sandbox');
    await server.banca.sql(`update soggetto_cf set codice_fiscale = 'X' || codice_fiscale where codice_fiscale = $1`, [
      cfDi('intermediario'),
    ]);
    await expect(riservaAllaSandbox(server.banca.url)).rejects.toThrow('CASSETTO_SANDBOX: l’archivio ha già dati suoi.');
    expect(await server.banca.sql('select 1 from sandbox')).toEqual([]);
  });
});
