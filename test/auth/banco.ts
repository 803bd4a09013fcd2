import { GraphQLObjectType } from 'graphql';
import { schemaNudo } from '../../src/server/schema.ts';
import { type Risposta, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { type Archivio, scriviArchivio } from './archivio.ts';
import { credenziali, PERSONE, type PersonaDiProva } from './persone.ts';

/** The schema without its permissions: what there is to ask for. */
export const schema = schemaNudo();
/** Names of the fields of a type. */
export const campiDi = (tipo: string) => Object.keys((schema.getType(tipo) as GraphQLObjectType).getFields());
/** The person of that name. */
export const di = (nome: string) => PERSONE.find((una) => una.nome === nome)!;

export const AMPIO = {
  LIMITE_ALIAS: '2000',
  LIMITE_RADICI: '300',
  LIMITE_TOKEN: '50000',
  LIMITE_CORPO: '2000000',
  LIMITE_MUTAZIONI: '100',
  LIMITE_PUNTI: '1000000000',
  LIMITE_PUNTI_APPLICAZIONE: '1000000000',
  LOG_LIVELLO: 'error',
};

/** A server over the archive of the matrix, with limits wide enough to ask for everything at once. */
export interface Banco {
  readonly server: ServerDiProva;
  readonly archivio: Archivio;
  chiedi(persona: PersonaDiProva, query: string): Promise<Risposta>;
  /** What happened to the field at a path: the code of its error, the rows of a list, NULLO or APERTO. */
  esito(risposta: Risposta, valore: unknown, ...path: string[]): unknown;
}

/** Starts it. */
export async function apriBanco(): Promise<Banco> {
  const server = await serverDiProva({ demo: false, ambiente: AMPIO });
  const archivio = await scriviArchivio(server.banca);
  return {
    server,
    archivio,
    chiedi: (persona, query) => {
      const { claims, intestazioni } = credenziali(persona);
      return server.chiedi(claims, query, {}, intestazioni);
    },
    esito: (risposta, valore, ...path) => {
      const errore = risposta.errors?.find((uno) => uno.path?.join('.') === path.join('.'));
      if (errore) return errore.extensions.code;
      if (valore === null || valore === undefined) return 'NULLO';
      if (typeof valore !== 'object' || !('nodes' in valore)) return 'APERTO';
      const { nodes, totalCount } = valore as { nodes: { id: string }[]; totalCount: number };
      return { righe: nodes.map(({ id }) => archivio.nomeDi(id)).sort(), totalCount };
    },
  };
}
