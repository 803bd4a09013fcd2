import { type Gestione, nomeGestione } from '../../domain/gestione.ts';
import { estrattoConto } from '../../reads/estratto-conto.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { nomeFile } from './nome-file.ts';
import type { Bozza, Ricetta } from './ricetta.ts';

type RicettaEstratto = Extract<Ricetta, { tipo: 'ESTRATTO_CONTO' }>;

/** The data of an estratto conto, of the whole soggetto or of one posizione. Null where it is no longer in the archive. */
export async function bozzaEstrattoConto(contesto: ContestoServizi, soggettoId: string, ricetta: RicettaEstratto): Promise<Bozza | null> {
  const { posizione: posizioneId, dal, al } = ricetta;
  const gestione = ricetta.gestione as readonly Gestione[] | null;
  const [soggetto, posizione, estratto] = await Promise.all([
    rigaPerId(contesto, 'soggetto', soggettoId, soggettoId),
    posizioneId === null ? null : rigaPerId(contesto, 'posizione', soggettoId, posizioneId),
    estrattoConto(contesto, { soggettoId, posizioneId }, { gestione, dal, al }),
  ]);
  if (!soggetto || (posizioneId !== null && !posizione)) return null;
  const sede = posizione ? await contesto.riferimenti.sede(posizione['sede'] as string) : null;
  const aggiornamenti = [soggetto, ...estratto.righe].map((riga) => (riga['aggiornatoIl'] as Date).toISOString());
  return {
    tipo: 'ESTRATTO_CONTO',
    titolo: 'Estratto conto previdenziale',
    nomeFile: nomeFile(
      ['Estratto_conto', soggetto['denominazione'] as string, posizione?.['codice'] as string | undefined, dal, al],
      'pdf',
    ),
    posizioni: posizioneId === null ? null : [posizioneId],
    dati: {
      soggetto: { codiceFiscale: soggetto['codiceFiscale'] as string, denominazione: soggetto['denominazione'] as string },
      posizione: posizione && {
        gestione: nomeGestione(posizione['gestione'] as Gestione),
        codice: posizione['codice'] as string | null,
        sede: sede && [sede.codice, sede.nome].filter(Boolean).join(' '),
      },
      periodo: dal === null && al === null ? null : { dal, al },
      righe: estratto.righe.map((riga) => ({
        gestione: nomeGestione(riga['gestione'] as Gestione),
        azienda: riga['azienda'] as string | null,
        dal: riga['dal'] as string,
        al: riga['al'] as string,
        tipo: riga['tipo'] as string,
        mesi: riga['mesi'] as number,
        settimane: riga['settimane'] as number,
        reddito: riga['reddito'] as string | null,
        contributi: riga['contributi'] as string | null,
        note: riga['note'] as string | null,
      })),
      totaleMesi: estratto.totaleMesi,
      totaleSettimane: estratto.totaleSettimane,
      aggiornatoIl: aggiornamenti.sort().at(-1)!,
    },
  };
}
