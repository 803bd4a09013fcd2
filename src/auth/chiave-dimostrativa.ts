import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

/** The file with the demonstration issuer's key is there but holds none. */
export class ChiaveDimostrativaNonValida extends Error {
  constructor(percorso: string, causa: unknown) {
    super(`Il file ${percorso} non contiene una chiave: cancellarlo, al prossimo avvio ne nasce un'altra.`, { cause: causa });
    this.name = 'ChiaveDimostrativaNonValida';
  }
}

/** The two halves of the key pair, as JWK; `pubblica` carries kid, alg and use. */
export interface CoppiaDimostrativa {
  readonly privata: JWK;
  readonly pubblica: JWK & { readonly kid: string };
}

/**
 * The demonstration issuer's key pair, read from `<cartella>/chiavi/` or made there at the first call, readable by the owner only.
 * Two processes that start together end with the same pair. Throws ChiaveDimostrativaNonValida when the file is damaged.
 */
export async function leggiOCreaChiave(cartella: string, algoritmo: string): Promise<CoppiaDimostrativa> {
  const stanza = join(cartella, 'chiavi');
  const percorso = join(stanza, 'emittente-dimostrativo.json');
  const scritta = (await leggi(percorso)) ?? (await crea(stanza, percorso, algoritmo));
  try {
    const privata: JWK = JSON.parse(scritta);
    await importJWK(privata, algoritmo);
    const { kty, crv, x, y } = privata;
    const kid = await calculateJwkThumbprint({ kty, crv, x, y });
    return { privata, pubblica: { kty, crv, x, y, kid, alg: algoritmo, use: 'sig' } };
  } catch (causa) {
    throw new ChiaveDimostrativaNonValida(percorso, causa);
  }
}

async function leggi(percorso: string): Promise<string | null> {
  try {
    return await readFile(percorso, 'utf8');
  } catch (causa) {
    if (causa instanceof Error && 'code' in causa && causa.code === 'ENOENT') return null;
    throw causa;
  }
}

async function crea(stanza: string, percorso: string, algoritmo: string): Promise<string> {
  await mkdir(stanza, { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(algoritmo, { extractable: true });
  const provvisorio = `${percorso}.${randomUUID()}`;
  const file = await open(provvisorio, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(await exportJWK(privateKey)));
    await file.sync();
    // link, unlike rename, does not replace the key of a process that came first.
    await link(provvisorio, percorso).catch((causa: unknown) => {
      if (!(causa instanceof Error && 'code' in causa && causa.code === 'EEXIST')) throw causa;
    });
  } finally {
    await file.close();
    await unlink(provvisorio);
  }
  return readFile(percorso, 'utf8');
}
