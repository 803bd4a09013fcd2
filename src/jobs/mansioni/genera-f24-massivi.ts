import { eseguiRigaMassiva } from '../../services/f24-massivi/esegui.ts';
import { fileMassivo } from '../../services/f24-massivi/file.ts';
import type { RigaMassiva } from '../../services/f24-massivi/riga.ts';
import type { Mansione } from '../mansione.ts';

/** generaF24Massivi: each line a row of F24, decided and put on its model; then the file of all of them. */
export const mansioneGeneraF24Massivi: Mansione<RigaMassiva> = {
  tipo: 'generaF24Massivi',
  riferimento: ({ riferimento }) => riferimento,
  esegui: eseguiRigaMassiva,
  oggetto: ({ f24 }) => f24 as string,
  documenti: fileMassivo,
};
