import { giorniTra } from './domain/data.ts';

/**
 * The only place where the wall clock is read for a rule of the domain. It is handed down from main, never imported by a rule.
 */
export interface Orologio {
  /** The present instant. */
  adesso(): Date;
  /** Today's calendar day in Italy (Europe/Rome), "YYYY-MM-DD". */
  oggi(): string;
  /**
   * The instant at which an act of today is stamped: the present one, which falls on oggi(). From the day of its stamp depends from when a
   * delega counts, so that with a fixed day it is the present hour of that day.
   */
  istanteDiOggi(): Date;
}

/** Gives the clock of one request or of one step of a job: in a sandbox the day may have been moved since the one before. */
export type LeggiOrologio = () => Promise<Orologio>;

const giornoItaliano = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day of the last second that was asked about: every request asks about the present one. */
let ultimo = { secondo: Number.NaN, giorno: '' };

/** The calendar day in Italy (Europe/Rome) at an instant, "YYYY-MM-DD": the day on which INPS counts terms and deleghe. */
export function giornoDi(istante: Date): string {
  const secondo = Math.floor(istante.getTime() / 1000);
  if (ultimo.secondo !== secondo) ultimo = { secondo, giorno: giornoItaliano.format(istante) };
  return ultimo.giorno;
}

const ORA = 3_600_000;

/** The hour of `istante` on another day in Italy; where the clocks change between the two, an hour may be missing or be twice there. */
function portaAl(giorno: string, istante: Date): Date {
  const portato = new Date(istante.getTime() + giorniTra(giornoDi(istante), giorno) * 24 * ORA);
  const caduto = giornoDi(portato);
  return caduto === giorno ? portato : new Date(portato.getTime() + (caduto < giorno ? ORA : -ORA));
}

/**
 * The clock of the machine. `oggiFisso` (demonstration and tests only) replaces the domain's day, never the instant: link expiries and the
 * access record stay true. Only the acts of the domain are stamped on that day.
 */
export function orologioDiSistema(oggiFisso?: string): Orologio {
  const orologio = { adesso: () => new Date(), oggi: () => giornoDi(new Date()), istanteDiOggi: () => new Date() };
  return oggiFisso === undefined ? orologio : fermoAl(orologio, oggiFisso);
}

/** The same clock, whose day is `giorno` "YYYY-MM-DD" and does not pass. */
export function fermoAl({ adesso }: Orologio, giorno: string): Orologio {
  return { adesso, oggi: () => giorno, istanteDiOggi: () => portaAl(giorno, adesso()) };
}
