import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OGGI_DI_PROVA as OGGI } from '../support/giorno.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { type Chi, atti, persona, programma } from './atti.ts';

/* Who may not, from which state, with which input: nothing is written. */
const EVANGELISTI = { cf: 'VNGPTR59T24Z998X', codice: '30001565' };
const IGNOTO = 'RSSMRA80A01F205X';
const AMICO = 'TSTVLR91H65M999B';
const COMUNE = '90000015553';

let server: ServerDiProva;
let t: ReturnType<typeof atti>;
/** Global id of each demonstration delega, by its reference. */
let demo: Record<string, string>;
beforeAll(async () => {
  server = await serverDiProva();
  t = atti(server);
  const righe = await server.banca.sql<{ chiave: string; s: string; d: string }>('select chiave, soggetto_id as s, id as d from delega');
  const hex = (uuid: string) => uuid.replaceAll('-', '');
  demo = Object.fromEntries(righe.map(({ chiave, s, d }) => [chiave, Buffer.from(`08${hex(s)}${hex(d)}`, 'hex').toString('base64url')]));
});
afterAll(() => server.chiudi());

const archivio = () =>
  server.banca.sql(`select (select jsonb_agg(d order by d.id) from delega d) as deleghe, (select jsonb_agg(r order by r.delega_id) from delega_ricevuta r) as ricevute,
    (select count(*) from evento) as eventi, (select count(*) from delega_aperta) as aperte, (select count(*) from idempotenza) as chiavi`);
const input = (mutazione: string, delega: string) =>
  ({
    validaDelega: { delega, firmataIl: OGGI, firma: 'FEA' },
    subdelega: { delega, delegato: AMICO, ambiti: ['F24'] },
  })[mutazione] ?? { delega };
const ATTI = ['validaDelega', 'attivaDelega', 'revocaDelega', 'cessaDelega', 'riattivaDelega', 'subdelega'];

/** The demonstration's deleghe, one for each state, with their two sides. */
const STATI: readonly (readonly [stato: string, riferimento: string, delegante: Chi, delegato: Chi])[] = [
  ['DA_VALIDARE', 'D-0016', persona('QDRNRC73C13M999G'), 'intermediario'],
  ['DA_VALIDARE oltre il termine', 'D-0022', persona('VLNRMI64P43Z999L'), 'intermediario'],
  ['DA_ATTIVARE', 'D-0035', 'ente', persona('DNTSLV79L47M999J')],
  ['IN_ATTESA_DECORRENZA', 'D-0017', persona('RNLPLA83T41Z998C'), 'intermediario'],
  ['ATTIVA', 'D-0001', 'titolare', 'intermediario'],
  ['ATTIVA subdelega', 'D-0023', 'titolare', 'dipendente-studio'],
  ['SCADUTA', 'D-0018', persona('SLAGRG57A18Z999F'), 'intermediario'],
  ['CESSATA', 'D-0019', persona(AMICO), 'intermediario'],
  ['CESSATA per la posizione', 'D-0020', persona('PGNRRT69M61Z999P'), 'intermediario'],
  ['REVOCATA', 'D-0021', persona('GLNNCL78R10Z998C'), 'intermediario'],
  ['REVOCATA con il padre', 'D-0025', persona('GLNNCL78R10Z998C'), 'dipendente-studio'],
];

/** What is not refused, by reference: [delegante's acts, delegato's acts]. Everything else of the matrix is. */
const AMMESSI: Record<string, readonly [string[], string[]]> = {
  'D-0016': [['revocaDelega'], ['validaDelega']],
  'D-0022': [['revocaDelega'], []],
  'D-0035': [['attivaDelega', 'revocaDelega'], []],
  'D-0017': [['revocaDelega'], []],
  'D-0001': [['revocaDelega'], ['cessaDelega', 'subdelega']],
  'D-0023': [['revocaDelega'], ['cessaDelega']],
  'D-0018': [['riattivaDelega'], []],
};

describe('from every state', () => {
  test.each(STATI)(
    '%s: what is not admitted is refused to both sides, and to everyone else everything',
    async (_, riferimento, delegante, delegato) => {
      const prima = await archivio();
      const [alDelegante, alDelegato] = AMMESSI[riferimento] ?? [[], []];
      for (const atto of ATTI) {
        const prova = (chi: Chi) => t.rifiuto(chi, atto, input(atto, demo[riferimento]!));
        if (!alDelegante.includes(atto))
          expect(await prova(delegante), `${atto} delegante`).toMatch(/^(ACCESSO_NEGATO|STATO_NON_AMMESSO) delega$/);
        if (!alDelegato.includes(atto))
          expect(await prova(delegato), `${atto} delegato`).toMatch(/^(ACCESSO_NEGATO|STATO_NON_AMMESSO|PERIODO_NON_VALIDO) delega$/);
        for (const chi of ['estraneo', 'operatore', 'analista', 'coadiuvante'] as const)
          expect(await prova(chi), `${atto} ${chi}`).toBe('ACCESSO_NEGATO delega');
      }
      expect(await archivio()).toEqual(prima);
    },
  );

  test('after its term what was never validated answers PERIODO_NON_VALIDO', async () => {
    expect(await t.rifiuto('intermediario', 'validaDelega', input('validaDelega', demo['D-0022']!))).toBe('PERIODO_NON_VALIDO delega');
  });

  test('a delega that is not there answers as one that is of others; an id that is none is told', async () => {
    const altra = Buffer.from(demo['D-0001']!, 'base64url');
    altra[32]! ^= 1;
    expect(await t.rifiuto('titolare', 'revocaDelega', { delega: altra.toString('base64url') })).toBe('ACCESSO_NEGATO delega');
    const { errors } = await server.chiedi('titolare', 'mutation { revocaDelega(input: { delega: "x" }) { delega { id } } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'ID_NON_VALIDO', path: ['delega'] });
  });

  test('x-per-conto narrows: who says that he acts for a studio does not act for himself', async () => {
    const conti = { 'x-per-conto': cfDi('intermediario') };
    expect(await t.rifiuto('titolare', 'revocaDelega', { delega: demo['D-0001']! }, conti)).toBe('ACCESSO_NEGATO delega');
    expect(await t.rifiuto('intermediario', 'cessaDelega', { delega: demo['D-0001']! }, { 'x-per-conto': cfDi('associazione') })).toBe(
      'ACCESSO_NEGATO delega',
    );
    expect(await t.rifiuto('dipendente-studio', 'subdelega', input('subdelega', demo['D-0001']!), conti)).toBe('ACCESSO_NEGATO delega');
  });

  test('without a token there is no act', async () => {
    const { errors } = await server.chiedi(null, 'mutation($d: ID!) { revocaDelega(input: { delega: $d }) { delega { id } } }', {
      d: demo['D-0001'],
    });
    expect(errors![0]!.extensions.code).toMatch(/^TOKEN_/);
  });
});

describe('creaDelega', () => {
  const diretta = { tipo: 'DIRETTA', delegante: EVANGELISTI.cf, delegato: AMICO, interoSoggetto: true, ambiti: ['F24'] };
  test.each<[string, Chi, object, string]>([
    ['SUBDELEGA', persona(EVANGELISTI.cf), { tipo: 'SUBDELEGA' }, 'VALORE_NON_VALIDO tipo'],
    ['to himself', persona(EVANGELISTI.cf), { delegato: EVANGELISTI.cf }, 'DELEGANTE_UGUALE_DELEGATO delegato'],
    ['neither posizioni nor all', persona(EVANGELISTI.cf), { interoSoggetto: false }, 'VALORE_NON_VALIDO posizioni'],
    ['no ambiti', persona(EVANGELISTI.cf), { ambiti: [] }, 'VALORE_NON_VALIDO ambiti'],
    ['DENUNCE on a person', persona(EVANGELISTI.cf), { ambiti: ['DENUNCE'] }, 'AMBITO_NON_DELEGABILE ambiti'],
    ['from yesterday', persona(EVANGELISTI.cf), { dal: '2026-06-14' }, 'PERIODO_NON_VALIDO dal'],
    ['backwards', persona(EVANGELISTI.cf), { dal: '2026-06-20', al: '2026-06-19' }, 'PERIODO_NON_VALIDO al'],
    ['a firmatario who represents nobody', persona(EVANGELISTI.cf), { firmatario: AMICO }, 'VALORE_NON_VALIDO firmatario'],
    ['by the delegato', persona(AMICO), {}, 'ACCESSO_NEGATO delegante'],
    ['by the operatore', 'operatore', {}, 'ACCESSO_NEGATO delegante'],
    ['by an analista', 'analista', {}, 'ACCESSO_NEGATO delegante'],
    ['by the coadiuvante on himself', 'coadiuvante', { delegante: cfDi('coadiuvante') }, 'ACCESSO_NEGATO delegante'],
    ['on who is in no archive', persona(IGNOTO), { delegante: IGNOTO }, 'ACCESSO_NEGATO delegante'],
    ['a person’s own as of an ente', persona(EVANGELISTI.cf), { tipo: 'DIPENDENTE' }, 'ACCESSO_NEGATO delegante'],
    ['of an ente as a person’s own', 'ente', { delegante: COMUNE }, 'ACCESSO_NEGATO delegante'],
    [
      'an indiretta without riscontro',
      'intermediario',
      { tipo: 'INDIRETTA', delegato: cfDi('intermediario') },
      'VALORE_NON_VALIDO riscontro',
    ],
    [
      'an indiretta for somebody else',
      'intermediario',
      { tipo: 'INDIRETTA', riscontro: EVANGELISTI.codice },
      'DELEGATO_NON_ABILITATO delegato',
    ],
    [
      'INDIRETTA by who holds no incarico',
      persona(AMICO),
      { tipo: 'INDIRETTA', riscontro: EVANGELISTI.codice },
      'DELEGATO_NON_ABILITATO delegato',
    ],
    [
      'ASSOCIAZIONE_CATEGORIA by an intermediario',
      'intermediario',
      { tipo: 'ASSOCIAZIONE_CATEGORIA', delegato: cfDi('intermediario'), riscontro: 'x' },
      'DELEGATO_NON_ABILITATO delegato',
    ],
    [
      'INDIRETTA_ALTRI by an intermediario',
      'intermediario',
      { tipo: 'INDIRETTA_ALTRI', delegato: cfDi('intermediario'), riscontro: 'x' },
      'DELEGATO_NON_ABILITATO delegato',
    ],
    ['a program without the scope', programma(EVANGELISTI.cf, 'f24'), {}, 'ACCESSO_NEGATO delegante'],
  ])('%s', async (_, chi, cambi, atteso) => {
    const prima = await archivio();
    expect(await t.rifiuto(chi, 'creaDelega', { ...diretta, ...cambi })).toBe(atteso);
    expect(await archivio()).toEqual(prima);
  });

  test('posizioni: of another soggetto, all ended, an id that is none', async () => {
    const [altrui] = Object.values(await t.posizioniDi(cfDi('titolare')));
    const parziale = { ...diretta, interoSoggetto: false };
    expect(await t.rifiuto(persona(EVANGELISTI.cf), 'creaDelega', { ...parziale, posizioni: [altrui] })).toBe(
      'POSIZIONE_NON_COMPRESA posizioni.0',
    );
    const pagani = 'PGNRRT69M61Z999P';
    const chiuse = Object.values(await t.posizioniDi(pagani));
    expect(await t.rifiuto(persona(pagani), 'creaDelega', { ...parziale, delegante: pagani, posizioni: chiuse })).toBe(
      'PERIODO_NON_VALIDO posizioni',
    );
    const { errors } = await server.chiedi(
      persona(EVANGELISTI.cf),
      'mutation($i: CreaDelegaInput!) { creaDelega(input: $i) { delega { id } } }',
      {
        i: { ...parziale, posizioni: [demo['D-0001']] },
      },
    );
    expect(errors![0]!.extensions).toMatchObject({ code: 'ID_NON_VALIDO', path: ['posizioni', '0'] });
  });

  test('a wrong riscontro and an unknown codice fiscale answer alike, are logged and counted; right ones are not', async () => {
    const io = 'FNTRST55S30Z998O';
    const altri = { tipo: 'INDIRETTA_ALTRI', delegato: io, riscontro: '00000000', interoSoggetto: true, ambiti: ['F24'] };
    const chiedi = (delegante: string, riscontro: string) =>
      server.chiedi(
        persona(io),
        'mutation($i: CreaDelegaInput!) { creaDelega(input: $i) { delega { id } userErrors { code message path } } }',
        { i: { ...altri, delegante, riscontro } },
      );
    const errato = await chiedi(EVANGELISTI.cf, '00000000');
    const ignoto = await chiedi(IGNOTO, EVANGELISTI.codice);
    expect(errato.data.creaDelega.userErrors).toMatchObject([{ code: 'RISCONTRO_ERRATO', path: ['riscontro'] }]);
    expect(ignoto.data).toEqual(errato.data);
    const righe = await server.banca.sql(
      `select concesso, soggetto_id = '00000000-0000-0000-0000-000000000000' as ignoto from accesso where operazione = 'creaDelega' and da = $1 order by 2`,
      [io],
    );
    expect(righe).toEqual([
      { concesso: false, ignoto: false },
      { concesso: false, ignoto: true },
    ]);
    for (let giusti = 0; giusti < 6; giusti++) {
      const { data } = await chiedi(EVANGELISTI.cf, EVANGELISTI.codice);
      expect(data.creaDelega.userErrors.map(({ code }: { code: string }) => code)).toEqual(giusti === 0 ? [] : ['DELEGA_GIA_PRESENTE']);
    }
    const altre = await Promise.all(Array.from({ length: 5 }, () => chiedi(IGNOTO, '1')));
    expect(altre.filter(({ errors }) => errors?.[0]?.extensions.code === 'LIMITE_SUPERATO')).toHaveLength(2);
  });
});

describe('validaDelega', () => {
  test.each<[string, object, string]>([
    ['signed tomorrow', { firmataIl: '2026-06-16' }, 'FIRMA_NON_VALIDA firmataIl'],
    ['signed before it was made', { firmataIl: '2026-06-11' }, 'FIRMA_NON_VALIDA firmataIl'],
    ['by hand without a document', { firma: 'AUTOGRAFA' }, 'VALORE_NON_VALIDO documento'],
    [
      'an expired document',
      { firma: 'AUTOGRAFA', documento: { tipo: 'CI', numero: '1', scadeIl: '2026-06-14' } },
      'VALORE_NON_VALIDO documento.scadeIl',
    ],
  ])('%s', async (_, cambi, atteso) => {
    const delega = demo['D-0016']!;
    expect(await t.rifiuto('intermediario', 'validaDelega', { delega, firmataIl: OGGI, firma: 'FEA', ...cambi })).toBe(atteso);
    expect(await t.eventi(delega)).toEqual([]);
  });
});
