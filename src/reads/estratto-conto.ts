import { sql } from 'kysely';
import type { Gestione } from '../domain/gestione.ts';
import { canonico } from './connessione.ts';
import type { ContestoLettura } from './contesto.ts';
import type { Riga } from './tabelle.ts';

/** Which periods: of these gestioni, touching these months (both included). */
export interface FiltroEstrattoConto {
  readonly gestione?: readonly Gestione[] | null;
  readonly dal?: string | null;
  readonly al?: string | null;
}

/** An estratto conto as it is read: its periods, the oldest first, and the sums of what was credited. */
export interface EstrattoContoLetto {
  readonly soggettoId: string;
  readonly totaleMesi: number;
  readonly totaleSettimane: number;
  readonly righe: readonly Riga[];
}

/** The periods of a soggetto, or of one posizione of his: one statement for all that a request asks alike. */
export async function estrattoConto(
  contesto: ContestoLettura,
  di: { soggettoId: string; posizioneId: string | null },
  { gestione, dal, al }: FiltroEstrattoConto,
): Promise<EstrattoContoLetto> {
  const t = contesto.tabelle.rigaEstrattoConto;
  const nome = `estratto ${di.posizioneId !== null} ${JSON.stringify(canonico({ gestione, dal, al }))}`;
  const caricatore = contesto.caricatori.per(nome, async (chiavi) => {
    const soggetti = chiavi.map((c) => c.slice(0, 36));
    const posizioni = chiavi.map((c) => c.slice(36));
    const grezze = await contesto.leggi(sql<Record<string, unknown>>`select k.n as n__, ${t.colonne('t')}
      from unnest(${soggetti}::uuid[], ${posizioni}::text[]) with ordinality as k(s, p, n) join riga_estratto_conto t on t.soggetto_id = k.s
      where (k.p = '' or t.posizione_id = nullif(k.p, '')::uuid)
        ${gestione == null ? sql`` : sql`and t.gestione = any(${gestione}::text[])`}
        ${dal == null ? sql`` : sql`and t.al >= ${`${dal}-01`}::date`}
        ${al == null ? sql`` : sql`and t.dal < (${`${al}-01`}::date + interval '1 month')`}
      order by k.n, t.dal, t.id`);
    const gruppi: Riga[][] = chiavi.map(() => []);
    for (const grezza of grezze) gruppi[Number(grezza['n__']) - 1]!.push(t.leggi(grezza));
    return gruppi;
  });
  const righe = await caricatore.load(`${di.soggettoId}${di.posizioneId ?? ''}`);
  const somma = (campo: string) => righe.reduce((totale, riga) => totale + (riga[campo] as number), 0);
  return { soggettoId: di.soggettoId, totaleMesi: somma('mesi'), totaleSettimane: somma('settimane'), righe };
}
