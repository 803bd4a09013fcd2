import { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import type { TipoNodo } from '../../src/domain/id-globale.ts';
import type { Risposta } from '../support/server.ts';
import { SEGRETO } from './archivio-righe.ts';
import { apriBanco, type Banco, campiDi, schema } from './banco.ts';
import { appena, tuttiICampi } from './interroga.ts';
import { apre, CALCOLI, oracolo, puo, VALORI } from './oracolo.ts';
import { PERSONE, type PersonaDiProva } from './persone.ts';

/*
 * The matrix: everyone of persone.ts asks for every field of the schema on every object of one archive, in one request; what he gets is what the
 * hand-written oracle says.
 */
let banco: Banco;
beforeAll(async () => {
  banco = await apriBanco();
});
afterAll(() => banco.server.chiudi());

type Posizione = 'A' | 'B' | 'Z' | null;
interface Oggetto {
  readonly nome: string;
  readonly tipo: TipoNodo;
  readonly posizione: Posizione;
}
const DI_POSIZIONE = ['Versamento', 'F24', 'AvvisoBonario', 'AvvisoAddebito', 'Ruolo', 'Ricorso', 'Scadenza'] as const;
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
const MANCANTI = new Set([
  'Posizione.dataFine',
  'Versamento.posizione',
  'Versamento.sede',
  'Delega.firmatario',
  'Delega.delegaPadre',
  'Delega.al',
]);
for (const atto of ['attivata', 'cessata', 'revocata', 'validata']) MANCANTI.add(`Delega.${atto}`);
for (const campo of ['applicazione', 'delega', 'organizzazione', 'da']) MANCANTI.add(`Accesso.${campo}`);

const alias = (nome: string) => nome.replaceAll(/[^A-Za-z0-9]/g, '_');
const elenco = (righe: readonly string[]) => ({ righe: [...righe].sort(), totalCount: righe.length });

/** What each deadline needs, by what its name says that it comes from: a term to appeal also tells of the appeals. */
const SCADENZE: Readonly<Record<string, readonly Ambito[]>> = {
  Scadenza: ['F24'],
  'Scadenza dell’avviso': ['DEBITI'],
  'Scadenza del ricorso': ['DEBITI', 'RICORSI'],
};

/** The deadlines of the posizioni that the person may have. */
function scadenze(persona: PersonaDiProva): string[] {
  return Object.entries(SCADENZE).flatMap(([nome, ambiti]) =>
    (['A', 'B'] as const).filter((p) => ambiti.every((ambito) => puo(persona, { ambito, dove: 'riga' }, p))).map((p) => `${nome} ${p}`),
  );
}

/** The rows of a kind that the person may have, of one posizione or of all. */
function righe(persona: PersonaDiProva, tipo: TipoNodo, di: Posizione): string[] {
  const serve = oracolo.get(`Query.${Object.entries(ELENCHI).find(([, uno]) => uno === tipo)![0]}`)!;
  return OGGETTI.filter((uno) => uno.tipo === tipo && (di === null || uno.posizione === di) && puo(persona, serve, uno.posizione)).map(
    ({ nome }) => nome,
  );
}

function attesoDelCampo(persona: PersonaDiProva, { tipo, posizione }: Oggetto, campo: string, ottenuto: unknown): unknown {
  const serve = oracolo.get(`${tipo}.${campo}`)!;
  if (!puo(persona, serve, posizione))
    return typeof serve === 'object' && serve.dove === 'intero' && persona.poteri!.posizioni !== 'INTERO'
      ? 'POSIZIONE_NON_COMPRESA'
      : 'ACCESSO_NEGATO';
  const figli = (tipo === 'Soggetto' || tipo === 'Posizione') && ELENCHI[campo];
  if (figli) return elenco(righe(persona, figli, tipo === 'Soggetto' ? null : posizione));
  if (`${tipo}.${campo}` === 'Soggetto.documenti') return elenco(['Documento']);
  if (`${tipo}.${campo}` === 'Soggetto.delegheRilasciate')
    return elenco([...banco.archivio.id.keys()].filter((nome) => nome.startsWith('Delega ')));
  if (`${tipo}.${campo}` === 'Soggetto.accessi') return ottenuto;
  return MANCANTI.has(`${tipo}.${campo}`) ? expect.stringMatching(/^(NULLO|APERTO)$/) : 'APERTO';
}

describe('the oracle', () => {
  test('has a line for every field of the schema, and no other', () => {
    const tipi = Object.values(schema.getTypeMap()).filter(
      (tipo) =>
        tipo instanceof GraphQLObjectType && !tipo.name.startsWith('__') && !/(Connection|Edge)$/.test(tipo.name) && !VALORI.has(tipo.name),
    );
    const campi = tipi.flatMap((tipo) => campiDi(tipo.name).map((campo) => `${tipo.name}.${campo}`));
    expect([...oracolo.keys()].sort()).toEqual(campi.sort());
    expect([...VALORI].filter((tipo) => !schema.getType(tipo))).toEqual([]);
  });
});

describe.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', (_nome, persona) => {
  test('every field of every object', async () => {
    const nodi = OGGETTI.map(
      ({ nome, tipo }) => `${alias(nome)}: node(id: "${banco.archivio.id.get(nome)}") { ... on ${tipo} { ${tuttiICampi(schema, tipo)} } }`,
    );
    const risposta = await banco.chiedi(persona, `{ ${nodi.join('\n')} }`);
    const ottenuto: Record<string, unknown> = {};
    const atteso: Record<string, unknown> = {};
    for (const oggetto of OGGETTI) {
      const chiave = alias(oggetto.nome);
      const dato = risposta.data[chiave];
      const raggiunto = puo(persona, apre[oggetto.tipo], oggetto.posizione);
      ottenuto[oggetto.nome] = banco.esito(risposta, dato, chiave);
      atteso[oggetto.nome] = raggiunto ? 'APERTO' : 'ACCESSO_NEGATO';
      if (!raggiunto || dato === null) continue;
      for (const campo of campiDi(oggetto.tipo)) {
        const nome = `${oggetto.nome}.${campo}`;
        ottenuto[nome] = banco.esito(risposta, dato[campo], chiave, campo);
        atteso[nome] = attesoDelCampo(persona, oggetto, campo, ottenuto[nome]);
      }
    }
    expect(ottenuto).toEqual(atteso);
  });

  test('every root', async () => {
    const radici = Object.keys(ELENCHI).map((campo) => `${campo}(first: 100) { totalCount nodes { id } }`);
    const verifiche = Object.keys(Ambito).flatMap((ambito) =>
      ([null, 'A', 'B'] as const).map((p) => {
        const posizione = p ? `, posizione: "${banco.archivio.id.get(`Posizione ${p}`)}"` : '';
        return `v_${ambito}_${p ?? 'tutto'}: verificaAccesso(codiceFiscale: "${banco.archivio.codiceFiscale}", ambito: ${ambito}${posizione}) { concesso motivo }`;
      }),
    );
    const risposta = await banco.chiedi(
      persona,
      `{ soggetto(codiceFiscale: "${banco.archivio.codiceFiscale}") { id } soggetti(first: 100) { totalCount nodes { id } }
        scadenze(filtro: { dal: "2026-05-02", al: "2026-12-31", tipo: [RATA, AVVISO_BONARIO, RICORSO], assolta: null }, first: 100) { totalCount nodes { id } }
        ${radici.join(' ')} ${verifiche.join(' ')}
        io { ${tuttiICampi(schema, 'Io', ['promemoria'])} } sedi { codice } causali { codice } quoteContributive(anno: 2025, gestione: ARTIGIANI) { anno }
        cercaDelegante(input: { codiceFiscale: "${banco.archivio.codiceFiscale}", riscontro: "01234567897" }) { delegante { codiceFiscale } }
        verificaDocumento(codice: "ignoto") { valido } }`,
    );
    const { data } = risposta;
    const ottenuto: Record<string, unknown> = {};
    const atteso: Record<string, unknown> = {};
    const confronta = (nome: string, deve: unknown, valore: unknown = data[nome]) => {
      ottenuto[nome] = banco.esito(risposta, valore, nome);
      atteso[nome] = deve;
    };
    confronta('soggetto', puo(persona, oracolo.get('Query.soggetto')!, null) ? 'APERTO' : 'ACCESSO_NEGATO');
    const suo = persona.iscritto && !persona.poteri ? [`Soggetto ${persona.nome}`] : [];
    confronta('soggetti', persona.cieco ? 'ACCESSO_NEGATO' : elenco([...(persona.poteri ? ['Soggetto titolare'] : []), ...suo]));
    confronta('scadenze', persona.cieco ? 'ACCESSO_NEGATO' : elenco(scadenze(persona)));
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
    // What they answer is another test's: here, that nobody with a token is refused.
    const calcoli = CALCOLI.split(' ').map((campo) => appena(schema.getQueryType()!.getFields()[campo]!));
    const calcolato = await banco.chiedi(persona, `{ ${calcoli.join(' ')} }`);
    expect(
      calcolato.errors?.filter(({ extensions }) => ['ACCESSO_NEGATO', 'GRAPHQL_VALIDATION_FAILED'].includes(extensions.code)) ?? [],
    ).toEqual([]);
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

describe('who may nothing', () => {
  const esclusi = PERSONE.filter(({ poteri, delega, come }) => poteri === null && !delega && !come);

  test.each(esclusi.map((persona) => [persona.nome, persona] as const))(
    '%s: refused and absent answer alike, and nothing of the refused leaks',
    async (_nome, persona) => {
      const domanda = (id: (nome: string) => string, cf: string) =>
        `{ soggetto(codiceFiscale: "${cf}") { denominazione posizioni { totalCount } }
        ${OGGETTI.map(({ nome, tipo }) => `${alias(nome)}: node(id: "${id(nome)}") { ... on ${tipo} { ${tuttiICampi(schema, tipo)} } }`).join('\n')}
        nodes(ids: [${OGGETTI.map(({ nome }) => `"${id(nome)}"`).join(', ')}]) { __typename } }`;
      // Another uuid in the last 16 bytes: a row that is not there, of a soggetto that is; in the last 32: of a soggetto that is not there either.
      const altera = (byte: number) => (nome: string) => {
        const noto = Buffer.from(banco.archivio.id.get(nome)!, 'base64url');
        return Buffer.concat([noto.subarray(0, 33 - byte), Buffer.alloc(byte, 7)]).toString('base64url');
      };
      const vero = await banco.chiedi(
        persona,
        domanda((nome) => banco.archivio.id.get(nome)!, banco.archivio.codiceFiscale),
      );
      const senzaRichiesta = ({ data, errors, stato }: Risposta) => ({
        data,
        stato,
        errors: errors
          ?.map(({ extensions: { requestId: _, ...resto }, ...errore }) => JSON.stringify({ ...errore, extensions: resto }))
          .sort(),
      });
      for (const byte of [16, 32]) {
        const assente = await banco.chiedi(persona, domanda(altera(byte), 'BNCLCU75H12Z998R'));
        expect(senzaRichiesta(assente)).toEqual(senzaRichiesta(vero));
      }
      expect(JSON.stringify(vero)).not.toContain(SEGRETO);
      expect(
        Object.values(vero.data)
          .flat()
          .every((valore) => valore === null),
      ).toBe(true);
    },
  );
});
