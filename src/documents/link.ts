import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import { z } from 'zod';

/** How long a link opens, in seconds: access.md §5. */
export const DURATA_LINK = 15 * 60;

/** Path under which links live; the token follows. */
export const PERCORSO_LINK = '/documenti/';

const contenuto = z.strictObject({
  oggetto: z.strictObject({ tipo: z.enum(['F24', 'DOCUMENTO']), id: z.string() }),
  codiceFiscale: z.string(),
  applicazione: z.strictObject({ id: z.string(), nome: z.string() }).nullable(),
  scope: z.array(z.string()).nullable(),
  perConto: z.string().nullable(),
});

/**
 * What a link carries: the document it opens and the principal it was made for, as his token said it. Opening it gives no right: the
 * decision is taken again for that principal at each visit (access.md §5).
 */
export type ContenutoLink = z.infer<typeof contenuto>;

// One key a purpose: a link can never pass for a cursor or a codice di verifica, though one secret of the server stands behind all of them.
function chiaveDeiLink(chiave: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', chiave, '', 'cassetto/link-documenti/1', 32));
}

/**
 * A link's token: the content encrypted and authenticated (JWE, direct A256GCM), so that nothing of it can be read in an address or
 * changed. `chiave` is the server's; `scadeIl` the instant after which it no longer opens. Goes after {@link PERCORSO_LINK}.
 */
export function firmaLink(chiave: string, dati: ContenutoLink, scadeIl: Date): Promise<string> {
  return new EncryptJWT({ link: dati })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(scadeIl)
    .encrypt(chiaveDeiLink(chiave));
}

// The last character of base64url may hold bits that no byte uses: without this check an altered token could still open.
const scrittoInUnSoloModo = (testo: string) =>
  testo.split('.').every((parte) => Buffer.from(parte, 'base64url').toString('base64url') === parte);

/**
 * The content of a link at the instant `adesso`, or null when it is malformed, altered, made with another key or expired: which of
 * these is never told, and the tag of GCM is compared in constant time.
 */
export async function apriLink(chiave: string, testo: string, adesso: Date): Promise<ContenutoLink | null> {
  if (!scrittoInUnSoloModo(testo)) return null;
  try {
    const { payload } = await jwtDecrypt(testo, chiaveDeiLink(chiave), {
      currentDate: adesso,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp'],
    });
    return contenuto.safeParse(payload['link']).data ?? null;
  } catch (errore) {
    if (errore instanceof errors.JOSEError) return null;
    throw errore;
  }
}
