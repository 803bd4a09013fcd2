import { sql } from 'kysely';
import type { Abbinamento } from '../../domain/abbinamento.ts';
import { aggiornatiDal, dei, elencoDiPosizione, entro, tra } from '../elenco.ts';

export interface FiltroVersamenti {
  readonly aggiornatoDal?: Date | null;
  readonly dal?: string | null;
  readonly al?: string | null;
  readonly causale?: readonly string[] | null;
  readonly anno?: number | null;
  readonly abbinamento?: readonly Abbinamento[] | null;
  readonly codiceFiscale?: readonly string[] | null;
}

/** Versamenti, the latest first. `anno` is the year of periodoAl. */
export const elencoVersamenti = elencoDiPosizione<FiltroVersamenti>({
  nome: 'versamenti',
  tabella: 'versamento',
  ambito: 'VERSAMENTI',
  ordine: { colonna: 'data', tipo: 'date', crescente: false },
  filtri: (filtro, contesto) => [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...entro('data', filtro.dal, filtro.al),
    ...tra('causale', filtro.causale),
    ...(filtro.anno == null ? [] : [sql`left(t.periodo_al, 4) = ${String(filtro.anno)}`]),
    ...tra('abbinamento', filtro.abbinamento),
    ...dei(filtro.codiceFiscale),
  ],
});
