import { getArgumentValues } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { decidi, type Decisione, sediOperatore } from '../../auth/decisione.ts';
import { titoliSql } from '../../auth/fatti.ts';
import type { RigaDecisa } from '../../auth/rules.ts';
import type { Titoli } from '../../auth/titoli.ts';
import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import type { ContestoLettura } from '../contesto.ts';
import type { Riga } from '../tabelle.ts';
import { prepara } from './lista.ts';
import type { Esecuzione, ListaPronta, Piano, Radice } from './piano.ts';
import { sostituisci } from './segni.ts';

/** Something is not granted, or not there: the resolvers say what of it. */
export class DaRifiutare extends Error {}

/** Whom a rule about the caller alone is asked with. */
const NESSUNA_RIGA: RigaDecisa = { uuid: '', soggettoId: '' };

/** Decisions made about rows, to be noted once all are granted. */
type Concessa = readonly [soggettoId: string, ambito: Ambito | null, decisione: Decisione];

/**
 * Runs a plan: one statement reads the rows and what ties the caller to their soggetti, then the one decision is asked about each row that a rule looks
 * at, with those facts; when all is granted it is noted, and the JSON of the answer's data goes out as PostgreSQL wrote it.
 *
 * @throws DaRifiutare, and what the arguments of a list throw: the resolvers answer
 */
export async function esegui(piano: Piano, contesto: ContestoLettura, variabili: Readonly<Record<string, unknown>>): Promise<string> {
  const principal = contesto.principal!;
  const chi = await contesto.chi();
  // What an OPERATORE may read hangs on the sede of each posizione.
  if (sediOperatore(principal, chi).length > 0) throw new DaRifiutare();
  for (const { regola } of piano.radici)
    if (regola && (await regola.controlla!(NESSUNA_RIGA, {}, contesto)) !== true) throw new DaRifiutare();
  const pronte: ListaPronta[] = [];
  for (const lista of piano.liste) pronte.push(await prepara(contesto, lista, variabili));
  const esecuzione: Esecuzione = { contesto, pronte };
  await contesto.finoA;
  const query = istruzione(piano, esecuzione, variabili, (soggetti) => titoliSql(principal, chi, [], soggetti));
  const [esito] = await contesto.leggi(query).catch((errore: unknown) => {
    // What a cursor nobody has signed says may be no value at all for PostgreSQL.
    throw piano.liste.some(({ padre }, n) => padre !== null && pronte[n]!.pagina.da !== null) ? new DaRifiutare() : errore;
  });
  const { testo, titoli } = esito!;
  const perSoggetto = new Map(titoli?.map((uno) => [uno.soggettoId, uno]));

  const concesse: Concessa[] = [];
  const decide = (numero: number, valori: readonly string[]) => {
    const { nomi, richieste } = piano.decidibili[numero]!;
    const riga = Object.fromEntries(nomi.map((nome, n) => [nome, valori[n] || null])) as Riga;
    for (const richiesta of richieste(riga, esecuzione)) {
      const decisione = decidi(principal, chi, perSoggetto.get(riga.soggettoId)!, richiesta, contesto.giorno);
      if (!decisione.concesso) throw new DaRifiutare();
      concesse.push([riga.soggettoId, richiesta.ambito, decisione]);
    }
    return '';
  };
  const riferimenti = piano.riferiti.length > 0 ? await contesto.riferimenti.cerca() : null;
  const riferito = (numero: number, [codice]: readonly string[]) => {
    if (codice === 'null') return 'null';
    const { elenco, tipo, campi } = piano.riferiti[numero]!;
    const voce: Record<string, unknown> = { __typename: tipo, ...riferimenti![elenco](JSON.parse(codice!) as string) };
    return JSON.stringify(Object.fromEntries(campi.map(([chiave, campo]) => [chiave, voce[campo]])));
  };
  const calcolato = (numero: number, valori: readonly string[]) => {
    const { da, valore } = piano.calcolati[numero]!;
    return JSON.stringify(valore(Object.fromEntries(da.map((nome, n) => [nome, JSON.parse(valori[n]!)])) as never, contesto));
  };
  const cursore = (numero: number, [genitore, ordine, uuid]: readonly string[]) =>
    JSON.stringify(pronte[numero]!.cursori(genitore!).scrivi(JSON.parse(ordine!) as string, uuid!));

  const scritto = sostituisci(testo, (quale, valori) => {
    const numero = Number(quale.slice(1));
    switch (quale[0]) {
      case 'd':
        return decide(numero, valori);
      case 'r':
        return riferito(numero, valori);
      case 'v':
        return calcolato(numero, valori);
      case 'c':
        return cursore(numero, valori);
      case 'a':
        pronte[numero]!.cursori(valori[0]!).leggi(pronte[numero]!.pagina.da!, 'after');
        return '';
      default:
        throw new DaRifiutare();
    }
  });
  for (const [soggettoId, ambito, decisione] of concesse) contesto.registro.annota(soggettoId, ambito, decisione);
  return scritto;
}

/** The one statement: the rows of each root field, the text of them all, and the titoli on their soggetti. */
function istruzione(
  { radici, testo }: Piano,
  esecuzione: Esecuzione,
  variabili: Readonly<Record<string, unknown>>,
  titoli: (soggetti: RawBuilder<unknown>) => RawBuilder<Titoli>,
) {
  const righe = radici.map((radice) => sql`${sql.raw(radice.righe)} as materialized (${righeDi(radice, esecuzione, variabili)})`);
  const soggetti = radici.map(({ righe: nome, lista }) =>
    sql.raw(`select ${lista === null || lista.riga.nome === 'soggetto' ? 'id' : 'soggetto_id'} as id from ${nome}`),
  );
  return sql<{ testo: string; titoli: Titoli[] | null }>`with ${sql.join(righe)}
    select ${testo.completa(esecuzione)} as testo,
      (select json_agg(x) from (${titoli(sql`(${sql.join(soggetti, sql` union `)}) as q`)}) x) as titoli`;
}

function righeDi({ lista, nodo, definito }: Radice, { pronte }: Esecuzione, variabili: Readonly<Record<string, unknown>>) {
  if (lista !== null) return pronte[lista.numero]!.righe;
  const { codiceFiscale } = getArgumentValues(definito, nodo, variabili);
  return sql`select t.* from soggetto_cf c join soggetto t on t.id = c.soggetto_id where c.codice_fiscale = ${codiceFiscale}`;
}
