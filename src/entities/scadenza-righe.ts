import type { SpecieScadenza } from '../domain/scadenza.ts';
import {
  GIORNI_AVVISO_BONARIO,
  GIORNI_OPPOSIZIONE_ADDEBITO,
  GIORNI_PAGAMENTO_ADDEBITO,
  GIORNI_RICORSO,
} from '../domain/scadenzario-avvisi.ts';

/*
 * Where the deadlines are: in the rows that they come from, which hold the day already moved over holidays, so that a page of the whole
 * list is one statement over their indexes (docs/adr/0022). An act with two deadlines gives the second an id that follows from its own.
 */
interface Ramo {
  readonly da: string;
  /** Which rows have the deadline, of those that have its day: never for a large table. */
  readonly dove?: string;
  readonly id: string;
  readonly posizione: string;
  readonly tipo: string;
  readonly data: string;
  readonly nominale: string;
  readonly importo?: string;
  readonly assolta: string;
  readonly specie: SpecieScadenza;
  /** The table of the object, and its id. */
  readonly oggetto: readonly [string, string];
  readonly riferimento: string;
}

const derivato = (id: string, quale: string) => `md5(${id}::text || '${quale}')::uuid`;
/** The day counted from the receipt of the act; the given one where that is not known, or later. */
const contata = (data: string, ricevuto: string, giorni: number) => `least(${data}, ${ricevuto} + ${giorni})`;

/** An F24 row is done with when nothing is left to pay of it, or INPS has withdrawn it. */
const F24_ASSOLTO = 'f.annullato_il is not null or f.importo <= f.versato';

const f24: Ramo = {
  da: 'f24 f',
  id: 'f.id',
  posizione: 'f.posizione_id',
  tipo: `case f.tipo_rata when 'SALDO' then 'SALDO' when 'PRIMO_ACCONTO' then 'ACCONTO' when 'SECONDO_ACCONTO' then 'ACCONTO' else 'RATA' end`,
  data: 'f.scadenza',
  nominale: 'f.scadenza_nominale',
  importo: 'f.importo',
  assolta: F24_ASSOLTO,
  specie: 'VERSAMENTO',
  oggetto: ['f24', 'f.id'],
  riferimento: `f.causale || ' ' || f.anno || ', ' || f.rata || case f.codice_soggetto when '10' then '' else ' di ' || f.cognome_nome end`,
};

const bonario: Ramo = {
  da: 'avviso_bonario a',
  id: 'a.id',
  posizione: 'a.posizione_id',
  tipo: `'AVVISO_BONARIO'`,
  data: 'a.scadenza',
  nominale: contata('a.scadenza', 'a.disponibile_dal', GIORNI_AVVISO_BONARIO),
  importo: 'a.totale',
  assolta: `a.stato <> 'EMESSO' or a.versato >= a.totale`,
  specie: 'ATTO',
  oggetto: ['avvisoBonario', 'a.id'],
  riferimento: 'a.numero',
};

const pagamento: Ramo = {
  ...bonario,
  da: 'avviso_addebito a',
  tipo: `'AVVISO_ADDEBITO_PAGAMENTO'`,
  data: 'a.termine_pagamento',
  nominale: contata('a.termine_pagamento', 'a.notificato_il', GIORNI_PAGAMENTO_ADDEBITO),
  assolta: `a.stato not in ('EMESSO', 'NOTIFICATO') or a.residuo = 0`,
  oggetto: ['avvisoAddebito', 'a.id'],
};

const opposizione: Ramo = {
  ...pagamento,
  id: derivato('a.id', 'OPPOSIZIONE'),
  tipo: `'AVVISO_ADDEBITO_OPPOSIZIONE'`,
  data: 'a.termine_opposizione',
  nominale: contata('a.termine_opposizione', 'a.notificato_il', GIORNI_OPPOSIZIONE_ADDEBITO),
  importo: undefined,
  assolta: `a.stato in ('SGRAVATO', 'ESTINTO')`,
};

/** An act that was received may be appealed against, until an appeal is there or nothing is left of it. */
function ricorso(tavola: string, oggetto: string, ricevuto: string, chiusi: string, riferimento: string): Ramo {
  return {
    da: `${tavola} a`,
    id: derivato('a.id', 'RICORSO'),
    posizione: 'a.posizione_id',
    tipo: `'RICORSO'`,
    data: 'a.termine_ricorso',
    nominale: contata('a.termine_ricorso', `a.${ricevuto}`, GIORNI_RICORSO),
    assolta: `a.stato in (${chiusi}) or exists (select from ricorso r where r.soggetto_id = a.soggetto_id and r.${tavola}_id = a.id)`,
    specie: 'RICORSO',
    oggetto: [oggetto, 'a.id'],
    riferimento,
  };
}

const delega: Ramo = {
  da: 'delega_ricevuta d',
  dove: 'd.attiva_dal is not null',
  id: 'd.delega_id',
  posizione: 'null',
  tipo: `'DELEGA'`,
  data: 'd.al',
  nominale: 'd.al',
  assolta: 'd.chiusa_come is not null',
  specie: 'DELEGA',
  oggetto: ['delega', 'd.delega_id'],
  riferimento: 'coalesce(d.delegato_denominazione, d.delegato_codice_fiscale)',
};

/** Who had the reduction for the regime forfettario until a day, and has not got it again (rules.md §3.9). */
const riduzione: Ramo = {
  da: `riduzione r join posizione p on p.soggetto_id = r.soggetto_id and p.id = r.posizione_id`,
  dove: `p.stato = 'ATTIVA' and r.tipo = 'FORFETTARIO_35'`,
  id: 'r.id',
  posizione: 'r.posizione_id',
  tipo: `'DOMANDA_RIDUZIONE'`,
  data: 'r.domanda_entro',
  nominale: 'least(r.domanda_entro, make_date(extract(year from r.domanda_entro)::int, 2, 28))',
  assolta: `exists (select from riduzione n where n.soggetto_id = r.soggetto_id and n.posizione_id = r.posizione_id and n.tipo = r.tipo
    and n.dal > r.dal)`,
  specie: 'RIDUZIONE',
  oggetto: ['posizione', 'r.posizione_id'],
  riferimento: 'extract(year from r.domanda_entro)::text',
};

const CHIUSI = `'SGRAVATO', 'ESTINTO'`;
const rami: readonly Ramo[] = [
  f24,
  bonario,
  pagamento,
  opposizione,
  ricorso('avviso_bonario', 'avvisoBonario', 'disponibile_dal', `'PAGATO', 'ANNULLATO'`, `'l’avviso bonario ' || a.numero`),
  ricorso('avviso_addebito', 'avvisoAddebito', 'notificato_il', CHIUSI, `'l’avviso di addebito ' || a.numero`),
  ricorso('ruolo', 'ruolo', 'notificato_il', CHIUSI, `'la cartella ' || a.cartella`),
  delega,
  riduzione,
];

function select({ da, dove, id, posizione, tipo, data, nominale, importo, assolta, specie, oggetto, riferimento }: Ramo): string {
  const [tavola, oggettoId] = oggetto;
  const alias = id.match(/\b([a-z])\./)![1];
  return `select ${alias}.soggetto_id, ${id} as id, ${posizione}::uuid as posizione_id, (${tipo})::text as tipo, ${data} as data,
    ${nominale} as data_nominale, ${importo ?? 'null'}::numeric(14,2) as importo, coalesce(${assolta}, false) as assolta,
    '${specie}'::text as specie, '${tavola}'::text as tavola, ${oggettoId} as oggetto_id,
    (${riferimento})::text as riferimento
    from ${da}${dove === undefined ? '' : ` where ${dove}`}`;
}

/**
 * Every deadline of the archive, as a query: where Scadenza (entities/scadenza.ts) is read from. A part without a condition of its own is one that
 * PostgreSQL merges with the others in the order of its index, instead of reading it whole: so what has no day is left out here.
 */
export const SCADENZE = `select s.* from (${rami.map(select).join('\nunion all\n')}) as s where s.data is not null`;
