import type { CodiceErrore } from '../domain/errori.ts';

/** What an integrator needs to know of a code in extensions.code; Italian, for the guide (docs/integratori/errori.md). */
export interface VoceCodice {
  /** HTTP statuses of an answer that says nothing else; an answer with data is 200 whatever its fields say. */
  readonly stato: readonly number[];
  readonly quando: string;
  readonly cheFare: string;
  /** Whether extensions.retryAfter (seconds) may come with it: the same request may then be sent again. */
  readonly riprova?: true;
}

/** The codes that are not a rule of the domain (CodiceErrore): of the request, of who asks, of the service. */
export const CODICI = {
  GRAPHQL_PARSE_FAILED: {
    stato: [200, 400],
    quando: 'Il documento GraphQL non è scritto correttamente.',
    cheFare: 'Correggerlo: il messaggio dice riga e colonna.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    stato: [200, 400],
    quando: 'Il documento non è valido per lo schema: un campo, un argomento o un tipo che non esiste.',
    cheFare: 'Correggerlo: il messaggio nomina che cosa.',
  },
  RICHIESTA_NON_VALIDA: {
    stato: [200, 400, 405, 408, 415],
    quando: 'Una variabile non ha la forma prevista, o la richiesta HTTP non è quella di un’operazione GraphQL.',
    cheFare: 'Correggerla: `path` nomina la variabile.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    stato: [200, 400],
    quando: 'La richiesta porta l’impronta di una query al posto del testo.',
    cheFare: 'Inviare il testo della query.',
  },
  CURSORE_NON_VALIDO: {
    stato: [200],
    quando: '`after` o `before` non è un cursore di questo elenco con questo filtro e quest’ordine.',
    cheFare: 'Ricominciare dalla prima pagina.',
  },
  ID_NON_VALIDO: {
    stato: [200],
    quando: 'Un identificativo non è di quelli che questa API restituisce.',
    cheFare: 'Riportare un `id` così come è arrivato.',
  },
  PAGINAZIONE_NON_VALIDA: {
    stato: [200],
    quando: '`first`, `last`, `after`, `before` o `ids` fuori misura, o usati insieme.',
    cheFare: 'Correggere: `path` nomina l’argomento.',
  },
  LIMITE_SUPERATO: {
    stato: [200, 400, 413, 414, 429, 431],
    quando:
      'La richiesta o la risposta è più grande di quanto si accetta, oppure sono finiti i punti del minuto o i tentativi di riscontro.',
    cheFare: 'Con `retryAfter` attendere e ripetere; senza, chiedere di meno (docs/integratori/limiti.md).',
    riprova: true,
  },
  TOKEN_ASSENTE: {
    stato: [200, 401],
    quando: 'Non c’è un token, né una carta.',
    cheFare: 'Inviarlo: `Authorization: Bearer …`.',
  },
  TOKEN_SCADUTO: { stato: [401], quando: 'Il token è scaduto.', cheFare: 'Chiederne un altro all’emittente e ripetere.' },
  TOKEN_NON_VALIDO: {
    stato: [401],
    quando: 'Un controllo del token non è passato, o il token è stato revocato.',
    cheFare: 'Il messaggio dice quale controllo; chiedere un altro token.',
  },
  CERTIFICATO_NON_VALIDO: { stato: [401], quando: 'La carta non è ammessa.', cheFare: 'Il messaggio dice perché.' },
  IDENTITA_DISCORDI: {
    stato: [401],
    quando: 'Token e carta sono di persone diverse.',
    cheFare: 'Inviarne uno solo.',
  },
  LIVELLO_INSUFFICIENTE: {
    stato: [401],
    quando: 'Per modificare serve un accesso più sicuro, o più recente.',
    cheFare: 'Far accedere di nuovo la persona, come dice `www-authenticate`.',
  },
  EMITTENTE_NON_RAGGIUNGIBILE: {
    stato: [503],
    quando: 'L’emittente dei token non risponde: il token può essere buono.',
    cheFare: 'Ripetere dopo `retryAfter`.',
    riprova: true,
  },
  REVOCHE_NON_DISPONIBILI: {
    stato: [503],
    quando: 'Non si può sapere se la carta è revocata.',
    cheFare: 'Ripetere più tardi.',
    riprova: true,
  },
  SOVRACCARICO: {
    stato: [200, 503],
    quando: 'Troppe richieste insieme, o troppi documenti attendono di essere disegnati.',
    cheFare: 'Ripetere dopo `retryAfter`, con la stessa `idempotencyKey`.',
    riprova: true,
  },
  DEPOSITO_NON_DISPONIBILE: {
    stato: [200, 503],
    quando: 'I documenti non si possono leggere o scrivere.',
    cheFare: 'Ripetere dopo `retryAfter`, con la stessa `idempotencyKey`.',
    riprova: true,
  },
  BANCA_DATI_NON_DISPONIBILE: {
    stato: [200, 503],
    quando: 'La banca dati non risponde.',
    cheFare: 'Ripetere dopo `retryAfter`, con la stessa `idempotencyKey`.',
    riprova: true,
  },
  TEMPO_SCADUTO: {
    stato: [200, 503],
    quando: 'Una lettura, o la richiesta intera, ha richiesto troppo tempo.',
    cheFare: 'Chiedere di meno (pagine più corte, filtri), o ripetere dopo `retryAfter`.',
    riprova: true,
  },
  ERRORE_INTERNO: {
    stato: [200, 500],
    quando: 'Un guasto che nessuno aveva previsto.',
    cheFare: 'Segnalarlo con il `requestId`; una modifica si può ripetere con la stessa `idempotencyKey`.',
  },
} as const satisfies Record<string, VoceCodice>;

/** Every code that may stand in extensions.code: the compiler keeps the two tables of this file complete. */
export type CodiceRisposta = keyof typeof CODICI | CodiceErrore;

/** What to do about a refusal by a rule, in userErrors or in extensions.code; what it means is the enum's own description. */
export const CHE_FARE: Readonly<Record<CodiceErrore, string>> = {
  ACCESSO_NEGATO: 'Chiedere `verificaAccesso`: dice se manca una delega, un ambito, uno scope.',
  NON_TROVATO: 'Controllare il codice; da HTTP (404), l’indirizzo.',
  CHIAVE_RIUTILIZZATA: 'Una chiave nuova per ogni richiesta diversa; la stessa solo per ripeterla.',
  VALORE_NON_VALIDO: 'Correggere il campo che `path` nomina: il messaggio dice che cosa si attendeva.',
  IMPORTO_RICHIESTO: 'Indicare l’importo: la riga non ne ha uno proprio.',
  IMPORTO_NON_AMMESSO: 'Togliere l’importo, o restare entro quanto il messaggio dice.',
  TROPPE_RIGHE: 'Dividere la richiesta.',
  SOGGETTI_DIVERSI: 'Una richiesta per soggetto.',
  DELEGANTE_UGUALE_DELEGATO: 'Indicare un’altra persona.',
  DELEGA_GIA_PRESENTE: 'Usare quella che c’è, o revocarla prima.',
  STATO_NON_AMMESSO: 'Rileggere lo stato: un altro può aver agito prima (docs/deleghe.md).',
  AMBITO_NON_DELEGABILE: 'Toglierlo dagli ambiti.',
  POSIZIONE_NON_COMPRESA: 'Chiedere lo stesso dato sulle posizioni che la delega comprende.',
  DELEGATO_NON_ABILITATO: 'Scegliere un altro tipo di delega, o un delegato che ha l’incarico.',
  RISCONTRO_ERRATO: 'Chiedere al delegante il codice della posizione o la partita IVA; i tentativi sono contati.',
  PERIODO_NON_VALIDO: 'Correggere `dal` e `al`.',
  FIRMA_NON_VALIDA: 'Correggere il giorno della firma.',
  ANNO_NON_DETERMINATO: 'Scegliere un anno le cui tabelle sono note.',
  DATO_NON_DISPONIBILE: 'Il messaggio dice quale dato manca; importarlo, se c’è.',
};
