import type { FastifyRequest } from 'fastify';
import { type FormattedExecutionResult, type GraphQLSchema, getVariableValues } from 'graphql';
import { operazioni } from '../../osservazione.ts';
import type { Piani } from '../../reads/piano/piani.ts';
import type { Contesto } from '../contesto.ts';
import { dalPiano, fallisce, scritti } from './dal-piano.ts';
import type { OperazioneNota } from './nota.ts';
import type { Chiesta, OperazioniNote } from './note.ts';
import { concludi, paga } from './seguito.ts';

/** What answers without Apollo. */
export interface Mezzi {
  readonly schema: GraphQLSchema;
  readonly note: OperazioniNote;
  readonly piani: Piani;
}

/** The answer of a request; null where Apollo is to give it. */
export type RispostaPronta<C> = (richiesta: FastifyRequest, contesto: () => Promise<C>) => Promise<FormattedExecutionResult | null>;

/**
 * Answers a query that Apollo has read once, and found valid, by its plan and nothing else. Whatever is not as it was then, or not granted, or fails,
 * is left to Apollo: what was done of it until there is in `contesto.tentata`, and is not done twice.
 */
export function rispostaPronta({ schema, note, piani }: Mezzi): RispostaPronta<Contesto> {
  return async (richiesta, contestoDi) => {
    const inizio = performance.now();
    const corpo = richiesta.body;
    if (!eSemplice(corpo)) return null;
    const nota = note.di(corpo);
    if (!nota) return null;
    const { coerced } = getVariableValues(schema, nota.operazione.variableDefinitions ?? [], corpo.variables ?? {});
    if (!coerced) return null;
    const richiesti = nota.punti(coerced);
    const contesto = await contestoDi().catch(() => null);
    if (!contesto?.principal || richiesti > contesto.costoMassimo) return null;
    const pagata = paga(contesto, richiesti);
    contesto.tentata = { pagata };
    try {
      await pagata;
      const json = await dalPiano(piani, contesto, nota, coerced);
      if (json === null) return null;
      const extensions = await concludi(contesto, nota.campi, richiesti).catch((errore: unknown) => {
        fallisce(contesto, errore, 'leggi', 'registra');
        throw errore;
      });
      richiesta.traccia.operazione = nota.campi.join(', ');
      annuncia(nota, richiesti, inizio);
      return { data: scritti(json), extensions };
    } catch {
      return null; // Apollo meets it again, and says it
    }
  };
}

function annuncia({ operazione, campi }: OperazioneNota, punti: number, inizio: number): void {
  operazioni.pubblica({ tipo: operazione.operation, campi, errori: [], secondi: (performance.now() - inizio) / 1000, punti });
}

/** A request of GraphQL over HTTP that leaves nothing to find out but whether its document is known. */
function eSemplice(corpo: unknown): corpo is Chiesta & { readonly variables?: Record<string, unknown> | null } {
  if (typeof corpo !== 'object' || corpo === null || Array.isArray(corpo)) return false;
  const { query, operationName = null, variables = null, extensions = null } = corpo as Record<string, unknown>;
  return (
    typeof query === 'string' &&
    (operationName === null || (typeof operationName === 'string' && operationName !== '')) &&
    typeof variables === 'object' &&
    !Array.isArray(variables) &&
    extensions === null
  );
}
