import { randomBytes } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { DistributionPointName, GeneralName, IssuingDistributionPoint } from '@peculiar/asn1-x509';
import {
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509';

/** A certificate of a test, with its key. */
export interface CartaDiProva {
  readonly certificato: X509Certificate;
  readonly der: Buffer<ArrayBuffer>;
  /** PEM. */
  readonly pem: string;
  /** PEM, PKCS #8. */
  readonly chiave: string;
  /** The value of Client-Cert (RFC 9440) that a proxy would send. */
  readonly intestazione: string;
}

/** How a certificate differs from a good card of RSSMRA80A01H501U. */
export interface OpzioniCarta {
  /** Common names. */
  readonly nomi?: readonly string[];
  /** Other attributes of the subject. */
  readonly altro?: JsonName;
  readonly dal?: Date;
  readonly al?: Date;
  readonly usi?: number;
  readonly scopi?: readonly string[];
  readonly estensioni?: readonly Extension[];
  /** Addresses where its revocation list is. */
  readonly liste?: readonly string[];
  readonly algoritmo?: EcKeyGenParams | RsaHashedKeyGenParams;
  readonly ca?: boolean;
}

/** An authority of a test. */
export interface AutoritaDiProva extends CartaDiProva {
  emetti(opzioni?: OpzioniCarta): Promise<CartaDiProva>;
  /** A revocation list (DER). `parte`: addresses of the part of its cards that it is about. */
  lista(opzioni?: {
    readonly revocate?: readonly CartaDiProva[];
    readonly dal?: Date;
    /** Null: it never says when the next one comes. */
    readonly al?: Date | null;
    readonly parte?: readonly string[];
    readonly estensioni?: readonly Extension[];
  }): Promise<Buffer>;
}

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const GIORNO = 86_400_000;
/** The common name of a CNS of this person. */
export const nomeCns = (codiceFiscale: string) => `${codiceFiscale}/7430012345678901.3hP0cZ8yVv0Zl1o9kq0mKcYd5nE=`;

const traGiorni = (giorni: number) => new Date(Date.now() + giorni * GIORNO);

/** Makes an authority: a root, or below `sopra`. */
export async function autoritaDiProva(nome = 'CA di prova', sopra?: AutoritaDiProva): Promise<AutoritaDiProva> {
  const coppia = await generaCoppia(EC);
  const usi = KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign;
  const comune = { dal: traGiorni(-365), al: traGiorni(365), usi, scopi: [], nomi: [nome], ca: true };
  const propria = sopra ? await sopra.emetti({ ...comune }) : await firma(coppia, { ...comune }, coppia.privateKey, [{ CN: [nome] }]);
  // Below another the key pair is the one that the other certified.
  const chiave = sopra ? await importa(propria.chiave) : coppia.privateKey;
  const emittente = propria.certificato.subjectName;
  return {
    ...propria,
    emetti: async (opzioni = {}) => firma(await generaCoppia(opzioni.algoritmo ?? EC), opzioni, chiave, emittente.toJSON()),
    lista: async ({ revocate = [], dal = traGiorni(-1), al = traGiorni(1), parte, estensioni = [] } = {}) => {
      const crl = await X509CrlGenerator.create({
        issuer: emittente,
        thisUpdate: dal,
        ...(al && { nextUpdate: al }),
        entries: revocate.map(({ certificato }) => ({ serialNumber: certificato.serialNumber })),
        extensions: [...(parte ? [puntoDiDistribuzione(parte)] : []), ...estensioni],
        signingAlgorithm: EC,
        signingKey: chiave,
      });
      return Buffer.from(crl.rawData);
    },
  };
}

function generaCoppia(algoritmo: EcKeyGenParams | RsaHashedKeyGenParams): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algoritmo, true, ['sign', 'verify']);
}

function importa(pem: string): Promise<CryptoKey> {
  const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64');
  return crypto.subtle.importKey('pkcs8', der, EC, true, ['sign']);
}

async function firma(coppia: CryptoKeyPair, opzioni: OpzioniCarta, chiave: CryptoKey, emittente: JsonName): Promise<CartaDiProva> {
  const { nomi = [nomeCns('RSSMRA80A01H501U')], altro = [], dal = traGiorni(-10), al = traGiorni(10), liste, ca = false } = opzioni;
  const scopi = opzioni.scopi ?? [ExtendedKeyUsage.clientAuth];
  const certificato = await X509CertificateGenerator.create({
    // The highest bit set: then it is written after a zero byte.
    serialNumber: `f5${randomBytes(8).toString('hex')}`,
    subject: [...nomi.map((CN) => ({ CN: [CN] })), ...altro],
    issuer: emittente,
    notBefore: dal,
    notAfter: al,
    publicKey: coppia.publicKey,
    signingKey: chiave,
    signingAlgorithm: EC,
    extensions: [
      new BasicConstraintsExtension(ca, undefined, true),
      new KeyUsagesExtension(opzioni.usi ?? KeyUsageFlags.digitalSignature, true),
      ...(scopi.length > 0 ? [new ExtendedKeyUsageExtension([...scopi])] : []),
      ...(liste ? [new CRLDistributionPointsExtension([...liste])] : []),
      ...(opzioni.estensioni ?? []),
    ],
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', coppia.privateKey)).toString('base64');
  return diProva(certificato, `-----BEGIN PRIVATE KEY-----\n${pkcs8.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`);
}

function diProva(certificato: X509Certificate, chiave: string): CartaDiProva {
  const der = Buffer.from(certificato.rawData);
  return { certificato, der, pem: certificato.toString('pem'), chiave, intestazione: `:${der.toString('base64')}:` };
}

function puntoDiDistribuzione(indirizzi: readonly string[]): Extension {
  const fullName = indirizzi.map((uniformResourceIdentifier) => new GeneralName({ uniformResourceIdentifier }));
  const punto = new IssuingDistributionPoint({ distributionPoint: new DistributionPointName({ fullName }) });
  return new Extension('2.5.29.28', true, AsnConvert.serialize(punto));
}
