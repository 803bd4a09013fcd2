import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import type { TipoDelega } from '../../domain/delega-vocaboli.ts';

/** What creaDelega takes: calendar days "YYYY-MM-DD", codici fiscali, global ids of posizioni. */
export interface CreaDelega {
  readonly tipo: TipoDelega;
  readonly delegante: string;
  /** What the delegante handed over; for an indiretta alone. */
  readonly riscontro?: string | null;
  /** Who signs, where the delegante is represented. */
  readonly firmatario?: string | null;
  readonly delegato: string;
  readonly posizioni?: readonly string[] | null;
  readonly interoSoggetto?: boolean | null;
  readonly ambiti: readonly Ambito[];
  /** Absent: today. */
  readonly dal?: string | null;
  readonly al?: string | null;
  readonly idempotencyKey?: string | null;
}
