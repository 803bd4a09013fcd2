import { aggiungiGiorni, type Data } from './data.ts';
import { type Termine, termine } from './scadenzario.ts';

/** Days from the day on which an avviso bonario is available to pay or answer (rules.md §7). */
export const GIORNI_AVVISO_BONARIO = 30;
/** Days from the notification of an avviso di addebito to pay (art. 30 DL 78/2010). */
export const GIORNI_PAGAMENTO_ADDEBITO = 60;
/** Days from the notification of an avviso di addebito to oppose it (art. 24 D.Lgs. 46/1999). */
export const GIORNI_OPPOSIZIONE_ADDEBITO = 40;
/** Days from the receipt of an act to a ricorso amministrativo (rules.md §10). */
export const GIORNI_RICORSO = 90;

/** By when to pay or answer an avviso bonario: 30 days from availability or receipt, never from the date of emission (rules.md §7). */
export function termineAvvisoBonario(disponibileDal: Data): Termine {
  return dopo(disponibileDal, GIORNI_AVVISO_BONARIO);
}

/** By when to pay an avviso di addebito: 60 days from notification (rules.md §7). */
export function terminePagamentoAddebito(notificatoIl: Data): Termine {
  return dopo(notificatoIl, GIORNI_PAGAMENTO_ADDEBITO);
}

/** By when to oppose an avviso di addebito before the labour judge: 40 days from notification (rules.md §7). */
export function termineOpposizioneAddebito(notificatoIl: Data): Termine {
  return dopo(notificatoIl, GIORNI_OPPOSIZIONE_ADDEBITO);
}

/** By when to file a ricorso amministrativo: 90 days from receipt of the act (rules.md §10). */
export function termineRicorso(ricevutoIl: Data): Termine {
  return dopo(ricevutoIl, GIORNI_RICORSO);
}

function dopo(giorno: Data, giorni: number): Termine {
  return termine(aggiungiGiorni(giorno, giorni));
}
