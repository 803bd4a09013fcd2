import type { Content } from 'pdfmake';
import { componi } from '../disegno/componi.ts';
import { nodo, type TestoPosato } from '../disegno/testo-posato.ts';
import type { Disegno } from '../officina.ts';
import type { DatiF24 } from './dati.ts';
import { sfondoF24 } from './modulo.ts';
import { fuoriModulo } from './fuori-modulo.ts';
import { valoriF24 } from './valori.ts';

/** What tells one copy from another, at the foot of the page. */
export const COPIE = [
  '1ª COPIA PER LA BANCA/POSTE/AGENTE DELLA RISCOSSIONE',
  '2ª COPIA PER LA BANCA/POSTE/AGENTE DELLA RISCOSSIONE',
  'COPIA PER IL SOGGETTO CHE EFFETTUA IL VERSAMENTO',
] as const;

const legenda = (testo: string): TestoPosato => ({
  testo,
  x: 105,
  y: 291.41,
  faccia: 'testo',
  corpo: 7,
  allineamento: 'centro',
  colore: '#231F20',
});

function copia(dati: DatiF24, testo: string, posto: number): Content {
  const contenuto = [...valoriF24(dati), legenda(testo)].map(nodo);
  return { stack: [{ text: '', fontSize: 1 }, ...contenuto, ...fuoriModulo(dati)], ...(posto > 0 ? { pageBreak: 'before' as const } : {}) };
}

/**
 * The Modello F24 ordinario filled in SEZIONE INPS, on three pages: the two copies for who collects and the one for who pays. The
 * same data give the same bytes. Throws DatiNonDisegnabili when the data cannot stand on one form.
 */
export function disegnaF24(dati: DatiF24): Promise<Disegno> {
  const titolo = `Modello F24 – ${dati.contribuente.codiceFiscale}`;
  return componi(
    { titolo, argomento: 'Modello di pagamento unificato, sezione INPS', creatoIl: dati.creatoIl },
    {
      pageSize: 'A4',
      pageMargins: 0,
      content: COPIE.map((testo, posto) => copia(dati, testo, posto)),
      defaultStyle: { font: 'Mono', color: '#1A1A1A' },
    },
    sfondoF24(),
  );
}
