import type { Data } from '../../domain/data.ts';
import { inCentesimi } from '../../domain/importo.ts';
import type { Mese } from '../../domain/mese.ts';
import { RIGHE_PER_MODELLO } from '../../domain/modelli-f24.ts';
import { DatiNonDisegnabili } from '../errori.ts';
import { type TotaliF24, totaliF24 } from '../f24/controlli.ts';
import type { RigaDatiF24 } from '../f24/dati.ts';
import { an, type Campo, nu, record } from './record.ts';

const PRIMA_RIGA_INPS = 499;
const RIGA_INPS = 67;

/** What a model sums up to. @throws DatiNonDisegnabili as totaliF24, and on a row without an amount: nobody could write it by hand here. */
export function totaliDi(righe: readonly RigaDatiF24[]): TotaliF24 {
  const totali = totaliF24({ righe });
  if (totali === null) throw new DatiNonDisegnabili('righe', 'un importo in ogni riga');
  return totali;
}

/** Record V: one model, whose only section in use is INPS. */
export function recordV(codiceFiscale: string, progressivo: number, righe: readonly RigaDatiF24[], dataVersamento: Data): string {
  const { debito, credito, saldo } = totaliDi(righe);
  return record('V', [
    an(2, 16, codiceFiscale),
    nu(18, 8, progressivo),
    // Form with "sezione IMU v.2013".
    an(90, 1, 'A'),
    ...SEZIONI_VUOTE,
    ...Array.from({ length: RIGHE_PER_MODELLO }, (_, n) => rigaInps(PRIMA_RIGA_INPS + n * RIGA_INPS, righe[n])).flat(),
    nu(767, 15, debito),
    nu(782, 15, credito),
    an(797, 1, 'P'),
    nu(798, 15, saldo),
    nu(1793, 15, saldo),
    nu(1808, 8, giornoScritto(dataVersamento)),
  ]);
}

/** A calendar day as GGMMAAAA; nothing where there is none. */
export function giornoScritto(data: Data | null | undefined): string {
  return (data ?? '').split('-').reverse().join('');
}

function meseScritto(mese: Mese | undefined): string {
  return (mese ?? '').split('-').reverse().join('');
}

function rigaInps(da: number, riga: RigaDatiF24 | undefined): Campo[] {
  return [
    nu(da, 4, riga?.sede),
    an(da + 4, 4, riga?.causale),
    an(da + 8, 17, riga?.codice),
    nu(da + 25, 6, meseScritto(riga?.periodoDal)),
    nu(da + 31, 6, meseScritto(riga?.periodoAl)),
    nu(da + 37, 15, inCentesimi(riga?.importoDebito ?? '0.00')),
    nu(da + 52, 15, inCentesimi(riga?.importoCredito ?? '0.00')),
  ];
}

/** The same stretches of digits, neighbours taken together, in so many rows of one section. */
function righeVuote(da: number, quante: number, lunghezza: number, cifre: readonly (readonly [scarto: number, quante: number])[]): Campo[] {
  return Array.from({ length: quante }, (_, n) => cifre.map(([scarto, numero]) => nu(da + n * lunghezza + scarto, numero))).flat();
}

/** Totals of a section that is not used: its sign, between them, is blank. */
function totaliVuoti(da: number): Campo[] {
  return [nu(da, 30), nu(da + 31, 15)];
}

const SEZIONI_VUOTE: readonly Campo[] = [
  // ERARIO: codice atto, rows, totals.
  nu(94, 11),
  ...righeVuote(105, 6, 58, [[24, 34]]),
  ...totaliVuoti(453),
  // REGIONI.
  ...righeVuote(813, 4, 44, [
    [0, 2],
    [10, 34],
  ]),
  ...totaliVuoti(989),
  // IMU E ALTRI TRIBUTI LOCALI.
  ...righeVuote(1053, 4, 68, [
    [4, 22],
    [34, 34],
  ]),
  ...totaliVuoti(1325),
  // INAIL.
  ...righeVuote(1371, 3, 52, [
    [0, 21],
    [22, 30],
  ]),
  ...totaliVuoti(1527),
  // ALTRI ENTI: codice ente, rows, totals.
  nu(1573, 4),
  ...righeVuote(1577, 2, 60, [[9, 51]]),
  ...totaliVuoti(1697),
];
