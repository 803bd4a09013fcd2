import type { OrigineDato, StatoF24, TipoRata } from '../../domain/f24.ts';
import type { Gestione } from '../../domain/gestione.ts';
import { sql } from 'kysely';
import { inStato, scaduta } from '../stato-f24.ts';
import { aggiornatiDal, dei, dellePosizioni, elencoDiPosizione, entro, tra, uguale } from '../elenco.ts';

export interface FiltroF24 {
  readonly aggiornatoDal?: Date | null;
  readonly anno?: number | null;
  readonly causale?: readonly string[] | null;
  readonly tipoRata?: readonly TipoRata[] | null;
  readonly stato?: readonly StatoF24[] | null;
  readonly scaduto?: boolean | null;
  readonly scadenzaDal?: string | null;
  readonly scadenzaAl?: string | null;
  readonly gestione?: readonly Gestione[] | null;
  readonly sede?: readonly string[] | null;
  readonly codiceFiscale?: readonly string[] | null;
  readonly origine?: readonly OrigineDato[] | null;
}

/** F24 rows, the earliest due first. */
export const elencoF24 = elencoDiPosizione<FiltroF24>({
  nome: 'f24',
  tabella: 'f24',
  ambito: 'F24',
  ordine: { colonna: 'scadenza', tipo: 'date', crescente: true },
  filtri: (filtro, contesto) => [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...uguale('anno', filtro.anno),
    ...tra('causale', filtro.causale),
    ...tra('tipo_rata', filtro.tipoRata),
    ...negliStati(filtro.stato),
    ...(filtro.scaduto == null ? [] : [sql`(${scaduta(contesto.giorno)}) is ${filtro.scaduto ? sql`true` : sql`not true`}`]),
    ...entro('scadenza', filtro.scadenzaDal, filtro.scadenzaAl),
    ...tra('sede', filtro.sede),
    ...tra('origine', filtro.origine),
    ...dellePosizioni('gestione', filtro.gestione),
    ...dei(filtro.codiceFiscale),
  ],
});

function negliStati(stati: readonly StatoF24[] | null | undefined) {
  if (stati == null) return [];
  return [
    stati.length === 0
      ? sql`false`
      : sql`(${sql.join(
          stati.map((stato) => inStato[stato]),
          sql` or `,
        )})`,
  ];
}
