import { eAnalista } from '../../auth/decisione.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import type { CosaEsportare, FormatoEsportazione } from '../../domain/formato.ts';
import { quante } from '../../reads/elenca.ts';
import type { ContestoServizi } from '../contesto.ts';
import { esigiScopeDocumenti } from '../documenti/genera.ts';
import { richiediLavorazione } from '../lavorazioni/richiedi.ts';
import { negato } from '../rifiuto.ts';
import { FONTI } from './fonti.ts';

/** The filter that each thing takes. */
const FILTRI = { F24: 'f24', VERSAMENTI: 'versamenti', SCADENZE: 'scadenze', POSIZIONI: 'posizioni' } as const satisfies Record<
  CosaEsportare,
  string
>;
type CampoFiltro = (typeof FILTRI)[CosaEsportare];

/** What esporta takes: at most the filter of what is exported. */
export type Esporta = { readonly cosa: CosaEsportare; readonly formato: FormatoEsportazione; readonly idempotencyKey: string } & {
  readonly [F in CampoFiltro]?: object | null;
};

/** The one line of an export. Plain JSON. */
export interface RigaEsporta {
  readonly cosa: CosaEsportare;
  readonly formato: FormatoEsportazione;
  readonly filtro: object;
}

/** Rows of one export: each is decided again at every download. A workbook stands in memory. */
const RIGHE_MASSIME: Readonly<Record<FormatoEsportazione, number>> = { CSV: 100_000, JSONL: 100_000, XLSX: 20_000 };

/**
 * Asks for a file of everything of one kind that the caller may see, narrowed by a filter. Nothing is cut off: beyond the limits it is refused.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO, TROPPE_RIGHE, CHIAVE_RIUTILIZZATA.
 */
export async function esporta(contesto: ContestoServizi, input: Esporta) {
  esigiScopeDocumenti(contesto);
  if (eAnalista(await contesto.chi())) throw negato();
  const { cosa, formato } = input;
  const suo = FILTRI[cosa];
  const altro = Object.values(FILTRI).find((campo) => campo !== suo && input[campo] != null);
  if (altro) throw new ErroreDominio('VALORE_NON_VALIDO', `Con cosa: ${cosa} il filtro è ${suo}.`, [altro]);
  if (cosa === 'SCADENZE' && input.scadenze == null)
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Le scadenze si esportano di un periodo: indicare dal e al.', ['scadenze']);
  const filtro = input[suo] ?? {};
  const massime = RIGHE_MASSIME[formato];
  if ((await quante(contesto, FONTI[cosa].elenco, filtro as never)) > massime)
    throw new ErroreDominio('TROPPE_RIGHE', `Le righe di ${formato} sono al massimo ${massime}: restringere il filtro.`, [suo]);
  const riga: RigaEsporta = { cosa, formato, filtro };
  return richiediLavorazione(contesto, { tipo: 'esporta', input, righe: [riga] });
}
