import { type RawBuilder, sql } from 'kysely';
import { portataDi } from '../auth/decisione.ts';
import type { Ambito } from '../domain/accesso-vocaboli.ts';
import type { ContestoLettura } from './contesto.ts';
import type { NomeTabella, Riga } from './tabelle.ts';

/** The keys of the tables that are not kept by soggetto and row. */
const CHIAVI: Readonly<Partial<Record<NomeTabella, RawBuilder<unknown>>>> = {
  soggetto: sql`t.id = k.u`,
  recapito: sql`t.soggetto_id = k.s`,
  lavorazione: sql`t.id = k.u`,
  calendario: sql`t.id = k.u`,
  esitoLavorazione: sql`t.lavorazione_id = k.s and t.id = k.u`,
  documentoLavorazione: sql`t.lavorazione_id = k.s and t.id = k.u`,
};

/** One row by its keys, null where there is none: the rows that a request names are read with one statement a table. Says nothing of rights. */
export function rigaPerId(contesto: ContestoLettura, tabella: NomeTabella, soggettoId: string, uuid: string): Promise<Riga | null> {
  const t = contesto.tabelle[tabella];
  const chiave = CHIAVI[tabella] ?? sql`t.soggetto_id = k.s and t.id = k.u`;
  const caricatore = contesto.caricatori.per(`id ${tabella}`, async (chiavi) => {
    const soggetti = chiavi.map((c) => c.slice(0, 36));
    const righe = chiavi.map((c) => c.slice(36));
    const grezze = await contesto.leggi(sql<Record<string, unknown>>`select k.n as n__, ${t.colonne('t')}
      from unnest(${soggetti}::uuid[], ${righe}::uuid[]) with ordinality as k(s, u, n) join ${t.sorgente} as t on ${chiave}`);
    const trovate = new Map(grezze.map((g) => [Number(g['n__']), t.leggi(g)]));
    return chiavi.map((_, n) => trovate.get(n + 1) ?? null);
  });
  return caricatore.load(`${soggettoId}${uuid}`);
}

/**
 * The row of the same soggetto that another row names, null where it names none. The ambito was granted on the posizione of the row that names it: where
 * the other stands in another posizione, it is decided there.
 */
export async function rigaCollegata(
  contesto: ContestoLettura,
  da: Riga,
  tabella: NomeTabella,
  id: string | null,
  ambito: Ambito,
): Promise<Riga | null> {
  const riga = id === null ? null : await rigaPerId(contesto, tabella, da.soggettoId, id);
  return riga && (await stessaPosizione(contesto, da, riga, ambito)) ? riga : null;
}

/** Whether a row that another names stands in the same posizione, or is granted where it stands. */
export async function stessaPosizione(contesto: ContestoLettura, da: Riga, riga: Riga, ambito: Ambito): Promise<boolean> {
  if (riga.posizioneId === da.posizioneId) return true;
  return (await contesto.decidi(riga.soggettoId, { ambito, portata: portataDi(riga.posizioneId) })).concesso;
}

/** The posizione of a row, null where it has none. */
export async function posizioneDi(contesto: ContestoLettura, riga: Riga): Promise<Riga | null> {
  return riga.posizioneId == null ? null : rigaPerId(contesto, 'posizione', riga.soggettoId, riga.posizioneId);
}
