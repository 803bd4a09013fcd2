import type { Deposito } from '../../documents/deposito.ts';

/** What became of the files that were to be copied. `mancanti`: not there, or no longer what their name says. */
export interface EsitoDocumenti {
  file: number;
  byte: number;
  mancanti: number;
}

/** Copies files from one deposit to another, one at a time and part by part. */
export async function copiaDocumenti(nomi: AsyncIterable<string>, da: Deposito, verso: Deposito): Promise<EsitoDocumenti> {
  const esito = { file: 0, byte: 0, mancanti: 0 };
  for await (const sha256 of nomi) {
    const letto = await da.leggi(sha256);
    const copiato = letto && (await verso.salvaParti(letto));
    if (copiato?.sha256 === sha256) {
      esito.file += 1;
      esito.byte += copiato.byte;
    } else esito.mancanti += 1;
  }
  return esito;
}
