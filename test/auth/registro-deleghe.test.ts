import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import { atti, persona } from '../api/atti.ts';
import { apriLink } from '../documents/apri-link.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/* access.md §4 about deleghe, documents and what is reached without a titolo: who is written in the record, and as what. */
let server: ServerDiProva;
let fatto: ReturnType<typeof atti>['fatto'];
let rifiuto: ReturnType<typeof atti>['rifiuto'];
beforeAll(async () => {
  server = await serverDiProva();
  ({ fatto, rifiuto } = atti(server));
});
afterAll(() => server.chiudi());
beforeEach(async () => {
  await server.banca.sql('delete from accesso');
});

const CONTI = cfDi('intermediario');
const ROSSI = cfDi('titolare');

/** The rows about a codice fiscale ('' where the archive has none), as they were written. */
const righe = () =>
  server.banca.sql(`select s.codice_fiscale as di, a.operazione, a.ruolo, a.organizzazione, d.chiave as delega, a.ambiti, a.concesso
    from accesso a left join soggetto s on s.id = a.soggetto_id left join delega d on d.soggetto_id = a.soggetto_id and d.id = a.delega_id
    order by a.numero, a.concesso desc`);
const idDelega = async (chi: Parameters<ServerDiProva['chiedi']>[0], filtro: string) => {
  const { data } = await server.chiedi(chi, `{ io { delegheRicevute(filtro: ${filtro}) { nodes { id } } } }`);
  return data.io.delegheRicevute.nodes[0].id as string;
};
const sulla = (delega: string | null, altro: object = {}) => ({
  ...{ di: ROSSI, operazione: 'io', ruolo: 'INTERMEDIARIO', organizzazione: CONTI, delega, ambiti: [], concesso: true },
  ...altro,
});

describe('a delega that is read', () => {
  test('its own facts are of both; whose name, firmatario or posizioni are asked for is in the record, under it, in whatever state it is', async () => {
    await server.chiedi(
      'intermediario',
      '{ io { delegheRicevute { totalCount nodes { id tipo stato ambiti delegato { denominazione } } } } }',
    );
    expect(await righe()).toEqual([]);
    for (const campo of ['delegante { denominazione }', 'firmatario { denominazione }', 'posizioni { codice }']) {
      await server.banca.sql('delete from accesso');
      await server.chiedi('intermediario', `{ io { delegheRicevute(filtro: { codiceFiscale: "${ROSSI}" }) { nodes { ${campo} } } } }`);
      expect(await righe(), campo).toEqual([sulla('D-0001')]);
    }
    await server.banca.sql('delete from accesso');
    await server.chiedi(
      'intermediario',
      '{ io { delegheRicevute(filtro: { stato: [REVOCATA] }) { nodes { delegante { denominazione } } } } }',
    );
    const revocate = await righe();
    expect(revocate.length).toBeGreaterThan(0);
    for (const riga of revocate) expect(riga).toMatchObject({ ruolo: 'INTERMEDIARIO', organizzazione: CONTI, concesso: true });
  });

  test('by the clerk, as of the studio; by the studio, the subdelega it granted; by the person, as his own', async () => {
    const letta = 'delegante { codiceFiscale }';
    await server.chiedi('dipendente-studio', `{ io { delegheRicevute(filtro: { codiceFiscale: "${ROSSI}" }) { nodes { ${letta} } } } }`);
    const [dellImpiegata] = await righe();
    expect(dellImpiegata).toMatchObject({ di: ROSSI, ruolo: 'DIPENDENTE_STUDIO', organizzazione: CONTI, concesso: true });
    await server.banca.sql('delete from accesso');
    const studio = `{ io { delegheRicevute(filtro: { codiceFiscale: "${ROSSI}" }) { nodes { subdeleghe { nodes { ${letta} } } } } } }`;
    await server.chiedi('intermediario', studio);
    expect(await righe()).toEqual([sulla(dellImpiegata!['delega'] as string)]);
    await server.banca.sql('delete from accesso');
    await server.chiedi('titolare', `{ io { delegheRilasciate { nodes { ${letta} } } } }`);
    expect(await righe()).toEqual([sulla(null, { ruolo: 'TITOLARE', organizzazione: null })]);
  });

  test('through verificaAccesso and node: a reading like any other; of a delega of others, a refusal', async () => {
    const verifica = (campi: string) =>
      server.chiedi('intermediario', `{ verificaAccesso(codiceFiscale: "${ROSSI}", ambito: F24) { motivo delega { stato ${campi} } } }`);
    await verifica('');
    expect(await righe()).toEqual([]);
    await verifica('delegante { denominazione }');
    expect(await righe()).toEqual([sulla('D-0001', { operazione: 'verificaAccesso' })]);
    const id = await idDelega('intermediario', `{ codiceFiscale: "${ROSSI}" }`);
    await server.banca.sql('delete from accesso');
    await server.chiedi('intermediario', `{ node(id: "${id}") { ... on Delega { delegante { denominazione } } } }`);
    await server.chiedi('estraneo', `{ node(id: "${id}") { id } }`);
    expect(await righe()).toEqual([
      sulla('D-0001', { operazione: 'node' }),
      sulla(null, { operazione: 'node', ruolo: expect.any(String), organizzazione: null, concesso: false }),
    ]);
  });

  test('what a subdelegato may not see of the delega padre is a refusal', async () => {
    const { errors } = await server.chiedi(
      'dipendente-studio',
      `{ io { delegheRicevute(filtro: { codiceFiscale: "${ROSSI}" }) { nodes { delegaPadre { stato al } } } } }`,
    );
    expect(errors![0]!.extensions.code).toBe('ACCESSO_NEGATO');
    expect(await righe()).toEqual([expect.objectContaining({ di: ROSSI, delega: null, concesso: false })]);
  });
});

describe('an act on a delega', () => {
  const chiudi = (delega: string) => ({ delega });
  const creata = { tipo: 'DIRETTA', delegante: ROSSI, delegato: 'VNGPTR59T24Z998X', interoSoggetto: true, ambiti: ['F24'] };
  const di = (operazione: string, altro: object = {}) => expect.objectContaining({ di: ROSSI, operazione, concesso: true, ...altro });

  test('is in the record as whoever performed it: one row an operation', async () => {
    const { id } = await fatto('titolare', 'creaDelega', creata);
    const nata = { ruolo: 'TITOLARE', organizzazione: null, delega: null };
    const sub = await fatto(persona('VNGPTR59T24Z998X'), 'subdelega', { delega: id, delegato: cfDi('estraneo'), ambiti: ['F24'] });
    const daLui = { ruolo: expect.any(String), organizzazione: 'VNGPTR59T24Z998X', delega: expect.any(String) };
    await fatto(persona('VNGPTR59T24Z998X'), 'revocaDelega', chiudi(sub.id));
    await fatto(persona('VNGPTR59T24Z998X'), 'cessaDelega', chiudi(id));
    expect(await righe()).toEqual([di('creaDelega', nata), di('subdelega', daLui), di('revocaDelega', daLui), di('cessaDelega', daLui)]);
  });

  test('whose state does not allow it was looked at; who is no party of it is refused, also of one that is not there', async () => {
    const id = await idDelega('intermediario', `{ codiceFiscale: "${ROSSI}" }`);
    const valida = { delega: id, firmataIl: aggiungiGiorni(OGGI_DI_PROVA, -1), firma: 'FIRMA_DIGITALE' };
    await server.banca.sql('delete from accesso');
    expect(await rifiuto('intermediario', 'validaDelega', valida)).toMatch(/^STATO_NON_AMMESSO/);
    expect(await righe()).toEqual([sulla('D-0001', { operazione: 'validaDelega' })]);
    const inesistente = Buffer.from(Buffer.from(id, 'base64url').map((byte, n, tutti) => (n === tutti.length - 1 ? byte ^ 1 : byte)));
    for (const [mutazione, input] of [
      ['validaDelega', valida],
      ...['attivaDelega', 'revocaDelega', 'cessaDelega', 'riattivaDelega'].map((nome) => [nome, chiudi(id)] as const),
      ['subdelega', { delega: id, delegato: CONTI, ambiti: ['F24'] }],
      ['revocaDelega', chiudi(inesistente.toString('base64url'))],
    ] as const) {
      await server.banca.sql('delete from accesso');
      expect(await rifiuto('estraneo', mutazione, input), mutazione).toMatch(/^ACCESSO_NEGATO/);
      expect(await righe(), mutazione).toEqual([di(mutazione, { delega: null, organizzazione: null, concesso: false })]);
    }
  });

  test('an indiretta: one row for the riscontro and for the delega that it makes; a wrong one is a refusal', async () => {
    const [{ cf, codice }] = (await server.banca.sql(
      `select s.codice_fiscale as cf, p.codice from posizione p join soggetto s on s.id = p.soggetto_id
      where s.codice_fiscale = $1 and p.codice <> '' limit 1`,
      ['VNGPTR59T24Z998X'],
    )) as [{ cf: string; codice: string }];
    const indiretta = { tipo: 'INDIRETTA', delegante: cf, delegato: CONTI, riscontro: codice, interoSoggetto: true, ambiti: ['RICORSI'] };
    await rifiuto('intermediario', 'creaDelega', { ...indiretta, riscontro: '00000000' });
    await rifiuto('intermediario', 'creaDelega', { ...indiretta, delegante: 'RSSMRA80A01F205X', riscontro: '00000000' });
    await fatto('intermediario', 'creaDelega', { ...indiretta, dal: aggiungiGiorni(OGGI_DI_PROVA, 3000) });
    const comune = { operazione: 'creaDelega', ruolo: 'INTERMEDIARIO' };
    expect(await righe()).toEqual([
      expect.objectContaining({ ...comune, di: cf, delega: null, concesso: false }),
      expect.objectContaining({ ...comune, di: null, delega: null, concesso: false }),
      expect.objectContaining({ ...comune, di: cf, delega: expect.any(String), concesso: true, organizzazione: CONTI }),
    ]);
  });
});

describe('what is reached otherwise', () => {
  test('a reminder of one’s own drawer is a reading of it', async () => {
    const { data } = await server.chiedi('titolare', '{ io { promemoria { codice } } }');
    const codici = data.io.promemoria.map(({ codice }: { codice: string }) => codice);
    const ambiti = [
      ...(codici.includes('PEC_MANCANTE') ? ['ANAGRAFICA'] : []),
      ...(codici.includes('AVVISO_IN_SCADENZA') ? ['DEBITI'] : []),
    ];
    expect(ambiti.length).toBeGreaterThan(0);
    expect(await righe()).toEqual([sulla(null, { ruolo: 'TITOLARE', organizzazione: null, ambiti })]);
  });

  test('a document by its link, each time; by its id, when it is another’s, a refusal', async () => {
    const { data } = await server.chiedi('titolare', `{ io { soggetto { id } } }`);
    const { data: generato } = await server.chiedi(
      'titolare',
      'mutation($s: ID!) { generaEstrattoConto(input: { soggetto: $s }) { documento { id link { url } } userErrors { code } } }',
      { s: data.io.soggetto.id },
    );
    const { id, link } = generato.generaEstrattoConto.documento;
    await server.banca.sql('delete from accesso');
    for (let volta = 0; volta < 2; volta += 1) expect((await apriLink(server, link.url)).stato).toBe(200);
    await server.chiedi('intermediario', `{ node(id: "${id}") { id } }`);
    const suo = sulla(null, { operazione: 'Documento.link', ruolo: 'TITOLARE', organizzazione: null, ambiti: ['ESTRATTO_CONTO'] });
    expect(await righe()).toEqual([suo, suo, sulla(null, { operazione: 'node', organizzazione: null, concesso: false })]);
  });

  test('what the token alone does not reach is a refusal too', async () => {
    const { data } = await server.chiedi('intermediario', `{ soggetto(codiceFiscale: "${ROSSI}") { id } }`);
    await server.banca.sql('delete from accesso');
    const { data: negato } = await server.chiedi(
      { client_id: 'gestionale', intermediario: CONTI, scope: 'f24' },
      'mutation($s: ID!) { aggiornaRecapiti(input: { soggetto: $s }) { userErrors { code } } }',
      { s: data.soggetto.id },
    );
    expect(negato.aggiornaRecapiti.userErrors).toEqual([{ code: 'ACCESSO_NEGATO' }]);
    await rifiuto({ client_id: 'gestionale', intermediario: CONTI, scope: 'f24' }, 'creaDelega', {
      ...{ tipo: 'DIRETTA', delegante: ROSSI, delegato: CONTI, interoSoggetto: true, ambiti: ['F24'] },
    });
    const comune = { ruolo: 'APPLICAZIONE', organizzazione: null, concesso: false };
    expect(await righe()).toEqual([
      sulla(null, { ...comune, operazione: 'aggiornaRecapiti', ambiti: ['ANAGRAFICA'] }),
      sulla(null, { ...comune, operazione: 'creaDelega' }),
    ]);
  });
});
