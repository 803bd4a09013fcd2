import { expect, test } from 'vitest';
import { tipi } from '../../src/services/import/tipi.ts';
import type { Colonna, Tipo } from '../../src/services/import/tipo.ts';

const PREMESSA = `# Importare dati veri

\`\`\`
npm run -s cassetto -- import <file o cartella> [--dry-run] [--errori <percorso>] [--tipo <tipo>] [--json]
\`\`\`

- **Un file, un tipo.** Il nome del file dice che cosa contiene: \`soggetti.csv\`, \`01-soggetti.csv\`, \`versamenti.jsonl\`;
  altrimenti \`--tipo\`. Una cartella si importa nell’ordine di questa pagina, quale che sia il numero davanti ai nomi: ogni tipo
  si riferisce solo a quelli che lo precedono.
- **CSV**: UTF-8 con o senza BOM, separatore \`;\` o \`,\` (lo dice l’intestazione), virgolette \`"\` dove servono (una cella che
  comincia con le virgolette finisce con esse, e quelle che ha dentro si raddoppiano), decimali con la virgola o con il punto.
- **JSON Lines** (\`.jsonl\`): un oggetto per riga, con i nomi delle colonne come chiavi; le liste anche come liste JSON.
- **Giorni**: \`AAAA-MM-GG\`, \`GG/MM/AAAA\`, oppure \`oggi\`, \`oggi+N\`, \`oggi-N\` in giorni. **Liste**: voci separate da
  \`|\`. **Sì e no**: \`si\`, \`no\`.
- **Una seconda volta** lo stesso file non cambia niente. Una riga con la stessa chiave naturale e altri valori modifica quella
  che c’è, che tiene il suo id. Una colonna che il file non ha lascia com’è quella di una riga esistente; una cella vuota la
  svuota. Niente viene mai cancellato.
- **Righe errate**: file, riga, colonna, valore trovato e che cosa ci si attendeva. Senza \`--errori\` la prima ferma tutto e del
  file non viene scritto niente; con \`--errori\` le righe giuste entrano e quelle errate vanno nel file indicato (per una
  cartella: in una cartella esistente, un file per ciascuno), con le stesse colonne e in più \`errore\`. Corrette, si importano da
  lì: la colonna \`errore\` viene ignorata.
- **Sedi e causali** di forma valida che non sono in elenco si prendono lo stesso, con un’avvertenza.
- \`--dry-run\` fa tutto e poi annulla: nella banca dati e sul disco non resta niente. \`--json\` stampa un solo oggetto.
- **Codice di uscita**: 0 tutto bene · 1 righe errate o file rifiutato · 2 uso sbagliato o guasto (banca dati, file che non si
  legge).
- **Abbinamenti**: finita l’importazione, i versamenti dei soggetti che hanno righe nuove o modificate si confrontano con le loro
  righe F24. \`cassetto abbina\` lo ripete per ciò che un’importazione interrotta ha lasciato, \`cassetto abbina --tutto\` per tutti.

Ogni riga nomina il suo soggetto per \`codice_fiscale\` e la sua posizione per \`gestione\` e \`codice\`. Un file è una transazione.
`;

function riga({ nome, obbligatoria, forma, significato }: Colonna): string {
  return `| \`${nome}\` | ${obbligatoria ? 'sì' : ''} | ${forma.atteso.replaceAll('|', '\\|')} | ${significato.replaceAll('|', '\\|')} |`;
}

function sezione({ nome, significato, chiaveNaturale, colonne }: Tipo): string {
  const tavola = ['| colonna | obbligatoria | forma | significato |', '| --- | --- | --- | --- |', ...colonne.map(riga)];
  return [`## ${nome}`, '', significato, '', `Chiave naturale: ${chiaveNaturale}.`, '', ...tavola, ''].join('\n');
}

test('docs/import.md dice ogni tipo e ogni colonna, come le definizioni', async () => {
  await expect([PREMESSA, ...tipi.map(sezione)].join('\n')).toMatchFileSnapshot('../../docs/import.md');
});
