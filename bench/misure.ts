import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BREVE, INTERO, type Misura, preparaArchivio } from './archivio.ts';
import { type Casi, leggiCasi } from './casi.ts';
import { misuraImport } from './misure/importa.ts';
import { misuraMemoria } from './misure/memoria.ts';
import { misuraPagine } from './misure/pagine.ts';
import { misuraPdf } from './misure/pdf.ts';
import { misuraRitardi } from './misure/ritardi.ts';

/** A row of the table: what was measured, how much, and what it should be. */
type Voce = readonly [cosa: string, misurato: string, atteso: string];

const cifre = (valore: number, decimali = 0) =>
  valore.toLocaleString('it-IT', { minimumFractionDigits: decimali, maximumFractionDigits: decimali });
const volte = (valore: number) => `${cifre(valore, 2)} ×`;
const da = ([nostro, altro]: readonly [number, number]) => `${volte(nostro / altro)} (${cifre(nostro, 1)} contro ${cifre(altro, 1)} ms)`;

/**
 * The archives whose time a query is compared: five versamenti and four F24 a posizione, three pages of versamenti in the first, twenty times as
 * many soggetti.
 */
const PICCOLO: Misura = { nome: 'cassetto_bench_10000', soggetti: 10_000, grande: 300, versamenti: 5, f24: 4 };
const GRANDE: Misura = { ...PICCOLO, nome: 'cassetto_bench_200000', soggetti: 200_000 };

async function pagine(_server: string, url: string, casi: Casi): Promise<Voce[]> {
  const { q3, q4, perRiga } = await misuraPagine(url, casi);
  return [
    ['q3, ultima pagina contro prima', da([q3[1], q3[0]]), '≤ 1,2 ×'],
    ['q4, ultima pagina contro prima', da([q4[1], q4[0]]), '≤ 1,2 ×'],
    [`q3, tempo per riga: ${cifre(casi.deleghe)} deleghe contro 50`, volte(perRiga[1] / perRiga[0]), '≤ 1,3 ×'],
  ];
}

async function memoria(_server: string, url: string, casi: Casi): Promise<Voce[]> {
  const { riposo, secondoTerzo, ultimoTerzo, massimo } = await misuraMemoria(url, casi);
  const misurato = `${cifre(massimo)} MB al massimo, ${cifre(secondoTerzo)} nel secondo terzo, ${cifre(ultimoTerzo)} nell'ultimo; a riposo ${cifre(riposo)}`;
  return [['memoria in 60 s di q2', misurato, '≤ 350 MB, piatta']];
}

async function ritardi(_server: string, url: string, casi: Casi): Promise<Voce[]> {
  const { p50, p99, massimo, tempo } = await misuraRitardi(url, casi);
  const misurato = `p99 ${cifre(p99, 1)} ms, mediana ${cifre(p50, 1)}, massimo ${cifre(massimo, 1)}; fatti in ${cifre(tempo)} ms`;
  return [["ritardo dell'event loop mentre si fanno 20 F24", misurato, 'p99 ≤ 20 ms']];
}

async function pdf(): Promise<Voce[]> {
  const { f24, estratto } = await misuraPdf();
  const alone = [join(import.meta.dirname, 'misure/estratto.ts')];
  const sopra = Number(execFileSync(process.execPath, alone, { encoding: 'utf8' }));
  return [
    ['F24 in tre copie contro pdfkit', da(f24), '≤ 2,2 ×'],
    ['estratto conto di 10.000 righe contro pdfkit', da(estratto), '≤ 1,6 ×'],
    ['memoria per quell’estratto conto', `${cifre(sopra)} MB sopra il riposo`, '≤ 250 MB'],
  ];
}

async function importa(server: string, _url: string, _casi: Casi, misura: Misura): Promise<Voce[]> {
  const esito = await misuraImport(server, misura);
  const contro = (copy: number) => `${volte(esito.import / copy)} (${cifre(esito.import)} contro ${cifre(copy)} righe al secondo)`;
  return [
    [`import di ${cifre(esito.righe)} versamenti contro COPY in versamento`, contro(esito.copyConRiferimenti), '≥ 0,33 ×'],
    ['lo stesso contro COPY in una tavola senza chiavi esterne', contro(esito.copy), '≥ 0,33 ×'],
  ];
}

async function scala(server: string): Promise<Voce[]> {
  const tempi = async (misura: Misura) => {
    const url = await preparaArchivio(server, misura);
    const { q1, q3, q4 } = await misuraPagine(url, await leggiCasi(url));
    return { q1, q3: q3[0], q4: q4[0] };
  };
  const [piccolo, grande] = [await tempi(PICCOLO), await tempi(GRANDE)];
  return (['q1', 'q3', 'q4'] as const).map((q): Voce => [`${q} da 10.000 a 200.000 soggetti`, da([grande[q], piccolo[q]]), '≤ 1,3 ×']);
}

const MISURE = { pagine, memoria, ritardi, pdf, importa, scala };

/** The names of the measures; `scala`, which needs an archive of 200,000 soggetti, is made only where it is named. */
export const NOMI_MISURE = Object.keys(MISURE) as readonly (keyof typeof MISURE)[];

/** Measures what was asked for, and answers the table of Markdown. */
export async function misura(server: string, quali: readonly string[], breve: boolean): Promise<string> {
  const archivio = breve ? BREVE : INTERO;
  const url = await preparaArchivio(server, archivio);
  const casi = await leggiCasi(url);
  const voci: Voce[] = [
    ['misura', 'misurato', 'obiettivo'],
    ['---', '---', '---'],
  ];
  for (const nome of NOMI_MISURE.filter((uno) => quali.includes(uno)))
    for (const voce of await MISURE[nome](server, url, casi, archivio)) {
      process.stderr.write(`${voce.join(' | ')}\n`);
      voci.push(voce);
    }
  return voci.map((voce) => `| ${voce.join(' | ')} |`).join('\n');
}
