import { controllaFuoriDalCodice, controlloDi, type FuoriDalCodice, formaCodiceInpsValida, RATE_NOTE } from './codice-inps.ts';
import { importoItaliano } from './importo.ts';

/** What is found of a codice INPS held against amount, year and sede. */
export const EsitoCodiceInps = {
  VALIDO: 'VALIDO',
  CONTROCODICE_ERRATO: 'CONTROCODICE_ERRATO',
  CIFRA_ERRATA: 'CIFRA_ERRATA',
  FORMATO_ERRATO: 'FORMATO_ERRATO',
} as const;
export type EsitoCodiceInps = keyof typeof EsitoCodiceInps;

/** The verification, with what can be read in the code; all null where it has not the form. */
export interface VerificaCodiceInps {
  readonly esito: EsitoCodiceInps;
  /** The code that the first 14 digits should be completed to. */
  readonly codiceAtteso: string | null;
  readonly codiceAzienda: string | null;
  readonly annoEmissione: number | null;
  readonly progressivoEmissione: number | null;
  readonly codiceSoggetto: string | null;
  readonly rata: number | null;
  /** Sentences in Italian. */
  readonly spiegazione: readonly string[];
}

/** The century of the two digits of the year: INPS composes codelines since circ. 123/1998. */
const PRIMO_ANNO_DEL_SECOLO = 98;

/**
 * Holds a codice INPS against amount, year and sede, which its check digits cover and its digits do not contain (rules.md §2.3). Throws
 * ErroreDominio VALORE_NON_VALIDO where year, amount or sede is not one; a code that has not the form is an answer, not an error.
 */
export function verificaCodiceInps(codice: string, fuori: FuoriDalCodice): VerificaCodiceInps {
  controllaFuoriDalCodice(fuori);
  if (!formaCodiceInpsValida(codice)) return formatoErrato(codice);
  const chiave = codice.slice(0, 14);
  const controllo = controlloDi(chiave, fuori);
  const rata = Number(codice[13]);
  const annoBreve = Number(codice.slice(8, 10));
  const annoEmissione = annoBreve + (annoBreve >= PRIMO_ANNO_DEL_SECOLO ? 1900 : 2000);
  const esito = esitoDi(codice.slice(14), controllo);
  const letto = {
    codiceAzienda: codice.slice(0, 8),
    annoEmissione,
    progressivoEmissione: Number(codice[10]),
    codiceSoggetto: codice.slice(11, 13),
    rata,
  };
  const spiegazione = [
    `Azienda ${letto.codiceAzienda}, soggetto ${letto.codiceSoggetto}, rata ${rata}.`,
    `Emissione ${annoEmissione} n. ${letto.progressivoEmissione}.`,
    ...note(rata, letto.progressivoEmissione),
    ...(esito === EsitoCodiceInps.VALIDO ? [tornano(rata, fuori)] : motivi(codice, controllo, esito)),
    ...(esito === EsitoCodiceInps.VALIDO ? [] : ipotesi(codice, annoEmissione, fuori)),
  ];
  return { esito, codiceAtteso: `${chiave}${controllo}`, ...letto, spiegazione };
}

function esitoDi(scritto: string, atteso: string): EsitoCodiceInps {
  if (scritto === atteso) return EsitoCodiceInps.VALIDO;
  return scritto.slice(0, 2) === atteso.slice(0, 2) ? EsitoCodiceInps.CIFRA_ERRATA : EsitoCodiceInps.CONTROCODICE_ERRATO;
}

function formatoErrato(codice: string): VerificaCodiceInps {
  const cifre = codice.replace(/[^0-9]/g, '').length;
  const altri = [...codice].length - cifre;
  const spiegazione = [
    'Un codice INPS ha 17 cifre: azienda 8, anno di emissione 2, progressivo 1, soggetto 2, rata 1, controcodice 2, cifra di controllo 1.',
    altri > 0 ? `Qui ci sono ${cifre} cifre e ${altri} caratteri che non lo sono.` : `Qui le cifre sono ${cifre}.`,
  ];
  const assenti = { codiceAzienda: null, annoEmissione: null, progressivoEmissione: null, codiceSoggetto: null, rata: null };
  return { esito: EsitoCodiceInps.FORMATO_ERRATO, codiceAtteso: null, ...assenti, spiegazione };
}

function tornano(rata: number, { annoRiferimento, sede, importo }: FuoriDalCodice): string {
  const cosa = rata === 6 ? 'L’importo non conta (rata 6, a percentuale)' : `Importo ${importoItaliano(importo)} (contano gli euro interi)`;
  return `${cosa}, anno ${annoRiferimento} e sede ${sede}: controcodice e cifra di controllo tornano.`;
}

function note(rata: number, progressivo: number): string[] {
  return [
    ...(RATE_NOTE.includes(rata) ? [] : [`Nessuna fonte dice che cosa sia la rata ${rata}: le note sono 0, da 1 a 4 e 6.`]),
    ...(progressivo === 0 ? ['Il progressivo di emissione è 0, mentre di norma comincia da 1.'] : []),
  ];
}

function motivi(codice: string, atteso: string, esito: EsitoCodiceInps): string[] {
  if (esito === EsitoCodiceInps.CIFRA_ERRATA)
    return [`Il controcodice ${codice.slice(14, 16)} torna; la cifra di controllo è ${codice[16]} e dovrebbe essere ${atteso[2]}.`];
  return [
    `Il controcodice è ${codice.slice(14, 16)} e, con importo, anno e sede indicati, dovrebbe essere ${atteso.slice(0, 2)}.`,
    'È sbagliato uno fra importo, anno di riferimento e sede, che il codice non contiene, oppure una delle sue prime 14 cifre.',
  ];
}

/**
 * The one mistake that can be told from the code itself: the year of the emission given for the year of reference, or the other way
 * round.
 */
function ipotesi(codice: string, annoEmissione: number, fuori: FuoriDalCodice): string[] {
  if (annoEmissione === fuori.annoRiferimento) return [];
  const tornaConEmissione = codice.slice(14) === controlloDi(codice.slice(0, 14), { ...fuori, annoRiferimento: annoEmissione });
  return [
    tornaConEmissione
      ? `Con anno di riferimento ${annoEmissione}, quello di emissione, il codice torna.`
      : `L’anno di riferimento indicato, ${fuori.annoRiferimento}, non è quello di emissione, ${annoEmissione}: di solito coincidono.`,
  ];
}
