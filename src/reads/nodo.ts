import { accessoNegato } from '../auth/errori.ts';
import { tokenAssente } from '../auth/errori-token.ts';
import { nodi } from '../auth/permissions.ts';
import { parteDellaDelega, proprioORappresentante } from '../auth/rules.ts';
import { type IdGlobale, leggiId, type TipoNodo } from '../domain/id-globale.ts';
import type { ContestoLettura } from './contesto.ts';
import { documentoRichiesto } from './documento.ts';
import { idNonValido } from './errori.ts';
import { rigaPerId } from './riga.ts';
import type { NomeTabella, Riga } from './tabelle.ts';

/**
 * The object of a global id, decided by kind (auth/permissions.ts). What may not be seen and what does not exist answer alike, after the same steps.
 *
 * @throws GraphQLError ID_NON_VALIDO, ACCESSO_NEGATO
 */
export async function nodo(contesto: ContestoLettura, id: string, campo = 'id'): Promise<Riga> {
  const chiave = leggiId(id);
  if (chiave === null) throw idNonValido(campo);
  if (contesto.principal === null) throw tokenAssente();
  const riga = await rigaPerId(contesto, tabellaDi(chiave.tipo), chiave.soggettoId, chiave.uuid);
  if (!(await permesso(contesto, chiave, riga)) || riga === null) throw accessoNegato();
  return riga;
}

function tabellaDi(tipo: TipoNodo): NomeTabella {
  return `${tipo[0]!.toLowerCase()}${tipo.slice(1)}` as NomeTabella;
}

async function permesso(contesto: ContestoLettura, { tipo, soggettoId }: IdGlobale, riga: Riga | null): Promise<boolean> {
  const regola = nodi[tipo];
  if (regola === 'PROPRIO') return (await proprioORappresentante.controlla!(riga ?? { uuid: soggettoId, soggettoId }, {}, contesto)) === true;
  if (regola === 'PARTE') return riga !== null && (await parteDellaDelega.controlla!(riga, {}, contesto)) === true;
  if (regola === 'RICHIEDENTE') return riga !== null && (await documentoRichiesto(contesto, riga));
  const posizione = tipo === 'Posizione' ? riga?.uuid : riga?.posizioneId;
  const portata = posizione == null ? ({ tipo: 'QUALCHE_POSIZIONE' } as const) : ({ tipo: 'POSIZIONE', id: posizione, sede: null } as const);
  return (await contesto.decidi(soggettoId, { ambito: regola.ambito, portata, componente: tipo === 'Soggetto' })).concesso;
}
