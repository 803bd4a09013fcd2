import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import { importoItaliano } from '../domain/importo.ts';

/** A deadline as an agenda shows it. */
export interface EventoCalendario {
  /** The same at every visit, so that an agenda knows it again. */
  readonly id: string;
  /** "YYYY-MM-DD". */
  readonly giorno: string;
  readonly descrizione: string;
  /** Of whose cassetto; null where it may not be told. */
  readonly denominazione: string | null;
  /** Euro with two decimals; null where there is nothing to pay, or not yet. */
  readonly importo: string | null;
}

/** Seconds before the day begins at which an agenda reminds of it. */
const UNA_SETTIMANA = 7 * 86_400;
/** Seconds after which an agenda is asked to come again. */
const SEI_ORE = 6 * 3_600;

/** An iCalendar file (RFC 5545): an event of the whole day for each deadline, with a reminder a week before. `adesso` is its stamp. */
export function scriviCalendario(eventi: readonly EventoCalendario[], adesso: Date): string {
  const calendario = ical({ name: 'Scadenze INPS', prodId: { company: 'Cassetto', product: 'Scadenze', language: 'IT' }, ttl: SEI_ORE });
  for (const { id, giorno, descrizione, denominazione, importo } of eventi) {
    calendario.createEvent({
      id: `${id}@cassetto`,
      stamp: adesso,
      start: giorno,
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: denominazione === null ? descrizione : `${denominazione}: ${descrizione}`,
      description: importo === null ? null : `Importo: ${importoItaliano(importo)} euro`,
      alarms: [{ type: ICalAlarmType.display, trigger: UNA_SETTIMANA, description: descrizione }],
    });
  }
  return calendario.toString();
}
