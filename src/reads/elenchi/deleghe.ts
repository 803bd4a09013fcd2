import { type RawBuilder, sql } from 'kysely';
import { cassettiPropri } from '../../auth/decisione.ts';
import { delegheDelChiamante, statoDelega } from '../../auth/predicato.ts';
import type { StatoDelega, TipoDelega } from '../../domain/delega-vocaboli.ts';
import type { ContestoLettura } from '../contesto.ts';
import { aggiornatiDal, type Elenco, tra } from '../elenco.ts';

export interface FiltroDeleghe {
  readonly aggiornatoDal?: Date | null;
  readonly stato?: readonly StatoDelega[] | null;
  readonly tipo?: readonly TipoDelega[] | null;
  readonly scadeEntro?: string | null;
  readonly codiceFiscale?: string | null;
}

/** The delega's derived facts stand in the directory: `d`. */
const UNIONE = sql`join delega_ricevuta d on d.delegato_codice_fiscale = t.delegato_codice_fiscale and d.soggetto_id = t.soggetto_id and d.delega_id = t.id`;

function filtri(filtro: FiltroDeleghe, contesto: ContestoLettura, altraParte: (cf: string) => RawBuilder<unknown>) {
  return [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...(filtro.stato == null ? [] : [sql`${statoDelega(contesto.giorno)} = any(${filtro.stato}::text[])`]),
    ...tra('tipo', filtro.tipo),
    ...(filtro.scadeEntro == null ? [] : [sql`d.al <= ${filtro.scadeEntro}::date`]),
    ...(filtro.codiceFiscale == null ? [] : [altraParte(filtro.codiceFiscale)]),
  ];
}

const comune = {
  tabella: 'delega',
  ambito: null,
  riga: { soggetto: sql.ref('t.soggetto_id'), posizione: null },
  ordine: { colonna: 'creata_il', tipo: 'timestamptz', crescente: false },
  unioni: UNIONE,
} as const;

/** The deleghe that the caller holds, in every state, the latest first. `codiceFiscale` is the delegante's. */
export const elencoDelegheRicevute: Elenco<FiltroDeleghe> = {
  ...comune,
  nome: 'delegheRicevute',
  filtri: (filtro, contesto) =>
    filtri(filtro, contesto, (cf) => sql`t.soggetto_id in (select c.soggetto_id from soggetto_cf c where c.codice_fiscale = ${cf})`),
  soloMie: async (contesto) => delegheDelChiamante({ principal: contesto.principal!, chi: await contesto.chi(), giorno: contesto.giorno }),
};

/** The deleghe given on the caller's own drawer and on those of the enti he represents. `codiceFiscale` is the delegato's. */
export const elencoDelegheRilasciate: Elenco<FiltroDeleghe> = {
  ...comune,
  nome: 'delegheRilasciate',
  filtri: (filtro, contesto) => filtri(filtro, contesto, (cf) => sql`t.delegato_codice_fiscale = ${cf}`),
  soloMie: async (contesto) => sql`t.soggetto_id = any(${cassettiPropri(contesto.principal!, await contesto.chi())}::uuid[])`,
};

/** The subdeleghe of a delega: the party who sees the delega sees them. */
export const elencoSubdeleghe: Elenco<FiltroDeleghe> = { ...comune, nome: 'subdeleghe', filtri: () => [], soloMie: async () => sql`true` };
