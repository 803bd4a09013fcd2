import { createHash, randomBytes } from 'node:crypto';

const FORMA = /^[\w-]{43}$/;

/** A new secret: 256 random bits as 43 characters of base64url. */
export function nuovoSegreto(): string {
  return randomBytes(32).toString('base64url');
}

/** The UUID under which the calendar of a secret is kept: the first half of its SHA-256. Null for a text that is no secret. */
export function idDelSegreto(segreto: string): string | null {
  if (!FORMA.test(segreto)) return null;
  return createHash('sha256')
    .update(segreto)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
