import { type RawBuilder, sql } from 'kysely';
import { estrattoDebitario as calcola, type RigaDovuta } from '../domain/estratto-debitario.ts';
import type { ContestoLettura } from './contesto.ts';
import { dovuto } from './stato-f24.ts';
import type { Riga } from './tabelle.ts';

/** A row of F24 as it is read. */
type RigaF24 = Riga & RigaDovuta;

/**
 * The estratto debitario of a posizione, of one year or of all, on a day (today): one statement for all that a request asks alike. Each row is a row of F24 with what is
 * computed of it.
 */
export async function estrattoDebitario(contesto: ContestoLettura, posizione: Riga, anno: number | null, giorno = contesto.giorno) {
  const t = contesto.tabelle.f24;
  const caricatore = contesto.caricatori.per(`estratto debitario ${anno}`, async (chiavi) => {
    const grezze = await contesto.leggi(sql<Record<string, unknown>>`select k.n as n__, ${t.colonne('t')} from ${dellePosizioni(chiavi)}
      join f24 t on t.soggetto_id = k.s and t.posizione_id = k.u ${anno === null ? sql`` : sql`and t.anno = ${anno}`}
      order by k.n, t.scadenza, t.id`);
    const gruppi: RigaF24[][] = chiavi.map(() => []);
    for (const grezza of grezze) gruppi[Number(grezza['n__']) - 1]!.push(t.leggi(grezza) as RigaF24);
    return gruppi;
  });
  const { righe, ...totali } = calcola(await caricatore.load(chiaveDi(posizione)), giorno);
  return { ...totali, righe: righe.map((riga) => ({ ...riga.f24, ...riga })) };
}

/** A year of situazioneRiepilogativa, euro. */
export interface RiepilogoAnno {
  readonly anno: number;
  readonly dovuto: string | null;
  readonly versato: string;
  readonly saldo: string | null;
}

/**
 * Due and paid of each year of a posizione, the latest first (menu Situazione riepilogativa). Due: what its rows ask for, the instalments of a dilazione
 * apart; not known while the taxpayer has to compute one of them. Paid: by the year in which the period ends, else by that of the day.
 * `soggetto` and `posizione` are SQL; also the filter conDifferenze looks here.
 */
export function riepilogo(soggetto: RawBuilder<unknown>, posizione: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select anno, d.dovuto, coalesce(v.versato, 0.00) as versato, d.dovuto - coalesce(v.versato, 0.00) as saldo
    from (select t.anno, case when bool_and(${dovuto} is not null) then sum(${dovuto})::numeric(14,2) end as dovuto from f24 t
      where t.soggetto_id = ${soggetto} and t.posizione_id = ${posizione} and t.annullato_il is null and t.tipo_rata <> 'DILAZIONE' group by t.anno) d
    full join (select coalesce(left(t.periodo_al, 4)::int, extract(year from t.data)::int) as anno,
        sum(t.importo_debito - t.importo_credito) as versato from versamento t
      where t.soggetto_id = ${soggetto} and t.posizione_id = ${posizione} group by 1) v using (anno))`;
}

/** The years of a posizione: one statement for all the posizioni of the request. */
export function situazioneRiepilogativa(contesto: ContestoLettura, posizione: Riga): Promise<readonly RiepilogoAnno[]> {
  const caricatore = contesto.caricatori.per<readonly RiepilogoAnno[]>('situazione riepilogativa', async (chiavi) => {
    const righe = await contesto.leggi(sql<RiepilogoAnno & { n: string }>`select k.n, r.* from ${dellePosizioni(chiavi)}
      cross join lateral ${riepilogo(sql`k.s`, sql`k.u`)} r order by k.n, r.anno desc`);
    const gruppi: RiepilogoAnno[][] = chiavi.map(() => []);
    for (const { n, ...riga } of righe) gruppi[Number(n) - 1]!.push(riga);
    return gruppi;
  });
  return caricatore.load(chiaveDi(posizione));
}

const chiaveDi = (posizione: Riga) => `${posizione.soggettoId}${posizione.uuid}`;

/** The posizioni as a table `k(s, u, n)`: soggetto, posizione, place. */
function dellePosizioni(chiavi: readonly string[]): RawBuilder<unknown> {
  const soggetti = chiavi.map((c) => c.slice(0, 36));
  const posizioni = chiavi.map((c) => c.slice(36));
  return sql`unnest(${soggetti}::uuid[], ${posizioni}::uuid[]) with ordinality as k(s, u, n)`;
}
