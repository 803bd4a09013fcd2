import { mkdir } from 'node:fs/promises';
import { caso } from './caso.ts';
import { type Persona, persona } from './persona.ts';
import { chiaviDi, type PosizioneGenerata, posizione } from './posizione.ts';
import { avvisoAddebito, avvisoBonario, chiaveF24, f24, RATA_NON_PAGATA, versamento } from './righe.ts';
import { apriScrittore, type Riga, type Scrittore } from './scrittore.ts';
import { studi } from './studi.ts';

/** What archive to write. */
export interface OpzioniGenera {
  readonly cartella: string;
  readonly soggetti: number;
  readonly seme: number;
  /** Of each soggetto. */
  readonly posizioni: number;
  /** Of each posizione. */
  readonly versamenti: number;
  /** Of each posizione. */
  readonly f24: number;
  /** Versamenti of the first posizione, in place of the others' number; null: as the others. */
  readonly grande: number | null;
}

/** Of a hundred posizioni, how many have a debt. */
const CON_DEBITI = 5;

/** What a delega of an invented person opens: all that a person can delegate. */
export const AMBITI = 'ANAGRAFICA|POSIZIONI|ESTRATTO_CONTO|VERSAMENTI|F24|DEBITI|RICORSI|DOMANDE|COMUNICAZIONI';
const chiavi = ['codice_fiscale', 'gestione', 'codice'];

/** Names separated by blanks: lists of columns would else fill pages. */
const nomi = (testo: string) => testo.trim().split(/\s+/);

const COLONNE = {
  soggetti: nomi('codice_fiscale natura cognome nome partita_iva sesso data_nascita'),
  incarichi: nomi('persona ruolo dal'),
  posizioni: [...chiavi, ...nomi('denominazione sede stato tipo_soggetto data_inizio data_fine')],
  nucleo: [...chiavi, ...nomi('codice_soggetto componente cognome nome data_nascita ruolo dal al')],
  versamenti: [
    ...chiavi,
    ...nomi('riferimento data sede causale codice_scritto periodo_dal periodo_al importo_debito importo_credito canale protocollo'),
  ],
  f24: [
    ...chiavi,
    ...nomi('sede causale codice_inps periodo_dal periodo_al anno anno_emissione progressivo_emissione importo'),
    ...nomi('rata tipo_rata numero_rata scadenza scadenza_nominale codice_soggetto cognome_nome'),
  ],
  'avvisi-addebito': [
    ...chiavi,
    ...nomi('numero data_emissione notificato_il termine_pagamento termine_opposizione agente_riscossione'),
    ...nomi('capitale sanzioni interessi totale residuo stato'),
  ],
  'avvisi-bonari': [
    ...chiavi,
    ...nomi('numero data_emissione disponibile_dal scadenza periodo_dal periodo_al contributi sanzioni totale versato stato'),
  ],
  'righe-avviso': [
    ...chiavi,
    ...nomi('avviso_bonario avviso_addebito riga f24 causale codice_soggetto periodo_dal periodo_al codice_inps contributi sanzioni'),
  ],
  deleghe: [
    ...nomi('codice_fiscale riferimento tipo delegato delegato_denominazione intero_soggetto ambiti dal'),
    ...nomi('creata_il creata_da validata_il validata_da'),
  ],
} satisfies Record<string, readonly string[]>;

type NomeFile = keyof typeof COLONNE;
type Archivio = Readonly<Record<NomeFile, Scrittore>>;

const nomeDi = ({ cognome, nome }: Persona) => `${cognome} ${nome}`;

function delega(delegante: Persona, studio: Persona): Riga {
  const quando = { dal: '2020-01-07', creata_il: '2020-01-03', validata_il: '2020-01-07' };
  const chi = {
    delegato: studio.codiceFiscale,
    delegato_denominazione: nomeDi(studio),
    creata_da: studio.codiceFiscale,
    validata_da: studio.codiceFiscale,
  };
  return {
    codice_fiscale: delegante.codiceFiscale,
    riferimento: 'D-1',
    tipo: 'INDIRETTA',
    intero_soggetto: 'si',
    ambiti: AMBITI,
    ...quando,
    ...chi,
  };
}

function soggetto({ codiceFiscale, cognome, nome, partitaIva, sesso, nascita }: Persona): Riga {
  return { codice_fiscale: codiceFiscale, natura: 'PERSONA_FISICA', cognome, nome, partita_iva: partitaIva, sesso, data_nascita: nascita };
}

function scriviPosizione(archivio: Archivio, p: PosizioneGenerata): void {
  const { persona: titolare, fine, inizio, sede } = p;
  const stato = fine === undefined ? 'ATTIVA' : 'CESSATA';
  const date = { data_inizio: inizio, data_fine: fine };
  archivio.posizioni.aggiungi({
    ...chiaviDi(p),
    denominazione: `Impresa ${nomeDi(titolare)}`,
    sede,
    stato,
    tipo_soggetto: '10 Titolare',
    ...date,
  });
  const { codiceFiscale: componente, cognome, nome, nascita } = titolare;
  const dove = { codice_soggetto: '10', componente, cognome, nome, data_nascita: nascita };
  archivio.nucleo.aggiungi({ ...chiaviDi(p), ...dove, ruolo: 'TITOLARE', dal: inizio, al: fine });
}

/** The debt of a posizione: its instalment is not among the versamenti, and an act asks for it. */
function scriviDebito(archivio: Archivio, p: PosizioneGenerata, debito: Debito, righeF24: number): void {
  const { avviso, riga } = debito === 'ADDEBITO' ? avvisoAddebito(p) : avvisoBonario(p);
  archivio[debito === 'ADDEBITO' ? 'avvisi-addebito' : 'avvisi-bonari'].aggiungi(avviso);
  const numero = RATA_NON_PAGATA[debito];
  archivio['righe-avviso'].aggiungi({ ...riga, f24: numero < righeF24 ? chiaveF24(p, numero) : undefined });
}

type Debito = keyof typeof RATA_NON_PAGATA;

/** The studio of each soggetto in turn; null for those who have none. */
function* studioDi(opzioni: OpzioniGenera, archivio: Archivio): Generator<Persona | null, null> {
  let numero = opzioni.soggetti;
  for (const clienti of studi(opzioni.soggetti)) {
    const studio = persona(numero, caso(opzioni.seme, numero));
    numero += 1;
    archivio.incarichi.aggiungi({ persona: studio.codiceFiscale, ruolo: 'INTERMEDIARIO', dal: '2012-01-01' });
    for (let cliente = 0; cliente < clienti; cliente += 1) yield studio;
  }
  for (;;) yield null;
}

/**
 * Writes a synthetic archive in the import's own format: same options, same bytes. Answers how many rows each file has. The folder is made
 * if there is none, and its files of the same names are replaced.
 */
export async function genera(opzioni: OpzioniGenera): Promise<Readonly<Record<string, number>>> {
  await mkdir(opzioni.cartella, { recursive: true });
  const scrittori = Object.entries(COLONNE).map(([tipo, colonne]) => [tipo, apriScrittore(opzioni.cartella, tipo, colonne)] as const);
  const archivio = Object.fromEntries(scrittori) as Archivio;
  const respira = async () => {
    for (const [, scrittore] of scrittori) await scrittore.respira();
  };
  const studio = studioDi(opzioni, archivio);
  for (let indice = 0; indice < opzioni.soggetti; indice += 1) {
    const sorte = caso(opzioni.seme, indice);
    const titolare = persona(indice, sorte);
    archivio.soggetti.aggiungi(soggetto(titolare));
    const suo = studio.next().value;
    if (suo) archivio.deleghe.aggiungi(delega(titolare, suo));
    for (let ordine = 0; ordine < opzioni.posizioni; ordine += 1) {
      const p = posizione(titolare, indice * opzioni.posizioni + ordine, ordine === 0, sorte);
      scriviPosizione(archivio, p);
      const quanti = indice === 0 && ordine === 0 ? (opzioni.grande ?? opzioni.versamenti) : opzioni.versamenti;
      const debito: Debito | null = sorte.percento(CON_DEBITI) ? (sorte.percento(50) ? 'ADDEBITO' : 'BONARIO') : null;
      const nonPagata = debito === null ? quanti : RATA_NON_PAGATA[debito];
      for (let numero = 0; numero < quanti; numero += 1) {
        archivio.versamenti.aggiungi(versamento(p, numero < nonPagata ? numero : numero + 1));
        if (numero % 256 === 255) await respira();
      }
      for (let numero = 0; numero < opzioni.f24; numero += 1) archivio.f24.aggiungi(f24(p, numero));
      if (debito !== null) scriviDebito(archivio, p, debito, opzioni.f24);
    }
    await respira();
  }
  for (const [, scrittore] of scrittori) await scrittore.chiudi();
  return Object.fromEntries(scrittori.map(([, { nome, righe }]) => [nome, righe]));
}
