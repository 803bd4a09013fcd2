import type { EntityManager } from '@mikro-orm/postgresql';
import type { Persona } from '../../auth/titoli.ts';
import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import type { TipoDelega } from '../../domain/delega-vocaboli.ts';
import { type ChiaveDelega, type TimbroAtto, valoriDi } from './scrivi.ts';

/** A delega to be made, every rule already held. */
export interface NuovaDelega extends ChiaveDelega {
  readonly tipo: TipoDelega;
  readonly firmatario: Persona | null;
  /** Without a name where the caller has no right to learn it. */
  readonly delegato: Persona;
  /** Null: the whole soggetto, present and future. */
  readonly posizioni: readonly string[] | null;
  readonly ambiti: readonly Ambito[];
  readonly dal: string;
  readonly al: string | null;
  readonly padreId: string | null;
  readonly creata: TimbroAtto;
}

/** Writes a new delega and the posizioni that it names. Its natural key is its own id: it comes from no import. */
export async function inserisciDelega(em: EntityManager, nuova: NuovaDelega): Promise<void> {
  const { soggettoId, id, tipo, firmatario, delegato, posizioni, ambiti, dal, al, padreId, creata } = nuova;
  await em.execute(
    `insert into delega (soggetto_id, id, chiave, tipo, firmatario_codice_fiscale, firmatario_denominazione, delegato_codice_fiscale,
       delegato_denominazione, intero_soggetto, ambiti, dal, al, padre_id,
       creata_il, creata_da, creata_da_denominazione, creata_per_conto, creata_applicazione)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[soggettoId, id, id, tipo, firmatario?.codiceFiscale ?? null, firmatario?.denominazione ?? null],
      ...[delegato.codiceFiscale, delegato.denominazione, posizioni === null, ambiti.join(','), dal, al, padreId],
      ...valoriDi(creata),
    ],
  );
  if (posizioni !== null)
    await em.execute(
      `insert into delega_posizione (soggetto_id, delega_id, posizione_id) select ?, ?, p::uuid from unnest(string_to_array(?, ',')) as p`,
      [soggettoId, id, posizioni.join(',')],
    );
}
