import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apriPostgres, BREVE, CINQUANTA, con, preparaArchivio } from './archivio.ts';
import { type Arrivo, arrivi, type Esiti } from './arrivi.ts';
import { accendi, apriToken } from './avvio.ts';
import { leggiCasi } from './casi.ts';
import { macchina } from './pagina.ts';

/* How much one process serves, and what it does when twice as much comes, for minutes: docs/carico.md. */

const { values: opzioni } = parseArgs({ options: { minuti: { type: 'string', default: '10' }, sostenibile: { type: 'string' } } });
const minuti = Number(opzioni.minuti);
/** Seconds of a try at a rate; milliseconds within which 99 of 100 are served at a rate that can be kept. */
const [PROVA, IN_TEMPO] = [10, 1000];
/** Requests a second of the first try. */
const PRIMA = 40;
const CAMBIA = `mutation ($input: AggiornaRecapitiInput!) { aggiornaRecapiti(input: $input) { userErrors { code } } }`;
const LEGGI = `query ($codice: CodiceFiscale!) { soggetto(codiceFiscale: $codice) { codiceFiscale denominazione posizioni(first: 10) { nodes {
  gestione codice stato versamenti(first: 10) { nodes { data importoDebito } } f24(first: 8) { nodes { rata scadenza importo } } } } } }`;

const postgres = await apriPostgres(process.env['DATABASE_URL']);
try {
  const url = await preparaArchivio(postgres.url, BREVE);
  const server = await accendi('cassetto', url);
  try {
    const { cinquanta } = await leggiCasi(url);
    const tokenDi = await apriToken();
    const studio = await tokenDi(CINQUANTA);
    const clienti: { codice: string; token: string; soggetto: string }[] = [];
    for (const codice of cinquanta) {
      const token = await tokenDi(codice);
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const body = JSON.stringify({ query: '{ io { soggetto { id } } }' });
      const { data } = (await server.chiedi({ method: 'POST', path: '/graphql', headers, body })) as {
        data: { io: { soggetto: { id: string } } };
      };
      clienti.push({ codice, token, soggetto: data.io.soggetto.id });
    }
    const corsa = Date.now();
    let numero = 0;
    /** Nine read a client of the studio's, one changes where he can be reached, each with a key of its own. */
    const prossimo = (n: number): Arrivo => {
      const cliente = clienti[n % clienti.length]!;
      if (n % 10 > 0) return { token: studio, corpo: JSON.stringify({ query: LEGGI, variables: { codice: cliente.codice } }) };
      numero += 1;
      const chiave = `tenuta ${corsa} ${numero}`;
      const input = { soggetto: cliente.soggetto, recapiti: { telefono: `0547 ${400_000 + (n % 100_000)}` }, idempotencyKey: chiave };
      return { token: cliente.token, corpo: JSON.stringify({ query: CAMBIA, variables: { input } }), chiave };
    };
    const memoria = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.processo.pid}/status`, 'utf8'))?.[1]) / 1024;
    const righe: string[] = [];
    const scrivi = (riga: string) => {
      righe.push(riga);
      process.stdout.write(`${riga}\n`);
    };
    scrivi(`Macchina: ${await macchina(url)}.\n`);
    const testa = () => {
      scrivi('| al secondo | arrivate | servite | rimandate | guaste | p50 ms | p99 ms | massimo ms | memoria MiB |');
      scrivi('| --: | --: | --: | --- | --: | --: | --: | --: | --: |');
    };
    testa();
    const fatte: string[] = [];
    const prova = async (alSecondo: number, secondi: number): Promise<Esiti> => {
      const esiti = await arrivi(server.base, alSecondo, secondi, prossimo);
      fatte.push(...esiti.fatte);
      const rimandate = Object.entries(esiti.rimandate).map(([codice, quante]) => `${codice} ${quante}`);
      const celle = [alSecondo, esiti.arrivate, esiti.servite, rimandate.join(', ') || '0', esiti.guaste.length];
      scrivi(`| ${[...celle, esiti.p50, esiti.p99, esiti.massimo, Math.round(memoria())].join(' | ')} |`);
      for (const guasta of new Set(esiti.guaste)) process.stdout.write(`guasta: ${guasta}\n`);
      return esiti;
    };
    await prova(PRIMA, PROVA);
    let sostenibile = Number(opzioni.sostenibile ?? 0);
    for (let alSecondo = PRIMA; opzioni.sostenibile === undefined; alSecondo = Math.ceil(alSecondo * 1.4)) {
      const { servite, arrivate, p99 } = await prova(alSecondo, PROVA);
      if (servite < arrivate || p99 > IN_TEMPO) break;
      sostenibile = alSecondo;
    }
    if (sostenibile === 0) throw new Error(`Questa macchina non serve in tempo nemmeno ${PRIMA} richieste al secondo.`);
    scrivi(`\nSostenibile: ${sostenibile} al secondo. Al doppio, un minuto per riga:\n`);
    testa();
    for (let minuto = 0; minuto < minuti; minuto += 1) await prova(2 * sostenibile, 60);
    await prova(Math.max(1, Math.floor(sostenibile / 2)), PROVA);
    const [{ scritte }] = (await con(url, async (client) => {
      const { rows } = await client.query('select count(*)::int as scritte from idempotenza where chiave = any($1)', [fatte]);
      return rows;
    })) as [{ scritte: number }];
    scrivi(`\nModifiche a cui si è risposto: ${fatte.length}; nella banca dati: ${scritte}.`);
    if (scritte !== fatte.length) process.exitCode = 1;
  } finally {
    await server.chiudi();
  }
} finally {
  await postgres.chiudi();
}
