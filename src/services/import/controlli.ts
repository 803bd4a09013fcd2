import type { Client } from 'pg';
import * as forme from './forme.ts';
import { colonnaStadio, legameStadio } from './stadio.ts';
import type { Tipo } from './tipo.ts';

const letterale = (testo: string) => `'${testo.replaceAll("'", "''")}'`;
const scarta = 'insert into carico_scarti (riga, colonna, valore, atteso)';
const conosciuto = 'exists (select 1 from soggetto_cf c where c.codice_fiscale = s.c_codice_fiscale)';

/** Equal lines of a kind that allows them take their ordinal in the file, so that a second run finds the same rows. */
export async function numeraRipetibili(client: Client): Promise<void> {
  await client.query(
    `update carico_stadio s set chiave = s.chiave || '#' || n.ordinale
     from (select riga, row_number() over (partition by c_codice_fiscale, chiave order by riga) as ordinale
           from carico_stadio where ripetibile) n
     where n.riga = s.riga`,
  );
}

/** Lines that name a soggetto that the archive does not have. */
function soggettiIgnoti(): string {
  return `${scarta} 
    select s.riga, 'codice_fiscale', s.c_codice_fiscale, 'un soggetto già in archivio' from carico_stadio s where not ${conosciuto}`;
}

/** Lines whose natural key is already on an earlier line. */
function chiaviDoppie(tipo: Tipo): string {
  const gruppo =
    tipo.soggetto === null && tipo.tavola !== 'incarico'
      ? 'chiave'
      : `${tipo.tavola === 'incarico' ? 'c_persona' : 'c_codice_fiscale'}, chiave`;
  return `${scarta}
    select riga, null, chiave, 'una chiave (' || ${letterale(tipo.chiaveNaturale)} || ') che non sia già alla riga ' || prima
    from (select s.riga, s.chiave, min(s.riga) over (partition by ${gruppo
      .split(', ')
      .map((c) => `s.${c}`)
      .join(', ')}) as prima
          from carico_stadio s join (select ${gruppo} from carico_stadio group by ${gruppo} having count(*) > 1) d using (${gruppo})) x
    where riga > prima`;
}

/** Lines that refer to a row that the archive does not have. A padre may stand in the same file; one that is a SUBDELEGA is none. */
function legamiRotti(tipo: Tipo): string[] {
  return tipo.legami.map((legame) => {
    const chiave = `s.${legameStadio(legame.campo)}`;
    const padre = legame.tavola === 'delega';
    const nelFile = padre
      ? `and not exists (select 1 from carico_stadio p
          where p.c_codice_fiscale = s.c_codice_fiscale and p.chiave = ${chiave} and p.c_tipo <> 'SUBDELEGA')`
      : '';
    return `${scarta}
      select s.riga, ${letterale(legame.da[0]!)}, ${chiave}, ${letterale(legame.atteso)}
      from carico_stadio s where ${chiave} is not null and ${conosciuto} ${nelFile}
        and not exists (select 1 from ${legame.tavola} t join soggetto_cf c on c.soggetto_id = t.soggetto_id
          where c.codice_fiscale = s.c_codice_fiscale and t.chiave = ${chiave}${padre ? " and t.tipo <> 'SUBDELEGA'" : ''})`;
  });
}

/** Deleghe that name a posizione that their soggetto does not have. */
function posizioniIgnote(): string {
  return `${scarta}
    select s.riga, 'posizioni', n.chiave, 'posizioni del soggetto già in archivio'
    from carico_stadio s join soggetto_cf c on c.codice_fiscale = s.c_codice_fiscale, unnest(s.c_posizioni) as n(chiave)
    where not exists (select 1 from posizione p where p.soggetto_id = c.soggetto_id and p.chiave = n.chiave)`;
}

/**
 * Finds the lines that are wrong because of other rows, writes them into carico_scarti and takes them out of the staging table, until no
 * more are found (a SUBDELEGA falls with its padre). Answers how many lines fell.
 */
export async function scartaPerArchivio(client: Client, tipo: Tipo): Promise<number> {
  const controlli = [
    chiaviDoppie(tipo),
    ...(tipo.soggetto === null ? [] : [soggettiIgnoti(), ...legamiRotti(tipo)]),
    ...(tipo.tavola === 'delega' ? [posizioniIgnote()] : []),
  ];
  let caduti = 0;
  for (;;) {
    for (const controllo of controlli) await client.query(controllo);
    const { rowCount } = await client.query('delete from carico_stadio s using carico_scarti x where x.riga = s.riga');
    if (!rowCount) return caduti;
    caduti += rowCount;
  }
}

/** A code of valid form that the reference lists do not have: taken, and said. */
export interface CodiceIgnoto {
  readonly colonna: string;
  readonly codice: string;
  readonly righe: number;
  readonly primaRiga: number;
}

/** The sedi and causali of the staging table that are in no list, the most frequent first; at most 100 of each column. */
export async function codiciIgnoti(client: Client, tipo: Tipo): Promise<CodiceIgnoto[]> {
  const ignoti: CodiceIgnoto[] = [];
  if (tipo.tavola === 'sede' || tipo.tavola === 'causale') return ignoti;
  for (const { nome, forma } of tipo.colonne) {
    if (forma !== forme.sede && forma !== forme.causale) continue;
    const colonna = colonnaStadio(nome);
    const elenco = forma === forme.sede ? 'sede' : 'causale';
    const { rows } = await client.query<CodiceIgnoto>(
      `select $1::text as colonna, ${colonna} as codice, count(*)::int as righe, min(riga) as "primaRiga"
       from carico_stadio s where ${colonna} is not null and not exists (select 1 from ${elenco} e where e.codice = s.${colonna})
       group by ${colonna} order by 3 desc, 2 limit 100`,
      [nome],
    );
    ignoti.push(...rows);
  }
  return ignoti;
}
