import { assertMotivo } from '../../domain/regole-delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { eseguiAtto, type InputAtto } from './esegui.ts';
import { timbra } from './scrivi.ts';

export interface ChiudiDelega extends InputAtto {
  /** In the words of who closes it, at most 500 characters. */
  readonly motivo?: string | null;
}

const CHIUSURE = { revoca: 'revocata', cessa: 'cessata' } as const;

/** Closes a delega before its term: from now on neither it nor what was given from it opens anything. */
export async function chiudiDelega(contesto: ContestoServizi, atto: keyof typeof CHIUSURE, input: ChiudiDelega) {
  return eseguiAtto(contesto, {
    atto,
    mutazione: `${atto}Delega`,
    input,
    scrivi: async (em, delega, timbro) => {
      assertMotivo(input.motivo);
      await timbra(em, delega, CHIUSURE[atto], timbro);
      return { dati: input.motivo ? { motivo: input.motivo } : {} };
    },
  });
}
