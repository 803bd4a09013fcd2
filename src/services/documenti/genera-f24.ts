import { RIGHE_PER_MODELLO } from '../../documents/f24/controlli.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { leggiId } from '../../domain/id-globale.ts';
import { idNonValido } from '../../reads/errori.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { negato } from '../rifiuto.ts';
import { type AvvertenzaF24, avvertenze } from './avvertenze.ts';
import { emettiUnaVolta, esigiScopeDocumenti } from './genera.ts';
import type { RigaRicetta } from './ricetta.ts';

/** What generaF24 takes: rows of one soggetto. Amounts in euro, "1115.16". */
export interface GeneraF24 {
  readonly righe: readonly RigaDaVersare[];
  readonly idempotencyKey?: string | null;
}

export interface RigaDaVersare {
  readonly f24?: string | null;
  readonly versamento?: string | null;
  readonly importo?: string | null;
}

const RIGHE_MASSIME = 100;

/**
 * Draws the Modello F24 of these rows, four a model, as many models as are needed (menu Dati del modello F24).
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, TROPPE_RIGHE, VALORE_NON_VALIDO, SOGGETTI_DIVERSI, IMPORTO_RICHIESTO, IMPORTO_NON_AMMESSO,
 *   DATO_NON_DISPONIBILE, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO.
 */
export async function generaF24(contesto: ContestoServizi, input: GeneraF24): Promise<{ documenti: Riga[]; avvertenze: AvvertenzaF24[] }> {
  if (input.righe.length < 1) throw new ErroreDominio('VALORE_NON_VALIDO', 'Serve almeno una riga.', ['righe']);
  if (input.righe.length > RIGHE_MASSIME) throw new ErroreDominio('TROPPE_RIGHE', `Le righe sono al massimo ${RIGHE_MASSIME}.`, ['righe']);
  esigiScopeDocumenti(contesto);
  const chiavi = input.righe.map((riga, n) => chiaveDi(riga, n));
  const soggettoId = chiavi[0]!.soggettoId;
  if (chiavi.some((chiave) => chiave.soggettoId !== soggettoId))
    throw new ErroreDominio('SOGGETTI_DIVERSI', 'Le righe di una richiesta devono essere dello stesso soggetto.', ['righe']);
  const ripetuta = chiavi.findIndex(({ uuid }, n) => chiavi.findIndex((altra) => altra.uuid === uuid) < n);
  if (ripetuta >= 0)
    throw new ErroreDominio('VALORE_NON_VALIDO', 'La stessa riga compare due volte: si pagherebbe due volte.', [
      'righe',
      String(ripetuta),
      'f24',
    ]);
  const righe = await Promise.all(chiavi.map(({ uuid }, n) => rigaPermessa(contesto, soggettoId, uuid, n)));
  const daVersare = righe.map((riga, n) => importoDa(riga, input.righe[n]!, n));
  const anagrafica = (await contesto.decidi(soggettoId, { ambito: 'ANAGRAFICA', portata: { tipo: 'QUALCHE_POSIZIONE' } })).concesso;
  const ricette = [];
  for (let n = 0; n < daVersare.length; n += RIGHE_PER_MODELLO)
    ricette.push({ tipo: 'F24', righe: daVersare.slice(n, n + RIGHE_PER_MODELLO), anagrafica } as const);
  const documenti = await emettiUnaVolta(contesto, 'generaF24', input, soggettoId, ricette);
  const soggetto = await rigaPerId(contesto, 'soggetto', soggettoId, soggettoId);
  return { documenti: documenti.filter((riga) => riga !== null), avvertenze: avvertenze(righe, daVersare, soggetto!, contesto.giorno) };
}

function chiaveDi(riga: RigaDaVersare, n: number) {
  const path = ['righe', String(n)];
  if ((riga.f24 == null) === (riga.versamento == null))
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Ogni riga ha esattamente uno tra f24 e versamento.', path);
  if (riga.f24 == null)
    throw new ErroreDominio('DATO_NON_DISPONIBILE', 'L’eccedenza di questo versamento non è ancora determinata: indicare una riga f24.', [
      ...path,
      'versamento',
    ]);
  const chiave = leggiId(riga.f24);
  if (chiave?.tipo !== 'F24') throw idNonValido(...path, 'f24');
  return chiave;
}

async function rigaPermessa(contesto: ContestoServizi, soggettoId: string, uuid: string, n: number): Promise<Riga> {
  const riga = await rigaPerId(contesto, 'f24', soggettoId, uuid);
  const portata = riga ? ({ tipo: 'POSIZIONE', id: riga.posizioneId!, sede: null } as const) : ({ tipo: 'QUALCHE_POSIZIONE' } as const);
  const { concesso } = await contesto.decidi(soggettoId, { ambito: 'F24', portata, scrittura: true });
  if (!concesso || !riga) throw negato('righe', String(n), 'f24');
  if (riga['annullatoIl'] !== null)
    throw new ErroreDominio('STATO_NON_AMMESSO', 'Questa riga è annullata: non va versata.', ['righe', String(n), 'f24']);
  return riga;
}

/** The amount to pay: the row's own, or the one asked for; a row that the taxpayer computes needs one. */
function importoDa(riga: Riga, { importo = null }: RigaDaVersare, n: number): RigaRicetta {
  const path = ['righe', String(n), 'importo'];
  if (importo === null && riga['importo'] === null)
    throw new ErroreDominio('IMPORTO_RICHIESTO', 'INPS emette questa riga senza importo: indicare quanto versare.', path);
  if (importo !== null && (importo.startsWith('-') || importo === '0.00'))
    throw new ErroreDominio('IMPORTO_NON_AMMESSO', 'L’importo da versare deve essere maggiore di zero.', path);
  return { f24: riga.uuid, importo: importo === riga['importo'] ? null : importo };
}
