import { ErroreDominio } from '../../domain/errori.ts';
import type { ContestoServizi } from '../contesto.ts';
import type { CreaDelega } from '../deleghe/crea-input.ts';
import { puoAgire } from '../deleghe/delega-in-atto.ts';
import type { ValidaDelega } from '../deleghe/valida.ts';
import { negato } from '../rifiuto.ts';
import { richiediLavorazione } from './richiedi.ts';

const RIGHE_MASSIME = 1000;

/** Lines to be done together. */
export interface Righe<R> {
  readonly righe: readonly R[];
  readonly idempotencyKey: string;
}

/**
 * Asks for many deleghe to be made, each line as creaDelega does it (INPS msg 104/2026: studios make theirs again within three months).
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO, TROPPE_RIGHE, CHIAVE_RIUTILIZZATA
 */
export function caricaDeleghe(contesto: ContestoServizi, input: Righe<CreaDelega>) {
  return richiedi(contesto, 'caricaDeleghe', input);
}

/**
 * Asks for many signed deleghe to be validated, each line as validaDelega does it.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO, TROPPE_RIGHE, CHIAVE_RIUTILIZZATA
 */
export function validaDeleghe(contesto: ContestoServizi, input: Righe<ValidaDelega>) {
  return richiedi(contesto, 'validaDeleghe', input);
}

async function richiedi(contesto: ContestoServizi, tipo: 'caricaDeleghe' | 'validaDeleghe', input: Righe<unknown>) {
  if (!(await puoAgire(contesto))) throw negato();
  const { righe } = input;
  if (righe.length === 0) throw new ErroreDominio('VALORE_NON_VALIDO', 'Serve almeno una riga.', ['righe']);
  if (righe.length > RIGHE_MASSIME)
    throw new ErroreDominio('TROPPE_RIGHE', `Le righe sono al massimo ${RIGHE_MASSIME}: dividere la richiesta.`, ['righe']);
  return richiediLavorazione(contesto, { tipo, input, righe });
}
