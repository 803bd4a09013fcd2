import { disegnaEstrattoConto } from './estratto-conto/definizione.ts';
import { disegnaF24 } from './f24/definizione.ts';
import type { Disegno, LavoroDiDisegno } from './officina.ts';

/** What a worker of the officina does for each request. */
export default function disegna(lavoro: LavoroDiDisegno): Promise<Disegno> {
  return lavoro.tipo === 'F24' ? disegnaF24(lavoro.dati) : disegnaEstrattoConto(lavoro.dati);
}
