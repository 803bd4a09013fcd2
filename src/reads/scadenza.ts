import type { ContestoLettura } from './contesto.ts';
import { rigaPerId } from './riga.ts';
import type { Riga } from './tabelle.ts';

/** Whose a deadline is; null where the delega that it is about gives the caller no titolo on him. */
export async function soggettoDellaScadenza(contesto: ContestoLettura, { soggettoId }: Riga): Promise<Riga | null> {
  const decisione = await contesto.valuta(soggettoId, { ambito: null, portata: { tipo: 'QUALCHE_POSIZIONE' } });
  if (decisione.concesso) contesto.registro.annota(soggettoId, null, decisione);
  return decisione.concesso ? rigaPerId(contesto, 'soggetto', soggettoId, soggettoId) : null;
}
