import type { Archivio } from '../../auth/archivio.ts';
import { SEGRETO } from '../../auth/archivio-righe.ts';
import { apre, puo } from '../../auth/oracolo.ts';
import { codiceFiscaleDi, PERSONE, type PersonaDiProva } from '../../auth/persone.ts';
import { leggiId } from '../../../src/domain/id-globale.ts';
import { SPIA } from './valori.ts';

/** Codes of a fault: nothing that a caller writes may cause one. */
const GUASTI =
  /"code":"(ERRORE_INTERNO|BANCA_DATI_NON_DISPONIBILE|DEPOSITO_NON_DISPONIBILE|SOVRACCARICO|TEMPO_SCADUTO|EMITTENTE_NON_RAGGIUNGIBILE)"/;
/** What an answer would say if it told how the server is made: SQL, frames, paths, the words of libraries. */
const VISCERE =
  /did you mean|suggestion|\bselect\b.*\bfrom\b|\binsert into\b|syntax error|sqlstate|constraint|\bat [\w.<>]+ \(|node_modules|node:internal|\.[jt]s:\d|\/(work|home|tmp|src|usr)\/|\bE(CONN|NO)[A-Z]+\b(?=[: ])|TypeError|undefined/i;
const CODICE_FISCALE = /[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]/g;
const ID = /[\w-]{44}/g;
/** The rows that the hand-written oracle decides by themselves, as their name in the archive ends. */
const DECISI = /^(Posizione|Versamento|F24|AvvisoBonario|AvvisoAddebito|Ruolo|Ricorso) ([ABZ])$/;

/** The person who stands behind an applicazione or a x-per-conto. */
const dietro = ({ nome, come }: PersonaDiProva) => PERSONE.find((una) => una.nome === (come ?? nome))!;

/**
 * The codici fiscali of the archive that a person may read, by hand from access.md: his own; of the soggetto, with a titolo or a delega of his;
 * of the nucleo, with ANAGRAFICA; of the other parties of the delega; of every delegato, for who gave them.
 */
function visibili(persona: PersonaDiProva, codiceFiscale: string): ReadonlySet<string> {
  const suo = dietro(persona);
  const visti = new Set([codiceFiscaleDi(persona.nome), ...(persona.perConto ? [codiceFiscaleDi(persona.perConto)] : [])]);
  if (persona.cieco) return visti;
  if (persona.poteri ?? suo.delega) visti.add(codiceFiscale);
  if (persona.poteri?.ambiti.includes('ANAGRAFICA')) visti.add(codiceFiscaleDi('coadiuvante'));
  if (suo.delega?.padre) visti.add(codiceFiscaleDi(suo.delega.padre));
  for (const una of PERSONE)
    if (una.delega && (persona.poteri?.riservato || una.delega.padre === suo.nome)) visti.add(codiceFiscaleDi(una.nome));
  return visti;
}

/** What is wrong with an answer; empty when nothing is. `persona` null: nobody asked. */
export function difetti(stato: number, testo: string, persona: PersonaDiProva | null, archivio: Archivio): string[] {
  const trovati: string[] = [];
  if (stato >= 500 || GUASTI.test(testo)) trovati.push(`guasto (${stato})`);
  const errori = testo.startsWith('{') ? JSON.stringify((JSON.parse(testo) as { errors?: unknown }).errors ?? '') : testo;
  const viscere = VISCERE.exec(errori)?.[0];
  if (viscere) trovati.push(`viscere: ${viscere}`);
  if (errori.toLowerCase().includes(SPIA)) trovati.push('ripete ciò che ha ricevuto');

  const visti = persona ? visibili(persona, archivio.codiceFiscale) : new Set<string>();
  const tutti = new Set(PERSONE.map(({ nome }) => codiceFiscaleDi(nome)));
  for (const [cf] of testo.matchAll(CODICE_FISCALE)) if (tutti.has(cf) && !visti.has(cf)) trovati.push(`codice fiscale altrui: ${cf}`);
  if (!visti.has(archivio.codiceFiscale) && testo.includes(SEGRETO)) trovati.push('dato altrui');
  for (const [id] of testo.matchAll(ID)) {
    const posizione = DECISI.exec(archivio.nomeDi(id))?.[2] as 'A' | 'B' | 'Z' | undefined;
    const tipo = leggiId(id)?.tipo;
    if (posizione && tipo && !(persona && puo(persona, apre[tipo], posizione))) trovati.push(`riga altrui: ${archivio.nomeDi(id)}`);
  }
  return trovati;
}
