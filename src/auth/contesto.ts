import type { Decisione, Richiesta } from './decisione.ts';
import type { Principal } from './principal.ts';
import type { RegistroAccessi } from './registro.ts';
import type { Chiamante, Titoli } from './titoli.ts';

/** What a rule needs of the context of a request. */
export interface ContestoAccesso {
  /** Null without a token. */
  readonly principal: Principal | null;
  /** The calendar day (Europe/Rome) of the whole request. */
  readonly giorno: string;
  /** The facts about the caller, asked once. */
  chi(): Promise<Chiamante>;
  /** Takes the facts about the caller from who has just read them, where nobody has asked yet. */
  conosci(chi: Chiamante): void;
  /** Asks the one decision about a soggetto and notes it in the access record; facts about many soggetti are loaded together. */
  decidi(soggettoId: string | null, richiesta: Richiesta): Promise<Decisione>;
  /** Asks the same decision about the caller's powers alone, when nothing leaves: verificaAccesso. Notes nothing. */
  valuta(soggettoId: string | null, richiesta: Richiesta): Promise<Decisione>;
  /** The facts that tie the caller to a soggetto, loaded together with those about others. */
  titoliDi(soggettoId: string): Promise<Titoli>;
  /** The soggetto of a codice fiscale, null where the archive has none. */
  soggettoDi(codiceFiscale: string): Promise<string | null>;
  /** Forgets the facts that an act on a delega changes: the next decision asks for them again. */
  dimentica(): void;
  readonly registro: RegistroAccessi;
}
