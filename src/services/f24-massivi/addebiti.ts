import { type Data, dataItaliana } from '../../domain/data.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import type { FormatoF24 } from '../../domain/formato.ts';
import { normalizzaIban } from '../../domain/iban.ts';
import type { AddebitoMassivo } from './riga.ts';

/** An account that pays the F24 of a contribuente; codici fiscali, and the calendar day on which the debit was authorised. */
export interface Addebito {
  readonly contribuente: string;
  readonly iban: string;
  readonly intestatario: string;
  readonly autorizzazioneDel: Data;
}

/** What concerns the debit in a request. */
interface RichiestaDiAddebito {
  readonly formato: FormatoF24;
  readonly dataVersamento?: Data | null;
  readonly addebiti?: readonly Addebito[] | null;
}

/** Three digits of record A count the contribuenti. */
const CONTRIBUENTI_MASSIMI = 999;

/**
 * How each of these contribuenti pays, by codice fiscale; nothing where the format is not F24A0, which alone has debits.
 *
 * @throws ErroreDominio VALORE_NON_VALIDO, TROPPE_RIGHE.
 */
export function addebitiPerContribuente(
  { formato, dataVersamento, addebiti }: RichiestaDiAddebito,
  oggi: Data,
  contribuenti: ReadonlySet<string>,
): Map<string, AddebitoMassivo> {
  if (formato !== 'F24A0') {
    if (dataVersamento != null) throw nonValido('Solo il formato F24A0 ha una data di versamento.', 'dataVersamento');
    if (addebiti != null) throw nonValido('Solo il formato F24A0 ha addebiti.', 'addebiti');
    return new Map();
  }
  if (dataVersamento == null) throw nonValido('Il formato F24A0 richiede il giorno dell’addebito.', 'dataVersamento');
  if (dataVersamento < oggi)
    throw nonValido(`Il giorno dell’addebito non può essere prima di oggi, ${dataItaliana(oggi)}.`, 'dataVersamento');
  if (contribuenti.size > CONTRIBUENTI_MASSIMI)
    throw new ErroreDominio(
      'TROPPE_RIGHE',
      `Una fornitura F24A0 ha al massimo ${CONTRIBUENTI_MASSIMI} contribuenti, il filtro ne dà ${contribuenti.size}: restringere il filtro.`,
      ['filtro'],
    );
  const perContribuente = new Map<string, AddebitoMassivo>();
  for (const [n, { contribuente, iban, intestatario, autorizzazioneDel }] of (addebiti ?? []).entries()) {
    const posto = ['addebiti', String(n)];
    if (!contribuenti.has(contribuente)) throw nonValido('Questo contribuente non è tra quelli del filtro.', ...posto, 'contribuente');
    if (perContribuente.has(contribuente)) throw nonValido('Lo stesso contribuente compare due volte.', ...posto, 'contribuente');
    if (autorizzazioneDel > oggi) throw nonValido('L’addebito deve essere già autorizzato.', ...posto, 'autorizzazioneDel');
    perContribuente.set(contribuente, { iban: normalizzaIban(iban, [...posto, 'iban']), intestatario, dataVersamento });
  }
  const senza = [...contribuenti].filter((contribuente) => !perContribuente.has(contribuente));
  if (senza.length > 0)
    throw nonValido(`Contribuenti del filtro senza addebito: ${senza.length}, tra cui ${senza.slice(0, 10).join(', ')}.`, 'addebiti');
  return perContribuente;
}

function nonValido(messaggio: string, ...campo: string[]): ErroreDominio {
  return new ErroreDominio('VALORE_NON_VALIDO', messaggio, campo);
}
