import { createServer } from 'node:http';
import { creaPool, DOVE } from './comune.ts';

/* What PostgreSQL and node:http can give: one statement a question, prepared, whose JSON is passed on as it is. It asks nobody for a right. */

const VERSAMENTO = `t.data, t.importo_debito::text as "importoDebito", t.periodo_dal as "periodoDal"`;
const F24 = `t.rata, t.scadenza, t.importo::text as importo, t.codice_inps as "codiceInps"`;
const lista = (da: string) => `coalesce((select json_agg(r) from (${da}) r), '[]')`;
const perPosizione = 't.soggetto_id = p.soggetto_id and t.posizione_id = p.id';
const versamenti = lista(`select ${VERSAMENTO} from versamento t where ${perPosizione} order by t.data desc, t.id desc limit 10`);
const f24 = lista(`select ${F24} from f24 t where ${perPosizione} order by t.scadenza, t.id limit 8`);
const posizioni = lista(`select p.gestione, p.codice, p.stato, p.data_inizio as "dataInizio", ${versamenti} as versamenti, ${f24} as f24
  from posizione p where p.soggetto_id = s.id order by p.data_inizio, p.id limit 10`);
const soggetto = `s.codice_fiscale as "codiceFiscale", s.denominazione, ${posizioni} as posizioni`;
const nellaFinestra = `from f24 t where t.soggetto_id in (select soggetto_id from delega_ricevuta where delegato_codice_fiscale = $1)
  and t.scadenza between $2 and $3`;
const versamentiDi = (dopo: string) => `select r.* from soggetto s join posizione p on p.soggetto_id = s.id and p.codice = $2
  cross join lateral (select ${VERSAMENTO} from versamento t where ${perPosizione} ${dopo} order by t.data desc, t.id desc limit 100) r
  where s.codice_fiscale = $1`;

/** The statement of each question; its parameters are the request's, in their order. */
const DOMANDE: Readonly<Record<string, string>> = {
  q1: `select row_to_json(r)::text as json from (select ${soggetto} from soggetto s where s.codice_fiscale = $1) r`,
  q2: `select ${lista(`select ${soggetto} from soggetto s where s.codice_fiscale > $1 order by s.codice_fiscale limit 50`)}::text as json`,
  q3: `select ${lista(`select ${F24} ${nellaFinestra} order by t.scadenza, t.id limit $4`)}::text as json`,
  q3_ultima: `select ${lista(`select ${F24} ${nellaFinestra}
    and (t.scadenza, t.id) > ($5::date, $6::uuid) order by t.scadenza, t.id limit $4`)}::text as json`,
  q4: `select ${lista(versamentiDi(''))}::text as json`,
  q4_mille: `select ${lista(versamentiDi('and (t.data, t.id) < ($3::date, $4::uuid)'))}::text as json`,
};

const pool = creaPool();
const server = createServer((richiesta, risposta) => {
  const { pathname, searchParams } = new URL(richiesta.url ?? '/', 'http://limite');
  const name = pathname.slice(1);
  pool.query<{ json: string }>({ name, text: DOMANDE[name] ?? 'select null', values: searchParams.getAll('p') }).then(
    ({ rows }) => {
      const corpo = `{"data":${rows[0]?.json ?? null}}`;
      risposta.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(corpo) }).end(corpo);
    },
    (errore: unknown) => risposta.writeHead(500).end(String(errore)),
  );
});
server.listen(DOVE);
