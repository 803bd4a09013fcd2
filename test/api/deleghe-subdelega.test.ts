import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { atti, persona } from './atti.ts';

/* A subdelega: within its padre, and dead with it. */
const IERI = '2026-06-14';
const AMICO = 'TSTVLR91H65M999B';
const QUADRI = { cf: 'QDRNRC73C13M999G' };
const EVANGELISTI = { cf: 'VNGPTR59T24Z998X' };

let server: ServerDiProva;
let t: ReturnType<typeof atti>;
beforeAll(async () => {
  server = await serverDiProva();
  t = atti(server);
});
afterAll(() => server.chiudi());

describe('subdelega', () => {
  const titolare = () => cfDi('titolare');
  const padre = async () => {
    const { data } = await server.chiedi(
      'intermediario',
      'query($cf: CodiceFiscale!) { io { delegheRicevute(filtro: { codiceFiscale: $cf }) { nodes { id tipo } } } }',
      { cf: titolare() },
    );
    return data.io.delegheRicevute.nodes[0].id as string;
  };

  test('never more than its padre, opens at once, is taken back by who granted it', async () => {
    const delega = await padre();
    const posizione = (await t.posizioniDi(titolare()))['28456123']!;
    const altrui = Object.values(await t.posizioniDi(QUADRI.cf))[0]!;
    const input = { delega, delegato: AMICO, ambiti: ['F24'] };
    expect(await t.rifiuto('intermediario', 'subdelega', { ...input, ambiti: ['F24', 'DENUNCE'] })).toBe('AMBITO_NON_DELEGABILE ambiti');
    expect(await t.rifiuto('intermediario', 'subdelega', { ...input, ambiti: [] })).toBe('VALORE_NON_VALIDO ambiti');
    expect(await t.rifiuto('intermediario', 'subdelega', { ...input, posizioni: [posizione, altrui] })).toBe(
      'POSIZIONE_NON_COMPRESA posizioni.1',
    );
    expect(await t.rifiuto('intermediario', 'subdelega', { ...input, posizioni: [] })).toBe('VALORE_NON_VALIDO posizioni');
    expect(await t.rifiuto('intermediario', 'subdelega', { ...input, dal: IERI })).toBe('PERIODO_NON_VALIDO dal');
    for (const delegato of [cfDi('intermediario'), titolare()])
      expect(await t.rifiuto('intermediario', 'subdelega', { ...input, delegato })).toBe('DELEGANTE_UGUALE_DELEGATO delegato');
    for (const chi of ['titolare', 'estraneo', 'operatore', 'analista', 'dipendente-studio'] as const)
      expect(await t.rifiuto(chi, 'subdelega', input), chi).toBe('ACCESSO_NEGATO delega');

    const nata = await t.fatto('intermediario', 'subdelega', { ...input, posizioni: [posizione] });
    expect(nata).toMatchObject({ tipo: 'SUBDELEGA', stato: 'ATTIVA', delegaPadre: { id: delega }, posizioni: [{ codice: '28456123' }] });
    expect(await t.eventi(nata.id)).toEqual(['SUBDELEGATA']);
    expect(await t.apre(persona(AMICO), titolare())).toBe(true);
    expect(await t.rifiuto('intermediario', 'subdelega', input)).toBe('DELEGA_GIA_PRESENTE');
    expect(await t.rifiuto(persona(AMICO), 'subdelega', { ...input, delega: nata.id, delegato: QUADRI.cf })).toBe(
      'STATO_NON_AMMESSO delega',
    );
    expect(await t.rifiuto(persona(AMICO), 'revocaDelega', { delega: nata.id })).toBe('ACCESSO_NEGATO delega');
    expect((await t.fatto('intermediario', 'revocaDelega', { delega: nata.id })).stato).toBe('REVOCATA');
    expect(await t.apre(persona(AMICO), titolare())).toBe(false);
  });

  test('dies with its padre in the same instant', async () => {
    const delega = await padre();
    const nata = await t.fatto('intermediario', 'subdelega', { delega, delegato: AMICO, ambiti: ['F24'] });
    expect(nata.interoSoggetto).toBe(true);
    expect(await t.apre(persona(AMICO), titolare())).toBe(true);
    await t.fatto('titolare', 'revocaDelega', { delega });
    for (const chi of ['intermediario', 'dipendente-studio', persona(AMICO)] as const) expect(await t.apre(chi, titolare())).toBe(false);
    const istanti = await server.banca.sql(
      `select r.chiusa_come, count(*)::int as deleghe from delega_ricevuta r join soggetto_cf c using (soggetto_id)
       where c.codice_fiscale = $1 and r.chiusa_il = (select max(chiusa_il) from delega_ricevuta x where x.soggetto_id = r.soggetto_id) group by 1`,
      [titolare()],
    );
    expect(istanti).toEqual([{ chiusa_come: 'REVOCATA', deleghe: 3 }]);
    expect(await t.rifiuto('intermediario', 'subdelega', { delega, delegato: QUADRI.cf, ambiti: ['F24'] })).toBe(
      'STATO_NON_AMMESSO delega',
    );
  });

  test('does not outlive the term of its padre, and takes it when none is given', async () => {
    const donati = 'DNTSLV79L47M999J';
    const { data } = await server.chiedi(
      'intermediario',
      'query($cf: CodiceFiscale!) { io { delegheRicevute(filtro: { codiceFiscale: $cf }) { nodes { id al } } } }',
      { cf: donati },
    );
    const { id: delega, al } = data.io.delegheRicevute.nodes[0];
    const input = { delega, delegato: AMICO, ambiti: ['F24'] };
    expect(await t.rifiuto('intermediario', 'subdelega', { ...input, al: '2099-12-31' })).toBe('PERIODO_NON_VALIDO al');
    expect(await t.rifiuto('intermediario', 'subdelega', { ...input, dal: '2099-12-31' })).toBe('PERIODO_NON_VALIDO dal');
    expect((await t.fatto('intermediario', 'subdelega', input)).al).toBe(al);
  });
});

test('two acts in one request: the second sees what the first left', async () => {
  const { cf } = EVANGELISTI;
  const input = { tipo: 'DIRETTA', delegante: cf, delegato: 'GLNNCL78R10Z998C', interoSoggetto: true, ambiti: ['F24'] };
  const { id } = await t.fatto(persona(cf), 'creaDelega', input);
  const { data } = await server.chiedi(
    persona('GLNNCL78R10Z998C'),
    `mutation($d: ID!) { a: subdelega(input: { delega: $d, delegato: "${AMICO}", ambiti: [F24] }) { delega { stato soggetto { id } } userErrors { code } }
       b: cessaDelega(input: { delega: $d }) { delega { stato soggetto { id } } userErrors { code } }
       c: subdelega(input: { delega: $d, delegato: "${QUADRI.cf}", ambiti: [F24] }) { userErrors { code } } }`,
    { d: id },
  );
  expect(data.a.userErrors).toEqual([]);
  expect(data.b).toEqual({ delega: { stato: 'CESSATA', soggetto: null }, userErrors: [] });
  expect(data.c.userErrors).toEqual([{ code: 'STATO_NON_AMMESSO' }]);
});
