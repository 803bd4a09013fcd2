import { type Client, escapeIdentifier } from 'pg';
import { assegna, memorizzate, type Scritte } from './scrivi.ts';
import { colonnaStadio } from './stadio.ts';
import { colonneRecapito, soggetti } from './tipi/soggetti.ts';
import type { Colonna } from './tipo.ts';

const nelRecapito = new Set(colonneRecapito.map((colonna) => colonna.nome));

/** A person's denominazione follows from the names; an ente's is written. */
const DENOMINAZIONE = `case when s.c_natura = 'PERSONA_FISICA' then s.c_cognome || ' ' || s.c_nome else s.c_denominazione end`;

interface Parte {
  readonly campi: readonly string[];
  readonly valori: readonly string[];
  /** What a change sets, to what the file says. */
  readonly cambiabili: readonly { campo: string; sql: string }[];
  readonly diversa: string;
}

function parte(colonne: readonly Colonna[], presenti: ReadonlySet<string>, alias: string): Parte {
  const tutte = memorizzate(colonne);
  const valoreDi = (nome: string) => (nome === 'denominazione' ? DENOMINAZIONE : `s.${colonnaStadio(nome)}`);
  // The denominazione changes with the names, also in a file that does not have its column.
  const cambiano = tutte.filter(({ nome }) => presenti.has(nome) || nome === 'denominazione');
  const diverse = cambiano.map(({ nome, campo }) => `${alias}.${escapeIdentifier(campo)} is distinct from ${valoreDi(nome)}`);
  return {
    campi: tutte.map(({ campo }) => escapeIdentifier(campo)),
    valori: tutte.map(({ nome }) => valoreDi(nome)),
    cambiabili: cambiano.map(({ campo }) => ({ campo, sql: `excluded.${escapeIdentifier(campo)}` })),
    diversa: diverse.length === 0 ? 'false' : `(${diverse.join(' or ')})`,
  };
}

/**
 * Writes soggetti, their recapito and the directory of codici fiscali. A change of either part is a change of the soggetto, so that who
 * asks what has changed since a moment finds it.
 */
export async function scriviSoggetti(client: Client, presenti: ReadonlySet<string>): Promise<Scritte> {
  const proprie = soggetti.colonne.filter((colonna) => !nelRecapito.has(colonna.nome));
  const persona = parte(proprie, presenti, 't');
  const recapito = parte(colonneRecapito, presenti, 'r');
  await client.query(
    `insert into soggetto_cf (codice_fiscale, soggetto_id) select s.c_codice_fiscale, s.id from carico_stadio s
     where not exists (select 1 from soggetto_cf c where c.codice_fiscale = s.c_codice_fiscale) on conflict do nothing`,
  );
  const { rows } = await client.query<Scritte>(
    `with diverse as materialized (
       select c.soggetto_id, t.id is null as nuova, s.* from carico_stadio s
       join soggetto_cf c on c.codice_fiscale = s.c_codice_fiscale
       left join soggetto t on t.id = c.soggetto_id
       left join recapito r on r.soggetto_id = c.soggetto_id
       where t.id is null or r.soggetto_id is null or ${persona.diversa} or ${recapito.diversa}
     ), persone as (
       insert into soggetto (id, ${persona.campi.join(', ')})
       select s.soggetto_id, ${persona.valori.join(', ')} from diverse s
       on conflict (id) do update set ${assegna(persona.cambiabili, true)}
     ), recapiti as (
       insert into recapito (soggetto_id, ${recapito.campi.join(', ')})
       select s.soggetto_id, ${recapito.valori.join(', ')} from diverse s
       on conflict (soggetto_id) do update set ${assegna(recapito.cambiabili, true)}
     )
     select count(*) filter (where nuova)::int as nuove, count(*) filter (where not nuova)::int as modificate from diverse`,
  );
  return rows[0]!;
}
