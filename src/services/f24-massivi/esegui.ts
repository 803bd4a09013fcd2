import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { emetti } from '../documenti/emetti.ts';
import { ammetti, type ModelloPronto, modelliPronti } from './modelli.ts';
import type { RigaMassiva } from './riga.ts';

/**
 * Does one line: decides its row and, where the format is made of PDFs, issues the models on which it stands. Issued models are found again by
 * who draws the same row once more, so that nothing is drawn twice.
 *
 * @throws ErroreDominio as {@link ammetti}.
 */
export async function eseguiRigaMassiva(contesto: ContestoServizi, riga: RigaMassiva): Promise<void> {
  await ammetti(contesto, riga);
  const pronti = diPdf(riga) ? await modelliPronti(contesto, riga) : [];
  const suoi = pronti.filter(({ righe }) => righe.some(({ riga: { id } }) => id === riga.f24));
  await contesto.documenti.turni.esegui(() =>
    contesto.scrivi(async (em) => {
      for (const { soggettoId, ricetta, bozza } of suoi) await emetti(contesto, em, soggettoId, ricetta, bozza);
      return { f24: riga.f24 };
    }),
  );
}

/** The rows of the documents of these models, issued where they are not yet. */
export async function emessi(contesto: ContestoServizi, modelli: readonly ModelloPronto[]): Promise<Riga[]> {
  const uuid = await contesto.documenti.turni.esegui(() =>
    contesto.scrivi(async (em) => {
      const suoi: string[] = [];
      for (const { soggettoId, ricetta, bozza } of modelli) suoi.push(await emetti(contesto, em, soggettoId, ricetta, bozza));
      return suoi;
    }),
  );
  return Promise.all(uuid.map(async (id, n) => (await rigaPerId(contesto, 'documento', modelli[n]!.soggettoId, id))!));
}

/** Formats in which each model is a PDF of its own first. */
function diPdf({ formato }: RigaMassiva): boolean {
  return formato === 'ZIP_PDF' || formato === 'PDF_UNICO';
}
