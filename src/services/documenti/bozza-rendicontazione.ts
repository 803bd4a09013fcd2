import { rendicontazione } from '../../reads/rendicontazione.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { nomeFile } from './nome-file.ts';
import type { Bozza, Ricetta } from './ricetta.ts';

type RicettaRendicontazione = Extract<Ricetta, { tipo: 'RENDICONTAZIONE_GS' }>;

/** The data of the rendicontazione of a posizione. Null where it is no longer in the archive. */
export async function bozzaRendicontazione(
  contesto: ContestoServizi,
  soggettoId: string,
  ricetta: RicettaRendicontazione,
): Promise<Bozza | null> {
  const [soggetto, posizione] = await Promise.all([
    rigaPerId(contesto, 'soggetto', soggettoId, soggettoId),
    rigaPerId(contesto, 'posizione', soggettoId, ricetta.posizione),
  ]);
  if (!soggetto || !posizione) return null;
  const [{ anni, aggiornatoIl }, sede] = await Promise.all([
    rendicontazione(contesto, posizione),
    contesto.riferimenti.sede(posizione['sede'] as string),
  ]);
  return {
    tipo: 'RENDICONTAZIONE_GS',
    titolo: 'Rendicontazione della Gestione Separata',
    nomeFile: nomeFile(['Rendicontazione_GS', soggetto['denominazione'] as string], 'pdf'),
    posizioni: [ricetta.posizione],
    dati: {
      soggetto: { codiceFiscale: soggetto['codiceFiscale'] as string, denominazione: soggetto['denominazione'] as string },
      sede: sede && [sede.codice, sede.nome].filter(Boolean).join(' '),
      anni,
      aggiornatoIl: (aggiornatoIl ?? (posizione['aggiornatoIl'] as Date)).toISOString(),
    },
  };
}
