import type { EntityManager } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import type { Principal } from '../auth/principal.ts';
import type { Scrittore } from '../database/contesto.ts';
import type { Deposito } from '../documents/deposito.ts';
import type { Officina } from '../documents/officina.ts';
import type { Turni } from '../documents/turni.ts';
import type { Orologio } from '../orologio.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import type { Bilanci } from './bilancio.ts';
import type { Tentativi } from './tentativi.ts';

/** What makes, keeps and hands out documents. */
export interface MezziDocumenti {
  readonly officina: Officina;
  readonly deposito: Deposito;
  /** The server's secret, from which the keys of links and codici di verifica derive. */
  readonly chiave: string;
  /** Public address of this installation, without a final slash. */
  readonly base: string;
  /** Turns of who issues a document: he holds a database connection while the drawing waits for a free worker. */
  readonly turni: Turni;
  /** F24 are marked FAC-SIMILE. */
  readonly facsimile: boolean;
}

/** What a sandbox alone has. */
export interface MezziSandbox {
  /** Opens a connection of cassetto_carico, which the caller ends. */
  apriCarico(): Promise<Client>;
  /** Does at once what a new day brings: the same that is done every day. */
  nuovoGiorno(giorno: string): Promise<void>;
}

/** What a use case needs of the context of a request. */
export interface ContestoServizi extends ContestoLettura {
  /** A transaction of cassetto_app for this caller. */
  readonly scrivi: Scrittore;
  readonly documenti: MezziDocumenti;
  readonly orologio: Orologio;
  /** Null but in a sandbox. `come`: the context of another principal in this request, with accesses of its own to record. */
  readonly sandbox: (MezziSandbox & { come(principal: Principal): Promise<ContestoServizi> }) | null;
  /** Points of who asks. */
  readonly bilanci: Bilanci;
  /** The most that one operation may cost, in points. */
  readonly costoMassimo: number;
  /** Hands a Lavorazione to whoever works it, in the transaction `em` that writes it: if that is undone, nobody will. */
  accoda(em: EntityManager, lavorazione: string): Promise<void>;
  /** Wrong attempts at a riscontro, counted for each principal. */
  readonly tentativi: Tentativi;
  /**
   * Writes in the access record what was decided since the last time, and returns when it is durable: before an answer leaves, or a step of a job gives
   * what it made. `operazione` is names of ours, never a client's text. A failure is a fault: what cannot be recorded is not given.
   */
  registra(operazione: string): Promise<void>;
  /** Forgets what was loaded: a mutation reads what it wrote. */
  rinnova(): void;
}

/** The context of what only a sandbox does. */
export type ContestoSandbox = ContestoServizi & { readonly sandbox: NonNullable<ContestoServizi['sandbox']> };
