import { sql } from 'kysely';
import { visibile, visibili } from '../../auth/predicato.ts';
import { cursoriDi, sqlDellaPagina } from '../connessione.ts';
import type { ContestoLettura } from '../contesto.ts';
import { Cursori } from '../cursore.ts';
import { da, permesse, tutte } from '../elenca.ts';
import { cursoreNonValido } from '../errori.ts';
import { leggiPagina } from '../paginazione.ts';
import { type Argomenti, ELENCHI } from './campi.ts';
import type { Lista, ListaPronta } from './piano.ts';

/**
 * Makes the conditions of a connection from its arguments, the access predicate among them where nothing above has decided its rows.
 *
 * @throws GraphQLError PAGINAZIONE_NON_VALIDA, CURSORE_NON_VALIDO
 */
export async function prepara(contesto: ContestoLettura, lista: Lista, argomenti: Argomenti): Promise<ListaPronta> {
  const { nome, padre } = lista;
  const voce = ELENCHI[nome]!;
  const elenco = typeof voce === 'function' ? await voce(argomenti, contesto) : voce;
  const filtro = argomenti['filtro'] ?? {};
  const pagina = leggiPagina(argomenti);
  // Below a row that is not known yet a cursor is only opened: its sign is looked at when the row is (esegui.ts).
  const { dopo, ordine } = sqlDellaPagina(
    elenco,
    contesto,
    pagina,
    padre === null ? cursoriDi(contesto, elenco, '', filtro) : { leggi: apri },
  );
  const dellaPosizione = padre?.nome === 'posizione';
  const condizioni = [
    ...(padre === null ? [] : [sql.raw(`t.soggetto_id = ${padre.soggetto}`)]),
    ...(dellaPosizione
      ? [sql.raw(`t.posizione_id = ${padre.uuid}`)]
      : [await permesse(contesto, elenco, padre === null ? visibili : visibile)]),
    ...(await elenco.filtri(filtro, contesto)),
  ];
  const posto = lista.conPosto || !pagina.avanti ? sql`, row_number() over (order by ${ordine}) as n__` : sql``;
  // A cursor is made of the order too.
  const colonne = [...new Set([...lista.riga.lette, elenco.ordine.colonna])].map((una) => sql.ref(`t.${una}`));
  const righe = sql`select ${sql.join(colonne)}${posto} from ${da(contesto, elenco)} where ${tutte([...condizioni, ...dopo])}
    order by ${ordine} limit ${sql.lit(pagina.righe + (lista.unaInPiu ? 1 : 0))}`;
  return { elenco, filtro, pagina, righe, quante: sql`select count(*) from ${da(contesto, elenco)} where ${tutte(condizioni)}` };
}

function apri(cursore: string, campo: string) {
  const punto = Cursori.apri(cursore);
  if (punto === null) throw cursoreNonValido(campo);
  return punto;
}
