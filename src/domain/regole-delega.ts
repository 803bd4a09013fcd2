import type { Ambito, RuoloAccesso } from './accesso-vocaboli.ts';
import { dataItaliana } from './data.ts';
import { decorrenza, type FattiDelega } from './delega.ts';
import type { TipoDelega, TipoFirma } from './delega-vocaboli.ts';
import { ErroreDominio } from './errori.ts';
import type { NaturaSoggetto } from './soggetto.ts';

/*
 * What an input of an act must hold to, one assertion a rule (access.md §3, rules.md §5). Days are calendar days of Europe/Rome; `oggi` is
 * handed down.
 */

/** Nobody delegates to himself. @throws ErroreDominio DELEGANTE_UGUALE_DELEGATO */
export function assertDeleganteDiversoDaDelegato(delegante: string, delegato: string): void {
  if (delegante === delegato)
    throw new ErroreDominio('DELEGANTE_UGUALE_DELEGATO', 'Chi delega e chi è delegato devono essere persone diverse.', ['delegato']);
}

/**
 * The delegato of an indiretta makes it himself and holds what its tipo asks for: INDIRETTA the incarico INTERMEDIARIO (L. 12/1979),
 * ASSOCIAZIONE_CATEGORIA that one, INDIRETTA_ALTRI neither. @throws ErroreDominio DELEGATO_NON_ABILITATO
 */
export function assertDelegatoAbilitato(tipo: TipoDelega, eDelegato: boolean, incarichi: readonly RuoloAccesso[]): void {
  const [intermediario, associazione] = [incarichi.includes('INTERMEDIARIO'), incarichi.includes('ASSOCIAZIONE_CATEGORIA')];
  const abilitato =
    tipo === 'INDIRETTA' ? intermediario : tipo === 'ASSOCIAZIONE_CATEGORIA' ? associazione : !intermediario && !associazione;
  if (!eDelegato || !abilitato)
    throw new ErroreDominio('DELEGATO_NON_ABILITATO', 'Questo tipo di delega la inserisce il delegato stesso, se vi è abilitato.', [
      'delegato',
    ]);
}

/** Either some posizioni, or the whole soggetto. @throws ErroreDominio VALORE_NON_VALIDO */
export function assertPosizioniOInteroSoggetto(
  posizioni: readonly string[] | null | undefined,
  interoSoggetto: boolean | null | undefined,
): void {
  if ((posizioni != null && posizioni.length > 0) === (interoSoggetto === true))
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Indicare le posizioni, oppure interoSoggetto: true, e non entrambi.', ['posizioni']);
}

/** A list of posizioni, where there is one, names some. @throws ErroreDominio VALORE_NON_VALIDO */
export function assertPosizioniNominate(posizioni: readonly string[]): void {
  if (posizioni.length === 0) throw new ErroreDominio('VALORE_NON_VALIDO', 'Indicare almeno una posizione.', ['posizioni']);
}

/** Ambiti are always named. @throws ErroreDominio VALORE_NON_VALIDO */
export function assertAmbitiNominati(ambiti: readonly Ambito[]): void {
  if (ambiti.length === 0) throw new ErroreDominio('VALORE_NON_VALIDO', 'Indicare almeno un ambito.', ['ambiti']);
}

/** DENUNCE exist only on an ENTE (access.md §2). @throws ErroreDominio AMBITO_NON_DELEGABILE */
export function assertAmbitiDelegabili(ambiti: readonly Ambito[], natura: NaturaSoggetto): void {
  if (natura !== 'ENTE' && ambiti.includes('DENUNCE'))
    throw new ErroreDominio('AMBITO_NON_DELEGABILE', 'L’ambito DENUNCE si delega solo su un ente.', ['ambiti']);
}

/** A subdelega gives no ambito that its padre does not open. @throws ErroreDominio AMBITO_NON_DELEGABILE */
export function assertAmbitiCompresi(ambiti: readonly Ambito[], delPadre: readonly Ambito[]): void {
  const fuori = ambiti.find((ambito) => !delPadre.includes(ambito));
  if (fuori)
    throw new ErroreDominio('AMBITO_NON_DELEGABILE', `La delega non comprende l’ambito ${fuori}: non si può subdelegare.`, ['ambiti']);
}

/** @throws ErroreDominio POSIZIONE_NON_COMPRESA at the first posizione that is not among those that may be given. */
export function assertPosizioniComprese(posizioni: readonly string[], possibili: readonly string[]): void {
  const n = posizioni.findIndex((posizione) => !possibili.includes(posizione));
  if (n >= 0)
    throw new ErroreDominio('POSIZIONE_NON_COMPRESA', 'La posizione non è fra quelle che si possono delegare qui.', [
      'posizioni',
      String(n),
    ]);
}

/**
 * Of the posizioni given, the last must not end before the delega begins: cessation ends what was given on them alone. @throws
 * ErroreDominio PERIODO_NON_VALIDO
 */
export function assertPosizioniAperte(fini: readonly (string | null)[], dal: string): void {
  if (fini.length > 0 && fini.every((fine) => fine !== null && fine < dal))
    throw new ErroreDominio('PERIODO_NON_VALIDO', 'Le posizioni indicate sono tutte cessate prima che la delega cominci.', ['posizioni']);
}

/** A delega begins today or later and does not end before it begins. @throws ErroreDominio PERIODO_NON_VALIDO */
export function assertPeriodo(dal: string, al: string | null, oggi: string): void {
  if (dal < oggi) throw new ErroreDominio('PERIODO_NON_VALIDO', 'dal non può essere un giorno passato.', ['dal']);
  if (al !== null && al < dal) throw new ErroreDominio('PERIODO_NON_VALIDO', 'al non può venire prima di dal.', ['al']);
}

/** A subdelega lies within the days of its padre. @throws ErroreDominio PERIODO_NON_VALIDO */
export function assertPeriodoCompreso(dal: string, al: string | null, delPadre: string | null): void {
  if (delPadre === null) return;
  if (dal > delPadre || al === null || al > delPadre)
    throw new ErroreDominio('PERIODO_NON_VALIDO', `La delega finisce il ${dataItaliana(delPadre)}: la subdelega non può andare oltre.`, [
      dal > delPadre ? 'dal' : 'al',
    ]);
}

/** What of a delega decides whether an act on it would still open anything. */
type Effetto = Pick<FattiDelega, 'tipo' | 'al' | 'finePosizioni'> & { readonly dal: string };

/** With the act done today there is still a day on which it would be ATTIVA. @throws ErroreDominio PERIODO_NON_VALIDO */
export function assertPeriodoUtile({ tipo, dal, al, finePosizioni }: Effetto, oggi: string): void {
  const primo = decorrenza(tipo, dal, oggi, oggi)!;
  const ultimo = [al, finePosizioni].filter((giorno) => giorno !== null).sort()[0];
  if (ultimo !== undefined && primo > ultimo)
    throw new ErroreDominio('PERIODO_NON_VALIDO', `La delega finisce il ${dataItaliana(ultimo)}: non avrebbe più effetto.`, ['delega']);
}

/**
 * The new term of a delega that is reactivated has not passed, nor have all of its posizioni ended. @throws ErroreDominio PERIODO_NON_VALIDO
 */
export function assertRiattivabile(al: string | null, finePosizioni: string | null, oggi: string): void {
  if (al !== null && al < oggi) throw new ErroreDominio('PERIODO_NON_VALIDO', 'Il nuovo termine è già passato.', ['al']);
  if (finePosizioni !== null && finePosizioni < oggi)
    throw new ErroreDominio('PERIODO_NON_VALIDO', 'Le posizioni della delega sono tutte cessate.', ['delega']);
}

/** Nobody signs tomorrow, nor before there is something to sign. @throws ErroreDominio FIRMA_NON_VALIDA */
export function assertFirmaPossibile(firmataIl: string, creataIl: string, oggi: string): void {
  if (firmataIl > oggi || firmataIl < creataIl)
    throw new ErroreDominio('FIRMA_NON_VALIDA', 'La firma sta fra il giorno in cui la delega è stata inserita e oggi.', ['firmataIl']);
}

/** What identifies who signed by hand. */
export interface DocumentoIdentita {
  readonly tipo: string;
  readonly numero: string;
  readonly scadeIl: string;
}

/** A short text on one line. */
const DICITURA = /^[^\p{Cc}\p{Cs}]{1,64}$/u;

/** AUTOGRAFA asks for the document, in force on the day of the signature. @throws ErroreDominio VALORE_NON_VALIDO */
export function assertDocumentoIdentita(firma: TipoFirma, documento: DocumentoIdentita | null, firmataIl: string): void {
  if (documento === null) {
    if (firma === 'AUTOGRAFA')
      throw new ErroreDominio('VALORE_NON_VALIDO', 'Per una firma autografa servono gli estremi del documento d’identità.', ['documento']);
    return;
  }
  for (const campo of ['tipo', 'numero'] as const)
    if (documento[campo].trim() === '' || !DICITURA.test(documento[campo]))
      throw new ErroreDominio('VALORE_NON_VALIDO', `${campo} del documento deve avere da 1 a 64 caratteri.`, ['documento', campo]);
  if (documento.scadeIl < firmataIl)
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Il documento d’identità era scaduto il giorno della firma.', ['documento', 'scadeIl']);
}

/** Who signs for the delegante: one who represents him, or he himself where nobody does. @throws ErroreDominio VALORE_NON_VALIDO */
export function assertFirmatario(firmatario: string, possibili: readonly string[]): void {
  if (!possibili.includes(firmatario))
    throw new ErroreDominio('VALORE_NON_VALIDO', 'firmatario deve essere chi rappresenta il delegante oggi.', ['firmatario']);
}

/** Lines may break in it; other control characters, and halves of a character, may not stand in a text. */
const MOTIVO = /^(?:[^\p{Cc}\p{Cs}]|[\t\r\n]){0,500}$/u;

/** Why a delega is closed, in the words of who closes it. @throws ErroreDominio VALORE_NON_VALIDO */
export function assertMotivo(motivo: string | null | undefined): void {
  if (motivo != null && !MOTIVO.test(motivo))
    throw new ErroreDominio('VALORE_NON_VALIDO', 'motivo ha al massimo 500 caratteri, senza caratteri di controllo.', ['motivo']);
}
