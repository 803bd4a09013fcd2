import type { Cella, Colonna } from '../../documents/tabella/colonne.ts';
import { meseItaliano } from '../../domain/mese.ts';
import type { ModelloPronto } from './modelli.ts';

/** Columns of the rows of many F24, as CSV and XLSX give them. */
export const COLONNE_F24: readonly Colonna[] = [
  { nome: 'Codice fiscale', genere: 'testo' },
  { nome: 'Contribuente', genere: 'testo' },
  { nome: 'Sede', genere: 'testo' },
  { nome: 'Causale', genere: 'testo' },
  { nome: 'Codice INPS', genere: 'testo' },
  { nome: 'Periodo dal', genere: 'testo' },
  { nome: 'Periodo al', genere: 'testo' },
  { nome: 'Importo a debito', genere: 'importo' },
  { nome: 'Rata', genere: 'testo' },
  { nome: 'Anno', genere: 'numero' },
  { nome: 'Scadenza', genere: 'giorno' },
  { nome: 'Origine', genere: 'testo' },
  { nome: 'Id', genere: 'testo' },
];

/** The rows of a model: what stands on the form, and what is known of each. */
export function righeDi({ bozza, righe }: ModelloPronto): Cella[][] {
  const { contribuente, righe: scritte } = bozza.dati;
  return scritte.map((scritta, n) => {
    const { riga } = righe[n]!;
    return [
      contribuente.codiceFiscale,
      [contribuente.denominazione, contribuente.nome].filter(Boolean).join(' '),
      scritta.sede,
      scritta.causale,
      scritta.codice,
      meseItaliano(scritta.periodoDal),
      meseItaliano(scritta.periodoAl),
      scritta.importoDebito ?? null,
      riga['rata'] as string,
      riga['anno'] as number,
      riga['scadenza'] as string,
      riga['origine'] as string,
      riga.id,
    ];
  });
}
