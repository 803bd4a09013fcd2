import type { Ambito, MotivoAccesso, RuoloAccesso } from '../domain/accesso-vocaboli.ts';
import { decisioni } from '../osservazione.ts';
import type { Decisione } from './decisione.ts';
import type { Principal } from './principal.ts';
import type { Chiamante, Persona } from './titoli.ts';

/** The soggetto under which attempts on a codice fiscale that is not in the archive are written. */
export const SOGGETTO_IGNOTO = '00000000-0000-0000-0000-000000000000';

/** One row of the access record, before it is written. */
export interface AccessoDaScrivere {
  readonly soggettoId: string;
  readonly ruolo: RuoloAccesso;
  readonly da: string;
  readonly daDenominazione: string | null;
  readonly organizzazione: Persona | null;
  readonly applicazione: Principal['applicazione'];
  readonly delegaId: string | null;
  readonly ambiti: readonly Ambito[];
  readonly concesso: boolean;
}

interface Voce {
  readonly decisione: Decisione;
  readonly ambiti: Set<Ambito>;
  /** Data left. */
  readonly concesso: boolean;
  /** It comes from a search, not from a decision. */
  readonly ricerca?: boolean;
}

const INPS: Persona = { codiceFiscale: '80078750587', denominazione: 'INPS' };

/**
 * Collects the decisions of one request, or of one step of a job: one row for each soggetto and outcome, ambiti united (access.md §4). The one writer
 * takes them before the answer leaves; nothing here touches the database.
 */
export class RegistroAccessi {
  readonly #voci = new Map<string, Voce>();

  /** Notes a decision about a soggetto (null: not in the archive). */
  annota(soggettoId: string | null, ambito: Ambito | null, decisione: Decisione): void {
    const chiave = `${soggettoId ?? SOGGETTO_IGNOTO} ${decisione.concesso}`;
    const prima = this.#voci.get(chiave);
    // A search says less than the decision that follows it.
    const voce = prima === undefined || prima.ricerca ? { decisione, ambiti: new Set<Ambito>(), concesso: decisione.concesso } : prima;
    if (ambito !== null) voce.ambiti.add(ambito);
    this.#voci.set(chiave, voce);
    decisioni.pubblica({ motivo: decisione.concesso ? decisione.titolo : decisione.motivo });
  }

  /** Notes a search for a delegante: what it tells comes from a right riscontro, not from a titolo. */
  annotaRicerca(soggettoId: string | null, riuscita: boolean): void {
    const chiave = `${soggettoId ?? SOGGETTO_IGNOTO} ${riuscita}`;
    const voce = { decisione: negata('NESSUNA_DELEGA'), ambiti: new Set<Ambito>(), concesso: riuscita, ricerca: true };
    if (!this.#voci.has(chiave)) this.#voci.set(chiave, voce);
  }

  /** Notes a refusal for which no titolo was asked: the token does not reach, or it is not the caller's. */
  rifiuta(soggettoId: string | null, ambito: Ambito | null, motivo: MotivoAccesso = 'NESSUNA_DELEGA'): void {
    this.annota(soggettoId, ambito, negata(motivo));
  }

  /** Nothing was decided about anyone. */
  get vuoto(): boolean {
    return this.#voci.size === 0;
  }

  /** The rows to write, in a stable order. What is taken is no longer here. */
  preleva(principal: Principal, chi: Chiamante): AccessoDaScrivere[] {
    const voci = [...this.#voci];
    this.#voci.clear();
    return voci.map(([chiave, { decisione, ambiti, concesso }]) => ({
      soggettoId: chiave.slice(0, 36),
      ruolo: ruoloDi(principal, chi, decisione),
      da: principal.codiceFiscale,
      daDenominazione: chi.denominazione,
      organizzazione: organizzazioneDi(decisione),
      applicazione: principal.applicazione,
      delegaId: decisione.delega?.id ?? null,
      ambiti: [...ambiti].sort(),
      concesso,
    }));
  }
}

const negata = (motivo: MotivoAccesso): Decisione => ({ concesso: false, motivo, delega: null });

/** As what the caller came: an applicazione as such, otherwise by the titolo that opened. */
function ruoloDi(principal: Principal, chi: Chiamante, decisione: Decisione): RuoloAccesso {
  if (principal.applicazione !== null) return 'APPLICAZIONE';
  if (decisione.concesso && decisione.incarico !== null) return decisione.incarico.ruolo;
  // Who granted a subdelega reads it as what he is.
  if (decisione.delega?.delegato.codiceFiscale === principal.codiceFiscale) return ruoloDelDelegato(decisione.delega.tipo);
  if (!decisione.concesso || decisione.titolo !== 'PROPRIO') return profili(chi, principal)[0] ?? 'TITOLARE';
  if (chi.soloCoadiuvante) return 'COADIUVANTE';
  return chi.gestioni.every((g) => g === 'SEPARATA_PROFESSIONISTI') && chi.gestioni.length > 0 ? 'PROFESSIONISTA' : 'TITOLARE';
}

function ruoloDelDelegato(tipo: string): RuoloAccesso {
  const ruoli: Record<string, RuoloAccesso> = {
    ASSOCIAZIONE_CATEGORIA: 'ASSOCIAZIONE_CATEGORIA',
    DIPENDENTE: 'DIPENDENTE_ENTE',
    SUBDELEGA: 'DIPENDENTE_STUDIO',
  };
  return ruoli[tipo] ?? 'INTERMEDIARIO';
}

/**
 * The delegato of the delega (for a SUBDELEGA the studio), the ente for a representative, INPS for an OPERATORE, nobody for one's own drawer.
 */
function organizzazioneDi(decisione: Decisione): Persona | null {
  if (decisione.delega !== null) return decisione.delega.studio ?? decisione.delega.delegato;
  if (!decisione.concesso) return null;
  if (decisione.titolo === 'OPERATORE') return INPS;
  return decisione.titolo === 'RAPPRESENTANTE' ? (decisione.incarico?.ente ?? null) : null;
}

/** The roles of the caller: his incarichi, and those that follow from posizioni and nucleo (access.md §1). */
export function profili(chi: Chiamante, principal: Principal): RuoloAccesso[] {
  const ruoli = new Set<RuoloAccesso>(chi.incarichi.map(({ ruolo }) => ruolo));
  if (principal.applicazione !== null) ruoli.add('APPLICAZIONE');
  if (chi.dipendente.includes('SUBDELEGA')) ruoli.add('DIPENDENTE_STUDIO');
  if (chi.dipendente.includes('DIPENDENTE')) ruoli.add('DIPENDENTE_ENTE');
  if (chi.soloCoadiuvante) ruoli.add('COADIUVANTE');
  if (chi.gestioni.some((g) => g === 'SEPARATA_PROFESSIONISTI')) ruoli.add('PROFESSIONISTA');
  if (chi.gestioni.some((g) => g !== 'SEPARATA_PROFESSIONISTI')) ruoli.add('TITOLARE');
  return [...ruoli];
}
