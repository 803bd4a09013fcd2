import { chiHaChiestoIlCalendario } from '../../auth/rules.ts';
import { type EventoCalendario, scriviCalendario } from '../../documents/calendario.ts';
import { descriviScadenza, type TipoScadenza } from '../../domain/scadenza.ts';
import { annotaRighe } from '../../reads/annota.ts';
import { scorri } from '../../reads/elenca.ts';
import { elencoScadenze } from '../../reads/elenchi/scadenze.ts';
import { soggettoDellaScadenza } from '../../reads/scadenza.ts';
import type { Riga } from '../../reads/tabelle.ts';
import { spendiPunti } from '../bilancio.ts';
import type { ContestoServizi } from '../contesto.ts';
import { type SceltaCalendario, scadenzeDelCalendario } from './scadenze.ts';

/** Points of a visit, out of those of who asked for the calendar. */
export const PUNTI_VISITA = 1000;

/**
 * The iCalendar file of a visit, decided now for who asked for the calendar, whose context this is; null where he may have it no more. What it lets out
 * is noted for the access record.
 *
 * @throws GraphQLError LIMITE_SUPERATO
 * @throws ErroreDominio TROPPE_RIGHE
 */
export async function visitaCalendario(contesto: ContestoServizi, calendario: Riga): Promise<string | null> {
  if ((await chiHaChiestoIlCalendario.controlla!(calendario, {}, contesto)) !== true) return null;
  await spendiPunti(contesto.bilanci, contesto.principal!, PUNTI_VISITA);
  const filtro = await scadenzeDelCalendario(contesto, calendario as Riga & SceltaCalendario);
  const eventi: EventoCalendario[] = [];
  for await (const righe of scorri(contesto, elencoScadenze, filtro)) {
    // Of one page nothing is kept for the next.
    contesto.rinnova();
    await annotaRighe(contesto, elencoScadenze, righe);
    eventi.push(...(await Promise.all(righe.map((riga) => eventoDi(contesto, riga)))));
  }
  return scriviCalendario(eventi, contesto.orologio.adesso());
}

async function eventoDi(contesto: ContestoServizi, scadenza: Riga): Promise<EventoCalendario> {
  const soggetto = await soggettoDellaScadenza(contesto, scadenza);
  return {
    id: scadenza.id,
    giorno: scadenza['data'] as string,
    descrizione: descriviScadenza(scadenza['tipo'] as TipoScadenza, scadenza['riferimento'] as string),
    denominazione: (soggetto?.['denominazione'] ?? null) as string | null,
    importo: scadenza['importo'] as string | null,
  };
}
