import 'reflect-metadata';
import {
  CRLDistributionPointsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
} from '@peculiar/x509';
import { normalizzaCodiceFiscale } from '../domain/codice-fiscale.ts';
import { ErroreDominio } from '../domain/errori.ts';
import { certificatoNonValido, RevocheNonDisponibili } from './errori-token.ts';
import type { Principal } from './principal.ts';
import { creaRevoche, RIPROVA_DOPO, type Revoche } from './revoche.ts';

/** Tells whose a card (Carta Nazionale dei Servizi) is, by its certificate. */
export interface VerificatoreCarte {
  /**
   * `certificato`: DER. Throws TokenNonValido CERTIFICATO_NON_VALIDO for a card that is refused, RevocheNonDisponibili where no current
   * list says whether it was revoked.
   */
  verifica(certificato: Uint8Array<ArrayBuffer>): Promise<Principal>;
  chiudi(): Promise<void>;
}

/**
 * Extensions that are understood here, or that say nothing about who the holder is; any other that is critical refuses the certificate
 * (RFC 5280 §4.2).
 */
const COMPRESE = new Set(['2.5.29.15', '2.5.29.17', '2.5.29.19', '2.5.29.31', '2.5.29.32', '2.5.29.37']);
/** Digests that still prove something. */
const IMPRONTE = new Set(['SHA-256', 'SHA-384', 'SHA-512']);
/** The common name of a CNS: codice fiscale, a slash, the card's identifier, a dot, the digest of its personal data in base64. */
const NOME_CNS = /^([A-Za-z0-9]{16})\/[\w-]+\.[A-Za-z0-9+/]+={0,2}$/;

/**
 * The verifier of the cards that these authorities issue: signature, validity, use, revocation, then the codice fiscale. The authorities
 * are the ones that sign cards, each of them named: nothing that a client sends along builds a way to them. `ca`: their certificates
 * (DER); `crl`: file or folder of their revocation lists; `avvisa`: told of list files that are of no use.
 */
export function creaVerificatoreCarte(
  { ca, crl }: { readonly ca: readonly Uint8Array<ArrayBuffer>[]; readonly crl: string },
  avvisa: (inutilizzabili: readonly string[]) => void,
): VerificatoreCarte {
  const autorita = ca.map((der) => new X509Certificate(der));
  const revoche = creaRevoche(crl, ca, avvisa);
  return {
    async verifica(certificato) {
      const { carta, emittente } = await leggi(certificato, autorita);
      esigiInCorso(carta, 'la carta');
      esigiInCorso(autorita[emittente]!, "l'autorità che l'ha emesso");
      esigiDiAutenticazione(carta);
      await esigiNonRevocata(carta, emittente, revoche);
      return { codiceFiscale: codiceFiscaleDi(carta), applicazione: null, scope: null, perConto: null, livello: 3 };
    },
    chiudi: () => revoche.chiudi(),
  };
}

/** Reads the certificate and finds, by its signature, which authority issued it: until then nothing in it is anybody's word. */
async function leggi(
  der: Uint8Array<ArrayBuffer>,
  autorita: readonly X509Certificate[],
): Promise<{ carta: X509Certificate; emittente: number }> {
  const carta = interpreta(der);
  for (const [emittente, una] of autorita.entries()) {
    if (una.subject !== carta.issuer) continue;
    const firmata = await carta.verify({ publicKey: una.publicKey, signatureOnly: true }).catch(() => false);
    if (firmata) return { carta, emittente };
  }
  throw certificatoNonValido("non l'ha emesso un'autorità tra quelle configurate");
}

function interpreta(der: Uint8Array<ArrayBuffer>): X509Certificate {
  try {
    const carta = new X509Certificate(der);
    // Read now, since the library reads late what it may find unreadable.
    if ([carta.issuer, carta.extensions, carta.notBefore, carta.notAfter, carta.signatureAlgorithm].every(Boolean)) return carta;
  } catch {
    // Told below: whatever is wrong with it, it is not a certificate.
  }
  throw certificatoNonValido('non è un certificato X.509');
}

function esigiInCorso({ notBefore, notAfter }: X509Certificate, chi: string): void {
  if (Date.now() < notBefore.getTime()) throw certificatoNonValido(`${chi} non vale ancora`);
  if (Date.now() > notAfter.getTime()) throw certificatoNonValido(`${chi} è scaduta`);
}

/** The certificate of authentication, not that of signature which is on the same card: a signature on a contract must not open a door. */
function esigiDiAutenticazione(carta: X509Certificate): void {
  const usi = carta.getExtension(KeyUsagesExtension)?.usages ?? 0;
  const scopi = carta.getExtension(ExtendedKeyUsageExtension)?.usages ?? [];
  if (!(usi & KeyUsageFlags.digitalSignature) || !scopi.includes(ExtendedKeyUsage.clientAuth))
    throw certificatoNonValido("non serve all'autenticazione (digitalSignature e clientAuth)");
  if (carta.extensions.some(({ critical, type }) => critical && !COMPRESE.has(type)))
    throw certificatoNonValido("contiene un'estensione critica che qui non si conosce");
  if (carta.signatureAlgorithm.hash && !IMPRONTE.has(carta.signatureAlgorithm.hash.name))
    throw certificatoNonValido('è firmato con un algoritmo superato');
}

async function esigiNonRevocata(carta: X509Certificate, emittente: number, revoche: Revoche): Promise<void> {
  const indirizzi = (carta.getExtension(CRLDistributionPointsExtension)?.distributionPoints ?? [])
    .flatMap(({ distributionPoint }) => distributionPoint?.fullName ?? [])
    .map(({ uniformResourceIdentifier: uri }) => uri);
  const sue = (await revoche.liste()).filter(
    ({ autorita, parte }) => autorita === emittente && (parte === null || parte.some((uri) => indirizzi.includes(uri))),
  );
  // What is revoked stays so: a list that is too old to clear a card can still refuse it.
  if (sue.some(({ revocati }) => revocati.has(carta.serialNumber))) throw certificatoNonValido('la carta è stata revocata');
  if (!sue.some(({ scadeIl }) => Date.now() <= scadeIl)) throw new RevocheNonDisponibili(RIPROVA_DOPO);
}

function codiceFiscaleDi(carta: X509Certificate): string {
  const nomi = carta.subjectName.getField('CN');
  // Of two names nobody can say which one the authority checked.
  const trovato = nomi.length === 1 ? NOME_CNS.exec(nomi[0] ?? '')?.[1] : undefined;
  if (trovato === undefined) throw certificatoNonValido('il nome (CN) non è quello di una CNS');
  try {
    return normalizzaCodiceFiscale(trovato);
  } catch (causa) {
    if (causa instanceof ErroreDominio) throw certificatoNonValido('il nome (CN) non contiene un codice fiscale');
    throw causa;
  }
}
