import { type GraphQLResponse, HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { Variabili } from '../../reads/piano/variabili.ts';
import type { Piani } from '../../reads/piano/piani.ts';
import type { Contesto } from '../contesto.ts';
import type { OperazioneNota } from './nota.ts';

/** The data of an answer, as the JSON that it goes out as. */
class DatiScritti {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** Data written by a plan where a result has its own. */
export function scritti(json: string): Record<string, unknown> {
  return new DatiScritti(json) as unknown as Record<string, unknown>;
}

/** The same as Apollo's answer. */
export function comeDati(json: string): GraphQLResponse {
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: scritti(json) } } };
}

/** The text of an answer: data that is written already goes out as it is. */
export function testoDellaRisposta(risposta: FormattedExecutionResult): string {
  const { data, ...altro } = risposta;
  if (!(data instanceof DatiScritti)) return `${JSON.stringify(risposta)}\n`;
  const resto = JSON.stringify(altro);
  return `{"data":${data.json}${resto === '{}' ? '}' : `,${resto.slice(1)}`}\n`;
}

/**
 * The data of a query by its plan (docs/come-si-legge.md); null where the resolvers are to answer. A fault they tell too, each field in its place,
 * and nothing is read again.
 */
export async function dalPiano(piani: Piani, contesto: Contesto, nota: OperazioneNota, variabili: Variabili): Promise<string | null> {
  if (contesto.principal === null) return null;
  const { documento, operazione } = nota;
  return piani.rispondi(contesto, { documento, operazione, variabili, punti: nota.punti(variabili) }).catch((errore: unknown) => {
    fallisce(contesto, errore, 'leggi');
    return null;
  });
}

/** Whatever of this is still asked for the same request meets the fault that was met already. */
export function fallisce(contesto: Contesto, errore: unknown, ...cosa: ('leggi' | 'registra')[]): void {
  for (const nome of cosa) Object.assign(contesto, { [nome]: () => Promise.reject(errore) });
}
