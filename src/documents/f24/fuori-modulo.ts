import type { Content } from 'pdfmake';
import { dataItaliana } from '../../domain/data.ts';
import { istanteScritto } from '../disegno/istante-scritto.ts';
import { COLORE, pt } from '../disegno/misure.ts';
import { qr } from '../disegno/qr.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import { corpoCheEntra, nodo, type TestoPosato } from '../disegno/testo-posato.ts';
import type { DatiF24 } from './dati.ts';

/** Printed on rows that INPS did not issue. */
export const AVVISO_CALCOLATO = 'Dati calcolati, non provenienti da INPS. Verificare prima di pagare.';

/** Printed where the form may not be paid at a counter: with credits (L. 213/2023), or by who holds a partita IVA (DL 223/2006). */
const AVVISO_CREDITI = 'Con crediti in compensazione: solo canali telematici dell’Agenzia delle Entrate.';
const AVVISO_PARTITA_IVA = 'Titolare di partita IVA: solo canali telematici (DL 223/2006, art. 37 c. 49).';

const SINISTRA = 7.33;
const QR = { x: 69, y: 8.1, lato: 15.5 } as const;

function rataEScadenza({ rata, scadenza }: DatiF24): TestoPosato[] {
  const voci = [
    { nome: 'Rata', valore: testoPulito(rata) },
    { nome: 'Scadenza', valore: scadenza == null ? '' : dataItaliana(scadenza) },
  ].filter(({ valore }) => valore !== '');
  return voci.flatMap(({ nome, valore }, posto): TestoPosato[] => {
    const x = 38;
    const y = 11.2 + posto * 3.7;
    return [
      { testo: nome, x, y, faccia: 'testo', corpo: 6.5, colore: '#231F20' },
      { testo: valore, x: x + 11, y, faccia: 'monoForte', corpo: corpoCheEntra('monoForte', valore, 18.5, 8, 4.5) },
    ];
  });
}

function facsimile(): Content[] {
  const cornice = { type: 'rect' as const, x: pt(SINISTRA), y: pt(8.1), w: pt(28), h: pt(6.2), lineWidth: 1, lineColor: '#20C0DB' };
  return [
    { canvas: [cornice], absolutePosition: { x: 0, y: 0 } },
    nodo({ testo: 'FAC-SIMILE', x: SINISTRA + 14, y: 12.75, faccia: 'testoForte', corpo: 12, allineamento: 'centro', colore: '#231F20' }),
  ];
}

function verifica({ codiceVerifica, urlVerifica }: DatiF24): Content[] {
  const x = QR.x + QR.lato + 2;
  const righe = codiceVerifica.split('-');
  return [
    qr(urlVerifica, QR.x, QR.y, QR.lato),
    nodo({ testo: 'Codice di verifica', x, y: 10.2, faccia: 'testo', corpo: 6, colore: '#231F20' }),
    nodo({ testo: righe.slice(0, 2).join('-'), x, y: 13, faccia: 'monoForte', corpo: 7 }),
    nodo({ testo: righe.slice(2).join('-'), x, y: 15.8, faccia: 'monoForte', corpo: 7 }),
  ];
}

function provenienza({ aggiornatoIl, urlVerifica }: DatiF24): TestoPosato {
  const origine = `Elaborato da Cassetto su dati aggiornati al ${istanteScritto(aggiornatoIl)}; non è certificazione INPS.`;
  const testo = `${origine} Verifica: ${testoPulito(urlVerifica)}`;
  return {
    testo,
    x: 105,
    y: 294.2,
    faccia: 'testo',
    corpo: corpoCheEntra('testo', testo, 194, 6, 3),
    allineamento: 'centro',
    colore: COLORE.secondario,
  };
}

function avvisi({ calcolato, titolarePartitaIva, righe }: DatiF24): TestoPosato[] {
  const conCrediti = righe.some(({ importoCredito }) => importoCredito != null);
  const canali = conCrediti ? [AVVISO_CREDITI] : titolarePartitaIva ? [AVVISO_PARTITA_IVA] : [];
  return [...(calcolato ? [AVVISO_CALCOLATO] : []), ...canali].map((testo, posto) => ({
    testo,
    x: SINISTRA,
    y: 17.9 + posto * 2.4,
    faccia: 'testoForte',
    corpo: corpoCheEntra('testoForte', testo, QR.x - SINISTRA - 1, 6, 4.5),
    colore: COLORE.avviso,
  }));
}

/**
 * What is not part of the official form: FAC-SIMILE, rata, scadenza, verification and origin of the data. It stands only on the
 * white of the page, between the title and the header panel and below the legend of the copy.
 */
export function fuoriModulo(dati: DatiF24): Content[] {
  const testi = [...rataEScadenza(dati), ...avvisi(dati), provenienza(dati)];
  return [...(dati.facsimile ? facsimile() : []), ...verifica(dati), ...testi.map(nodo)];
}
