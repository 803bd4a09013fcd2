import type { NomePersona } from '../../src/auth/persone-dimostrative.ts';
import { expect } from 'vitest';
import type { ServerDiProva } from '../support/server.ts';

export type Chi = NomePersona | Record<string, string>;

/** The answer of an act: the delega, or why not. */
export interface EsitoAtto {
  // biome-ignore lint/suspicious/noExplicitAny: a delega has the shape of the question
  readonly delega: any;
  readonly userErrors: readonly { code: string; path: string[] | null; message: string }[];
}

const INPUT: Record<string, string> = {
  creaDelega: 'CreaDelegaInput',
  validaDelega: 'ValidaDelegaInput',
  attivaDelega: 'AttivaDelegaInput',
  revocaDelega: 'ChiudiDelegaInput',
  cessaDelega: 'ChiudiDelegaInput',
  riattivaDelega: 'RiattivaDelegaInput',
  subdelega: 'SubdelegaInput',
};

const CAMPI = `id tipo stato dal al attivaDal interoSoggetto ambiti delegante { codiceFiscale } firmatario { codiceFiscale }
  delegato { codiceFiscale denominazione } posizioni { codice } delegaPadre { id }
  creata { il da { codiceFiscale } perConto { codiceFiscale } applicazione { id } } validata { da { codiceFiscale } } attivata { da { codiceFiscale } perConto { codiceFiscale } }
  cessata { da { codiceFiscale } } revocata { da { codiceFiscale } perConto { codiceFiscale } }`;

/** Any person: any codice fiscale may hold a token. */
export const persona = (codiceFiscale: string): Chi => ({ fiscal_number: codiceFiscale });

/** A program that acts for somebody. */
export const programma = (intermediario: string, scope: string): Chi => ({ client_id: 'gestionale', intermediario, scope });

/** The UUID in the global id of a delega. */
export const uuidDi = (id: string): string => Buffer.from(id, 'base64url').subarray(17).toString('hex');

/** What the tests of the acts ask of a server. */
export function atti(server: ServerDiProva) {
  const atto = async (chi: Chi, mutazione: string, input: object, intestazioni = {}): Promise<EsitoAtto> => {
    const { data, errors } = await server.chiedi(
      chi,
      `mutation($input: ${INPUT[mutazione]}!) { esito: ${mutazione}(input: $input) { delega { ${CAMPI} } userErrors { code path message } } }`,
      { input },
      intestazioni,
    );
    expect(errors).toBeUndefined();
    return data.esito;
  };
  return {
    atto,
    /** Performs an act that must succeed; answers the delega. */
    fatto: async (chi: Chi, mutazione: string, input: object, intestazioni = {}) => {
      const { delega, userErrors } = await atto(chi, mutazione, input, intestazioni);
      expect(userErrors).toEqual([]);
      return delega;
    },
    /** Performs an act that must be refused; answers "CODE path.to.field". */
    rifiuto: async (chi: Chi, mutazione: string, input: object, intestazioni = {}): Promise<string> => {
      const { delega, userErrors } = await atto(chi, mutazione, input, intestazioni);
      expect(delega).toBeNull();
      return userErrors.map(({ code, path }) => [code, ...(path ? [path.join('.')] : [])].join(' ')).join();
    },
    /** Whether someone reaches a soggetto: any titolo opens his name. */
    apre: async (chi: Chi, codiceFiscale: string): Promise<boolean> => {
      const { data } = await server.chiedi(chi, 'query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { codiceFiscale } }', {
        cf: codiceFiscale,
      });
      return data?.soggetto?.codiceFiscale === codiceFiscale;
    },
    /** What happened to a delega, in order. */
    eventi: async (id: string) => {
      const righe = await server.banca.sql<{ tipo: string }>(`select tipo from evento where delega_id = $1::uuid order by id`, [
        uuidDi(id),
      ]);
      return righe.map(({ tipo }) => tipo);
    },
    /** The global ids of the posizioni of a soggetto, by codice. */
    posizioniDi: async (codiceFiscale: string): Promise<Record<string, string>> => {
      const righe = await server.banca.sql<{ chiave: string; s: string; p: string }>(
        `select coalesce(p.codice, p.gestione) as chiave, p.soggetto_id as s, p.id as p from posizione p join soggetto_cf c using (soggetto_id) where c.codice_fiscale = $1`,
        [codiceFiscale],
      );
      const hex = (uuid: string) => uuid.replaceAll('-', '');
      return Object.fromEntries(
        righe.map(({ chiave, s, p }) => [chiave, Buffer.from(`01${hex(s)}${hex(p)}`, 'hex').toString('base64url')]),
      );
    },
  };
}
