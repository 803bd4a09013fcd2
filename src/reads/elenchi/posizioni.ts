import { sql } from 'kysely';
import type { Gestione } from '../../domain/gestione.ts';
import { riepilogo } from '../estratto-debitario.ts';
import type { ContestoLettura } from '../contesto.ts';
import type { StatoPosizione } from '../../domain/posizione.ts';
import { visibile } from '../../auth/predicato.ts';
import { aggiornatiDal, dei, type Elenco, tra, uguale } from '../elenco.ts';

export interface FiltroPosizioni {
  readonly aggiornatoDal?: Date | null;
  readonly gestione?: readonly Gestione[] | null;
  readonly stato?: readonly StatoPosizione[] | null;
  readonly sede?: readonly string[] | null;
  readonly codice?: string | null;
  readonly conDifferenze?: boolean | null;
  readonly anno?: number | null;
  readonly codiceFiscale?: readonly string[] | null;
}

/** Posizioni, the oldest first. */
export const elencoPosizioni: Elenco<FiltroPosizioni> = {
  nome: 'posizioni',
  tabella: 'posizione',
  ambito: 'POSIZIONI',
  riga: { soggetto: sql.ref('t.soggetto_id'), posizione: sql.ref('t.id') },
  ordine: { colonna: 'data_inizio', tipo: 'date', crescente: true },
  filtri: async (filtro, contesto) => [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...tra('gestione', filtro.gestione),
    ...tra('stato', filtro.stato),
    ...tra('sede', filtro.sede),
    ...uguale('codice', filtro.codice),
    ...dei(filtro.codiceFiscale),
    ...(await conDifferenze(filtro, contesto)),
  ],
};

/** Only where the caller reads the debts of the posizione: a filter must not tell what a refused field hides. */
async function conDifferenze({ conDifferenze: chiesto, anno }: FiltroPosizioni, contesto: ContestoLettura) {
  if (chiesto == null && anno == null) return [];
  const chiChiede = { principal: contesto.principal!, chi: await contesto.chi(), giorno: contesto.giorno };
  const vede = visibile(chiChiede, 'DEBITI', { soggetto: sql.ref('t.soggetto_id'), posizione: sql.ref('t.id') });
  const esiste = sql`exists (select from (select t.soggetto_id as s, t.id as u) k cross join lateral ${riepilogo(sql.ref('k.s'), sql.ref('k.u'))} r where true
    ${anno == null ? sql`` : sql`and r.anno = ${anno}`} ${chiesto == null ? sql`` : sql`and r.saldo <> 0`})`;
  return [vede, chiesto === false ? sql`not ${esiste}` : esiste];
}
