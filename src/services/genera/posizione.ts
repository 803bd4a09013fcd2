import { componiCodiceInps } from '../../domain/codice-inps.ts';
import { Gestione } from '../../domain/gestione.ts';
import { sediNote } from '../../domain/sede.ts';
import type { Caso } from './caso.ts';
import type { Persona } from './persona.ts';
import type { Rata } from './scadenze.ts';

/** An invented posizione of artigiano or commerciante. */
export interface PosizioneGenerata {
  readonly persona: Persona;
  readonly gestione: 'ARTIGIANI' | 'COMMERCIANTI';
  readonly codice: string;
  readonly sede: string;
  readonly inizio: string;
  readonly fine: string | undefined;
  /** Its number in the archive: protocolli are made of it. */
  readonly numero: number;
}

const GESTIONI = [Gestione.ARTIGIANI, Gestione.COMMERCIANTI] as const;

/** The posizione number `numero`; a person's first one is open, of the others one in two has ended. */
export function posizione(persona: Persona, numero: number, prima: boolean, caso: Caso): PosizioneGenerata {
  const inizio = `${1985 + caso.intero(20)}-${String(1 + caso.intero(12)).padStart(2, '0')}-01`;
  const finita = !prima && caso.percento(50);
  return {
    persona,
    gestione: caso.uno(GESTIONI),
    codice: String(10_000_000 + (numero % 89_999_999)),
    sede: caso.uno(sediNote).codice,
    inizio,
    fine: finita ? `2025-0${1 + caso.intero(9)}-28` : undefined,
    numero,
  };
}

/** The columns that name a posizione. */
export function chiaviDi({ persona, gestione, codice }: PosizioneGenerata) {
  return { codice_fiscale: persona.codiceFiscale, gestione, codice };
}

/** The codeline of an instalment of a posizione. */
export function codelineDi({ codice, sede }: PosizioneGenerata, { anno, numero, importo }: Rata): string {
  return componiCodiceInps({
    codiceAzienda: codice,
    annoRiferimento: anno,
    annoEmissione: anno,
    rata: numero,
    importo,
    sede,
    codiceSoggetto: '10',
    progressivoEmissione: 1,
  });
}

/** A protocollo in INPS's form (rules.md §1.4), with a number of at least seven digits. */
export function protocolloDi(sede: string, giorno: string, numero: number): string {
  return `INPS.${sede}.${giorno.slice(8)}/${giorno.slice(5, 7)}/${giorno.slice(0, 4)}.${String(numero).padStart(7, '0')}`;
}
