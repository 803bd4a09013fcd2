import { GraphQLError } from 'graphql';

/** The one refusal of a reading: what may not be seen and what does not exist look the same. */
export function accessoNegato(path?: readonly string[]): GraphQLError {
  return new GraphQLError('Accesso negato, oppure l’oggetto non esiste. verificaAccesso spiega perché.', {
    extensions: { code: 'ACCESSO_NEGATO', ...(path ? { path } : {}) },
  });
}

/** The refusal of what is about the whole soggetto, to who has a titolo on some posizioni only (access.md §2). */
export function posizioneNonCompresa(): GraphQLError {
  return new GraphQLError('Il titolo vale solo per alcune posizioni: chiederlo sulla posizione.', {
    extensions: { code: 'POSIZIONE_NON_COMPRESA' },
  });
}
