import { sql } from 'kysely';
import type { Lettore } from '../auth/fatti.ts';
import type { PrincipalScritto } from '../auth/principal.ts';
import { chiHaChiesto } from '../auth/rules.ts';
import type { TipoLavorazione } from '../domain/lavorazione.ts';
import type { ContestoLettura } from './contesto.ts';
import { rigaPerId } from './riga.ts';
import type { Riga } from './tabelle.ts';

/** A Lavorazione as its worker finds it. */
export interface LavorazioneDaFare {
  readonly id: string;
  readonly tipo: TipoLavorazione;
  readonly principal: PrincipalScritto;
  /** JSON of its lines; null once it has ended. */
  readonly input: string | null;
  /** How many lines have a result: they are done in order. */
  readonly fatte: number;
}

/** What is to be done, and how far it is; null where it is not there. For the worker, which asks for nobody: says nothing of rights. */
export async function lavorazioneDaFare(leggi: Lettore, id: string): Promise<LavorazioneDaFare | null> {
  const [trovata] = await leggi(sql<LavorazioneDaFare>`
    select l.id, l.tipo, l.principal, l.input,
      (select coalesce(max(e.riga), 0) from esito_lavorazione e where e.lavorazione_id = l.id) as fatte
    from lavorazione l where l.id = ${id}::uuid`);
  return trovata ?? null;
}

/** The global ids of what came of the lines that were done, in their order. */
export async function oggettiRiusciti(leggi: Lettore, id: string): Promise<string[]> {
  const righe = await leggi(sql<{ oggetto: string }>`
    select oggetto_id as oggetto from esito_lavorazione where lavorazione_id = ${id}::uuid and oggetto_id is not null order by riga`);
  return righe.map(({ oggetto }) => oggetto);
}

/** Whether the caller asked for this Lavorazione and may still; one that is not there is nobody's. */
export async function haChiesto(contesto: ContestoLettura, lavorazione: string): Promise<boolean> {
  const riga = await rigaPerId(contesto, 'lavorazione', lavorazione, lavorazione);
  return (await chiHaChiesto.controlla!(riga ?? assente(lavorazione), {}, contesto)) === true;
}

function assente(uuid: string): Riga {
  return { __typename: 'Lavorazione', id: '', uuid, soggettoId: uuid };
}

/** How many lines of a Lavorazione were done, and how many refused: one statement for all those of the request. */
export function conteggi(contesto: ContestoLettura, { uuid }: Riga): Promise<{ riuscite: number; scartate: number }> {
  const caricatore = contesto.caricatori.per('conteggi lavorazione', (chiavi) =>
    contesto.leggi(sql<{ riuscite: number; scartate: number }>`
      select (count(e.id) filter (where e.errore_codice is null))::int as riuscite, count(e.errore_codice)::int as scartate
      from unnest(${chiavi}::uuid[]) with ordinality as k(l, n) left join esito_lavorazione e on e.lavorazione_id = k.l
      group by k.n order by k.n`),
  );
  return caricatore.load(uuid);
}

/** The documents that a Lavorazione made, in the order of their making: one statement for all those of the request. */
export function documentiDi(contesto: ContestoLettura, { uuid }: Riga): Promise<Riga[]> {
  const t = contesto.tabelle.documentoLavorazione;
  const caricatore = contesto.caricatori.per('documenti lavorazione', async (chiavi) => {
    const grezze = await contesto.leggi(sql<Record<string, unknown>>`
      select ${t.colonne('t')} from documento_lavorazione t where t.lavorazione_id = any(${chiavi}::uuid[]) order by t.id`);
    const documenti = grezze.map((grezza) => t.leggi(grezza));
    return chiavi.map((chiave) => documenti.filter(({ soggettoId }) => soggettoId === chiave));
  });
  return caricatore.load(uuid);
}
