import { GraphQLError } from 'graphql';

/** The one refusal of a reading: what may not be seen and what does not exist look the same. */
export function accessoNegato(path?: readonly string[]): GraphQLError {
  return new GraphQLError('Accesso negato, oppure l’oggetto non esiste. verificaAccesso spiega perché.', {
    extensions: { code: 'ACCESSO_NEGATO', ...(path ? { path } : {}) },
  });
}
