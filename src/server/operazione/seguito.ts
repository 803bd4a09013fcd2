import { GraphQLError } from 'graphql';
import { disponibilitaDi, spendiPunti } from '../../services/bilancio.ts';
import type { Contesto } from '../contesto.ts';

/** What comes with the answer of an operation: in `extensions`, whichever way answered it. */
type Estensioni = Record<string, unknown>;

/**
 * Pays for an operation before anything of it runs: refuses one that costs more than `contesto.costoMassimo`, and spends its points from the caller's
 * budget. Without a token there is no budget: nothing of the archive can be read so.
 *
 * @throws GraphQLError LIMITE_SUPERATO
 */
export async function paga(contesto: Contesto, richiesti: number): Promise<void> {
  if (richiesti > contesto.costoMassimo) throw troppo(richiesti, contesto.costoMassimo);
  if (contesto.principal) await spendiPunti(contesto.bilanci, contesto.principal, richiesti);
}

function troppo(richiesti: number, massimo: number): GraphQLError {
  return new GraphQLError(
    `La richiesta supera un limite: punti ${richiesti}, al massimo ${massimo}. Chiedere pagine più piccole (first) o meno livelli.`,
    { extensions: { code: 'LIMITE_SUPERATO', http: { status: 400 } } },
  );
}

/**
 * Writes the access record, without which no answer leaves, and gives what the answer says beside its data: its cost (null: it was not known), the
 * day of a sandbox, how far a list read by aggiornatoDal is up to date.
 */
export async function concludi(contesto: Contesto, campi: readonly string[], richiesti: number | null): Promise<Estensioni> {
  const { principal, bilanci, costoMassimo: massimo, sandbox, giorno } = contesto;
  await contesto.registra(campi.join(', '));
  return {
    ...(richiesti !== null && { cost: { richiesti, massimo, ...(principal && disponibilitaDi(bilanci, principal)) } }),
    ...(sandbox && { sandbox: { oggi: giorno } }),
    ...(contesto.finoA && { aggiornatoFinoA: await contesto.finoA }),
  };
}
