import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apriPostgres, BREVE, INTERO, preparaArchivio } from './archivio.ts';
import { leggiCasi } from './casi.ts';
import { CONNESSIONI } from './carico.ts';
import { confronta } from './confronto.ts';
import { DOMANDE } from './domande.ts';
import { macchina, scriviPagina, tabella } from './pagina.ts';

const { values: opzioni } = parseArgs({ options: { breve: { type: 'boolean' }, json: { type: 'string' }, domande: { type: 'string' } } });
const [misura, durata] = opzioni.breve
  ? [BREVE, { giri: 2, secondi: 1, riscaldamento: 1 }]
  : [INTERO, { giri: 5, secondi: 5, riscaldamento: 5 }];
const chieste = opzioni.domande?.split(',');
const domande = DOMANDE.filter((nome) => chieste === undefined || chieste.includes(nome));

const postgres = await apriPostgres(process.env['DATABASE_URL']);
try {
  const url = await preparaArchivio(postgres.url, misura);
  const casi = await leggiCasi(url);
  const confronto = await confronta(url, casi, durata, domande);
  const misurato = `${(misura.soggetti * 2).toLocaleString('it-IT')} posizioni, ${(misura.soggetti * 50).toLocaleString('it-IT')} versamenti, ${(misura.soggetti * 16).toLocaleString('it-IT')} F24`;
  const testo = [
    `Richieste al secondo, mediana di ${durata.giri} giri di ${durata.secondi} s alternati, ${CONNESSIONI} connessioni.`,
    `Archivio: ${misura.soggetti.toLocaleString('it-IT')} soggetti, ${misurato}, uno studio con ${casi.deleghe.toLocaleString('it-IT')} deleghe.`,
    `Macchina: ${await macchina(url)}.`,
    '',
    tabella(confronto),
  ].join('\n');
  process.stdout.write(`${testo}\n`);
  if (opzioni.json) writeFileSync(opzioni.json, `${JSON.stringify(confronto.alSecondo, null, 2)}\n`);
  if (!opzioni.breve && chieste === undefined) scriviPagina('confronto', testo);
} finally {
  await postgres.chiudi();
}
