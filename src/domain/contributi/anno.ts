import { CodiceErrore, ErroreDominio } from '../errori.ts';

/** Throws ErroreDominio ANNO_NON_DETERMINATO (path anno): never another year's figures in the place of those that are not known. */
export function annoNonDeterminato(): never {
  throw new ErroreDominio(
    CodiceErrore.ANNO_NON_DETERMINATO,
    'Campo anno non valido: le tabelle contributive di questa gestione non hanno l’anno indicato, e quelle di un altro anno non valgono.',
    ['anno'],
  );
}
