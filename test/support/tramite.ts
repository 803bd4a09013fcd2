import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Something that stands between a server and its PostgreSQL: sees every statement, and can take the database away. */
export interface Tramite {
  /** The address of the database, through here. */
  readonly url: string;
  /** The statements that reached PostgreSQL so far, in order: each Execute of the extended protocol, each simple Query. */
  readonly istruzioni: string[];
  /** Where it leads: may be changed while it works. */
  verso: { host: string; port: number };
  /** Cuts every connection and refuses new ones, as a database that is gone does. */
  stacca(): void;
  /** Takes connections again. */
  riattacca(): Promise<void>;
  /** What to do with each statement before it goes on: what it waits for holds the statement back. */
  prima: (istruzione: string) => Promise<void> | void;
  chiudi(): void;
}

/** Opens a way to the PostgreSQL of `url`. */
export async function tramiteVerso(url: string): Promise<Tramite> {
  const indirizzo = new URL(url);
  const coppie = new Set<Socket>();
  const server = createServer((cliente) => {
    const banca = connect(tramite.verso);
    for (const capo of [cliente, banca]) {
      coppie.add(capo);
      capo.on('error', () => undefined);
      capo.on('close', () => {
        coppie.delete(capo);
        (capo === cliente ? banca : cliente).destroy();
      });
    }
    banca.pipe(cliente);
    inoltra(cliente, banca, async (istruzione) => {
      tramite.istruzioni.push(istruzione);
      await tramite.prima(istruzione);
    });
  });
  const ascolta = (porta: number) => new Promise<void>((fatto) => server.listen(porta, '127.0.0.1', fatto));
  const tramite: Tramite = {
    url: '',
    istruzioni: [],
    verso: { host: indirizzo.hostname, port: Number(indirizzo.port) },
    prima: () => undefined,
    stacca: () => {
      server.close();
      for (const capo of coppie) capo.destroy();
    },
    riattacca: () => ascolta(porta),
    chiudi: () => tramite.stacca(),
  };
  await ascolta(0);
  const { port: porta } = server.address() as AddressInfo;
  indirizzo.hostname = '127.0.0.1';
  indirizzo.port = String(porta);
  return Object.assign(tramite, { url: indirizzo.href });
}

/** Passes the frontend's messages on one by one (PostgreSQL protocol 3.0, "Message Formats"), telling the statements among them. */
function inoltra(cliente: Socket, banca: Socket, istruzione: (testo: string) => Promise<void>): void {
  let resto: Buffer = Buffer.alloc(0);
  let avvio = true;
  /** The statements prepared on this connection, by name; the one that was bound last. */
  const preparate = new Map<string, string>();
  let legata = '';
  let coda = Promise.resolve();
  const passa = async (messaggio: Buffer, tipo: string) => {
    const testo = (da: number) => messaggio.toString('utf8', da, messaggio.indexOf(0, da));
    const secondo = messaggio.indexOf(0, 5) + 1;
    if (tipo === 'P') preparate.set(testo(5), testo(secondo));
    if (tipo === 'B') legata = preparate.get(testo(secondo)) ?? '';
    if (tipo === 'Q') await istruzione(testo(5));
    if (tipo === 'E') await istruzione(legata);
    banca.write(messaggio);
  };
  cliente.on('data', (pezzo: Buffer) => {
    resto = Buffer.concat([resto, pezzo]);
    for (;;) {
      // The startup message alone has no type byte before its length.
      const inizio = avvio ? 0 : 1;
      if (resto.length < inizio + 4) return;
      const lunghezza = inizio + resto.readInt32BE(inizio);
      if (resto.length < lunghezza) return;
      const messaggio = resto.subarray(0, lunghezza);
      const tipo = avvio ? '' : String.fromCharCode(messaggio[0]!);
      avvio = false;
      resto = resto.subarray(lunghezza);
      coda = coda.then(() => passa(messaggio, tipo));
    }
  });
}
