import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

type Chi = NomePersona | Record<string, string>;
type Gruppo = Record<string, string | boolean | null> | null;

let server: ServerDiProva;
const id: Record<string, string> = {};

beforeAll(async () => {
  server = await serverDiProva();
  const { data } = await server.chiedi(
    'titolare',
    '{ io { soggetto { id posizioni { nodes { nucleo { soggetto { id codiceFiscale } } } } } } }',
  );
  id['titolare'] = data.io.soggetto.id;
  for (const { nucleo } of data.io.soggetto.posizioni.nodes)
    for (const { soggetto } of nucleo) if (soggetto?.codiceFiscale === cfDi('coadiuvante')) id['componente'] = soggetto.id;
  const ente = await server.chiedi(
    'ente',
    `{ io { incarichi { ente { codiceFiscale } } } soggetto(codiceFiscale:
      "90000015553") { id } }`,
  );
  id['ente'] = ente.data.soggetto.id;
});
afterAll(() => server.chiudi());

const CAMPI = `recapiti { telefono email pec } contatti { telefono cellulare fax email pec notificaEmail notificaPec notificaSms }`;
async function aggiorna(chi: Chi, soggetto: string, cambi: { recapiti?: Gruppo; contatti?: Gruppo }, idempotencyKey?: string) {
  const { data, errors } = await server.chiedi(
    chi,
    `mutation($input: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $input) { soggetto { id aggiornatoIl } userErrors {
        code message path } } }`,
    { input: { soggetto: id[soggetto], ...cambi, ...(idempotencyKey !== undefined && { idempotencyKey }) } },
  );
  expect(errors).toBeUndefined();
  return data.aggiornaRecapiti;
}
async function letti(chi: Chi, soggetto: string) {
  const { data } = await server.chiedi(chi, `query($id: ID!) { node(id: $id) { ... on Soggetto { ${CAMPI} } } }`, { id: id[soggetto] });
  return data.node;
}
const codici = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

const DI_PARTENZA = {
  recapiti: { telefono: '0547 000000', email: 'mario.rossi@example.it', pec: 'mario.rossi@pec.example.it' },
  contatti: {
    telefono: null,
    cellulare: '3330000001',
    fax: null,
    email: 'mario.rossi@example.it',
    pec: 'mario.rossi@pec.example.it',
    notificaEmail: true,
    notificaPec: true,
    notificaSms: true,
  },
};
beforeEach(async () => {
  expect(codici(await aggiorna('titolare', 'titolare', DI_PARTENZA))).toEqual([]);
});

test('what is absent stays, null erases, a whole group null erases it all', async () => {
  await aggiorna('titolare', 'titolare', { recapiti: { telefono: ' +39 0547 123456 ' } });
  expect(await letti('titolare', 'titolare')).toEqual({
    ...DI_PARTENZA,
    recapiti: { ...DI_PARTENZA.recapiti, telefono: '+39 0547 123456' },
  });
  await aggiorna('titolare', 'titolare', {
    recapiti: { email: null },
    contatti: { notificaSms: null, fax: '0547 999', notificaPec: false },
  });
  expect(await letti('titolare', 'titolare')).toEqual({
    recapiti: { ...DI_PARTENZA.recapiti, telefono: '+39 0547 123456', email: null },
    contatti: { ...DI_PARTENZA.contatti, fax: '0547 999', notificaPec: false, notificaSms: false },
  });
  await aggiorna('titolare', 'titolare', { recapiti: {}, contatti: null });
  expect(await letti('titolare', 'titolare')).toEqual({
    recapiti: { ...DI_PARTENZA.recapiti, telefono: '+39 0547 123456', email: null },
    contatti: {
      telefono: null,
      cellulare: null,
      fax: null,
      email: null,
      pec: null,
      notificaEmail: false,
      notificaPec: false,
      notificaSms: false,
    },
  });
  await aggiorna('titolare', 'titolare', { recapiti: null });
  expect((await letti('titolare', 'titolare')).recapiti).toBeNull();
});

test('changes of single fields at once do not undo each other', async () => {
  await Promise.all([
    aggiorna('titolare', 'titolare', { recapiti: { telefono: '0547 111111' } }),
    aggiorna('titolare', 'titolare', { recapiti: { email: 'due@example.it' } }),
    aggiorna('titolare', 'titolare', { contatti: { fax: '0547 222222' } }),
  ]);
  const { recapiti, contatti } = await letti('titolare', 'titolare');
  expect([recapiti.telefono, recapiti.email, contatti.fax]).toEqual(['0547 111111', 'due@example.it', '0547 222222']);
});

test('the soggetto moves: who reads by aggiornatoDal sees the change', async () => {
  const { data, extensions } = await server.chiedi(
    'intermediario',
    'query($t: DataOra) { soggetti(filtro: { aggiornatoDal: $t }) { totalCount } }',
    { t: '2999-01-01T00:00:00Z' },
  );
  expect(data.soggetti.totalCount).toBe(0);
  const { soggetto } = await aggiorna('titolare', 'titolare', { recapiti: { telefono: '0547 333333' } });
  const dopo = await server.chiedi(
    'intermediario',
    'query($t: DataOra) { soggetti(filtro: { aggiornatoDal: $t }) { nodes { id aggiornatoIl } } }',
    { t: extensions!['aggiornatoFinoA'] },
  );
  expect(dopo.data.soggetti.nodes).toEqual([soggetto]);
});

describe('who may', () => {
  test('the representative of an ente, the titolare on a component (recapiti alone)', async () => {
    expect(
      codici(await aggiorna('ente', 'ente', { recapiti: { telefono: '0577 123123' }, contatti: { email: 'ente@example.it' } })),
    ).toEqual([]);
    expect(await letti('ente', 'ente')).toMatchObject({ recapiti: { telefono: '0577 123123' }, contatti: { email: 'ente@example.it' } });

    expect(codici(await aggiorna('titolare', 'componente', { recapiti: { telefono: '0547 444444' } }))).toEqual([]);
    const [scritto] = await server.banca.sql(
      `select recapiti_telefono from recapito r join soggetto_cf using (soggetto_id) where codice_fiscale = $1`,
      [cfDi('coadiuvante')],
    );
    expect(scritto).toEqual({ recapiti_telefono: '0547 444444' });
    for (const contatti of [{ fax: '0547 555555' }, {}, null] as Gruppo[])
      expect((await aggiorna('titolare', 'componente', { contatti })).userErrors).toMatchObject([
        { code: 'ACCESSO_NEGATO', path: ['contatti'] },
      ]);
  });

  const programma = (scope: string) => ({ client_id: 'gestionale', intermediario: cfDi('titolare'), scope });
  test.each<[string, Chi, string, string | null]>([
    ['the delegato', 'intermediario', 'titolare', 'ACCESSO_NEGATO'],
    ['his clerk', 'dipendente-studio', 'titolare', 'ACCESSO_NEGATO'],
    ['the operatore', 'operatore', 'titolare', 'ACCESSO_NEGATO'],
    ['a stranger', 'estraneo', 'titolare', 'ACCESSO_NEGATO'],
    ['the analista', 'analista', 'titolare', 'ACCESSO_NEGATO'],
    ['the coadiuvante on the titolare', 'coadiuvante', 'titolare', 'ACCESSO_NEGATO'],
    ['the coadiuvante on himself', 'coadiuvante', 'componente', 'ACCESSO_NEGATO'],
    ['the dipendente of an ente', 'dipendente-ente', 'ente', 'ACCESSO_NEGATO'],
    ['a program without recapiti:scrivi', programma('anagrafica'), 'titolare', 'ACCESSO_NEGATO'],
    ['a program without anagrafica', programma('recapiti:scrivi'), 'titolare', 'ACCESSO_NEGATO'],
    ['a program with both', programma('anagrafica recapiti:scrivi'), 'titolare', null],
    ['a person whose token is narrowed', { fiscal_number: cfDi('titolare'), scope: 'anagrafica' }, 'titolare', 'ACCESSO_NEGATO'],
  ])('%s', async (_, chi, soggetto, code) => {
    const prima = await server.banca.sql('select * from recapito order by soggetto_id');
    const { soggetto: cambiato, userErrors } = await aggiorna(chi, soggetto, { recapiti: { telefono: '0541 666666' } });
    if (code === null) expect([userErrors, cambiato.id]).toEqual([[], id[soggetto]]);
    else {
      expect([userErrors, cambiato]).toEqual([[{ code, path: ['soggetto'], message: expect.any(String) }], null]);
      expect(await server.banca.sql('select * from recapito order by soggetto_id')).toEqual(prima);
    }
  });

  test('a soggetto that is not there, and an id that is none', async () => {
    const inesistente = Buffer.alloc(33, 9);
    inesistente[0] = 0;
    id['nessuno'] = inesistente.toString('base64url');
    expect((await aggiorna('titolare', 'nessuno', { recapiti: null })).userErrors).toMatchObject([
      { code: 'ACCESSO_NEGATO', path: ['soggetto'] },
    ]);
    const { errors } = await server.chiedi('titolare', 'mutation { aggiornaRecapiti(input: { soggetto: "x" }) { userErrors { code } } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'ID_NON_VALIDO', path: ['soggetto'] });
  });
});

test.each([
  ['recapiti', 'email', 'mario.rossi'],
  ['recapiti', 'email', 'mario@localhost'],
  ['recapiti', 'email', ''],
  ['recapiti', 'email', `a@b.it\r\nBcc: x@y.it`],
  ['recapiti', 'pec', 'due@a.it due@b.it'],
  ['recapiti', 'pec', `${'a'.repeat(300)}@b.it`],
  ['recapiti', 'telefono', 'zero cinque'],
  ['recapiti', 'telefono', '12'],
  ['recapiti', 'telefono', '0547\u0000123'],
  ['contatti', 'cellulare', '+'],
  ['contatti', 'fax', '1'.repeat(40)],
  ['contatti', 'email', '<script>@x.it'],
])('%s.%s %j is refused with its path, and nothing is written', async (gruppo, campo, valore) => {
  const prima = await letti('titolare', 'titolare');
  const { soggetto, userErrors } = await aggiorna('titolare', 'titolare', {
    recapiti: { telefono: '0547 777777' },
    [gruppo]: { [campo]: valore },
  });
  expect([soggetto, userErrors]).toEqual([null, [{ code: 'VALORE_NON_VALIDO', path: [gruppo, campo], message: expect.any(String) }]]);
  if (valore) expect(userErrors[0].message).not.toContain(valore);
  expect(await letti('titolare', 'titolare')).toEqual(prima);
});

describe('idempotencyKey', () => {
  const note = () => server.banca.sql<{ chiave: string }>('select chiave from idempotenza order by chiave');

  test('twenty at once: one effect, equal answers; a replay changes nothing', async () => {
    const chiedi = () => aggiorna('titolare', 'titolare', { recapiti: { telefono: '0547 888888' } }, 'venti');
    const risposte = await Promise.all(Array.from({ length: 20 }, chiedi));
    expect(new Set(risposte.map((una) => JSON.stringify(una))).size).toBe(1);
    expect(codici(risposte[0])).toEqual([]);
    expect((await note()).filter(({ chiave }) => chiave === 'venti')).toHaveLength(1);
    await aggiorna('titolare', 'titolare', { recapiti: { telefono: '0547 999999' } });
    expect(codici(await chiedi())).toEqual([]);
    expect((await letti('titolare', 'titolare')).recapiti.telefono).toBe('0547 999999');
  });

  test(`another input under the same key is refused; another principal is independent; another order of the fields is the
      same input`, async () => {
    const primo = { recapiti: { telefono: '0547 101010', email: 'uno@example.it' } };
    expect(codici(await aggiorna('titolare', 'titolare', primo, 'chiave'))).toEqual([]);
    expect((await aggiorna('titolare', 'titolare', { recapiti: { telefono: '0547 101011' } }, 'chiave')).userErrors).toMatchObject([
      { code: 'CHIAVE_RIUTILIZZATA', path: ['idempotencyKey'] },
    ]);
    expect(
      codici(await aggiorna('titolare', 'titolare', { recapiti: { email: 'uno@example.it', telefono: '0547 101010' } }, 'chiave')),
    ).toEqual([]);
    expect(codici(await aggiorna('commerciante', 'titolare', primo, 'chiave'))).toEqual(['ACCESSO_NEGATO']);
    expect(codici(await aggiorna('ente', 'ente', { recapiti: { telefono: '0577 101010' } }, 'chiave'))).toEqual([]);
    const programma = { client_id: 'gestionale', intermediario: cfDi('titolare'), scope: 'anagrafica recapiti:scrivi' };
    expect(codici(await aggiorna(programma, 'titolare', { recapiti: { telefono: '0547 101012' } }, 'chiave'))).toEqual([]);
  });

  test('absent and null are different inputs', async () => {
    expect(codici(await aggiorna('titolare', 'titolare', { recapiti: { telefono: '0547 202020' } }, 'assente'))).toEqual([]);
    expect(codici(await aggiorna('titolare', 'titolare', { recapiti: { telefono: '0547 202020', email: null } }, 'assente'))).toEqual([
      'CHIAVE_RIUTILIZZATA',
    ]);
  });

  test('refusals are not stored: the key serves the corrected request', async () => {
    expect(codici(await aggiorna('titolare', 'titolare', { recapiti: { email: 'storta' } }, 'corretta'))).toEqual(['VALORE_NON_VALIDO']);
    expect(codici(await aggiorna('titolare', 'titolare', { recapiti: { email: 'dritta@example.it' } }, 'corretta'))).toEqual([]);
  });

  test('a key has 1 to 255 characters', async () => {
    for (const chiave of ['', 'x'.repeat(256), 'a\u0000b', '\ud800'])
      expect((await aggiorna('titolare', 'titolare', { recapiti: null }, chiave)).userErrors).toMatchObject([
        { code: 'VALORE_NON_VALIDO', path: ['idempotencyKey'] },
      ]);
    for (const chiave of ['x', 'x'.repeat(255), '🦄'.repeat(255)])
      expect(codici(await aggiorna('titolare', 'titolare', { recapiti: null }, chiave))).toEqual([]);
  });

  test('a replay decides again', async () => {
    const cambi = { recapiti: { telefono: '0547 303030' } };
    expect(codici(await aggiorna('titolare', 'componente', cambi, 'ancora'))).toEqual([]);
    await server.banca.sql(`delete from nucleo where codice_fiscale = $1`, [cfDi('coadiuvante')]);
    expect(codici(await aggiorna('titolare', 'componente', cambi, 'ancora'))).toEqual(['ACCESSO_NEGATO']);
  });
});
