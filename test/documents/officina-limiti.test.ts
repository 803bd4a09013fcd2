import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DisegnoNonRiuscito, TroppiInAttesa } from '../../src/documents/errori.ts';
import { creaOfficina, type Officina } from '../../src/documents/officina.ts';
import { Turni } from '../../src/documents/turni.ts';
import { estratto, F24, RIGA_ESTRATTO } from './dati-di-prova.ts';

const operaio = new URL('./operaio-guasto.ts', import.meta.url);
const chiamato = (denominazione: string) => ({
  ...estratto([RIGA_ESTRATTO]),
  soggetto: { codiceFiscale: 'RSSMRA80A01H501U', denominazione },
});

describe('a workshop whose worker fails', () => {
  let officina: Officina;
  beforeAll(async () => {
    officina = creaOfficina({ thread: 1, secondi: 12, inAttesa: 2, operaio });
    await officina.disegna('F24', F24);
  });
  afterAll(() => officina.chiudi());

  test('a drawing that never ends is ended, fails alone, and who waited behind it is served', async () => {
    const eterno = officina.disegna('ESTRATTO_CONTO', chiamato('NON FINISCE'));
    const dietro = officina.disegna('F24', F24);
    await expect(eterno).rejects.toBeInstanceOf(DisegnoNonRiuscito);
    expect((await dietro).pagine).toBe(3);
  });

  test('a worker that dies fails its own drawing, and the next finds another', async () => {
    const caduto = officina.disegna('ESTRATTO_CONTO', chiamato('MUORE'));
    const dietro = officina.disegna('F24', F24);
    await expect(caduto).rejects.toBeInstanceOf(DisegnoNonRiuscito);
    expect((await dietro).pagine).toBe(3);
  });

  test('who comes when too many wait is refused at once, and nobody after the others are served', async () => {
    const insieme = Array.from({ length: 5 }, () => officina.disegna('F24', F24));
    const esiti = await Promise.allSettled(insieme);
    expect(esiti.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    for (const esito of esiti) if (esito.status === 'rejected') expect(esito.reason).toBeInstanceOf(TroppiInAttesa);
    expect((await officina.disegna('F24', F24)).pagine).toBe(3);
  });

  test('a workshop that closes refuses who still waits', async () => {
    const altra = creaOfficina({ thread: 1, operaio });
    const primo = altra.disegna('F24', F24);
    const secondo = altra.disegna('F24', F24);
    secondo.catch(() => undefined);
    await altra.chiudi();
    expect((await primo).pagine).toBe(3);
    await expect(secondo).rejects.toBeInstanceOf(DisegnoNonRiuscito);
  });
});

describe('turns', () => {
  test('go in order, never more at once than said, and end however the work ends', async () => {
    const turni = new Turni({ insieme: 2, inAttesa: 10 });
    const ordine: number[] = [];
    let dentro = 0;
    const lavoro = (n: number) => async () => {
      dentro += 1;
      expect(dentro).toBeLessThanOrEqual(2);
      ordine.push(n);
      await new Promise(setImmediate);
      dentro -= 1;
      if (n % 3 === 0) throw new Error(`lavoro ${n}`);
    };
    const esiti = await Promise.allSettled(Array.from({ length: 12 }, (_, n) => turni.esegui(lavoro(n))));
    expect(ordine).toEqual(Array.from({ length: 12 }, (_, n) => n));
    expect(esiti.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    await expect(turni.esegui(async () => 'libero')).resolves.toBe('libero');
  });

  test('without a place to wait refuse without beginning', async () => {
    const turni = new Turni({ insieme: 1, inAttesa: 0 });
    let lascia = () => {};
    const occupato = turni.esegui(() => new Promise<void>((fine) => (lascia = fine)));
    let cominciato = false;
    await expect(
      turni.esegui(async () => {
        cominciato = true;
      }),
    ).rejects.toBeInstanceOf(TroppiInAttesa);
    expect(cominciato).toBe(false);
    lascia();
    await occupato;
  });
});
