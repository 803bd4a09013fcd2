/** How strongly a person authenticated: 1 a password, 2 two factors, 3 a certificate (SPID and CIE levels, eIDAS low to high). */
export type Livello = 1 | 2 | 3;

/**
 * Who is asking, as the token (or the certificate) says it: identity and the limits of the token, no power over anyone.
 * What a Principal may do comes from facts in the database (titoli) and from decide(), never from here.
 */
export interface Principal {
  /**
   * The codice fiscale in whose name he acts: of the person, or, for an applicazione, of the intermediario it acts for.
   * Upper case, check character verified.
   */
  readonly codiceFiscale: string;
  /** The OAuth client when a program acts, else null. Stamps and access rows carry it beside the person. */
  readonly applicazione: Applicazione | null;
  /**
   * What the token allows, as lower-case scopes ("estratto-conto", "f24", "documenti" …). Null: a person's token without scopes of ours,
   * which narrows nothing. An applicazione's token without scopes has the empty set.
   */
  readonly scope: ReadonlySet<string> | null;
  /** Codice fiscale of the studio or ente for whom the caller says he acts (header x-per-conto); null: all his titoli count. */
  readonly perConto: string | null;
  /** How strongly the person authenticated for this request; absent for an applicazione, and where nobody does now (a link, a job). */
  readonly livello?: Livello;
}

/** An OAuth client that acts for one intermediario. */
export interface Applicazione {
  /** Client id, as the issuer knows it. */
  readonly id: string;
  /** Name to show to the person whose data it read. */
  readonly nome: string;
}

/** A Principal as it is kept for later: inside a link, beside a Lavorazione. */
export type PrincipalScritto = Omit<Principal, 'scope' | 'livello'> & { readonly scope: string[] | null };

/** Keeps a Principal: what was decided for him is not, since it is decided again when he is read back; nor his level, of that request. */
export function scriviPrincipal({ codiceFiscale, applicazione, scope, perConto }: Principal): PrincipalScritto {
  return { codiceFiscale, applicazione, perConto, scope: scope && [...scope].sort() };
}

/** The Principal that was kept. */
export function leggiPrincipal(scritto: PrincipalScritto): Principal {
  return { ...scritto, scope: scritto.scope && new Set(scritto.scope) };
}
