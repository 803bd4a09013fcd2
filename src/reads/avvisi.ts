import { sql } from 'kysely';
import type { ContestoLettura } from './contesto.ts';
import type { Riga } from './tabelle.ts';

/** The avviso bonario that an avviso di addebito comes from: one statement for all the avvisi of the request. */
export function avvisoBonarioDi(contesto: ContestoLettura, addebito: Riga): Promise<Riga | null> {
  const t = contesto.tabelle.avvisoBonario;
  const caricatore = contesto.caricatori.per('bonario di addebito', async (chiavi) => {
    const soggetti = chiavi.map((c) => c.slice(0, 36));
    const avvisi = chiavi.map((c) => c.slice(36));
    const grezze = await contesto.leggi(sql<Record<string, unknown>>`select k.n as n__, ${t.colonne('t')}
      from unnest(${soggetti}::uuid[], ${avvisi}::uuid[]) with ordinality as k(s, u, n)
      join avviso_bonario t on t.soggetto_id = k.s and t.avviso_addebito_id = k.u order by k.n, t.data_emissione, t.id`);
    const trovati = new Map(grezze.map((g) => [Number(g['n__']), t.leggi(g)]));
    return chiavi.map((_, n) => trovati.get(n + 1) ?? null);
  });
  return caricatore.load(`${addebito.soggettoId}${addebito.uuid}`);
}
