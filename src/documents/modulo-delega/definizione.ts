import { componiFogli, type Foglio } from '../disegno/foglio.ts';
import type { Disegno } from '../officina.ts';
import { allegati } from './allegato.ts';
import { clausole, MISURE, type Misura } from './clausole.ts';
import type { DatiModuloDelega } from './dati.ts';
import { altezzaChiusa, chiusa, nonSiFirma } from './firme.ts';
import { PAGINA, piede, testata } from './pagina.ts';
import { titolo } from './titolo.ts';
import { parti } from './parti.ts';

/** The sheets of one form: the form itself, written as large as fits on one, and its list of posizioni where it has one. */
function fogli(dati: DatiModuloDelega, nuovo: () => Foglio): Foglio[] {
  const scritto = (misura: Misura) => {
    const foglio = nuovo();
    const fine = clausole(foglio, dati, misura, nonSiFirma(foglio, dati, parti(foglio, dati)) + 5);
    return { foglio, fine, entra: fine + altezzaChiusa(foglio, dati) <= PAGINA.sotto - 2 };
  };
  const comodo = scritto(MISURE.comoda);
  const { foglio, fine, entra } = comodo.entra ? comodo : scritto(MISURE.fitta);
  // Names of many lines may leave no place for the signatures, which then have a sheet of their own.
  const ultimo = entra ? foglio : nuovo();
  chiusa(ultimo, dati, entra ? fine : PAGINA.sopra, entra);
  return [...new Set([foglio, ultimo]), ...allegati(dati, nuovo)];
}

/**
 * The forms of these deleghe, one after the other, each with its own head, page numbers and codice di verifica: one form, or the thousand of a
 * caricamento massivo; at least one, as the officina has asked. Each is laid out and drawn before the next, so that memory grows only with the file. The same data give
 * the same bytes.
 */
export async function disegnaModuliDelega(moduli: readonly DatiModuloDelega[]): Promise<Disegno> {
  const prima = moduli[0]!;
  const solo = moduli.length === 1;
  const intestazione = {
    titolo: solo ? `${titolo(prima.tipo)} – ${prima.delegante.codiceFiscale}` : `Moduli di delega, ${moduli.length}`,
    argomento: solo ? titolo(prima.tipo) : 'Moduli di delega',
    creatoIl: prima.creatoIl,
  };
  let pagine = 0;
  const byte = await componiFogli(intestazione, (nuovo) => {
    for (const dati of moduli) {
      const delModulo = fogli(dati, nuovo);
      delModulo.forEach((foglio, n) => {
        const testa = nuovo();
        testata(testa, dati, n + 1, delModulo.length);
        piede(foglio, dati);
        foglio.disegna(testa);
      });
      pagine += delModulo.length;
    }
  });
  return { byte, pagine };
}
