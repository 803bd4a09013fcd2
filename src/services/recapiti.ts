import type { EntityManager } from '@mikro-orm/postgresql';
import { cassettiPropri, scopePermette } from '../auth/decisione.ts';
import { Scope } from '../auth/scope.ts';
import { apriScrittura } from '../database/scrittura.ts';
import { ErroreDominio } from '../domain/errori.ts';
import { leggiId } from '../domain/id-globale.ts';
import { idNonValido } from '../reads/errori.ts';
import { rigaPerId } from '../reads/riga.ts';
import type { ContestoServizi } from './contesto.ts';
import { unaVolta } from './idempotenza.ts';
import { negato } from './rifiuto.ts';

type Campi = Readonly<Record<string, string | boolean | null | undefined>>;

/** What may change: absent stays, null is erased. */
export interface AggiornaRecapiti {
  readonly soggetto: string;
  readonly recapiti?: Campi | null;
  readonly contatti?: Campi | null;
  readonly idempotencyKey?: string | null;
}

const RECAPITI = ['telefono', 'email', 'pec'];
const CONTATTI = ['telefono', 'cellulare', 'fax', 'email', 'pec', 'notificaEmail', 'notificaPec', 'notificaSms'];
const INDIRIZZO_EMAIL = /^[^\s@<>()]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const NUMERO = /^\+?[0-9][0-9 ./-]{3,24}$/;

/**
 * Changes where a person can be reached: his own, those of the ente he represents, or (recapiti only) those of a component of the nucleo of his posizione
 * (menu Anagrafica › modifica). Answers the soggetto's row.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO.
 */
export async function aggiornaRecapiti(contesto: ContestoServizi, input: AggiornaRecapiti) {
  const chiave = leggiId(input.soggetto);
  if (chiave === null || chiave.tipo !== 'Soggetto') throw idNonValido('soggetto');
  await decidiSuRecapiti(contesto, chiave.soggettoId, input.contatti !== undefined);
  const colonne = [...daCambiare('recapiti', RECAPITI, input.recapiti), ...daCambiare('contatti', CONTATTI, input.contatti)];
  await unaVolta(contesto, { mutazione: 'aggiornaRecapiti', input }, async (em) => {
    if (colonne.length > 0) await scrivi(em, chiave.soggettoId, colonne);
    return { soggetto: input.soggetto };
  });
  contesto.rinnova();
  return { soggetto: await rigaPerId(contesto, 'soggetto', chiave.soggettoId, chiave.soggettoId) };
}

async function decidiSuRecapiti(contesto: ContestoServizi, soggettoId: string, ancheContatti: boolean): Promise<void> {
  const { principal } = contesto;
  if (!scopePermette(principal!, Scope.RECAPITI_SCRIVI)) {
    contesto.registro.rifiuta(soggettoId, 'ANAGRAFICA', 'SCOPE_MANCANTE');
    throw negato('soggetto');
  }
  const richiesta = { ambito: 'ANAGRAFICA', portata: { tipo: 'INTERO' }, scrittura: true, riservata: true, componente: true } as const;
  const decisione = await contesto.decidi(soggettoId, richiesta);
  if (!decisione.concesso) throw negato('soggetto');
  const proprio = cassettiPropri(principal!, await contesto.chi()).includes(soggettoId);
  if (!proprio && decisione.titolo !== 'COMPONENTE') throw negato('soggetto');
  if (!proprio && ancheContatti) throw negato('contatti');
}

/** [column, value] of what the input names; null for the whole group erases each of its columns. */
function daCambiare(gruppo: string, nomi: readonly string[], campi: Campi | null | undefined): [string, string | boolean | null][] {
  if (campi === undefined) return [];
  return nomi
    .filter((nome) => campi === null || campi[nome] !== undefined)
    .map((nome) => {
      const colonna = `${gruppo}_${nome.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`;
      return [colonna, valida(campi?.[nome] ?? null, nome, [gruppo, nome])];
    });
}

function valida(valore: string | boolean | null, nome: string, path: string[]): string | boolean | null {
  if (nome.startsWith('notifica')) return valore ?? false;
  if (typeof valore !== 'string') return null;
  const testo = valore.trim();
  const posta = nome === 'email' || nome === 'pec';
  if (testo.length > 254 || !(posta ? INDIRIZZO_EMAIL : NUMERO).test(testo))
    throw new ErroreDominio(
      'VALORE_NON_VALIDO',
      posta ? `${nome} deve essere un indirizzo di posta, come nome@esempio.it.` : `${nome} deve essere un numero di telefono.`,
      path,
    );
  return testo;
}

/** Column names come from the lists above, never from the caller. The soggetto is touched too: who reads by aggiornatoDal must see the change. */
async function scrivi(em: EntityManager, soggettoId: string, colonne: readonly [string, string | boolean | null][]): Promise<void> {
  await em.execute(apriScrittura);
  const nomi = colonne.map(([nome]) => nome);
  await em.execute(
    `insert into recapito (soggetto_id, contatti_notifica_email, contatti_notifica_pec, contatti_notifica_sms) values (?, false, false, false)
     on conflict (soggetto_id) do nothing`,
    [soggettoId],
  );
  await em.execute(
    `update recapito set ${nomi.map((nome) => `${nome} = ?`).join(', ')}, aggiornato_il = clock_timestamp() where soggetto_id = ?`,
    [...colonne.map(([, valore]) => valore), soggettoId],
  );
  await em.execute('update soggetto set aggiornato_il = clock_timestamp() where id = ?', [soggettoId]);
}
