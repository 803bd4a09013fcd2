import { ErroreDominio } from '../../domain/errori.ts';
import { inCentesimi } from '../../domain/importo.ts';
import { distribuisci, type PesoRiga } from '../../domain/modelli-f24.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { type AvvertenzaF24, avvertenze } from './avvertenze.ts';
import { emettiUnaVolta, esigiScopeDocumenti } from './genera.ts';
import { chiaveDi, type RigaAmmessa, type RigaDaVersare, rigaAmmessa } from './righe-da-versare.ts';

/** What generaF24 takes: rows of one soggetto. Amounts in euro, "1115.16". */
export interface GeneraF24 {
  readonly righe: readonly RigaDaVersare[];
  readonly idempotencyKey?: string | null;
}

const RIGHE_MASSIME = 100;

/**
 * Draws the Modello F24 of these rows, four a model, as many models as are needed (menu Dati del modello F24); a credit stands on a model whose
 * debits cover it.
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
  const ripetuta = chiavi.find(({ uuid }, n) => chiavi.findIndex((altra) => altra.uuid === uuid) < n);
  if (ripetuta) throw new ErroreDominio('VALORE_NON_VALIDO', 'La stessa riga compare due volte: si pagherebbe due volte.', ripetuta.path);
  const righe = await Promise.all(chiavi.map((chiave, n) => rigaAmmessa(contesto, chiave, input.righe[n]!)));
  const anagrafica = (await contesto.decidi(soggettoId, { ambito: 'ANAGRAFICA', portata: { tipo: 'QUALCHE_POSIZIONE' } })).concesso;
  const ricette = modelli(righe).map((modello) => ({ tipo: 'F24', righe: modello.map(({ ricetta }) => ricetta), anagrafica }) as const);
  const documenti = await emettiUnaVolta(contesto, 'generaF24', input, soggettoId, ricette);
  const soggetto = await rigaPerId(contesto, 'soggetto', soggettoId, soggettoId);
  return { documenti: documenti.filter((riga) => riga !== null), avvertenze: avvertenze(righe, soggetto!, contesto.giorno) };
}

/** The rows of each model, four at most. */
export function modelli(righe: readonly RigaAmmessa[]): RigaAmmessa[][] {
  const crediti = righe.findIndex(({ ricetta }) => 'versamento' in ricetta);
  const bianca = righe.findIndex(({ ricetta, riga }) => (ricetta.importo ?? riga['importo']) === null);
  if (crediti >= 0 && bianca >= 0)
    throw new ErroreDominio('IMPORTO_RICHIESTO', 'Accanto a un credito ogni riga ha il suo importo.', ['righe', String(bianca), 'importo']);
  const posti = distribuisci(righe.map(peso));
  if (posti === null)
    throw new ErroreDominio('IMPORTO_NON_AMMESSO', 'Su un modello i crediti non superano i debiti: ridurre o dividere il credito.', [
      'righe',
      String(crediti),
      'importo',
    ]);
  return posti.map((modello) => modello.map((posto) => righe[posto]!));
}

function peso({ ricetta, riga }: RigaAmmessa): PesoRiga {
  const importo = inCentesimi(ricetta.importo ?? (riga['importo'] as string | null) ?? '0.00');
  return 'versamento' in ricetta ? { debito: 0n, credito: importo } : { debito: importo, credito: 0n };
}
