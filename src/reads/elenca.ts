import { type RawBuilder, sql } from 'kysely';
import { visibile, visibili } from '../auth/predicato.ts';
import { annotaRighe } from './annota.ts';
import { canonico, CHIAVE_ORDINE, Connessione, cursoriDi, sqlDellaPagina } from './connessione.ts';
import type { ContestoLettura } from './contesto.ts';
import type { Elenco } from './elenco.ts';
import type { Cursori } from './cursore.ts';
import { type ArgomentiPagina, leggiPagina, type Pagina } from './paginazione.ts';
import type { Riga } from './tabelle.ts';

/** What a row of a list hangs from: the soggetto itself, or another row of his through one column. */
export interface Legame {
  readonly soggettoId: string;
  readonly colonna: 'posizione_id' | 'padre_id' | 'lavorazione_id' | null;
  readonly uuid: string | null;
}

type Grezza = Record<string, unknown>;
const vero = sql`true`;
/** Conditions as one. */
export const tutte = (condizioni: readonly RawBuilder<unknown>[]) => (condizioni.length === 0 ? vero : sql.join(condizioni, sql` and `));

/** The rows that the caller may see: those the predicate grants, or those of the list's own rule. `quali`: of one soggetto, or of the archive. */
export async function permesse<F>(
  contesto: ContestoLettura,
  elenco: Elenco<F>,
  quali: typeof visibile | typeof visibili,
): Promise<RawBuilder<unknown>> {
  if (elenco.soloMie) return elenco.soloMie(contesto);
  return quali({ principal: contesto.principal!, chi: await contesto.chi(), giorno: contesto.giorno }, elenco.ambito, elenco.riga);
}

/** What a list is read from: its table `t`, and what is joined to it. */
export function da<F>(contesto: ContestoLettura, elenco: Elenco<F>): RawBuilder<unknown> {
  return sql`${contesto.tabelle[elenco.tabella].sorgente} as t ${elenco.unioni ?? sql``}`;
}

function leggiRighe<F>(contesto: ContestoLettura, elenco: Elenco<F>, grezze: readonly Grezza[]): Riga[] {
  return grezze.map((g) => ({ ...contesto.tabelle[elenco.tabella].leggi(g), [CHIAVE_ORDINE]: g[CHIAVE_ORDINE] }));
}

/** A list over everything that the caller may see: one statement a page, one more for totalCount where it is asked. */
export async function elencoRadice<F>(
  contesto: ContestoLettura,
  elenco: Elenco<F>,
  filtro: F,
  argomenti: ArgomentiPagina,
): Promise<Connessione> {
  const pagina = leggiPagina(argomenti);
  const cursori = cursoriDi(contesto, elenco, '', filtro);
  const { righe, condizioni } = await leggiRadice(contesto, elenco, filtro, pagina, cursori);
  await annotaRighe(contesto, elenco, righe.slice(0, pagina.righe));
  return new Connessione(
    righe,
    pagina,
    (riga) => cursori.scrivi(riga[CHIAVE_ORDINE] as string, riga.uuid),
    () => conta(contesto, elenco, condizioni),
  );
}

/**
 * The whole of such a list, page after page, in its order: for what is written to a file. Each page is decided when it is read; what leaves
 * is for the caller to note (annotaRighe).
 */
export async function* scorri<F>(contesto: ContestoLettura, elenco: Elenco<F>, filtro: F, righePerVolta = 1000): AsyncGenerator<Riga[]> {
  const cursori = cursoriDi(contesto, elenco, '', filtro);
  let da: string | null = null;
  do {
    const argomenti: Pagina = { avanti: true, righe: righePerVolta, da };
    const { righe }: { righe: Riga[] } = await leggiRadice(contesto, elenco, filtro, argomenti, cursori);
    const pagina = righe.slice(0, righePerVolta);
    const ultima = pagina.at(-1);
    if (ultima) yield pagina;
    da = ultima && righe.length > righePerVolta ? cursori.scrivi(ultima[CHIAVE_ORDINE] as string, ultima.uuid) : null;
  } while (da !== null);
}

/** How many rows such a list has; nothing of them is read, or noted. */
export async function quante<F>(contesto: ContestoLettura, elenco: Elenco<F>, filtro: F): Promise<number> {
  return conta(contesto, elenco, [await permesse(contesto, elenco, visibili), ...(await elenco.filtri(filtro, contesto))]);
}

async function conta<F>(contesto: ContestoLettura, elenco: Elenco<F>, condizioni: readonly RawBuilder<unknown>[]): Promise<number> {
  const [riga] = await contesto.leggi(sql<{ n: string }>`select count(*) as n from ${da(contesto, elenco)} where ${tutte(condizioni)}`);
  return Number(riga!.n);
}

/** One page more one row, and the conditions that hold for every page. */
async function leggiRadice<F>(contesto: ContestoLettura, elenco: Elenco<F>, filtro: F, pagina: Pagina, cursori: Cursori) {
  const { colonne, dopo, ordine, quante } = sqlDellaPagina(elenco, contesto, pagina, cursori);
  const condizioni = [await permesse(contesto, elenco, visibili), ...(await elenco.filtri(filtro, contesto))];
  await contesto.finoA;
  const grezze = await contesto.leggi(
    sql<Grezza>`select ${colonne} from ${da(contesto, elenco)} where ${tutte([...condizioni, ...dopo])} order by ${ordine} limit ${quante}`,
  );
  return { righe: leggiRighe(contesto, elenco, grezze), condizioni };
}

/** The same list below a row that was already decided: pages of many parents come from one statement. */
export async function elencoFigli<F>(
  contesto: ContestoLettura,
  elenco: Elenco<F>,
  legame: Legame,
  filtro: F,
  argomenti: ArgomentiPagina,
): Promise<Connessione> {
  const pagina = leggiPagina(argomenti);
  const genitore = chiaveDi(legame);
  const cursori = cursoriDi(contesto, elenco, genitore, filtro);
  const parti = sqlDellaPagina(elenco, contesto, pagina, cursori);
  const condizioni = [
    ...(legame.colonna === null ? [await permesse(contesto, elenco, visibile)] : []),
    ...(await elenco.filtri(filtro, contesto)),
  ];
  await contesto.finoA;
  const nome = JSON.stringify([elenco.nome, elenco.ordine, legame.colonna, canonico(filtro), pagina]);
  const pagine = contesto.caricatori.per(nome, async (genitori) => {
    const grezze = await contesto.leggi(sql<Grezza>`select g.n as genitore__, r.* from ${genitoriSql(genitori)} cross join lateral (
      select ${parti.colonne}, row_number() over (order by ${parti.ordine}) as riga__ from ${da(contesto, elenco)}
      where ${tutte([appartiene(legame), ...condizioni, ...parti.dopo])} order by ${parti.ordine} limit ${parti.quante}) r order by g.n, r.riga__`);
    return raggruppa(genitori.length, grezze).map((gruppo) => leggiRighe(contesto, elenco, gruppo));
  });
  const conteggi = contesto.caricatori.per(`${nome} n`, async (genitori) => {
    const righe = await contesto.leggi(sql<{ n: string }>`select r.n from ${genitoriSql(genitori)} cross join lateral (
      select count(*) as n from ${da(contesto, elenco)} where ${tutte([appartiene(legame), ...condizioni])}) r order by g.n`);
    return righe.map(({ n }) => Number(n));
  });
  const righe = await pagine.load(genitore);
  return new Connessione(
    righe,
    pagina,
    (riga) => cursori.scrivi(riga[CHIAVE_ORDINE] as string, riga.uuid),
    () => conteggi.load(genitore),
  );
}

/** Rows of bounded lists (righe, nucleo …), all of them, in a fixed order: one statement for all the parents of the request. */
export function tutteLeRighe(
  contesto: ContestoLettura,
  tabella: 'nucleo' | 'riduzione' | 'rigaAvviso' | 'delegaPosizione' | 'abbinamento',
  legame: { soggettoId: string; colonna: string; uuid: string },
  ordine: readonly string[],
): Promise<Riga[]> {
  const caricatore = contesto.caricatori.per(`tutte ${tabella} ${legame.colonna}`, async (genitori) => {
    const t = contesto.tabelle[tabella];
    const grezze = await contesto.leggi(sql<Grezza>`select g.n as genitore__, ${t.colonne('t')} from ${genitoriSql(genitori)}
      join ${t.sorgente} as t on t.soggetto_id = g.s and ${sql.ref(`t.${legame.colonna}`)} = g.u
      order by g.n, ${sql.join(ordine.map((c) => sql.ref(`t.${c}`)))}`);
    return raggruppa(genitori.length, grezze).map((gruppo) => gruppo.map((g) => t.leggi(g)));
  });
  return caricatore.load(`${legame.soggettoId}${legame.uuid}`);
}

function chiaveDi({ soggettoId, uuid }: Legame): string {
  return `${soggettoId}${uuid ?? soggettoId}`;
}

/** The parents as a table `g(s, u, n)`: soggetto, row, position. */
function genitoriSql(genitori: readonly string[]): RawBuilder<unknown> {
  const soggetti = genitori.map((g) => g.slice(0, 36));
  const righe = genitori.map((g) => g.slice(36));
  return sql`unnest(${soggetti}::uuid[], ${righe}::uuid[]) with ordinality as g(s, u, n)`;
}

function appartiene({ colonna }: Legame): RawBuilder<unknown> {
  // What a Lavorazione made is of no soggetto.
  if (colonna === 'lavorazione_id') return sql`t.lavorazione_id = g.u`;
  return colonna === null ? sql`t.soggetto_id = g.s` : sql`t.soggetto_id = g.s and ${sql.ref(`t.${colonna}`)} = g.u`;
}

function raggruppa(quanti: number, grezze: readonly Grezza[]): Grezza[][] {
  const gruppi: Grezza[][] = Array.from({ length: quanti }, () => []);
  for (const grezza of grezze) gruppi[Number(grezza['genitore__']) - 1]!.push(grezza);
  return gruppi;
}
