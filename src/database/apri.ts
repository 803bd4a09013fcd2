import { MikroORM } from '@mikro-orm/postgresql';
import { type OpzioniOrm, opzioniOrm } from '../mikro-orm.config.ts';

/** The pools of a server process: `app` writes under row-level security, `lettura` is for src/reads alone. */
export interface BancaDati {
  readonly app: MikroORM;
  readonly lettura: MikroORM;
  chiudi(): Promise<void>;
}

/** Where each pool connects. With one DATABASE_URL all are the same login, which takes the pool's role. */
export interface Indirizzi {
  readonly app: string;
  readonly lettura: string;
}

/** How long a statement may take, and how long one waits for a connection. */
export type Tempi = Pick<OpzioniOrm, 'secondiPerIstruzione' | 'attesa'>;

/** Opens the pools of the server. Connections are made when first needed. */
export async function apriBancaDati(indirizzi: Indirizzi, pool: number, tempi: Tempi = {}): Promise<BancaDati> {
  // What the times are taken from may have a `url` of its own: the pool's comes after it.
  const [app, lettura] = await Promise.all([
    MikroORM.init(opzioniOrm({ ...tempi, url: indirizzi.app, ruolo: 'cassetto_app', pool })),
    MikroORM.init(opzioniOrm({ ...tempi, url: indirizzi.lettura, ruolo: 'cassetto_lettura', pool })),
  ]);
  return {
    app,
    lettura,
    chiudi: async () => {
      await Promise.all([app.close(true), lettura.close(true)]);
    },
  };
}
