import { sql } from 'kysely';
import type { ContestoLettura } from './contesto.ts';

/** When the caller last looked at his own drawer, before this request; null the first time. */
export async function ultimoAccesso({ leggi, chi, principal }: ContestoLettura): Promise<Date | null> {
  const { soggettoId } = await chi();
  if (soggettoId === null) return null;
  const [riga] = await leggi(sql<{ il: string | null }>`select max(a.il) as il from accesso a
    where a.soggetto_id = ${soggettoId}::uuid and a.da = ${principal!.codiceFiscale} and a.concesso`);
  return riga?.il == null ? null : new Date(riga.il);
}
