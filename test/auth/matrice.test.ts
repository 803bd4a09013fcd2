import { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import type { TipoNodo } from '../../src/domain/id-globale.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { type Risposta, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { type Archivio, SEGRETO, scriviArchivio } from './archivio.ts';
import { tuttiICampi } from './interroga.ts';
import { apre, oracolo, puo, VALORI } from './oracolo.ts';
import { credenziali, PERSONE, type PersonaDiProva } from './persone.ts';

/*
 * The matrix: everyone of persone.ts asks for every field of the schema on every object of one archive, in one request; what he gets is what the
 * hand-written oracle says.
 */
const schema = schemaNudo();
const AMPIO = { LIMITE_ALIAS: '2000', LIMITE_RADICI: '300', LIMITE_TOKEN: '50000', LIMITE_CORPO: '2000000', LIMITE_MUTAZIONI: '20', LOG_LIVELLO: 'error' };

let server: ServerDiProva;
let archivio: Archivio;
beforeAll(async () => {
  server = await serverDiProva({ demo: false, ambiente: AMPIO });
  archivio = await scriviArchivio(server.banca);
});
afterAll(() => server.chiudi());

type Posizione = 'A' | 'B' | 'Z' | null;
interface Oggetto {
  readonly nome: string;
  readonly tipo: TipoNodo;
  readonly posizione: Posizione;
}
const DI_POSIZIONE = ['Versamento', 'F24', 'AvvisoBonario', 'AvvisoAddebito', 'Ruolo', 'Ricorso'] as const;
const OGGETTI: readonly Oggetto[] = [
  { nome: 'Soggetto titolare', tipo: 'Soggetto', posizione: null },
  ...(['A', 'B', 'Z'] as const).map((posizione) => ({ nome: `Posizione ${posizione}`, tipo: 'Posizione' as const, posizione })),
  ...DI_POSIZIONE.flatMap((tipo) => (['A', 'B'] as const).map((posizione) => ({ nome: `${tipo} ${posizione}`, tipo, posizione }))),
  { nome: 'Versamento', tipo: 'Versamento', posizione: null },
  { nome: 'Documento', tipo: 'Documento', posizione: 'A' },
  { nome: 'Accesso', tipo: 'Accesso', posizione: null },
];

/** The lists that hold rows of a kind, each decided by itself. */
const ELENCHI: Readonly<Record<string, TipoNodo>> = {
  posizioni: 'Posizione',
  versamenti: 'Versamento',
  f24: 'F24',
  avvisiBonari: 'AvvisoBonario',
  avvisiAddebito: 'AvvisoAddebito',
  ruoli: 'Ruolo',
  ricorsi: 'Ricorso',
};
/** Fields that an object of this archive may well not have. */
const MANCANTI = new Set(['Posizione.dataFine', 'Versamento.posizione', 'Versamento.sede', 'Delega.firmatario', 'Delega.delegaPadre', 'Delega.al']);
for (const atto of ['attivata', 'cessata', 'revocata', 'validata']) MANCANTI.add(`Delega.${atto}`);
for (const campo of ['applicazione', 'delega', 'organizzazione', 'da']) MANCANTI.add(`Accesso.${campo}`);

const alias = (nome: string) => nome.replaceAll(/[^A-Za-z0-9]/g, '_');
const campiDi = (tipo: string) => Object.keys((schema.getType(tipo) as GraphQLObjectType).getFields());

function chiedi(persona: PersonaDiProva, query: string): Promise<Risposta> {
  const { claims, intestazioni } = credenziali(persona);
  return server.chiedi(claims, query, {}, intestazioni);
}

/** What happened to the field at a path: the code of its error, or what it holds. */
function esito(risposta: Risposta, valore: unknown, ...path: string[]): unknown {
  const errore = risposta.errors?.find((uno) => uno.path?.join('.') === path.join('.'));
  if (errore) return errore.extensions.code;
  if (valore === null || valore === undefined) return 'NULLO';
  if (typeof valore === 'object' && 'nodes' in valore) {
    const { nodes, totalCount } = valore as { nodes: { id: string }[]; totalCount: number };
    return { righe: nodes.map(({ id }) => archivio.nomeDi(id)).sort(), totalCount };
  }
  return 'APERTO';
}

const elenco = (righe: readonly string[]) => ({ righe: [...righe].sort(), totalCount: righe.length });

/** The rows of a kind that the person may have, of one posizione or of all. */
function righe(persona: PersonaDiProva, tipo: TipoNodo, di: Posizione): string[] {
  const serve = oracolo.get(`Query.${Object.entries(ELENCHI).find(([, uno]) => uno === tipo)![0]}`)!;
  return OGGETTI.filter((uno) => uno.tipo === tipo && (di === null || uno.posizione === di) && puo(persona, serve, uno.posizione)).map(({ nome }) => nome);
}

function attesoDelCampo(persona: PersonaDiProva, { tipo, posizione }: Oggetto, campo: string, ottenuto: unknown): unknown {
  const serve = oracolo.get(`${tipo}.${campo}`)!;
  if (!puo(persona, serve, posizione))
    return typeof serve === 'object' && serve.dove === 'intero' && persona.poteri!.posizioni !== 'INTERO' ? 'POSIZIONE_NON_COMPRESA' : 'ACCESSO_NEGATO';
  const figli = (tipo === 'Soggetto' || tipo === 'Posizione') && ELENCHI[campo];
  if (figli) return elenco(righe(persona, figli, tipo === 'Soggetto' ? null : posizione));
  if (`${tipo}.${campo}` === 'Soggetto.documenti') return elenco(['Documento']);
  if (`${tipo}.${campo}` === 'Soggetto.delegheRilasciate') return elenco([...archivio.id.keys()].filter((nome) => nome.startsWith('Delega ')));
  if (`${tipo}.${campo}` === 'Soggetto.accessi') return ottenuto;
  return MANCANTI.has(`${tipo}.${campo}`) ? expect.stringMatching(/^(NULLO|APERTO)$/) : 'APERTO';
}

describe('the oracle', () => {
  test('has a line for every field of the schema, and no other', () => {
    const tipi = Object.values(schema.getTypeMap()).filter(
      (tipo) => tipo instanceof GraphQLObjectType && !tipo.name.startsWith('__') && !/(Connection|Edge)$/.test(tipo.name) && !VALORI.has(tipo.name),
    );
    const campi = tipi.flatMap((tipo) => campiDi(tipo.name).map((campo) => `${tipo.name}.${campo}`));
    expect([...oracolo.keys()].sort()).toEqual(campi.sort());
    expect([...VALORI].filter((tipo) => !schema.getType(tipo))).toEqual([]);
  });
});

describe.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', (_nome, persona) => {
  test('every field of every object', async () => {
    const nodi = OGGETTI.map(({ nome, tipo }) => `${alias(nome)}: node(id: "${archivio.id.get(nome)}") { ... on ${tipo} { ${tuttiICampi(schema, tipo)} } }`);
    const risposta = await chiedi(persona, `{ ${nodi.join('\n')} }`);
    const ottenuto: Record<string, unknown> = {};
    const atteso: Record<string, unknown> = {};
    for (const oggetto of OGGETTI) {
      const chiave = alias(oggetto.nome);
      const dato = risposta.data[chiave];
      const raggiunto = puo(persona, apre[oggetto.tipo], oggetto.posizione);
      ottenuto[oggetto.nome] = esito(risposta, dato, chiave);
      atteso[oggetto.nome] = raggiunto ? 'APERTO' : 'ACCESSO_NEGATO';
      if (!raggiunto || dato === null) continue;
      for (const campo of campiDi(oggetto.tipo)) {
        const nome = `${oggetto.nome}.${campo}`;
        ottenuto[nome] = esito(risposta, dato[campo], chiave, campo);
        atteso[nome] = attesoDelCampo(persona, oggetto, campo, ottenuto[nome]);
      }
    }
    expect(ottenuto).toEqual(atteso);
  });

  test('every root', async () => {
    const radici = Object.keys(ELENCHI).map((campo) => `${campo}(first: 100) { totalCount nodes { id } }`);
    const verifiche = Object.keys(Ambito).flatMap((ambito) =>
      ([null, 'A', 'B'] as const).map((p) => {
        const posizione = p ? `, posizione: "${archivio.id.get(`Posizione ${p}`)}"` : '';
        return `v_${ambito}_${p ?? 'tutto'}: verificaAccesso(codiceFiscale: "${archivio.codiceFiscale}", ambito: ${ambito}${posizione}) { concesso motivo }`;
      }),
    );
    const risposta = await chiedi(
      persona,
      `{ soggetto(codiceFiscale: "${archivio.codiceFiscale}") { id } soggetti(first: 100) { totalCount nodes { id } } ${radici.join(' ')} ${verifiche.join(' ')}
        io { ${tuttiICampi(schema, 'Io', ['promemoria'])} } sedi { codice } causali { codice } quoteContributive(anno: 2025, gestione: ARTIGIANI) { anno }
        cercaDelegante(input: { codiceFiscale: "${archivio.codiceFiscale}", riscontro: "01234567897" }) { delegante { codiceFiscale } }
        verificaDocumento(codice: "ignoto") { valido } }`,
    );
    const { data } = risposta;
    const ottenuto: Record<string, unknown> = {};
    const atteso: Record<string, unknown> = {};
    const confronta = (nome: string, deve: unknown, valore: unknown = data[nome]) => {
      ottenuto[nome] = esito(risposta, valore, nome);
      atteso[nome] = deve;
    };
    confronta('soggetto', puo(persona, oracolo.get('Query.soggetto')!, null) ? 'APERTO' : 'ACCESSO_NEGATO');
    const suo = persona.iscritto && !persona.poteri ? [`Soggetto ${persona.nome}`] : [];
    confronta('soggetti', persona.cieco ? 'ACCESSO_NEGATO' : elenco([...(persona.poteri ? ['Soggetto titolare'] : []), ...suo]));
    for (const [campo, tipo] of Object.entries(ELENCHI)) {
      const { ambito } = oracolo.get(`Query.${campo}`) as { ambito: string };
      const senzaScope = persona.applicazione && !persona.applicazione.scope.includes(ambito.toLowerCase().replace('_', '-'));
      confronta(campo, persona.cieco || senzaScope ? 'ACCESSO_NEGATO' : elenco(righe(persona, tipo, null)));
    }
    for (const ambito of Object.keys(Ambito) as Ambito[])
      for (const p of [null, 'A', 'B'] as const) {
        const nome = `v_${ambito}_${p ?? 'tutto'}`;
        const dove = p ? 'riga' : ambito === 'ESTRATTO_CONTO' ? 'intero' : 'qualche';
        ottenuto[nome] = data[nome].concesso;
        atteso[nome] = puo(persona, { ambito, dove }, p);
      }
    for (const campo of ['io', 'sedi', 'causali', 'quoteContributive']) confronta(campo, 'APERTO');
    confronta('cercaDelegante', puo(persona, oracolo.get('Query.cercaDelegante')!, null) ? 'APERTO' : 'ACCESSO_NEGATO');
    confronta('verificaDocumento', 'NULLO');
    for (const campo of campiDi('Io').filter((uno) => uno !== 'promemoria')) {
      const errore = risposta.errors?.find(({ path }) => path?.join('.') === `io.${campo}`);
      ottenuto[`io.${campo}`] = errore?.extensions.code ?? 'APERTO';
      atteso[`io.${campo}`] = puo(persona, oracolo.get(`Io.${campo}`)!, null) ? 'APERTO' : 'ACCESSO_NEGATO';
    }
    expect(ottenuto).toEqual(atteso);
  });
});

describe('a component of the nucleo, who has a drawer of his own and no posizione', () => {
  const leggi = async (nome: string) => {
    const persona = PERSONE.find((una) => una.nome === nome)!;
    const risposta = await chiedi(persona, `{ c: node(id: "${archivio.id.get('Soggetto coadiuvante')}") { ... on Soggetto { ${tuttiICampi(schema, 'Soggetto')} } } }`);
    return { suo: risposta.data.c, aperti: campiDi('Soggetto').filter((campo) => esito(risposta, risposta.data.c?.[campo], 'c', campo) === 'APERTO') };
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

  test.each(['intera', 'rappresentante', 'operatore di A', 'estraneo', 'analista', 'applicazione del titolare con f24'])('%s does not reach him', async (nome) => {
    const { suo } = await leggi(nome);
    expect(suo === null || nome === 'applicazione del titolare con f24').toBe(true);
    expect(suo?.recapiti ?? null).toBeNull();
  });

  test('as a row of the nucleo he has a soggetto and recapiti for the titolare alone', async () => {
    const visto = async (nome: string) => {
      const persona = PERSONE.find((una) => una.nome === nome)!;
      const { data, errors } = await chiedi(persona, `{ p: node(id: "${archivio.id.get('Posizione A')}") { ... on Posizione { nucleo { ${tuttiICampi(schema, 'ComponenteNucleo')} } } } }`);
      expect(errors).toBeUndefined();
      expect(data.p.nucleo).toHaveLength(1);
      const { soggetto, recapiti, ...altri } = data.p.nucleo[0];
      expect(Object.values(altri).every((valore) => valore !== null)).toBe(true);
      return [soggetto?.id ?? null, recapiti?.email ?? null];
    };
    expect(await visto('titolare')).toEqual([archivio.id.get('Soggetto coadiuvante'), 'Coadiuvante@recapiti_email.it']);
    for (const nome of ['intera', 'rappresentante', 'operatore di A', 'ambito ANAGRAFICA']) expect(await visto(nome), nome).toEqual([null, null]);
  });
});

describe('rows within rows', () => {
  test.each(['intera', 'ambito DEBITI', 'ambito RICORSI', 'solo B', 'operatore di A'])('%s: righe of an avviso, contro of a ricorso, estratto conto of a posizione', async (nome) => {
    const persona = PERSONE.find((una) => una.nome === nome)!;
    for (const p of ['A', 'B'] as const) {
      const avviso = await chiedi(persona, `{ a: node(id: "${archivio.id.get(`AvvisoBonario ${p}`)}") { ... on AvvisoBonario { righe { ${tuttiICampi(schema, 'RigaAvviso')} } avvisoAddebito { id } } } }`);
      const raggiunto = puo(persona, apre.AvvisoBonario, p);
      expect(avviso.data.a?.righe?.length ?? null).toBe(raggiunto ? 1 : null);
      if (raggiunto) expect(avviso.data.a.righe[0].f24 !== null).toBe(puo(persona, oracolo.get('RigaAvviso.f24')!, p));
      if (raggiunto) expect(avviso.data.a.avvisoAddebito.id).toBe(archivio.id.get(`AvvisoAddebito ${p}`));
      const posizione = await chiedi(persona, `{ p: node(id: "${archivio.id.get(`Posizione ${p}`)}") { ... on Posizione { estrattoConto { righe { ${tuttiICampi(schema, 'RigaEstrattoConto')} } soggetto { id } } } } }`);
      expect(posizione.data.p?.estrattoConto?.righe?.length ?? null).toBe(puo(persona, oracolo.get('Posizione.estrattoConto')!, p) ? 1 : null);
    }
  });
});

describe('deleghe', () => {
  const campi = (persona: PersonaDiProva, nome: string) =>
    chiedi(persona, `{ d: node(id: "${archivio.id.get(`Delega ${nome}`)}") { ... on Delega { ${tuttiICampi(schema, 'Delega', ['delegaPadre', 'posizioni'])}
      posizioni { codice posizione { id } } delegaPadre { ${tuttiICampi(schema, 'Delega', ['delegaPadre', 'subdeleghe', 'posizioni'])} subdeleghe { totalCount } } } } }`);
  const da = (nome: string) => PERSONE.find((una) => una.nome === nome)!;

  test.each(PERSONE.filter(({ delega }) => delega).map((persona) => [persona.nome, persona] as const))('%s: his own, in whatever state, and its soggetto while it opens', async (nome, persona) => {
    const { data, errors } = await campi(persona, nome);
    if (persona.cieco) return expect(data).toEqual({ d: null });
    const padre = persona.delega!.padre !== undefined;
    // Of the padre the sub-delegato reads tipo, stato and delegato: the other fields are refused one by one, the required ones with the whole padre.
    expect(errors?.every(({ path }) => path!.join('.').startsWith('d.delegaPadre')) ?? true).toBe(true);
    expect(errors !== undefined).toBe(padre);
    expect(data.d.delegato.codiceFiscale).toBe(credenziali(persona).claims['fiscal_number']);
    expect(data.d.delegante.codiceFiscale).toBe(archivio.codiceFiscale);
    expect(data.d.soggetto?.id ?? null).toBe(persona.poteri ? archivio.id.get('Soggetto titolare') : null);
    expect(data.d.posizioni).toHaveLength(persona.delega!.posizioni?.length ?? 0);
    for (const nominata of data.d.posizioni) expect(nominata.posizione !== null).toBe(persona.poteri !== null);
  });

  test('the sub-delegato reads of the padre tipo, stato, delegato', async () => {
    const { data, errors } = await chiedi(da('subdelega'), `{ d: node(id: "${archivio.id.get('Delega subdelega')}") { ... on Delega { delegaPadre { id tipo stato delegato { denominazione } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.d.delegaPadre).toEqual({ id: archivio.id.get('Delega intera'), tipo: 'INDIRETTA', stato: 'ATTIVA', delegato: { denominazione: 'intera' } });
  });

  test('who granted a subdelega is a party of it; others are of no delega but their own', async () => {
    const vede = async (chi: string, quale: string) => (await chiedi(da(chi), `{ d: node(id: "${archivio.id.get(`Delega ${quale}`)}") { id } }`)).data.d !== null;
    expect(await vede('intera', 'subdelega')).toBe(true);
    expect(await vede('titolare', 'subdelega')).toBe(true);
    expect(await vede('rappresentante', 'revocata')).toBe(true);
    expect(await vede('applicazione con f24 e documenti', 'intera')).toBe(true);
    for (const chi of ['diretta', 'operatore di A', 'estraneo', 'coadiuvante', 'analista', 'rappresentante fino a ieri', 'subdelega', 'applicazione senza scope'])
      expect(await vede(chi, 'intera'), chi).toBe(false);
  });
});

describe('io', () => {
  test('the reminders of a caller are about what his token may read', async () => {
    const ricorda = async (nome: string) => {
      const { data } = await chiedi(PERSONE.find((una) => una.nome === nome)!, '{ io { promemoria { codice oggetto { __typename id } } } }');
      return data.io.promemoria.map(({ codice }: { codice: string }) => codice);
    };
    expect(await ricorda('titolare')).toContain('AVVISO_IN_SCADENZA');
    expect(await ricorda('applicazione del titolare con f24')).not.toContain('AVVISO_IN_SCADENZA');
    expect(await ricorda('applicazione senza scope')).toEqual([]);
    expect(await ricorda('analista')).toEqual([]);
    expect(await ricorda('estraneo')).toEqual([]);
  });
});

describe('who may nothing', () => {
  const esclusi = PERSONE.filter(({ poteri, delega, come }) => poteri === null && !delega && !come);

  test.each(esclusi.map((persona) => [persona.nome, persona] as const))('%s: refused and absent answer alike, and nothing of the refused leaks', async (_nome, persona) => {
    const domanda = (id: (nome: string) => string, cf: string) =>
      `{ soggetto(codiceFiscale: "${cf}") { denominazione posizioni { totalCount } }
        ${OGGETTI.map(({ nome, tipo }) => `${alias(nome)}: node(id: "${id(nome)}") { ... on ${tipo} { ${tuttiICampi(schema, tipo)} } }`).join('\n')}
        nodes(ids: [${OGGETTI.map(({ nome }) => `"${id(nome)}"`).join(', ')}]) { __typename } }`;
    // Another uuid in the last 16 bytes: a row that is not there, of a soggetto that is; in the last 32: of a soggetto that is not there either.
    const altera = (byte: number) => (nome: string) => {
      const noto = Buffer.from(archivio.id.get(nome)!, 'base64url');
      return Buffer.concat([noto.subarray(0, 33 - byte), Buffer.alloc(byte, 7)]).toString('base64url');
    };
    const vero = await chiedi(persona, domanda((nome) => archivio.id.get(nome)!, archivio.codiceFiscale));
    const senzaRichiesta = ({ data, errors, stato }: Risposta) => ({
      data,
      stato,
      errors: errors
        ?.map(({ extensions: { requestId: _, ...resto }, ...errore }) => JSON.stringify({ ...errore, extensions: resto }))
        .sort(),
    });
    for (const byte of [16, 32]) {
      const assente = await chiedi(persona, domanda(altera(byte), 'BNCLCU75H12Z998R'));
      expect(senzaRichiesta(assente)).toEqual(senzaRichiesta(vero));
    }
    expect(JSON.stringify(vero)).not.toContain(SEGRETO);
    expect(Object.values(vero.data).flat().every((valore) => valore === null)).toBe(true);
  });
});

describe('mutations', () => {
  test.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', async (_nome, persona) => {
    const id = (nome: string) => `"${archivio.id.get(nome)}"`;
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
    const { data, errors } = await chiedi(persona, `mutation { ${Object.entries(domande).map(([nome, domanda]) => `${nome}: ${domanda}`).join('\n')} }`);
    expect(errors).toBeUndefined();
    const { poteri } = persona;
    const genera = (ambito: Ambito, dove: 'riga' | 'intero', p: Posizione) => poteri?.genera === true && puo(persona, { ambito, dove }, p);
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
