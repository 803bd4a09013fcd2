import { disegnaEstrattoConto } from './estratto-conto/definizione.ts';
import { disegnaF24 } from './f24/definizione.ts';
import { disegnaModuliDelega } from './modulo-delega/definizione.ts';
import type { Disegno, LavoroDiDisegno } from './officina.ts';

/** What a worker of the officina does for each request. */
export default function disegna({ tipo, dati }: LavoroDiDisegno): Promise<Disegno> {
  switch (tipo) {
    case 'F24':
      return disegnaF24(dati);
    case 'ESTRATTO_CONTO':
      return disegnaEstrattoConto(dati);
    case 'MODULO_DELEGA':
      return disegnaModuliDelega([dati]);
    case 'MODULI_DELEGA':
      return disegnaModuliDelega(dati);
  }
}
