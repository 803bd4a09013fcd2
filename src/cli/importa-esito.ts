import { abbinamentiInTesto } from './abbina.ts';
import type { EsitoImport } from '../services/import/carica.ts';
import type { EsitoFile } from '../services/import/carica-file.ts';
import type { CodiceIgnoto } from '../services/import/controlli.ts';
import { scriviDifetto } from '../services/import/difetto.ts';
import { conta, intero } from './conta.ts';

function riassunto(esito: EsitoFile, prova: boolean): string {
  const { file, tipo, righe, nuove, modificate, invariate, errate } = esito;
  const cambiate = nuove + modificate;
  const testa = `${file} (${tipo}): ${conta(righe, 'riga', 'righe')}`;
  const fatto =
    cambiate === 0
      ? `niente ${prova ? 'cambierebbe' : 'è cambiato'}, ${conta(invariate, 'già presente', 'già presenti')}`
      : [conta(nuove, 'nuova', 'nuove'), conta(modificate, 'modificata', 'modificate'), conta(invariate, 'invariata', 'invariate')].join(
          ', ',
        );
  return `${testa}: ${fatto}${errate > 0 ? `, ${conta(errate, 'errata', 'errate')}` : ''}\n`;
}

function avvertenza(file: string, { colonna, codice, righe, primaRiga }: CodiceIgnoto): string {
  const quante = righe === 1 ? `riga ${primaRiga}` : `${intero.format(righe)} righe, la prima è la ${primaRiga}`;
  return `${file}: avvertenza: ${colonna} ${codice} non è nell’elenco di riferimento (${quante}): presa lo stesso\n`;
}

function errate(esito: EsitoFile): string {
  const altre = esito.errate - esito.errori.length;
  const righe = esito.errori.map((difetto) => `${scriviDifetto(difetto)}\n`);
  if (altre > 0) righe.push(`${esito.file}: e altre ${intero.format(altre)} righe errate\n`);
  if (esito.fileErrori !== null) righe.push(`${esito.file}: le righe errate sono in ${esito.fileErrori}\n`);
  return righe.join('');
}

/** The result for a person, in Italian: what happened for stdout, what is wrong for stderr. */
export function inTesto({ file, rifiuto, nonLetti, abbinamenti }: EsitoImport, prova: boolean): { uscita: string; errore: string } {
  const uscita = file.map((esito) => riassunto(esito, prova));
  const errore = file.flatMap((esito) => [...esito.avvertenze.map((ignoto) => avvertenza(esito.file, ignoto)), errate(esito)]);
  if (rifiuto !== null) errore.push(`${rifiuto}\nDi questo file non è stato scritto niente.\n`);
  if (nonLetti.length > 0) errore.push(`Non letti perché vengono dopo: ${nonLetti.join(', ')}\n`);
  if (abbinamenti !== null && abbinamenti.soggetti > 0) uscita.push(abbinamentiInTesto(abbinamenti));
  if (prova) uscita.push('Prova: non è stato scritto niente.\n');
  return { uscita: uscita.join(''), errore: errore.join('') };
}

/** The result for a program: one JSON object on one line. */
export function inJson({ file, rifiuto, nonLetti, abbinamenti }: EsitoImport, prova: boolean): string {
  const errate = file.some((esito) => esito.errate > 0);
  return JSON.stringify({
    esito: rifiuto !== null ? 'RIFIUTATO' : errate ? 'PARZIALE' : 'COMPLETO',
    prova,
    rifiuto,
    nonLetti,
    file,
    abbinamenti,
  });
}
