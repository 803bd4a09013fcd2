import { CodiceErrore, ErroreDominio } from '../errori.ts';
import type { ParametriAutonomi } from '../parametri.ts';
import { RiduzioneContributiva } from '../posizione.ts';

/** What is left of the contribution under a reduction (rules.md §3.9). The maternità is always due in full. */
export interface Riduzione {
  /** The key by which a year's table says that the reduction exists. */
  readonly chiave: string;
  /** Factor of the IVS rate, "0.65". */
  readonly ivs: string;
  /** Factor of the commercianti's aliquota aggiuntiva. */
  readonly aggiuntiva: string;
  /** The factor of the IVS rate as a person reads it. */
  readonly percento: string;
  /** True where the reduced months are the last ones: it begins during the year, while the others begin with it or end in it. */
  readonly ultimi: boolean;
  readonly fonte: string;
}

export const riduzioni: Readonly<Record<RiduzioneContributiva, Riduzione>> = {
  [RiduzioneContributiva.FORFETTARIO_35]: {
    chiave: 'forfettari_35',
    ivs: '0.65',
    aggiuntiva: '0.65',
    percento: '65 %',
    ultimi: false,
    fonte: 'art. 1 c. 77-84 L. 190/2014',
  },
  [RiduzioneContributiva.ULTRA65_50]: {
    chiave: 'over65_pensionati_inps',
    ivs: '0.5',
    aggiuntiva: '0.5',
    percento: '50 %',
    ultimi: true,
    fonte: 'art. 59 c. 15 L. 449/1997',
  },
  [RiduzioneContributiva.NUOVI_ISCRITTI_2025_50]: {
    chiave: 'nuovi_iscritti_2025_50',
    ivs: '0.5',
    aggiuntiva: '1',
    percento: '50 %',
    ultimi: false,
    fonte: 'art. 1 c. 186 L. 207/2024; circ. INPS 83/2025',
  },
};

/** What a reduction leaves open in the sources, in Italian (rules.md §3.9, §3.10). */
export const AVVERTENZA_RIDUZIONE: Readonly<Record<RiduzioneContributiva, string>> = {
  [RiduzioneContributiva.FORFETTARIO_35]:
    'La riduzione del 35 % è applicata anche all’aliquota aggiuntiva dei commercianti e non alla maternità: le fonti non sono concordi.',
  [RiduzioneContributiva.ULTRA65_50]:
    'La riduzione del 50 % è applicata anche all’aliquota aggiuntiva dei commercianti e non alla maternità: le fonti non sono concordi.',
  [RiduzioneContributiva.NUOVI_ISCRITTI_2025_50]:
    'La riduzione del 50 % vale 36 mesi dall’avvio, per chi si è iscritto nel 2025, e non si cumula: qui non si può verificare.',
};

/** The reduction, where the year has it. Throws ErroreDominio VALORE_NON_VALIDO (path riduzione) where it does not. */
export function riduzioneDellAnno(tipo: RiduzioneContributiva, tabella: ParametriAutonomi): Riduzione {
  const riduzione = riduzioni[tipo];
  if (tabella.riduzioni[riduzione.chiave] === undefined) {
    throw new ErroreDominio(CodiceErrore.VALORE_NON_VALIDO, 'Campo riduzione non valido: quest’anno la riduzione indicata non esiste.', [
      'riduzione',
    ]);
  }
  return riduzione;
}
