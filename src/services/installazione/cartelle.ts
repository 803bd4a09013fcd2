import { existsSync } from 'node:fs';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attenzione, bene, type Controllo, male } from './controllo.ts';

const MEGA = 1_000_000;
/** Free megabytes under which the first documents may fail, and under which the operator should know. */
const SPAZIO = { poco: 1_000, niente: 100 } as const;

const intero = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });

/** A folder of data can be written, by writing in it (or where it will be made), and its disk has room. */
export async function controllaCartella(nome: string, cartella: string): Promise<Controllo> {
  let dove = cartella;
  while (!existsSync(dove)) dove = dirname(dove);
  try {
    const prova = await mkdtemp(join(dove, '.verifica-'));
    try {
      await writeFile(join(prova, 'prova'), 'prova');
    } finally {
      await rm(prova, { recursive: true });
    }
    const { bavail, bsize } = await statfs(dove);
    return giudicaSpazio(nome, dove === cartella ? cartella : `${cartella}, che nasce al primo avvio`, (bavail * bsize) / MEGA);
  } catch (errore) {
    const codice = errore instanceof Error && 'code' in errore ? errore.code : errore;
    return male(nome, `${dove}: non ci si può scrivere (${codice})`, 'darne i permessi a chi avvia il server, o cambiare CASSETTO_DATI');
  }
}

/** Resolves when that folder can be written and its disk has room; rejects otherwise. */
export async function cartellaUtilizzabile(cartella: string): Promise<void> {
  const { esito, trovato } = await controllaCartella('cartella', cartella);
  if (esito === 'MALE') throw new Error(trovato);
}

/** What so much free room means. `mega`: millions of bytes. */
export function giudicaSpazio(nome: string, cartella: string, mega: number): Controllo {
  const trovato = `${cartella}: ${intero.format(Math.floor(mega))} MB liberi`;
  if (mega < SPAZIO.niente) return male(nome, trovato, 'liberare spazio');
  return mega < SPAZIO.poco ? attenzione(nome, trovato, 'liberare spazio') : bene(nome, trovato);
}
