import type { Foglio } from '../disegno/foglio.ts';
import { COLORE } from '../disegno/misure.ts';
import { corpoCheEntra } from '../disegno/testo-posato.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import { POSIZIONI_IN_PAGINA } from './clausole.ts';
import type { DatiModuloDelega, PosizioneModulo } from './dati.ts';
import { PAGINA } from './pagina.ts';

const COLONNE = 3;
const SPAZIO = 5;
const LARGHEZZA = (PAGINA.larghezza - SPAZIO * (COLONNE - 1)) / COLONNE;
const CODICE = 22;
const SOPRA = PAGINA.sopra + 13;
const ALTEZZA = PAGINA.sotto - 3 - SOPRA;
/** Between two lines: as much as the page allows, never less than what is read without effort. */
const PASSO = { minimo: 3.2, massimo: 4.8 } as const;

/** A line of the list: the gestione, before its posizioni. */
type Riga = { readonly gestione: string } | PosizioneModulo;
const eTitolo = (riga: Riga | undefined): boolean => riga !== undefined && !('codice' in riga);

/** The lines in columns of so many, none of which ends with the name of a gestione. */
function incolonna(posizioni: readonly PosizioneModulo[], perColonna: number): Riga[][] {
  const colonne: Riga[][] = [[]];
  posizioni.forEach((posizione, n) => {
    const prima = posizioni[n - 1]?.gestione !== posizione.gestione;
    const nuove: Riga[] = prima ? [{ gestione: posizione.gestione }, posizione] : [posizione];
    if (colonne.at(-1)!.length + nuove.length > perColonna) colonne.push([]);
    colonne.at(-1)!.push(...nuove);
  });
  return colonne;
}

function scrivi(foglio: Foglio, riga: Riga, x: number, y: number): void {
  if (eTitolo(riga)) {
    foglio.testo({ testo: testoPulito(riga.gestione), x, y, faccia: 'testoForte', corpo: 8, colore: COLORE.primario });
    return;
  }
  const { codice, sede } = riga as PosizioneModulo;
  const dove = testoPulito(sede);
  foglio.testo({ testo: testoPulito(codice) || 'senza codice', x, y, faccia: codice ? 'mono' : 'testo', corpo: 7.5 });
  if (dove !== '')
    foglio.testo({ testo: dove, x: x + CODICE, y, faccia: 'testo', corpo: corpoCheEntra('testo', dove, LARGHEZZA - CODICE, 7.5, 4.5) });
}

/** The sheets that list the posizioni, where they are too many for the form: some two hundred on each. */
export function allegati({ posizioni }: DatiModuloDelega, nuovo: () => Foglio): Foglio[] {
  if (posizioni === null || posizioni.length <= POSIZIONI_IN_PAGINA) return [];
  const righe = posizioni.length + new Set(posizioni.map(({ gestione }) => gestione)).size + COLONNE;
  const passo = Math.min(PASSO.massimo, Math.max(PASSO.minimo, (ALTEZZA * COLONNE) / righe));
  const colonne = incolonna(posizioni, Math.floor(ALTEZZA / passo));
  const fogli: Foglio[] = [];
  for (let n = 0; n < colonne.length; n += COLONNE) {
    const foglio = nuovo();
    const testo = `Allegato: le ${posizioni.length} posizioni contributive della delega`;
    foglio.testo({ testo, x: PAGINA.margine, y: PAGINA.sopra + 4, faccia: 'testoForte', corpo: 11, colore: COLORE.titolo });
    foglio.fondo(PAGINA.margine, PAGINA.sopra + 6.5, PAGINA.larghezza, 0.3, COLORE.primario);
    colonne.slice(n, n + COLONNE).forEach((colonna, c) => {
      const x = PAGINA.margine + c * (LARGHEZZA + SPAZIO);
      for (const [r, riga] of colonna.entries()) scrivi(foglio, riga, x, SOPRA + r * passo);
    });
    fogli.push(foglio);
  }
  return fogli;
}
