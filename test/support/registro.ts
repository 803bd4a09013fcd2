import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Decisione } from '../../src/auth/decisione.ts';
import { RegistroAccessi } from '../../src/auth/registro.ts';
import { NESSUNO } from '../../src/auth/titoli.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { apriCarico } from '../../src/database/carico.ts';
import type { PuntoCatena } from '../../src/domain/catena-accessi.ts';
import { type ChiEntra, ScrittoreAccessi } from '../../src/services/accessi/scrittore.ts';
import { type EsitoVerificaAccessi, verificaAccessi } from '../../src/services/accessi/verifica.ts';
import { type BancaDiProva, nuovaBanca } from './banca.ts';
import { type Tramite, tramiteVerso } from './tramite.ts';

/** A decision to record. */
export const NEGATA: Decisione = { concesso: false, motivo: 'NESSUNA_DELEGA', delega: null };

/** What a request that asked about these soggetti carries. */
export function richiesta(...soggetti: string[]): ChiEntra {
  const registro = new RegistroAccessi();
  for (const soggetto of soggetti) registro.annota(soggetto, 'F24', NEGATA);
  return {
    principal: { codiceFiscale: 'RSSMRA80A01H501U', applicazione: null, scope: null, perConto: null },
    registro,
    chi: async () => NESSUNO,
  };
}

/** A database, and the way in which the writers of the access record reach it. */
export interface BancaDelRegistro {
  readonly banca: BancaDiProva;
  readonly tramite: Tramite;
  readonly carico: Client;
  /** A writer of its own, with an anchor every `ogni` milliseconds. */
  scrittore(ogni?: number): ScrittoreAccessi;
  /** A chain of `quante` rows: its name. */
  catenaDi(quante: number, opzioni?: { chiusa?: boolean }): Promise<string>;
  verifica(ancore?: readonly PuntoCatena[]): Promise<EsitoVerificaAccessi>;
  /** Takes every row and sign away. */
  svuota(): Promise<void>;
  chiudi(): Promise<void>;
}

/** Opens it. */
export async function bancaDelRegistro(): Promise<BancaDelRegistro> {
  const banca = await nuovaBanca();
  const tramite = await tramiteVerso(banca.url);
  const pool: BancaDati = await apriBancaDati({ app: tramite.url, lettura: banca.url }, 4);
  const connessioni = await pool.app.em.getConnection().getNativeClient();
  const carico = await apriCarico(banca.url);
  const scrittore = (ogni?: number) => new ScrittoreAccessi(connessioni, () => new Date(), 'prova: «città»', ogni);
  return {
    banca,
    tramite,
    carico,
    scrittore,
    catenaDi: async (quante, { chiusa = true } = {}) => {
      const accessi = scrittore();
      for (let n = 0; n < quante; n += 1) await accessi.scrivi(richiesta(randomUUID()), `prova ${n}`);
      if (chiusa) await accessi.chiudi();
      const [ultima] = await banca.sql<{ catena: string }>(
        `select catena from catena_accessi where evento = 'APERTA' order by il desc limit 1`,
      );
      return ultima!.catena;
    },
    verifica: (ancore) => verificaAccessi(carico, ancore),
    svuota: async () => {
      await banca.sql(`truncate accesso; delete from catena_accessi where evento <> 'PRECEDENTI'`);
    },
    chiudi: async () => {
      await carico.end();
      await pool.chiudi();
      tramite.chiudi();
      await banca.chiudi();
    },
  };
}
