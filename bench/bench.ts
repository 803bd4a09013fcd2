import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apriPostgres, BREVE, INTERO, preparaArchivio } from './archivio.ts';
import { CONNESSIONI } from './carico.ts';
import { leggiCasi } from './casi.ts';
import { confronta } from './confronto.ts';
import { DOMANDE } from './domande.ts';
import { misura, NOMI_MISURE } from './misure.ts';
import { DOCUMENTI, misuraDocumenti } from './misure/documenti.ts';
import { macchina, rigaDocumento, scriviPagina, tabella } from './pagina.ts';

const { values: opzioni, positionals: quali } = parseArgs({
  allowPositionals: true,
  options: { breve: { type: 'boolean' }, json: { type: 'string' }, domande: { type: 'string' }, misure: { type: 'boolean' } },
});
const breve = opzioni.breve === true;
const chieste = opzioni.domande?.split(',');
const domande = DOMANDE.filter((nome) => chieste === undefined || chieste.includes(nome));
const documenti = chieste === undefined || chieste.includes('q5');
const sconosciuti = [
  ...(chieste ?? []).filter((nome) => nome !== 'q5' && !DOMANDE.some((una) => una === nome)),
  ...quali.filter((nome) => !opzioni.misure || !NOMI_MISURE.some((una) => una === nome)),
];
if (sconosciuti.length > 0) {
  process.stderr.write(`Non si misura ${sconosciuti.join(', ')}. Domande: ${DOMANDE.join(', ')}, q5; misure: ${NOMI_MISURE.join(', ')}.\n`);
  process.exit(2);
}

async function confronto(server: string): Promise<string> {
  const archivio = breve ? BREVE : INTERO;
  const durata = breve ? { giri: 2, secondi: 1, riscaldamento: 1 } : { giri: 5, secondi: 5, riscaldamento: 5 };
  const url = await preparaArchivio(server, archivio);
  const casi = await leggiCasi(url);
  const { alSecondo, byte } = await confronta(url, casi, durata, domande);
  const f24 = documenti ? await misuraDocumenti(url, casi, breve ? 100 : 1_000) : null;
  if (opzioni.json) writeFileSync(opzioni.json, `${JSON.stringify({ ...alSecondo, ...f24 }, null, 2)}\n`);
  const quanti = (per: number) => (archivio.soggetti * per).toLocaleString('it-IT');
  return [
    `Richieste al secondo, mediana di ${durata.giri} giri alternati di ${durata.secondi} s, ${CONNESSIONI} connessioni. Archivio: ${quanti(1)} soggetti,`,
    `${quanti(2)} posizioni, ${quanti(50)} versamenti, ${quanti(16)} F24, uno studio con ${casi.deleghe.toLocaleString('it-IT')} deleghe.`,
    `Macchina: ${await macchina(url)}.`,
    '',
    tabella({ alSecondo, byte }),
    ...DOCUMENTI.flatMap((nome) => (f24 === null ? [] : [rigaDocumento(nome, f24[nome].cassetto)])),
  ].join('\n');
}

async function altreMisure(server: string): Promise<string> {
  const chieste = quali.length > 0 ? quali : NOMI_MISURE.filter((nome) => nome !== 'scala');
  return `Macchina: ${await macchina(server)}.\n\n${await misura(server, chieste, breve)}`;
}

const postgres = await apriPostgres(process.env['DATABASE_URL']);
try {
  const testo = opzioni.misure ? await altreMisure(postgres.url) : await confronto(postgres.url);
  process.stdout.write(`${testo}\n`);
  const intero =
    !breve && (opzioni.misure ? quali.length === 0 || NOMI_MISURE.every((nome) => quali.includes(nome)) : chieste === undefined);
  if (intero) scriviPagina(opzioni.misure ? 'misure' : 'confronto', testo);
} finally {
  await postgres.chiudi();
}
