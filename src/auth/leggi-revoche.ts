import 'reflect-metadata';
import { AsnConvert } from '@peculiar/asn1-schema';
import { IssuingDistributionPoint } from '@peculiar/asn1-x509';
import { KeyUsageFlags, KeyUsagesExtension, X509Certificate, X509Crl } from '@peculiar/x509';
import { leggiDer } from './file-certificati.ts';

/** What is asked of the worker: files of revocation lists, and the authorities (DER) that may have signed them. */
export interface LetturaRevoche {
  readonly percorsi: readonly string[];
  readonly autorita: readonly Uint8Array<ArrayBuffer>[];
}

/** A revocation list whose signature is an authority's. */
export interface ListaRevoche {
  /** Index of the authority. */
  readonly autorita: number;
  /** Milliseconds since 1970 after which it says nothing any more of the cards that it does not name. */
  readonly scadeIl: number;
  /** Addresses of the part of the authority's cards that it is about; null: all of them. */
  readonly parte: readonly string[] | null;
  /** Serial numbers, hexadecimal. */
  readonly revocati: ReadonlySet<string>;
}

/** What was read, and the files of which nothing can be used. */
export interface RevocheLette {
  readonly liste: readonly ListaRevoche[];
  readonly inutilizzabili: readonly string[];
}

const PARTE = '2.5.29.28';
/** A region's list holds a hundred thousand cards, five nodes each: more than the library takes unless told. */
const SENZA_LIMITI = { berOptions: { maxNodes: 20_000_000, maxContentLength: 500_000_000 } };

/** A list whose serial numbers are read without making an object of each entry, which takes several times as long as reading the list. */
class Lista extends X509Crl {
  seriali(): Set<string> {
    const revocati = this.asn.tbsCertList.revokedCertificates ?? [];
    // A number that begins with a bit of one is written after a zero byte, which a certificate's serialNumber leaves out.
    return new Set(
      revocati.map(({ userCertificate }) =>
        Buffer.from(userCertificate)
          .toString('hex')
          .replace(/^00(?=[89a-f])/, ''),
      ),
    );
  }
}

/** Reads revocation lists in a worker: a list of a hundred thousand cards takes seconds, during which the server must go on answering. */
export default async function leggiRevoche({ percorsi, autorita }: LetturaRevoche): Promise<RevocheLette> {
  const emittenti = autorita.map((der) => new X509Certificate(der));
  const liste: ListaRevoche[] = [];
  const inutilizzabili: string[] = [];
  for (const percorso of percorsi) {
    const lette = await leggiFile(percorso, emittenti).catch(() => []);
    if (lette.length === 0) inutilizzabili.push(percorso);
    liste.push(...lette);
  }
  return { liste, inutilizzabili };
}

async function leggiFile(percorso: string, emittenti: readonly X509Certificate[]): Promise<ListaRevoche[]> {
  const liste = await Promise.all(leggiDer(percorso, 'X509 CRL').map((der) => leggiLista(new Lista(der, SENZA_LIMITI), emittenti)));
  return liste.filter((lista) => lista !== null);
}

/**
 * Null for a list that no authority of ours signed, that never ends, or that holds something critical which is not understood here (RFC
 * 5280 §5.2).
 */
async function leggiLista(crl: Lista, emittenti: readonly X509Certificate[]): Promise<ListaRevoche | null> {
  const parte = parteDi(crl);
  const autorita = await firmataDa(crl, emittenti);
  if (parte === undefined || autorita === -1 || crl.nextUpdate === undefined) return null;
  return { autorita, scadeIl: crl.nextUpdate.getTime(), parte, revocati: crl.seriali() };
}

async function firmataDa(crl: X509Crl, emittenti: readonly X509Certificate[]): Promise<number> {
  for (const [indice, emittente] of emittenti.entries()) {
    const usi = emittente.getExtension(KeyUsagesExtension)?.usages ?? KeyUsageFlags.cRLSign;
    if (emittente.subject === crl.issuer && usi & KeyUsageFlags.cRLSign && (await crl.verify({ publicKey: emittente.publicKey })))
      return indice;
  }
  return -1;
}

/**
 * The addresses of the part that a list is about, null for a whole list, undefined for one that cannot be used: partial in another way, or
 * a difference.
 */
function parteDi(crl: X509Crl): readonly string[] | null | undefined {
  if (crl.extensions.some(({ critical, type }) => critical && type !== PARTE)) return undefined;
  const estensione = crl.getExtension(PARTE);
  if (estensione === null) return null;
  const punto = AsnConvert.parse(estensione.value, IssuingDistributionPoint);
  if (punto.onlyContainsCACerts || punto.onlyContainsAttributeCerts || punto.indirectCRL || punto.onlySomeReasons) return undefined;
  if (!punto.distributionPoint) return null;
  return (punto.distributionPoint.fullName ?? []).flatMap(({ uniformResourceIdentifier: uri }) => (uri ? [uri] : []));
}
