import { CodiceErrore, ErroreDominio } from '../domain/errori.ts';
import type { ContestoLettura } from './contesto.ts';

/** Throws ErroreDominio NON_TROVATO (path sede) where no sede of the archive's list has this code. */
export async function esigiSedeNota(contesto: ContestoLettura, codice: string): Promise<void> {
  const { nome } = await contesto.riferimenti.sede(codice);
  if (nome === null)
    throw new ErroreDominio(CodiceErrore.NON_TROVATO, 'Campo sede non valido: nessuna sede dell’elenco ha questo codice.', ['sede']);
}
