import type { StatoF24 } from '../../domain/f24.ts';
import { type Gestione, nomeGestione } from '../../domain/gestione.ts';
import { estrattoDebitario } from '../../reads/estratto-debitario.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { nomeFile } from './nome-file.ts';
import type { Bozza, Ricetta } from './ricetta.ts';

type RicettaDebitario = Extract<Ricetta, { tipo: 'ESTRATTO_DEBITARIO' }>;

/** The data of the estratto debitario of a posizione on the day of its ricetta. Null where it is no longer in the archive. */
export async function bozzaEstrattoDebitario(
  contesto: ContestoServizi,
  soggettoId: string,
  { posizione: id, anno, al }: RicettaDebitario,
): Promise<Bozza | null> {
  const [soggetto, posizione] = await Promise.all([
    rigaPerId(contesto, 'soggetto', soggettoId, soggettoId),
    rigaPerId(contesto, 'posizione', soggettoId, id),
  ]);
  if (!soggetto || !posizione) return null;
  const [{ righe, ...totali }, sede] = await Promise.all([
    estrattoDebitario(contesto, posizione, anno, al),
    contesto.riferimenti.sede(posizione['sede'] as string),
  ]);
  const codice = posizione['codice'] as string | null;
  const aggiornamenti = [posizione, ...(righe as readonly Riga[])].map((riga) => (riga['aggiornatoIl'] as Date).toISOString());
  return {
    tipo: 'ESTRATTO_DEBITARIO',
    titolo: 'Estratto debitario',
    nomeFile: nomeFile(['Estratto_debitario', soggetto['denominazione'] as string, codice, anno], 'pdf'),
    posizioni: [id],
    dati: {
      soggetto: { codiceFiscale: soggetto['codiceFiscale'] as string, denominazione: soggetto['denominazione'] as string },
      posizione: {
        gestione: nomeGestione(posizione['gestione'] as Gestione),
        codice,
        sede: sede && [sede.codice, sede.nome].filter(Boolean).join(' '),
      },
      anno,
      al,
      ...totali,
      righe: righe.map(rigaStampata),
      aggiornatoIl: aggiornamenti.sort().at(-1)!,
    },
  };
}

function rigaStampata(riga: Riga) {
  return {
    anno: riga['anno'] as number,
    causale: riga['causale'] as string,
    codiceSoggetto: riga['codiceSoggetto'] as string,
    codiceInps: riga['codiceInps'] as string | null,
    rata: riga['rata'] as string,
    scadenza: riga['scadenza'] as string,
    dovuto: riga['dovuto'] as string | null,
    versato: riga['versato'] as string,
    eccedenza: riga['eccedenza'] as string,
    residuo: riga['residuo'] as string | null,
    sanzioni: riga['sanzioni'] as string | null,
    stato: riga['stato'] as StatoF24,
    scaduto: riga['scaduto'] as boolean,
  };
}
