import { fileEsportato } from '../../services/esporta/file.ts';
import { cassettiInteri } from '../../services/esporta/miei-dati.ts';
import type { RigaEsporta } from '../../services/esporta/richiedi.ts';
import type { Mansione } from '../mansione.ts';

/** esporta: one line, and its file. */
export const mansioneEsporta: Mansione<RigaEsporta> = {
  tipo: 'esporta',
  riferimento: ({ cosa }) => cosa,
  esegui: async (contesto, { cosa }) => {
    if (cosa === 'I_MIEI_DATI') await cassettiInteri(contesto);
    return contesto.scrivi(async () => ({}));
  },
  oggetto: () => null,
  documenti: async (contesto, _, righe) => [await fileEsportato(contesto, righe[0]!)],
};
