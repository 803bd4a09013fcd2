import { disegnaEstrattoConto } from './estratto-conto/definizione.ts';
import { disegnaEstrattoDebitario } from './estratto-debitario/definizione.ts';
import { disegnaF24, disegnaF24Massivo } from './f24/definizione.ts';
import { disegnaModuliDelega } from './modulo-delega/definizione.ts';
import type { Disegno, LavoroDiDisegno } from './officina.ts';
import { disegnaRendicontazione } from './rendicontazione/definizione.ts';

/** What a worker of the officina does for each request. */
export default function disegna(lavoro: LavoroDiDisegno): Promise<Disegno> {
  switch (lavoro.tipo) {
    case 'F24':
      return disegnaF24(lavoro.dati);
    case 'F24_MASSIVO':
      return disegnaF24Massivo(lavoro.dati);
    case 'ESTRATTO_CONTO':
      return disegnaEstrattoConto(lavoro.dati);
    case 'ESTRATTO_DEBITARIO':
      return disegnaEstrattoDebitario(lavoro.dati);
    case 'RENDICONTAZIONE_GS':
      return disegnaRendicontazione(lavoro.dati);
    case 'MODULO_DELEGA':
      return disegnaModuliDelega([lavoro.dati]);
    case 'MODULI_DELEGA':
      return disegnaModuliDelega(lavoro.dati);
  }
}
