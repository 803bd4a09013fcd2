import { expect } from 'vitest';
import { uuidv7 as uuid } from 'uuidv7';
import { caso } from '../../src/services/genera/caso.ts';
import { type Persona, persona } from '../../src/services/genera/persona.ts';
import type { BancaDiProva } from '../support/banca.ts';
import { finche } from '../support/postgres-incorporato.ts';
import { cfDi, type ServerDiProva } from '../support/server.ts';
import type { Chi } from './atti.ts';

const CAMPI = 'id stato creataIl conclusaIl totale riuscite scartate documenti { id }';
const INPUT: Record<string, string> = {
  caricaDeleghe: 'CaricaDelegheInput',
  validaDeleghe: 'ValidaDelegheInput',
  generaF24Massivi: 'GeneraF24MassiviInput',
  esporta: 'EsportaInput',
};
const ESITO = 'id riga riferimento oggetto { __typename id } errore { code message path }';

/** Writes that many people in the archive, each with a partita IVA to check a riscontro with. */
export async function popola(banca: Pick<BancaDiProva, 'sql'>, quante: number): Promise<Persona[]> {
  const persone = Array.from({ length: quante }, (_, n) => persona(n, caso(7, n)));
  const ids = persone.map(() => uuid());
  const valori = (campo: keyof Persona) => persone.map((una) => una[campo]);
  await banca.sql(
    `insert into soggetto (id, codice_fiscale, natura, denominazione, cognome, nome, partita_iva)
     select i, cf, 'PERSONA_FISICA', c || ' ' || n, c, n, p from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as x(i, cf, c, n, p)`,
    [ids, valori('codiceFiscale'), valori('cognome'), valori('nome'), valori('partitaIva')],
  );
  await banca.sql('insert into soggetto_cf (codice_fiscale, soggetto_id) select cf, i from unnest($1::text[], $2::uuid[]) as x(cf, i)', [
    valori('codiceFiscale'),
    ids,
  ]);
  return persone;
}

/** A line of caricaDeleghe: what the persona intermediario asks of someone who gave him his partita IVA. */
export const rigaIndiretta = ({ codiceFiscale, partitaIva }: Persona, altro: object = {}) => ({
  tipo: 'INDIRETTA',
  delegante: codiceFiscale,
  riscontro: partitaIva,
  delegato: cfDi('intermediario'),
  interoSoggetto: true,
  ambiti: ['F24', 'VERSAMENTI'],
  ...altro,
});

/** What a person asks of creaDelega for someone of whom nothing else is known: it counts at once, and a second one is refused. */
export const delegaDiretta = ({ codiceFiscale }: Persona) => ({
  tipo: 'DIRETTA',
  delegante: codiceFiscale,
  delegato: 'TSTVLR91H65M999B',
  interoSoggetto: true,
  ambiti: ['F24'],
});

/** What the tests of the Lavorazioni ask of a server. */
export function lavorazioni(server: ServerDiProva) {
  const chiede = async (chi: Chi, mutazione: string, input: object) => {
    const { data, errors } = await server.chiedi(
      chi,
      `mutation($input: ${INPUT[mutazione]}!) { esito: ${mutazione}(input: $input) { lavorazione { ${CAMPI} } userErrors { code path } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    return data.esito;
  };
  const legge = async (chi: Chi, id: string, campi: string = CAMPI) =>
    (await server.chiedi(chi, `query($id: ID!) { node(id: $id) { ... on Lavorazione { ${campi} } } }`, { id })).data.node;
  return {
    legge,
    /** Asks for a Lavorazione that must be accepted. */
    richiesta: async (chi: Chi, mutazione: string, input: object) => {
      const { lavorazione, userErrors } = await chiede(chi, mutazione, input);
      expect(userErrors).toEqual([]);
      return lavorazione;
    },
    /** Asks for one that must be refused; answers "CODE path". */
    rifiuto: async (chi: Chi, mutazione: string, input: object): Promise<string> => {
      const { lavorazione, userErrors } = await chiede(chi, mutazione, input);
      expect(lavorazione).toBeNull();
      return userErrors.map(({ code, path }: { code: string; path: string[] | null }) => [code, ...(path ?? [])].join(' ')).join();
    },
    /** Waits until it is over. */
    finita: (chi: Chi, id: string) =>
      finche(async () => {
        const lavorazione = await legge(chi, id);
        expect(lavorazione.conclusaIl).not.toBeNull();
        return lavorazione;
      }),
    /** Its first hundred results. */
    esiti: async (chi: Chi, id: string, argomenti = 'first: 100') =>
      (await legge(chi, id, `esiti(${argomenti}) { totalCount nodes { ${ESITO} } }`)).esiti,
  };
}

/** What a Lavorazione has left in the database, past every policy: its results in order, and whether what was asked is forgotten. */
export async function rimasto(banca: BancaDiProva, id: string) {
  const chiave = Buffer.from(id, 'base64url').subarray(17).toString('hex');
  const righe = await banca.sql<{ riga: number; codice: string | null }>(
    'select riga, errore_codice as codice from esito_lavorazione where lavorazione_id = $1::uuid order by riga',
    [chiave],
  );
  const [{ input }] = (await banca.sql('select input from lavorazione where id = $1::uuid', [chiave])) as [{ input: string | null }];
  return { righe: righe.map(({ riga }) => riga), codici: righe.map(({ codice }) => codice), input };
}
