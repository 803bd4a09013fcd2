import { readFileSync } from 'node:fs';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { ConfigurazioneNonValida } from '../config.ts';

/** Operations that were looked at beforehand, by their id: what an internal UI sends instead of their text. */
export type DocumentiFidati = ReadonlyMap<string, string>;

const MANIFESTO = z.record(z.string().min(1), z.string());

/**
 * Reads the manifest `{ "<id>": "<text of the operation>" }`, as graphql-codegen writes it (persistedDocuments), and holds every operation against the
 * schema: one that does not fit is found when the server starts, not when somebody presses a button.
 *
 * @throws ConfigurazioneNonValida naming the operations that do not fit.
 */
export function leggiDocumentiFidati(file: string, schema: GraphQLSchema): DocumentiFidati {
  const guasto = (trovato: string) =>
    new ConfigurazioneNonValida([
      { variabile: 'CASSETTO_DOCUMENTI_FIDATI', trovato, atteso: 'un file JSON {"id": "testo dell\'operazione"}, valido per lo schema' },
    ]);
  let documenti: Record<string, string>;
  try {
    documenti = MANIFESTO.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw guasto('un file che non si legge o non ha questa forma');
  }
  const sbagliati = Object.entries(documenti).filter(([, testo]) => !valido(testo, schema));
  if (sbagliati.length > 0) throw guasto(`operazioni non valide: ${sbagliati.map(([id]) => id).join(', ')}`);
  return new Map(Object.entries(documenti));
}

function valido(testo: string, schema: GraphQLSchema): boolean {
  try {
    return validate(schema, parse(testo)).length === 0;
  } catch {
    return false;
  }
}
