import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import { atti, type Chi, persona } from '../api/atti.ts';
import { type OrologioDiProva, orologioDiProva } from '../support/orologio.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

/*
 * Any sequence of acts and days over the real API, beside a model written by hand from access.md §3: what the model refuses is refused, and
 * after each step every delega has the state, and everyone the access, that the model says. So no sequence opens without the steps of its
 * kind, and what is closed above is closed below at the next decision.
 */
const EVANGELISTI = 'VNGPTR59T24Z998X';
const COMUNE = '90000015553';
const AMICO = 'TSTVLR91H65M999B';
const IMPIEGATA = 'GLNNCL78R10Z998C';
const studio = () => cfDi('intermediario');

let server: ServerDiProva;
let orologio: OrologioDiProva;
let t: ReturnType<typeof atti>;
beforeAll(async () => {
  orologio = orologioDiProva('2026-03-27T11:00:00Z');
  server = await serverDiProva({ orologio });
  t = atti(server);
});
afterAll(() => server.chiudi());

const TIPI = ['DIRETTA', 'INDIRETTA', 'INDIRETTA_ALTRI', 'DIPENDENTE'] as const;
const ATTI = ['valida', 'attiva', 'revoca', 'cessa', 'riattiva'] as const;
type Passo =
  | { fa: 'crea'; tipo: (typeof TIPI)[number]; fra: number; durata: number | null; allAmico: boolean }
  | { fa: (typeof ATTI)[number]; quale: number; estraneo: boolean }
  | { fa: 'subdelega'; quale: number; allAmico: boolean; durata: number | null }
  | { fa: 'passano'; giorni: number };

/** What the model knows of a delega. */
interface Nota {
  readonly id: string;
  readonly tipo: (typeof TIPI)[number] | 'SUBDELEGA';
  readonly delegante: string;
  readonly delegato: string;
  readonly dal: string;
  al: string | null;
  /** Null while the act that opens it is missing. */
  inizio: string | null;
  chiusa: 'REVOCATA' | 'CESSATA' | null;
  readonly padre: Nota | null;
}

/** The acts that have succeeded so far. */
const riusciti = new Set<string>();
const minore = (...giorni: (string | null)[]) => giorni.filter((uno) => uno !== null).sort()[0] ?? null;

function stato(d: Nota, oggi: string): string {
  const chiusa = d.chiusa ?? d.padre?.chiusa ?? null;
  if (chiusa !== null) return chiusa;
  if (d.inizio === null) return d.tipo === 'DIPENDENTE' ? 'DA_ATTIVARE' : 'DA_VALIDARE';
  const fine = minore(d.al, d.padre?.al ?? null);
  if (fine !== null && oggi > fine) return 'SCADUTA';
  return oggi < d.inizio ? 'IN_ATTESA_DECORRENZA' : 'ATTIVA';
}

/** Whether one that is open already has one of these days, for the same tipo, the same two and the same grantor. */
function occupata(
  note: readonly Nota[],
  nuova: Pick<Nota, 'tipo' | 'delegante' | 'delegato' | 'dal' | 'al' | 'padre'>,
  oltre?: Nota,
): boolean {
  return note.some(
    (d) =>
      d !== oltre &&
      d.chiusa === null &&
      d.tipo === nuova.tipo &&
      d.delegante === nuova.delegante &&
      d.delegato === nuova.delegato &&
      d.padre === nuova.padre &&
      (nuova.al === null || d.dal <= nuova.al) &&
      (d.al === null || nuova.dal <= d.al),
  );
}

const come = (codiceFiscale: string): Chi => (codiceFiscale === COMUNE ? 'ente' : persona(codiceFiscale));
const dopo = (giorno: string, giorni: number | null) => (giorni === null ? null : aggiungiGiorni(giorno, giorni));

async function crea(note: Nota[], passo: Passo & { fa: 'crea' }, oggi: string) {
  const { tipo } = passo;
  const delegante = tipo === 'DIPENDENTE' ? COMUNE : EVANGELISTI;
  const delegato = tipo === 'INDIRETTA' ? studio() : tipo === 'INDIRETTA_ALTRI' || passo.allAmico ? AMICO : studio();
  const dal = aggiungiGiorni(oggi, passo.fra);
  const al = dopo(dal, passo.durata);
  const indiretta = tipo.startsWith('INDIRETTA');
  const input = { tipo, delegante, delegato, interoSoggetto: true, ambiti: ['F24'], dal, al };
  const { delega } = await t.atto(
    come(indiretta ? delegato : delegante),
    'creaDelega',
    indiretta ? { ...input, riscontro: '30001565' } : input,
  );
  const nuova = { tipo, delegante, delegato, dal, al, padre: null };
  expect(delega !== null).toBe(!occupata(note, nuova));
  if (delega) riusciti.add('crea');
  if (delega) note.push({ ...nuova, id: delega.id, inizio: tipo === 'DIRETTA' ? dal : null, chiusa: null });
}

async function subdelega(note: Nota[], passo: Passo & { fa: 'subdelega' }, oggi: string) {
  const padre = note[passo.quale % note.length]!;
  const delegato = passo.allAmico ? AMICO : IMPIEGATA;
  const al = passo.durata === null ? padre.al : dopo(oggi, passo.durata);
  const nuova = { tipo: 'SUBDELEGA' as const, delegante: padre.delegante, delegato, dal: oggi, al, padre };
  const compresa = padre.al === null || (al !== null && al <= padre.al);
  const ammessa =
    padre.tipo !== 'SUBDELEGA' && stato(padre, oggi) === 'ATTIVA' && delegato !== padre.delegato && compresa && !occupata(note, nuova);
  const input = { delega: padre.id, delegato, ambiti: ['F24'], ...(passo.durata === null ? {} : { al }) };
  const { delega } = await t.atto(come(padre.delegato), 'subdelega', input);
  expect(delega !== null).toBe(ammessa);
  if (delega) riusciti.add('subdelega');
  if (delega) note.push({ ...nuova, id: delega.id, inizio: oggi, chiusa: null });
}

/** From which states. */
const DA: Record<(typeof ATTI)[number], readonly string[]> = {
  valida: ['DA_VALIDARE'],
  attiva: ['DA_ATTIVARE'],
  revoca: ['DA_VALIDARE', 'DA_ATTIVARE', 'IN_ATTESA_DECORRENZA', 'ATTIVA'],
  cessa: ['ATTIVA'],
  riattiva: ['SCADUTA'],
};

/** An act on one that is there, by who may or (estraneo) by the other side of it. */
async function agisci(note: Nota[], { fa, quale, estraneo }: Passo & { quale: number; estraneo: boolean }, oggi: string) {
  const adatte = note.filter((una) => DA[fa as (typeof ATTI)[number]].includes(stato(una, oggi)));
  // Half of the acts look for a delega that they suit: at random few would.
  const fra = quale % 2 === 0 && adatte.length > 0 ? adatte : note;
  const d = fra[quale % fra.length]!;
  const delDelegato = fa === 'valida' || fa === 'cessa';
  const chi = delDelegato === estraneo ? d.delegante : d.delegato;
  const altro = fa === 'valida' ? { firmataIl: oggi, firma: 'SPID' } : {};
  const { delega } = await t.atto(come(chi), `${fa}Delega`, { delega: d.id, ...altro });
  const suo = stato(d, oggi);
  const domani = aggiungiGiorni(oggi, 1);
  const nuovoTermine = d.padre?.al ?? null;
  const ammesso = {
    valida: DA.valida.includes(suo) && (d.al === null || oggi <= d.al),
    attiva: DA.attiva.includes(suo) && (d.al === null || domani <= d.al),
    revoca: DA.revoca.includes(suo),
    cessa: DA.cessa.includes(suo),
    riattiva:
      DA.riattiva.includes(suo) && (nuovoTermine === null || oggi <= nuovoTermine) && !occupata(note, { ...d, al: nuovoTermine }, d),
  }[fa as (typeof ATTI)[number]];
  expect([fa, d.tipo, suo, delega !== null]).toEqual([fa, d.tipo, suo, ammesso && !estraneo]);
  if (delega === null) return;
  riusciti.add(fa);
  if (fa === 'valida') d.inizio = d.dal > oggi ? d.dal : oggi;
  if (fa === 'attiva') d.inizio = d.dal > domani ? d.dal : domani;
  if (fa === 'revoca' || fa === 'cessa') d.chiusa = fa === 'revoca' ? 'REVOCATA' : 'CESSATA';
  if (fa === 'riattiva') d.al = nuovoTermine;
}

/** Everything that the API says of the deleghe and of who reaches whom, beside the model. */
async function confronta(note: readonly Nota[], oggi: string): Promise<void> {
  const stati = async (chi: Chi, delegante: string) => {
    const sue = note.filter((d) => d.delegante === delegante);
    const ids = sue.map(({ id }) => id);
    const { data } = await server.chiedi(chi, 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Delega { stato } } }', { ids });
    expect(data.nodes.map((nodo: { stato: string }) => nodo.stato)).toEqual(sue.map((d) => stato(d, oggi)));
  };
  const accessi = async (chi: string) => {
    const { data } = await server.chiedi(
      persona(chi),
      `{ persona: soggetto(codiceFiscale: "${EVANGELISTI}") { id } ente: soggetto(codiceFiscale: "${COMUNE}") { id } }`,
    );
    const aperta = (delegante: string) => note.some((d) => d.delegato === chi && d.delegante === delegante && stato(d, oggi) === 'ATTIVA');
    expect([chi, data.persona !== null, data.ente !== null]).toEqual([chi, aperta(EVANGELISTI), aperta(COMUNE)]);
  };
  await Promise.all([
    stati(persona(EVANGELISTI), EVANGELISTI),
    stati('ente', COMUNE),
    ...[studio(), AMICO, IMPIEGATA].map((chi) => accessi(chi)),
  ]);
}

const durata = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 });
const passo: fc.Arbitrary<Passo> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      fa: fc.constant('crea' as const),
      tipo: fc.constantFrom(...TIPI),
      fra: fc.integer({ min: 0, max: 1 }),
      durata,
      allAmico: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ fa: fc.constantFrom(...ATTI), quale: fc.nat(7), estraneo: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }),
  },
  { weight: 3, arbitrary: fc.record({ fa: fc.constant('subdelega' as const), quale: fc.nat(7), allAmico: fc.boolean(), durata }) },
  { weight: 2, arbitrary: fc.record({ fa: fc.constant('passano' as const), giorni: fc.integer({ min: 1, max: 2 }) }) },
);

const crea0 = { fa: 'crea', fra: 0, durata: null, allAmico: true } as const;
const su = { quale: 0, estraneo: false } as const;
/** One in which every act succeeds. */
const OGNI_ATTO: Passo[] = [
  { ...crea0, tipo: 'INDIRETTA' },
  { ...su, fa: 'valida' },
  { fa: 'subdelega', quale: 0, allAmico: false, durata: 1 },
  { ...crea0, tipo: 'DIPENDENTE' },
  { ...su, fa: 'attiva' },
  { fa: 'passano', giorni: 2 },
  { ...su, fa: 'riattiva' },
  { ...su, fa: 'cessa' },
  { ...su, fa: 'revoca' },
];

test('any sequence of acts and days', { timeout: 120_000 }, async () => {
  await fc.assert(
    // Days before the hour changes, before 29 February, before a new year.
    fc.asyncProperty(
      fc.constantFrom('2026-03-27', '2026-10-23', '2028-02-27', '2026-12-30'),
      fc.array(passo, { minLength: 8, maxLength: 18 }),
      async (inizio, passi) => {
        await server.banca.sql('truncate delega, delega_ricevuta cascade');
        let oggi: string = inizio;
        const note: Nota[] = [];
        for (const uno of passi) {
          orologio.vai(`${oggi}T11:00:00Z`);
          if (uno.fa === 'passano') oggi = aggiungiGiorni(oggi, uno.giorni);
          else if (uno.fa === 'crea') await crea(note, uno, oggi);
          else if (note.length === 0) continue;
          else if (uno.fa === 'subdelega') await subdelega(note, uno, oggi);
          else await agisci(note, uno, oggi);
          orologio.vai(`${oggi}T11:00:00Z`);
          await confronta(note, oggi);
        }
      },
    ),
    { numRuns: 20, examples: [['2026-03-27', OGNI_ATTO]] },
  );
  // None of the acts was only ever refused: the first sequence sees to it.
  expect([...riusciti].sort()).toEqual(['attiva', 'cessa', 'crea', 'revoca', 'riattiva', 'subdelega', 'valida']);
});
