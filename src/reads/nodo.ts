import { GraphQLError } from 'graphql';
import { type Portata, portataDi, type Richiesta } from '../auth/decisione.ts';
import { accessoNegato } from '../auth/errori.ts';
import { tokenAssente } from '../auth/errori-token.ts';
import { ambitiDellaScadenza, nodi } from '../auth/permissions.ts';
import { chiHaChiestoIlCalendario, parteDellaDelega, proprioORappresentante } from '../auth/rules.ts';
import { type IdGlobale, leggiId, type TipoNodo } from '../domain/id-globale.ts';
import type { SpecieScadenza } from '../domain/scadenza.ts';
import type { ContestoLettura } from './contesto.ts';
import { documentoPerId, documentoRichiesto } from './documento.ts';
import { idNonValido } from './errori.ts';
import { haChiesto } from './lavorazione.ts';
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
  const riga = await rigaDelNodo(contesto, chiave);
  if (!(await permesso(contesto, chiave, riga)) || riga === null) throw accessoNegato();
  return riga;
}

/** The object of a global id where it may be seen, null elsewhere; a fault stays a fault. */
export async function nodoPermesso(contesto: ContestoLettura, id: string): Promise<Riga | null> {
  try {
    return await nodo(contesto, id);
  } catch (errore) {
    const codice = errore instanceof GraphQLError && errore.extensions['code'];
    if (codice === 'ACCESSO_NEGATO' || codice === 'ID_NON_VALIDO') return null;
    throw errore;
  }
}

function rigaDelNodo(contesto: ContestoLettura, chiave: IdGlobale): Promise<Riga | null> {
  if (chiave.tipo === 'Documento') return documentoPerId(contesto, chiave);
  return rigaPerId(contesto, tabellaDi(chiave.tipo), chiave.soggettoId, chiave.uuid);
}

function tabellaDi(tipo: TipoNodo): NomeTabella {
  return `${tipo[0]!.toLowerCase()}${tipo.slice(1)}` as NomeTabella;
}

/** Asked also about a row that is not there, of which nothing can be granted: the same statements run, and a refusal is noted. */
async function permesso(contesto: ContestoLettura, chiave: IdGlobale, riga: Riga | null): Promise<boolean> {
  const regola = nodi[chiave.tipo];
  const cosi = riga ?? assente(chiave);
  if (regola === 'PROPRIO') return (await proprioORappresentante.controlla!(cosi, {}, contesto)) === true;
  if (regola === 'PARTE') return (await parteDellaDelega.controlla!(cosi, {}, contesto)) === true;
  if (regola === 'RICHIEDENTE') return documentoRichiesto(contesto, cosi);
  if (regola === 'CHI_HA_CHIESTO' && chiave.tipo === 'Calendario')
    return (await chiHaChiestoIlCalendario.controlla!(cosi, {}, contesto)) === true;
  if (regola === 'CHI_HA_CHIESTO') return haChiesto(contesto, chiave.soggettoId);
  if (regola === 'OGGETTO' && riga !== null) return scadenzaPermessa(contesto, riga);
  const ambito = regola === 'OGGETTO' ? null : regola.ambito;
  const richiesta: Richiesta = {
    ambito,
    portata: portataDelNodo(chiave.tipo, cosi),
    componente: chiave.tipo === 'Soggetto',
  };
  if (riga !== null) return (await contesto.decidi(chiave.soggettoId, richiesta)).concesso;
  await contesto.valuta(chiave.soggettoId, richiesta);
  contesto.registro.rifiuta(chiave.soggettoId, ambito);
  return false;
}

/** A deadline needs every ambito of its specie on its posizione; that of a delega is of the parties of the delega. */
async function scadenzaPermessa(contesto: ContestoLettura, scadenza: Riga): Promise<boolean> {
  const { soggettoId, posizioneId } = scadenza;
  const ambiti = ambitiDellaScadenza[scadenza['specie'] as SpecieScadenza];
  if (ambiti.length === 0) {
    const delega = await rigaPerId(contesto, 'delega', soggettoId, scadenza['oggettoId'] as string);
    return (await parteDellaDelega.controlla!(delega!, {}, contesto)) === true;
  }
  const decisioni = await Promise.all(ambiti.map((ambito) => contesto.decidi(soggettoId, { ambito, portata: portataDi(posizioneId) })));
  return decisioni.every(({ concesso }) => concesso);
}

function assente({ tipo, soggettoId, uuid }: IdGlobale): Riga {
  return { __typename: tipo, id: '', uuid, soggettoId };
}

/** A Soggetto himself is reached through any part of his drawer. */
function portataDelNodo(tipo: TipoNodo, riga: Riga): Portata {
  return tipo === 'Soggetto' ? { tipo: 'QUALCHE_POSIZIONE' } : portataDi(tipo === 'Posizione' ? riga.uuid : riga.posizioneId);
}
