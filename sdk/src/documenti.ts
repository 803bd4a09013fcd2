import { ErroreImpronta, erroreDi } from './errori.ts';

/** What can be downloaded: a `Documento` with its link and its sha256, or a bare link such as `F24.pdf`. */
export type Scaricabile = { readonly sha256?: string; readonly link?: { readonly url: string } | null; readonly url?: string };

/** A document, whole and checked. */
export interface DocumentoScaricato {
  readonly contenuto: Uint8Array<ArrayBuffer>;
  readonly nomeFile: string;
  readonly tipoMime: string;
  /** In hexadecimal, lower case. */
  readonly sha256: string;
}

/**
 * Opens a link and checks that the bytes are those of the document: by its sha256, or by the one that the installation declares (ETag) for a link alone.
 *
 * @throws ErroreAccesso LINK_NON_VALIDO for a link that is not there, expired or no longer allowed: ask for a new one. ErroreImpronta. ErroreServizio.
 */
export async function scarica(documento: Scaricabile, segnale?: AbortSignal): Promise<DocumentoScaricato> {
  const url = documento.link?.url ?? documento.url;
  if (!url) throw erroreDi({ stato: 404, errori: [{ message: 'Il documento non ha un link.', extensions: { code: 'LINK_NON_VALIDO' } }] });
  const risposta = await fetch(url, segnale ? { signal: segnale } : {}).catch((causa: unknown) => {
    segnale?.throwIfAborted();
    throw erroreDi({ stato: null, errori: [], causa });
  });
  if (risposta.status === 404) {
    const message = 'Il link è scaduto, o non è più permesso: chiederne uno nuovo.';
    throw erroreDi({ stato: 404, errori: [{ message, extensions: { code: 'LINK_NON_VALIDO' } }] });
  }
  if (!risposta.ok) throw erroreDi({ stato: risposta.status, errori: [], attesa: attesaDellIntestazione(risposta) });
  const contenuto = new Uint8Array(
    await risposta.arrayBuffer().catch((causa: unknown) => {
      throw erroreDi({ stato: null, errori: [], causa });
    }),
  );
  const sha256 = esadecimale(await crypto.subtle.digest('SHA-256', contenuto));
  const atteso = documento.sha256 ?? risposta.headers.get('etag')?.replaceAll('"', '');
  if (sha256 !== atteso)
    throw new ErroreImpronta('IMPRONTA_DIVERSA', 'I byte ricevuti non sono quelli del documento.', { stato: risposta.status, errori: [] });
  const nome = /filename\*=UTF-8''([^;]+)/.exec(risposta.headers.get('content-disposition') ?? '')?.[1] ?? 'documento';
  return { contenuto, nomeFile: decodeURIComponent(nome), tipoMime: risposta.headers.get('content-type') ?? '', sha256 };
}

/** The seconds that Retry-After says, where it says any. */
export function attesaDellIntestazione(risposta: Response): number | null {
  const secondi = Number(risposta.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(secondi) ? secondi : null;
}

function esadecimale(byte: ArrayBuffer): string {
  return [...new Uint8Array(byte)].map((uno) => uno.toString(16).padStart(2, '0')).join('');
}
