import { eAnalista } from '../../auth/decisione.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import type { CosaEsportare, FormatoEsportazione } from '../../domain/formato.ts';
import { quante } from '../../reads/elenca.ts';
import type { ContestoServizi } from '../contesto.ts';
import { esigiScopeDocumenti } from '../documenti/genera.ts';
import { richiediLavorazione } from '../lavorazioni/richiedi.ts';
import { negato } from '../rifiuto.ts';
import { FONTI } from './fonti.ts';
import { cassettiInteri, quanteMie } from './miei-dati.ts';

/** The filter that each list takes. */
const FILTRI = { F24: 'f24', VERSAMENTI: 'versamenti', SCADENZE: 'scadenze', POSIZIONI: 'posizioni' } as const satisfies Record<
  keyof typeof FONTI,
  string
>;
type CampoFiltro = (typeof FILTRI)[keyof typeof FILTRI];

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

/** A workbook stands in memory; the rows of a list are decided again at every download, while one's own cassetto is decided as a whole. */
function righeMassime(cosa: CosaEsportare, formato: FormatoEsportazione): number {
  if (formato === 'XLSX') return 20_000;
  return cosa === 'I_MIEI_DATI' ? Infinity : 100_000;
}

/**
 * Asks for a file of everything of one kind that the caller may see, narrowed by a filter; or of all that is of himself. Nothing is cut off:
 * beyond the limits it is refused.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO, TROPPE_RIGHE, CHIAVE_RIUTILIZZATA.
 */
export async function esporta(contesto: ContestoServizi, input: Esporta) {
  esigiScopeDocumenti(contesto);
  if (eAnalista(await contesto.chi())) throw negato('cosa');
  const { cosa, formato } = input;
  const suo = cosa === 'I_MIEI_DATI' ? null : FILTRI[cosa];
  const altro = Object.values(FILTRI).find((campo) => campo !== suo && input[campo] != null);
  if (altro) throw new ErroreDominio('VALORE_NON_VALIDO', `Con cosa: ${cosa} il filtro ${suo === null ? 'non c’è' : `è ${suo}`}.`, [altro]);
  if (cosa === 'SCADENZE' && input.scadenze == null)
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Le scadenze si esportano di un periodo: indicare dal e al.', ['scadenze']);
  const filtro = (suo === null ? null : input[suo]) ?? {};
  const massime = righeMassime(cosa, formato);
  const righe =
    cosa === 'I_MIEI_DATI' ? quanteMie(contesto, await cassettiInteri(contesto)) : quante(contesto, FONTI[cosa].elenco, filtro as never);
  if ((await righe) > massime)
    throw new ErroreDominio(
      'TROPPE_RIGHE',
      `Le righe di ${formato} sono al massimo ${massime}: ${suo === null ? 'chiedere CSV o JSONL' : 'restringere il filtro'}.`,
      [suo ?? 'formato'],
    );
  const riga: RigaEsporta = { cosa, formato, filtro };
  return richiediLavorazione(contesto, { tipo: 'esporta', input, righe: [riga] });
}
