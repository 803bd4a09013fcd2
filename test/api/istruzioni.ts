import { apriCarico } from '../../src/database/carico.ts';
import { carattereControllo } from '../../src/domain/codice-fiscale.ts';
import { proiettaDeleghe } from '../../src/services/proiezione-deleghe.ts';
import { cfDi, type ServerDiProva } from '../support/server.ts';

/** Gives the intermediario so many clients more, each like the titolare with all that is his: answers their codici fiscali. */
export async function aggiungiClienti({ banca }: ServerDiProva, quanti: number): Promise<string[]> {
  const { sql } = banca;
  const clienti: string[] = [];
  const titolare = `(select soggetto_id from soggetto_cf where codice_fiscale = '${cfDi('titolare')}')`;
  for (let n = 0; n < quanti; n += 1) {
    const primi = `CLNTPR${String(n).padStart(2, '0')}A01Z999`;
    const cf = `${primi}${carattereControllo(primi)}`;
    clienti.push(cf);
    const [{ id }] = (await sql<{ id: string }>(
      `insert into soggetto select (jsonb_populate_record(s, jsonb_build_object(
         'id', gen_random_uuid(), 'codice_fiscale', $1::text, 'denominazione', 'Cliente ' || $2::text))).*
       from soggetto s where id = ${titolare} returning id`,
      [cf, String(n)],
    )) as [{ id: string }];
    await sql('insert into soggetto_cf values ($1, $2)', [cf, id]);
    // The rows keep their ids: the key has the soggetto too, and so every reference stays true.
    for (const tavola of [
      'recapito',
      'posizione',
      'nucleo',
      'riga_estratto_conto',
      'f24',
      'versamento',
      'abbinamento',
      'avviso_addebito',
      'avviso_bonario',
      'riga_avviso',
      'ruolo',
      'ricorso',
      'delega',
    ])
      await sql(
        `insert into ${tavola} select (jsonb_populate_record(t, jsonb_build_object('soggetto_id', $1::text))).* from
            ${tavola} t where soggetto_id = ${titolare}`,
        [id],
      );
  }
  const carico = await apriCarico(banca.url);
  await proiettaDeleghe(carico);
  await carico.end();
  return clienti;
}

/** What a statement is for: the table it reads, or the name of what it asks. */
export function nomeDi(istruzione: string): string {
  if (istruzione.includes('with p0 as materialized')) return 'piano';
  if (istruzione.startsWith(`select json_build_object( 'soggettoId'`)) return 'chi chiama';
  if (istruzione.startsWith('select q.id as "soggettoId"')) return 'titoli';
  if (istruzione.startsWith('select c.soggetto_id as "soggettoId"')) return 'codici fiscali';
  if (istruzione.includes('insert into accesso ')) return 'registro';
  if (istruzione.startsWith('select least(now()')) return 'scritture aperte';
  if (/^select d\.delega_id as id/.test(istruzione)) return 'fatti delle deleghe';
  if (/^select k\.n from .* documento_richiesta/.test(istruzione)) return 'documenti richiesti';
  if (istruzione.includes('as specie')) return 'scadenze';
  const tavola = /(?:from|join) "?(\w+)"? (?:as )?"?t"?(?: |$)/.exec(istruzione)?.[1] ?? istruzione.slice(0, 60);
  return /select count\(\*\)/.test(istruzione) ? `${tavola}, quante` : tavola;
}
