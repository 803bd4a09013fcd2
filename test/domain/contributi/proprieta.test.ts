import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calcolaContributi } from '../../../src/domain/contributi/calcola.ts';
import type { DatiContributi } from '../../../src/domain/contributi/tipi.ts';
import { daCentesimi, inCentesimi, somma, sottrai } from '../../../src/domain/importo.ts';

const importo = (massimo: number) => fc.nat(massimo * 100).map((centesimi) => daCentesimi(BigInt(centesimi)));
const mesi = fc.integer({ min: 1, max: 12 });
const autonomi = fc
  .record({
    gestione: fc.constantFrom('ARTIGIANI', 'COMMERCIANTI'),
    anno: fc.integer({ min: 2016, max: 2026 }),
    reddito: importo(200_000),
    redditoAnnoPrecedente: importo(200_000),
    mesi,
    ante1996: fc.boolean(),
    senzaMinimale: fc.boolean(),
    riduzione: fc.constantFrom(null, 'FORFETTARIO_35', 'ULTRA65_50'),
    quote: fc.tuple(fc.nat(12), fc.nat(12)),
  })
  .map(
    ({ quote: [under, ridotti], ...dati }): DatiContributi => ({
      ...dati,
      mesiUnder21: Math.min(under, dati.mesi),
      mesiRiduzione: dati.riduzione === null ? 0 : Math.min(ridotti, dati.mesi),
    }),
  );
const separata = fc.record({
  gestione: fc.constant('SEPARATA_PROFESSIONISTI' as const),
  anno: fc.integer({ min: 2001, max: 2026 }),
  reddito: importo(200_000),
  redditoAnnoPrecedente: importo(200_000),
  altraCoperturaPrevidenziale: fc.boolean(),
});
const qualunque: fc.Arbitrary<DatiContributi> = fc.oneof(autonomi, separata);
const sommaDi = (rate: readonly { importo: string }[]) => somma(...rate.map((rata) => rata.importo));
const distanza = (a: string, b: string) =>
  Number(inCentesimi(sottrai(a, b)) < 0n ? -inCentesimi(sottrai(a, b)) : inCentesimi(sottrai(a, b)));

it('saldo + acconti = dovuto; con le rate, tutto il dovuto entro l’arrotondamento dei mesi', () => {
  fc.assert(
    fc.property(qualunque, (dati) => {
      const calcolo = calcolaContributi(dati);
      const maternita = dati.senzaMinimale ? calcolo.maternita : '0.00';
      const pagato = somma(sommaDi(calcolo.acconti), calcolo.saldo?.importo ?? '0.00');
      expect(pagato).toBe(somma(calcolo.dovutoEccedenza, maternita));
      expect(distanza(somma(pagato, sommaDi(calcolo.rate)), calcolo.totale)).toBeLessThanOrEqual(18);
    }),
  );
});

it('le rate sommano esattamente ai mesi presi uno per uno', () => {
  fc.assert(
    fc.property(autonomi, (dati) => {
      const interi = { ...dati, senzaMinimale: false, reddito: '0.00', redditoAnnoPrecedente: null };
      const { rate, dovutoMinimale, maternita } = calcolaContributi(interi);
      const under = dati.mesiUnder21 ?? 0;
      const ridotti = dati.mesiRiduzione ?? 0;
      const uno = Array.from({ length: dati.mesi ?? 12 }, (_, posto) => {
        const ridotto = dati.riduzione === 'ULTRA65_50' ? posto >= (dati.mesi ?? 12) - ridotti : posto < ridotti;
        return calcolaContributi({ ...interi, mesi: 1, mesiUnder21: posto < under ? 1 : 0, mesiRiduzione: ridotto ? 1 : 0 }).totale;
      });
      expect(sommaDi(rate)).toBe(somma(...uno));
      // The year by the yearly rule: twelve roundings of half a centesimo, and the published centesimo of 2025 and 2026.
      expect(distanza(somma(...uno), somma(dovutoMinimale, maternita))).toBeLessThanOrEqual(18);
    }),
  );
});

it('il dovuto cresce con il reddito, e dal massimale in poi non cambia', () => {
  fc.assert(
    fc.property(qualunque, importo(50_000), (dati, aggiunta) => {
      const dopo = calcolaContributi({ ...dati, reddito: somma(dati.reddito, aggiunta) });
      expect(inCentesimi(sottrai(dopo.totale, calcolaContributi(dati).totale))).toBeGreaterThanOrEqual(0n);
      // 2001 has no massimale in the tables.
      if (dati.anno === 2001) return;
      expect(calcolaContributi({ ...dati, reddito: '200000.00' }).totale).toBe(calcolaContributi({ ...dati, reddito: '900000.00' }).totale);
    }),
  );
});

it('gli acconti sono uguali fra loro, e quelli dell’anno successivo sono gli acconti calcolati l’anno dopo', () => {
  fc.assert(
    fc.property(qualunque, (dati) => {
      const anno = { ...dati, mesi: 12, mesiUnder21: 0, mesiRiduzione: dati.riduzione ? 12 : 0 };
      const calcolo = calcolaContributi(anno);
      expect(new Set(calcolo.acconti.map((rata) => rata.importo)).size).toBeLessThanOrEqual(1);
      const dopo =
        dati.anno === 2026 ? null : calcolaContributi({ ...anno, anno: dati.anno + 1, redditoAnnoPrecedente: dati.reddito }).acconti;
      expect(calcolo.accontiAnnoSuccessivo).toEqual(dopo);
    }),
  );
});
