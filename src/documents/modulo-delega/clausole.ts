import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import type { Foglio } from '../disegno/foglio.ts';
import { COLORE } from '../disegno/misure.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { DatiModuloDelega, PosizioneModulo } from './dati.ts';
import { PAGINA } from './pagina.ts';
import { AMBITI, type Clausola, comporta, oggetto, periodo, revoca } from './parole.ts';

/** The headings stand in a column of their own, the text beside them. */
const COLONNA = 36;
const X = PAGINA.margine + COLONNA;
const LARGHEZZA = PAGINA.larghezza - COLONNA;
const LETTERA = { x: X, larghezza: LARGHEZZA, faccia: 'lettera' } as const;

/** How large the clauses are written: millimetres, and points for `corpo`. */
export interface Misura {
  readonly corpo: number;
  readonly interlinea: number;
  /** Between one clause and the next. */
  readonly dopo: number;
  /** Height of the line of an ambito. */
  readonly ambito: number;
}
/** As one likes to read, and as fits where there is much to say. */
export const MISURE = {
  comoda: { corpo: 10.5, interlinea: 5.3, dopo: 3.6, ambito: 9.6 },
  fitta: { corpo: 9.5, interlinea: 4.7, dopo: 2.6, ambito: 8.6 },
} as const;

/** Above this many, the posizioni are listed on a sheet of their own. */
export const POSIZIONI_IN_PAGINA = 4;

/** "Artigiani 28456123 · 3290 Cesena". */
export function posizioneScritta({ gestione, codice, sede }: PosizioneModulo): string {
  const quale = [gestione, codice].map(testoPulito).filter(Boolean).join(' ');
  return [quale, testoPulito(sede)].filter(Boolean).join(' · ');
}

function intitola(foglio: Foglio, numero: number, titolo: string, y: number): void {
  const riga = { y: y + 3.7, faccia: 'testoForte', corpo: 9 } as const;
  foglio.testo({ ...riga, testo: String(numero), x: PAGINA.margine, colore: COLORE.primario });
  foglio.testo({ ...riga, testo: titolo, x: PAGINA.margine + 4, colore: COLORE.titolo });
}

function posizioni(foglio: Foglio, nominate: readonly PosizioneModulo[] | null, { corpo, interlinea }: Misura, y: number): number {
  const lettera = { ...LETTERA, corpo, interlinea, y };
  if (nominate === null)
    return foglio.paragrafo({ ...lettera, testo: 'Tutte le posizioni contributive di chi delega, presenti e future.' });
  if (nominate.length > POSIZIONI_IN_PAGINA)
    return foglio.paragrafo({
      ...lettera,
      testo: `Soltanto le ${nominate.length} posizioni contributive elencate nell’allegato, che fa parte di questa delega.`,
    });
  const una = nominate.length === 1 ? 'Soltanto questa posizione contributiva:' : 'Soltanto queste posizioni contributive:';
  return nominate.reduce(
    (sotto, posizione) =>
      foglio.paragrafo({ ...lettera, y: sotto, faccia: 'testoForte', corpo: corpo - 0.5, testo: posizioneScritta(posizione) }),
    foglio.paragrafo({ ...lettera, testo: una }),
  );
}

/** Side of a ticked box. */
const CASELLA = 4;

/** The ambiti that are granted, and no other: an empty box could be crossed after the signature. */
function ambiti(foglio: Foglio, aperti: readonly Ambito[], altezza: number, y: number): number {
  const righe = Math.ceil(aperti.length / 2);
  aperti.forEach((ambito, n) => {
    const x = X + Math.floor(n / righe) * (LARGHEZZA / 2);
    const riga = y + (n % righe) * altezza;
    const { nome, apre } = AMBITI[ambito];
    foglio.riquadro(x, riga + 0.6, CASELLA, CASELLA);
    foglio.croce(x + 0.9, riga + 1.5, CASELLA - 1.8, 0.5);
    foglio.testo({ testo: nome, x: x + CASELLA + 2, y: riga + 3.6, faccia: 'testoForte', corpo: 9.5 });
    foglio.testo({ testo: apre, x: x + CASELLA + 2, y: riga + 6.9, faccia: 'testo', corpo: 7.5, colore: COLORE.secondario });
  });
  return y + righe * altezza - 0.6;
}

/** The numbered clauses, from `y` down; answers where they end. */
export function clausole(foglio: Foglio, dati: DatiModuloDelega, misura: Misura, y: number): number {
  const { corpo, interlinea, dopo, ambito } = misura;
  const aParole = ({ titolo, testo }: Clausola) => ({
    titolo,
    scrivi: (sopra: number) => foglio.paragrafo({ ...LETTERA, corpo, interlinea, y: sopra, testo }),
  });
  const tutte = [
    aParole(oggetto(dati)),
    { titolo: 'Le posizioni', scrivi: (sopra: number) => posizioni(foglio, dati.posizioni, misura, sopra) },
    { titolo: 'Che cosa apre', scrivi: (sopra: number) => ambiti(foglio, dati.ambiti, ambito, sopra) },
    aParole(periodo(dati)),
    aParole(comporta(dati)),
    aParole(revoca(dati)),
  ];
  return tutte.reduce((sopra, { titolo, scrivi }, n) => {
    intitola(foglio, n + 1, titolo, sopra);
    return scrivi(sopra) + dopo;
  }, y);
}
