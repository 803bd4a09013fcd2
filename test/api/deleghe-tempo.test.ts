import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import { apriLink } from '../documents/apri-link.ts';
import { type OrologioDiProva, orologioDiProva } from '../support/orologio.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { atti, persona } from './atti.ts';

/* The second before midnight in Italy and the second after it: what is given, what is closed, what a link still opens. */
const EVANGELISTI = { cf: 'VNGPTR59T24Z998X', codice: '30001565' };
const COMUNE = '90000015553';
const AMICO = 'TSTVLR91H65M999B';
const DIPENDENTE = 'GLNNCL78R10Z998C';

let server: ServerDiProva;
let orologio: OrologioDiProva;
let t: ReturnType<typeof atti>;
beforeAll(async () => {
  orologio = orologioDiProva('2026-02-01T11:00:00Z');
  server = await serverDiProva({ orologio });
  t = atti(server);
});
afterAll(() => server.chiudi());

/** A midnight in Italy: the day that ends, and the two instants around it as Greenwich says them. */
const MEZZANOTTI: readonly (readonly [nome: string, giorno: string, prima: string, dopo: string])[] = [
  ['winter', '2026-02-10', '2026-02-10T22:59:59Z', '2026-02-10T23:00:01Z'],
  ['summer', '2026-07-10', '2026-07-10T21:59:59Z', '2026-07-10T22:00:01Z'],
  ['into 29 March, when the hour is set forward', '2026-03-28', '2026-03-28T22:59:59Z', '2026-03-28T23:00:01Z'],
  ['out of 29 March', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:01Z'],
  ['into 25 October, when it is set back', '2026-10-24', '2026-10-24T21:59:59Z', '2026-10-24T22:00:01Z'],
  ['out of 25 October', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:01Z'],
  ['into 29 February', '2028-02-28', '2028-02-28T22:59:59Z', '2028-02-28T23:00:01Z'],
  ['out of 29 February', '2028-02-29', '2028-02-29T22:59:59Z', '2028-02-29T23:00:01Z'],
  ['into the new year', '2026-12-31', '2026-12-31T22:59:59Z', '2026-12-31T23:00:01Z'],
];

describe.each(MEZZANOTTI)('%s', (_nome, giorno, prima, dopo) => {
  const domani = aggiungiGiorni(giorno, 1);
  const chiudi = (chi: Parameters<typeof t.fatto>[0], delega: string) => t.fatto(chi, 'revocaDelega', { delega });

  test('a last day ends with its midnight, for the delegato, his subdelegato and the links of both', async () => {
    orologio.vai(prima);
    const diretta = { tipo: 'DIRETTA', delegante: EVANGELISTI.cf, delegato: AMICO, interoSoggetto: true, ambiti: ['F24', 'POSIZIONI'] };
    const { id } = await t.fatto(persona(EVANGELISTI.cf), 'creaDelega', { ...diretta, al: giorno });
    const sub = await t.fatto(persona(AMICO), 'subdelega', { delega: id, delegato: DIPENDENTE, ambiti: ['F24'] });
    expect(sub).toMatchObject({ dal: giorno, al: giorno, stato: 'ATTIVA' });
    const link = async (chi: string) => {
      const { data } = await server.chiedi(
        persona(chi),
        'query($cf: [CodiceFiscale!]) { f24(filtro: { codiceFiscale: $cf }, first: 1) { nodes { pdf { url } } } }',
        { cf: [EVANGELISTI.cf] },
      );
      return data.f24.nodes[0].pdf.url as string;
    };
    const aperti = [await link(AMICO), await link(DIPENDENTE)];
    for (const url of aperti) expect((await apriLink(server, url)).stato).toBe(200);
    orologio.vai(dopo);
    for (const chi of [AMICO, DIPENDENTE]) expect(await t.apre(persona(chi), EVANGELISTI.cf)).toBe(false);
    for (const url of aperti) expect((await apriLink(server, url)).stato).toBe(404);
    expect(await t.rifiuto(persona(AMICO), 'cessaDelega', { delega: id })).toBe('STATO_NON_AMMESSO delega');
    // Opened again for the day that has begun, it is open; the link of before opens with it.
    expect(await t.fatto(persona(EVANGELISTI.cf), 'riattivaDelega', { delega: id, al: domani })).toMatchObject({ stato: 'ATTIVA' });
    expect((await apriLink(server, aperti[0]!)).stato).toBe(200);
    expect((await apriLink(server, aperti[1]!)).stato).toBe(404);
    await chiudi(persona(EVANGELISTI.cf), id);
    for (const url of aperti) expect((await apriLink(server, url)).stato).toBe(404);
  });

  test('a first day begins with its midnight', async () => {
    orologio.vai(prima);
    const diretta = { tipo: 'DIRETTA', delegante: EVANGELISTI.cf, delegato: AMICO, interoSoggetto: true, ambiti: ['F24'], dal: domani };
    const { id } = await t.fatto(persona(EVANGELISTI.cf), 'creaDelega', diretta);
    expect(await t.apre(persona(AMICO), EVANGELISTI.cf)).toBe(false);
    orologio.vai(dopo);
    expect(await t.apre(persona(AMICO), EVANGELISTI.cf)).toBe(true);
    await chiudi(persona(EVANGELISTI.cf), id);
  });

  test('a validation counts on the day of its second, an activation from the day after it', async () => {
    const indiretta = { tipo: 'INDIRETTA', delegante: EVANGELISTI.cf, riscontro: EVANGELISTI.codice, delegato: cfDi('intermediario') };
    const dipendente = { tipo: 'DIPENDENTE', delegante: COMUNE, delegato: DIPENDENTE, interoSoggetto: true, ambiti: ['POSIZIONI'] };
    for (const [istante, suo, poi] of [
      [prima, giorno, domani],
      [dopo, domani, aggiungiGiorni(domani, 1)],
    ] as const) {
      orologio.vai(istante);
      const i = await t.fatto('intermediario', 'creaDelega', { ...indiretta, interoSoggetto: true, ambiti: ['F24'], dal: suo });
      const firma = { delega: i.id, firma: 'SPID' };
      expect(await t.rifiuto('intermediario', 'validaDelega', { ...firma, firmataIl: poi })).toBe('FIRMA_NON_VALIDA firmataIl');
      expect(await t.fatto('intermediario', 'validaDelega', { ...firma, firmataIl: suo })).toMatchObject({
        attivaDal: suo,
        stato: 'ATTIVA',
      });
      const d = await t.fatto('ente', 'creaDelega', { ...dipendente, dal: suo });
      expect(await t.fatto('ente', 'attivaDelega', { delega: d.id })).toMatchObject({ attivaDal: poi, stato: 'IN_ATTESA_DECORRENZA' });
      await chiudi(persona(EVANGELISTI.cf), i.id);
      if (istante === prima) {
        expect(await t.apre(persona(DIPENDENTE), COMUNE)).toBe(false);
        orologio.vai(dopo);
        expect(await t.apre(persona(DIPENDENTE), COMUNE)).toBe(true);
      }
      await chiudi('ente', d.id);
    }
  });
});
