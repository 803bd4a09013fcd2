import { dataItaliana } from '../../domain/data.ts';
import { daCentesimi, importoItaliano } from '../../domain/importo.ts';
import type { ContribuenteF24A0, DatiF24A0 } from './dati.ts';
import { giornoScritto, recordV, totaliDi } from './modello.ts';
import { an, nu, record } from './record.ts';

/** Characters of the total in record M. */
const TOTALE = 15;

/**
 * The fornitura F24A0, a record at a time: A, then for each taxpayer M and its V, then Z; 1,900 characters each. Not checked with the control
 * program of the Agenzia; sources and doubts of each field in docs/f24a0.md. RangeError where an amount has no room.
 */
export function* scriviF24A0(dati: DatiF24A0): Generator<string> {
  yield recordA(dati);
  let modelli = 0;
  for (const [n, uno] of dati.contribuenti.entries()) {
    yield recordM(dati, uno, n + 1);
    for (const righe of uno.modelli) {
      modelli += 1;
      yield recordV(uno.contribuente.codiceFiscale, n + 1, righe, dati.dataVersamento);
    }
  }
  yield record('Z', [nu(16, 9, modelli), nu(25, 9, dati.contribuenti.length)]);
}

/** He sends what others pay, and not his own alone. */
function intermediario({ fornitore, contribuenti }: DatiF24A0): boolean {
  return contribuenti.some(({ contribuente }) => contribuente.codiceFiscale !== fornitore.codiceFiscale);
}

function recordA(dati: DatiF24A0): string {
  const { fornitore, contribuenti } = dati;
  const [primo] = contribuenti;
  const persona = !intermediario(dati) && primo?.contribuente.nome ? primo.contribuente : null;
  return record('A', [
    an(16, 5, 'F24A0'),
    an(21, 2, persona ? '04' : '14'),
    an(23, 16, fornitore.codiceFiscale),
    an(39, 24, persona?.denominazione),
    an(63, 20, persona?.nome),
    an(83, 1, persona?.sesso),
    nu(84, 8, giornoScritto(persona?.dataNascita)),
    an(92, 40, persona?.comuneNascita),
    an(132, 2, persona?.provinciaNascita),
    nu(211, 5),
    an(216, 60, persona ? '' : fornitore.denominazione),
    nu(353, 5),
    nu(435, 5),
    nu(522, 3, 1),
    nu(525, 3, contribuenti.length),
    an(628, 1, intermediario(dati) ? '1' : ''),
  ]);
}

function recordM(dati: DatiF24A0, { contribuente, addebito, modelli }: ContribuenteF24A0, progressivo: number): string {
  const persona = contribuente.nome ? contribuente : null;
  const totale = modelli.map(totaliDi).reduce((somma, { saldo }) => somma + saldo, 0n);
  return record('M', [
    an(2, 16, contribuente.codiceFiscale),
    nu(18, 8, progressivo),
    an(91, 1, 'E'),
    nu(92, 1),
    nu(93, 1),
    nu(110, 1),
    nu(156, 8),
    nu(248, 5),
    an(288, 40, contribuente.domicilio?.comune),
    an(328, 2, contribuente.domicilio?.provincia),
    nu(330, 5),
    an(335, 35, contribuente.domicilio?.via),
    an(438, 24, persona?.denominazione),
    an(462, 20, persona?.nome),
    nu(482, 8, giornoScritto(persona?.dataNascita)),
    an(490, 1, persona?.sesso),
    an(491, 25, persona?.comuneNascita),
    an(516, 2, persona?.provinciaNascita),
    an(518, 55, persona ? '' : contribuente.denominazione),
    an(1741, 27, addebito.iban),
    an(1770, 16, intermediario(dati) ? addebito.intestatario : ''),
    an(1869, 4, 'EURO'),
    an(1873, TOTALE, totaleScritto(totale)),
    an(1888, 10, dataItaliana(dati.dataVersamento).replaceAll('/', '-')),
  ]);
}

/** "1.234,56"; without the dots where there is no room for them. */
function totaleScritto(centesimi: bigint): string {
  const scritto = importoItaliano(daCentesimi(centesimi));
  if (scritto.length <= TOTALE) return scritto;
  const corto = scritto.replaceAll('.', '');
  if (corto.length > TOTALE) throw new RangeError('totale troppo grande per il record M');
  return corto;
}
