import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { con } from './archivio.ts';
import type { Confronto } from './confronto.ts';
import { type NomeDomanda, SERVER } from './domande.ts';
import type { NomeDocumento } from './misure/documenti.ts';

const PAGINA = join(import.meta.dirname, '../docs/prestazioni.md');

/** In one line: what these figures were taken on, and how much it had to do beside. */
export async function macchina(url: string): Promise<string> {
  const versione = await con(
    url,
    async (client) => (await client.query<{ v: string }>("select current_setting('server_version') as v")).rows[0]?.v,
  );
  const memoria = Math.round(totalmem() / 2 ** 30);
  const nuclei = `${availableParallelism()} processori ${cpus()[0]?.model.trim()}`;
  return `${nuclei}, ${memoria} GiB; PostgreSQL ${versione}, Node ${process.version}, ${process.platform}; client, server e banca dati sulla stessa macchina, carico medio ${Math.round(loadavg()[2] ?? 0)}`;
}

const CHE_COSA: Readonly<Record<NomeDomanda | NomeDocumento, string>> = {
  q1: 'un soggetto',
  q2: '50 soggetti',
  q3: 'F24 in scadenza, prima pagina',
  q3_ultima: 'F24 in scadenza, ultima pagina',
  q4: 'versamenti, pagina 1',
  q4_mille: 'versamenti, ultima pagina',
  q5: 'F24.pdf aperto la prima volta',
  q5_di_nuovo: 'F24.pdf già disegnato',
  q5_massivi: 'generaF24Massivi, modelli',
};

const numero = (valore: number) => valore.toLocaleString('it-IT', { maximumFractionDigits: valore < 100 ? 1 : 0 });
const primaCella = (nome: NomeDomanda | NomeDocumento) => `${nome.replaceAll('_', ' ')}: ${CHE_COSA[nome]}`;

/** A row for what Cassetto alone does: F24 a second. */
export function rigaDocumento(nome: NomeDocumento, alSecondo: number): string {
  const misure = SERVER.map((server) => (server === 'cassetto' ? numero(alSecondo) : '—'));
  return `| ${[primaCella(nome), ...misure, '—', '—', '—', '—'].join(' | ')} |`;
}

/** The comparison as a table of Markdown: requests a second, and Cassetto's share of the limit and of the better of the others. */
export function tabella({ alSecondo, byte }: Confronto): string {
  const rapporto = (valore: number) => valore.toLocaleString('it-IT', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const righe = Object.entries(alSecondo).map(([domanda, di]) => {
    const nome = domanda as NomeDomanda;
    const { cassetto, limite, mercurius, postgraphile } = di;
    const misure = SERVER.map((server) => numero(di[server]));
    const quote = [mercurius / limite, postgraphile / limite, cassetto / limite, cassetto / Math.max(mercurius, postgraphile)].map(
      rapporto,
    );
    return [`${primaCella(nome)} (${numero(byte[nome])} byte)`, ...misure, ...quote];
  });
  const testa = ['domanda', ...SERVER, 'mercurius / limite', 'postgraphile / limite', 'cassetto / limite', 'cassetto / il migliore'];
  return [testa, testa.map((_, colonna) => (colonna === 0 ? '---' : '--:')), ...righe]
    .map((celle) => `| ${celle.join(' | ')} |`)
    .join('\n');
}

/** Puts a text in its place in docs/prestazioni.md, between the two comments of that name. */
export function scriviPagina(nome: string, testo: string): void {
  const [inizio, fine] = [`<!-- ${nome} -->`, `<!-- fine ${nome} -->`];
  const pagina = readFileSync(PAGINA, 'utf8');
  const [da, a] = [pagina.indexOf(inizio), pagina.indexOf(fine)];
  if (da < 0 || a < da) throw new Error(`In docs/prestazioni.md manca il posto di «${nome}».`);
  writeFileSync(PAGINA, `${pagina.slice(0, da + inizio.length)}\n\n${testo}\n\n${pagina.slice(a)}`);
}
