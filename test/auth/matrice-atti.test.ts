import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import type { StatoDelega, TipoDelega } from '../../src/domain/delega-vocaboli.ts';
import { LEGGE } from '../domain/legge-atti.ts';
import { OGGI_DI_PROVA as OGGI } from '../support/giorno.ts';
import { apriBanco, type Banco } from './banco.ts';
import { codiceFiscaleDi, PERSONE, type PersonaDiProva } from './persone.ts';

/*
 * The matrix of the acts: everyone of persone.ts tries every act on a delega in every state, in one request. Each input is wrong in something
 * that is looked at only after who acts and from which state: whoever may hears of it, and nothing is written.
 */
let banco: Banco;
beforeAll(async () => {
  banco = await apriBanco();
});
afterAll(() => banco.server.chiudi());

type AttoDaProvare = keyof typeof LEGGE;
const IERI = aggiungiGiorni(OGGI, -1);
const TROPPO_LUNGO = 'x'.repeat(501);

/** What is wrong in each, and how whoever may is told. */
const PROVE: Readonly<Record<AttoDaProvare, readonly [mutation: string, input: string, detto: string]>> = {
  valida: ['validaDelega', `firmataIl: "${aggiungiGiorni(OGGI, 1)}", firma: SPID`, 'FIRMA_NON_VALIDA firmataIl'],
  // Its last day is today, and an activation counts from tomorrow.
  attiva: ['attivaDelega', '', 'PERIODO_NON_VALIDO delega'],
  revoca: ['revocaDelega', `motivo: "${TROPPO_LUNGO}"`, 'VALORE_NON_VALIDO motivo'],
  cessa: ['cessaDelega', `motivo: "${TROPPO_LUNGO}"`, 'VALORE_NON_VALIDO motivo'],
  riattiva: ['riattivaDelega', `al: "${IERI}"`, 'PERIODO_NON_VALIDO al'],
  subdelega: ['subdelega', `delegato: "RSSMRA80A01H501U", ambiti: []`, 'VALORE_NON_VALIDO ambiti'],
};

/** A delega of the archive of each kind and in each state: the name of who holds it. */
const DELEGHE: Readonly<Record<string, StatoDelega>> = {
  intera: 'ATTIVA',
  diretta: 'ATTIVA',
  'gruppo attivato ieri': 'ATTIVA',
  subdelega: 'ATTIVA',
  'da validare': 'DA_VALIDARE',
  'da attivare': 'DA_ATTIVARE',
  'da domani': 'IN_ATTESA_DECORRENZA',
  'subdelega da domani': 'IN_ATTESA_DECORRENZA',
  'scaduta ieri': 'SCADUTA',
  'subdelega scaduta ieri': 'SCADUTA',
  cessata: 'CESSATA',
  'sulla sola posizione cessata': 'CESSATA',
  revocata: 'REVOCATA',
  'subdelega di una revocata': 'REVOCATA',
};

const nudo = (nome: string) => PERSONE.find((una) => una.nome === nome)!;

/** As what someone stands before the delega of that name, by access.md §1 and §3: D, R, T, C as in legge-atti.ts. */
function vesti({ nome, come, perConto, applicazione, poteri, cieco }: PersonaDiProva, delega: string): string {
  if (cieco || (applicazione && !applicazione.scope.includes('deleghe:scrivi'))) return '';
  const chi = come ?? nome;
  const { tipo, padre } = nudo(delega).delega!;
  if (chi === 'titolare') return perConto === undefined ? 'D' : '';
  if (poteri?.riservato) return 'R';
  // With x-per-conto only the deleghe of that studio count: its own, and those given from them.
  const delloStudio = perConto === undefined || perConto === (padre ?? delega);
  return `${chi === delega && delloStudio ? 'T' : ''}${tipo === 'SUBDELEGA' && chi === padre && delloStudio ? 'C' : ''}`;
}

function atteso(persona: PersonaDiProva, atto: AttoDaProvare, delega: string): string {
  const sue = vesti(persona, delega);
  if (sue === '') return 'ACCESSO_NEGATO delega';
  const riga = LEGGE[atto][nudo(delega).delega!.tipo as TipoDelega];
  if (riga === undefined) return 'STATO_NON_AMMESSO delega';
  const [chi, da] = riga;
  if (![...sue].some((veste) => chi.includes(veste))) return 'ACCESSO_NEGATO delega';
  return da.includes(DELEGHE[delega]!) ? PROVE[atto][2] : 'STATO_NON_AMMESSO delega';
}

/** A creation from yesterday, which is told to whoever may make it. */
function crea(persona: PersonaDiProva) {
  const io = codiceFiscaleDi(persona.nome);
  const comune = `interoSoggetto: true, ambiti: [F24], dal: "${IERI}", delegante: "${banco.archivio.codiceFiscale}"`;
  const input = (tipo: string, delegato: string, altro = '') =>
    `creaDelega(input: { tipo: ${tipo}, delegato: "${delegato}", ${comune} ${altro} })`;
  const conRiscontro = (tipo: string) => input(tipo, io, ', riscontro: "01234567897"');
  return {
    DIRETTA: input('DIRETTA', 'RSSMRA80A01H501U'),
    DIPENDENTE: input('DIPENDENTE', 'RSSMRA80A01H501U'),
    INDIRETTA: conRiscontro('INDIRETTA'),
    INDIRETTA_ALTRI: conRiscontro('INDIRETTA_ALTRI'),
    ASSOCIAZIONE_CATEGORIA: conRiscontro('ASSOCIAZIONE_CATEGORIA'),
  };
}

function attesoDaCrea(persona: PersonaDiProva): Record<keyof ReturnType<typeof crea>, string> {
  const { nome, come, perConto, applicazione, poteri, cieco, incarichi = [] } = persona;
  const fatto = 'PERIODO_NON_VALIDO dal';
  const puo = !cieco && (applicazione?.scope.includes('deleghe:scrivi') ?? true);
  const titolare = (come ?? nome) === 'titolare';
  const perSe = perConto === undefined || perConto === (come ?? nome);
  const intermediario = incarichi.some(({ ruolo }) => ruolo === 'INTERMEDIARIO');
  const indiretta = (abilitato: boolean) =>
    titolare
      ? 'DELEGANTE_UGUALE_DELEGATO delegato'
      : !puo
        ? 'ACCESSO_NEGATO delegante'
        : abilitato && perSe
          ? fatto
          : 'DELEGATO_NON_ABILITATO delegato';
  return {
    DIRETTA: puo && titolare && perSe ? fatto : 'ACCESSO_NEGATO delegante',
    DIPENDENTE: puo && !titolare && poteri?.riservato ? fatto : 'ACCESSO_NEGATO delegante',
    INDIRETTA: indiretta(intermediario),
    INDIRETTA_ALTRI: indiretta(!intermediario),
    ASSOCIAZIONE_CATEGORIA: indiretta(false),
  };
}

const scritto = () =>
  banco.server.banca.sql('select (select jsonb_agg(d order by id) from delega d) as deleghe, (select count(*) from evento) as eventi');

// Whoever holds another delega stands before these as an estraneo.
const CHI = PERSONE.filter(({ nome, delega }) => nome in DELEGHE || !delega || nome === 'analista');

describe('every act', () => {
  test.each(CHI.map((persona) => [persona.nome, persona] as const))('%s', async (_nome, persona) => {
    const prima = await scritto();
    const prove = Object.keys(DELEGHE).flatMap((delega) => (Object.keys(PROVE) as AttoDaProvare[]).map((atto) => ({ delega, atto })));
    const errori = '{ delega { id } userErrors { code path } }';
    const domande = [
      ...prove.map(({ delega, atto }, n) => {
        const [mutation, input] = PROVE[atto];
        return `p${n}: ${mutation}(input: { delega: "${banco.archivio.id.get(`Delega ${delega}`)}" ${input} }) ${errori}`;
      }),
      ...Object.entries(crea(persona)).map(([tipo, domanda]) => `${tipo}: ${domanda} ${errori}`),
    ];
    const { data, errors } = await banco.chiedi(persona, `mutation { ${domande.join('\n')} }`);
    expect(errors).toBeUndefined();
    const detto = (chiave: string) => {
      const [{ code, path }] = data[chiave].userErrors;
      return [code, ...path].join(' ');
    };
    const nome = ({ delega, atto }: (typeof prove)[number]) => `${atto} ${delega}`;
    expect(Object.fromEntries(prove.map((prova, n) => [nome(prova), detto(`p${n}`)]))).toEqual(
      Object.fromEntries(prove.map((prova) => [nome(prova), atteso(persona, prova.atto, prova.delega)])),
    );
    expect(Object.fromEntries(Object.keys(crea(persona)).map((tipo) => [tipo, detto(tipo)]))).toEqual(attesoDaCrea(persona));
    expect(await scritto()).toEqual(prima);
  });
});

test('every state of the table is that of its delega, and everyone who may act is asked', async () => {
  const { data } = await banco.chiedi(nudo('titolare'), '{ io { delegheRilasciate(first: 100) { nodes { id stato } } } }');
  const stati = Object.fromEntries(
    data.io.delegheRilasciate.nodes.map(({ id, stato }: { id: string; stato: string }) => [banco.archivio.nomeDi(id), stato]),
  );
  for (const [delega, stato] of Object.entries(DELEGHE)) expect([delega, stati[`Delega ${delega}`]]).toEqual([delega, stato]);
  for (const atto of Object.keys(PROVE) as AttoDaProvare[])
    expect([atto, CHI.some((persona) => Object.keys(DELEGHE).some((delega) => atteso(persona, atto, delega) === PROVE[atto][2]))]).toEqual([
      atto,
      true,
    ]);
});
