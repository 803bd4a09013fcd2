import { type AddressInfo } from 'node:net';
import { createServer } from 'node:http';

/** Something that stands between a client and the server, as a net does: passes everything on, and can lose answers. */
export interface Porta {
  readonly base: string;
  /** The bodies that were sent through, in order. */
  readonly corpi: string[];
  /** Loses the next answers: the server has done what was asked, the client sees a connection that ends. */
  perdi(quante: number): void;
  /** Called with the status of each answer before it goes on. */
  dopo: ((stato: number) => Promise<void>) | null;
  chiudi(): void;
}

/** Opens a door to the server at `base`. */
export async function aprePorta(base: string): Promise<Porta> {
  let daPerdere = 0;
  const server = createServer(async (richiesta, risposta) => {
    const pezzi: Buffer[] = [];
    for await (const pezzo of richiesta) pezzi.push(pezzo as Buffer);
    const corpo = Buffer.concat(pezzi).toString();
    porta.corpi.push(corpo);
    const { 'content-type': tipo = '', accept = '', authorization = '' } = richiesta.headers;
    const vera = await fetch(`${base}${richiesta.url}`, {
      method: 'POST',
      headers: { 'content-type': tipo, accept, authorization },
      body: corpo,
    });
    const testo = await vera.text();
    await porta.dopo?.(vera.status);
    if (daPerdere > 0) {
      daPerdere -= 1;
      risposta.destroy();
    } else risposta.writeHead(vera.status, { 'content-type': vera.headers.get('content-type') ?? '' }).end(testo);
  });
  const porta = {
    base: '',
    corpi: [] as string[],
    perdi: (quante: number) => {
      daPerdere = quante;
    },
    dopo: null as Porta['dopo'],
    chiudi: () => void server.close(),
  };
  await new Promise<void>((pronta) => server.listen(0, '127.0.0.1', pronta));
  return Object.assign(porta, { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
