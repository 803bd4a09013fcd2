import { sql } from 'kysely';
import type { Portata } from '../auth/decisione.ts';
import { ambitoDelDocumento } from '../auth/permissions.ts';
import type { TipoDocumento } from '../domain/documento.ts';
import type { ContestoLettura } from './contesto.ts';
import type { Riga } from './tabelle.ts';

/** True where the caller asked for this document and may still have what is in it. */
export async function documentoRichiesto(contesto: ContestoLettura, documento: Riga): Promise<boolean> {
  const { principal } = contesto;
  const [richiesta] = await contesto.leggi(sql`select 1 from documento_richiesta q where q.soggetto_id = ${documento.soggettoId}::uuid
    and q.documento_id = ${documento.uuid}::uuid and q.richiedente = ${principal!.codiceFiscale} and q.applicazione = ${principal!.applicazione?.id ?? ''}`);
  return richiesta !== undefined && documentoPermesso(contesto, documento);
}

/** The one decision about what a document holds: its ambito, on every posizione in it, or on the whole drawer. */
export async function documentoPermesso(contesto: ContestoLettura, documento: Riga): Promise<boolean> {
  const ambito = ambitoDelDocumento[documento['tipo'] as TipoDocumento];
  if (ambito === undefined) return false;
  const posizioni = documento['posizioni'] as string[] | null;
  const portate: Portata[] = posizioni === null ? [{ tipo: 'INTERO' }] : posizioni.map((id) => ({ tipo: 'POSIZIONE', id, sede: null }));
  const decisioni = await Promise.all(portate.map((portata) => contesto.decidi(documento.soggettoId, { ambito, portata })));
  return decisioni.every(({ concesso }) => concesso);
}
