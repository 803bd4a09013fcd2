import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chiaviEmittente } from '../../auth/chiavi-emittente.ts';
import { EmittenteNonRaggiungibile } from '../../auth/errori-token.ts';
import type { Config } from '../../config.ts';
import { LUNGHEZZA_CHIAVE } from '../../config-variabili.ts';
import { attenzione, bene, type Controllo, male } from './controllo.ts';

const SEGRETO = 'segreto del server';
const EMITTENTE = 'emittente dei token';
/** Different characters below which a secret was typed and not drawn: of 32 hexadecimal digits drawn at random, fewer are practically never found. */
const DIVERSI = 8;

/** The secret from which the keys of links and cursors derive: long, drawn at random, and its file readable by its owner alone. */
export async function controllaSegreto({ chiave, dati }: Pick<Config, 'chiave' | 'dati'>): Promise<Controllo> {
  const rimedio = 'metterne uno nuovo, per esempio di «openssl rand -base64 32»; i link già dati non si apriranno più';
  if (chiave !== null)
    return debole(chiave) ? male(SEGRETO, 'è fatto di pochi caratteri ripetuti', rimedio) : bene(SEGRETO, 'dato da chi installa');
  const file = join(dati.cartella, 'chiavi', 'server');
  try {
    const [contenuto, { mode }] = [await readFile(file, 'utf8'), await stat(file)];
    if (contenuto.trim().length < LUNGHEZZA_CHIAVE || debole(contenuto)) return male(SEGRETO, `${file} è troppo corto o semplice`, rimedio);
    if ((mode & 0o077) !== 0) return male(SEGRETO, `${file} si legge anche da altri utenti`, `chmod 600 ${file}`);
    return bene(SEGRETO, file);
  } catch (errore) {
    const codice = errore instanceof Error && 'code' in errore ? errore.code : errore;
    if (codice === 'ENOENT') return bene(SEGRETO, 'nasce al primo avvio');
    return male(SEGRETO, `${file} non si legge (${codice})`, 'darne i permessi a chi avvia il server');
  }
}

function debole(segreto: string): boolean {
  return new Set(segreto.trim()).size < DIVERSI;
}

/** The issuer of the tokens gives its keys now, asked for as the server asks. */
export async function controllaEmittente({ oidc, dimostrazione }: Pick<Config, 'oidc' | 'dimostrazione'>): Promise<Controllo> {
  const { issuer, jwksUri, algoritmi } = oidc;
  if (issuer === null) {
    const rimedio = 'per dati veri: OIDC_ISSUER e OIDC_AUDIENCE';
    if (dimostrazione.emittente) return attenzione(EMITTENTE, 'quello dimostrativo: chi usa questa macchina può essere chiunque', rimedio);
    return male(EMITTENTE, 'nessuno: nessun token sarebbe accettato', rimedio);
  }
  try {
    await chiaviEmittente(issuer, jwksUri)({ alg: algoritmi[0]!, kid: 'verifica' }, { payload: '', signature: '' });
  } catch (errore) {
    // Any other error is about that key, which nobody has: the keys were read.
    if (errore instanceof EmittenteNonRaggiungibile)
      return male(
        EMITTENTE,
        `${jwksUri ?? issuer} non dà le sue chiavi`,
        'controllare OIDC_ISSUER e OIDC_JWKS_URI, e che da qui si raggiungano',
      );
  }
  return bene(EMITTENTE, `${issuer} dà le sue chiavi`);
}
