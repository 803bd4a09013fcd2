import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ContribuenteF24, DatiF24, RigaDatiF24 } from '../../src/documents/f24/dati.ts';
import { geometria } from '../../src/documents/f24/geometria.ts';
import { creaOfficina } from '../../src/documents/officina.ts';
import { altezza, bianca, type Cella, nonToccaFiletti, rigaDi, scomparti } from './celle-f24.ts';
import { F24, F24_PIENO, RIGA_F24 } from './dati-di-prova.ts';
import { type Glifo, glifi } from './leggi-glifi.ts';

// Every value is read back from the PDF and held against the traces of the official form (geometria.json: white cells, rules, ticks), never
// against the constants that the drawing uses.

const officina = creaOfficina({ thread: 1 });
afterAll(() => officina.chiudi());

/** Millimetres that a value may be off its place. */
const TOLLERANZA = 0.3;
const VUOTO: DatiF24 = {
  ...F24,
  contribuente: { codiceFiscale: '', denominazione: '' },
  righe: [{ sede: '', causale: '', codice: '', periodoDal: '', periodoAl: '' }],
};

const disegnato = async (dati: DatiF24) => glifi((await officina.disegna('F24', dati)).byte);
const chiave = ({ carattere, x, y }: Glifo) => `${carattere} ${x.toFixed(2)} ${y.toFixed(2)}`;
const modulo = disegnato(VUOTO);

/** What the values add to the blank form, copy by copy: from CONTRIBUENTE downwards, above it stands what is not the form's. */
async function valori(dati: DatiF24): Promise<Glifo[][]> {
  const bianco = await modulo;
  const copie = await disegnato(dati);
  return copie.map((copia, n) => {
    const stampati = new Set(bianco[n]!.map(chiave));
    return copia.filter((glifo) => glifo.y > 33 && !stampati.has(chiave(glifo)));
  });
}

const scritto = (trovati: readonly Glifo[]) => trovati.map(({ carattere }) => carattere).join('');
const inizio = (trovati: readonly Glifo[]) => Math.min(...trovati.map(({ x }) => x));
const fine = (trovati: readonly Glifo[]) => Math.max(...trovati.map(({ x, larghezza }) => x + larghezza));
const vicino = (misurato: number, atteso: number) => expect(Math.abs(misurato - atteso)).toBeLessThan(TOLLERANZA);
/** Takes the values of a cell away from those of the page: what is left at the end stands in no cell. */
class Pagina {
  resto: Glifo[];

  constructor(glifi: Glifo[]) {
    this.resto = glifi;
  }

  prendi({ x, y, larghezza, altezza: alto }: Cella): Glifo[] {
    const dentro = (glifo: Glifo) =>
      glifo.x > x - 0.05 && glifo.x + glifo.larghezza < x + larghezza + 0.05 && glifo.y > y && glifo.y < y + alto;
    const presi = this.resto.filter(dentro);
    this.resto = this.resto.filter((glifo) => !dentro(glifo));
    return presi.sort((a, b) => a.y - b.y || a.x - b.x);
  }

  /** One character in the middle of each box. */
  pettine(cella: Cella, atteso: string): void {
    const presi = this.prendi(cella);
    expect(scritto(presi)).toBe(atteso);
    const caselle = scomparti(cella);
    for (const [n, glifo] of presi.entries()) vicino(glifo.x + glifo.larghezza / 2, caselle[n]!.x + caselle[n]!.larghezza / 2);
  }

  /** A text from the left edge, whole, in the vertical middle. */
  libero(cella: Cella, atteso: string): void {
    const presi = this.prendi(cella);
    expect(scritto(presi)).toBe(atteso.replaceAll(' ', ''));
    if (presi.length === 0) return;
    vicino(inizio(presi), cella.x + 1.2);
    const [prima, ultima] = [presi[0]!, presi.at(-1)!];
    vicino((prima.y - altezza(prima) + ultima.y) / 2, cella.y + cella.altezza / 2);
  }

  /** A text in the middle of a cell of a row, its baseline over the rule. */
  centrato(cella: Cella, atteso: string): void {
    const presi = this.prendi(cella);
    expect(scritto(presi)).toBe(atteso);
    if (presi.length === 0) return;
    vicino((inizio(presi) + fine(presi)) / 2, cella.x + cella.larghezza / 2);
    vicino(presi[0]!.y, cella.y + cella.altezza - 1.2);
  }

  /** Euro up to the printed comma, each cent between its ticks. `atteso` "741.45", null for a blank. */
  importo(cella: Cella, atteso: string | null): void {
    const presi = this.prendi(cella);
    expect(scritto(presi)).toBe((atteso ?? '').replace('.', ''));
    if (atteso === null) return;
    const [euro, decine, unita] = [presi.slice(0, -2), presi.at(-2)!, presi.at(-1)!];
    const tacca = scomparti(cella).at(-1)!.x;
    const virgola = geometria.etichette.find(([x, , testo]) => testo === ',' && x > cella.x && x < cella.x + cella.larghezza)!;
    vicino(fine(euro), tacca - 3.68);
    expect(fine(euro)).toBeLessThan(virgola[0] + TOLLERANZA);
    vicino(decine.x + decine.larghezza / 2, tacca - 1.27);
    vicino(unita.x + unita.larghezza / 2, tacca + 1.27);
    for (const glifo of presi) vicino(glifo.y, cella.y + cella.altezza - 1.2);
  }
}

function tieneContribuente(pagina: Pagina, chi: ContribuenteF24): void {
  const data = bianca(55, 57);
  const [anno = '', mese = '', giorno = ''] = (chi.dataNascita ?? '').split('-');
  pagina.pettine(bianca(60, 40), chi.codiceFiscale);
  pagina.libero(bianca(60, 48), chi.denominazione);
  pagina.libero(bianca(160, 48), chi.nome ?? '');
  // Day, month and year are in three panels, one rectangle and two.
  pagina.pettine({ ...data, x: 40.02, larghezza: data.x + data.larghezza - 40.02 }, giorno + mese + anno);
  pagina.pettine(bianca(88, 57), chi.sesso ?? '');
  pagina.libero(bianca(120, 57), chi.comuneNascita ?? '');
  pagina.pettine(bianca(192, 57), chi.provinciaNascita ?? '');
  pagina.libero(bianca(60, 65), chi.domicilio?.comune ?? '');
  pagina.pettine(bianca(118, 65), chi.domicilio?.provincia ?? '');
  pagina.libero(bianca(140, 65), chi.domicilio?.via ?? '');
}

function tieneRighe(pagina: Pagina, righe: readonly RigaDatiF24[]): void {
  righe.forEach((riga, n) => {
    const y = 125 + (n * 25.4) / 6;
    const cella = (x: number) => rigaDi(bianca(x, y), y);
    pagina.centrato(cella(10), riga.sede);
    pagina.centrato(cella(24), riga.causale);
    pagina.centrato(cella(50), riga.codice);
    for (const [x, periodo] of [
      [80, riga.periodoDal],
      [98, riga.periodoAl],
    ] as const) {
      const [anno = '', mese = ''] = periodo.split('-');
      const [primo, secondo] = scomparti(cella(x)) as [Cella, Cella];
      pagina.centrato(primo, mese);
      pagina.centrato(secondo, anno);
    }
    pagina.importo(cella(120), riga.importoDebito ?? null);
    pagina.importo(cella(150), riga.importoCredito ?? null);
  });
}

interface Totali {
  readonly debito: string | null;
  readonly credito: string | null;
  readonly segno: '+' | '';
  readonly saldo: string | null;
  readonly finale: string | null;
}
const BIANCHI: Totali = { debito: null, credito: null, segno: '', saldo: null, finale: null };

function tieneTotali(pagina: Pagina, totali: Totali): void {
  const [segno, saldo] = scomparti(bianca(180, 142)) as [Cella, Cella];
  const finale = bianca(180, 252);
  pagina.importo(rigaDi(bianca(120, 142), 142), totali.debito);
  pagina.importo(rigaDi(bianca(150, 142), 142), totali.credito);
  pagina.centrato(segno, totali.segno);
  // The cell of a balance is one with that of its sign; the tick between them is a full rule.
  pagina.importo({ ...saldo, larghezza: 202.6 - saldo.x }, totali.saldo);
  pagina.importo({ ...finale, x: 174.62, larghezza: finale.x + finale.larghezza - 174.62 }, totali.finale);
}

async function tiene(dati: DatiF24, totali: Totali): Promise<void> {
  const copie = await valori(dati);
  expect(copie).toHaveLength(3);
  for (const copia of copie) {
    nonToccaFiletti(copia);
    const pagina = new Pagina(copia);
    tieneContribuente(pagina, dati.contribuente);
    tieneRighe(pagina, dati.righe);
    tieneTotali(pagina, totali);
    expect(scritto(pagina.resto)).toBe('');
  }
}

describe('Posizioni del Modello F24', () => {
  it('quattro righe, un credito, otto cifre di euro, centesimi soli', async () => {
    await tiene(F24_PIENO, { debito: '12346420.81', credito: '1041.05', segno: '+', saldo: '12345379.76', finale: '12345379.76' });
  });

  it('otto cifre in ogni riga e nei totali', async () => {
    const righe = Array.from({ length: 4 }, () => ({ ...RIGA_F24, importoDebito: '24999999.99' }));
    await tiene({ ...F24, righe }, { debito: '99999999.96', credito: null, segno: '+', saldo: '99999999.96', finale: '99999999.96' });
  });

  it('importi in bianco: nessun totale', async () => {
    const righe = [RIGA_F24, { ...RIGA_F24, causale: 'AP', importoDebito: null }];
    await tiene({ ...F24, righe }, BIANCHI);
    await tiene({ ...F24, righe: righe.slice(1) }, BIANCHI);
  });

  it('pareggio: il saldo finale è 0,00', async () => {
    const righe = [RIGA_F24, { ...RIGA_F24, importoDebito: null, importoCredito: '741.45' }];
    await tiene({ ...F24, righe }, { debito: '741.45', credito: '741.45', segno: '', saldo: null, finale: '0.00' });
  });

  it('nomi lunghi quanto permette l’anagrafe, su una o due righe', async () => {
    const contribuente: ContribuenteF24 = {
      ...F24.contribuente,
      denominazione: 'DELLA ROVERE MONTEFELTRO GONZAGA DI SAN MARTINO IN VALLE',
      nome: 'MARIA ANTONIETTA GIUSEPPA',
      comuneNascita: 'SAN VALENTINO ALLA MUTA SULLE ALPI ATESINE ORIENTALI',
      domicilio: {
        comune: 'CASTELNUOVO DI VAL DI CECINA MARITTIMA',
        provincia: 'PI',
        via: `VIALE ${'DEI CADUTI DI TUTTE LE GUERRE '.repeat(4)}21`,
      },
    };
    await tiene(
      { ...F24, contribuente, righe: [RIGA_F24] },
      { debito: '741.45', credito: null, segno: '+', saldo: '741.45', finale: '741.45' },
    );
  });

  it('una società: undici cifre e niente di chi non è una persona', async () => {
    const contribuente = { codiceFiscale: '01234567897', denominazione: 'ROSSI & C. SNC' };
    await tiene({ ...F24, contribuente }, { debito: '741.45', credito: null, segno: '+', saldo: '741.45', finale: '741.45' });
  });

  it('ogni valore resta nella sua cella, quale che sia', async () => {
    const parole = fc.array(fc.constantFrom('MARIA', 'DE', 'WWWWWW', 'ILL', 'SANT’ANGELO', 'ÀÈÌ', 'O'), { minLength: 1, maxLength: 9 });
    const testo = parole.map((voci) => voci.join(' '));
    const centesimi = fc.bigInt(1n, 99_999_999_99n);
    const importo = (valore: bigint) => `${valore / 100n}.${String(valore % 100n).padStart(2, '0')}`;
    await fc.assert(
      fc.asyncProperty(
        testo,
        testo,
        testo,
        fc.array(centesimi, { minLength: 1, maxLength: 4 }),
        async (denominazione, nome, via, debiti) => {
          const somma = debiti.reduce((a, b) => a + b, 0n);
          const contribuente = { ...F24.contribuente, denominazione, nome, domicilio: { comune: nome, provincia: 'FC', via } };
          const righe = debiti.map((debito) => ({ ...RIGA_F24, importoDebito: importo(debito) }));
          const totale = importo(somma);
          await tiene({ ...F24, contribuente, righe }, { debito: totale, credito: null, segno: '+', saldo: totale, finale: totale });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('ogni didascalia del modulo sta dove è stata misurata, su ogni copia', async () => {
    const copie = await modulo;
    for (const [x, y, testo, corpo, , , allineamento, parte] of geometria.etichette) {
      const ancora = { sinistra: inizio, destra: fine, centro: (voce: Glifo[]) => (inizio(voce) + fine(voce)) / 2 }[allineamento];
      copie.forEach((copia, n) => {
        const riga = copia.filter((glifo) => Math.abs(glifo.y - y) < 0.02 && glifo.corpo === corpo).sort((a, b) => a.x - b.x);
        const lettere = testo.replaceAll(' ', '');
        const posti = riga.map((_, i) => riga.slice(i, i + lettere.length)).filter((voce) => scritto(voce) === lettere);
        const aPosto = posti.some((voce) => Math.abs(ancora(voce) - x) < TOLLERANZA);
        expect([testo, n + 1, aPosto]).toEqual([testo, n + 1, parte === 'comune' || n === 0]);
      });
    }
  });
});
