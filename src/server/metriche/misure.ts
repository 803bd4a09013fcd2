import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { decisioni, disegni, istruzioni, operazioni, turniDiLavoro } from '../../osservazione.ts';

/** What this process measures of itself. No label is text of a caller, and none is about a person. */
export const misure = new Registry();

const registers = [misure];
const conta = <E extends string>(name: string, help: string, ...labelNames: E[]) => new Counter({ name, help, labelNames, registers });
const distribuisci = <E extends string>(name: string, help: string, buckets: number[], ...labelNames: E[]) =>
  new Histogram({ name, help, buckets, labelNames, registers });
const SECONDI = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Answers by route. */
export const http = distribuisci('cassetto_http_secondi', 'Durata delle risposte HTTP', SECONDI, 'metodo', 'rotta', 'stato');
/** Operations, by root field (PIU_CAMPI where they are more, NESSUNO where none was found) and by the first error's code (OK where there is none). */
const servite = conta('cassetto_operazioni_totale', 'Operazioni GraphQL', 'tipo', 'campo', 'esito');
const durata = distribuisci('cassetto_operazione_secondi', 'Durata delle operazioni GraphQL', SECONDI, 'tipo', 'campo');
const costi = distribuisci('cassetto_operazione_punti', 'Punti di costo delle operazioni', [1, 10, 100, 1000, 10_000, 100_000], 'tipo');

const sql = distribuisci('cassetto_sql_secondi', 'Durata delle istruzioni SQL', SECONDI, 'gruppo');
const fallite = conta('cassetto_sql_fallite_totale', 'Istruzioni SQL non riuscite', 'gruppo');
const pdf = distribuisci('cassetto_pdf_secondi', 'Durata del disegno dei PDF, attesa compresa', SECONDI, 'tipo', 'esito');
const turni = conta('cassetto_lavorazioni_turni_totale', 'Turni di lavoro sulle lavorazioni, per come sono finiti', 'esito');

/** What of a server is looked at when the metrics are read. */
export interface DaMisurare {
  /** Its pools, by name. */
  readonly pool: Readonly<Record<string, Pool>>;
  /** How many jobs the queue holds, by state. */
  readonly coda: () => Promise<Record<string, number>>;
}
const osservati = new Set<DaMisurare>();

new Gauge({
  name: 'cassetto_connessioni',
  help: 'Connessioni al database per gruppo: in uso, libere, e richieste che ne attendono una',
  labelNames: ['gruppo', 'stato'],
  registers,
  collect() {
    this.reset();
    for (const { pool } of osservati)
      for (const [gruppo, { totalCount, idleCount, waitingCount }] of Object.entries(pool)) {
        this.inc({ gruppo, stato: 'in_uso' }, totalCount - idleCount);
        this.inc({ gruppo, stato: 'libere' }, idleCount);
        this.inc({ gruppo, stato: 'in_attesa' }, waitingCount);
      }
  },
});
new Gauge({
  name: 'cassetto_lavorazioni',
  help: 'Lavorazioni nella coda, per stato; manca quando la banca dati non risponde',
  labelNames: ['stato'],
  registers,
  async collect() {
    this.reset();
    for (const { coda } of osservati)
      for (const [stato, quante] of Object.entries(await coda().catch(() => ({})))) this.inc({ stato }, quante);
  },
});

collectDefaultMetrics({ register: misure });
operazioni.ascolta(({ tipo, campi, errori, secondi, punti }) => {
  const chiesta = { tipo: tipo ?? 'NESSUNO', campo: campi.length > 1 ? 'PIU_CAMPI' : (campi[0] ?? 'NESSUNO') };
  servite.inc({ ...chiesta, esito: errori[0] ?? 'OK' });
  durata.observe(chiesta, secondi);
  if (punti !== null) costi.observe({ tipo: chiesta.tipo }, punti);
});

/** Decisions are many a request: they are counted here, and handed over when the metrics are read. */
const motivi = new Map<string, number>();
decisioni.ascolta(({ motivo }) => void motivi.set(motivo, (motivi.get(motivo) ?? 0) + 1));
new Counter({
  name: 'cassetto_decisioni_totale',
  help: 'Decisioni di accesso, per motivo',
  labelNames: ['motivo'],
  registers,
  collect() {
    this.reset();
    for (const [motivo, volte] of motivi) this.inc({ motivo }, volte);
  },
});
disegni.ascolta(({ tipo, riuscito, secondi }) => pdf.observe({ tipo, esito: riuscito ? 'OK' : 'GUASTO' }, secondi));
turniDiLavoro.ascolta((turno) => turni.inc(turno));

istruzioni.subscribe({
  start: () => undefined,
  asyncStart: () => undefined,
  end: () => undefined,
  error: ({ gruppo }) => fallite.inc({ gruppo }),
  asyncEnd: ({ gruppo, partita }) => sql.observe({ gruppo }, (performance.now() - partita) / 1000),
});

/** Measures a server's pools and queue from now until the answer is called. */
export function misura(server: DaMisurare): () => void {
  osservati.add(server);
  return () => void osservati.delete(server);
}
