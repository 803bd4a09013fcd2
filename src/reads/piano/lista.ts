import { getArgumentValues } from 'graphql';
import { sql } from 'kysely';
import { cursoriDi, sqlDellaPagina } from '../connessione.ts';
import type { ContestoLettura } from '../contesto.ts';
import { da, permesse, tutte } from '../elenca.ts';
import { type ArgomentiPagina, leggiPagina } from '../paginazione.ts';
import { type Argomenti, ELENCHI } from './campi.ts';
import type { Lista, ListaPronta } from './piano.ts';

/** This list below some row, from a cursor: whether the cursor is of that row is for the resolvers to say. */
export class CursoreSotto extends Error {}

/**
 * Reads the arguments of a connection and makes its conditions, the access predicate among them where nothing above has decided its rows.
 *
 * @throws GraphQLError PAGINAZIONE_NON_VALIDA, CURSORE_NON_VALIDO; CursoreSotto
 */
export async function prepara(contesto: ContestoLettura, lista: Lista, variabili: Readonly<Record<string, unknown>>): Promise<ListaPronta> {
  const { nome, definito, nodo, padre } = lista;
  const argomenti = getArgumentValues(definito, nodo, variabili) as Argomenti & ArgomentiPagina;
  const voce = ELENCHI[nome]!;
  const elenco = typeof voce === 'function' ? await voce(argomenti, contesto) : voce;
  const filtro = argomenti['filtro'] ?? {};
  const pagina = leggiPagina(argomenti);
  if (padre !== null && pagina.da !== null) throw new CursoreSotto();
  const cursori = (genitore: string) => cursoriDi(contesto, elenco, genitore, filtro);
  const { dopo, ordine } = sqlDellaPagina(elenco, contesto, pagina, cursori(''));
  const dellaPosizione = padre?.nome === 'posizione';
  const condizioni = [
    ...(padre === null ? [] : [sql.raw(`t.soggetto_id = ${padre.soggetto}`)]),
    ...(dellaPosizione ? [sql.raw(`t.posizione_id = ${padre.uuid}`)] : [await permesse(contesto, elenco)]),
    ...(await elenco.filtri(filtro, contesto)),
  ];
  const posto = lista.conPosto || !pagina.avanti ? sql`, row_number() over (order by ${ordine}) as n__` : sql``;
  const righe = sql`select t.*${posto} from ${da(contesto, elenco)} where ${tutte([...condizioni, ...dopo])}
    order by ${ordine} limit ${sql.lit(pagina.righe + (lista.unaInPiu ? 1 : 0))}`;
  return { elenco, pagina, righe, quante: sql`select count(*) from ${da(contesto, elenco)} where ${tutte(condizioni)}`, cursori };
}
