import { eAnalista, type Portata } from '../auth/decisione.ts';
import type { Ambito, MotivoAccesso } from '../domain/accesso-vocaboli.ts';
import { leggiId } from '../domain/id-globale.ts';
import type { ContestoLettura } from './contesto.ts';
import { idNonValido } from './errori.ts';
import { rigaPerId } from './riga.ts';
import type { Riga } from './tabelle.ts';

/** The answer of verificaAccesso. */
export interface EsitoVerificaAccesso {
  readonly concesso: boolean;
  readonly motivo: MotivoAccesso;
  readonly delega: Riga | null;
  readonly attivaDal: string | null;
}

/**
 * Whether the caller may read an ambito, and why (access.md §1). Without a posizione the question is the one that the field of that ambito on Soggetto
 * would ask: the whole drawer for ESTRATTO_CONTO, some posizione for the others.
 *
 * @throws GraphQLError ID_NON_VALIDO
 */
export async function esitoAccesso(
  contesto: ContestoLettura,
  codiceFiscale: string,
  ambito: Ambito,
  posizione: string | null,
): Promise<EsitoVerificaAccesso> {
  const chiave = posizione == null ? null : leggiId(posizione);
  if (posizione != null && chiave?.tipo !== 'Posizione') throw idNonValido('posizione');
  const soggettoId = await contesto.soggettoDi(codiceFiscale);
  const esistente =
    chiave && chiave.soggettoId === soggettoId ? await rigaPerId(contesto, 'posizione', chiave.soggettoId, chiave.uuid) : null;
  const portata: Portata =
    chiave === null
      ? { tipo: ambito === 'ESTRATTO_CONTO' ? 'INTERO' : 'QUALCHE_POSIZIONE' }
      : { tipo: 'POSIZIONE', id: chiave.uuid, sede: (esistente?.['sede'] as string | undefined) ?? null };
  const decisione = await contesto.valuta(chiave !== null && chiave.soggettoId !== soggettoId ? null : soggettoId, { ambito, portata });
  const { delega } = decisione;
  const riga = delega && (await rigaPerId(contesto, 'delega', delega.soggettoId, delega.id));
  const suo = codiceFiscale === contesto.principal!.codiceFiscale && soggettoId === null && !eAnalista(await contesto.chi());
  // Every titolo that opens an ambito is a motivo of the same name.
  const motivo = decisione.concesso ? (decisione.titolo as MotivoAccesso) : suo ? 'NON_ISCRITTO' : decisione.motivo;
  return { concesso: decisione.concesso, motivo, delega: riga, attivaDal: delega?.attivaDal ?? null };
}
