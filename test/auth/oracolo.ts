import type { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import type { TipoNodo } from '../../src/domain/id-globale.ts';
import type { PersonaDiProva, Poteri } from './persone.ts';

/*
 * The oracle of the matrix: access.md §2 copied by hand, field by field, without looking at the code. A field of the schema that is not here makes the
 * matrix fail: write its line from the law, then its rule.
 */

/** What opens a field: an ambito (null: any titolo) on the row itself, on some posizione or on the whole drawer; or a quality of who asks. */
export type Serve =
  | { readonly ambito: Ambito | null; readonly dove: 'riga' | 'qualche' | 'intero' }
  | 'RISERVATO'
  | 'PARTE'
  | 'TITOLARE'
  | 'CHI_HA_CHIESTO'
  | 'TOKEN'
  | 'NON_CIECO'
  | 'CERCA'
  | 'CHIUNQUE';

/** Comes with the object that it belongs to. */
const RIGA: Serve = 'TOKEN';
const TITOLO: Serve = { ambito: null, dove: 'qualche' };
const qualche = (ambito: Ambito): Serve => ({ ambito, dove: 'qualche' });
const riga = (ambito: Ambito | null): Serve => ({ ambito, dove: 'riga' });

/** About nobody: everyone with a token. */
export const CALCOLI = 'calcolaContributi calcolaCodiceInps verificaCodiceInps calcolaSanzioni simulaDilazione';

type Pagina = readonly (readonly [Serve, string])[];

/** What opens each field, beyond having reached its object. */
const PAGINE: Readonly<Record<string, Pagina>> = {
  Query: [
    ['CHIUNQUE', 'verificaDocumento'],
    ['TOKEN', 'io verificaAccesso sedi causali quoteContributive node nodes'],
    ['TOKEN', CALCOLI],
    ['CERCA', 'cercaDelegante'],
    [TITOLO, 'soggetto'],
    ['NON_CIECO', 'soggetti'],
    [riga('POSIZIONI'), 'posizioni'],
    [riga('VERSAMENTI'), 'versamenti'],
    [riga('F24'), 'f24'],
    [riga('DEBITI'), 'avvisiBonari avvisiAddebito ruoli'],
    [riga('RICORSI'), 'ricorsi'],
    ['NON_CIECO', 'scadenze'],
  ],
  Mutation: [
    [
      'TOKEN',
      'aggiornaRecapiti creaDelega validaDelega attivaDelega revocaDelega cessaDelega riattivaDelega subdelega caricaDeleghe validaDeleghe generaF24 generaF24Massivi esporta creaCalendario revocaCalendario generaEstrattoConto generaEstrattoDebitario generaModuloDelega generaRendicontazione',
    ],
  ],
  Soggetto: [
    [RIGA, 'id codiceFiscale natura denominazione cognome nome aggiornatoIl'],
    [qualche('ANAGRAFICA'), 'partitaIva sesso dataNascita comuneNascita provinciaNascita residenza domicilioFiscale recapiti contatti'],
    [qualche('POSIZIONI'), 'posizioni'],
    [{ ambito: 'ESTRATTO_CONTO', dove: 'intero' }, 'estrattoConto'],
    [qualche('DEBITI'), 'avvisiBonari avvisiAddebito ruoli'],
    [{ ambito: 'DEBITI', dove: 'intero' }, 'situazioneDebitoria'],
    [qualche('RICORSI'), 'ricorsi'],
    [TITOLO, 'documenti'],
    ['RISERVATO', 'delegheRilasciate accessi'],
  ],
  Posizione: [
    [RIGA, 'id gestione codice cin denominazione sede stato tipoSoggetto dataInizio dataFine aggiornatoIl'],
    [TITOLO, 'soggetto'],
    [riga('ANAGRAFICA'), 'indirizzo nucleo riduzioni titolareAzienda'],
    [riga('ESTRATTO_CONTO'), 'estrattoConto rendicontazione'],
    [riga('VERSAMENTI'), 'versamenti'],
    [riga('F24'), 'f24'],
    [riga('DEBITI'), 'avvisiBonari avvisiAddebito ruoli estrattoDebitario situazioneRiepilogativa'],
    [riga('RICORSI'), 'ricorsi'],
  ],
  ComponenteNucleo: [
    [RIGA, 'codiceSoggetto codiceFiscale cognome nome dataNascita ruolo dal al'],
    ['TITOLARE', 'soggetto recapiti'],
  ],
  Versamento: [
    [
      RIGA,
      'id data sede causale codice periodoDal periodoAl importoDebito importoCredito canale protocollo abbinamento aggiornatoIl posizione',
    ],
    [TITOLO, 'soggetto'],
    [riga('F24'), 'abbinamenti'],
  ],
  F24: [
    [
      RIGA,
      `id origine sede causale codiceInps periodoDal periodoAl anno annoEmissione progressivoEmissione importo dettaglio ricalcolo rata tipoRata numeroRata
        scadenza scadenzaNominale codiceSoggetto cognomeNome stato scaduto versato residuo aggiornatoIl posizione pdf`,
    ],
    [riga('VERSAMENTI'), 'versamenti'],
  ],
  AbbinamentoF24: [[RIGA, 'f24 versamento importo criterio']],
  EstrattoDebitario: [[RIGA, 'totaleDovuto totaleVersato residuo credito righe']],
  RigaEstrattoDebitario: [
    [RIGA, 'anno causale codiceSoggetto codiceInps rata scadenza dovuto versato residuo sanzioni sanzioniAl stato scaduto'],
    [riga('F24'), 'f24'],
  ],
  RiepilogoAnno: [[RIGA, 'anno dovuto versato saldo']],
  SituazioneDebitoria: [[RIGA, 'alla totale aCredito rateScadute avvisiBonari avvisiAddebito ruoli dilazioni voci']],
  VoceDebito: [
    [RIGA, 'posizione fase importo contributi sanzioni interessi spiegazione assorbitaDa'],
    [riga('F24'), 'oggetto f24'],
  ],
  AvvisoBonario: [
    [
      RIGA,
      `id numero protocollo dataEmissione disponibileDal scadenza periodoDal periodoAl contributi sanzioni totale versato stato aggiornatoIl
        posizione righe avvisoAddebito`,
    ],
  ],
  AvvisoAddebito: [
    [
      RIGA,
      `id numero dataEmissione notificatoIl affidatoIl termineOpposizione terminePagamento agenteRiscossione capitale sanzioni interessi totale
        residuo stato aggiornatoIl posizione righe avvisoBonario`,
    ],
  ],
  RigaAvviso: [
    [RIGA, 'causale codiceInps codiceSoggetto contributi sanzioni periodoDal periodoAl'],
    [riga('F24'), 'f24'],
  ],
  Ruolo: [
    [
      RIGA,
      `id cartella annoRuolo notificatoIl affidatoIl agenteRiscossione capitale sanzioni interessi totale residuo stato aggiornatoIl posizione`,
    ],
  ],
  Ricorso: [
    [RIGA, 'id protocollo data oggetto organo stato esito decisoIl aggiornatoIl posizione'],
    [riga('DEBITI'), 'contro'],
  ],
  Scadenza: [
    [RIGA, 'id data dataNominale tipo descrizione importo assolta posizione oggetto'],
    [TITOLO, 'soggetto'],
  ],
  EstrattoConto: [
    [RIGA, 'righe totaleMesi totaleSettimane'],
    [TITOLO, 'soggetto'],
  ],
  RendicontazioneAnno: [
    [
      RIGA,
      'anno imponibile aliquota contributiVersati rimborsi compensazioneEccedenza contributoIvs mesi mancanteAnnoIntero periodiNonAccreditati',
    ],
  ],
  RigaEstrattoConto: [
    [RIGA, 'gestione azienda dal al tipo mesi settimane giorni utiliDiritto utiliCalcolo reddito contributi note posizione'],
  ],
  Delega: [
    [RIGA, 'id tipo stato delegato'],
    [
      'PARTE',
      `delegante firmatario ambiti dal al attivaDal interoSoggetto posizioni soggetto creata validata attivata cessata revocata aggiornatoIl
        delegaPadre subdeleghe`,
    ],
  ],
  PosizioneIndicata: [[RIGA, 'gestione codice sede posizione']],
  Documento: [
    [RIGA, 'id tipo titolo nomeFile tipoMime pagine byte sha256 codiceVerifica creatoIl link'],
    [TITOLO, 'soggetto'],
  ],
  Lavorazione: [[RIGA, 'id stato creataIl conclusaIl totale riuscite scartate documenti esiti']],
  EsitoLavorazione: [[RIGA, 'id riga riferimento oggetto errore']],
  Calendario: [[RIGA, 'id url attivo creatoIl']],
  Accesso: [[RIGA, 'id il ruolo da organizzazione applicazione delega operazione ambiti concesso']],
  Io: [
    [
      RIGA,
      'codiceFiscale denominazione profili scope incarichi applicazione perConto soggetto ultimoAccessoIl comunicazioniDaLeggere promemoria limiti',
    ],
    ['NON_CIECO', 'delegheRicevute delegheRilasciate'],
  ],
  LimitiDiChiChiede: [[RIGA, 'massimo alMinuto restanti rinnovoFra']],
  Promemoria: [[RIGA, 'codice testo oggetto']],
  EsitoAccesso: [[RIGA, 'concesso motivo delega attivaDal']],
};

/** Type.field → what opens it. */
export const oracolo: ReadonlyMap<string, Serve> = new Map(
  Object.entries(PAGINE).flatMap(([tipo, pagina]) =>
    pagina.flatMap(([serve, campi]) => campi.split(/\s+/).map((campo) => [`${tipo}.${campo}`, serve] as const)),
  ),
);

/**
 * What opens an object of each kind, however it is reached: by node(id) too. A Documento is only of who asked for it: here, of everybody. A Scadenza
 * is of its object: here, of an F24.
 */
export const apre: Readonly<Record<TipoNodo, Serve>> = {
  Soggetto: TITOLO,
  Posizione: riga(null),
  Versamento: riga('VERSAMENTI'),
  F24: riga('F24'),
  AvvisoBonario: riga('DEBITI'),
  AvvisoAddebito: riga('DEBITI'),
  Ruolo: riga('DEBITI'),
  Ricorso: riga('RICORSI'),
  Delega: 'PARTE',
  Scadenza: riga('F24'),
  Documento: riga('F24'),
  Accesso: 'RISERVATO',
  Lavorazione: 'CHI_HA_CHIESTO',
  EsitoLavorazione: 'CHI_HA_CHIESTO',
  Calendario: 'CHI_HA_CHIESTO',
};

/** Types that carry values of the object they hang from, and clothes of lists: nothing is decided about them. */
export const VALORI: ReadonlySet<string> = new Set(
  `PageInfo Indirizzo Recapiti Contatti Sede Causale Persona Timbro Applicazione Incarico DettaglioF24 RiduzioneAttiva LinkDocumento QuoteContributive
    CalcoloContributi RicalcoloF24 RataContributi PassoCalcolo VerificaCodiceInps CalcoloSanzioni PianoDilazione RataDilazione
    EsitoVerificaDocumento EsitoRicercaDelegante PosizioneDelegabile Avvertenza DominioError AggiornaRecapitiPayload DelegaPayload LavorazionePayload
    CreaCalendarioPayload
    GeneraF24Payload
    GeneraDocumentoPayload`.split(/\s+/),
);

/** Whether a person with these powers opens this, about a row of posizione A, B or Z, or of none (null). */
export function puo(persona: PersonaDiProva, serve: Serve, posizione: 'A' | 'B' | 'Z' | null): boolean {
  const { poteri } = persona;
  if (serve === 'TOKEN' || serve === 'CHIUNQUE') return true;
  if (serve === 'NON_CIECO') return !persona.cieco;
  if (serve === 'CERCA') return !persona.cieco && (persona.applicazione?.scope.includes('deleghe:scrivi') ?? true);
  if (poteri === null) return false;
  if (serve === 'RISERVATO') return poteri.riservato === true;
  if (serve === 'TITOLARE') return poteri.titolare === true;
  if (serve === 'PARTE') throw new Error('the parties of a delega depend on the delega');
  if (serve === 'CHI_HA_CHIESTO') throw new Error('who asked for it is test/api/lavorazioni.test.ts and test/api/calendario.test.ts');
  const { ambito, dove } = serve;
  return (ambito === null || poteri.ambiti.includes(ambito)) && comprende(poteri, dove, posizione);
}

function comprende({ posizioni }: Poteri, dove: 'riga' | 'qualche' | 'intero', posizione: 'A' | 'B' | 'Z' | null): boolean {
  if (posizioni === 'INTERO' || dove === 'qualche') return true;
  return dove === 'riga' && posizione !== null && posizioni.includes(posizione);
}
