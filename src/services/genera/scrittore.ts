import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tipi } from '../import/tipi.ts';

const PEZZO = 64 * 1024;

/** A cell: an absent one is empty. */
export type Riga = Readonly<Record<string, string | number | undefined>>;

/** One CSV file of an archive, in the import's own format. */
export interface Scrittore {
  readonly nome: string;
  righe: number;
  aggiungi(riga: Riga): void;
  /** Lets the disk catch up; to be awaited every few rows. */
  respira(): Promise<void>;
  /** Closes the file; one without rows is removed, since import takes it for a broken one. */
  chiudi(): Promise<void>;
}

/** Opens the file of that kind in a folder, `NN-tipo.csv`, with those columns. Nothing that is written needs quotes. */
export function apriScrittore(cartella: string, tipo: string, colonne: readonly string[]): Scrittore {
  const nome = `${String(tipi.findIndex((t) => t.nome === tipo) + 1).padStart(2, '0')}-${tipo}.csv`;
  const percorso = join(cartella, nome);
  const flusso = createWriteStream(percorso);
  let guasto: unknown = null;
  flusso.on('error', (errore) => {
    guasto ??= errore;
  });
  let pezzo = `${colonne.join(';')}\n`;
  const scrivi = async () => {
    if (guasto) throw guasto;
    const pieno = !flusso.write(pezzo);
    pezzo = '';
    if (pieno) await once(flusso, 'drain');
  };
  return {
    nome,
    righe: 0,
    aggiungi(riga) {
      this.righe += 1;
      pezzo += `${colonne.map((colonna) => riga[colonna] ?? '').join(';')}\n`;
    },
    respira: async () => {
      if (pezzo.length >= PEZZO) await scrivi();
    },
    async chiudi() {
      await scrivi();
      flusso.end();
      await once(flusso, 'close');
      if (guasto) throw guasto;
      if (this.righe === 0) await rm(percorso);
    },
  };
}
