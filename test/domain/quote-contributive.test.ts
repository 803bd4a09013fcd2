import { describe, expect, it } from 'vitest';
import { Gestione } from '../../src/domain/gestione.ts';
import { daCentesimi, inCentesimi } from '../../src/domain/importo.ts';
import { parametriSeparata } from '../../src/domain/parametri.ts';
import { quoteContributive } from '../../src/domain/quote-contributive.ts';

const anni = (da: number, a: number) => Array.from({ length: a - da + 1 }, (_, posto) => da + posto);

describe('quoteContributive', () => {
  it('artigiani 2025 (circ. INPS 38/2025)', () => {
    expect(quoteContributive(2025, Gestione.ARTIGIANI)).toEqual({
      anno: 2025,
      gestione: 'ARTIGIANI',
      minimale: '18555.00',
      massimale: '120607.00',
      massimaleAnte1996: '92413.00',
      sogliaPrimaFascia: '55448.00',
      aliquota: '24.00',
      aliquotaOltreSoglia: '25.00',
      aliquotaUnder21: '24.00',
      aliquotaAltraCopertura: null,
      aliquotaIvs: null,
      contributoMinimo: '4460.64',
      contributoMensile: '371.72',
      rata: '1115.16',
      maternita: '7.44',
      redditoPerMese: null,
      fonte: expect.stringContaining('circ. INPS 38/2025'),
      confidenza: 'ALTA',
    });
  });

  // golden.json, rata_minimale: vinboisoft.blogspot.com, 2009/02 and home page.
  it.each([
    [2008, '692.82', '695.91'],
    [2025, '1115.16', '1137.45'],
  ])('la rata del %i', (anno, artigiani, commercianti) => {
    expect(quoteContributive(anno, Gestione.ARTIGIANI).rata).toBe(artigiani);
    expect(quoteContributive(anno, Gestione.COMMERCIANTI).rata).toBe(commercianti);
  });

  // golden.json, gs_minimi_annui: cg-consulting.it; circ. INPS 27/2025 via pmi.it and studiopolli.it.
  it.each([
    [2011, '26.72', '3888.29'],
    [2025, '26.07', '4837.29'],
  ])("gestione separata: aliquota e contributo dell'anno intero del %i", (anno, aliquota, contributoMinimo) => {
    expect(quoteContributive(anno, Gestione.SEPARATA_PROFESSIONISTI)).toMatchObject({ aliquota, contributoMinimo, rata: null });
  });

  it.each([Gestione.ARTIGIANI, Gestione.COMMERCIANTI])(
    '%s: in ogni anno la rata è tre volte il mensile, mai un quarto dell’annuo',
    (gestione) => {
      for (const anno of anni(2008, 2026)) {
        const quote = quoteContributive(anno, gestione);
        expect(quote.rata, String(anno)).toBe(daCentesimi(3n * inCentesimi(quote.contributoMensile ?? '')));
      }
    },
  );

  it('tutto ciò che è importo o aliquota ha due decimali, in ogni anno e gestione', () => {
    const casi = [
      ...anni(2008, 2026).flatMap((anno) => [quoteContributive(anno, Gestione.ARTIGIANI), quoteContributive(anno, Gestione.COMMERCIANTI)]),
      ...anni(2001, 2026).map((anno) => quoteContributive(anno, Gestione.SEPARATA_PROFESSIONISTI)),
    ];
    for (const { anno, gestione, fonte, confidenza, ...figure } of casi) {
      expect(fonte, `${anno} ${gestione}`).not.toBe('');
      expect(['ALTA', 'MEDIA', 'BASSA']).toContain(confidenza);
      expect(
        Object.values(figure).filter((valore) => valore !== null && !/^\d+\.\d{2}$/.test(valore)),
        `${anno} ${gestione}`,
      ).toEqual([]);
    }
  });

  it('gestione separata 2001: il minimale non è in tabella, e con lui ciò che ne deriva', () => {
    expect(quoteContributive(2001, Gestione.SEPARATA_PROFESSIONISTI)).toMatchObject({
      aliquota: '13.00',
      minimale: null,
      massimale: null,
      contributoMinimo: null,
      redditoPerMese: null,
      confidenza: 'BASSA',
    });
  });

  it('gestione separata 2005: un punto in più oltre la prima fascia (art. 45 DL 269/2003); dal 2007 non più', () => {
    expect(quoteContributive(2005, Gestione.SEPARATA_PROFESSIONISTI)).toMatchObject({
      aliquota: '18.00',
      sogliaPrimaFascia: '38641.00',
      aliquotaOltreSoglia: '19.00',
    });
    expect(quoteContributive(2007, Gestione.SEPARATA_PROFESSIONISTI)).toMatchObject({ sogliaPrimaFascia: null, aliquotaOltreSoglia: null });
  });

  it('la confidenza è quella delle cifre mostrate', () => {
    // Not shown, and so not counted: the daily minimum (2025) and the deadlines (2016) are "media" in the table.
    expect(quoteContributive(2016, Gestione.COMMERCIANTI).confidenza).toBe('ALTA');
    // 2023: only the monthly figure and the rata of the commercianti are "media".
    expect(quoteContributive(2023, Gestione.ARTIGIANI).confidenza).toBe('ALTA');
    expect(quoteContributive(2023, Gestione.COMMERCIANTI).confidenza).toBe('MEDIA');
    expect(quoteContributive(2008, Gestione.ARTIGIANI).confidenza).toBe('MEDIA');
  });

  it.each([
    [2007, Gestione.ARTIGIANI],
    [2027, Gestione.COMMERCIANTI],
    [2000, Gestione.SEPARATA_PROFESSIONISTI],
    [-1, Gestione.ARTIGIANI],
  ])('%i, %s: anno non determinato', (anno, gestione) => {
    expect(() => quoteContributive(anno, gestione)).toThrow(expect.objectContaining({ codice: 'ANNO_NON_DETERMINATO', campo: ['anno'] }));
  });

  it.each([Gestione.SEPARATA_COMMITTENTI, Gestione.DIPENDENTI_PUBBLICI, Gestione.ALTRA])('%s: dato non disponibile', (gestione) => {
    expect(() => quoteContributive(2025, gestione)).toThrow(
      expect.objectContaining({ codice: 'DATO_NON_DISPONIBILE', campo: ['gestione'] }),
    );
  });
});

describe('parametri', () => {
  it("ogni anno della gestione separata con un contributo per anno intero ce l'ha per la sua aliquota", () => {
    for (const anno of anni(2002, 2026)) {
      const tabella = parametriSeparata(anno);
      expect(tabella?.contributo_per_anno_intero, String(anno)).toHaveProperty([tabella?.aliquota_totale ?? '']);
    }
  });
});
