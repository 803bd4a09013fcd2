import { decidi, type Decisione, sediOperatore } from '../../auth/decisione.ts';
import type { RigaDecisa } from '../../auth/rules.ts';
import type { Chiamante } from '../../auth/titoli.ts';
import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import { cursoriDi } from '../connessione.ts';
import type { ContestoLettura } from '../contesto.ts';
import type { Riga } from '../tabelle.ts';
import type { Chiamanti } from './chiamanti.ts';
import type { Istruzioni } from './istruzioni.ts';
import type { Piano, Volta } from './piano.ts';
import { sostituisci } from './segni.ts';

/** What a process remembers from one run to the next: nothing of it is believed about anyone's rights. */
export interface Memoria {
  readonly chiamanti: Chiamanti;
  readonly istruzioni: Istruzioni;
}

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
export async function esegui(piano: Piano, contesto: ContestoLettura, volta: Volta, memoria: Memoria): Promise<string> {
  const principal = contesto.principal!;
  const { chiamanti } = memoria;
  const noto = chiamanti.di(principal);
  const chi = noto?.chi ?? (await contesto.chi());
  const scritto = await conChi(piano, { ...contesto, chi: async () => chi }, volta, chi, memoria);
  const ancora = scritto.chi === noto?.testo;
  const adesso = ancora ? chi : chiamanti.ricorda(principal, scritto.chi);
  if (noto !== undefined) contesto.conosci(adesso);
  if (noto !== undefined && !ancora) return esegui(piano, contesto, volta, memoria);
  contesto.finoA = scritto.finoA;
  for (const [soggettoId, ambito, decisione] of scritto.concesse) contesto.registro.annota(soggettoId, ambito, decisione);
  return scritto.testo;
}

/** The same as if this were the caller; answers who he was in the same snapshot. */
async function conChi(piano: Piano, contesto: ContestoLettura, volta: Volta, chi: Chiamante, memoria: Memoria) {
  const principal = contesto.principal!;
  // What an OPERATORE may read hangs on the sede of each posizione.
  if (sediOperatore(principal, chi).length > 0) throw new DaRifiutare();
  for (const { regola } of piano.radici)
    if (regola && (await regola.controlla!(NESSUNA_RIGA, {}, contesto)) !== true) throw new DaRifiutare();
  const { leggi, liste } = await memoria.istruzioni.per(piano, contesto, volta, chi);
  await contesto.finoA;
  const esito = await leggi().catch((errore: unknown) => {
    // What a cursor nobody has signed says may be no value at all for PostgreSQL.
    throw piano.liste.some(({ padre }, n) => padre !== null && liste[n]!.pagina.da !== null) ? new DaRifiutare() : errore;
  });
  const { testo, titoli } = esito;
  const perSoggetto = new Map(titoli?.map((uno) => [uno.soggettoId, uno]));

  const concesse: Concessa[] = [];
  const decide = (numero: number, valori: readonly string[]) => {
    const { nomi, richieste } = piano.decidibili[numero]!;
    const riga = Object.fromEntries(nomi.map((nome, n) => [nome, valori[n] || null])) as Riga;
    for (const richiesta of richieste(riga, liste)) {
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
  const cursori = (numero: number, genitore: string) => cursoriDi(contesto, liste[numero]!.elenco, genitore, liste[numero]!.filtro);
  const cursore = (numero: number, [genitore, ordine, uuid]: readonly string[]) =>
    JSON.stringify(cursori(numero, genitore!).scrivi(JSON.parse(ordine!) as string, uuid!));

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
        cursori(numero, valori[0]!).leggi(liste[numero]!.pagina.da!, 'after');
        return '';
      default:
        throw new DaRifiutare();
    }
  });
  return { testo: scritto, chi: esito.chi, concesse, finoA: contesto.finoA };
}
