import { sql } from 'kysely';
import { visibile } from '../../auth/predicato.ts';
import type { Gestione } from '../../domain/gestione.ts';
import type { SoggettiOrdine } from '../../domain/soggetto.ts';
import type { ContestoLettura } from '../contesto.ts';
import { conDebiti } from '../con-debiti.ts';
import { aggiornatiDal, type Elenco } from '../elenco.ts';

export interface FiltroSoggetti {
  readonly aggiornatoDal?: Date | null;
  readonly cerca?: string | null;
  readonly codiceFiscale?: readonly string[] | null;
  readonly gestione?: readonly Gestione[] | null;
  readonly sede?: readonly string[] | null;
  readonly conDebiti?: boolean | null;
}

const RIGA = { soggetto: sql.ref('t.id'), posizione: null };

/**
 * The soggetti that the caller reaches by any titolo. `gestione` and `sede` look only at posizioni that he reaches: a filter must not tell what a
 * refused field hides.
 */
export function elencoSoggetti(ordine: SoggettiOrdine, posizioniVisibili: ReturnType<typeof visibile>): Elenco<FiltroSoggetti> {
  return {
    nome: 'soggetti',
    tabella: 'soggetto',
    ambito: null,
    riga: RIGA,
    ordine: { colonna: ordine === 'CODICE_FISCALE' ? 'codice_fiscale' : 'denominazione', tipo: 'text', crescente: true },
    filtri: async (filtro, contesto) => [
      ...aggiornatiDal(contesto, filtro.aggiornatoDal),
      ...(filtro.codiceFiscale == null ? [] : [sql`t.codice_fiscale = any(${filtro.codiceFiscale}::text[])`]),
      ...cerca(filtro.cerca),
      ...(['gestione', 'sede'] as const).flatMap((campo) => {
        const valori = filtro[campo];
        if (valori == null) return [];
        return [
          sql`exists (select from posizione pf where pf.soggetto_id = t.id and ${sql.ref(`pf.${campo}`)} = any(${valori}::text[])
            and ${posizioniVisibili})`,
        ];
      }),
      ...(await debiti(filtro.conDebiti, contesto)),
    ],
  };
}

/** The posizioni `pf` that the caller reaches by any titolo. */
export async function posizioniVisibili(contesto: ContestoLettura) {
  const chiChiede = { principal: contesto.principal!, chi: await contesto.chi(), giorno: contesto.giorno };
  return visibile(chiChiede, null, { soggetto: sql.ref('pf.soggetto_id'), posizione: sql.ref('pf.id') });
}

/** With a debt, or without one, of those that he reads: also a filter must not tell more. */
async function debiti(chiesto: boolean | null | undefined, contesto: ContestoLettura) {
  if (chiesto == null) return [];
  const chiChiede = { principal: contesto.principal!, chi: await contesto.chi(), giorno: contesto.giorno };
  const con = conDebiti(sql.ref('s.id'), contesto.giorno, (riga) => visibile(chiChiede, 'DEBITI', riga));
  return [sql`exists (select from (select t.id) s where ${con}) = ${chiesto}`];
}

/** Words of the name in any order, or the beginning of the codice fiscale. LIKE's own signs are only signs. */
function cerca(testo: string | null | undefined) {
  const parole = (testo ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const protetta = (parola: string) => parola.replace(/[\\%_]/g, '\\$&');
  return parole.map(
    (parola) => sql`(t.denominazione ilike ${`%${protetta(parola)}%`} or t.codice_fiscale like ${`${protetta(parola.toUpperCase())}%`})`,
  );
}
