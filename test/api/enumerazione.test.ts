import { afterAll, beforeAll, expect, test } from 'vitest';
import { cfDi, type Risposta } from '../support/server.ts';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';
import { type Chi, persona } from './atti.ts';

/*
 * Whether a codice fiscale is in the archive is told by no answer, nor by the work that it takes: the same statements reach PostgreSQL, one
 * by one, for who is there and for who is not.
 */
const NOTO = 'VNGPTR59T24Z998X';
/** Verifies, and is in no archive. */
const IGNOTO = 'RSSMRA80A01F205X';
const ENTE_NOTO = '90000025552';
const ENTE_IGNOTO = '90000045550';
const STUDIO = 'FNTRST55S30Z998O';

/** Once a minute the access record notes where its chain stands, along with the rows that are being written: whoever asks then. */
const senzaSegni = (istruzione: string) => istruzione.replace(/^with segni as \(.*?\) insert into accesso/s, 'insert into accesso');

let server: ServerConTramite;
beforeAll(async () => {
  server = await serverConTramite();
  await server.chiedi('intermediario', '{ sedi { codice } causali { codice } }');
});
afterAll(() => server.chiudi());

const crea = (input: object) => ({
  query: 'mutation($i: CreaDelegaInput!) { creaDelega(input: $i) { delega { __typename } userErrors { code message path } } }',
  variabili: { i: { interoSoggetto: true, ambiti: ['F24'], delegato: STUDIO, ...input } },
});

type Domanda = (codiceFiscale: string, n: number) => { chi: Chi; query: string; variabili: object };
const studio = (n: number): Chi => persona(['TSTVLR91H65M999B', 'GLNNCL78R10Z998C'][n]!);
const DOMANDE: readonly (readonly [string, Domanda, string, string])[] = [
  [
    'cercaDelegante with a wrong riscontro',
    (cf, n) => ({
      chi: studio(n),
      query: 'query($i: CercaDeleganteInput!) { cercaDelegante(input: $i) { delegante { codiceFiscale } } }',
      variabili: { i: { codiceFiscale: cf, riscontro: '00000000' } },
    }),
    NOTO,
    IGNOTO,
  ],
  [
    'creaDelega INDIRETTA_ALTRI with a wrong riscontro',
    (cf, n) => ({
      chi: studio(n),
      ...crea({
        tipo: 'INDIRETTA_ALTRI',
        delegante: cf,
        riscontro: '00000000',
        delegato: (studio(n) as { fiscal_number: string }).fiscal_number,
      }),
    }),
    NOTO,
    IGNOTO,
  ],
  [
    'creaDelega INDIRETTA by who may not',
    (cf) => ({ chi: persona(STUDIO), ...crea({ tipo: 'INDIRETTA', delegante: cf, riscontro: '1' }) }),
    NOTO,
    IGNOTO,
  ],
  ['creaDelega DIRETTA of another', (cf) => ({ chi: 'titolare', ...crea({ tipo: 'DIRETTA', delegante: cf }) }), NOTO, IGNOTO],
  [
    'creaDelega DIPENDENTE of another ente',
    (cf) => ({ chi: 'ente', ...crea({ tipo: 'DIPENDENTE', delegante: cf }) }),
    ENTE_NOTO,
    ENTE_IGNOTO,
  ],
  [
    'creaDelega to another',
    (cf) => ({ chi: 'titolare', ...crea({ tipo: 'DIRETTA', delegante: cfDi('titolare'), delegato: cf }) }),
    NOTO,
    IGNOTO,
  ],
  [
    'soggetto',
    (cf) => ({
      chi: 'estraneo',
      query: 'query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { denominazione } }',
      variabili: { cf },
    }),
    NOTO,
    IGNOTO,
  ],
  [
    'verificaAccesso',
    (cf) => ({
      chi: 'estraneo',
      query: 'query($cf: CodiceFiscale!) { verificaAccesso(codiceFiscale: $cf, ambito: F24) { concesso motivo delega { id } attivaDal } }',
      variabili: { cf },
    }),
    NOTO,
    IGNOTO,
  ],
];

/** An answer without what tells one request from another. */
function spoglia({ stato, data, errors, intestazioni }: Risposta) {
  const nomi = [...intestazioni.keys()].sort();
  return {
    stato,
    data,
    nomi,
    errors: errors?.map(({ extensions: { requestId: _, ...resto }, ...errore }) => ({ ...errore, extensions: resto })),
  };
}

/** Some statements carry their values in their text. */
const senzaValori = (istruzione: string) => istruzione.replaceAll(/'(?:[^']|'')*'/g, "'…'");

test.each(DOMANDE)('%s: the same answer, the same work', async (_, domanda, noto, ignoto) => {
  const chiedi = async (codiceFiscale: string, n: number) => {
    const { chi, query, variabili } = domanda(codiceFiscale, n);
    const prima = server.tramite.istruzioni.length;
    const risposta = await server.chiedi(chi, query, variabili as Record<string, unknown>);
    // Points are taken in advance, by who asks and not by what he asks.
    const istruzioni = server.tramite.istruzioni.slice(prima).filter((testo) => !testo.includes('consumo'));
    return { risposta: spoglia(risposta), istruzioni: istruzioni.map(senzaValori).map(senzaSegni) };
  };
  // Each by somebody who has made as many wrong attempts as the other.
  const [conNoto, conIgnoto] = [await chiedi(noto, 0), await chiedi(ignoto, 1)];
  expect(conIgnoto.risposta).toEqual(conNoto.risposta);
  expect(conIgnoto.istruzioni).toEqual(conNoto.istruzioni);
  expect(conNoto.istruzioni.length).toBeGreaterThan(0);
});

test('both are attempts like any other: five a minute, over cercaDelegante and creaDelega together', async () => {
  const io = persona(STUDIO);
  const codici: string[] = [];
  for (const [n, cf] of [NOTO, IGNOTO, NOTO, IGNOTO, NOTO, IGNOTO, NOTO].entries()) {
    const { query, variabili } =
      n % 2 === 0
        ? crea({ tipo: 'INDIRETTA_ALTRI', delegante: cf, riscontro: '0' })
        : {
            query: 'query($i: CercaDeleganteInput!) { cercaDelegante(input: $i) { __typename } }',
            variabili: { i: { codiceFiscale: cf, riscontro: '0' } },
          };
    const { data, errors } = await server.chiedi(io, query, variabili);
    codici.push(errors?.[0]?.extensions.code ?? data.creaDelega?.userErrors[0]?.code ?? 'null');
  }
  expect(codici).toEqual([
    'RISCONTRO_ERRATO',
    'null',
    'RISCONTRO_ERRATO',
    'null',
    'RISCONTRO_ERRATO',
    'LIMITE_SUPERATO',
    'LIMITE_SUPERATO',
  ]);
});
