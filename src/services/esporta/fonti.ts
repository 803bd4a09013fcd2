import { portataDi } from '../../auth/decisione.ts';
import { ambitiDellaScadenza } from '../../auth/permissions.ts';
import type { Cella, Colonna, Genere } from '../../documents/tabella/colonne.ts';
import type { CosaEsportare } from '../../domain/formato.ts';
import type { SpecieScadenza } from '../../domain/scadenza.ts';
import type { ParteDiDocumento } from '../../reads/documento.ts';
import type { Elenco } from '../../reads/elenco.ts';
import { elencoF24 } from '../../reads/elenchi/f24.ts';
import { elencoPosizioni } from '../../reads/elenchi/posizioni.ts';
import { elencoScadenze } from '../../reads/elenchi/scadenze.ts';
import { elencoVersamenti } from '../../reads/elenchi/versamenti.ts';
import type { Riga } from '../../reads/tabelle.ts';

/** What of a row goes in a table: from the row, and from its soggetto. */
type Lettura = (riga: Riga, soggetto: Riga) => Cella;

/** A thing that can be exported: its list, the columns of its table, and what each row is decided by at every download. */
export interface Fonte {
  readonly elenco: Elenco<never>;
  readonly colonne: readonly (Colonna & { readonly leggi: Lettura })[];
  readonly parti: (riga: Riga) => ParteDiDocumento[];
}

const colonna = (nome: string, genere: Genere, leggi: Lettura) => ({ nome, genere, leggi });
/** A column of a field of the row. */
const campo = (nome: string, genere: Genere, chiave: string) => colonna(nome, genere, (riga) => (riga[chiave] ?? null) as Cella);

const DEL_SOGGETTO = [
  colonna('Codice fiscale', 'testo', (_, soggetto) => soggetto['codiceFiscale'] as string),
  colonna('Denominazione', 'testo', (_, soggetto) => soggetto['denominazione'] as string),
];
const ID = campo('Id', 'testo', 'id');

const F24 = [
  ...DEL_SOGGETTO,
  campo('Sede', 'testo', 'sede'),
  campo('Causale', 'testo', 'causale'),
  campo('Codice INPS', 'testo', 'codiceInps'),
  campo('Periodo dal', 'testo', 'periodoDal'),
  campo('Periodo al', 'testo', 'periodoAl'),
  campo('Anno', 'numero', 'anno'),
  campo('Rata', 'testo', 'rata'),
  campo('Importo', 'importo', 'importo'),
  campo('Versato', 'importo', 'versato'),
  campo('Scadenza', 'giorno', 'scadenza'),
  campo('Origine', 'testo', 'origine'),
  campo('Annullato il', 'giorno', 'annullatoIl'),
  ID,
];

const VERSAMENTI = [
  ...DEL_SOGGETTO,
  campo('Data', 'giorno', 'data'),
  campo('Sede', 'testo', 'sede'),
  campo('Causale', 'testo', 'causale'),
  campo('Codice', 'testo', 'codice'),
  campo('Periodo dal', 'testo', 'periodoDal'),
  campo('Periodo al', 'testo', 'periodoAl'),
  campo('Importo a debito', 'importo', 'importoDebito'),
  campo('Importo a credito', 'importo', 'importoCredito'),
  campo('Abbinamento', 'testo', 'abbinamento'),
  campo('Protocollo', 'testo', 'protocollo'),
  ID,
];

const SCADENZE = [
  ...DEL_SOGGETTO,
  campo('Tipo', 'testo', 'tipo'),
  campo('Data', 'giorno', 'data'),
  campo('Data nominale', 'giorno', 'dataNominale'),
  campo('Importo', 'importo', 'importo'),
  colonna('Assolta', 'testo', (riga) => (riga['assolta'] === true ? 'sì' : 'no')),
  campo('Riferimento', 'testo', 'riferimento'),
  ID,
];

const POSIZIONI = [
  ...DEL_SOGGETTO,
  campo('Gestione', 'testo', 'gestione'),
  campo('Codice', 'testo', 'codice'),
  campo('CIN', 'testo', 'cin'),
  campo('Sede', 'testo', 'sede'),
  campo('Stato', 'testo', 'stato'),
  campo('Inizio', 'giorno', 'dataInizio'),
  campo('Fine', 'giorno', 'dataFine'),
  ID,
];

const dellaPosizione = (ambito: 'F24' | 'VERSAMENTI' | 'POSIZIONI', chiave: 'posizioneId' | 'uuid') => (riga: Riga) => [
  { soggettoId: riga.soggettoId, richiesta: { ambito, portata: portataDi(riga[chiave]) } } as const,
];

/** The ambiti of its specie, or being a party of its delega. */
function dellaScadenza({ soggettoId, posizioneId, ...riga }: Riga): ParteDiDocumento[] {
  const specie = riga['specie'] as SpecieScadenza;
  if (specie === 'DELEGA') return [{ soggettoId, delega: riga['oggettoId'] as string }];
  return ambitiDellaScadenza[specie].map((ambito) => ({ soggettoId, richiesta: { ambito, portata: portataDi(posizioneId) } }));
}

/** The lists that esporta gives. */
export const FONTI: Readonly<Record<Exclude<CosaEsportare, 'I_MIEI_DATI'>, Fonte>> = {
  F24: { elenco: elencoF24, colonne: F24, parti: dellaPosizione('F24', 'posizioneId') },
  VERSAMENTI: { elenco: elencoVersamenti, colonne: VERSAMENTI, parti: dellaPosizione('VERSAMENTI', 'posizioneId') },
  SCADENZE: { elenco: elencoScadenze, colonne: SCADENZE, parti: dellaScadenza },
  POSIZIONI: { elenco: elencoPosizioni, colonne: POSIZIONI, parti: dellaPosizione('POSIZIONI', 'uuid') },
};
