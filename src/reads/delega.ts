import { parteDellaDelega } from '../auth/rules.ts';
import type { ContestoLettura } from './contesto.ts';
import { tutteLeRighe } from './elenca.ts';
import { posizioneDi, rigaPerId } from './riga.ts';
import type { Riga } from './tabelle.ts';

/** A delega of which the caller is a party, null where he is none or there is none: the same steps run. */
export async function delegaDiParte(contesto: ContestoLettura, soggettoId: string, uuid: string): Promise<Riga | null> {
  const delega = await rigaPerId(contesto, 'delega', soggettoId, uuid);
  const parte = await parteDellaDelega.controlla!(delega ?? { soggettoId, uuid }, {}, contesto);
  return parte === true ? delega : null;
}

/** The posizioni that a delega names; none where it is on the whole soggetto. Says nothing of rights. */
export async function posizioniDellaDelega(contesto: ContestoLettura, { soggettoId, uuid }: Riga): Promise<Riga[]> {
  const nominate = await tutteLeRighe(contesto, 'delegaPosizione', { soggettoId, colonna: 'delega_id', uuid }, ['posizione_id']);
  const posizioni = await Promise.all(nominate.map((nominata) => posizioneDi(contesto, nominata)));
  return posizioni.filter((posizione) => posizione !== null);
}
