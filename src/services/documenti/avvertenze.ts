import { type ContoF24, residuoF24 } from '../../domain/conto-f24.ts';
import { type CodiceAvvertenza, CodiceAvvertenza as codici } from '../../domain/f24.ts';
import type { Riga } from '../../reads/tabelle.ts';
import { codiceDaRicalcolare } from './bozza-f24.ts';
import type { RigaRicetta } from './ricetta.ts';

/** What to know before paying; `f24` is the row it is about. */
export interface AvvertenzaF24 {
  readonly codice: CodiceAvvertenza;
  readonly testo: string;
  readonly f24: Riga | null;
}

/** The warnings on the rows of a model, after rules.md §2.3. */
export function avvertenze(righe: readonly Riga[], daVersare: readonly RigaRicetta[], soggetto: Riga, giorno: string): AvvertenzaF24[] {
  const sul: AvvertenzaF24[] = [];
  if (soggetto['partitaIva'] !== null)
    sul.push({
      codice: codici.SOLO_CANALI_TELEMATICI,
      testo: 'Chi ha una partita IVA versa solo per via telematica (DL 223/2006, art. 37 c. 49): il modello stampato è un facsimile.',
      f24: null,
    });
  for (const [n, f24] of righe.entries()) {
    const importo = daVersare[n]!.importo;
    if (f24['origine'] === 'CALCOLATO')
      sul.push({ codice: codici.ORIGINE_CALCOLATA, testo: 'Dati calcolati, non provenienti da INPS. Verificare prima di pagare.', f24 });
    if (importo !== null && f24['importo'] !== null)
      sul.push({ codice: codici.IMPORTO_DIVERSO_DA_EMISSIONE, testo: 'L’importo è diverso da quello emesso da INPS.', f24 });
    if (codiceDaRicalcolare(f24, importo))
      sul.push({ codice: codici.CODICE_INPS_RICALCOLATO, testo: 'L’importo fa parte del codice INPS, che è stato ricalcolato.', f24 });
    if (residuoF24(f24 as Riga & ContoF24) === '0.00')
      sul.push({ codice: codici.RIGA_GIA_VERSATA, testo: 'La riga risulta già versata: verificare prima di pagare di nuovo.', f24 });
    if ((f24['scadenza'] as string) < giorno)
      sul.push({ codice: codici.RIGA_SCADUTA, testo: 'La scadenza è passata: possono essere dovute sanzioni.', f24 });
  }
  return sul;
}
