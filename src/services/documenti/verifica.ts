import { sql } from 'kysely';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { bozza, improntaDi } from './emetti.ts';
import type { Ricetta } from './ricetta.ts';

/** What is said about a code: nothing about the person. */
export interface EsitoVerifica {
  readonly valido: boolean;
  readonly tipo: string;
  readonly creatoIl: Date;
  readonly sha256: string;
}

const FORMA = /^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){3}$/;

/** Whether a codice di verifica was issued, and whether what it was issued on is still what the archive says. Null for a code never issued. */
export async function verificaDocumento(contesto: ContestoServizi, codice: string): Promise<EsitoVerifica | null> {
  const scritto = codice.trim().toUpperCase();
  if (!FORMA.test(scritto)) return null;
  const t = contesto.tabelle.documento;
  const [grezza] = await contesto.leggi(
    sql<
      Record<string, unknown>
    >`select ${t.colonne('t')} from documento t where t.codice_verifica = ${scritto} order by t.creato_il limit 1`,
  );
  if (!grezza) return null;
  const documento: Riga = t.leggi(grezza);
  const oggi = await bozza(contesto, documento.soggettoId, documento['ricetta'] as Ricetta);
  return {
    valido: oggi !== null && improntaDi(oggi) === documento['impronta'],
    tipo: documento['tipo'] as string,
    creatoIl: documento['creatoIl'] as Date,
    sha256: documento['sha256'] as string,
  };
}
