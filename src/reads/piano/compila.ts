import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { sql } from 'kysely';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { type Regola, TITOLO } from '../../auth/rules.ts';
import type { TipoNodo } from '../../domain/id-globale.ts';
import type { NomeTabella, Tabelle } from '../tabelle.ts';
import { CALCOLATI, type Calcolato, ELENCHI, OGGETTI, RIFERITI, type Riferito, RIGHE } from './campi.ts';
import { connessione } from './connessione.ts';
import type { Campo, Decidibile, Esecuzione, InCompilazione, Lista, Pezzo, Piano, Radice } from './piano.ts';
import { colonneDelSegno, Riga } from './riga.ts';
import { ASSENTE, segno } from './segni.ts';
import { id, letterale, Modello, valore } from './testo.ts';

/** What plans are made from. */
export interface Ambiente {
  /** The schema without its permissions. */
  readonly schema: GraphQLSchema;
  readonly permessi: Readonly<Record<string, Regola>>;
  readonly tabelle: Tabelle;
}

/** An operation of a valid document. */
export interface Operazione {
  readonly documento: DocumentNode;
  readonly operazione: OperationDefinitionNode;
  /** After coercion: only those of @skip and @include count here. */
  readonly variabili: Readonly<Record<string, unknown>>;
}

/** Something of the operation is not for the plan: the resolvers answer it whole. */
class NonPianificabile extends Error {}

/** The plan of an operation, once for all the times that it runs; null where something of it is not for the plan. */
export function compila(ambiente: Ambiente, operazione: Operazione): Piano | null {
  try {
    return new Compilatore(ambiente, operazione).compila();
  } catch (errore) {
    if (errore instanceof NonPianificabile) return null;
    throw errore;
  }
}

/** Makes one plan. */
class Compilatore implements InCompilazione {
  readonly liste: Lista[] = [];
  readonly #radici: Radice[] = [];
  readonly #decidibili: Decidibile[] = [];
  readonly #riferiti: Piano['riferiti'][number][] = [];
  readonly #calcolati: Calcolato[] = [];
  readonly #ambiente: Ambiente;
  readonly #operazione: Operazione;
  readonly #frammenti: Record<string, FragmentDefinitionNode>;
  #righe = 0;

  constructor(ambiente: Ambiente, operazione: Operazione) {
    this.#ambiente = ambiente;
    this.#operazione = operazione;
    this.#frammenti = Object.fromEntries(
      operazione.documento.definitions.flatMap((una) => (una.kind === Kind.FRAGMENT_DEFINITION ? [[una.name.value, una]] : [])),
    );
  }

  compila(): Piano {
    const { schema } = this.#ambiente;
    const query = schema.getQueryType()!;
    const { operazione, variabili } = this.#operazione;
    const campi = collectFields(schema, this.#frammenti, variabili, query, operazione.selectionSet);
    const pezzi = this.oggettoJson(query, campi, (nome, nodi, definito) => {
      if (nome in ELENCHI) return connessione(this, nome, nodi, definito, null);
      if (nome === 'Query.soggetto') return this.#soggetto(nodi, definito);
      throw new NonPianificabile();
    });
    if (this.#radici.length === 0) throw new NonPianificabile();
    return {
      testo: new Modello(pezzi),
      radici: this.#radici,
      liste: this.liste,
      decidibili: this.#decidibili,
      riferiti: this.#riferiti,
      calcolati: this.#calcolati,
    };
  }

  /** The soggetto of a codice fiscale. That he is not there is a refusal: the resolvers say it. */
  #soggetto(nodi: readonly FieldNode[], definito: Campo): Pezzo[] {
    const riga = this.riga('soggetto');
    const righe = this.radice(null, nodi[0]!, definito);
    const testo = new Modello([...this.segnoDi(riga, () => [TITOLO]), ...this.oggetto(nodi, definito, riga)]);
    const nessuno = sql.raw(letterale(ASSENTE));
    return [{ quando: (e) => sql`coalesce((select ${testo.completa(e)} from ${sql.raw(`${righe} as ${riga.alias}`)}), ${nessuno})` }];
  }

  radice(lista: Lista | null, nodo: FieldNode, definito: Campo): string {
    const righe = `p${this.#radici.length}`;
    // The rule of Query.soggetto is asked with his titoli, which the statement reads.
    const regola = lista === null ? null : this.#ambiente.permessi[lista.nome]!;
    this.#radici.push({ righe, lista, regola, nodo, definito });
    return righe;
  }

  riga(tabella: NomeTabella): Riga {
    this.#righe += 1;
    return new Riga(this.#ambiente.tabelle[tabella], tabella, `r${this.#righe}`);
  }

  sotto(tipo: GraphQLObjectType, nodi: readonly FieldNode[]) {
    return collectSubfields(this.#ambiente.schema, this.#frammenti, this.#operazione.variabili, tipo, nodi);
  }

  oggettoJson(
    tipo: GraphQLObjectType,
    campi: ReadonlyMap<string, readonly FieldNode[]>,
    campo: (nome: string, nodi: readonly FieldNode[], definito: Campo) => readonly Pezzo[],
  ): Pezzo[] {
    let separa = '{';
    const pezzi = [...campi].flatMap(([chiave, nodi]): Pezzo[] => {
      const nome = nodi[0]!.name.value;
      const prima = { json: `${separa}"${chiave}":` };
      separa = ',';
      if (nome === '__typename') return [prima, { json: `"${tipo.name}"` }];
      const definito = tipo.getFields()[nome];
      if (!definito) throw new NonPianificabile();
      return [prima, ...campo(`${tipo.name}.${nome}`, nodi, definito)];
    });
    return [...pezzi, { json: pezzi.length === 0 ? '{}' : '}' }];
  }

  oggetto(nodi: readonly FieldNode[], definito: Campo, riga: Riga): Pezzo[] {
    const tipo = getNamedType(definito.type);
    if (!isObjectType(tipo)) throw new NonPianificabile();
    const richieste: NonNullable<Regola['richiesta']>[] = [];
    const pezzi = this.oggettoJson(tipo, this.sotto(tipo, nodi), (nome, sotto, campo) => {
      const regola = this.#ambiente.permessi[nome] ?? this.#ambiente.permessi[`${tipo.name}.*`];
      if (regola?.controlla) {
        if (!regola.richiesta) throw new NonPianificabile();
        richieste.push(regola.richiesta);
      }
      return this.#campo(nome, sotto, campo, riga);
    });
    return richieste.length === 0 ? pezzi : [...this.segnoDi(riga, (una) => richieste.map((richiesta) => richiesta(una))), ...pezzi];
  }

  segnoDi(riga: Riga, richieste: Decidibile['richieste']): Pezzo[] {
    const numero = this.#decidibili.push({ nomi: riga.nomiDelSegno, richieste }) - 1;
    return segno(`d${numero}`, colonneDelSegno(riga));
  }

  #campo(nome: string, nodi: readonly FieldNode[], definito: Campo, riga: Riga): readonly Pezzo[] {
    const campo = nodi[0]!.name.value;
    if (nome in ELENCHI) return connessione(this, nome, nodi, definito, riga);
    if (nome in OGGETTI) return this.#collegato(OGGETTI[nome]!, nodi, definito, riga);
    if (nome in RIGHE) return this.#righeDi(RIGHE[nome]!, nodi, definito, riga);
    if (nome in RIFERITI) return this.#riferito(RIFERITI[nome]!, nodi, definito, riga);
    if (nome in CALCOLATI) return this.#calcolato(CALCOLATI[nome]!, riga);
    const tipo = getNamedType(definito.type);
    if (campo === 'id' && riga.tabella.conNodo) return id(riga.tabella.tipo as TipoNodo, riga.soggetto, riga.uuid);
    if (isLeafType(tipo)) {
      const colonna = definito.resolve ? undefined : riga.tabella.colonna(campo);
      if (colonna) return valore(tipo, colonna, riga);
    } else if (isObjectType(tipo) && riga.tabella.colonneDentro(campo).length > 0) return this.#incluso(campo, tipo, nodi, riga);
    throw new NonPianificabile();
  }

  #collegato({ tabella, colonna }: (typeof OGGETTI)[string], nodi: readonly FieldNode[], definito: Campo, da: Riga): Pezzo[] {
    const riga = this.riga(tabella);
    const testo = new Modello(this.oggetto(nodi, definito, riga));
    const dove =
      colonna === null
        ? `${riga.soggetto} = ${da.soggetto}`
        : `${riga.soggetto} = ${da.soggetto} and ${riga.uuid} = ${da.colonna(colonna)}`;
    return [{ quando: (e) => sql`coalesce((select ${testo.completa(e)} from ${sql.raw(`${riga.da} where ${dove}`)}), 'null')` }];
  }

  #righeDi({ tabella, colonna, ordine }: (typeof RIGHE)[string], nodi: readonly FieldNode[], definito: Campo, da: Riga): Pezzo[] {
    const riga = this.riga(tabella);
    const testo = new Modello(this.oggetto(nodi, definito, riga));
    const perOrdine = ordine.map((una) => riga.colonna(una)).join(', ');
    const dove = `${riga.soggetto} = ${da.soggetto} and ${riga.colonna(colonna)} = ${da.uuid}`;
    return [
      { json: '[' },
      {
        quando: (e) =>
          sql`(select coalesce(string_agg(${testo.completa(e)}, ',' order by ${sql.raw(perOrdine)}), '') from ${sql.raw(`${riga.da} where ${dove}`)})`,
      },
      { json: ']' },
    ];
  }

  /** The codice alone is in the row; the rest is in the lists that the process keeps. */
  #riferito(elenco: Riferito, nodi: readonly FieldNode[], definito: Campo, riga: Riga): Pezzo[] {
    const tipo = getNamedType(definito.type) as GraphQLObjectType;
    const campi = [...this.sotto(tipo, nodi)].map(([chiave, [nodo]]) => [chiave, nodo!.name.value] as const);
    const numero = this.#riferiti.push({ elenco, tipo: tipo.name, campi }) - 1;
    return segno(`r${numero}`, [`coalesce(to_json(${riga.colonna(elenco)}), 'null')`]);
  }

  #calcolato(calcolato: Calcolato, riga: Riga): Pezzo[] {
    const numero = this.#calcolati.push(calcolato) - 1;
    const valori = calcolato.da.map((nome) => `coalesce(to_json(${riga.colonna(riga.tabella.colonna(nome)!.colonna)}::text), 'null')`);
    return segno(`v${numero}`, valori);
  }

  /** An embedded object: there is none where all its columns are empty. */
  #incluso(dentro: string, tipo: GraphQLObjectType, nodi: readonly FieldNode[], riga: Riga): Pezzo[] {
    const colonne = riga.tabella.colonneDentro(dentro).map(({ colonna }) => riga.colonna(colonna));
    const testo = new Modello<Esecuzione>(
      this.oggettoJson(tipo, this.sotto(tipo, nodi), (_nome, [nodo], campo) => {
        const colonna = riga.tabella.colonna(nodo!.name.value, dentro);
        const foglia = getNamedType(campo.type);
        if (!colonna || !isLeafType(foglia)) throw new NonPianificabile();
        return valore(foglia, colonna, riga);
      }),
    );
    const pezzo = testo.pezzo as { readonly sql: string };
    return [{ sql: `case when num_nonnulls(${colonne.join(', ')}) = 0 then 'null' else ${pezzo.sql} end` }];
  }
}
