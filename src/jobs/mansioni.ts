import type { TipoLavorazione } from '../domain/lavorazione.ts';
import type { Mansione } from './mansione.ts';
import { mansioneCaricaDeleghe } from './mansioni/carica-deleghe.ts';
import { mansioneEsporta } from './mansioni/esporta.ts';
import { mansioneGeneraF24Massivi } from './mansioni/genera-f24-massivi.ts';
import { mansioneValidaDeleghe } from './mansioni/valida-deleghe.ts';

/** Every kind of Lavorazione and what is done of its lines, which are those that its own mutation has accepted. */
export const mansioni = {
  caricaDeleghe: mansioneCaricaDeleghe,
  validaDeleghe: mansioneValidaDeleghe,
  generaF24Massivi: mansioneGeneraF24Massivi,
  esporta: mansioneEsporta,
} as const satisfies Record<TipoLavorazione, Mansione<never>>;
