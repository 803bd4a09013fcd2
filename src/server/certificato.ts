import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';
import { certificatoNonValido } from '../auth/errori-token.ts';
import type { Registro } from './registro.ts';

/** From where a card's certificate is taken. */
export interface Certificati {
  /** The proxies whose Client-Cert is believed. */
  readonly proxy: BlockList;
  readonly registra: Registro;
}

/** A certificate that came with a request. */
export interface Certificato {
  /** DER. */
  readonly der: NonSharedBuffer;
  /** False where TLS itself found something wrong with it; it was let in all the same, so that the answer can say what. */
  readonly riconosciuto: boolean;
}

/** RFC 9440 §2.2: one byte sequence of RFC 8941. Two headers arrive joined by a comma, and are refused. */
const CLIENT_CERT = /^:([A-Za-z0-9+/]+={0,2}):$/;

/** The proxies that these addresses and networks ("10.0.0.7", "10.1.0.0/16", "fd00::/8") name. */
export function listaDeiProxy(reti: readonly string[]): BlockList {
  const proxy = new BlockList();
  for (const rete of reti) {
    const [indirizzo = '', bit] = rete.split('/');
    const famiglia = isIP(indirizzo) === 6 ? 'ipv6' : 'ipv4';
    if (bit === undefined) proxy.addAddress(indirizzo, famiglia);
    else proxy.addSubnet(indirizzo, Number(bit), famiglia);
  }
  return proxy;
}

/**
 * The certificate that comes with a request, null without one: from a proxy, what its Client-Cert says (RFC 9440) and nothing of the
 * proxy's own connection; from anyone else, what the TLS connection holds. Throws TokenNonValido for a Client-Cert that a caller wrote
 * himself (logged, without anything of it) or that is not written as the RFC says.
 */
export function certificatoDi({ headers, socket, id }: FastifyRequest, { proxy, registra }: Certificati): Certificato | null {
  const intestazione = headers['client-cert'];
  const { remoteAddress: indirizzo } = socket;
  if (indirizzo !== undefined && proxy.check(indirizzo, isIP(indirizzo) === 6 ? 'ipv6' : 'ipv4'))
    return intestazione === undefined ? null : { der: leggi(String(intestazione)), riconosciuto: true };
  if (intestazione !== undefined || headers['client-cert-chain'] !== undefined) {
    registra.warn({ requestId: id }, 'Client-Cert da un indirizzo che non è tra i proxy configurati');
    throw certificatoNonValido("l'intestazione Client-Cert è presa solo dai proxy configurati");
  }
  const presentato = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  return presentato ? { der: Buffer.from(presentato.raw), riconosciuto: (socket as TLSSocket).authorized } : null;
}

function leggi(intestazione: string): NonSharedBuffer {
  const base64 = CLIENT_CERT.exec(intestazione)?.[1];
  if (base64 === undefined) throw certificatoNonValido("l'intestazione Client-Cert non è scritta come chiede RFC 9440");
  return Buffer.from(base64, 'base64');
}
