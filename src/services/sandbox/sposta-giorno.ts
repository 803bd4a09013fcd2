import { aggiungiMesi } from '../../domain/data-mesi.ts';
import type { Data } from '../../domain/data.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { giornoDi } from '../../orologio.ts';
import type { ContestoSandbox } from '../contesto.ts';
import { puoAgire } from '../deleghe/delega-in-atto.ts';
import { negato } from '../rifiuto.ts';

/** Months from the true day of the machine, at most. */
const AVANTI = 120;

/**
 * Moves the day of the sandbox, for everybody and every process. Never back: what has been stamped would lie in the future. What each day brings (the
 * events of the deleghe that are about to end) is done for the new one.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, PERIODO_NON_VALIDO
 */
export async function spostaGiorno(contesto: ContestoSandbox, { giorno }: { readonly giorno: Data }) {
  if (!(await puoAgire(contesto))) throw negato();
  const ultimo = aggiungiMesi(giornoDi(contesto.orologio.adesso()), AVANTI);
  if (giorno > ultimo) throw nonValido(`Il giorno non può essere dopo il ${ultimo}.`);
  const spostato = await contesto.scrivi((em) =>
    em.execute<unknown[]>('update sandbox set giorno = ? where coalesce(giorno, ?) <= ? returning giorno', [
      giorno,
      contesto.giorno,
      giorno,
    ]),
  );
  if (spostato.length === 0) throw nonValido(`Il giorno va soltanto avanti: la sandbox è al ${contesto.giorno}, o già oltre.`);
  await contesto.sandbox.nuovoGiorno(giorno);
  return { giorno };
}

const nonValido = (messaggio: string) => new ErroreDominio('PERIODO_NON_VALIDO', messaggio, ['giorno']);
