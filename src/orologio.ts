/**
 * The only place where the wall clock is read for a rule of the domain. It is handed down from main, never imported by a rule.
 */
export interface Orologio {
  /** The present instant. */
  adesso(): Date;
  /** Today's calendar day in Italy (Europe/Rome), "YYYY-MM-DD". */
  oggi(): string;
}

const giornoItaliano = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Italy (Europe/Rome) at an instant, "YYYY-MM-DD": the day on which INPS counts terms and deleghe. */
export function giornoDi(istante: Date): string {
  return giornoItaliano.format(istante);
}

/**
 * The clock of the machine. `oggiFisso` (demonstration and tests only) replaces the domain's day, never the instant: stamps and link expiries stay true.
 */
export function orologioDiSistema(oggiFisso?: string): Orologio {
  return {
    adesso: () => new Date(),
    oggi: () => oggiFisso ?? giornoDi(new Date()),
  };
}
