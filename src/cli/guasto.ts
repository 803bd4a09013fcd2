import { EmittenteDimostrativoVietato } from '../auth/emittente-dimostrativo.ts';
import { ConfigurazioneNonValida } from '../config.ts';
import { PostgresNonAvviabile } from '../database/embedded/errori.ts';
import { BancaDatiNonUtilizzabile } from '../database/errori.ts';
import { DepositoNonDisponibile } from '../documents/errori.ts';
import { CopiaRifiutata } from '../services/copia/errori.ts';
import { CHIAMATA } from './italiano.ts';

const CODICI_FILE: Readonly<Record<string, string>> = {
  ENOENT: 'non esiste',
  EACCES: 'non si può leggere o scrivere: mancano i permessi',
  EROFS: 'non si può scrivere: il disco è in sola lettura',
  ENOTDIR: 'non è una cartella',
  EISDIR: 'è una cartella, si attende un file',
  EEXIST: 'esiste già',
  ENOSPC: 'il disco è pieno',
};

/** A fault of the file system as one sentence in Italian; null for any other error. */
export function guastoDiFile(errore: unknown): string | null {
  if (errore instanceof DepositoNonDisponibile) return guastoDiFile(errore.cause);
  if (!(errore instanceof Error) || !('code' in errore) || !('path' in errore || errore.code === 'ENOSPC')) return null;
  return `${'path' in errore ? errore.path : 'Scrittura non riuscita'}: ${CODICI_FILE[String(errore.code)] ?? `non si può usare (${errore.code})`}`;
}

/**
 * Whatever ended a command, for the person: what the operator can mend is said with what to do next; anything else is a fault of the program, with its
 * frames.
 */
export function spiegaGuasto(errore: unknown): string {
  if (errore instanceof EmittenteDimostrativoVietato || errore instanceof CopiaRifiutata) return `${errore.message}\n`;
  if ([ConfigurazioneNonValida, BancaDatiNonUtilizzabile, PostgresNonAvviabile].some((tipo) => errore instanceof tipo))
    return `${(errore as Error).message}\nTutto ciò che non va, e che cosa fare: ${CHIAMATA} verifica\n`;
  const diFile = guastoDiFile(errore);
  if (diFile !== null) return `${diFile}\n`;
  return `Comando non riuscito: ${errore instanceof Error ? errore.stack : String(errore)}\n`;
}
