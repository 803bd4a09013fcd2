import { sql } from 'kysely';
import { portataDi, type Richiesta } from '../auth/decisione.ts';
import { ambitoDelDocumento } from '../auth/permissions.ts';
import type { TipoDocumento } from '../domain/documento.ts';
import type { IdGlobale } from '../domain/id-globale.ts';
import type { ContestoLettura } from './contesto.ts';
import { delegaDiParte } from './delega.ts';
import { haChiesto } from './lavorazione.ts';
import { rigaPerId } from './riga.ts';
import type { Riga } from './tabelle.ts';

/** A part of what a Lavorazione's document holds: what of one soggetto, as the decision is asked for it, or the form of a delega of his. */
export type ParteDiDocumento = { readonly soggettoId: string } & ({ readonly richiesta: Richiesta } | { readonly delega: string });

/** The Documento of a global id, of one soggetto or of a Lavorazione; null where there is none. Says nothing of rights. */
export async function documentoPerId(contesto: ContestoLettura, { soggettoId, uuid }: IdGlobale): Promise<Riga | null> {
  const [diSoggetto, diLavorazione] = await Promise.all([
    rigaPerId(contesto, 'documento', soggettoId, uuid),
    rigaPerId(contesto, 'documentoLavorazione', soggettoId, uuid),
  ]);
  return diSoggetto ?? diLavorazione;
}

/** True where the caller asked for this document and may still have what is in it: one statement for all the documents of the request. */
export async function documentoRichiesto(contesto: ContestoLettura, documento: Riga): Promise<boolean> {
  if (documento['lavorazioneId'] != null) return documentoPermesso(contesto, documento);
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

/**
 * The one decision about what a document holds: its ambito, on every posizione in it or on the whole drawer; the parties of its delega. That
 * of a Lavorazione is of who asked for it, while he may have all that is in it.
 */
export async function documentoPermesso(contesto: ContestoLettura, documento: Riga): Promise<boolean> {
  if (documento['lavorazioneId'] != null) return interoPermesso(contesto, documento);
  const ambito = ambitoDelDocumento[documento['tipo'] as TipoDocumento];
  if (ambito === undefined) return false;
  if (ambito === 'PARTE') return (await delegaDiParte(contesto, documento.soggettoId, documento['delegaId'] as string)) !== null;
  const posizioni = documento['posizioni'] as string[] | null;
  const portate = (posizioni ?? [null]).map((id) => portataDi(id));
  const decisioni = await Promise.all(portate.map((portata) => contesto.decidi(documento.soggettoId, { ambito, portata })));
  return decisioni.every(({ concesso }) => concesso);
}

async function interoPermesso(contesto: ContestoLettura, documento: Riga): Promise<boolean> {
  if (!(await haChiesto(contesto, documento['lavorazioneId'] as string))) return false;
  const parti = documento['contenuto'] as ParteDiDocumento[];
  const permesse = await Promise.all(
    parti.map(async (parte) =>
      'delega' in parte
        ? (await delegaDiParte(contesto, parte.soggettoId, parte.delega)) !== null
        : (await contesto.decidi(parte.soggettoId, parte.richiesta)).concesso,
    ),
  );
  return permesse.every((permessa) => permessa);
}
