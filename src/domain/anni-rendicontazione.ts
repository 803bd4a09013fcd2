import type { Importo } from './importo.ts';
import { type RendicontazioneAnno, rendicontazioneAnno } from './rendicontazione.ts';

/** The causali of the professionisti's contributions (rules.md §2.2), and whether they pay the reduced rate of who has another cover. */
const ALTRA_COPERTURA: ReadonlyMap<string, boolean> = new Map([
  ['P10', true],
  ['P10R', true],
  ['PXX', false],
  ['PXXR', false],
]);

/** The causali that are contributions: interest (DPPI) and instalments of a dilazione (POC) are not. */
export const CAUSALI_RENDICONTATE: readonly string[] = [...ALTRA_COPERTURA.keys()];

/** A payment of a year, in the order in which it was made. Euro. */
export interface VersamentoDellAnno {
  readonly anno: number;
  readonly causale: string;
  readonly importo: Importo;
}

/** What INPS says of a year and cannot be computed. Euro. */
export interface FattiDellAnno {
  readonly anno: number;
  readonly versati: Importo;
  readonly rimborsi: Importo;
  readonly compensazione: Importo;
  readonly periodiNonAccreditati: boolean | null;
  /** For the years without a minimale (2001). */
  readonly mesi: number | null;
}

/** A year as it is shown, with the mark that only INPS can set. */
export interface AnnoRendicontato extends RendicontazioneAnno {
  readonly periodiNonAccreditati: boolean | null;
}

/**
 * The rendicontazione of a professionista, the oldest year first: every year with payments or facts that stands in the tables. Where the
 * archive has facts of a year and none of its payments, what INPS says was paid counts as one payment at the full rate.
 */
export function anniRendicontati(versamenti: readonly VersamentoDellAnno[], fatti: readonly FattiDellAnno[]): AnnoRendicontato[] {
  const anni = [...new Set([...versamenti, ...fatti].map(({ anno }) => anno))].sort((a, b) => a - b);
  return anni.flatMap((anno) => {
    const noto = fatti.find((fatto) => fatto.anno === anno);
    const pagati = versamenti.filter((versamento) => versamento.anno === anno);
    const soloDetto =
      noto !== undefined && pagati.length === 0 && noto.versati !== '0.00' ? [{ causale: 'PXX', importo: noto.versati }] : [];
    const riga = rendicontazioneAnno({
      anno,
      versamenti: [...pagati, ...soloDetto].map(({ causale, importo }) => ({
        importo,
        altraCopertura: ALTRA_COPERTURA.get(causale) ?? false,
      })),
      rimborsi: noto?.rimborsi ?? '0.00',
      compensazioneEccedenza: noto?.compensazione ?? '0.00',
    });
    if (riga === null) return [];
    return [{ ...riga, mesi: riga.mesi ?? noto?.mesi ?? null, periodiNonAccreditati: noto?.periodiNonAccreditati ?? null }];
  });
}
