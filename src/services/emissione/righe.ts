import { uuidv7 } from 'uuidv7';
import type { RigaEmessa } from '../../domain/emissione/emetti.ts';
import { sottrai } from '../../domain/importo.ts';

/** The posizione that rows are emitted for. */
export interface PosizioneEmessa {
  readonly soggettoId: string;
  readonly id: string;
  readonly chiave: string;
  readonly sede: string;
  readonly associazione: string | null;
}

/** The columns of f24 that an emission writes, in the order of `inTesto`. */
export const COLONNE = `soggetto_id, id, chiave, posizione_id, origine, sede, causale, codice_inps, periodo_dal, periodo_al, anno, anno_emissione,
  progressivo_emissione, importo, dettaglio_ivs, dettaglio_maternita, dettaglio_quota_associativa, dettaglio_associazione, dettaglio_riduzione,
  rata, tipo_rata, numero_rata, scadenza, scadenza_nominale, codice_soggetto, cognome_nome`;

const DA_PROTEGGERE = /[\\\t\n\r]/;
const PROTETTI: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A value as a cell of COPY text. */
function cella(valore: string | null): string {
  if (valore === null) return '\\N';
  return DA_PROTEGGERE.test(valore) ? valore.replace(/[\\\t\n\r]/g, (carattere) => PROTETTI[carattere] ?? carattere) : valore;
}

/** A row as a line of COPY. Its natural key is that of the import, so that an emission is the same row every time. */
export function inTesto(posizione: PosizioneEmessa, riga: RigaEmessa, anno: number): string {
  const { importo, quotaAssociativa, maternita } = riga;
  const valori = [
    posizione.soggettoId,
    uuidv7(),
    `${posizione.chiave}/${anno}/${riga.causale}/${riga.rata}/${riga.codiceSoggetto}/${anno}-1/CALCOLATO`,
    posizione.id,
    'CALCOLATO',
    posizione.sede,
    riga.causale,
    riga.codiceInps,
    riga.periodoDal,
    riga.periodoAl,
    String(anno),
    String(anno),
    '1',
    importo,
    sottrai(sottrai(importo, quotaAssociativa ?? '0.00'), maternita ?? '0.00'),
    maternita,
    quotaAssociativa,
    quotaAssociativa === null ? null : posizione.associazione,
    riga.riduzione,
    riga.rata,
    riga.tipoRata,
    riga.numeroRata === null ? null : String(riga.numeroRata),
    riga.scadenza,
    riga.scadenzaNominale,
    riga.codiceSoggetto,
    riga.cognomeNome,
  ];
  return `${valori.map(cella).join('\t')}\n`;
}
