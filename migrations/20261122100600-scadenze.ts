import { Migration } from '@mikro-orm/migrations';
import { aggiungiGiorni } from '../src/domain/data.ts';
import { lavorativo } from '../src/domain/festivita.ts';
import { GIORNI_RICORSO } from '../src/domain/scadenzario-avvisi.ts';

const PRIMO_GIORNO = '1995-01-01';
const GIORNI = 12_784; // until 2029: what is imported from now on is computed where it is read

const festivi = Array.from({ length: GIORNI }, (_, n) => aggiungiGiorni(PRIMO_GIORNO, n)).filter((giorno) => !lavorativo(giorno));

/** The first working day from `giorno` on, in SQL: the archives already there are filled once, by this migration. */
const spostato = (giorno: string) =>
  `(select min(g)::date from generate_series((${giorno})::timestamp, (${giorno})::timestamp + interval '10 days', interval '1 day') g
    where g::date <> all('{${festivi.join(',')}}'::date[]))`;

const RICEVUTO = { avviso_bonario: 'disponibile_dal', avviso_addebito: 'notificato_il', ruolo: 'notificato_il' } as const;

const riempi = (tavola: string, colonna: string, da: string, nominale: string) =>
  `update ${tavola} set ${colonna} = ${spostato(nominale)} where ${da} is not null`;

/** By when an act may be appealed against, and a reduction that ends asked for again. */
export class Migration20261122100600 extends Migration {
  override up(): void {
    for (const tavola of Object.keys(RICEVUTO)) this.addSql(`alter table "${tavola}" add column "termine_ricorso" date null;`);
    this.addSql('alter table "riduzione" add column "domanda_entro" date null;');
    // The owner of the tables sees no row of theirs: the one who imports does.
    this.addSql('set local role none');
    this.addSql('set local role cassetto_carico');
    for (const [tavola, da] of Object.entries(RICEVUTO)) this.addSql(riempi(tavola, 'termine_ricorso', da, `${da} + ${GIORNI_RICORSO}`));
    this.addSql(riempi('riduzione', 'domanda_entro', 'al', 'make_date(extract(year from al)::int + 1, 2, 28)'));
    this.addSql('set local role none');
    this.addSql('set local role cassetto_owner');
  }
}
