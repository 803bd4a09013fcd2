import { EmittenteNonRaggiungibile, LivelloInsufficiente, RevocheNonDisponibili, TokenNonValido } from '../auth/errori-token.ts';
import { LetturaAbbandonata } from '../database/leggi-finche.ts';
import { DepositoNonDisponibile, TroppiInAttesa } from '../documents/errori.ts';
import { ErroreDominio } from '../domain/errori.ts';
import type { CodiceRisposta } from './codici.ts';
import { guastoBancaDati, istruzioneInterrotta } from './guasto-banca-dati.ts';

/** How an error is told to the caller, over GraphQL or plain HTTP. */
export interface Esito {
  readonly codice: CodiceRisposta;
  /** Italian, without anything that the caller sent. */
  readonly messaggio: string;
  /** HTTP status of an answer that has nothing else to say. */
  readonly stato: number;
  /** The input field that a rule is about, outermost first. */
  readonly path?: readonly string[];
  /** Seconds after which trying again makes sense; only faults that pass have it. */
  readonly retryAfter?: number;
  /** What WWW-Authenticate asks for, where it is not another token of the same kind. */
  readonly sfida?: string;
}

/** Seconds after which a fault that heals by itself is worth another try. */
const RIPROVA = 2;

/** What is told of an error that nobody foresaw: nothing but the request id, under which the log has it. */
export const ERRORE_INTERNO: Esito = {
  codice: 'ERRORE_INTERNO',
  messaggio: 'Si è verificato un errore interno: segnalarlo indicando il requestId.',
  stato: 500,
};

/** An answer that says that the fault is ours and passes: HTTP 503. */
function guasto(codice: CodiceRisposta, messaggio: string, retryAfter: number): Esito {
  return { codice, messaggio, stato: 503, retryAfter };
}

/** A statement, or the whole request, took longer than it may. */
export const TEMPO_SCADUTO = guasto(
  'TEMPO_SCADUTO',
  'La richiesta ha richiesto troppo tempo: chiedere di meno, o riprovare fra qualche istante.',
  RIPROVA,
);

/** Too many requests are being served: nothing of this one was begun. */
export const SOVRACCARICO = guasto('SOVRACCARICO', 'Troppe richieste insieme: riprovare fra qualche istante.', RIPROVA);

/**
 * The answer to an error of our own (rule, token, issuer, database, file store, drawing), found through the errors that wrap it; null for any other.
 */
export function esitoDi(errore: unknown): Esito | null {
  for (const uno of catena(errore)) {
    if (uno instanceof ErroreDominio) return { codice: uno.codice, messaggio: uno.message, stato: 400, path: uno.campo };
    if (uno instanceof TokenNonValido) return { codice: uno.codice, messaggio: uno.message, stato: 401 };
    if (uno instanceof LivelloInsufficiente)
      return { codice: 'LIVELLO_INSUFFICIENTE', messaggio: uno.message, stato: 401, sfida: uno.sfida };
    if (uno instanceof RevocheNonDisponibili) return guasto('REVOCHE_NON_DISPONIBILI', uno.message, uno.retryAfter);
    if (uno instanceof EmittenteNonRaggiungibile) return guasto('EMITTENTE_NON_RAGGIUNGIBILE', uno.message, uno.retryAfter);
    if (uno instanceof TroppiInAttesa) return guasto('SOVRACCARICO', uno.message, RIPROVA);
    if (uno instanceof LetturaAbbandonata) return TEMPO_SCADUTO;
    if (uno instanceof DepositoNonDisponibile) return guasto('DEPOSITO_NON_DISPONIBILE', uno.message, RIPROVA);
  }
  if (guastoBancaDati(errore))
    return guasto('BANCA_DATI_NON_DISPONIBILE', 'La banca dati non è disponibile: riprovare fra qualche istante.', RIPROVA);
  if (istruzioneInterrotta(errore)) return TEMPO_SCADUTO;
  return null;
}

/** Whether it is a fault of ours (to be logged, and told by HTTP 5xx) rather than a refusal. */
export function eGuasto(esito: Esito): boolean {
  return esito.stato >= 500;
}

function* catena(errore: unknown): Generator<Error> {
  for (let uno = errore, passi = 0; uno instanceof Error && passi < 8; passi += 1) {
    yield uno;
    uno = 'originalError' in uno && uno.originalError ? uno.originalError : uno.cause;
  }
}
