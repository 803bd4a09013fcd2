import { portataDi, scopePermette } from '../../auth/decisione.ts';
import { Scope } from '../../auth/scope.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import type { Gestione } from '../../domain/gestione.ts';
import { leggiId } from '../../domain/id-globale.ts';
import { idNonValido } from '../../reads/errori.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { unaVolta } from '../idempotenza.ts';
import { negato } from '../rifiuto.ts';
import { bozza, emetti } from './emetti.ts';
import type { Ricetta } from './ricetta.ts';

/** What generaEstrattoConto takes. Months "YYYY-MM". */
export interface GeneraEstrattoConto {
  readonly soggetto: string;
  readonly posizione?: string | null;
  readonly gestione?: readonly Gestione[] | null;
  readonly dal?: string | null;
  readonly al?: string | null;
  readonly idempotencyKey?: string | null;
}

/** An applicazione makes documents only with their scope. */
export function esigiScopeDocumenti({ principal }: ContestoServizi): void {
  if (!scopePermette(principal!, Scope.DOCUMENTI)) throw negato();
}

/**
 * Issues the ricette, once for an idempotencyKey, and answers the rows of their documents in the same order. The rights were decided by the caller of
 * this, replay or not.
 *
 * @throws ErroreDominio ACCESSO_NEGATO where a row has disappeared meanwhile, CHIAVE_RIUTILIZZATA.
 */
export async function emettiUnaVolta(
  contesto: ContestoServizi,
  mutazione: string,
  input: { readonly idempotencyKey?: string | null },
  soggettoId: string,
  ricette: readonly Ricetta[],
) {
  const bozze = await Promise.all(ricette.map((ricetta) => bozza(contesto, soggettoId, ricetta)));
  const { documenti } = await contesto.documenti.turni.esegui(() =>
    unaVolta(contesto, { mutazione, input }, async (em) => {
      const emessi: string[] = [];
      for (const [n, pronta] of bozze.entries()) {
        if (pronta === null) throw negato();
        emessi.push(await emetti(contesto, em, soggettoId, ricette[n]!, pronta));
      }
      return { documenti: emessi };
    }),
  );
  contesto.rinnova();
  return Promise.all((documenti as string[]).map((uuid) => rigaPerId(contesto, 'documento', soggettoId, uuid)));
}

/**
 * Draws the estratto conto of a soggetto, whole or of one posizione (menu Posizione assicurativa › Estratto conto).
 *
 * @throws ErroreDominio ACCESSO_NEGATO, PERIODO_NON_VALIDO, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO.
 */
export async function generaEstrattoConto(contesto: ContestoServizi, input: GeneraEstrattoConto) {
  esigiScopeDocumenti(contesto);
  const soggetto = leggiId(input.soggetto);
  if (soggetto?.tipo !== 'Soggetto') throw idNonValido('soggetto');
  const posizione = input.posizione == null ? null : leggiId(input.posizione);
  if (input.posizione != null && posizione?.tipo !== 'Posizione') throw idNonValido('posizione');
  if (posizione !== null && posizione.soggettoId !== soggetto.soggettoId) throw negato('posizione');
  const portata = portataDi(posizione?.uuid);
  const decisione = await contesto.decidi(soggetto.soggettoId, { ambito: 'ESTRATTO_CONTO', portata, scrittura: true });
  if (!decisione.concesso) {
    // An OPERATORE of the sede hears the same motivo, but has no posizione to name: he changes nothing here.
    const parziale = decisione.motivo === 'POSIZIONE_NON_COMPRESA' && decisione.delega !== null && posizione === null;
    throw parziale
      ? new ErroreDominio('POSIZIONE_NON_COMPRESA', 'La delega vale solo per alcune posizioni: indicare la posizione.', ['posizione'])
      : negato(posizione === null ? 'soggetto' : 'posizione');
  }
  const { dal = null, al = null, gestione = null } = input;
  if (dal !== null && al !== null && dal > al) throw new ErroreDominio('PERIODO_NON_VALIDO', 'dal deve precedere al.', ['dal']);
  const ricetta: Ricetta = {
    tipo: 'ESTRATTO_CONTO',
    posizione: posizione?.uuid ?? null,
    gestione: gestione && [...gestione].sort(),
    dal,
    al,
  };
  const [documento] = await emettiUnaVolta(contesto, 'generaEstrattoConto', input, soggetto.soggettoId, [ricetta]);
  return { documento: documento ?? null };
}
