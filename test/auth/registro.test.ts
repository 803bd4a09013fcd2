import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Risposta, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { type Archivio, scriviArchivio } from './archivio.ts';
import { codiceFiscaleDi, credenziali, PERSONE } from './persone.ts';

/** A row of accesso, as access.md §4 describes it. */
interface RigaAccesso {
  soggetto_id: string;
  ruolo: string;
  da: string;
  organizzazione: string | null;
  applicazione: string | null;
  delega: string | null;
  operazione: string;
  ambiti: string[];
  concesso: boolean;
}
const NIL = '00000000-0000-0000-0000-000000000000';
const INPS = '80078750587';

let server: ServerDiProva;
let archivio: Archivio;
beforeAll(async () => {
  server = await serverDiProva({ demo: false });
  archivio = await scriviArchivio(server.banca);
});
afterAll(() => server.chiudi());
beforeEach(async () => {
  await server.banca.sql('delete from accesso');
});

const righe = () =>
  server.banca.sql<RigaAccesso>(`select a.soggetto_id, a.ruolo, a.da, a.organizzazione, a.applicazione, d.chiave as delega, a.operazione, a.ambiti, a.concesso
    from accesso a left join delega d on d.soggetto_id = a.soggetto_id and d.id = a.delega_id order by a.soggetto_id, a.concesso desc, d.chiave`);

function chiedi(nome: string, query: string): Promise<Risposta> {
  const { claims, intestazioni } = credenziali(PERSONE.find((una) => una.nome === nome)!);
  return server.chiedi(claims, query, {}, intestazioni);
}
const soggetto = (campi: string) => `{ soggetto(codiceFiscale: "${archivio.codiceFiscale}") { ${campi} } }`;
const LETTURA = 'denominazione posizioni { nodes { codice versamenti { totalCount } f24 { totalCount } } } ruoli { totalCount }';

const riga = (altro: Partial<RigaAccesso>): RigaAccesso => ({
  soggetto_id: archivio.soggettoId,
  ruolo: 'INTERMEDIARIO',
  da: '',
  organizzazione: null,
  applicazione: null,
  delega: null,
  operazione: 'soggetto',
  ambiti: [],
  concesso: true,
  ...altro,
});

describe('what is written', () => {
  test('one row for the operation and the soggetto, its ambiti united, under the delega that opened', async () => {
    const { errors } = await chiedi('intera', soggetto(LETTURA));
    expect(errors).toBeUndefined();
    const da = codiceFiscaleDi('intera');
    expect(await righe()).toEqual([
      riga({ da, organizzazione: da, delega: 'intera', ambiti: ['DEBITI', 'F24', 'POSIZIONI', 'VERSAMENTI'] }),
    ]);
  });

  test('a list writes one row for each soggetto whose rows left, none where none did', async () => {
    await chiedi('intera', '{ versamenti(first: 2) { nodes { data } } soggetti { nodes { denominazione } } }');
    expect(await righe()).toEqual([
      riga({
        da: codiceFiscaleDi('intera'),
        organizzazione: codiceFiscaleDi('intera'),
        delega: 'intera',
        operazione: 'soggetti, versamenti',
        ambiti: ['VERSAMENTI'],
      }),
    ]);
    await server.banca.sql('delete from accesso');
    await chiedi('estraneo', '{ versamenti { totalCount nodes { data } } soggetti { totalCount } }');
    expect(await righe()).toEqual([]);
  });

  test('own reads too, as TITOLARE and for nobody else', async () => {
    await chiedi('titolare', soggetto('sesso'));
    expect(await righe()).toEqual([riga({ ruolo: 'TITOLARE', da: codiceFiscaleDi('titolare'), ambiti: ['ANAGRAFICA'] })]);
  });

  test('a coadiuvante as such', async () => {
    await chiedi('coadiuvante', '{ io { soggetto { estrattoConto { totaleMesi } } } }');
    const [una, ...altre] = await righe();
    expect(altre).toEqual([]);
    expect(una).toMatchObject({ ruolo: 'COADIUVANTE', ambiti: ['ESTRATTO_CONTO'], concesso: true, organizzazione: null, operazione: 'io' });
  });

  test.each([
    ['associazione', { ruolo: 'ASSOCIAZIONE_CATEGORIA', organizzazione: 'associazione', delega: 'associazione' }],
    [
      'dipendente attivato ieri',
      { ruolo: 'DIPENDENTE_ENTE', organizzazione: 'dipendente attivato ieri', delega: 'dipendente attivato ieri' },
    ],
    ['subdelega', { ruolo: 'DIPENDENTE_STUDIO', organizzazione: 'intera', delega: 'subdelega' }],
    ['rappresentante', { ruolo: 'RAPPRESENTANTE_ENTE', organizzazione: 'titolare', delega: null }],
    ['altro responsabile', { ruolo: 'ALTRO_RESPONSABILE', organizzazione: 'titolare', delega: null }],
    ['operatore di A', { ruolo: 'OPERATORE', organizzazione: INPS, delega: null }],
  ] as const)('%s: ruolo, organizzazione and delega', async (nome, { ruolo, organizzazione, delega }) => {
    await chiedi(nome, soggetto('cognome'));
    const chi = organizzazione === INPS ? INPS : codiceFiscaleDi(organizzazione);
    expect(await righe()).toEqual([riga({ ruolo, da: codiceFiscaleDi(nome), organizzazione: chi, delega })]);
  });

  test('an applicazione with the intermediario it acts for, and its own id', async () => {
    await chiedi('applicazione con f24 e documenti', soggetto('cognome'));
    const da = codiceFiscaleDi('intera');
    expect(await righe()).toEqual([riga({ ruolo: 'APPLICAZIONE', da, organizzazione: da, applicazione: 'gestionale', delega: 'intera' })]);
  });

  test('a mutation and a list under node, each by the name of its root field, whatever the client calls them', async () => {
    await chiedi(
      'titolare',
      `mutation Falso { f24: aggiornaRecapiti(input: { soggetto: "${archivio.id.get('Soggetto titolare')}" }) { userErrors { code } } }`,
    );
    await chiedi(
      'titolare',
      `query Falso { zeta: node(id: "${archivio.id.get('F24 A')}") { id } ...F } fragment F on Query { alfa: io { soggetto { id } } }`,
    );
    expect((await righe()).map(({ operazione }) => operazione).sort()).toEqual(['aggiornaRecapiti', 'io, node']);
  });

  test('what says nothing of anyone writes nothing: verificaAccesso, the reference lists', async () => {
    await chiedi(
      'intera',
      `{ verificaAccesso(codiceFiscale: "${archivio.codiceFiscale}", ambito: F24) { concesso } sedi { codice } io { codiceFiscale } }`,
    );
    expect(await righe()).toEqual([]);
  });
});

describe('refusals', () => {
  test('of a soggetto, by who has no titolo', async () => {
    await chiedi('estraneo', soggetto('cognome'));
    expect(await righe()).toEqual([riga({ ruolo: 'TITOLARE', da: codiceFiscaleDi('estraneo'), concesso: false })]);
  });

  test('under the delega that did not suffice', async () => {
    const da = codiceFiscaleDi('revocata');
    await chiedi('revocata', soggetto('cognome'));
    expect(await righe()).toEqual([riga({ da, organizzazione: da, delega: 'revocata', concesso: false })]);
  });

  test('beside what was granted in the same operation', async () => {
    const da = codiceFiscaleDi('ambito F24');
    await chiedi('ambito F24', soggetto('cognome sesso ruoli { totalCount }'));
    const comune = { da, organizzazione: da, delega: 'ambito F24' };
    expect(await righe()).toEqual([
      riga({ ...comune, ambiti: [] }),
      riga({ ...comune, ambiti: ['ANAGRAFICA', 'DEBITI'], concesso: false }),
    ]);
  });

  test('of what is only the person’s is a refusal, whatever the delega opens', async () => {
    const da = codiceFiscaleDi('intera');
    await chiedi('intera', soggetto('accessi { totalCount } delegheRilasciate { totalCount }'));
    const comune = { da, organizzazione: da, delega: 'intera', ambiti: [] };
    expect(await righe()).toEqual([riga(comune), riga({ ...comune, concesso: false })]);
  });

  test('of a codice fiscale that is not in the archive, under the nil UUID', async () => {
    await chiedi('intera', '{ soggetto(codiceFiscale: "BNCLCU75H12Z998R") { cognome } }');
    expect(await righe()).toEqual([
      riga({ soggetto_id: NIL, da: codiceFiscaleDi('intera'), concesso: false, ruolo: expect.any(String) as string }),
    ]);
  });
});

describe('what the person reads of it', () => {
  const ACCESSI =
    'accessi { totalCount nodes { il ruolo da { codiceFiscale } organizzazione { codiceFiscale } applicazione { id nome } delega { id } operazione ambiti concesso } }';
  const letti = async (nome: string) => (await chiedi(nome, soggetto(ACCESSI))).data.soggetto.accessi;

  test('who looked, as what, for whom: the clerk’s own name is not his to know', async () => {
    await chiedi('subdelega', soggetto('ruoli { totalCount }'));
    const { totalCount, nodes } = await letti('titolare');
    expect(totalCount).toBe(1);
    expect(nodes).toEqual([
      {
        il: expect.any(String),
        ruolo: 'DIPENDENTE_STUDIO',
        da: null,
        organizzazione: { codiceFiscale: codiceFiscaleDi('intera') },
        applicazione: null,
        delega: { id: archivio.id.get('Delega subdelega') },
        operazione: 'soggetto',
        ambiti: ['DEBITI'],
        concesso: true,
      },
    ]);
  });

  test('of his own accesses he reads that it was he; his representative does not', async () => {
    await chiedi('titolare', soggetto('ruoli { totalCount }'));
    expect((await letti('titolare')).nodes[0].da).toEqual({ codiceFiscale: archivio.codiceFiscale });
    const perIlRappresentante = (await letti('rappresentante')).nodes;
    expect(perIlRappresentante.map(({ da }: { da: unknown }) => da)).toEqual([null, null]);
  });

  test('it is written before the answer leaves: the next question finds it, each time', async () => {
    for (let volta = 1; volta <= 5; volta += 1) {
      await chiedi('intera', soggetto('cognome'));
      const [{ n }] = (await server.banca.sql<{ n: number }>(`select count(*)::int as n from accesso where da = $1`, [
        codiceFiscaleDi('intera'),
      ])) as [{ n: number }];
      expect(n).toBe(volta);
    }
  });
});

describe('where it cannot be written', () => {
  test('nothing is given: the answer is a fault without data, and the next one is whole again', async () => {
    await server.banca.sql('alter table accesso rename to accesso_altrove');
    const muta = await chiedi('intera', soggetto(LETTURA));
    await server.banca.sql('alter table accesso_altrove rename to accesso');
    expect(muta.stato).toBeGreaterThanOrEqual(500);
    expect(muta.data ?? null).toBeNull();
    expect(JSON.stringify(muta)).not.toContain('Riservatissimo');
    expect((await chiedi('intera', soggetto('cognome'))).data.soggetto.cognome).toBe('Riservatissimo');
    expect(await righe()).toHaveLength(1);
  });

  test('a database that goes away while it is written is told as such, 503, with when to try again', async () => {
    const serratura = server.banca;
    await serratura.sql('begin');
    await serratura.sql('lock table accesso in exclusive mode');
    const sospesa = chiedi('intera', soggetto(LETTURA));
    let tagliate = 0;
    while (tagliate === 0)
      tagliate = (
        await serratura.sql(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'cassetto_app' and wait_event_type = 'Lock'`)
      ).length;
    await serratura.sql('rollback');
    const { stato, data, errors, intestazioni } = await sospesa;
    expect([stato, data ?? null]).toEqual([503, null]);
    expect(errors![0]!.extensions.code).toBe('BANCA_DATI_NON_DISPONIBILE');
    expect(Number(intestazioni.get('retry-after'))).toBeGreaterThan(0);
    expect(await righe()).toEqual([]);
  });
});
