import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { OGGI_DI_PROVA as OGGI } from '../support/giorno.ts';
import { atti, type Chi, persona, programma, uuidDi } from './atti.ts';

/* What each side of a delega is reminded of, on both sides of every boundary. */
const EVANGELISTI = { cf: 'VNGPTR59T24Z998X', codice: '30001565' };
const AMICO = 'TSTVLR91H65M999B';
const COMUNE = '90000015553';
const DIPENDENTE = 'GLNNCL78R10Z998C';
const tra = (giorni: number) => aggiungiGiorni(OGGI, giorni);

let server: ServerDiProva;
let t: ReturnType<typeof atti>;
beforeAll(async () => {
  server = await serverDiProva();
  t = atti(server);
});
afterAll(() => server.chiudi());

/** The reminders of someone about one object, as "CODE text". */
async function ricorda(chi: Chi, id: string, intestazioni = {}): Promise<string[]> {
  const { data, errors } = await server.chiedi(chi, '{ io { promemoria { codice testo oggetto { id } } } }', {}, intestazioni);
  expect(errors).toBeUndefined();
  const suoi = data.io.promemoria.filter(({ oggetto }: { oggetto: { id: string } | null }) => oggetto?.id === id);
  return suoi.map(({ codice, testo }: { codice: string; testo: string }) => `${codice} ${testo}`);
}

/** Another last day, as an import would write it; `dal` goes back with it. */
async function finisce(id: string, al: string | null): Promise<void> {
  await server.banca.sql(`update delega set dal = '2020-01-01', al = $2 where id = $1::uuid`, [uuidDi(id), al]);
  await server.banca.sql('select proietta_deleghe(null)');
}

const diretta = { tipo: 'DIRETTA', delegante: EVANGELISTI.cf, delegato: AMICO, interoSoggetto: true, ambiti: ['F24'] };
const indiretta = () => ({ ...diretta, tipo: 'INDIRETTA', riscontro: EVANGELISTI.codice, delegato: cfDi('intermediario') });

describe('a delega that is about to end', () => {
  test.each<readonly [al: string | null, detto: string | null]>([
    [tra(31), null],
    [tra(30), 'Una delega scade il 15/07/2026.'],
    [tra(1), 'Una delega scade il 16/06/2026.'],
    [OGGI, 'Una delega scade il 15/06/2026.'],
    [tra(-1), null],
    [null, null],
  ])('on %s: both sides are told, nobody else', async (al, detto) => {
    const { id } = await t.fatto(persona(EVANGELISTI.cf), 'creaDelega', diretta);
    await finisce(id, al);
    const atteso = detto === null ? [] : [`DELEGA_IN_SCADENZA ${detto}`];
    expect(await ricorda(persona(AMICO), id)).toEqual(atteso);
    expect(await ricorda(persona(EVANGELISTI.cf), id)).toEqual(atteso);
    for (const chi of ['intermediario', 'operatore', 'estraneo', programma(AMICO, '')] as const) expect(await ricorda(chi, id)).toEqual([]);
    // Who says that he acts for a studio is told of the deleghe of that studio.
    expect(await ricorda(persona(AMICO), id, { 'x-per-conto': AMICO })).toEqual(atteso);
    expect(await ricorda(persona(AMICO), id, { 'x-per-conto': cfDi('intermediario') })).toEqual([]);
    await finisce(id, null);
    await t.fatto(persona(EVANGELISTI.cf), 'revocaDelega', { delega: id });
    expect(await ricorda(persona(AMICO), id)).toEqual([]);
  });

  test('one that has not begun is not told of', async () => {
    const { id } = await t.fatto(persona(EVANGELISTI.cf), 'creaDelega', { ...diretta, dal: tra(1), al: tra(2) });
    expect(await ricorda(persona(AMICO), id)).toEqual([]);
    await t.fatto(persona(EVANGELISTI.cf), 'revocaDelega', { delega: id });
  });
});

describe('a delega that waits', () => {
  test('to be validated: told until it is, and while it still may be', async () => {
    const { id } = await t.fatto('intermediario', 'creaDelega', indiretta());
    const detto = ['DELEGA_DA_VALIDARE Una delega attende la convalida dopo la firma.'];
    for (const [al, atteso] of [
      [tra(1), detto],
      [OGGI, detto],
      [tra(-1), []],
      [null, detto],
    ] as const) {
      await finisce(id, al);
      for (const chi of ['intermediario', persona(EVANGELISTI.cf)] as const) expect([al, await ricorda(chi, id)]).toEqual([al, atteso]);
    }
    expect(await ricorda('dipendente-studio', id)).toEqual([]);
    await t.fatto('intermediario', 'validaDelega', { delega: id, firmataIl: OGGI, firma: 'SPID' });
    expect(await ricorda('intermediario', id)).toEqual([]);
  });

  test('to be activated: told while an activation would still open it, which is from tomorrow', async () => {
    const input = { tipo: 'DIPENDENTE', delegante: COMUNE, delegato: DIPENDENTE, interoSoggetto: true, ambiti: ['POSIZIONI'] };
    const { id } = await t.fatto('ente', 'creaDelega', input);
    const detto = ['DELEGA_DA_ATTIVARE Una delega attende l’attivazione.'];
    for (const [al, atteso] of [
      [tra(1), detto],
      [OGGI, []],
      [null, detto],
    ] as const) {
      await finisce(id, al);
      for (const chi of ['ente', persona(DIPENDENTE)] as const) expect([al, await ricorda(chi, id)]).toEqual([al, atteso]);
    }
    // Another representative of the ente is told too; one who no longer is, not.
    expect(await ricorda(persona('GTTMRM80M48Z999I'), id)).toEqual(detto);
    expect(await ricorda(persona('LNETMS85A15M999B'), id)).toEqual([]);
    await t.fatto('ente', 'attivaDelega', { delega: id });
    expect(await ricorda('ente', id)).toEqual([]);
  });
});

describe('a PEC that is missing', () => {
  const pec = (chi: Chi, soggetto: string, gruppo: 'recapiti' | 'contatti', indirizzo: string | null) =>
    server.chiedi(chi, `mutation($i: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $i) { userErrors { code } } }`, {
      i: { soggetto, [gruppo]: { pec: indirizzo } },
    });
  const soggetto = async (chi: Chi, codiceFiscale: string) =>
    (await server.chiedi(chi, 'query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { id } }', { cf: codiceFiscale })).data.soggetto
      .id as string;

  test.each<readonly [string, Chi, () => string]>([
    ['a person', persona(EVANGELISTI.cf), () => EVANGELISTI.cf],
    ['an ente, to who represents it', 'ente', () => COMUNE],
  ])('of %s: told until either of the two is there', async (_, chi, cf) => {
    const id = await soggetto(chi, cf());
    for (const gruppo of ['recapiti', 'contatti'] as const) await pec(chi, id, gruppo, null);
    const detto = ['PEC_MANCANTE Manca l’indirizzo PEC: aggiungerlo con aggiornaRecapiti.'];
    expect(await ricorda(chi, id)).toEqual(detto);
    for (const gruppo of ['recapiti', 'contatti'] as const) {
      await pec(chi, id, gruppo, 'studio@pec.example.it');
      expect(await ricorda(chi, id)).toEqual([]);
      await pec(chi, id, gruppo, null);
      expect(await ricorda(chi, id)).toEqual(detto);
    }
  });

  test('of others is nobody’s business', async () => {
    const id = await soggetto('intermediario', cfDi('titolare'));
    await server.banca.sql(`update recapito set recapiti_pec = null, contatti_pec = null`);
    expect(await ricorda('titolare', id)).toHaveLength(1);
    for (const chi of ['intermediario', 'coadiuvante', 'operatore', programma(cfDi('titolare'), 'f24')] as const)
      expect(await ricorda(chi, id)).toEqual([]);
  });
});
