import { portataDi } from '../../auth/decisione.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { leggiId } from '../../domain/id-globale.ts';
import { confronta } from '../../domain/importo.ts';
import { idNonValido } from '../../reads/errori.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { negato } from '../rifiuto.ts';
import type { RigaRicetta } from './ricetta.ts';

/** The most that the cells of a form hold. */
const IMPORTO_MASSIMO = '9999999999.99';

/** A row as it is asked for: f24 to pay, or versamento whose eccedenza is used; euro. */
export interface RigaDaVersare {
  readonly f24?: string | null;
  readonly versamento?: string | null;
  readonly importo?: string | null;
}

/** A row that may go on a model: what the archive says of it, and how it is asked for. */
export interface RigaAmmessa {
  readonly riga: Riga;
  readonly ricetta: RigaRicetta;
}

/** The keys that a row names, and the field that names it. */
export function chiaveDi(riga: RigaDaVersare, n: number) {
  const path = ['righe', String(n)];
  if ((riga.f24 == null) === (riga.versamento == null))
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Ogni riga ha esattamente uno tra f24 e versamento.', path);
  const campo = riga.f24 == null ? 'versamento' : 'f24';
  const chiave = leggiId(riga[campo]!);
  if (chiave?.tipo !== (campo === 'f24' ? 'F24' : 'Versamento')) throw idNonValido(...path, campo);
  return { ...chiave, campo, path: [...path, campo] } as const;
}

/**
 * The row that a key names, decided and checked: an F24 in force with an amount to pay, or an eccedenza with an amount to use.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, IMPORTO_RICHIESTO, IMPORTO_NON_AMMESSO, DATO_NON_DISPONIBILE.
 */
export async function rigaAmmessa(
  contesto: ContestoServizi,
  { soggettoId, uuid, campo, path }: ReturnType<typeof chiaveDi>,
  chiesta: RigaDaVersare,
): Promise<RigaAmmessa> {
  const riga = await rigaPerId(contesto, campo, soggettoId, uuid);
  const portata = riga?.posizioneId ? portataDi(riga.posizioneId) : ({ tipo: 'QUALCHE_POSIZIONE' } as const);
  // Whose payment is used is read as well.
  const ambiti = campo === 'f24' ? (['F24'] as const) : (['F24', 'VERSAMENTI'] as const);
  const decisioni = await Promise.all(ambiti.map((ambito) => contesto.decidi(soggettoId, { ambito, portata, scrittura: true })));
  if (!riga || decisioni.some(({ concesso }) => !concesso)) throw negato(...path);
  const { importo } = chiesta;
  const pathImporto = [...path.slice(0, -1), 'importo'];
  if (importo != null && (importo.startsWith('-') || importo === '0.00'))
    throw new ErroreDominio('IMPORTO_NON_AMMESSO', 'L’importo deve essere maggiore di zero.', pathImporto);
  if (importo != null && importo.length > IMPORTO_MASSIMO.length)
    throw new ErroreDominio('IMPORTO_NON_AMMESSO', `Su una riga del modello stanno al massimo ${IMPORTO_MASSIMO} euro.`, pathImporto);
  return campo === 'f24' ? daVersare(riga, importo, path, pathImporto) : daUsare(riga, importo, path, pathImporto);
}

/** The amount to pay: the row's own, or the one asked for. A row that the taxpayer computes needs one, or null to say that he writes it by hand. */
function daVersare(riga: Riga, importo: string | null | undefined, path: readonly string[], pathImporto: readonly string[]): RigaAmmessa {
  if (riga['annullatoIl'] !== null) throw new ErroreDominio('STATO_NON_AMMESSO', 'INPS ha annullato questa riga: non va versata.', path);
  if (importo === undefined && riga['importo'] === null)
    throw new ErroreDominio(
      'IMPORTO_RICHIESTO',
      'INPS emette questa riga senza importo: indicare quanto versare, o null per lasciarlo in bianco.',
      pathImporto,
    );
  return { riga, ricetta: { f24: riga.uuid, importo: importo === riga['importo'] ? null : (importo ?? null) } };
}

/** The credit to use, the whole eccedenza where none is said: rules.md §2.4. */
function daUsare(riga: Riga, importo: string | null | undefined, path: readonly string[], pathImporto: readonly string[]): RigaAmmessa {
  const eccedenza = riga['eccedenza'] as string;
  if (eccedenza === '0.00')
    throw new ErroreDominio('STATO_NON_AMMESSO', 'Questo versamento non ha un’eccedenza da usare in compensazione.', path);
  if (importo != null && confronta(importo, eccedenza) > 0)
    throw new ErroreDominio('IMPORTO_NON_AMMESSO', `L’eccedenza ancora da usare di questo versamento è ${eccedenza} euro.`, pathImporto);
  if (riga['sede'] === null || riga['periodoDal'] === null || riga['periodoAl'] === null)
    throw new ErroreDominio(
      'DATO_NON_DISPONIBILE',
      'Di questo versamento non sono noti la sede o il periodo, che il modello richiede.',
      path,
    );
  return { riga, ricetta: { versamento: riga.uuid, importo: importo ?? eccedenza } };
}
