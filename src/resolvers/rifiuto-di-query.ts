import { GraphQLError } from 'graphql';
import { ErroreDominio } from '../domain/errori.ts';

/**
 * Runs what a query asks: a refusal by a rule leaves as a GraphQLError that holds it. graphql-js takes any error with an array in `path`
 * for one that it has located itself, so a bare ErroreDominio, whose path is the input field, would reach the caller without the path of
 * the answer.
 */
export async function conRifiutoSegnato<T>(caso: () => T | Promise<T>): Promise<T> {
  try {
    return await caso();
  } catch (errore) {
    if (errore instanceof ErroreDominio) throw new GraphQLError(errore.message, { originalError: errore });
    throw errore;
  }
}
