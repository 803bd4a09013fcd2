import { type FieldNode, type GraphQLObjectType, getNamedType } from 'graphql';
import { sql } from 'kysely';
import { richiesteDi } from '../annota.ts';
import { type NomeTabella, tabellaDelTipo } from '../tabelle.ts';
import type { Campo, Esecuzione, InCompilazione, Lista, Pezzo } from './piano.ts';
import type { Riga } from './riga.ts';
import { segno } from './segni.ts';
import { Modello } from './testo.ts';

const INFO = { hasNextPage: true, hasPreviousPage: true, startCursor: false, endCursor: false };
type Info = keyof typeof INFO;

/** The JSON of a connection: of its page all that is asked, in one pass over its rows. */
export function connessione(c: InCompilazione, nome: string, nodi: readonly FieldNode[], definito: Campo, padre: Riga | null): Pezzo[] {
  const tipo = getNamedType(definito.type) as GraphQLObjectType;
  const campi = c.sotto(tipo, nodi);
  const informazioni = [...campi.values()]
    .filter(([nodo]) => nodo!.name.value === 'pageInfo')
    .flatMap((uno) => [...c.sotto(tipoDi(tipo, 'pageInfo'), uno).values()]);
  const chieste = informazioni.map(([nodo]) => nodo!.name.value);
  const riga = c.riga(tabellaDelTipo(tipoDi(tipo, 'nodes').name) as NomeTabella);
  const unaInPiu = chieste.some((una) => INFO[una as Info]);
  const lista: Lista = { numero: c.liste.length, nome, nodo: nodi[0]!, definito, padre, riga, unaInPiu, conPosto: chieste.length > 0 };
  c.liste.push(lista);
  const radice = padre === null ? c.radice(lista, nodi[0]!, definito) : null;
  const testo = new Modello<Esecuzione>([
    ...(radice === null
      ? []
      : [
          aggregato(
            lista,
            c.segnoDi(riga, (una, liste) => richiesteDi(liste[lista.numero]!.elenco, una)),
            '',
          ),
        ]),
    ...(padre === null ? [] : [daVerificare(lista)]),
    ...c.oggettoJson(tipo, campi, (campo, sotto, delCampo) => {
      if (campo.endsWith('.nodes')) return elenco(lista, c.oggetto(sotto, delCampo, riga));
      if (campo.endsWith('.edges')) return elenco(lista, bordo(c, lista, sotto, delCampo));
      if (campo.endsWith('.pageInfo')) return pageInfo(c, lista, sotto, delCampo);
      return [{ quando: (e) => sql`(${e.pronte[lista.numero]!.quante})` }]; // totalCount
    }),
  ]);
  return [
    {
      quando: (e) => {
        const righe = radice === null ? sql`(${e.pronte[lista.numero]!.righe})` : sql.raw(radice);
        // One text, also where nothing of it comes from the rows.
        return sql`(select ${testo.completa(e)} from ${righe} as ${sql.raw(riga.alias)} having true)`;
      },
    },
  ];
}

function tipoDi(tipo: GraphQLObjectType, campo: string): GraphQLObjectType {
  return getNamedType(tipo.getFields()[campo]!.type) as GraphQLObjectType;
}

/** What the rows of the page write, one after the other, in the order of the page; the row more is left out. */
function aggregato(lista: Lista, pezzi: readonly Pezzo[], separa: string): Pezzo {
  const testo = new Modello(pezzi);
  const posto = sql.raw(`${lista.riga.alias}.n__`);
  return {
    quando: (e) => {
      const { pagina } = e.pronte[lista.numero]!;
      // The rows come in their order from the query of the page; one read backwards is turned.
      const ordine = pagina.avanti ? sql`` : sql` order by ${posto} desc`;
      const entro = lista.unaInPiu ? sql` filter (where ${posto} <= ${sql.lit(pagina.righe)})` : sql``;
      return sql`coalesce(string_agg(${testo.completa(e)}, ${sql.lit(separa)}${ordine})${entro}, '')`;
    },
  };
}

function elenco(lista: Lista, pezzi: readonly Pezzo[]): Pezzo[] {
  return [{ json: '[' }, aggregato(lista, pezzi, ','), { json: ']' }];
}

function bordo(c: InCompilazione, lista: Lista, nodi: readonly FieldNode[], definito: Campo): Pezzo[] {
  const tipo = getNamedType(definito.type) as GraphQLObjectType;
  return c.oggettoJson(tipo, c.sotto(tipo, nodi), (campo, sotto, delCampo) =>
    campo.endsWith('.cursor') ? cursore(lista) : c.oggetto(sotto, delCampo, lista.riga),
  );
}

const genitoreDi = ({ padre }: Lista) => (padre === null ? `''` : `${padre.soggetto}::text || ${padre.uuid}`);

/** The page begins at a cursor: the sign says below which row, for the cursor to be verified. */
function daVerificare(lista: Lista): Pezzo {
  const testo = new Modello(segno<Esecuzione>(`a${lista.numero}`, [genitoreDi(lista)]));
  return { quando: (e) => (e.pronte[lista.numero]!.pagina.da === null ? sql.lit('') : testo.completa(e)) };
}

/** A cursor is signed with a key that the database has not: the sign says the row that it hangs from, its own sort key and id. */
function cursore(lista: Lista): Pezzo[] {
  const { numero, riga } = lista;
  const genitore = genitoreDi(lista);
  return [
    {
      quando: (e) => {
        const { colonna } = e.pronte[numero]!.elenco.ordine;
        return new Modello<Esecuzione>(segno(`c${numero}`, [genitore, `to_json(${riga.colonna(colonna)}::text)`, riga.uuid])).completa(e);
      },
    },
  ];
}

function pageInfo(c: InCompilazione, lista: Lista, nodi: readonly FieldNode[], definito: Campo): Pezzo[] {
  const tipo = getNamedType(definito.type) as GraphQLObjectType;
  return c.oggettoJson(tipo, c.sotto(tipo, nodi), (campo) => [info(lista, campo.split('.')[1] as Info)]);
}

function info(lista: Lista, quale: Info): Pezzo {
  if (!INFO[quale]) return cursoreEstremo(lista, quale === 'startCursor');
  return {
    quando: (e) => {
      const { pagina } = e.pronte[lista.numero]!;
      // Beyond the starting cursor there is at least its own row.
      return pagina.avanti === (quale === 'hasNextPage')
        ? sql`(count(*) > ${sql.lit(pagina.righe)})::text`
        : sql`${sql.lit(`${pagina.da !== null}`)}`;
    },
  };
}

function cursoreEstremo(lista: Lista, primo: boolean): Pezzo {
  const testo = new Modello(cursore(lista));
  const posto = sql.raw(`${lista.riga.alias}.n__`);
  return {
    quando: (e) => {
      const { pagina } = e.pronte[lista.numero]!;
      const verso = pagina.avanti === primo ? sql`asc` : sql`desc`;
      return sql`coalesce((array_agg(${testo.completa(e)} order by ${posto} ${verso}) filter (where ${posto} <= ${sql.lit(pagina.righe)}))[1], 'null')`;
    },
  };
}
