import { cassettiPropri } from '../../auth/decisione.ts';
import type { Cella, Colonna, Foglio, Genere } from '../../documents/tabella/colonne.ts';
import { Ambito } from '../../domain/accesso-vocaboli.ts';
import { annotaDelega } from '../../reads/annota.ts';
import type { ParteDiDocumento } from '../../reads/documento.ts';
import { quanteDelCassetto, righeDelCassetto } from '../../reads/miei-dati.ts';
import type { ContestoServizi } from '../contesto.ts';
import { negato } from '../rifiuto.ts';
import { DELEGHE_RICEVUTE, type Sezione, sezioni } from './sezioni.ts';

/** Whole cassetti, and what is asked again of them at every download. */
export interface CassettiInteri {
  readonly cassetti: readonly string[];
  readonly parti: readonly ParteDiDocumento[];
}

/**
 * The cassetti that are the caller's, decided now: his own and those of the enti that he represents, with every ambito.
 *
 * @throws ErroreDominio ACCESSO_NEGATO where he has none, or a program of his may not read all of it.
 */
export async function cassettiInteri(contesto: ContestoServizi): Promise<CassettiInteri> {
  const cassetti = cassettiPropri(contesto.principal!, await contesto.chi());
  const parti = cassetti.flatMap((soggettoId) =>
    Object.values(Ambito).map((ambito) => ({ soggettoId, richiesta: { ambito, portata: { tipo: 'INTERO' }, riservata: true } }) as const),
  );
  const decisioni = await Promise.all(parti.map(({ soggettoId, richiesta }) => contesto.decidi(soggettoId, richiesta)));
  if (parti.length === 0 || !decisioni.every(({ concesso }) => concesso)) throw negato('cosa');
  return { cassetti, parti };
}

/** How many rows all the tables of these cassetti have. */
export async function quanteMie(contesto: ContestoServizi, { cassetti }: CassettiInteri): Promise<number> {
  const tutte = await sezioni(contesto);
  const conti = await Promise.all(cassetti.flatMap((id) => tutte.map((una) => quanteDelCassetto(contesto, una, id))));
  return conti.reduce((totale, righe) => totale + righe, 0);
}

/** A table a section, each read when its turn comes. */
export async function fogliMiei(contesto: ContestoServizi, { cassetti }: CassettiInteri): Promise<Foglio[]> {
  const tutte = await sezioni(contesto);
  return tutte.map((una) => ({ nome: una.nome, colonne: colonneDi(una), pagine: pagineDi(contesto, una, cassetti) }));
}

const SIGLE = /\b(?:inps|cin|cap|pec|sms|f24|id)\b/g;

/** "data_inizio" is read as "Data inizio". */
function colonneDi({ colonne, generi }: Sezione): Colonna[] {
  const sue = colonne.map((colonna, n) => {
    const parole = colonna.replaceAll('_', ' ').replace(SIGLE, (sigla) => sigla.toUpperCase());
    const genere = generi[n]!;
    return { nome: parole[0]!.toUpperCase() + parole.slice(1), genere: genere === 'istante' ? 'testo' : genere } as const;
  });
  return [{ nome: 'Cassetto', genere: 'testo' }, ...sue];
}

async function* pagineDi(contesto: ContestoServizi, una: Sezione, cassetti: readonly string[]) {
  for (const cassetto of cassetti)
    for await (const righe of righeDelCassetto(contesto, una, cassetto)) {
      if (una === DELEGHE_RICEVUTE)
        await Promise.all(
          righe.map((riga) => annotaDelega(contesto, { soggettoId: riga['soggetto_id'] as string, uuid: riga['id'] as string })),
        );
      yield righe.map((riga) => [riga['cassetto'] as string, ...una.colonne.map((colonna, n) => cella(riga[colonna], una.generi[n]!))]);
    }
}

function cella(valore: unknown, genere: Genere | 'istante'): Cella {
  if (valore == null) return null;
  if (genere === 'istante') return new Date(valore as string).toISOString();
  if (typeof valore === 'boolean') return valore ? 'sì' : 'no';
  return Array.isArray(valore) ? valore.join(' ') : (valore as Cella);
}
