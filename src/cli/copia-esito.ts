import type { EsitoRipristino } from '../services/copia/ripristina.ts';
import type { Manifesto } from '../services/copia/manifesto.ts';
import { conta } from './conta.ts';

const righeDi = ({ tavole }: Manifesto) => tavole.reduce((somma, { righe }) => somma + righe, 0);

/** A copy that was made or restored, for a person. `fatto`: what was done to its tables, "Copiate". */
export function inTesto(fatto: string, copia: Manifesto): string {
  const { tavole, documenti, il, migrazione } = copia;
  const mancanti =
    documenti.mancanti === 0
      ? ''
      : `Senza ${conta(documenti.mancanti, 'documento, che non c’era o era danneggiato', 'documenti, che non c’erano o erano danneggiati')}.\n`;
  return (
    `${fatto} ${conta(tavole.length, 'tavola', 'tavole')} (${conta(righeDi(copia), 'riga', 'righe')}) e ${conta(documenti.file, 'documento', 'documenti')}, ` +
    `com’erano il ${il}, migrazione ${migrazione}.\n${mancanti}`
  );
}

/** The same for a program: one JSON object on one line. */
export function inJson(copia: Manifesto | EsitoRipristino): string {
  const { il, migrazione, tavole, documenti } = copia;
  const righe = Object.fromEntries(tavole.map(({ nome, righe }) => [nome, righe]));
  return `${JSON.stringify({ il, migrazione, righe, documenti, ...('riprese' in copia && { riprese: copia.riprese }) })}\n`;
}
