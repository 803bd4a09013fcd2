import { Ambito } from '../domain/accesso-vocaboli.ts';
import type { TipoLavorazione } from '../domain/lavorazione.ts';

/** The scope that opens an ambito to a token: lower case with '-', "estratto-conto" (access.md §1). */
export function scopeDi(ambito: Ambito): string {
  return ambito.toLowerCase().replaceAll('_', '-');
}

/** The scopes that are about an act and not about an ambito (access.md §1). */
export const Scope = {
  DELEGHE_SCRIVI: 'deleghe:scrivi',
  DOCUMENTI: 'documenti',
  RECAPITI_SCRIVI: 'recapiti:scrivi',
} as const;

/** The scope that a Lavorazione asks for, when it is asked for and when it is looked at. */
export const SCOPE_DELLA_LAVORAZIONE: Readonly<Record<TipoLavorazione, (typeof Scope)[keyof typeof Scope]>> = {
  caricaDeleghe: Scope.DELEGHE_SCRIVI,
  validaDeleghe: Scope.DELEGHE_SCRIVI,
  generaF24Massivi: Scope.DOCUMENTI,
  esporta: Scope.DOCUMENTI,
};

/** Every scope that means something here; of a token's others nothing is kept. */
export const SCOPE_NOSTRI: ReadonlySet<string> = new Set([...(Object.keys(Ambito) as Ambito[]).map(scopeDi), ...Object.values(Scope)]);

/**
 * What of a token's `scope` (or `scp`) is ours: space separated text (RFC 9068 §2.2.3) or an array of texts, as some issuers write it.
 * Null when the claim is of another shape: a limit that cannot be read must not become no limit.
 */
export function scopeNostri(claim: unknown): ReadonlySet<string> | null {
  const nomi = claim === undefined ? [] : typeof claim === 'string' ? claim.split(' ') : claim;
  if (!Array.isArray(nomi) || !nomi.every((nome) => typeof nome === 'string')) return null;
  return new Set(nomi.filter((nome) => SCOPE_NOSTRI.has(nome)));
}
