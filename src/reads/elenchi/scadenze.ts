import { sql } from 'kysely';
import { cassettiPropri } from '../../auth/decisione.ts';
import { ambitiDellaScadenza } from '../../auth/permissions.ts';
import { delegheDelChiamante, visibile } from '../../auth/predicato.ts';
import type { Gestione } from '../../domain/gestione.ts';
import type { SpecieScadenza, TipoScadenza } from '../../domain/scadenza.ts';
import { dellePosizioni, type Elenco, entro, tra } from '../elenco.ts';

export interface FiltroScadenze {
  readonly dal: string;
  readonly al: string;
  readonly tipo?: readonly TipoScadenza[] | null;
  readonly gestione?: readonly Gestione[] | null;
  /** Null: both. */
  readonly assolta?: boolean | null;
}

const RIGA = { soggetto: sql.ref('t.soggetto_id'), posizione: sql.ref('t.posizione_id') };

/** Deadlines, the nearest first: each is seen by who has all the ambiti of its specie on its posizione, or is a party of its delega. */
export const elencoScadenze: Elenco<FiltroScadenze> = {
  nome: 'scadenze',
  tabella: 'scadenza',
  ambito: null,
  riga: RIGA,
  ordine: { colonna: 'data', tipo: 'date', crescente: true },
  filtri: ({ dal, al, tipo, gestione, assolta }) => [
    ...entro('data', dal, al),
    ...tra('tipo', tipo),
    ...dellePosizioni('gestione', gestione),
    ...(assolta == null ? [] : [sql`t.assolta = ${assolta}`]),
  ],
  soloMie: async (contesto) => {
    const principal = contesto.principal!;
    const chi = await contesto.chi();
    const chiChiede = { principal, chi, giorno: contesto.giorno };
    const miaDelega = sql`(t.soggetto_id = any(${cassettiPropri(principal, chi)}::uuid[]) or exists (select from delega_ricevuta d
      where d.soggetto_id = t.soggetto_id and d.delega_id = t.oggetto_id and ${delegheDelChiamante(chiChiede)}))`;
    const perSpecie = Object.entries(ambitiDellaScadenza).map(([specie, ambiti]) => {
      const permesse = ambiti.length === 0 ? [miaDelega] : ambiti.map((ambito) => visibile(chiChiede, ambito, RIGA));
      // Written as a constant, so that each source of deadlines keeps only its own part.
      return sql`(t.specie = ${sql.lit(specie)} and ${sql.join(permesse, sql` and `)})`;
    });
    return sql`(${sql.join(perSpecie, sql` or `)})`;
  },
  ambitiDi: (riga) => ambitiDellaScadenza[riga['specie'] as SpecieScadenza],
};
