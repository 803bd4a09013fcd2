import { inCentesimi } from '../../domain/importo.ts';
import { altezzaMaiuscola, larghezza } from '../disegno/caratteri.ts';
import { pt } from '../disegno/misure.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import { corpoCheEntra, type TestoPosato } from '../disegno/testo-posato.ts';
import { totaliF24 } from './controlli.ts';
import type { ContribuenteF24, DatiF24, RigaDatiF24 } from './dati.ts';
import {
  CELLA_CENTESIMO,
  CENTRO_SEGNO,
  COLONNE_IMPORTI,
  COLONNE_INPS,
  CONTRIBUENTE,
  type Casella,
  PASSO_PETTINE,
  PASSO_RIGA,
  PRIMA_RIGA_INPS,
  SALDO_FINALE,
  TOTALI_INPS,
} from './geometria.ts';

const CORPO = { casella: 10, riga: 9, minimo: 4.5, unaRiga: 6.25 } as const;
/** White between the left edge of a box and a text that starts there. */
const RIENTRO = 1.1;
/** Baseline above the lower rule of a row: the optical centre of a digit between two rules. */
const SOPRA_IL_FILETTO = 1.1;

const inMillimetri = (punti: number) => punti / pt(1);

/** Baseline at which a capital stands in the middle of a box. */
function lineaCentrata({ y, altezza }: Casella, faccia: 'mono' | 'monoForte' | 'testo', corpo: number): number {
  return y + (altezza + inMillimetri(altezzaMaiuscola(faccia, corpo))) / 2;
}

/** One character in the middle of each box of a comb; a text longer than the comb, as a whole. */
function pettine(casella: Casella, testo: string, corpo: number = CORPO.casella): TestoPosato[] {
  const pulito = testoPulito(testo);
  if (pulito === '') return [];
  if (pulito.length * PASSO_PETTINE > casella.larghezza + 0.1) return libero(casella, pulito);
  const avanzamento = larghezza('monoForte', '0', corpo);
  const y = lineaCentrata(casella, 'monoForte', corpo);
  const x = casella.x + (PASSO_PETTINE - inMillimetri(avanzamento)) / 2;
  return [{ testo: pulito, x, y, faccia: 'monoForte', corpo, spaziatura: pt(PASSO_PETTINE) - avanzamento }];
}

/** A text from the left edge of a box: smaller when it is long, then in the narrower face, then on two lines. */
function libero(casella: Casella, testo: string | null | undefined): TestoPosato[] {
  const pulito = testoPulito(testo);
  if (pulito === '') return [];
  const ampiezza = casella.larghezza - 2 * RIENTRO;
  const entra = (faccia: 'monoForte' | 'testo', corpo: number) => larghezza(faccia, pulito, corpo) <= pt(ampiezza);
  const faccia = entra('monoForte', 7.5) ? 'monoForte' : 'testo';
  const corpo = corpoCheEntra(faccia, pulito, ampiezza, faccia === 'testo' ? 8.5 : CORPO.casella, CORPO.unaRiga);
  const x = casella.x + RIENTRO;
  if (entra(faccia, corpo)) return [{ testo: pulito, x, y: lineaCentrata(casella, faccia, corpo), faccia, corpo }];
  const parole = pulito.split(' ');
  const meta = parole.findIndex((_, i) => parole.slice(0, i + 1).join(' ').length >= pulito.length / 2);
  const righe = [parole.slice(0, meta + 1).join(' '), parole.slice(meta + 1).join(' ')].filter((riga) => riga !== '');
  // Below the smallest size that is pleasant there is still one at which the text is whole: nothing is ever cut off.
  const stretto = Math.min(...righe.map((riga) => corpoCheEntra('testo', riga, ampiezza, 6, 1)));
  return righe.map((riga, i) => ({
    testo: riga,
    x,
    y: lineaCentrata(
      { ...casella, y: casella.y + (i * casella.altezza) / righe.length, altezza: casella.altezza / righe.length },
      'testo',
      stretto,
    ),
    faccia: 'testo',
    corpo: stretto,
  }));
}

function contribuente(chi: ContribuenteF24): TestoPosato[] {
  const [anno = '', mese = '', giorno = ''] = (chi.dataNascita ?? '').split('-');
  return [
    ...pettine(CONTRIBUENTE.codiceFiscale, chi.codiceFiscale),
    ...libero(CONTRIBUENTE.denominazione, chi.denominazione),
    ...libero(CONTRIBUENTE.nome, chi.nome),
    ...pettine(CONTRIBUENTE.dataNascita, giorno + mese + anno, CORPO.riga),
    ...pettine(CONTRIBUENTE.sesso, chi.sesso ?? ''),
    ...libero(CONTRIBUENTE.comuneNascita, chi.comuneNascita),
    ...pettine(CONTRIBUENTE.provinciaNascita, chi.provinciaNascita ?? ''),
    ...libero(CONTRIBUENTE.comune, chi.domicilio?.comune),
    ...pettine(CONTRIBUENTE.provincia, chi.domicilio?.provincia ?? ''),
    ...libero(CONTRIBUENTE.via, chi.domicilio?.via),
  ];
}

/**
 * An amount in a column: euro that end before the printed comma, each cent in the middle of its cell. Zero leaves the cells empty,
 * as AdE prints.
 */
function importo(colonna: keyof typeof COLONNE_IMPORTI, y: number, valore: bigint): TestoPosato[] {
  if (valore === 0n) return [];
  const cifre = valore.toString().padStart(3, '0');
  const { fineEuro, centesimi: cella } = COLONNE_IMPORTI[colonna];
  const comune = { y, faccia: 'monoForte', corpo: CORPO.riga } as const;
  return [
    { ...comune, testo: cifre.slice(0, -2), x: fineEuro, allineamento: 'destra' },
    { ...comune, testo: cifre.at(-2)!, x: cella + CELLA_CENTESIMO / 2, allineamento: 'centro' },
    { ...comune, testo: cifre.at(-1)!, x: cella + CELLA_CENTESIMO * 1.5, allineamento: 'centro' },
  ];
}

function riga(dati: RigaDatiF24, posto: number): TestoPosato[] {
  const y = PRIMA_RIGA_INPS + (posto + 1) * PASSO_RIGA - SOPRA_IL_FILETTO;
  const cella = (colonna: keyof typeof COLONNE_INPS, grezzo: string): TestoPosato => {
    const [x, ampiezza] = COLONNE_INPS[colonna];
    const testo = testoPulito(grezzo);
    const corpo = corpoCheEntra('monoForte', testo, ampiezza - 0.4, CORPO.riga, CORPO.minimo);
    return { testo, x: x + ampiezza / 2, y, faccia: 'monoForte', corpo, allineamento: 'centro' };
  };
  const [dalAnno = '', dalMese = ''] = dati.periodoDal.split('-');
  const [alAnno = '', alMese = ''] = dati.periodoAl.split('-');
  return [
    cella('sede', dati.sede),
    cella('causale', dati.causale),
    cella('codice', dati.codice),
    cella('dalMese', dalMese),
    cella('dalAnno', dalAnno),
    cella('alMese', alMese),
    cella('alAnno', alAnno),
    ...importo('debito', y, inCentesimi(dati.importoDebito ?? '0.00')),
    ...importo('credito', y, inCentesimi(dati.importoCredito ?? '0.00')),
  ].filter(({ testo }) => testo !== '');
}

function totali(dati: DatiF24): TestoPosato[] {
  const somme = totaliF24(dati);
  if (somme === null) return [];
  const y = TOTALI_INPS + PASSO_RIGA - SOPRA_IL_FILETTO;
  const segno: TestoPosato = { testo: '+', x: CENTRO_SEGNO, y, faccia: 'monoForte', corpo: CORPO.riga, allineamento: 'centro' };
  return [
    ...importo('debito', y, somme.debito),
    ...importo('credito', y, somme.credito),
    ...(somme.saldo > 0n ? [segno] : []),
    ...importo('saldo', y, somme.saldo),
    ...saldoFinale(somme.saldo),
  ];
}

/** A form that ends in balance is still presented, so its zero is written. */
function saldoFinale(saldo: bigint): TestoPosato[] {
  const y = SALDO_FINALE + PASSO_RIGA - SOPRA_IL_FILETTO;
  if (saldo > 0n) return importo('saldo', y, saldo);
  return importo('saldo', y, 1000n).map((posato) => ({ ...posato, testo: '0' }));
}

/** Every value of one copy of the form, each at its place in its box. Throws DatiNonDisegnabili as totaliF24() does. */
export function valoriF24(dati: DatiF24): TestoPosato[] {
  return [...contribuente(dati.contribuente), ...dati.righe.flatMap(riga), ...totali(dati)];
}
