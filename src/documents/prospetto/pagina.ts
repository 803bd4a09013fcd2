import { istanteScritto } from '../disegno/istante-scritto.ts';
import type { Pennello } from '../disegno/pagine.ts';
import { COLORE } from '../disegno/misure.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import { corpoCheEntra } from '../disegno/testo-posato.ts';
import { aCapo } from './capo.ts';
import { PAGINA } from './impagina.ts';
import { type Cornice, type EmissioneProspetto, LARGHEZZA_UTILE, type Voce } from './tipi.ts';

const DESTRA = PAGINA.larghezza - PAGINA.margine;
const PIEDE = PAGINA.altezza - 26;
const LATO_QR = 18;

/** The head of every page: bar, issuer, whose it is (a lost sheet finds its way back), title, date of issue, page x di y. */
export function testata(su: Pennello, { titolo, soggetto, emissione }: Cornice, pagina: number, pagine: number): void {
  const chi = `${testoPulito(soggetto.denominazione)} · ${testoPulito(soggetto.codiceFiscale)}`;
  const emesso = `Emesso il ${istanteScritto(emissione.creatoIl)} · Pagina ${pagina} di ${pagine}`;
  const corpo = corpoCheEntra('testo', chi, 150, 8, 4.5);
  su.rettangolo(0, 0, PAGINA.larghezza, 4, COLORE.primario);
  su.testo({ testo: 'Cassetto', x: PAGINA.margine, y: 13, faccia: 'testoForte', corpo: 11, colore: COLORE.primario });
  su.testo({ testo: titolo, x: DESTRA, y: 13, faccia: 'testoForte', corpo: 17, allineamento: 'destra', colore: COLORE.titolo });
  su.testo({ testo: chi, x: PAGINA.margine, y: 18.5, faccia: 'testo', corpo, colore: COLORE.secondario });
  su.testo({ testo: emesso, x: DESTRA, y: 18.5, faccia: 'mono', corpo: 8, allineamento: 'destra', colore: COLORE.secondario });
}

/** The foot of every page: verification with its QR, and what the document is not. */
export function piede(su: Pennello, { codiceVerifica, urlVerifica, aggiornatoIl }: EmissioneProspetto): void {
  const x = PAGINA.margine + LATO_QR + 4;
  const verifica = `Verifica: ${testoPulito(urlVerifica)}`;
  const origine = `Elaborato da Cassetto su dati aggiornati al ${istanteScritto(aggiornatoIl)}; non è certificazione INPS.`;
  const corpo = corpoCheEntra('testo', verifica, 235, 7.5, 4);
  su.rettangolo(PAGINA.margine, PIEDE, LARGHEZZA_UTILE, 0.18, COLORE.filetto);
  su.qr(urlVerifica, PAGINA.margine, PIEDE + 3, LATO_QR);
  su.testo({ testo: 'Codice di verifica', x, y: PIEDE + 6, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
  su.testo({ testo: codiceVerifica, x, y: PIEDE + 10.5, faccia: 'monoForte', corpo: 9, colore: COLORE.testo });
  su.testo({ testo: verifica, x, y: PIEDE + 15, faccia: 'testo', corpo, colore: COLORE.testo });
  su.testo({ testo: origine, x, y: PIEDE + 19.5, faccia: 'testo', corpo: 6.5, colore: COLORE.secondario });
}

const SCHEDA = { rientro: 2, etichetta: 4.2, valore: 8.8, altezza: 11.4, interlinea: 4 } as const;
const CIFRE = { sopra: 9, sotto: 12.5, passo: 48 } as const;

const valori = ({ valore, larghezza, codice }: Voce) =>
  aCapo(valore, larghezza - 2 * SCHEDA.rientro, codice ? 'monoForte' : 'testoForte', codice ? 9 : 10);

const altezzaScheda = ({ scheda }: Cornice) =>
  SCHEDA.altezza + (Math.max(...scheda.map((voce) => valori(voce).length)) - 1) * SCHEDA.interlinea;

/** Where the table begins on the first page, under the card and the figures. Millimetres. */
export const inizioTabella = (cornice: Cornice): number => PAGINA.sopra + altezzaScheda(cornice) + CIFRE.sotto;

/** What only the first page carries: the card of the subject and the key figures. */
export function apertura(su: Pennello, cornice: Cornice): void {
  su.rettangolo(PAGINA.margine, PAGINA.sopra, LARGHEZZA_UTILE, altezzaScheda(cornice), COLORE.zebra);
  let x = PAGINA.margine + SCHEDA.rientro;
  for (const voce of cornice.scheda) {
    const faccia = voce.codice ? 'monoForte' : 'testoForte';
    const corpo = voce.codice ? 9 : 10;
    su.testo({ testo: voce.etichetta, x, y: PAGINA.sopra + SCHEDA.etichetta, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
    for (const [n, testo] of valori(voce).entries())
      su.testo({ testo, x, y: PAGINA.sopra + SCHEDA.valore + n * SCHEDA.interlinea, faccia, corpo, colore: COLORE.testo });
    x += voce.larghezza;
  }
  const y = PAGINA.sopra + altezzaScheda(cornice) + CIFRE.sopra;
  for (const [n, { valore, nome }] of cornice.cifre.entries()) {
    // The number ends where its unit, ranged to the left, begins.
    const destra = DESTRA - (cornice.cifre.length - 1 - n) * CIFRE.passo - 16;
    su.testo({ testo: valore, x: destra, y, faccia: 'testoForte', corpo: 16, allineamento: 'destra', colore: COLORE.titolo });
    su.testo({ testo: nome, x: destra + 1.5, y, faccia: 'testo', corpo: 8, colore: COLORE.secondario });
  }
}
