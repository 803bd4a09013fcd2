import { ErroreDominio } from '../../domain/errori.ts';
import { leggiId } from '../../domain/id-globale.ts';
import type { ContestoServizi } from '../contesto.ts';
import { bozza } from '../documenti/emetti.ts';
import { modelli } from '../documenti/genera-f24.ts';
import type { Bozza, Ricetta } from '../documenti/ricetta.ts';
import { chiaveDi, type RigaAmmessa, rigaAmmessa } from '../documenti/righe-da-versare.ts';
import type { RigaChiesta, RigaMassiva } from './riga.ts';

/** A model ready to be issued, and the rows on it in its order. */
export interface ModelloPronto {
  readonly soggettoId: string;
  readonly righe: readonly RigaAmmessa[];
  readonly ricetta: Extract<Ricetta, { tipo: 'F24' }>;
  readonly bozza: Extract<Bozza, { tipo: 'F24' }>;
}

/**
 * The row of a line, decided now, or why it is refused: as generaF24 does.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, IMPORTO_RICHIESTO, IMPORTO_NON_AMMESSO; the field is that of the line.
 */
export function ammetti(contesto: ContestoServizi, riga: RigaChiesta): Promise<RigaAmmessa> {
  return rigaAmmessa(contesto, chiaveDi(riga, 0), riga).catch((errore: unknown) => {
    throw errore instanceof ErroreDominio ? new ErroreDominio(errore.codice, errore.message, errore.campo.slice(2)) : errore;
  });
}

/** The models of the rows of a line's insieme that are admitted today, four rows a model; `solo`: of these rows alone. */
export async function modelliPronti(contesto: ContestoServizi, riga: RigaMassiva, solo?: ReadonlySet<string>): Promise<ModelloPronto[]> {
  const chieste = riga.insieme.filter(({ f24 }) => solo?.has(f24) ?? true);
  const ammesse = await Promise.all(chieste.map((una) => ammetti(contesto, una).catch(rifiutata)));
  const righe = ammesse.filter((una) => una !== null);
  if (righe.length === 0) return [];
  const { soggettoId } = leggiId(riga.f24)!;
  const anagrafica = (await contesto.decidi(soggettoId, { ambito: 'ANAGRAFICA', portata: { tipo: 'QUALCHE_POSIZIONE' } })).concesso;
  const pronti = await Promise.all(
    modelli(righe).map(async (sue): Promise<ModelloPronto[]> => {
      const ricetta = { tipo: 'F24', righe: sue.map(({ ricetta: una }) => una), anagrafica } as const;
      const pronta = await bozza(contesto, soggettoId, ricetta);
      return pronta?.tipo === 'F24' ? [{ soggettoId, righe: sue, ricetta, bozza: pronta }] : [];
    }),
  );
  return pronti.flat();
}

/** A row refused is left out of the models of the others: its own line says why. */
function rifiutata(errore: unknown): null {
  if (errore instanceof ErroreDominio) return null;
  throw errore;
}
