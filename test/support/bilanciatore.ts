import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as attendi } from 'node:timers/promises';

/** What stands in front of server processes: each new connection goes to one that says it is ready. */
export interface Bilanciatore {
  readonly base: string;
  /** Asks /readyz of the processes at these ports from now on, in place of those before. */
  verso(porte: readonly number[]): void;
  /** Ports of those that are ready now. */
  pronte(): readonly number[];
  chiudi(): void;
}

/** Milliseconds between a question and the next. */
export const INTERVALLO = 100;

/** Opens one. */
export async function bilanciatore(): Promise<Bilanciatore> {
  let porte: readonly number[] = [];
  let pronte: readonly number[] = [];
  let turno = 0;
  let aperto = true;
  const capi = new Set<Socket>();
  const server = createServer((cliente) => {
    turno += 1;
    const porta = pronte[turno % pronte.length];
    if (porta === undefined) return void cliente.destroy();
    const servito = connect(porta, '127.0.0.1');
    for (const [capo, altro] of [
      [cliente, servito],
      [servito, cliente],
    ] as const) {
      capi.add(capo);
      capo.pipe(altro);
      capo.on('error', () => altro.destroy());
      capo.on('close', () => capi.delete(capo));
    }
    return undefined;
  });
  await new Promise<void>((fatto) => server.listen(0, '127.0.0.1', fatto));
  const guarda = async () => {
    while (aperto) {
      const esiti = await Promise.all(
        porte.map((porta) =>
          fetch(`http://127.0.0.1:${porta}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
      pronte = porte.filter((_, n) => esiti[n]);
      await attendi(INTERVALLO);
    }
  };
  void guarda();
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    verso: (altre) => {
      porte = altre;
    },
    pronte: () => pronte,
    chiudi: () => {
      aperto = false;
      server.close();
      for (const capo of capi) capo.destroy();
    },
  };
}
