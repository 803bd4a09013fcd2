// A program to be ended by the tests: node programma-processo.ts <how closing goes> [what goes wrong]
import { governaProcesso } from '../../src/server/processo.ts';

const [chiusura, guasto] = process.argv.slice(2);
const CHIUSURE: Record<string, () => Promise<void>> = {
  buona: async () => console.log('chiuso'),
  lenta: async () => {
    console.log('sto chiudendo');
    await new Promise((risolvi) => setTimeout(risolvi, 60_000));
  },
  rotta: () => Promise.reject(new Error('disco pieno')),
  // Works while nobody reads the output any more.
  muta: async () => {
    for (let volta = 0; volta < 3; volta += 1) console.log('chiuso');
  },
};

governaProcesso({ chiudi: CHIUSURE[chiusura ?? ''] ?? (() => Promise.reject()), avviatoDaNpm: guasto === 'npm', registra: console.log });
setInterval(() => undefined, 60_000);
console.log(`pronto ${process.pid}`);
if (guasto === 'eccezione') setTimeout(() => JSON.parse('{'), 0);
if (guasto === 'rifiuto') void Promise.reject(new Error('nessuno mi attende'));
if (guasto === 'banca') void Promise.reject(Object.assign(new Error('Key (codice_fiscale)=(RSSMRA80A01H501U)'), { code: '23505' }));
