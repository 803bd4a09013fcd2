import { type RawBuilder, sql } from 'kysely';
import type { ContestoLettura } from './contesto.ts';

/** Which rows of a table, of which the alias is `t`, are of a soggetto, of whom it is `s`; and what is read of them. */
export interface LetturaDelCassetto {
  /** What goes after `from`. */
  readonly sorgente: RawBuilder<unknown>;
  readonly colonne: readonly string[];
  /** Columns of type uuid that tell a row from the others of the same soggetto: the order of the reading. */
  readonly chiave: readonly string[];
  readonly dove: RawBuilder<unknown>;
}

/** A row by its columns; `cassetto` is the codice fiscale of the soggetto. */
export type RigaDelCassetto = Readonly<Record<string, unknown>>;

function righeSql({ sorgente, dove }: LetturaDelCassetto, soggettoId: string): RawBuilder<unknown> {
  return sql`from soggetto s join ${sorgente} t on ${dove} where s.id = ${soggettoId}::uuid`;
}

/** All the rows of a table that are of one soggetto, some at a time. Says nothing of rights. */
export async function* righeDelCassetto(
  contesto: ContestoLettura,
  lettura: LetturaDelCassetto,
  soggettoId: string,
  righePerVolta = 1000,
): AsyncGenerator<RigaDelCassetto[]> {
  const { colonne, chiave } = lettura;
  const riferimenti = (nomi: readonly string[]) => sql.join(nomi.map((nome) => sql.ref(`t.${nome}`)));
  for (let dopo = sql`true`; ; ) {
    const righe = await contesto.leggi(sql<RigaDelCassetto>`
      select s.codice_fiscale as cassetto, ${riferimenti([...new Set([...chiave, ...colonne])])}
      ${righeSql(lettura, soggettoId)} and ${dopo} order by ${riferimenti(chiave)} limit ${righePerVolta}`);
    const ultima = righe.at(-1);
    if (ultima) yield righe;
    if (!ultima || righe.length < righePerVolta) return;
    dopo = sql`(${riferimenti(chiave)}) > (${sql.join(chiave.map((nome) => sql`${ultima[nome]}::uuid`))})`;
  }
}

/** How many they are. */
export async function quanteDelCassetto({ leggi }: ContestoLettura, lettura: LetturaDelCassetto, soggettoId: string): Promise<number> {
  const [riga] = await leggi(sql<{ n: string }>`select count(*) as n ${righeSql(lettura, soggettoId)}`);
  return Number(riga!.n);
}
