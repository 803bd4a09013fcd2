import type { Client } from 'pg';
import { RUOLI } from '../../database/ruoli.ts';
import { bene, type Controllo, male, nonFatto } from './controllo.ts';

const NOME = 'permessi';

/**
 * The rights that a copy made without them loses (pg_dump --no-owner, --no-privileges): every table is the owner's, those of a soggetto can be read by
 * the three roles that read, and their rows are held by the policies for everybody.
 */
export async function controllaPermessi(client: Client): Promise<Controllo> {
  const [proprietario, ...lettori] = RUOLI;
  const { rows } = await client.query<{ nome: string; suo: string; di_soggetto: boolean; protetta: boolean; senza: string[] }>(
    `select c.relname as nome, pg_get_userbyid(c.relowner) as suo, c.relrowsecurity and c.relforcerowsecurity as protetta,
       c.relname = 'soggetto' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'soggetto_id' and not a.attisdropped) as di_soggetto,
       array(select r.rolname::text from pg_roles r where r.rolname = any($1) and not has_table_privilege(r.oid, c.oid, 'select') order by 1) as senza
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    [lettori],
  );
  if (!rows.some(({ nome }) => nome === 'soggetto')) return nonFatto(NOME, 'le tavole non ci sono ancora');
  const diAltri = rows.filter(({ suo }) => suo !== proprietario).map(({ nome }) => nome);
  if (diAltri.length > 0) return male(NOME, `non sono di ${proprietario}: ${diAltri.join(', ')}`, `alter table … owner to ${proprietario}`);
  const diSoggetto = rows.filter(({ di_soggetto }) => di_soggetto);
  const aperte = diSoggetto.filter(({ protetta }) => !protetta).map(({ nome }) => nome);
  if (aperte.length > 0)
    return male(
      NOME,
      `senza politiche riga per riga: ${aperte.join(', ')}`,
      'alter table … enable row level security, force row level security',
    );
  const negate = diSoggetto.filter(({ senza }) => senza.length > 0).map(({ nome, senza }) => `${nome} (${senza.join(', ')})`);
  if (negate.length > 0)
    return male(NOME, `non si possono leggere: ${negate.join('; ')}`, 'ripristinare la copia con i suoi permessi (senza --no-privileges)');
  return bene(NOME, `${diSoggetto.length} tavole di soggetti, lette da chi deve e protette riga per riga`);
}
