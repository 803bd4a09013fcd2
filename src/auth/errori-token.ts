/** Why a request has no identity: the caller has to get (another) token, or show (another) card. */
export const CodiceToken = {
  TOKEN_ASSENTE: 'TOKEN_ASSENTE',
  TOKEN_SCADUTO: 'TOKEN_SCADUTO',
  TOKEN_NON_VALIDO: 'TOKEN_NON_VALIDO',
  CERTIFICATO_NON_VALIDO: 'CERTIFICATO_NON_VALIDO',
  IDENTITA_DISCORDI: 'IDENTITA_DISCORDI',
} as const;
export type CodiceToken = keyof typeof CodiceToken;

/**
 * A missing, expired or refused token, or a refused card: a refusal (HTTP 401). The message is Italian, says what was expected and never
 * repeats anything of the token or of the certificate.
 */
export class TokenNonValido extends Error {
  readonly codice: CodiceToken;

  constructor(codice: CodiceToken, messaggio: string) {
    super(messaggio);
    this.name = 'TokenNonValido';
    this.codice = codice;
  }
}

/** A token that is refused; `perche` completes the sentence "Il token non è valido: …". */
export function tokenNonValido(perche: string): TokenNonValido {
  return new TokenNonValido('TOKEN_NON_VALIDO', `Il token non è valido: ${perche}.`);
}

/** A card that is refused; `perche` completes the sentence "Il certificato non è valido: …". */
export function certificatoNonValido(perche: string): TokenNonValido {
  return new TokenNonValido('CERTIFICATO_NON_VALIDO', `Il certificato non è valido: ${perche}.`);
}

/** What the permission rules answer to a caller who did not say who he is, on every field that is not open to all. */
export function tokenAssente(): TokenNonValido {
  return new TokenNonValido('TOKEN_ASSENTE', "Manca il token di accesso: va inviato nell'intestazione Authorization come Bearer.");
}

/**
 * The issuer's keys could not be fetched and none are kept: a fault (HTTP 503), since the token may well be good. Worth trying again.
 */
export class EmittenteNonRaggiungibile extends Error {
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number;

  constructor(retryAfter: number, causa: unknown) {
    super("L'emittente dei token non risponde: riprovare tra poco.", { cause: causa });
    this.name = 'EmittenteNonRaggiungibile';
    this.retryAfter = retryAfter;
  }
}

/** No current revocation list says whether a card is still good: a fault (HTTP 503), since the card may well be. */
export class RevocheNonDisponibili extends Error {
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number;

  constructor(retryAfter: number, causa?: unknown) {
    super('Le liste di revoca delle carte mancano o non sono aggiornate: riprovare più tardi.', { cause: causa });
    this.name = 'RevocheNonDisponibili';
    this.retryAfter = retryAfter;
  }
}

/** The person must authenticate more strongly, or again, for what was asked (HTTP 401, RFC 9470). */
export class LivelloInsufficiente extends Error {
  /** What goes into WWW-Authenticate after the realm. */
  readonly sfida: string;

  constructor(minimo: number, eta: number) {
    super(`Per questa operazione serve un accesso di livello ${minimo} o superiore, appena fatto: accedere di nuovo.`);
    this.name = 'LivelloInsufficiente';
    this.sfida = `error="insufficient_user_authentication", acr_values="https://www.spid.gov.it/SpidL${minimo}", max_age="${eta}"`;
  }
}
