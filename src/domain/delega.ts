import { TipoDelega, StatoDelega } from './delega-vocaboli.ts';
import { aggiungiGiorni } from './data.ts';

/** How a delega was closed before its term. */
export type ChiusuraDelega = 'REVOCATA' | 'CESSATA';

/** The facts of a delega that its state depends on, its padre and its posizioni already folded in (services/proiezione-deleghe.ts). */
export interface FattiDelega {
  readonly tipo: TipoDelega;
  /** First day of effect; null while it waits for validation or activation. */
  readonly attivaDal: string | null;
  /** Last day of effect; null without a term. */
  readonly al: string | null;
  /** Last day of the posizioni it was given on, where all of them have ended. */
  readonly finePosizioni: string | null;
  readonly chiusaCome: ChiusuraDelega | null;
}

/** How many days before its last day a delega is worth a reminder and an event. */
export const GIORNI_DI_PREAVVISO = 30;

/** Which acts make a tipo effective: DIRETTA and SUBDELEGA need none (access.md §3). */
const attesa: Record<TipoDelega, 'VALIDAZIONE' | 'ATTIVAZIONE' | null> = {
  DIRETTA: null,
  INDIRETTA: 'VALIDAZIONE',
  INDIRETTA_ALTRI: 'VALIDAZIONE',
  ASSOCIAZIONE_CATEGORIA: 'VALIDAZIONE',
  DIPENDENTE: 'ATTIVAZIONE',
  GRUPPO_CONSORZIO: 'ATTIVAZIONE',
  SUBDELEGA: null,
};

/**
 * First day of effect of a delega taken alone: from `dal` for one that needs no act, from the day of validation, from the day after activation
 * (document 004), never before `dal`. Days of Europe/Rome; null while the act is missing.
 */
export function decorrenza(tipo: TipoDelega, dal: string, validataGiorno: string | null, attivataGiorno: string | null): string | null {
  const occorre = attesa[tipo];
  if (occorre === null) return dal;
  const dallAtto = occorre === 'VALIDAZIONE' ? validataGiorno : attivataGiorno && aggiungiGiorni(attivataGiorno, 1);
  if (dallAtto === null) return null;
  return dallAtto > dal ? dallAtto : dal;
}

/**
 * The state of a delega on a calendar day (Europe/Rome), from its facts: never stored. A closed one stays closed; one never made effective waits also
 * after its term, since SCADUTA is said only of what had been ATTIVA. The SQL twin stands in auth/predicato.ts. Source: access.md §3, rules.md §5.6.
 */
export function statoAl(delega: FattiDelega, giorno: string): StatoDelega {
  if (delega.chiusaCome !== null) return delega.chiusaCome;
  if (delega.attivaDal === null) return attesa[delega.tipo] === 'ATTIVAZIONE' ? StatoDelega.DA_ATTIVARE : StatoDelega.DA_VALIDARE;
  // What ended first says how it ended.
  const { al, finePosizioni } = delega;
  if (al !== null && giorno > al && (finePosizioni === null || al < finePosizioni)) return StatoDelega.SCADUTA;
  if (finePosizioni !== null && giorno > finePosizioni) return StatoDelega.CESSATA;
  if (al !== null && giorno > al) return StatoDelega.SCADUTA;
  if (giorno < delega.attivaDal) return StatoDelega.IN_ATTESA_DECORRENZA;
  return StatoDelega.ATTIVA;
}
