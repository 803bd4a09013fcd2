import type { JWTPayload } from 'jose';
import { normalizzaCodiceFiscale } from '../domain/codice-fiscale.ts';
import { ErroreDominio } from '../domain/errori.ts';
import { tokenNonValido } from './errori-token.ts';
import { livelloDi } from './livello.ts';
import type { Applicazione, Principal } from './principal.ts';
import { scopeNostri } from './scope.ts';

/** The names of the claims that say who is asking, as the issuer writes them. */
export interface ClaimIdentita {
  /** Codice fiscale of a person, bare or as "TINIT-<codice fiscale>". */
  readonly codiceFiscale: string;
  /** Client id of an applicazione. */
  readonly applicazione: string;
  /** Name of an applicazione to show to people. */
  readonly nomeApplicazione: string;
  /** Codice fiscale of the intermediario for whom an applicazione acts. */
  readonly intermediario: string;
}

/** What an OAuth client id may be written with (RFC 6749 appendix A.1), of a length that can be kept. */
const ID_CLIENT = /^[\x20-\x7e]{1,200}$/;
/** SPID and CIE write the codice fiscale of an Italian as TINIT-…; other prefixes are of foreign identities (eIDAS). */
const PREFISSO_ITALIANO = 'TINIT-';

/**
 * The Principal that verified claims describe. Either a person (codice fiscale claim) or an applicazione (intermediario and client
 * claims): tokens of a person name a client too (RFC 9068), so only the intermediario claim makes an applicazione. Throws TokenNonValido
 * naming the claim that is wrong.
 * `eta`: see livelloDi.
 */
export function principalDi(claims: JWTPayload, nomi: ClaimIdentita, eta: number): Principal {
  const valore = (nome: string): unknown => (Object.hasOwn(claims, nome) ? claims[nome] : undefined);
  const diPersona = valore(nomi.codiceFiscale);
  const diIntermediario = valore(nomi.intermediario);
  if (diPersona !== undefined && diIntermediario !== undefined)
    throw tokenNonValido(`dichiara sia "${nomi.codiceFiscale}" sia "${nomi.intermediario}", una persona o un'applicazione`);

  const nomeScope = Object.hasOwn(claims, 'scope') ? 'scope' : 'scp';
  const scope = scopeNostri(valore(nomeScope));
  if (scope === null) throw tokenNonValido(`"${nomeScope}" non è un elenco di nomi`);

  if (diIntermediario !== undefined) {
    const applicazione = applicazioneDi(valore(nomi.applicazione), valore(nomi.nomeApplicazione), nomi.applicazione);
    return { codiceFiscale: codiceFiscaleDi(diIntermediario, nomi.intermediario), applicazione, scope, perConto: null };
  }
  const codiceFiscale = codiceFiscaleDi(diPersona, nomi.codiceFiscale);
  return { codiceFiscale, applicazione: null, scope: scope.size === 0 ? null : scope, perConto: null, livello: livelloDi(claims, eta) };
}

function applicazioneDi(id: unknown, nome: unknown, nomeClaim: string): Applicazione {
  if (typeof id !== 'string' || !ID_CLIENT.test(id)) throw tokenNonValido(`"${nomeClaim}" non è l'identificativo di un'applicazione`);
  const leggibile = typeof nome === 'string' ? nome.replace(/\p{C}/gu, '').trim() : '';
  return { id, nome: leggibile === '' ? id : [...leggibile].slice(0, 200).join('') };
}

function codiceFiscaleDi(valore: unknown, nomeClaim: string): string {
  if (typeof valore !== 'string') throw tokenNonValido(`manca "${nomeClaim}", il codice fiscale di chi chiede`);
  try {
    return normalizzaCodiceFiscale(valore.startsWith(PREFISSO_ITALIANO) ? valore.slice(PREFISSO_ITALIANO.length) : valore);
  } catch (causa) {
    if (causa instanceof ErroreDominio) throw tokenNonValido(`"${nomeClaim}" non è un codice fiscale italiano`);
    throw causa;
  }
}
