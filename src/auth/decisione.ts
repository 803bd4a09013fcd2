import type { Ambito, MotivoAccesso } from '../domain/accesso-vocaboli.ts';
import { statoAl } from '../domain/delega.ts';
import type { Principal } from './principal.ts';
import { Scope, scopeDi } from './scope.ts';
import type { Chiamante, DelegaRicevutaFatti, IncaricoValido, Titoli } from './titoli.ts';

/** What is asked for: an ambito (null: what any titolo opens), and on how much of the drawer. */
export interface Richiesta {
  readonly ambito: Ambito | null;
  readonly portata: Portata;
  /** A change, not a reading: an OPERATORE makes none. */
  readonly scrittura?: boolean;
  /** For the person himself and who represents the ente alone, whatever a delega or a sede opens (access.md §2). */
  readonly riservata?: boolean;
  /** Open also to the titolare of a posizione, about the components of its nucleo (access.md §2). */
  readonly componente?: boolean;
}

/** The whole drawer, some part of it whichever it be, or one posizione. */
export type Portata =
  | { readonly tipo: 'INTERO' }
  | { readonly tipo: 'QUALCHE_POSIZIONE' }
  | { readonly tipo: 'POSIZIONE'; readonly id: string /** Asked for where the caller is OPERATORE. */; readonly sede: string | null };

export type Titolo = 'PROPRIO' | 'RAPPRESENTANTE' | 'DELEGA' | 'OPERATORE' | 'COMPONENTE';

export type Decisione =
  | {
      readonly concesso: true;
      readonly titolo: Titolo;
      readonly delega: DelegaRicevutaFatti | null;
      readonly incarico: IncaricoValido | null;
    }
  | { readonly concesso: false; readonly motivo: MotivoAccesso; readonly delega: DelegaRicevutaFatti | null };

/** Roles by which a person represents an ente (access.md §1). */
const RAPPRESENTA = new Set(['RAPPRESENTANTE_ENTE', 'ALTRO_RESPONSABILE']);

/** How far a refused delega is from opening, nearest first (access.md §1). */
const VICINANZA: readonly MotivoAccesso[] = [
  'RUOLO_NON_AMMESSO',
  'SCOPE_MANCANTE',
  'AMBITO_MANCANTE',
  'POSIZIONE_NON_COMPRESA',
  'ATTIVA_DAL',
  'DA_ATTIVARE',
  'DA_VALIDARE',
];

/** The incarichi that make the caller a representative of enti, narrowed by x-per-conto. */
export function rappresentanze(principal: Principal, chi: Chiamante): readonly IncaricoValido[] {
  return chi.incarichi.filter(
    ({ ruolo, ente }) =>
      RAPPRESENTA.has(ruolo) && ente !== null && (principal.perConto === null || ente.codiceFiscale === principal.perConto),
  );
}

/** The sedi whose posizioni the caller reads as OPERATORE. With x-per-conto he acts for a studio, not as one. */
export function sediOperatore(principal: Principal, chi: Chiamante): readonly string[] {
  if (principal.perConto !== null) return [];
  return chi.incarichi.flatMap(({ ruolo, sede }) => (ruolo === 'OPERATORE' && sede !== null ? [sede] : []));
}

/** ANALISTA sees no person at all (access.md §1). */
export function eAnalista(chi: Chiamante): boolean {
  return chi.incarichi.some(({ ruolo }) => ruolo === 'ANALISTA');
}

/** His own drawer counts unless he says that he acts for someone else. */
export function contaIlProprio(principal: Principal): boolean {
  return principal.perConto === null || principal.perConto === principal.codiceFiscale;
}

/** True where the token's scopes allow an act: any person's token without scopes of ours, and one that names it. */
export function scopePermette(principal: Principal, atto: (typeof Scope)[keyof typeof Scope]): boolean {
  return principal.scope === null || principal.scope.has(atto);
}

/** Who may act on deleghe at all: not an ANALISTA, and an applicazione only with deleghe:scrivi (access.md §2). */
export function puoAgireSuDeleghe(principal: Principal, chi: Chiamante): boolean {
  return scopePermette(principal, Scope.DELEGHE_SCRIVI) && !eAnalista(chi);
}

/** What is asked for with a row of this posizione: that one; without a posizione the row is of the whole drawer. */
export function portataDi(posizione: string | null | undefined): Portata {
  return posizione == null ? { tipo: 'INTERO' } : { tipo: 'POSIZIONE', id: posizione, sede: null };
}

/** The soggetti on whose drawer the caller has all powers: his own, and the enti he represents. */
export function cassettiPropri(principal: Principal, chi: Chiamante): readonly string[] {
  if (eAnalista(chi) || !scopeBasta(principal, null)) return [];
  const enti = rappresentanze(principal, chi).flatMap(({ ente }) => (ente?.soggettoId ? [ente.soggettoId] : []));
  return contaIlProprio(principal) && chi.soggettoId !== null && !chi.soloCoadiuvante ? [chi.soggettoId, ...enti] : enti;
}

/** True where the token's scopes reach the ambito; any scope of ours reaches what any titolo opens. */
export function scopeBasta(principal: Principal, ambito: Ambito | null): boolean {
  if (principal.scope === null) return true;
  return ambito === null ? principal.scope.size > 0 : principal.scope.has(scopeDi(ambito));
}

/**
 * The one decision: may this principal, with these titoli, have this of this soggetto, on this day (Europe/Rome)? Pure. Every exit asks it. Law:
 * access.md §1–§2. A refusal names the motivo nearest to opening; it reaches the caller only through verificaAccesso.
 */
export function decidi(principal: Principal, chi: Chiamante, titoli: Titoli, richiesta: Richiesta, giorno: string): Decisione {
  if (eAnalista(chi)) return rifiuto('RUOLO_NON_AMMESSO');
  const senzaScope = !scopeBasta(principal, richiesta.ambito);
  const concesso = (titolo: Titolo, delega: DelegaRicevutaFatti | null = null, incarico: IncaricoValido | null = null): Decisione =>
    senzaScope ? rifiuto('SCOPE_MANCANTE', delega) : { concesso: true, titolo, delega, incarico };

  if (contaIlProprio(principal) && chi.soggettoId === titoli.soggettoId)
    return chi.soloCoadiuvante && !apertoAlCoadiuvante(richiesta) ? rifiuto('RUOLO_NON_AMMESSO') : concesso('PROPRIO');

  const incarico = rappresentanze(principal, chi).find(({ ente }) => ente?.soggettoId === titoli.soggettoId);
  if (incarico) return concesso('RAPPRESENTANTE', null, incarico);

  const esiti = titoli.deleghe.filter((delega) => vale(principal, delega)).map((delega) => conDelega(delega, richiesta, giorno));
  const aperta = esiti.find(({ motivo }) => motivo === null);
  if (aperta) return concesso('DELEGA', aperta.delega);

  const dellaSede = leggeComeOperatore(principal, chi, titoli, richiesta.portata);
  if (dellaSede) return richiesta.scrittura || richiesta.riservata ? rifiuto('RUOLO_NON_AMMESSO') : concesso('OPERATORE', null, dellaSede);

  if (richiesta.componente && titoli.componente && contaIlProprio(principal)) return concesso('COMPONENTE');

  const vicino = piuVicino(esiti);
  return titoli.diSede && !vicino.concesso && vicino.delega === null ? rifiuto('POSIZIONE_NON_COMPRESA') : vicino;
}

/** A coadiuvante without a posizione of his own sees his name and his estratto conto, whole. */
function apertoAlCoadiuvante({ ambito, riservata }: Richiesta): boolean {
  return !riservata && (ambito === null || ambito === 'ESTRATTO_CONTO');
}

/** With x-per-conto only the deleghe of that studio count: its subdeleghe, or its own when the caller is the studio. */
export function vale(principal: Principal, delega: DelegaRicevutaFatti): boolean {
  return principal.perConto === null || (delega.studio ?? delega.delegato).codiceFiscale === principal.perConto;
}

function leggeComeOperatore(principal: Principal, chi: Chiamante, titoli: Titoli, portata: Portata): IncaricoValido | null {
  const sedi = sediOperatore(principal, chi);
  const sede =
    portata.tipo === 'POSIZIONE'
      ? sedi.find((s) => s === portata.sede)
      : titoli.diSede && portata.tipo === 'QUALCHE_POSIZIONE'
        ? sedi[0]
        : undefined;
  return sede === undefined ? null : (chi.incarichi.find((i) => i.ruolo === 'OPERATORE' && i.sede === sede) ?? null);
}

interface EsitoDelega {
  readonly delega: DelegaRicevutaFatti;
  /** Null: it opens. */
  readonly motivo: MotivoAccesso | null;
}

function conDelega(delega: DelegaRicevutaFatti, { ambito, portata, riservata }: Richiesta, giorno: string): EsitoDelega {
  const stato = statoAl(delega, giorno);
  if (stato === 'IN_ATTESA_DECORRENZA') return { delega, motivo: 'ATTIVA_DAL' };
  if (stato !== 'ATTIVA') return { delega, motivo: stato };
  if (riservata) return { delega, motivo: 'RUOLO_NON_AMMESSO' };
  if (delega.posizioni !== null && portata.tipo === 'INTERO') return { delega, motivo: 'POSIZIONE_NON_COMPRESA' };
  if (delega.posizioni !== null && portata.tipo === 'POSIZIONE' && !delega.posizioni.includes(portata.id))
    return { delega, motivo: 'POSIZIONE_NON_COMPRESA' };
  if (ambito !== null && !delega.ambiti.includes(ambito)) return { delega, motivo: 'AMBITO_MANCANTE' };
  return { delega, motivo: null };
}

function piuVicino(esiti: readonly EsitoDelega[]): Decisione {
  for (const motivo of VICINANZA) {
    const trovata = esiti.find((esito) => esito.motivo === motivo);
    if (trovata) return rifiuto(motivo, trovata.delega);
  }
  const ultima = esiti.toSorted((a, b) => finitaIl(b.delega).localeCompare(finitaIl(a.delega)))[0];
  return ultima?.motivo ? rifiuto(ultima.motivo, ultima.delega) : rifiuto('NESSUNA_DELEGA');
}

/** When a closed delega ended, as text that sorts: the instant of its closing, else the earlier of its own last day and that of its posizioni. */
function finitaIl({ chiusaIl, al, finePosizioni }: DelegaRicevutaFatti): string {
  return chiusaIl ?? [al, finePosizioni].filter((giorno) => giorno !== null).sort()[0] ?? '';
}

function rifiuto(motivo: MotivoAccesso, delega: DelegaRicevutaFatti | null = null): Decisione {
  return { concesso: false, motivo, delega };
}
