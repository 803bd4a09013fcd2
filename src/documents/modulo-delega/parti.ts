import type { Foglio } from '../disegno/foglio.ts';
import { COLORE } from '../disegno/misure.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { DatiModuloDelega, ParteModulo } from './dati.ts';
import { PAGINA } from './pagina.ts';
import { daFirmare } from './parole.ts';

const SPAZIO = 6;
const LARGHEZZA = (PAGINA.larghezza - SPAZIO) / 2;
const RIENTRO = 5;
const SCRITTURA = { larghezza: LARGHEZZA - RIENTRO - 3, faccia: 'testoForte' } as const;

/** Someone on a card, and as what. */
interface Voce {
  readonly veste: string;
  readonly parte: ParteModulo;
}

/** A name as large as three lines of the card allow. */
function nome(foglio: Foglio, testo: string, x: number, y: number) {
  const misure = [11.5, 9.5, 8, 6].map((corpo) => ({ ...SCRITTURA, testo, x, y, corpo, interlinea: corpo * 0.44 }));
  return misure.find((una) => foglio.altezza(una) < 3.5 * una.interlinea) ?? misure.at(-1)!;
}

/** Writes who is on a card from `y` down; answers where it ends. Where the name is not known, a form to be signed has a line to write it on. */
function scrivi(foglio: Foglio, { veste, parte }: Voce, daCompletare: boolean, x: number, y: number): number {
  foglio.testo({ testo: veste, x, y: y + 3, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
  const codice = testoPulito(parte.codiceFiscale);
  if (parte.denominazione !== null) {
    const fine = foglio.paragrafo(nome(foglio, testoPulito(parte.denominazione), x, y + 4));
    foglio.testo({ testo: codice, x, y: fine + 4, faccia: 'mono', corpo: 9.5 });
    return fine + 6;
  }
  if (!daCompletare) {
    foglio.testo({ testo: codice, x, y: y + 8, faccia: 'mono', corpo: 9.5 });
    return y + 10;
  }
  foglio.testo({ testo: 'Cognome e nome o denominazione:', x, y: y + 8, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
  foglio.rigo(x + 41, y + 8.6, SCRITTURA.larghezza - 41);
  foglio.testo({ testo: codice, x, y: y + 13.5, faccia: 'mono', corpo: 9.5 });
  return y + 15.5;
}

function carte({ tipo, delegante, firmatario, delegato, concedente }: DatiModuloDelega): readonly (readonly Voce[])[] {
  const firma = firmatario === null ? [] : [{ veste: 'Firma per il delegante', parte: firmatario }];
  if (tipo !== 'SUBDELEGA') return [[{ veste: 'Delegante', parte: delegante }, ...firma], [{ veste: 'Delegato', parte: delegato }]];
  const concede = concedente === null ? [] : [{ veste: 'Delegato che subdelega', parte: concedente }];
  return [[...concede, { veste: 'Delegante', parte: delegante }, ...firma], [{ veste: 'Subdelegato', parte: delegato }]];
}

/** The cards of the parties, side by side under the head of the page; answers where they end. */
export function parti(foglio: Foglio, dati: DatiModuloDelega): number {
  const sinistra = (n: number) => PAGINA.margine + n * (LARGHEZZA + SPAZIO);
  const completare = daFirmare(dati);
  const fini = carte(dati).map((carta, n) =>
    carta.reduce((y, voce) => scrivi(foglio, voce, completare, sinistra(n) + RIENTRO, y), PAGINA.sopra + 2),
  );
  const fine = Math.max(...fini) + 1;
  for (const n of fini.keys()) {
    foglio.fondo(sinistra(n), PAGINA.sopra, LARGHEZZA, fine - PAGINA.sopra, COLORE.zebra);
    foglio.fondo(sinistra(n), PAGINA.sopra, 1, fine - PAGINA.sopra, COLORE.primario);
  }
  return fine;
}
