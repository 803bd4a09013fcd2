import { type Client, types } from 'pg';
import type { AbbinamentoTrovato, RigaDaAbbinare, VersamentoDaAbbinare } from '../../domain/abbinamento.ts';

interface DelSoggetto {
  readonly soggettoId: string;
}

/** A row of F24 with what is written of it. Amounts in centesimi, here and below. */
export interface RigaScritta extends RigaDaAbbinare, DelSoggetto {
  readonly posizioneId: string;
  readonly versato: bigint;
  readonly compensato: bigint;
  readonly eccedenza: bigint;
}

/** A payment with what is written of it. */
export interface VersamentoScritto extends VersamentoDaAbbinare, DelSoggetto {
  /** Null where it reached none. */
  readonly posizioneId: string | null;
  readonly abbinamento: string;
  readonly eccedenza: bigint;
}

/** A pair that is written. */
export type AbbinamentoScritto = AbbinamentoTrovato & DelSoggetto;

/** All that the matching of some soggetti looks at, and what it wrote last time. */
export interface DaConfrontare {
  readonly righe: readonly RigaScritta[];
  readonly versamenti: readonly VersamentoScritto[];
  readonly scritti: readonly AbbinamentoScritto[];
}

const centesimi = (colonna: string) => `(${colonna} * 100)::bigint as "${colonna}"`;
const DEI_SOGGETTI = 'where soggetto_id = any($1::uuid[])';

const RIGHE = `select soggetto_id as "soggettoId", posizione_id as "posizioneId", id, codice_inps as "codiceInps", sede, causale,
  periodo_dal as "periodoDal", periodo_al as "periodoAl", anno, scadenza::text, annullato_il is not null as annullata,
  ${['importo', 'versato', 'compensato', 'eccedenza'].map(centesimi).join(', ')} from f24 ${DEI_SOGGETTI}`;

const VERSAMENTI = `select soggetto_id as "soggettoId", posizione_id as "posizioneId", id, codice, sede, causale, periodo_dal as "periodoDal",
  periodo_al as "periodoAl", data::text, (importo_debito * 100)::bigint as debito, (importo_credito * 100)::bigint as credito,
  canale is not distinct from 'COMPENSAZIONE_INPS' as compensazione, abbinamento, ${centesimi('eccedenza')} from versamento ${DEI_SOGGETTI}`;

const SCRITTI = `select soggetto_id as "soggettoId", f24_id as f24, versamento_id as versamento, ${centesimi('importo')}, criterio
  from abbinamento ${DEI_SOGGETTI}`;

/** Centesimi come as bigint: pg would give a text. */
const CON_BIGINT = {
  getTypeParser: (oid: number, formato?: 'text' | 'binary') =>
    oid === types.builtins.INT8 ? BigInt : types.getTypeParser(oid, formato as 'text'),
} as typeof types;

/** Reads what there is of these soggetti. The payments of one who has no row of F24 are left: none of them can be matched, nor ever was. */
export async function leggi(client: Client, soggetti: readonly string[]): Promise<DaConfrontare> {
  const chiedi = async <T extends DelSoggetto>(text: string, di: readonly string[]) =>
    (await client.query<T>({ text, values: [di], types: CON_BIGINT })).rows;
  const righe = await chiedi<RigaScritta>(RIGHE, soggetti);
  return {
    righe,
    versamenti: await chiedi<VersamentoScritto>(VERSAMENTI, [...new Set(righe.map(({ soggettoId }) => soggettoId))]),
    scritti: await chiedi<AbbinamentoScritto>(SCRITTI, soggetti),
  };
}
