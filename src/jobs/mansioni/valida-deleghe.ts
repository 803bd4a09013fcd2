import { type ValidaDelega, validaDelega } from '../../services/deleghe/valida.ts';
import type { Mansione } from '../mansione.ts';

/** validaDeleghe: each line a delega validated as validaDelega does it. */
export const mansioneValidaDeleghe: Mansione<ValidaDelega> = {
  tipo: 'validaDeleghe',
  riferimento: ({ delega }) => delega,
  esegui: validaDelega,
  oggetto: ({ delega }) => delega as string,
};
