import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import { eIndiretta } from '../../domain/atti-delega.ts';
import { dataItaliana } from '../../domain/data.ts';
import type { TipoDelega } from '../../domain/delega-vocaboli.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { DatiModuloDelega, ParteModulo } from './dati.ts';

/** What a form of one tipo says in its own words. Sources: access.md §1 and §3, rules.md §5.2–§5.4. */
interface Parole {
  /** How the delegato is called in it. */
  readonly qualifica: string;
  /** From when it has effect, given its first day as it is printed. */
  readonly effetto: (dal: string) => string;
}

const dopoLaConvalida = (dal: string) =>
  `Ha effetto quando il delegato la convalida sulla piattaforma, dopo la firma di chi delega, e non prima del ${dal}`;
const dopoLAttivazione = (dal: string) =>
  `Ha effetto dal giorno dopo l’attivazione da parte di chi rappresenta l’ente, e non prima del ${dal}`;
const subito = (dal: string) => `Ha effetto dal ${dal}`;

const PAROLE: Readonly<Record<TipoDelega, Parole>> = {
  DIRETTA: { qualifica: '', effetto: subito },
  INDIRETTA: {
    qualifica: ', intermediario della legge 11 gennaio 1979, n. 12,',
    effetto: dopoLaConvalida,
  },
  INDIRETTA_ALTRI: { qualifica: '', effetto: dopoLaConvalida },
  ASSOCIAZIONE_CATEGORIA: {
    qualifica: ', per l’associazione di categoria in cui opera,',
    effetto: dopoLaConvalida,
  },
  DIPENDENTE: { qualifica: ', suo dipendente,', effetto: dopoLAttivazione },
  GRUPPO_CONSORZIO: {
    qualifica: ', per il gruppo o il consorzio,',
    effetto: dopoLAttivazione,
  },
  SUBDELEGA: { qualifica: ', suo collaboratore,', effetto: subito },
};

/** What each ambito opens, after access.md §2. */
export const AMBITI: Readonly<Record<Ambito, { readonly nome: string; readonly apre: string }>> = {
  ANAGRAFICA: { nome: 'Anagrafica', apre: 'indirizzi, recapiti, nucleo, riduzioni' },
  POSIZIONI: { nome: 'Posizioni', apre: 'elenco delle posizioni contributive' },
  ESTRATTO_CONTO: { nome: 'Estratto conto', apre: 'periodi di contribuzione e rendicontazione' },
  VERSAMENTI: { nome: 'Versamenti', apre: 'pagamenti ricevuti dall’INPS' },
  F24: { nome: 'F24', apre: 'dati del modello F24 e modello in PDF' },
  DEBITI: { nome: 'Debiti', apre: 'situazione debitoria, avvisi, ruoli' },
  RICORSI: { nome: 'Ricorsi', apre: 'ricorsi amministrativi' },
  DOMANDE: { nome: 'Domande', apre: 'domande telematiche' },
  COMUNICAZIONI: { nome: 'Comunicazioni', apre: 'messaggi scambiati con la sede' },
  DENUNCE: { nome: 'Denunce', apre: 'denunce contributive dell’ente' },
};

/** What a delega of this platform is not. The sentence is the same on every form. */
export const SOLO_QUI = 'Questa delega vale solo per questa piattaforma; non sostituisce la delega INPS';

/** What the person is told of his data (artt. 13 and 14 of Regolamento (UE) 2016/679); how long they are kept is access.md §3. */
export const INFORMATIVA =
  'Informativa sui dati personali (artt. 13 e 14 del Regolamento UE 2016/679). Titolare del trattamento, o responsabile per conto di chi lo è, è chi ' +
  'gestisce questa installazione di Cassetto: a lui si chiedono le finalità, i destinatari e i diritti degli articoli da 15 a 22. I dati di questo ' +
  'foglio servono a dare la delega e a provarla; con gli estremi della firma si conservano per la durata della delega e per i cinque anni successivi. ' +
  'Ogni lettura del cassetto è annotata in un registro che il delegante può consultare. Reclami: Garante per la protezione dei dati personali, ' +
  'www.garanteprivacy.it.';

/** A receipt of what was done on the platform is not signed, nor is the copy of what has ended. */
export function daFirmare({ tipo, chiusura }: DatiModuloDelega): boolean {
  return chiusura === null && tipo !== 'DIRETTA';
}

const CHIUSA = { REVOCATA: 'Delega revocata', CESSATA: 'Delega cessata' } as const;

/** Why there is nothing to sign. */
export function perche({ chiusura }: DatiModuloDelega): string {
  if (chiusura === null) return 'Delega data sulla piattaforma: questa ricevuta non va firmata.';
  return `${CHIUSA[chiusura.come]} il ${dataItaliana(chiusura.il)}: questo foglio ne è copia e non va firmato.`;
}

/** "Rossi Mario, codice fiscale RSSMRA80A01H501U"; without a name the codice fiscale alone. */
export function chi({ denominazione, codiceFiscale }: ParteModulo): string {
  const codice = `codice fiscale ${testoPulito(codiceFiscale)}`;
  return denominazione === null ? `la persona con ${codice}` : `${testoPulito(denominazione)}, ${codice}`;
}

const maiuscola = (testo: string) => testo.charAt(0).toLocaleUpperCase('it') + testo.slice(1);

/** Who gives it: for an ente, with who signs for it. */
function delegante({ delegante: ente, firmatario }: DatiModuloDelega): string {
  return firmatario === null ? chi(ente) : `${chi(ente)}, con la firma di ${chi(firmatario)}`;
}

/** A clause of the form: its heading and what it says. */
export interface Clausola {
  readonly titolo: string;
  readonly testo: string;
}

/** The act itself. */
export function oggetto(dati: DatiModuloDelega): Clausola {
  const { tipo, inseritaIl } = dati;
  const delegato = `${chi(dati.delegato)}${PAROLE[tipo].qualifica}`.replace(/,$/, '');
  const accesso = 'ad accedere al cassetto previdenziale di chi delega tenuto su questa piattaforma, nei limiti che seguono';
  if (tipo === 'DIRETTA')
    return { titolo: 'La delega', testo: `Il ${dataItaliana(inseritaIl)} ${delegante(dati)}, ha delegato ${delegato}, ${accesso}.` };
  if (tipo === 'SUBDELEGA') {
    const da = dati.concedente === null ? 'Il delegato' : maiuscola(chi(dati.concedente));
    return {
      titolo: 'La subdelega',
      testo: `${da}, delegato di ${delegante(dati)}, subdelega ${delegato}, ${accesso} e in quelli della propria delega.`,
    };
  }
  return { titolo: 'La delega', testo: `${maiuscola(delegante(dati))}, delega ${delegato}, ${accesso}.` };
}

/** From when, and until when. */
export function periodo({ tipo, dal, al }: DatiModuloDelega): Clausola {
  const fine = al === null ? 'Non ha un termine.' : `Finisce il ${dataItaliana(al)}.`;
  const comunque = tipo === 'SUBDELEGA' ? ' Finisce comunque con la delega da cui viene.' : '';
  return { titolo: 'Il periodo', testo: `${PAROLE[tipo].effetto(dataItaliana(dal))}. ${fine}${comunque}` };
}

/** What it lets the delegato do, and what it asks of him. */
export function comporta({ tipo }: DatiModuloDelega): Clausola {
  const titolo = 'Che cosa comporta';
  if (tipo === 'SUBDELEGA')
    return { titolo, testo: 'Chi è subdelegato può leggere questi dati e farne documenti. Non può subdelegare a sua volta.' };
  const legge = 'Il delegato può leggere questi dati, farne documenti e darne parte, con una subdelega, ai suoi collaboratori.';
  if (!eIndiretta(tipo)) return { titolo, testo: legge };
  return {
    titolo,
    testo: `${legge} Conserva questo modulo firmato e gli estremi del documento d’identità di chi firma per la durata della delega e per i cinque anni successivi.`,
  };
}

/** How it is brought to an end. */
export function revoca({ tipo }: DatiModuloDelega): Clausola {
  const chiRevoca =
    tipo === 'SUBDELEGA' ? 'Chi l’ha data, il delegante o chi lo rappresenta la revoca' : 'Il delegante, o chi lo rappresenta, la revoca';
  return {
    titolo: 'Come si revoca',
    testo: `${chiRevoca} quando vuole, senza dirne il motivo, dal proprio accesso alla piattaforma; quando è attiva, può farla cessare anche chi l’ha ricevuta. La revoca chiude nello stesso istante ogni accesso, ogni subdelega e ogni collegamento ai documenti.`,
  };
}
