import type { DatiModuloDelega } from '../../documents/modulo-delega/dati.ts';
import type { Disegno } from '../../documents/officina.ts';
import type { IdGlobale } from '../../domain/id-globale.ts';
import { delegaDiParte } from '../../reads/delega.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { negato } from '../rifiuto.ts';
import { bozza, emetti, emissione } from './emetti.ts';

/** A delega, by its keys. */
type ChiaveDelega = Pick<IdGlobale, 'soggettoId' | 'uuid'>;

/**
 * The forms of many deleghe (at least one) as one PDF, in the order given, for the caller who is a party of each. Each form is issued as a document
 * of its own, so that the code printed on its sheet verifies; who begins again finds those already issued.
 *
 * @throws ErroreDominio ACCESSO_NEGATO at the number of the delega of which the caller is no party.
 */
export async function moduliDelega(contesto: ContestoServizi, deleghe: readonly ChiaveDelega[]): Promise<Disegno> {
  const moduli: DatiModuloDelega[] = [];
  for (const [n, delega] of deleghe.entries()) moduli.push(await emesso(contesto, delega, n));
  return contesto.documenti.officina.disegna('MODULI_DELEGA', moduli);
}

async function emesso(contesto: ContestoServizi, { soggettoId, uuid }: ChiaveDelega, n: number): Promise<DatiModuloDelega> {
  const ricetta = { tipo: 'MODULO_DELEGA', delega: uuid } as const;
  const diParte = await delegaDiParte(contesto, soggettoId, uuid);
  const pronta = diParte && (await bozza(contesto, soggettoId, ricetta));
  if (pronta?.tipo !== 'MODULO_DELEGA') throw negato(String(n));
  const { turni, base } = contesto.documenti;
  const id = await turni.esegui(() => contesto.scrivi((em) => emetti(contesto, em, soggettoId, ricetta, pronta)));
  const documento = (await rigaPerId(contesto, 'documento', soggettoId, id))!;
  return { ...pronta.dati, ...emissione(base, documento['codiceVerifica'] as string, documento['creatoIl'] as Date) };
}
