import { sql } from 'kysely';
import { portataDi } from '../auth/decisione.ts';
import { ambitoDelDocumento } from '../auth/permissions.ts';
import type { TipoDocumento } from '../domain/documento.ts';
import type { ContestoLettura } from './contesto.ts';
import type { Riga } from './tabelle.ts';

/** True where the caller asked for this document and may still have what is in it: one statement for all the documents of the request. */
export async function documentoRichiesto(contesto: ContestoLettura, documento: Riga): Promise<boolean> {
  const caricatore = contesto.caricatori.per('documento richiesto', async (chiavi) => {
    const { codiceFiscale, applicazione } = contesto.principal!;
    const soggetti = chiavi.map((c) => c.slice(0, 36));
    const documenti = chiavi.map((c) => c.slice(36));
    const richieste = await contesto.leggi(sql<{
      n: string;
    }>`select k.n from unnest(${soggetti}::uuid[], ${documenti}::uuid[]) with ordinality as k(s, u, n)
      join documento_richiesta q on q.soggetto_id = k.s and q.documento_id = k.u
        and q.richiedente = ${codiceFiscale} and q.applicazione = ${applicazione?.id ?? ''}`);
    const trovate = new Set(richieste.map(({ n }) => Number(n)));
    return chiavi.map((_, n) => trovate.has(n + 1));
  });
  if (await caricatore.load(`${documento.soggettoId}${documento.uuid}`)) return documentoPermesso(contesto, documento);
  contesto.registro.rifiuta(documento.soggettoId, null);
  return false;
}

/** The one decision about what a document holds: its ambito, on every posizione in it, or on the whole drawer. */
export async function documentoPermesso(contesto: ContestoLettura, documento: Riga): Promise<boolean> {
  const ambito = ambitoDelDocumento[documento['tipo'] as TipoDocumento];
  if (ambito === undefined) return false;
  const posizioni = documento['posizioni'] as string[] | null;
  const portate = (posizioni ?? [null]).map((id) => portataDi(id));
  const decisioni = await Promise.all(portate.map((portata) => contesto.decidi(documento.soggettoId, { ambito, portata })));
  return decisioni.every(({ concesso }) => concesso);
}
