import { type FileHandle, open, rm } from 'node:fs/promises';
import { type Difetto, scriviMotivo } from './difetto.ts';
import { COLONNA_ERRORE, type Lettura, type RigaLetta } from './lettura.ts';

/** Where the rejected lines of one file go: same columns, and why. Made when the first one comes. */
export interface FileErrori {
  aggiungi(letta: RigaLetta, difetto: Difetto): Promise<void>;
  /** Closes it, and leaves it on disk. */
  chiudi(): Promise<void>;
  /** Closes and removes it: nothing was imported, nothing was rejected. */
  elimina(): Promise<void>;
}

function inCsv(celle: readonly string[], separatore: string): string {
  const protetta = (cella: string) => (/["\r\n]/.test(cella) || cella.includes(separatore) ? `"${cella.replaceAll('"', '""')}"` : cella);
  return `${celle.map(protetta).join(separatore)}\n`;
}

/**
 * Prepares the file of the rejected lines of what is being read. A line that was not even a line of its kind is kept as it was: its cells
 * before the error in a CSV, its text under `testo` in JSON Lines.
 */
export function fileErrori(percorso: string, lettura: Lettura): FileErrori {
  const { formato, separatore } = lettura;
  // A file of rejected lines that is imported again already has the column: it is rewritten.
  const posti = lettura.intestazione.map((_, posto) => posto).filter((posto) => lettura.intestazione[posto] !== COLONNA_ERRORE);
  let aperto: FileHandle | null = null;

  function testoDi({ celle }: RigaLetta, motivo: string): string {
    if (formato === 'csv') {
      const fuori = celle.slice(lettura.intestazione.length);
      return inCsv([...posti.map((posto) => celle[posto] ?? ''), motivo, ...fuori.map((cella) => cella ?? '')], separatore);
    }
    if (celle.length !== lettura.intestazione.length) return `${JSON.stringify({ testo: celle[0], [COLONNA_ERRORE]: motivo })}\n`;
    const piene = posti.filter((posto) => celle[posto] !== '').map((posto) => [lettura.intestazione[posto], celle[posto]]);
    return `${JSON.stringify({ ...Object.fromEntries(piene), [COLONNA_ERRORE]: motivo })}\n`;
  }

  return {
    async aggiungi(letta, difetto) {
      if (aperto === null) {
        aperto = await open(percorso, 'w');
        if (formato === 'csv')
          await aperto.write(inCsv([...posti.map((posto) => lettura.intestazione[posto] ?? ''), COLONNA_ERRORE], separatore));
      }
      await aperto.write(testoDi(letta, scriviMotivo(difetto)));
    },
    chiudi: async () => aperto?.close(),
    async elimina() {
      if (aperto === null) return;
      await aperto.close();
      await rm(percorso);
    },
  };
}
