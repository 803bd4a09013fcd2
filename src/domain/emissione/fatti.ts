import type { Data } from '../data.ts';
import type { Gestione } from '../gestione.ts';
import type { Importo } from '../importo.ts';
import type { RiduzioneContributiva, RuoloNucleo } from '../posizione.ts';

/** Who works in the business of a posizione of artigiani or commercianti, from a day to a day. */
export interface Componente {
  /** "10" is the titolare. */
  readonly codiceSoggetto: string;
  readonly cognomeNome: string;
  readonly ruolo: RuoloNucleo;
  readonly dataNascita: Data | null;
  readonly dal: Data;
  readonly al: Data | null;
}

/** A reduction granted on the posizione, from a day to a day. */
export interface RiduzioneConcessa {
  readonly tipo: RiduzioneContributiva;
  readonly dal: Data;
  readonly al: Data | null;
}

/** What the archive knows of a posizione that its contributions depend on. */
export interface FattiContributivi {
  readonly gestione: Gestione;
  readonly codice: string | null;
  readonly sede: string;
  readonly dataInizio: Data;
  readonly dataFine: Data | null;
  readonly altraCopertura: boolean;
  readonly ante1996: boolean;
  /** Euro a year. */
  readonly quotaAssociativaAnnua: Importo | null;
  readonly associazione: string | null;
  /** Name of the soggetto whose posizione it is. */
  readonly denominazione: string;
  readonly componenti: readonly Componente[];
  readonly riduzioni: readonly RiduzioneConcessa[];
  /** Euro by year, "2025"; negative where it is a loss. */
  readonly redditi: Readonly<Record<string, Importo | undefined>>;
}
