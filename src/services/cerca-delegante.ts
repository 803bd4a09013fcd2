import type { Persona } from '../auth/titoli.ts';
import type { Gestione } from '../domain/gestione.ts';
import { componiId } from '../domain/id-globale.ts';
import type { StatoPosizione } from '../domain/posizione.ts';
import type { ContestoServizi } from './contesto.ts';
import { riscontra } from './riscontro.ts';

/** Whom an intermediary may ask a delega of. */
export interface DeleganteTrovato {
  readonly delegante: Persona;
  readonly firmatari: readonly Persona[];
  readonly posizioni: readonly { id: string; gestione: Gestione; codice: string | null; sede: string; stato: StatoPosizione }[];
}

/**
 * Finds the delegante of an indiretta by codice fiscale and a fact that he handed over (menu Gestione deleghe indirette › RICERCA); null
 * where the riscontro is wrong or the codice fiscale unknown.
 *
 * @throws GraphQLError LIMITE_SUPERATO
 */
export async function cercaDelegante(
  contesto: ContestoServizi,
  { codiceFiscale, riscontro }: { codiceFiscale: string; riscontro: string },
): Promise<DeleganteTrovato | null> {
  const trovato = await riscontra(contesto, codiceFiscale, riscontro);
  if (trovato === null) return null;
  const { soggettoId, delegante, firmatari, posizioni } = trovato;
  return {
    delegante,
    firmatari,
    posizioni: posizioni.map(({ uuid, ...posizione }) => ({ ...posizione, id: componiId('Posizione', soggettoId, uuid) })),
  };
}
