import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OGGI_DI_PROVA as OGGI } from '../support/giorno.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { type EsitoAtto, atti, persona, uuidDi } from './atti.ts';

/* Acts at once: one outcome, no duplicates, no fault; keys that repeat. */
const EVANGELISTI = { cf: 'VNGPTR59T24Z998X', codice: '30001565' };
const COMUNE = '90000015553';
const ROSSI = () => cfDi('titolare');

let server: ServerDiProva;
let t: ReturnType<typeof atti>;
beforeAll(async () => {
  server = await serverDiProva();
  t = atti(server);
});
afterAll(() => server.chiudi());

const codici = (esiti: readonly EsitoAtto[]) => esiti.map(({ userErrors }) => userErrors[0]?.code ?? 'FATTO').sort();
const conta = (esiti: readonly EsitoAtto[]) => {
  const volte: Record<string, number> = {};
  for (const codice of codici(esiti)) volte[codice] = (volte[codice] ?? 0) + 1;
  return volte;
};
const diretta = (delegato: string, altro: object = {}) => ({
  tipo: 'DIRETTA',
  delegante: ROSSI(),
  delegato,
  interoSoggetto: true,
  ambiti: ['F24'],
  ...altro,
});
const indiretta = () => ({
  tipo: 'INDIRETTA',
  delegante: EVANGELISTI.cf,
  riscontro: EVANGELISTI.codice,
  delegato: cfDi('intermediario'),
  interoSoggetto: true,
  ambiti: ['F24'],
});
const insieme = <T>(n: number, azione: (i: number) => Promise<T>) => Promise.all(Array.from({ length: n }, (_, i) => azione(i)));

test('twelve overlapping creations, whole and by posizione: they leave deleghe that do not overlap', async () => {
  const [a, b] = Object.values(await t.posizioniDi(ROSSI()));
  const parti = [{}, { interoSoggetto: false, posizioni: [a] }, { interoSoggetto: false, posizioni: [b, a] }];
  const esiti = await insieme(12, (i) => t.atto('titolare', 'creaDelega', diretta('TSTVLR91H65M999B', parti[i % 3])));
  expect(conta(esiti)).toEqual({ FATTO: 1, DELEGA_GIA_PRESENTE: 11 });
  expect(
    await server.banca.sql(`select 1 from delega where delegato_codice_fiscale = 'TSTVLR91H65M999B' and tipo = 'DIRETTA'`),
  ).toHaveLength(1);
});

test('what does not overlap passes: another period, another tipo, another delegato, after a revocation', async () => {
  const delegato = 'SLAGRG57A18Z999F';
  await t.fatto('titolare', 'creaDelega', diretta(delegato, { dal: OGGI, al: '2026-06-20' }));
  expect(await t.rifiuto('titolare', 'creaDelega', diretta(delegato, { dal: '2026-06-20' }))).toBe('DELEGA_GIA_PRESENTE');
  const dopo = await t.fatto('titolare', 'creaDelega', diretta(delegato, { dal: '2026-06-21' }));
  await t.fatto('titolare', 'revocaDelega', { delega: dopo.id });
  await t.fatto('titolare', 'creaDelega', diretta(delegato, { dal: '2026-07-01' }));
  await t.fatto('titolare', 'creaDelega', diretta('QDRNRC73C13M999G'));
});

test('the database itself refuses two open ones: nobody can write past the act', async () => {
  const copia = `insert into delega_aperta select soggetto_id, gen_random_uuid(), delega_id, tipo, delegato_codice_fiscale, padre_id, posizione_id, dal, al
    from delega_aperta where delegato_codice_fiscale = 'TSTVLR91H65M999B' limit 1`;
  await expect(server.banca.sql(copia)).rejects.toMatchObject({ code: '23P01' });
});

describe('one delega, many at once', () => {
  test('ten validations: one', async () => {
    const { id: delega } = await t.fatto('intermediario', 'creaDelega', indiretta());
    const esiti = await insieme(10, () => t.atto('intermediario', 'validaDelega', { delega, firmataIl: OGGI, firma: 'SPID' }));
    expect(conta(esiti)).toEqual({ FATTO: 1, STATO_NON_AMMESSO: 9 });
    expect(await t.eventi(delega)).toEqual(['CREATA', 'VALIDATA']);
    await t.fatto(persona(EVANGELISTI.cf), 'revocaDelega', { delega });
  });

  test('validations against revocations: whoever comes first, it ends revoked and closed', async () => {
    for (let giro = 0; giro < 4; giro++) {
      const { id: delega } = await t.fatto('intermediario', 'creaDelega', indiretta());
      const [valida, revoca] = await Promise.all([
        t.atto('intermediario', 'validaDelega', { delega, firmataIl: OGGI, firma: 'SPID' }),
        t.atto(persona(EVANGELISTI.cf), 'revocaDelega', { delega }),
      ]);
      expect(codici([revoca])).toEqual(['FATTO']);
      const prima = codici([valida])[0] === 'FATTO';
      expect(await t.eventi(delega)).toEqual(prima ? ['CREATA', 'VALIDATA', 'REVOCATA'] : ['CREATA', 'REVOCATA']);
      expect(await t.apre('intermediario', EVANGELISTI.cf)).toBe(false);
    }
  });

  test('ten activations, ten reactivations: one of each', async () => {
    const { id: delega } = await t.fatto('ente', 'creaDelega', {
      tipo: 'DIPENDENTE',
      delegante: COMUNE,
      delegato: 'GLNNCL78R10Z998C',
      interoSoggetto: true,
      ambiti: ['POSIZIONI'],
    });
    expect(conta(await insieme(10, () => t.atto('ente', 'attivaDelega', { delega })))).toEqual({ FATTO: 1, STATO_NON_AMMESSO: 9 });
    await server.banca.sql(`update delega set dal = '2020-01-01', al = '2026-06-14', attivata_il = '2020-01-01' where id = $1::uuid`, [
      uuidDi(delega),
    ]);
    await server.banca.sql('select proietta_deleghe(null)');
    expect(conta(await insieme(10, () => t.atto('ente', 'riattivaDelega', { delega })))).toEqual({ FATTO: 1, STATO_NON_AMMESSO: 9 });
    expect(await t.eventi(delega)).toEqual(['CREATA', 'ATTIVATA', 'RIATTIVATA']);
    await t.fatto('ente', 'revocaDelega', { delega });
  });

  test('laid down and revoked at once: closed once, by whoever came first', async () => {
    const { id: delega } = await t.fatto('titolare', 'creaDelega', diretta('GLNNCL78R10Z998C'));
    const esiti = await Promise.all([
      ...[0, 1, 2].flatMap(() => [
        t.atto('titolare', 'revocaDelega', { delega }),
        t.atto(persona('GLNNCL78R10Z998C'), 'cessaDelega', { delega }),
      ]),
    ]);
    expect(conta(esiti)).toEqual({ FATTO: 1, STATO_NON_AMMESSO: 5 });
    const fatta = esiti.find(({ userErrors }) => userErrors.length === 0)!.delega;
    expect(await t.eventi(delega)).toEqual(['CREATA', fatta.stato]);
    expect([fatta.cessata === null, fatta.revocata === null].sort()).toEqual([false, true]);
  });

  test('a subdelega against the revocation of its padre: none stays open', async () => {
    const { id: delega } = await t.fatto('titolare', 'creaDelega', diretta('GLNNCL78R10Z998C'));
    await Promise.all([
      t.atto('titolare', 'revocaDelega', { delega }),
      ...['VLNRMI64P43Z999L', 'ZNTDRA86B20M999W', 'BSSCRL74E45Z998Q'].map((delegato) =>
        t.atto(persona('GLNNCL78R10Z998C'), 'subdelega', { delega, delegato, ambiti: ['F24'] }),
      ),
    ]);
    expect(
      await server.banca.sql(
        `select 1 from delega_ricevuta r join delega d on d.soggetto_id = r.soggetto_id and d.id = r.delega_id where d.padre_id = $1::uuid and r.chiusa_come is null`,
        [uuidDi(delega)],
      ),
    ).toEqual([]);
  });
});

describe('idempotencyKey', () => {
  test('twenty at once with one key: one delega, equal answers; another input is refused; refusals are not kept', async () => {
    const input = { ...diretta('MNTSFN76H06Z999M'), idempotencyKey: 'crea-1' };
    const esiti = await insieme(20, () => t.atto('titolare', 'creaDelega', input));
    expect(new Set(esiti.map((esito) => JSON.stringify(esito))).size).toBe(1);
    expect(codici(esiti)[0]).toBe('FATTO');
    expect(await t.rifiuto('titolare', 'creaDelega', { ...input, ambiti: ['DEBITI'] })).toBe('CHIAVE_RIUTILIZZATA idempotencyKey');
    const { id: delega } = esiti[0]!.delega;
    expect(await t.rifiuto('titolare', 'cessaDelega', { delega, idempotencyKey: 'chiudi' })).toBe('ACCESSO_NEGATO delega');
    const chiusa = await t.fatto('titolare', 'revocaDelega', { delega, idempotencyKey: 'chiudi' });
    expect(await t.fatto('titolare', 'revocaDelega', { delega, idempotencyKey: 'chiudi' })).toEqual(chiusa);
    expect(await t.eventi(delega)).toEqual(['CREATA', 'REVOCATA']);
    // The replay of the creation answers what the delega is now, and makes no other.
    expect(await t.fatto('titolare', 'creaDelega', input)).toEqual(chiusa);
  });

  test('twenty validations at once with one key: one, and equal answers; with twenty keys: one, and nineteen refusals', async () => {
    for (const chiave of [() => 'v-una', (i: number) => `v-${i}`]) {
      const { id: delega } = await t.fatto('intermediario', 'creaDelega', indiretta());
      const firma = { delega, firmataIl: OGGI, firma: 'SPID' };
      const esiti = await insieme(20, (i) => t.atto('intermediario', 'validaDelega', { ...firma, idempotencyKey: chiave(i) }));
      const una = chiave(1) === chiave(2);
      expect(conta(esiti)).toEqual(una ? { FATTO: 20 } : { FATTO: 1, STATO_NON_AMMESSO: 19 });
      expect(new Set(esiti.map((esito) => JSON.stringify(esito))).size).toBe(una ? 1 : 2);
      expect(await t.eventi(delega)).toEqual(['CREATA', 'VALIDATA']);
      await t.fatto(persona(EVANGELISTI.cf), 'revocaDelega', { delega });
    }
  });

  test('every other act repeats its answer and not its effect', async () => {
    const { id: delega } = await t.fatto('intermediario', 'creaDelega', { ...indiretta(), idempotencyKey: 'i' });
    const valida = { delega, firmataIl: OGGI, firma: 'FIRMA_DIGITALE', idempotencyKey: 'v' };
    const sub = { delega, delegato: 'RLNMTT81D17Z998V', ambiti: ['F24'], idempotencyKey: 's' };
    for (let volta = 0; volta < 2; volta++) {
      expect((await t.fatto('intermediario', 'validaDelega', valida)).stato).toBe('ATTIVA');
      await t.fatto('intermediario', 'subdelega', sub);
    }
    const cessa = { delega, idempotencyKey: 'c' };
    for (let volta = 0; volta < 2; volta++) expect((await t.fatto('intermediario', 'cessaDelega', cessa)).stato).toBe('CESSATA');
    expect(await t.eventi(delega)).toEqual(['CREATA', 'VALIDATA', 'CESSATA']);
    expect(
      await server.banca.sql(`select 1 from delega where tipo = 'SUBDELEGA' and delegato_codice_fiscale = 'RLNMTT81D17Z998V'`),
    ).toHaveLength(1);
  });
});

test('an act that does not end leaves neither facts nor event', async () => {
  const conti = () =>
    server.banca.sql(
      'select (select count(*) from delega) as deleghe, (select count(*) from evento) as eventi, (select count(*) from delega_aperta) as aperte',
    );
  const prima = await conti();
  await server.banca.sql('revoke insert on evento from cassetto_app');
  try {
    const { errors } = await server.chiedi(
      'titolare',
      'mutation($input: CreaDelegaInput!) { creaDelega(input: $input) { delega { id } } }',
      { input: diretta('LMBTRS62B68Z998V') },
    );
    expect(errors?.[0]?.extensions.code).toBe('ERRORE_INTERNO');
  } finally {
    await server.banca.sql('grant insert on evento to cassetto_app');
  }
  expect(await conti()).toEqual(prima);
});
