import { type ContoF24, residuoF24 } from '../../domain/conto-f24.ts';
import { type CodiceAvvertenza, CodiceAvvertenza as codici } from '../../domain/f24.ts';
import type { Riga } from '../../reads/tabelle.ts';
import { codiceDaRicalcolare, creditoRicalcolato } from './bozza-f24.ts';
import type { RigaAmmessa } from './righe-da-versare.ts';

/** What to know before paying; `f24` is the row it is about. */
export interface AvvertenzaF24 {
  readonly codice: CodiceAvvertenza;
  readonly testo: string;
  readonly f24: Riga | null;
}

const RICALCOLATO = 'L’importo fa parte del codice INPS, che è stato ricalcolato.';

/** The warnings on the rows of a model, after rules.md §2.3 and §2.4. */
export function avvertenze(righe: readonly RigaAmmessa[], soggetto: Riga, giorno: string): AvvertenzaF24[] {
  const sul: AvvertenzaF24[] = [];
  if (soggetto['partitaIva'] !== null)
    sul.push({
      codice: codici.SOLO_CANALI_TELEMATICI,
      testo: 'Chi ha una partita IVA versa solo per via telematica (DL 223/2006, art. 37 c. 49): il modello stampato è un facsimile.',
      f24: null,
    });
  if (righe.some(({ ricetta }) => 'versamento' in ricetta))
    sul.push({
      codice: codici.SOLO_CANALI_AGENZIA_ENTRATE,
      testo: 'Un modello con crediti si presenta solo con i canali telematici dell’Agenzia delle Entrate (L. 213/2023).',
      f24: null,
    });
  for (const { riga, ricetta } of righe) {
    if ('versamento' in ricetta) {
      if (creditoRicalcolato(riga, ricetta.importo)) sul.push({ codice: codici.CODICE_INPS_RICALCOLATO, testo: RICALCOLATO, f24: null });
    } else sul.push(...sullaRiga(riga, ricetta.importo, giorno));
  }
  return sul;
}

function sullaRiga(f24: Riga, importo: string | null, giorno: string): AvvertenzaF24[] {
  const sul: AvvertenzaF24[] = [];
  if (f24['origine'] === 'CALCOLATO')
    sul.push({ codice: codici.ORIGINE_CALCOLATA, testo: 'Dati calcolati, non provenienti da INPS. Verificare prima di pagare.', f24 });
  if (importo !== null && f24['importo'] !== null)
    sul.push({ codice: codici.IMPORTO_DIVERSO_DA_EMISSIONE, testo: 'L’importo è diverso da quello emesso da INPS.', f24 });
  if (codiceDaRicalcolare(f24, importo)) sul.push({ codice: codici.CODICE_INPS_RICALCOLATO, testo: RICALCOLATO, f24 });
  if (residuoF24(f24 as Riga & ContoF24) === '0.00')
    sul.push({ codice: codici.RIGA_GIA_VERSATA, testo: 'La riga risulta già versata: verificare prima di pagare di nuovo.', f24 });
  if ((f24['scadenza'] as string) < giorno)
    sul.push({ codice: codici.RIGA_SCADUTA, testo: 'La scadenza è passata: possono essere dovute sanzioni.', f24 });
  return sul;
}
