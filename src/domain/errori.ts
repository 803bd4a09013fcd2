/** The codes of a refusal by a rule, as the contract lists them: they reach the caller in userErrors or in extensions.code. */
export const CodiceErrore = {
  ACCESSO_NEGATO: 'ACCESSO_NEGATO',
  NON_TROVATO: 'NON_TROVATO',
  CHIAVE_RIUTILIZZATA: 'CHIAVE_RIUTILIZZATA',
  VALORE_NON_VALIDO: 'VALORE_NON_VALIDO',
  IMPORTO_RICHIESTO: 'IMPORTO_RICHIESTO',
  IMPORTO_NON_AMMESSO: 'IMPORTO_NON_AMMESSO',
  TROPPE_RIGHE: 'TROPPE_RIGHE',
  SOGGETTI_DIVERSI: 'SOGGETTI_DIVERSI',
  DELEGANTE_UGUALE_DELEGATO: 'DELEGANTE_UGUALE_DELEGATO',
  DELEGA_GIA_PRESENTE: 'DELEGA_GIA_PRESENTE',
  STATO_NON_AMMESSO: 'STATO_NON_AMMESSO',
  AMBITO_NON_DELEGABILE: 'AMBITO_NON_DELEGABILE',
  POSIZIONE_NON_COMPRESA: 'POSIZIONE_NON_COMPRESA',
  DELEGATO_NON_ABILITATO: 'DELEGATO_NON_ABILITATO',
  RISCONTRO_ERRATO: 'RISCONTRO_ERRATO',
  PERIODO_NON_VALIDO: 'PERIODO_NON_VALIDO',
  FIRMA_NON_VALIDA: 'FIRMA_NON_VALIDA',
  ANNO_NON_DETERMINATO: 'ANNO_NON_DETERMINATO',
  DATO_NON_DISPONIBILE: 'DATO_NON_DISPONIBILE',
} as const;
export type CodiceErrore = keyof typeof CodiceErrore;

/**
 * A refusal by a rule of the domain: the caller asked for something the rules do not allow, and is told which rule and which field.
 * Never used for a fault (dead database, full disk).
 */
export class ErroreDominio extends Error {
  readonly codice: CodiceErrore;
  /**
   * The input field that the rule is about, outermost first; empty where the rule is about the whole request. Not named `path`: graphql-js takes an
   * error with an array of that name for one that it has located itself.
   */
  readonly campo: readonly string[];

  constructor(codice: CodiceErrore, messaggio: string, campo: readonly string[] = []) {
    super(messaggio);
    this.name = 'ErroreDominio';
    this.codice = codice;
    this.campo = campo;
  }
}
