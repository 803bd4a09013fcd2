import { ErroreDominio } from '../../domain/errori.ts';
import type { FormatoF24 } from '../../domain/formato.ts';
import { leggiId } from '../../domain/id-globale.ts';
import { scorri } from '../../reads/elenca.ts';
import { elencoF24, type FiltroF24 } from '../../reads/elenchi/f24.ts';
import { idNonValido } from '../../reads/errori.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { esigiScopeDocumenti } from '../documenti/genera.ts';
import type { RigaDaVersare } from '../documenti/righe-da-versare.ts';
import { richiediLavorazione } from '../lavorazioni/richiedi.ts';
import { type Addebito, addebitiPerContribuente } from './addebiti.ts';
import type { AddebitoMassivo, RigaChiesta, RigaMassiva } from './riga.ts';

/** What generaF24Massivi takes. Amounts in euro. */
export interface GeneraF24Massivi {
  readonly filtro: FiltroF24;
  readonly importi?: readonly RigaDaVersare[] | null;
  readonly formato: FormatoF24;
  readonly dataVersamento?: string | null;
  readonly addebiti?: readonly Addebito[] | null;
  readonly idempotencyKey: string;
}

/** Rows of one request, whatever the format: a studio of 5,000 clients with four rows each. */
const RIGHE_MASSIME = 20_000;
/** Rows for one PDF: 300 models of one row, 900 pages, are laid out in memory (docs/adr/0025). */
const RIGHE_PDF_UNICO = 300;

interface Scelta {
  readonly riga: Riga;
  readonly codiceFiscale: string;
  readonly denominazione: string;
}

/**
 * Asks for the F24 of every row of a filter, over all that the caller reaches: one line a row, ordered by client and day. Nothing is cut off:
 * beyond the limits it is refused.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO, IMPORTO_RICHIESTO, TROPPE_RIGHE, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO.
 */
export async function generaF24Massivi(contesto: ContestoServizi, input: GeneraF24Massivi) {
  esigiScopeDocumenti(contesto);
  const importi = importiPerRiga(input.importi ?? [], input.formato);
  const scelte = await scegli(contesto, input.filtro, input.formato === 'PDF_UNICO' ? RIGHE_PDF_UNICO : RIGHE_MASSIME);
  if (scelte.length === 0) throw new ErroreDominio('VALORE_NON_VALIDO', 'Nessuna riga F24 corrisponde al filtro.', ['filtro']);
  const presenti = new Set(scelte.map(({ riga }) => riga.id));
  for (const [id, { posto }] of importi)
    if (!presenti.has(id))
      throw new ErroreDominio('VALORE_NON_VALIDO', 'Questa riga F24 non è tra quelle del filtro.', ['importi', String(posto), 'f24']);
  const addebiti = addebitiPerContribuente(input, contesto.giorno, new Set(scelte.map(({ codiceFiscale }) => codiceFiscale)));
  return richiediLavorazione(contesto, { tipo: 'generaF24Massivi', input, righe: righe(scelte, importi, input.formato, addebiti) });
}

/** The amounts, by the global id of their row. */
function importiPerRiga(importi: readonly RigaDaVersare[], formato: FormatoF24): Map<string, RigaDaVersare & { readonly posto: number }> {
  const perRiga = new Map<string, RigaDaVersare & { readonly posto: number }>();
  for (const [posto, una] of importi.entries()) {
    const path = ['importi', String(posto)];
    if (una.f24 == null || una.versamento != null)
      throw new ErroreDominio(
        'VALORE_NON_VALIDO',
        'Nelle richieste massive ogni importo è di una riga f24: per i crediti c’è generaF24.',
        path,
      );
    if (leggiId(una.f24)?.tipo !== 'F24') throw idNonValido(...path, 'f24');
    if (formato === 'F24A0' && una.importo === null)
      throw new ErroreDominio('IMPORTO_RICHIESTO', 'In una fornitura F24A0 nessun importo resta in bianco.', [...path, 'importo']);
    if (perRiga.has(una.f24)) throw new ErroreDominio('VALORE_NON_VALIDO', 'La stessa riga compare due volte.', [...path, 'f24']);
    perRiga.set(una.f24, { ...una, posto });
  }
  return perRiga;
}

async function scegli(contesto: ContestoServizi, filtro: FiltroF24, massimo: number): Promise<Scelta[]> {
  const scelte: Scelta[] = [];
  for await (const pagina of scorri(contesto, elencoF24, filtro)) {
    if (scelte.length + pagina.length > massimo)
      throw new ErroreDominio('TROPPE_RIGHE', `Le righe F24 sono al massimo ${massimo}: restringere il filtro.`, ['filtro']);
    const soggetti = await Promise.all(pagina.map(({ soggettoId }) => rigaPerId(contesto, 'soggetto', soggettoId, soggettoId)));
    for (const [n, riga] of pagina.entries()) {
      const { codiceFiscale, denominazione } = soggetti[n] as Riga & Scelta;
      scelte.push({ riga, codiceFiscale, denominazione });
    }
  }
  return scelte;
}

/** By client, then by day; among those of one day in the order of their causale, so that the same request gives the same models. */
function righe(
  scelte: readonly Scelta[],
  importi: ReadonlyMap<string, RigaDaVersare>,
  formato: FormatoF24,
  addebiti: ReadonlyMap<string, AddebitoMassivo>,
): RigaMassiva[] {
  const ordine = ({ riga, codiceFiscale, denominazione }: Scelta) =>
    [denominazione, codiceFiscale, riga['scadenza'], riga['causale'], riga.uuid] as readonly string[];
  const ordinate = scelte.map((una) => ({ una, ordine: ordine(una) })).sort((a, b) => confronta(a.ordine, b.ordine));
  const insiemi = new Map<string, { chiesta: RigaChiesta; scelta: Scelta }[]>();
  for (const { una } of ordinate) {
    const chiave = `${una.riga.soggettoId} ${una.riga['scadenza']}`;
    const importo = importi.get(una.riga.id)?.importo;
    const chiesta = { f24: una.riga.id, ...(importo === undefined ? {} : { importo }) };
    insiemi.set(chiave, [...(insiemi.get(chiave) ?? []), { chiesta, scelta: una }]);
  }
  return [...insiemi.values()].flatMap((insieme) =>
    insieme.map(({ chiesta, scelta: { riga, codiceFiscale } }, posto) => ({
      ...chiesta,
      formato,
      posto,
      riferimento: [codiceFiscale, riga['causale'], riga['rata'], riga['anno']].join(' '),
      insieme: insieme.map((una) => una.chiesta),
      addebito: addebiti.get(codiceFiscale),
    })),
  );
}

function confronta(a: readonly string[], b: readonly string[]): number {
  const n = a.findIndex((parte, posto) => parte !== b[posto]);
  return n < 0 ? 0 : a[n]!.localeCompare(b[n]!, 'it');
}
