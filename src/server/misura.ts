import type { FormattedExecutionResult } from 'graphql';
import { estensioni } from './errori.ts';
import type { Esito } from './esito.ts';
import { testoDellaRisposta } from './operazione/dal-piano.ts';
import { tracciaCorrente } from './traccia.ts';

/**
 * Writes an answer of /graphql as JSON; in place of one of more than `massimo` bytes an error with code LIMITE_SUPERATO, without data: half
 * of it would not be what was asked. A mutation was done all the same, and the message says so.
 */
export function entroMisura(massimo: number): (risposta: FormattedExecutionResult) => string {
  return (risposta) => {
    const testo = testoDellaRisposta(risposta);
    if (Buffer.byteLength(testo) <= massimo) return testo;
    const esito: Esito = {
      codice: 'LIMITE_SUPERATO',
      messaggio: `La risposta supera ${massimo} byte: chiedere pagine più corte, o meno campi. Se era una modifica, è stata eseguita.`,
      stato: 200,
    };
    const extensions = estensioni(esito, tracciaCorrente.getStore()?.requestId);
    return `${JSON.stringify({ errors: [{ message: esito.messaggio, extensions }], data: null })}\n`;
  };
}
