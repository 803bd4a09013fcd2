import { creaDelega } from '../../services/deleghe/crea.ts';
import type { CreaDelega } from '../../services/deleghe/crea-input.ts';
import type { Mansione } from '../mansione.ts';

/** caricaDeleghe: each line a delega made as creaDelega makes it. */
export const mansioneCaricaDeleghe: Mansione<CreaDelega> = {
  tipo: 'caricaDeleghe',
  riferimento: ({ delegante }) => delegante,
  esegui: creaDelega,
  oggetto: ({ delega }) => delega as string,
};
