import type { Gestione } from '../../domain/gestione.ts';
import type { TipoScadenza } from '../../domain/scadenza.ts';
import { aggiungiGiorni } from '../../domain/data.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { quante } from '../../reads/elenca.ts';
import { elencoScadenze, type FiltroScadenze } from '../../reads/elenchi/scadenze.ts';
import type { ContestoServizi } from '../contesto.ts';

/** Which deadlines a calendar holds; null: all. */
export interface SceltaCalendario {
  readonly tipi: readonly TipoScadenza[] | null;
  readonly gestioni: readonly Gestione[] | null;
}

/** Days back, for what was not done in time, and ahead. */
const [INDIETRO, AVANTI] = [30, 365];
/** An agenda reads them all at each visit, and the file stands in memory. */
const MASSIME = 10_000;

/**
 * What the deadlines of a calendar are today: those still to be dealt with, of the last month and of the coming year. Nothing is cut off.
 *
 * @throws ErroreDominio TROPPE_RIGHE
 */
export async function scadenzeDelCalendario(contesto: ContestoServizi, { tipi, gestioni }: SceltaCalendario): Promise<FiltroScadenze> {
  const dal = aggiungiGiorni(contesto.giorno, -INDIETRO);
  const al = aggiungiGiorni(contesto.giorno, AVANTI);
  const filtro = { dal, al, tipo: tipi, gestione: gestioni, assolta: false };
  if ((await quante(contesto, elencoScadenze, filtro)) > MASSIME)
    throw new ErroreDominio('TROPPE_RIGHE', `Le scadenze di un calendario sono al massimo ${MASSIME}: scegliere tipi e gestioni.`, [
      'tipo',
    ]);
  return filtro;
}
