import { Piscina } from 'piscina';
import { RevocheNonDisponibili } from './errori-token.ts';
import { elencaFile } from './file-certificati.ts';
import type { LetturaRevoche, ListaRevoche, RevocheLette } from './leggi-revoche.ts';

/** The revocation lists of the authorities, as fresh as their files. */
export interface Revoche {
  /** The lists that can be used. Throws RevocheNonDisponibili where the files cannot be read. */
  liste(): Promise<readonly ListaRevoche[]>;
  chiudi(): Promise<void>;
}

// Node runs the sources as they are (its own type stripping) under the tests, and the compiled files otherwise.
const lettore = import.meta.url.endsWith('.ts') ? './leggi-revoche.ts' : './leggi-revoche.js';

/** Milliseconds between two looks at the files. */
const GUARDATE_OGNI = 60_000;
/** Seconds after which trying again makes sense: the next look. */
export const RIPROVA_DOPO = GUARDATE_OGNI / 1000;

/**
 * The lists in a file or folder, read by a worker at once and again when a card comes and the files have changed, looked at once a minute.
 * `avvisa` is told, once a reading, which files are of no use: not lists, or signed by none of the authorities (DER).
 */
export function creaRevoche(
  percorso: string,
  autorita: readonly Uint8Array<ArrayBuffer>[],
  avvisa: (inutilizzabili: readonly string[]) => void,
): Revoche {
  const piscina = new Piscina<LetturaRevoche, RevocheLette>({
    filename: new URL(lettore, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    env: {},
    execArgv: [],
  });
  // A worker that dies while nobody waits for it would end the process.
  piscina.on('error', () => undefined);
  let lette: { readonly versione: string; readonly liste: Promise<readonly ListaRevoche[]> } | null = null;
  let guardateIl = Number.NEGATIVE_INFINITY;

  const leggi = async (percorsi: readonly string[]) => {
    const { liste, inutilizzabili } = await piscina.run({ percorsi, autorita });
    if (inutilizzabili.length > 0) avvisa(inutilizzabili);
    return liste;
  };

  const revoche: Revoche = {
    async liste() {
      try {
        if (lette === null || Date.now() >= guardateIl + GUARDATE_OGNI) {
          const file = elencaFile(percorso);
          const versione = JSON.stringify(file);
          if (lette?.versione !== versione) lette = { versione, liste: leggi(file.map((uno) => uno.percorso)) };
          guardateIl = Date.now();
        }
        return await lette.liste;
      } catch (causa) {
        lette = null;
        throw new RevocheNonDisponibili(RIPROVA_DOPO, causa);
      }
    },
    chiudi: () => piscina.destroy(),
  };
  // The first card finds them read; what is wrong with them is told to whoever brings it.
  revoche.liste().catch(() => undefined);
  return revoche;
}
