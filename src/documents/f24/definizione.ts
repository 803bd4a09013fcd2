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

const ARGOMENTO = 'Modello di pagamento unificato, sezione INPS';

function copia(dati: DatiF24, testo: string, posto: number): Content {
  const contenuto = [...valoriF24(dati), legenda(testo)].map(nodo);
  return { stack: [{ text: '', fontSize: 1 }, ...contenuto, ...fuoriModulo(dati)], ...(posto > 0 ? { pageBreak: 'before' as const } : {}) };
}

/**
 * The Modello F24 ordinario filled in SEZIONE INPS, on three pages: the two copies for who collects and the one for who pays. The
 * same data give the same bytes. Throws DatiNonDisegnabili when the data cannot stand on one form.
 */
export function disegnaF24(dati: DatiF24): Promise<Disegno> {
  return disegna(`Modello F24 – ${dati.contribuente.codiceFiscale}`, [dati]);
}

/**
 * Many models in one file, each on its three pages, in the order given. At least one; a few hundred at most, since pdfmake lays the whole
 * document out before it paints it.
 */
export function disegnaF24Massivo(modelli: readonly DatiF24[]): Promise<Disegno> {
  return disegna(`Modelli F24, ${modelli.length}`, modelli);
}

function disegna(titolo: string, modelli: readonly DatiF24[]): Promise<Disegno> {
  return componi(
    { titolo, argomento: ARGOMENTO, creatoIl: modelli[0]!.creatoIl },
    {
      pageSize: 'A4',
      pageMargins: 0,
      content: modelli.flatMap((dati, n) => COPIE.map((testo, posto) => copia(dati, testo, n + posto))),
      defaultStyle: { font: 'Mono', color: '#1A1A1A' },
    },
    sfondoF24(COPIE.length),
  );
}
