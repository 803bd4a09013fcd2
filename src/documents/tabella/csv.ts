import { stringify } from 'csv-stringify/sync';
import { dataItaliana } from '../../domain/data.ts';
import type { Cella, Colonna, Pagine } from './colonne.ts';

/** A text that a spreadsheet would take for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as an Italian spreadsheet reads it (RFC 4180 but for the separator): `;`, decimal comma, days as 16/05/2026, UTF-8 with BOM, CRLF.
 * A text that would be run as a formula is preceded by an apostrophe; amounts are numbers and stay as they are, negative ones too.
 */
export async function* csv(colonne: readonly Colonna[], pagine: Pagine): AsyncGenerator<Uint8Array> {
  const scrivi = (righe: readonly (readonly (string | null)[])[]) =>
    Buffer.from(stringify(righe as (string | null)[][], { delimiter: ';', record_delimiter: 'windows' }));
  yield Buffer.from('\uFEFF');
  yield scrivi([colonne.map(({ nome }) => nome)]);
  for await (const righe of pagine) yield scrivi(righe.map((riga) => riga.map((cella, n) => scritta(colonne[n]!, cella))));
}

function scritta({ genere }: Colonna, cella: Cella): string | null {
  if (cella === null) return null;
  const testo = String(cella);
  if (genere === 'importo') return testo.replace('.', ',');
  if (genere === 'giorno') return dataItaliana(testo);
  return genere === 'testo' && FORMULA.test(testo) ? `'${testo}` : testo;
}
