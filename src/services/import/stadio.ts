import { once } from 'node:events';
import { type Client, escapeIdentifier } from 'pg';
import { from as copiaDa } from 'pg-copy-streams';
import type { Canonica } from './canonica.ts';
import { identificativo } from './identificativi.ts';
import type { Colonna, Tipo } from './tipo.ts';

/*
 * The staging table of one file, gone with its transaction: every line that is right by itself, with the natural keys of what it refers
 * to. What depends on other rows is checked and written from here, a set at a time.
 */

/** The staging column of a column of the file. */
export const colonnaStadio = (nome: string) => escapeIdentifier(`c_${nome}`);
/** The staging column with the natural key of what a line refers to. */
export const legameStadio = (campo: string) => escapeIdentifier(`l_${campo}`);

const inStadio = ({ soloChiave = false }: Colonna) => !soloChiave;

/** How much text goes to the server at once. */
const PEZZO = 128 * 1024;

/** Makes the empty staging tables of a kind: carico_stadio, and carico_scarti for the lines found wrong in it. */
export async function creaStadio(client: Client, tipo: Tipo): Promise<void> {
  const colonne = [
    'riga int not null, id uuid not null, chiave text not null, ripetibile boolean not null',
    ...tipo.colonne.filter(inStadio).map(({ nome, forma }) => `${colonnaStadio(nome)} ${forma.sql}`),
    ...tipo.legami.map(({ campo }) => `${legameStadio(campo)} text`),
  ];
  await client.query('drop table if exists pg_temp.carico_stadio, pg_temp.carico_scarti');
  await client.query(`create temporary table carico_stadio (${colonne.join(', ')}) on commit drop`);
  await client.query(
    'create temporary table carico_scarti (riga int not null, colonna text, valore text, atteso text not null) on commit drop',
  );
}

/** An open COPY into carico_stadio. */
export interface Copia {
  aggiungi(riga: number, canonica: Canonica): void;
  /** Sends what has been added, when it is enough; to be awaited between one block of lines and the next. */
  manda(): Promise<void>;
  fine(): Promise<void>;
  /** Gives up: the transaction can only be rolled back. */
  annulla(): Promise<void>;
}

/** Starts copying lines of that kind into the staging table. */
export function copia(client: Client, tipo: Tipo): Copia {
  const posti = [...tipo.colonne.keys()].filter((posto) => inStadio(tipo.colonne[posto]!));
  const flusso = client.query(copiaDa(`copy carico_stadio from stdin (null '')`));
  let pezzo = '';
  let guasto: unknown = null;
  flusso.on('error', (errore) => {
    guasto ??= errore;
  });

  async function scrivi(): Promise<void> {
    if (guasto) throw guasto;
    // No canonical value has a control character (forme.ts), or is empty: what is left to protect is what protects, of all the rows at once.
    const pieno = !flusso.write(pezzo.replaceAll('\\', '\\\\'));
    pezzo = '';
    if (pieno) await once(flusso, 'drain');
  }

  return {
    aggiungi(riga, { valori, v }) {
      let testo = `${riga}\t${identificativo()}\t${tipo.chiave(v)}\t${tipo.ripetibile?.(v) ? 't' : 'f'}`;
      for (const posto of posti) testo += `\t${valori[posto] ?? ''}`;
      for (const legame of tipo.legami) testo += `\t${legame.chiave(v) ?? ''}`;
      pezzo += `${testo}\n`;
    },
    manda: async () => {
      if (pezzo.length >= PEZZO) await scrivi();
    },
    async fine() {
      if (pezzo !== '') await scrivi();
      const finito = once(flusso, 'finish');
      flusso.end();
      await finito;
    },
    async annulla() {
      // After an error of the server there is no COPY left to give up.
      if (guasto || flusso.closed) return;
      await new Promise<void>((risolvi) => {
        flusso.once('close', risolvi);
        flusso.destroy();
      });
    },
  };
}
