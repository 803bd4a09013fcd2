import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import { apriBanco, type Banco, campiDi, di, schema } from './banco.ts';
import { tuttiICampi } from './interroga.ts';
import { apre, oracolo, puo } from './oracolo.ts';
import { credenziali, PERSONE, type PersonaDiProva } from './persone.ts';

/* What the matrix does not reach by node(id): components of a nucleo, rows within rows, deleghe and their parties, reminders, mutations. */
let banco: Banco;
beforeAll(async () => {
  banco = await apriBanco();
});
afterAll(() => banco.server.chiudi());

describe('a component of the nucleo, who has a drawer of his own and no posizione', () => {
  const leggi = async (nome: string) => {
    const persona = di(nome);
    const risposta = await banco.chiedi(
      persona,
      `{ c: node(id: "${banco.archivio.id.get('Soggetto coadiuvante')}") { ... on Soggetto { ${tuttiICampi(schema, 'Soggetto')} } } }`,
    );
    return {
      suo: risposta.data.c,
      aperti: campiDi('Soggetto').filter((campo) => banco.esito(risposta, risposta.data.c?.[campo], 'c', campo) === 'APERTO'),
    };
  };
  const NOME = ['id', 'codiceFiscale', 'natura', 'denominazione', 'cognome', 'nome', 'aggiornatoIl'];
  const liste = ['documenti'];

  test('the titolare of the posizione reads his name and recapiti, and nothing else of him', async () => {
    const { suo, aperti } = await leggi('titolare');
    expect(aperti.sort()).toEqual([...NOME, 'recapiti'].sort());
    expect(suo.documenti).toEqual({ totalCount: 0, nodes: [] });
  });

  test('he himself reads his name and his estratto conto', async () => {
    const { suo, aperti } = await leggi('coadiuvante');
    expect(aperti.sort()).toEqual([...NOME, 'estrattoConto'].sort());
    expect(liste.map((campo) => suo[campo].totalCount)).toEqual([0]);
    expect(suo.estrattoConto).toMatchObject({ totaleMesi: 12 });
  });

  test.each(['intera', 'rappresentante', 'operatore di A', 'estraneo', 'analista', 'applicazione del titolare con f24'])(
    '%s does not reach him',
    async (nome) => {
      const { suo } = await leggi(nome);
      expect(suo === null || nome === 'applicazione del titolare con f24').toBe(true);
      expect(suo?.recapiti ?? null).toBeNull();
    },
  );

  test('as a row of the nucleo he has a soggetto and recapiti for the titolare alone', async () => {
    const visto = async (nome: string) => {
      const persona = di(nome);
      const { data, errors } = await banco.chiedi(
        persona,
        `{ p: node(id: "${banco.archivio.id.get('Posizione A')}") { ... on Posizione { nucleo { ${tuttiICampi(schema, 'ComponenteNucleo')} } } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.p.nucleo).toHaveLength(1);
      const { soggetto, recapiti, ...altri } = data.p.nucleo[0];
      expect(Object.values(altri).every((valore) => valore !== null)).toBe(true);
      return [soggetto?.id ?? null, recapiti?.email ?? null];
    };
    expect(await visto('titolare')).toEqual([banco.archivio.id.get('Soggetto coadiuvante'), 'Coadiuvante@recapiti_email.it']);
    for (const nome of ['intera', 'rappresentante', 'operatore di A', 'ambito ANAGRAFICA'])
      expect(await visto(nome), nome).toEqual([null, null]);
  });
});

describe('rows within rows', () => {
  test.each(['intera', 'ambito DEBITI', 'ambito RICORSI', 'solo B', 'operatore di A'])(
    '%s: righe of an avviso, contro of a ricorso, estratto conto of a posizione',
    async (nome) => {
      const persona = di(nome);
      for (const p of ['A', 'B'] as const) {
        const avviso = await banco.chiedi(
          persona,
          `{ a: node(id: "${banco.archivio.id.get(`AvvisoBonario ${p}`)}") { ... on AvvisoBonario { righe { ${tuttiICampi(schema, 'RigaAvviso')} } avvisoAddebito { id } } } }`,
        );
        const raggiunto = puo(persona, apre.AvvisoBonario, p);
        expect(avviso.data.a?.righe?.length ?? null).toBe(raggiunto ? 1 : null);
        if (raggiunto) expect(avviso.data.a.righe[0].f24 !== null).toBe(puo(persona, oracolo.get('RigaAvviso.f24')!, p));
        if (raggiunto) expect(avviso.data.a.avvisoAddebito.id).toBe(banco.archivio.id.get(`AvvisoAddebito ${p}`));
        const posizione = await banco.chiedi(
          persona,
          `{ p: node(id: "${banco.archivio.id.get(`Posizione ${p}`)}") { ... on Posizione { estrattoConto { righe { ${tuttiICampi(schema, 'RigaEstrattoConto')} } soggetto { id } } } } }`,
        );
        expect(posizione.data.p?.estrattoConto?.righe?.length ?? null).toBe(
          puo(persona, oracolo.get('Posizione.estrattoConto')!, p) ? 1 : null,
        );
      }
    },
  );
});

describe('deleghe', () => {
  const campi = (persona: PersonaDiProva, nome: string) =>
    banco.chiedi(
      persona,
      `{ d: node(id: "${banco.archivio.id.get(`Delega ${nome}`)}") { ... on Delega { ${tuttiICampi(schema, 'Delega', ['delegaPadre', 'posizioni'])}
      posizioni { codice posizione { id } } delegaPadre { ${tuttiICampi(schema, 'Delega', ['delegaPadre', 'subdeleghe', 'posizioni'])} subdeleghe { totalCount } } } } }`,
    );

  test.each(PERSONE.filter(({ delega }) => delega).map((persona) => [persona.nome, persona] as const))(
    '%s: his own, in whatever state, and its soggetto while it opens',
    async (nome, persona) => {
      const { data, errors } = await campi(persona, nome);
      if (persona.cieco) return expect(data).toEqual({ d: null });
      const padre = persona.delega!.padre !== undefined;
      // Of the padre the sub-delegato reads tipo, stato and delegato: the other fields are refused one by one, the required ones with the whole padre.
      expect(errors?.every(({ path }) => path!.join('.').startsWith('d.delegaPadre')) ?? true).toBe(true);
      expect(errors !== undefined).toBe(padre);
      expect(data.d.delegato.codiceFiscale).toBe(credenziali(persona).claims['fiscal_number']);
      expect(data.d.delegante.codiceFiscale).toBe(banco.archivio.codiceFiscale);
      expect(data.d.soggetto?.id ?? null).toBe(persona.poteri ? banco.archivio.id.get('Soggetto titolare') : null);
      expect(data.d.posizioni).toHaveLength(persona.delega!.posizioni?.length ?? 0);
      for (const nominata of data.d.posizioni) expect(nominata.posizione !== null).toBe(persona.poteri !== null);
    },
  );

  test('the sub-delegato reads of the padre tipo, stato, delegato', async () => {
    const { data, errors } = await banco.chiedi(
      di('subdelega'),
      `{ d: node(id: "${banco.archivio.id.get('Delega subdelega')}") { ... on Delega { delegaPadre { id tipo stato delegato { denominazione } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.d.delegaPadre).toEqual({
      id: banco.archivio.id.get('Delega intera'),
      tipo: 'INDIRETTA',
      stato: 'ATTIVA',
      delegato: { denominazione: 'intera' },
    });
  });

  test('who granted a subdelega is a party of it; others are of no delega but their own', async () => {
    const vede = async (chi: string, quale: string) =>
      (await banco.chiedi(di(chi), `{ d: node(id: "${banco.archivio.id.get(`Delega ${quale}`)}") { id } }`)).data.d !== null;
    expect(await vede('intera', 'subdelega')).toBe(true);
    expect(await vede('titolare', 'subdelega')).toBe(true);
    expect(await vede('rappresentante', 'revocata')).toBe(true);
    expect(await vede('applicazione con f24 e documenti', 'intera')).toBe(true);
    for (const chi of [
      'diretta',
      'operatore di A',
      'estraneo',
      'coadiuvante',
      'analista',
      'rappresentante fino a ieri',
      'subdelega',
      'applicazione senza scope',
    ])
      expect(await vede(chi, 'intera'), chi).toBe(false);
  });

  test('x-per-conto narrows node as it narrows the lists', async () => {
    const tutte = PERSONE.filter(({ come, delega, cieco }) => !come && delega && !cieco).map(({ nome }) => nome);
    const ids = tutte.map((nome) => `"${banco.archivio.id.get(`Delega ${nome}`)}"`).join(', ');
    const viste = async (nome: string, perConto?: string) => {
      const { data } = await banco.chiedi(
        { ...di(nome), perConto },
        `{ nodes(ids: [${ids}]) { id } io { delegheRicevute(first: 100) { nodes { id } } delegheRilasciate(first: 100) { nodes { id } } } }`,
      );
      const nomi = (righe: readonly ({ id: string } | null)[]) =>
        righe.flatMap((riga) => (riga ? [banco.archivio.nomeDi(riga.id)] : [])).sort();
      const { delegheRicevute, delegheRilasciate } = data.io;
      return { nodi: nomi(data.nodes), elenchi: nomi([...delegheRicevute.nodes, ...delegheRilasciate.nodes]) };
    };
    const nessuna = { nodi: [], elenchi: [] };
    const una = (nome: string) => ({ nodi: [`Delega ${nome}`], elenchi: [`Delega ${nome}`] });
    expect(await viste('subdelega')).toEqual(una('subdelega'));
    expect(await viste('subdelega', 'intera')).toEqual(una('subdelega'));
    expect(await viste('subdelega', 'diretta')).toEqual(nessuna);
    expect(await viste('subdelega', 'subdelega')).toEqual(nessuna);
    expect(await viste('diretta', 'diretta')).toEqual(una('diretta'));
    expect(await viste('diretta', 'intera')).toEqual(nessuna);
    // The studio sees what it holds in the list, and by node also what it gave from it.
    const concesse = PERSONE.filter(({ delega }) => delega?.padre === 'intera').map(({ nome }) => `Delega ${nome}`);
    expect(await viste('intera', 'intera')).toEqual({ nodi: ['Delega intera', ...concesse].sort(), elenchi: ['Delega intera'] });
    expect(await viste('intera', 'diretta')).toEqual(nessuna);
    expect((await viste('titolare')).nodi).toEqual(tutte.map((nome) => `Delega ${nome}`).sort());
    expect(await viste('titolare', 'intera')).toEqual(nessuna);
    expect(await viste('rappresentante', 'intera')).toEqual(nessuna);
  });
});

describe('io', () => {
  test('the reminders of a caller are about what his token may read', async () => {
    const ricorda = async (nome: string) => {
      const { data } = await banco.chiedi(di(nome), '{ io { promemoria { codice oggetto { __typename id } } } }');
      return data.io.promemoria.map(({ codice }: { codice: string }) => codice);
    };
    expect(await ricorda('titolare')).toContain('AVVISO_IN_SCADENZA');
    expect(await ricorda('applicazione del titolare con f24')).not.toContain('AVVISO_IN_SCADENZA');
    expect(await ricorda('applicazione senza scope')).toEqual([]);
    expect(await ricorda('analista')).toEqual([]);
    expect(await ricorda('estraneo')).toEqual([]);
  });
});

describe('mutations', () => {
  test.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', async (_nome, persona) => {
    const id = (nome: string) => `"${banco.archivio.id.get(nome)}"`;
    const errori = 'userErrors { code path }';
    const domande = {
      recapiti: `aggiornaRecapiti(input: { soggetto: ${id('Soggetto titolare')}, contatti: { telefono: "0547 123456" } }) { ${errori} }`,
      recapitiComponente: `aggiornaRecapiti(input: { soggetto: ${id('Soggetto coadiuvante')}, recapiti: { telefono: "0547 123456" } }) { ${errori} }`,
      contattiComponente: `aggiornaRecapiti(input: { soggetto: ${id('Soggetto coadiuvante')}, contatti: { telefono: "0547 123456" } }) { ${errori} }`,
      estratto: `generaEstrattoConto(input: { soggetto: ${id('Soggetto titolare')} }) { ${errori} }`,
      estrattoA: `generaEstrattoConto(input: { soggetto: ${id('Soggetto titolare')}, posizione: ${id('Posizione A')} }) { ${errori} }`,
      f24A: `generaF24(input: { righe: [{ f24: ${id('F24 A')} }] }) { ${errori} }`,
      f24B: `generaF24(input: { righe: [{ f24: ${id('F24 B')} }] }) { ${errori} }`,
      f24AeB: `generaF24(input: { righe: [{ f24: ${id('F24 A')} }, { f24: ${id('F24 B')} }] }) { ${errori} }`,
    };
    const { data, errors } = await banco.chiedi(
      persona,
      `mutation { ${Object.entries(domande)
        .map(([nome, domanda]) => `${nome}: ${domanda}`)
        .join('\n')} }`,
    );
    expect(errors).toBeUndefined();
    const { poteri } = persona;
    const genera = (ambito: Ambito, dove: 'riga' | 'intero', p: 'A' | 'B' | null) =>
      poteri?.genera === true && puo(persona, { ambito, dove }, p);
    const parziale = poteri !== null && poteri.posizioni !== 'INTERO' && poteri.genera ? 'POSIZIONE_NON_COMPRESA' : 'ACCESSO_NEGATO';
    const atteso: Record<keyof typeof domande, string | null> = {
      recapiti: poteri?.scrive ? null : 'ACCESSO_NEGATO',
      recapitiComponente: poteri?.titolare ? null : 'ACCESSO_NEGATO',
      contattiComponente: 'ACCESSO_NEGATO',
      estratto: genera('ESTRATTO_CONTO', 'intero', null) ? null : parziale,
      estrattoA: genera('ESTRATTO_CONTO', 'riga', 'A') ? null : 'ACCESSO_NEGATO',
      f24A: genera('F24', 'riga', 'A') ? null : 'ACCESSO_NEGATO',
      f24B: genera('F24', 'riga', 'B') ? null : 'ACCESSO_NEGATO',
      f24AeB: genera('F24', 'riga', 'A') && genera('F24', 'riga', 'B') ? null : 'ACCESSO_NEGATO',
    };
    const ottenuto = Object.fromEntries(Object.keys(domande).map((nome) => [nome, data[nome].userErrors[0]?.code ?? null]));
    expect(ottenuto).toEqual(atteso);
  });
});
