import disegna from '../../src/documents/operaio.ts';
import type { Disegno, LavoroDiDisegno } from '../../src/documents/officina.ts';

/** A worker that draws as the true one does, but for who is called so: it never ends, or it dies. */
export default async function disegnaOCade(lavoro: LavoroDiDisegno): Promise<Disegno> {
  if (lavoro.tipo === 'ESTRATTO_CONTO') {
    if (lavoro.dati.soggetto.denominazione === 'NON FINISCE') for (;;);
    if (lavoro.dati.soggetto.denominazione === 'MUORE') process.exit(1);
  }
  return disegna(lavoro);
}
