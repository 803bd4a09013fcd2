/** A refusal by a rule, as a mutation gives it back: what `userErrors` holds. */
export interface Rifiuto {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
}

/** One entry of `errors` in an answer. */
export interface ErroreGraphql {
  readonly message: string;
  /** Where in the answer: the field that is null because of it. */
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly requestId?: string;
    /** The input field that it is about. */
    readonly path?: readonly string[];
    /** Seconds after which the same request may be sent again. */
    readonly retryAfter?: number;
  };
}

/** What an error is made of. */
export interface Accaduto {
  /** HTTP status; null where no answer came. */
  readonly stato: number | null;
  readonly errori: readonly ErroreGraphql[];
  /** What was answered beside the errors: fields that could be read. */
  readonly dati?: unknown;
  /** Seconds that the header Retry-After says, where the body does not. */
  readonly attesa?: number | null;
  readonly causa?: unknown;
}

/** Whatever an installation answers that is not the data asked for. The catalogue of the codes: docs/integratori/errori.md. */
export class ErroreCassetto extends Error {
  /** The code of the first error; ERRORE_DI_RETE where no answer came, RISPOSTA_ILLEGGIBILE where it was not of this API. */
  readonly codice: string;
  readonly stato: number | null;
  readonly errori: readonly ErroreGraphql[];
  readonly dati: unknown;
  /** What to name when asking whoever runs the installation. */
  readonly requestId: string | null;
  /** Seconds after which the same request may be sent again; null where that is of no use. */
  readonly retryAfter: number | null;

  constructor(codice: string, messaggio: string, { stato, errori, dati, attesa, causa }: Accaduto) {
    super(messaggio, { cause: causa });
    this.name = new.target.name;
    this.codice = codice;
    this.stato = stato;
    this.errori = errori;
    this.dati = dati;
    this.requestId = errori.find((uno) => uno.extensions?.requestId)?.extensions?.requestId ?? null;
    const attese = errori.flatMap((uno) => uno.extensions?.retryAfter ?? []);
    this.retryAfter = attese.length > 0 ? Math.max(...attese) : (attesa ?? null);
  }
}

/** The token or the card does not let in (HTTP 401). */
export class ErroreIdentita extends ErroreCassetto {}

/** What may not be seen, or does not exist: the two look alike; `verificaAccesso` explains. */
export class ErroreAccesso extends ErroreCassetto {}

/** The request is too big, or the points of the minute are spent: with `retryAfter` the latter. */
export class ErroreLimite extends ErroreCassetto {}

/** A fault of the installation, or of the net: the same request may succeed later. */
export class ErroreServizio extends ErroreCassetto {}

/** A mutation was refused by a rule: nothing happened. */
export class ErroreRegola extends ErroreCassetto {
  readonly rifiuti: readonly Rifiuto[];

  constructor(rifiuti: readonly Rifiuto[], dati: unknown) {
    super(rifiuti[0]?.code ?? 'VALORE_NON_VALIDO', rifiuti.map(({ message }) => message).join(' '), { stato: 200, errori: [], dati });
    this.rifiuti = rifiuti;
  }
}

/** The bytes that arrived are not those of the document: its SHA-256 is another. */
export class ErroreImpronta extends ErroreCassetto {}

const CLASSI: Readonly<Record<string, typeof ErroreCassetto>> = {
  ACCESSO_NEGATO: ErroreAccesso,
  POSIZIONE_NON_COMPRESA: ErroreAccesso,
  LINK_NON_VALIDO: ErroreAccesso,
  LIMITE_SUPERATO: ErroreLimite,
  TOKEN_ASSENTE: ErroreIdentita,
  ERRORE_INTERNO: ErroreServizio,
};

/** The error of an answer, of the class that its code and status say. */
export function erroreDi(accaduto: Accaduto): ErroreCassetto {
  const { stato, errori } = accaduto;
  const [primo] = errori;
  const codice = primo?.extensions?.code ?? (stato === null ? 'ERRORE_DI_RETE' : 'RISPOSTA_ILLEGGIBILE');
  const messaggio = primo?.message ?? (stato === null ? 'Nessuna risposta.' : `Risposta HTTP ${stato} che non è di questa API.`);
  const diServizio = stato === null || stato >= 500 || errori.some((uno) => uno.extensions?.retryAfter !== undefined);
  const Classe = CLASSI[codice] ?? (stato === 401 ? ErroreIdentita : diServizio ? ErroreServizio : ErroreCassetto);
  return new Classe(codice, messaggio, accaduto);
}
