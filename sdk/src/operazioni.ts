// Generato da `npm run codegen` a partire da schema.graphql: non modificare a mano.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operazione } from './operazione.ts';
/** Che cosa ne è stato di un versamento nel confronto con le righe F24 della sua posizione. */
export type Abbinamento =
  /** Le righe che paga sono saldate e non avanza nulla. Per un credito usato: viene tutto da eccedenze note. */
  | 'ABBINATO'
  /** Paga più di quanto chiedono le righe che indica: quanto avanza è a credito. */
  | 'ECCEDENZA'
  /** Non indica nessuna riga della posizione, o non ha raggiunto una posizione. */
  | 'NON_ABBINATO'
  /** È andato tutto a righe che restano ancora da saldare. Per un credito usato: viene solo in parte da eccedenze note. */
  | 'PARZIALE';

/** Conto su cui un contribuente paga i suoi F24: solo per F24A0. */
export type AddebitoInput = {
  /** Giorno in cui l’addebito è stato autorizzato: non dopo oggi. Non va nella fornitura. */
  readonly autorizzazioneDel: string;
  /** Di chi sono gli F24. */
  readonly contribuente: string;
  /** IBAN italiano o sammarinese del conto da addebitare. */
  readonly iban: string;
  /** Codice fiscale dell’intestatario del conto. */
  readonly intestatario: string;
};

/** Recapiti e contatti da aggiornare. */
export type AggiornaRecapitiInput = {
  /** Contatti per le comunicazioni; null li cancella tutti. */
  readonly contatti?: ContattiInput | null | undefined;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Recapiti anagrafici; null li cancella tutti. */
  readonly recapiti?: RecapitiInput | null | undefined;
  /** Soggetto: sé stessi, l’ente rappresentato, o un componente del proprio nucleo (solo recapiti). */
  readonly soggetto: string;
};

/** Parte del cassetto che una delega o uno scope apre. */
export type Ambito =
  /** Dati anagrafici, indirizzi, recapiti, nucleo e riduzioni. */
  | 'ANAGRAFICA'
  /** Comunicazione bidirezionale. */
  | 'COMUNICAZIONI'
  /** Situazione debitoria, avvisi, ruoli ed estratto debitario. */
  | 'DEBITI'
  /** Denunce contributive di un ente. */
  | 'DENUNCE'
  /** Domande telematiche. */
  | 'DOMANDE'
  /** Estratto conto e rendicontazione. */
  | 'ESTRATTO_CONTO'
  /** Dati del modello F24 e modello in PDF. */
  | 'F24'
  /** Elenco delle posizioni contributive. */
  | 'POSIZIONI'
  /** Ricorsi amministrativi. */
  | 'RICORSI'
  /** Versamenti. */
  | 'VERSAMENTI';

/** Attivazione di una delega di un ente. */
export type AttivaDelegaInput = {
  /** Delega da attivare. */
  readonly delega: string;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Deleghe da creare tutte insieme. */
export type CaricaDelegheInput = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey: string;
  /** Una riga per delega, al massimo 1.000. */
  readonly righe: ReadonlyArray<CreaDelegaInput>;
};

/** Revoca o cessazione di una delega. */
export type ChiudiDelegaInput = {
  /** Delega da chiudere. */
  readonly delega: string;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Perché, al massimo 500 caratteri. */
  readonly motivo?: string | null | undefined;
};

/** Che cosa sapere prima di pagare un F24 preparato qui: avverte, non impedisce. */
export type CodiceAvvertenza =
  /** Il codice INPS è stato ricalcolato perché l'importo è cambiato. */
  | 'CODICE_INPS_RICALCOLATO'
  /** L'importo non è quello emesso dall'INPS. */
  | 'IMPORTO_DIVERSO_DA_EMISSIONE'
  /** La riga è calcolata da Cassetto, non emessa dall'INPS. */
  | 'ORIGINE_CALCOLATA'
  /** La riga risulta già versata. */
  | 'RIGA_GIA_VERSATA'
  /** La scadenza della riga è passata: possono essere dovute sanzioni. */
  | 'RIGA_SCADUTA'
  /** Con un credito in compensazione si paga solo con i canali dell'Agenzia delle Entrate. */
  | 'SOLO_CANALI_AGENZIA_ENTRATE'
  /** Il titolare di partita IVA paga solo per via telematica: il modello di carta è un facsimile. */
  | 'SOLO_CANALI_TELEMATICI';

/** Codice di un rifiuto secondo una regola: in userErrors o in extensions.code. */
export type CodiceErrore =
  /** Non si può accedere a questo dato, o il dato non esiste. */
  | 'ACCESSO_NEGATO'
  /** Questo ambito non si può delegare. */
  | 'AMBITO_NON_DELEGABILE'
  /** L'anno non è fra quelli di cui si conoscono le tabelle. */
  | 'ANNO_NON_DETERMINATO'
  /** La chiave di idempotenza è già servita per una richiesta diversa. */
  | 'CHIAVE_RIUTILIZZATA'
  /** Il dato non è disponibile. */
  | 'DATO_NON_DISPONIBILE'
  /** Delegante e delegato sono la stessa persona. */
  | 'DELEGANTE_UGUALE_DELEGATO'
  /** Il delegato non è abilitato a questo tipo di delega. */
  | 'DELEGATO_NON_ABILITATO'
  /** C'è già una delega aperta dello stesso tipo, fra le stesse persone, sulle stesse posizioni. */
  | 'DELEGA_GIA_PRESENTE'
  /** La data della firma non è possibile. */
  | 'FIRMA_NON_VALIDA'
  /** L'importo indicato non è ammesso per questa riga. */
  | 'IMPORTO_NON_AMMESSO'
  /** La riga non ha un importo: va indicato. */
  | 'IMPORTO_RICHIESTO'
  /** Sede o causale che non esiste. */
  | 'NON_TROVATO'
  /** Il periodo non è valido. */
  | 'PERIODO_NON_VALIDO'
  /** La delega non comprende questa posizione, o non comprende tutto il soggetto. */
  | 'POSIZIONE_NON_COMPRESA'
  /** Il riscontro non corrisponde, o il codice fiscale non è in archivio. */
  | 'RISCONTRO_ERRATO'
  /** Le righe sono di soggetti diversi. */
  | 'SOGGETTI_DIVERSI'
  /** Lo stato in cui si trova non ammette questa azione. */
  | 'STATO_NON_AMMESSO'
  /** La richiesta ha più righe di quante se ne accettano. */
  | 'TROPPE_RIGHE'
  /** Un valore non ha la forma o il significato attesi. */
  | 'VALORE_NON_VALIDO';

/** Contatti da cambiare: un campo assente resta com’è, null lo cancella. */
export type ContattiInput = {
  /** Telefono cellulare. */
  readonly cellulare?: string | null | undefined;
  /** Posta elettronica. */
  readonly email?: string | null | undefined;
  /** Fax. */
  readonly fax?: string | null | undefined;
  /** Notifiche per posta elettronica; null equivale a no. */
  readonly notificaEmail?: boolean | null | undefined;
  /** Notifiche per PEC; null equivale a no. */
  readonly notificaPec?: boolean | null | undefined;
  /** Notifiche per SMS; null equivale a no. */
  readonly notificaSms?: boolean | null | undefined;
  /** Posta elettronica certificata. */
  readonly pec?: string | null | undefined;
  /** Telefono fisso. */
  readonly telefono?: string | null | undefined;
};

/** Quali scadenze vanno nel calendario. */
export type CreaCalendarioInput = {
  /** Di posizioni in queste gestioni; altrimenti tutte. */
  readonly gestione?: ReadonlyArray<Gestione> | null | undefined;
  /** Chiave che rende sicuro ripetere la richiesta; l’indirizzo non è detto di nuovo. */
  readonly idempotencyKey?: string | null | undefined;
  /** Di questi tipi; altrimenti tutte. */
  readonly tipo?: ReadonlyArray<TipoScadenza> | null | undefined;
};

/** Delega da creare. */
export type CreaDelegaInput = {
  /** Ultimo giorno; assente: senza termine. */
  readonly al?: string | null | undefined;
  /** Ambiti da aprire, almeno uno. */
  readonly ambiti: ReadonlyArray<Ambito>;
  /** Primo giorno; assente: oggi. */
  readonly dal?: string | null | undefined;
  /** Codice fiscale di chi delega. */
  readonly delegante: string;
  /** Codice fiscale di chi è delegato. */
  readonly delegato: string;
  /** Chi firma per un ente: uno dei suoi rappresentanti. */
  readonly firmatario?: string | null | undefined;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Per ogni posizione, presente e futura. */
  readonly interoSoggetto?: boolean | null | undefined;
  /** Le posizioni, se la delega non è per l’intero soggetto. */
  readonly posizioni?: ReadonlyArray<string> | null | undefined;
  /** Per le indirette: un dato consegnato dal delegante, come per cercaDelegante. */
  readonly riscontro?: string | null | undefined;
  /** Tipo; una SUBDELEGA si crea con subdelega. */
  readonly tipo: TipoDelega;
};

/** Filtro delle deleghe. Le condizioni si sommano. */
export type DelegheFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: string | null | undefined;
  /** Dell’altra parte: il delegante tra quelle ricevute, il delegato tra quelle rilasciate. */
  readonly codiceFiscale?: string | null | undefined;
  /** Che scadono entro questo giorno. */
  readonly scadeEntro?: string | null | undefined;
  /** In questi stati, oggi. */
  readonly stato?: ReadonlyArray<StatoDelega> | null | undefined;
  /** Di questi tipi. */
  readonly tipo?: ReadonlyArray<TipoDelega> | null | undefined;
};

/** Documento d’identità di chi ha firmato a mano. */
export type DocumentoIdentitaInput = {
  /** Numero del documento. */
  readonly numero: string;
  /** Giorno in cui scade. */
  readonly scadeIl: string;
  /** Tipo di documento. */
  readonly tipo: string;
};

/** Filtro delle righe F24. Le condizioni si sommano. */
export type F24Filtro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: string | null | undefined;
  /** Di questo anno di competenza. */
  readonly anno?: number | null | undefined;
  /** Con queste causali. */
  readonly causale?: ReadonlyArray<string> | null | undefined;
  /** Di questi codici fiscali. */
  readonly codiceFiscale?: ReadonlyArray<string> | null | undefined;
  /** Di posizioni in queste gestioni. */
  readonly gestione?: ReadonlyArray<Gestione> | null | undefined;
  /** Di questa origine. */
  readonly origine?: ReadonlyArray<OrigineDato> | null | undefined;
  /** In scadenza fino a questo giorno, compreso. */
  readonly scadenzaAl?: string | null | undefined;
  /** In scadenza da questo giorno, compreso. */
  readonly scadenzaDal?: string | null | undefined;
  /** Vero: solo quelle scadute con qualcosa da versare. Falso: solo le altre. */
  readonly scaduto?: boolean | null | undefined;
  /** Di queste sedi. */
  readonly sede?: ReadonlyArray<string> | null | undefined;
  /** In questi stati. */
  readonly stato?: ReadonlyArray<StatoF24> | null | undefined;
  /** Di questi tipi di rata. */
  readonly tipoRata?: ReadonlyArray<TipoRata> | null | undefined;
};

/** In che forma si vogliono molti F24. */
export type FormatoF24 =
  /** Testo con punto e virgola e virgola decimale, una riga per riga F24. */
  | 'CSV'
  /** Fornitura telematica F24A0, al massimo 999 contribuenti. Non verificata: va passata al programma di controllo dell’Agenzia delle Entrate. */
  | 'F24A0'
  /** Un solo PDF, ordinato per cliente; al massimo 300 modelli. */
  | 'PDF_UNICO'
  /** Foglio di calcolo, una riga per riga F24. */
  | 'XLSX'
  /** Un archivio ZIP con un PDF per modello. */
  | 'ZIP_PDF';

/** Estratto conto da generare. */
export type GeneraEstrattoContoInput = {
  /** Periodi che toccano questo mese o i precedenti. */
  readonly al?: string | null | undefined;
  /** Periodi che toccano questo mese o i successivi. */
  readonly dal?: string | null | undefined;
  /** Solo i periodi in queste gestioni. */
  readonly gestione?: ReadonlyArray<Gestione> | null | undefined;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Solo i periodi di questa posizione. */
  readonly posizione?: string | null | undefined;
  /** Soggetto. */
  readonly soggetto: string;
};

/** Estratto debitario da generare. */
export type GeneraEstrattoDebitarioInput = {
  /** Solo le righe di questo anno. */
  readonly anno?: number | null | undefined;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Posizione. */
  readonly posizione: string;
};

/** Righe da mettere su uno o più modelli, tutte dello stesso soggetto. */
export type GeneraF24Input = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Righe, quattro per modello. */
  readonly righe: ReadonlyArray<RigaF24Input>;
};

/** Gli F24 di molti clienti in una richiesta. */
export type GeneraF24MassiviInput = {
  /** Un conto per ogni contribuente del filtro: solo per F24A0, che li richiede. */
  readonly addebiti?: ReadonlyArray<AddebitoInput> | null | undefined;
  /** Giorno dell’addebito, uno per fornitura e non passato: solo per F24A0, che lo richiede. */
  readonly dataVersamento?: string | null | undefined;
  /** Quali righe, tra tutte quelle su cui chi chiede ha l’ambito F24: al massimo 20.000. */
  readonly filtro: F24Filtro;
  /** In che forma. */
  readonly formato: FormatoF24;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey: string;
  /** Importi delle righe che non ne hanno, o da versare in parte; solo di righe f24. null: in bianco sul modello. */
  readonly importi?: ReadonlyArray<RigaF24Input> | null | undefined;
};

/** Modulo di delega da generare. */
export type GeneraModuloDelegaInput = {
  /** Delega, in qualunque stato. */
  readonly delega: string;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Rendicontazione della Gestione Separata da generare. */
export type GeneraRendicontazioneInput = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Posizione di un libero professionista. */
  readonly posizione: string;
};

/** Gestione dell'INPS in cui è aperta una posizione contributiva. */
export type Gestione =
  /** Lavoratori agricoli autonomi. */
  | 'AGRICOLI_AUTONOMI'
  /** Datori di lavoro agricoli. */
  | 'AGRICOLI_AZIENDE'
  /** Altra gestione. */
  | 'ALTRA'
  /** Gestione artigiani. */
  | 'ARTIGIANI'
  /** Datori di lavoro del settore privato. */
  | 'AZIENDE_CON_DIPENDENTI'
  /** Gestione commercianti. */
  | 'COMMERCIANTI'
  /** Lavoratori dipendenti del settore privato. */
  | 'DIPENDENTI_PRIVATI'
  /** Gestione dipendenti pubblici. */
  | 'DIPENDENTI_PUBBLICI'
  /** Lavoro domestico. */
  | 'DOMESTICI'
  /** Gestione separata, collaboratori. */
  | 'SEPARATA_COLLABORATORI'
  /** Gestione separata, committenti. */
  | 'SEPARATA_COMMITTENTI'
  /** Gestione separata, liberi professionisti. */
  | 'SEPARATA_PROFESSIONISTI';

/** Perché un accesso è concesso o negato. */
export type MotivoAccesso =
  /** Negato: la delega non comprende l'ambito. */
  | 'AMBITO_MANCANTE'
  /** Negato: la delega decorre da un giorno che deve venire. */
  | 'ATTIVA_DAL'
  /** Negato: la delega è cessata. */
  | 'CESSATA'
  /** Negato: la delega attende l'attivazione. */
  | 'DA_ATTIVARE'
  /** Negato: la delega attende la validazione. */
  | 'DA_VALIDARE'
  /** Concesso: lo apre una delega attiva. */
  | 'DELEGA'
  /** Negato: nessuna delega su questo soggetto. */
  | 'NESSUNA_DELEGA'
  /** Negato: chi chiede non è nell'archivio. */
  | 'NON_ISCRITTO'
  /** Concesso: la posizione è della sede dell'operatore. */
  | 'OPERATORE'
  /** Negato: la delega non comprende la posizione. */
  | 'POSIZIONE_NON_COMPRESA'
  /** Concesso: è il proprio cassetto. */
  | 'PROPRIO'
  /** Concesso: chi chiede rappresenta l'ente. */
  | 'RAPPRESENTANTE'
  /** Negato: la delega è stata revocata. */
  | 'REVOCATA'
  /** Negato: la veste di chi chiede non lo ammette. */
  | 'RUOLO_NON_AMMESSO'
  /** Negato: la delega è scaduta. */
  | 'SCADUTA'
  /** Negato: il token non ha lo scope necessario. */
  | 'SCOPE_MANCANTE';

/** Che cosa è un soggetto contribuente. */
export type NaturaSoggetto =
  /** Società, associazione, amministrazione o altro ente. */
  | 'ENTE'
  /** Persona fisica. */
  | 'PERSONA_FISICA';

/** Da dove viene un dato. */
export type OrigineDato =
  /** Calcolato da Cassetto: da verificare prima di pagare. */
  | 'CALCOLATO'
  /** Come l'ha emesso l'INPS. */
  | 'INPS'
  /** Scritto dallo studio. */
  | 'STUDIO';

/** Filtro delle posizioni. Le condizioni si sommano. */
export type PosizioniFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: string | null | undefined;
  /** Con conDifferenze: si guarda solo quest’anno. Da solo: con qualcosa di dovuto o di versato nell’anno. */
  readonly anno?: number | null | undefined;
  /** Con questo codice. */
  readonly codice?: string | null | undefined;
  /** Di questi codici fiscali. */
  readonly codiceFiscale?: ReadonlyArray<string> | null | undefined;
  /** Vero: solo quelle in cui un anno ha dovuto diverso dal versato. Falso: solo le altre. In entrambi i casi, con l’ambito DEBITI. */
  readonly conDifferenze?: boolean | null | undefined;
  /** In queste gestioni. */
  readonly gestione?: ReadonlyArray<Gestione> | null | undefined;
  /** In queste sedi. */
  readonly sede?: ReadonlyArray<string> | null | undefined;
  /** In questi stati. */
  readonly stato?: ReadonlyArray<StatoPosizione> | null | undefined;
};

/** Recapiti da cambiare: un campo assente resta com’è, null lo cancella. */
export type RecapitiInput = {
  /** Posta elettronica. */
  readonly email?: string | null | undefined;
  /** Posta elettronica certificata. */
  readonly pec?: string | null | undefined;
  /** Numero di telefono. */
  readonly telefono?: string | null | undefined;
};

/** Quale calendario revocare. */
export type RevocaCalendarioInput = {
  /** Il calendario. */
  readonly calendario: string;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Riattivazione di una delega scaduta. */
export type RiattivaDelegaInput = {
  /** Nuovo ultimo giorno; assente: senza termine. */
  readonly al?: string | null | undefined;
  /** Delega scaduta. */
  readonly delega: string;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Riga del modello da generare: esattamente una tra f24 (a debito) e versamento (a credito). */
export type RigaF24Input = {
  /** Riga F24 da versare. */
  readonly f24?: string | null | undefined;
  /** Importo. Se manca vale quello della riga, che deve averne uno; null: come sta sulla riga, anche in bianco. */
  readonly importo?: string | null | undefined;
  /** Versamento in eccedenza da usare a credito. */
  readonly versamento?: string | null | undefined;
};

/** In quale veste qualcuno accede a un cassetto. */
export type RuoloAccesso =
  /** Altro responsabile di un ente, con i poteri del rappresentante. */
  | 'ALTRO_RESPONSABILE'
  /** Analista: non vede alcuna persona. */
  | 'ANALISTA'
  /** Programma che agisce per un intermediario, entro gli scope del suo token. */
  | 'APPLICAZIONE'
  /** Associazione di categoria. */
  | 'ASSOCIAZIONE_CATEGORIA'
  /** Componente del nucleo di un'impresa, senza una posizione sua. */
  | 'COADIUVANTE'
  /** Dipendente delegato dal suo ente. */
  | 'DIPENDENTE_ENTE'
  /** Chi lavora per un intermediario o per un altro delegato. */
  | 'DIPENDENTE_STUDIO'
  /** Intermediario della legge 12/1979. */
  | 'INTERMEDIARIO'
  /** Operatore di una sede dell'INPS: legge soltanto. */
  | 'OPERATORE'
  /** Libero professionista della gestione separata. */
  | 'PROFESSIONISTA'
  /** Rappresentante legale di un ente. */
  | 'RAPPRESENTANTE_ENTE'
  /** Titolare di una posizione contributiva. */
  | 'TITOLARE';

/** Filtro delle scadenze. Le condizioni si sommano. */
export type ScadenzeFiltro = {
  /** Fino a questo giorno, compreso. */
  readonly al: string;
  /** Solo quelle assolte (true) o solo quelle da assolvere (false); null: tutte. */
  readonly assolta?: boolean | null | undefined;
  /** Da questo giorno, compreso. */
  readonly dal: string;
  /** Di posizioni in queste gestioni. */
  readonly gestione?: ReadonlyArray<Gestione> | null | undefined;
  /** Di questi tipi. */
  readonly tipo?: ReadonlyArray<TipoScadenza> | null | undefined;
};

/** Filtro dei soggetti. Le condizioni si sommano. */
export type SoggettiFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: string | null | undefined;
  /** Parole della denominazione, o inizio del codice fiscale. */
  readonly cerca?: string | null | undefined;
  /** Solo questi codici fiscali. */
  readonly codiceFiscale?: ReadonlyArray<string> | null | undefined;
  /** Vero: solo chi ha oggi un debito, tra quelli che chi chiede può vedere. Falso: solo chi non ne ha. */
  readonly conDebiti?: boolean | null | undefined;
  /** Con una posizione in queste gestioni. */
  readonly gestione?: ReadonlyArray<Gestione> | null | undefined;
  /** Con una posizione in queste sedi. */
  readonly sede?: ReadonlyArray<string> | null | undefined;
};

/** Stato di una delega, ricavato dai fatti e dal giorno di oggi in Italia. */
export type StatoDelega =
  /** Attiva: apre i suoi ambiti. */
  | 'ATTIVA'
  /** Cessata dal delegato. */
  | 'CESSATA'
  /** Inserita: attende l'attivazione del rappresentante dell'ente. */
  | 'DA_ATTIVARE'
  /** Inserita: attende la firma del delegante e la validazione dell'intermediario. */
  | 'DA_VALIDARE'
  /** Valida, ma la decorrenza è in un giorno che deve venire. */
  | 'IN_ATTESA_DECORRENZA'
  /** Revocata dal delegante o da chi lo rappresenta. */
  | 'REVOCATA'
  /** Scaduta: è stata attiva e il suo termine è passato. */
  | 'SCADUTA';

/** Che cosa ne è stato di una riga dell'F24. */
export type StatoF24 =
  /** Annullata dall'INPS. */
  | 'ANNULLATO'
  /** Estinta per compensazione. */
  | 'COMPENSATO'
  /** L'importo lo calcola il contribuente, e nulla è stato versato. */
  | 'DA_CALCOLARE'
  /** Nulla è stato ancora versato. */
  | 'DA_VERSARE'
  /** Versata in parte. */
  | 'PARZIALE'
  /** Versata per intero; se la riga è senza importo, nella misura calcolata dal contribuente. */
  | 'VERSATO';

/** A che punto è una lavorazione. */
export type StatoLavorazione =
  /** Finita: ogni riga è riuscita. */
  | 'CONCLUSA'
  /** Finita: qualche riga è stata scartata da una regola. */
  | 'CONCLUSA_CON_SCARTI'
  /** Interrotta da un guasto dopo più tentativi: le righe senza esito non sono state eseguite. */
  | 'FALLITA'
  /** Accettata, non ancora iniziata. */
  | 'IN_CODA'
  /** Iniziata: gli esiti arrivano riga per riga. */
  | 'IN_CORSO';

/** Stato di una posizione contributiva. */
export type StatoPosizione =
  /** Attiva. */
  | 'ATTIVA'
  /** Cessata. */
  | 'CESSATA'
  /** Sospesa. */
  | 'SOSPESA';

/** Parte di una delega da dare a un collaboratore. */
export type SubdelegaInput = {
  /** Ultimo giorno; assente: quello della delega. */
  readonly al?: string | null | undefined;
  /** Ambiti, fra quelli della delega, almeno uno. */
  readonly ambiti: ReadonlyArray<Ambito>;
  /** Primo giorno; assente: oggi. */
  readonly dal?: string | null | undefined;
  /** Delega attiva di cui si è delegati. */
  readonly delega: string;
  /** Codice fiscale di chi è subdelegato. */
  readonly delegato: string;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
  /** Posizioni, fra quelle della delega; assenti: le stesse. */
  readonly posizioni?: ReadonlyArray<string> | null | undefined;
};

/** Tipo di delega. */
export type TipoDelega =
  /** Inserita da un'associazione di categoria, valida dopo la firma del delegante. */
  | 'ASSOCIAZIONE_CATEGORIA'
  /** Data da un ente a un suo dipendente: vale dal giorno dopo l'attivazione. */
  | 'DIPENDENTE'
  /** Data dal titolare, a chiunque: vale subito. */
  | 'DIRETTA'
  /** Data a un'impresa del gruppo o a un consorzio: vale dal giorno dopo l'attivazione. */
  | 'GRUPPO_CONSORZIO'
  /** Inserita da un intermediario della legge 12/1979, valida dopo la firma del delegante. */
  | 'INDIRETTA'
  /** Inserita da altri delegati, valida dopo la firma del delegante. */
  | 'INDIRETTA_ALTRI'
  /** Data da un delegato, entro i limiti della sua delega. */
  | 'SUBDELEGA';

/** Come il delegante ha firmato la delega. */
export type TipoFirma =
  /** A mano, con gli estremi di un documento d'identità. */
  | 'AUTOGRAFA'
  /** Firma elettronica avanzata. */
  | 'FEA'
  /** Firma digitale. */
  | 'FIRMA_DIGITALE'
  /** Firma con SPID. */
  | 'SPID';

/** Che cosa chiede una riga dei dati del modello F24. */
export type TipoRata =
  /** Altra rata. */
  | 'ALTRA'
  /** Rata di una dilazione amministrativa. */
  | 'DILAZIONE'
  /** Rata trimestrale dei contributi sul minimale. */
  | 'MINIMALE'
  /** Primo acconto dei contributi eccedenti il minimale. */
  | 'PRIMO_ACCONTO'
  /** Primo versamento sul reddito, già dichiarato, dell'anno stesso. */
  | 'PRIMO_VERSAMENTO'
  /** Saldo dei contributi eccedenti il minimale. */
  | 'SALDO'
  /** Secondo acconto dei contributi eccedenti il minimale. */
  | 'SECONDO_ACCONTO'
  /** Secondo versamento sul reddito, già dichiarato, dell'anno stesso. */
  | 'SECONDO_VERSAMENTO'
  /** Pagamento in unica soluzione. */
  | 'UNICA_SOLUZIONE';

/** A che cosa si riferisce una scadenza. */
export type TipoScadenza =
  /** Acconto dei contributi. */
  | 'ACCONTO'
  /** Opporsi a un avviso di addebito davanti al giudice: 40 giorni dalla notifica. */
  | 'AVVISO_ADDEBITO_OPPOSIZIONE'
  /** Pagare un avviso di addebito: 60 giorni dalla notifica. */
  | 'AVVISO_ADDEBITO_PAGAMENTO'
  /** Pagare un avviso bonario o rispondere: 30 giorni da quando è disponibile. */
  | 'AVVISO_BONARIO'
  /** Ultimo giorno di una delega. */
  | 'DELEGA'
  /** Chiedere ancora la riduzione del regime forfettario, dopo che è finita: 28 febbraio. */
  | 'DOMANDA_RIDUZIONE'
  /** Rata dei contributi, o di una dilazione. */
  | 'RATA'
  /** Presentare un ricorso amministrativo contro un atto: 90 giorni da quando è ricevuto. */
  | 'RICORSO'
  /** Saldo dei contributi. */
  | 'SALDO';

/** Convalida di una delega indiretta firmata. */
export type ValidaDelegaInput = {
  /** Delega firmata. */
  readonly delega: string;
  /** Documento del firmatario; obbligatorio per la firma autografa. */
  readonly documento?: DocumentoIdentitaInput | null | undefined;
  /** Come ha firmato il delegante. */
  readonly firma: TipoFirma;
  /** Giorno della firma. */
  readonly firmataIl: string;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Deleghe firmate da convalidare tutte insieme. */
export type ValidaDelegheInput = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey: string;
  /** Una riga per delega, al massimo 1.000. */
  readonly righe: ReadonlyArray<ValidaDelegaInput>;
};

/** Filtro dei versamenti. Le condizioni si sommano. */
export type VersamentiFiltro = {
  /** Con questo esito del confronto con le righe F24. */
  readonly abbinamento?: ReadonlyArray<Abbinamento> | null | undefined;
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: string | null | undefined;
  /** Versati fino a questo giorno, compreso. */
  readonly al?: string | null | undefined;
  /** Il cui periodo finisce in questo anno. */
  readonly anno?: number | null | undefined;
  /** Con queste causali. */
  readonly causale?: ReadonlyArray<string> | null | undefined;
  /** Di questi codici fiscali. */
  readonly codiceFiscale?: ReadonlyArray<string> | null | undefined;
  /** Versati da questo giorno, compreso. */
  readonly dal?: string | null | undefined;
};

export type IoQueryVariables = Exact<{ [key: string]: never; }>;


export type IoQuery = { readonly io: { readonly codiceFiscale: string | null, readonly denominazione: string | null, readonly profili: ReadonlyArray<RuoloAccesso>, readonly scope: ReadonlyArray<string>, readonly limiti: { readonly massimo: number, readonly alMinuto: number, readonly restanti: number, readonly rinnovoFra: number } } };

export type SoggettiQueryVariables = Exact<{
  filtro?: SoggettiFiltro | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SoggettiQuery = { readonly soggetti: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly codiceFiscale: string, readonly denominazione: string, readonly natura: NaturaSoggetto, readonly aggiornatoIl: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PosizioniQueryVariables = Exact<{
  filtro?: PosizioniFiltro | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PosizioniQuery = { readonly posizioni: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly gestione: Gestione, readonly codice: string | null, readonly cin: string | null, readonly denominazione: string | null, readonly stato: StatoPosizione, readonly sede: { readonly codice: string, readonly nome: string | null }, readonly soggetto: { readonly codiceFiscale: string, readonly denominazione: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type F24InScadenzaQueryVariables = Exact<{
  filtro?: F24Filtro | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type F24InScadenzaQuery = { readonly f24: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly scadenza: string, readonly anno: number, readonly rata: string, readonly tipoRata: TipoRata, readonly importo: string | null, readonly versato: string, readonly residuo: string | null, readonly stato: StatoF24, readonly codiceInps: string | null, readonly origine: OrigineDato, readonly aggiornatoIl: string, readonly causale: { readonly codice: string }, readonly posizione: { readonly id: string, readonly gestione: Gestione, readonly codice: string | null, readonly soggetto: { readonly codiceFiscale: string, readonly denominazione: string } }, readonly pdf: { readonly url: string, readonly scadeIl: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type VersamentiQueryVariables = Exact<{
  filtro?: VersamentiFiltro | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VersamentiQuery = { readonly versamenti: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly data: string, readonly importoDebito: string, readonly importoCredito: string, readonly abbinamento: Abbinamento, readonly protocollo: string | null, readonly aggiornatoIl: string, readonly causale: { readonly codice: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ScadenzeQueryVariables = Exact<{
  filtro: ScadenzeFiltro;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ScadenzeQuery = { readonly scadenze: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly data: string, readonly dataNominale: string, readonly tipo: TipoScadenza, readonly descrizione: string, readonly importo: string | null, readonly assolta: boolean, readonly soggetto: { readonly codiceFiscale: string, readonly denominazione: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type DelegheRicevuteQueryVariables = Exact<{
  filtro?: DelegheFiltro | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DelegheRicevuteQuery = { readonly io: { readonly delegheRicevute: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };

export type VerificaAccessoQueryVariables = Exact<{
  codiceFiscale: string;
  ambito: Ambito;
  posizione?: string | null | undefined;
}>;


export type VerificaAccessoQuery = { readonly verificaAccesso: { readonly concesso: boolean, readonly motivo: MotivoAccesso, readonly attivaDal: string | null } };

export type StatoLavorazioneQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StatoLavorazioneQuery = { readonly node:
    | { readonly id: string, readonly stato: StatoLavorazione, readonly totale: number, readonly riuscite: number, readonly scartate: number, readonly conclusaIl: string | null, readonly documenti: ReadonlyArray<{ readonly id: string, readonly titolo: string, readonly nomeFile: string, readonly tipoMime: string, readonly byte: number, readonly pagine: number | null, readonly sha256: string, readonly codiceVerifica: string | null, readonly creatoIl: string, readonly link: { readonly url: string, readonly scadeIl: string } | null }>, readonly esiti: { readonly nodes: ReadonlyArray<{ readonly riga: number, readonly riferimento: string, readonly errore: { readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null } | null, readonly oggetto:
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
            | { readonly id: string }
           | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null }
    | Record<PropertyKey, never>
   | null };

export type DatiDelegaFragment = { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } };

export type DatiDocumentoFragment = { readonly id: string, readonly titolo: string, readonly nomeFile: string, readonly tipoMime: string, readonly byte: number, readonly pagine: number | null, readonly sha256: string, readonly codiceVerifica: string | null, readonly creatoIl: string, readonly link: { readonly url: string, readonly scadeIl: string } | null };

export type RifiutoFragment = { readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null };

export type CreaDelegaMutationVariables = Exact<{
  input: CreaDelegaInput;
}>;


export type CreaDelegaMutation = { readonly creaDelega: { readonly delega: { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type ValidaDelegaMutationVariables = Exact<{
  input: ValidaDelegaInput;
}>;


export type ValidaDelegaMutation = { readonly validaDelega: { readonly delega: { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type AttivaDelegaMutationVariables = Exact<{
  input: AttivaDelegaInput;
}>;


export type AttivaDelegaMutation = { readonly attivaDelega: { readonly delega: { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type RevocaDelegaMutationVariables = Exact<{
  input: ChiudiDelegaInput;
}>;


export type RevocaDelegaMutation = { readonly revocaDelega: { readonly delega: { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type CessaDelegaMutationVariables = Exact<{
  input: ChiudiDelegaInput;
}>;


export type CessaDelegaMutation = { readonly cessaDelega: { readonly delega: { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type RiattivaDelegaMutationVariables = Exact<{
  input: RiattivaDelegaInput;
}>;


export type RiattivaDelegaMutation = { readonly riattivaDelega: { readonly delega: { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type SubdelegaMutationVariables = Exact<{
  input: SubdelegaInput;
}>;


export type SubdelegaMutation = { readonly subdelega: { readonly delega: { readonly id: string, readonly tipo: TipoDelega, readonly stato: StatoDelega, readonly dal: string, readonly al: string | null, readonly attivaDal: string | null, readonly interoSoggetto: boolean, readonly ambiti: ReadonlyArray<Ambito>, readonly aggiornatoIl: string, readonly delegante: { readonly codiceFiscale: string, readonly denominazione: string | null }, readonly delegato: { readonly codiceFiscale: string, readonly denominazione: string | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type CaricaDelegheMutationVariables = Exact<{
  input: CaricaDelegheInput;
}>;


export type CaricaDelegheMutation = { readonly caricaDeleghe: { readonly lavorazione: { readonly id: string, readonly stato: StatoLavorazione, readonly totale: number, readonly riuscite: number, readonly scartate: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type ValidaDelegheMutationVariables = Exact<{
  input: ValidaDelegheInput;
}>;


export type ValidaDelegheMutation = { readonly validaDeleghe: { readonly lavorazione: { readonly id: string, readonly stato: StatoLavorazione, readonly totale: number, readonly riuscite: number, readonly scartate: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type GeneraF24MutationVariables = Exact<{
  input: GeneraF24Input;
}>;


export type GeneraF24Mutation = { readonly generaF24: { readonly documenti: ReadonlyArray<{ readonly id: string, readonly titolo: string, readonly nomeFile: string, readonly tipoMime: string, readonly byte: number, readonly pagine: number | null, readonly sha256: string, readonly codiceVerifica: string | null, readonly creatoIl: string, readonly link: { readonly url: string, readonly scadeIl: string } | null }>, readonly avvertenze: ReadonlyArray<{ readonly codice: CodiceAvvertenza, readonly testo: string }>, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type GeneraEstrattoContoMutationVariables = Exact<{
  input: GeneraEstrattoContoInput;
}>;


export type GeneraEstrattoContoMutation = { readonly generaEstrattoConto: { readonly documento: { readonly id: string, readonly titolo: string, readonly nomeFile: string, readonly tipoMime: string, readonly byte: number, readonly pagine: number | null, readonly sha256: string, readonly codiceVerifica: string | null, readonly creatoIl: string, readonly link: { readonly url: string, readonly scadeIl: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type GeneraModuloDelegaMutationVariables = Exact<{
  input: GeneraModuloDelegaInput;
}>;


export type GeneraModuloDelegaMutation = { readonly generaModuloDelega: { readonly documento: { readonly id: string, readonly titolo: string, readonly nomeFile: string, readonly tipoMime: string, readonly byte: number, readonly pagine: number | null, readonly sha256: string, readonly codiceVerifica: string | null, readonly creatoIl: string, readonly link: { readonly url: string, readonly scadeIl: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type GeneraRendicontazioneMutationVariables = Exact<{
  input: GeneraRendicontazioneInput;
}>;


export type GeneraRendicontazioneMutation = { readonly generaRendicontazione: { readonly documento: { readonly id: string, readonly titolo: string, readonly nomeFile: string, readonly tipoMime: string, readonly byte: number, readonly pagine: number | null, readonly sha256: string, readonly codiceVerifica: string | null, readonly creatoIl: string, readonly link: { readonly url: string, readonly scadeIl: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type AggiornaRecapitiMutationVariables = Exact<{
  input: AggiornaRecapitiInput;
}>;


export type AggiornaRecapitiMutation = { readonly aggiornaRecapiti: { readonly soggetto: { readonly id: string, readonly aggiornatoIl: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type GeneraEstrattoDebitarioMutationVariables = Exact<{
  input: GeneraEstrattoDebitarioInput;
}>;


export type GeneraEstrattoDebitarioMutation = { readonly generaEstrattoDebitario: { readonly documento: { readonly id: string, readonly titolo: string, readonly nomeFile: string, readonly tipoMime: string, readonly byte: number, readonly pagine: number | null, readonly sha256: string, readonly codiceVerifica: string | null, readonly creatoIl: string, readonly link: { readonly url: string, readonly scadeIl: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type CreaCalendarioMutationVariables = Exact<{
  input: CreaCalendarioInput;
}>;


export type CreaCalendarioMutation = { readonly creaCalendario: { readonly calendario: { readonly id: string, readonly url: string | null, readonly attivo: boolean, readonly creatoIl: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type RevocaCalendarioMutationVariables = Exact<{
  input: RevocaCalendarioInput;
}>;


export type RevocaCalendarioMutation = { readonly revocaCalendario: { readonly calendario: { readonly id: string, readonly attivo: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export type GeneraF24MassiviMutationVariables = Exact<{
  input: GeneraF24MassiviInput;
}>;


export type GeneraF24MassiviMutation = { readonly generaF24Massivi: { readonly lavorazione: { readonly id: string, readonly stato: StatoLavorazione, readonly totale: number, readonly riuscite: number, readonly scartate: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: CodiceErrore, readonly message: string, readonly path: ReadonlyArray<string> | null }> } };

export const Io: Operazione<IoQuery, IoQueryVariables> = `query Io {
  io {
    codiceFiscale
    denominazione
    profili
    scope
    limiti {
      massimo
      alMinuto
      restanti
      rinnovoFra
    }
  }
}`;
export const Soggetti: Operazione<SoggettiQuery, SoggettiQueryVariables> = `query Soggetti($filtro: SoggettiFiltro, $first: Int = 100, $after: String) {
  soggetti(filtro: $filtro, first: $first, after: $after) {
    nodes {
      id
      codiceFiscale
      denominazione
      natura
      aggiornatoIl
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;
export const Posizioni: Operazione<PosizioniQuery, PosizioniQueryVariables> = `query Posizioni($filtro: PosizioniFiltro, $first: Int = 100, $after: String) {
  posizioni(filtro: $filtro, first: $first, after: $after) {
    nodes {
      id
      gestione
      codice
      cin
      denominazione
      stato
      sede {
        codice
        nome
      }
      soggetto {
        codiceFiscale
        denominazione
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;
export const F24InScadenza: Operazione<F24InScadenzaQuery, F24InScadenzaQueryVariables> = `query F24InScadenza($filtro: F24Filtro, $first: Int = 100, $after: String) {
  f24(filtro: $filtro, first: $first, after: $after) {
    nodes {
      id
      scadenza
      anno
      rata
      tipoRata
      importo
      versato
      residuo
      stato
      codiceInps
      origine
      aggiornatoIl
      causale {
        codice
      }
      posizione {
        id
        gestione
        codice
        soggetto {
          codiceFiscale
          denominazione
        }
      }
      pdf {
        url
        scadeIl
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;
export const Versamenti: Operazione<VersamentiQuery, VersamentiQueryVariables> = `query Versamenti($filtro: VersamentiFiltro, $first: Int = 100, $after: String) {
  versamenti(filtro: $filtro, first: $first, after: $after) {
    nodes {
      id
      data
      importoDebito
      importoCredito
      abbinamento
      protocollo
      causale {
        codice
      }
      aggiornatoIl
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;
export const Scadenze: Operazione<ScadenzeQuery, ScadenzeQueryVariables> = `query Scadenze($filtro: ScadenzeFiltro!, $first: Int = 100, $after: String) {
  scadenze(filtro: $filtro, first: $first, after: $after) {
    nodes {
      id
      data
      dataNominale
      tipo
      descrizione
      importo
      assolta
      soggetto {
        codiceFiscale
        denominazione
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`;
export const DelegheRicevute: Operazione<DelegheRicevuteQuery, DelegheRicevuteQueryVariables> = `query DelegheRicevute($filtro: DelegheFiltro, $first: Int = 100, $after: String) {
  io {
    delegheRicevute(filtro: $filtro, first: $first, after: $after) {
      nodes {
        ...DatiDelega
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}`;
export const VerificaAccesso: Operazione<VerificaAccessoQuery, VerificaAccessoQueryVariables> = `query VerificaAccesso($codiceFiscale: CodiceFiscale!, $ambito: Ambito!, $posizione: ID) {
  verificaAccesso(
    codiceFiscale: $codiceFiscale
    ambito: $ambito
    posizione: $posizione
  ) {
    concesso
    motivo
    attivaDal
  }
}`;
export const StatoLavorazione: Operazione<StatoLavorazioneQuery, StatoLavorazioneQueryVariables> = `query StatoLavorazione($id: ID!, $first: Int = 100, $after: String) {
  node(id: $id) {
    ... on Lavorazione {
      id
      stato
      totale
      riuscite
      scartate
      conclusaIl
      documenti {
        ...DatiDocumento
      }
      esiti(first: $first, after: $after) {
        nodes {
          riga
          riferimento
          errore {
            code
            message
            path
          }
          oggetto {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
fragment DatiDocumento on Documento {
  id
  titolo
  nomeFile
  tipoMime
  byte
  pagine
  sha256
  codiceVerifica
  creatoIl
  link {
    url
    scadeIl
  }
}`;
export const CreaDelega: Operazione<CreaDelegaMutation, CreaDelegaMutationVariables> = `mutation CreaDelega($input: CreaDelegaInput!) {
  creaDelega(input: $input) {
    delega {
      ...DatiDelega
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const ValidaDelega: Operazione<ValidaDelegaMutation, ValidaDelegaMutationVariables> = `mutation ValidaDelega($input: ValidaDelegaInput!) {
  validaDelega(input: $input) {
    delega {
      ...DatiDelega
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const AttivaDelega: Operazione<AttivaDelegaMutation, AttivaDelegaMutationVariables> = `mutation AttivaDelega($input: AttivaDelegaInput!) {
  attivaDelega(input: $input) {
    delega {
      ...DatiDelega
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const RevocaDelega: Operazione<RevocaDelegaMutation, RevocaDelegaMutationVariables> = `mutation RevocaDelega($input: ChiudiDelegaInput!) {
  revocaDelega(input: $input) {
    delega {
      ...DatiDelega
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const CessaDelega: Operazione<CessaDelegaMutation, CessaDelegaMutationVariables> = `mutation CessaDelega($input: ChiudiDelegaInput!) {
  cessaDelega(input: $input) {
    delega {
      ...DatiDelega
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const RiattivaDelega: Operazione<RiattivaDelegaMutation, RiattivaDelegaMutationVariables> = `mutation RiattivaDelega($input: RiattivaDelegaInput!) {
  riattivaDelega(input: $input) {
    delega {
      ...DatiDelega
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const Subdelega: Operazione<SubdelegaMutation, SubdelegaMutationVariables> = `mutation Subdelega($input: SubdelegaInput!) {
  subdelega(input: $input) {
    delega {
      ...DatiDelega
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDelega on Delega {
  id
  tipo
  stato
  dal
  al
  attivaDal
  interoSoggetto
  ambiti
  aggiornatoIl
  delegante {
    codiceFiscale
    denominazione
  }
  delegato {
    codiceFiscale
    denominazione
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const CaricaDeleghe: Operazione<CaricaDelegheMutation, CaricaDelegheMutationVariables> = `mutation CaricaDeleghe($input: CaricaDelegheInput!) {
  caricaDeleghe(input: $input) {
    lavorazione {
      id
      stato
      totale
      riuscite
      scartate
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const ValidaDeleghe: Operazione<ValidaDelegheMutation, ValidaDelegheMutationVariables> = `mutation ValidaDeleghe($input: ValidaDelegheInput!) {
  validaDeleghe(input: $input) {
    lavorazione {
      id
      stato
      totale
      riuscite
      scartate
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const GeneraF24: Operazione<GeneraF24Mutation, GeneraF24MutationVariables> = `mutation GeneraF24($input: GeneraF24Input!) {
  generaF24(input: $input) {
    documenti {
      ...DatiDocumento
    }
    avvertenze {
      codice
      testo
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDocumento on Documento {
  id
  titolo
  nomeFile
  tipoMime
  byte
  pagine
  sha256
  codiceVerifica
  creatoIl
  link {
    url
    scadeIl
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const GeneraEstrattoConto: Operazione<GeneraEstrattoContoMutation, GeneraEstrattoContoMutationVariables> = `mutation GeneraEstrattoConto($input: GeneraEstrattoContoInput!) {
  generaEstrattoConto(input: $input) {
    documento {
      ...DatiDocumento
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDocumento on Documento {
  id
  titolo
  nomeFile
  tipoMime
  byte
  pagine
  sha256
  codiceVerifica
  creatoIl
  link {
    url
    scadeIl
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const GeneraModuloDelega: Operazione<GeneraModuloDelegaMutation, GeneraModuloDelegaMutationVariables> = `mutation GeneraModuloDelega($input: GeneraModuloDelegaInput!) {
  generaModuloDelega(input: $input) {
    documento {
      ...DatiDocumento
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDocumento on Documento {
  id
  titolo
  nomeFile
  tipoMime
  byte
  pagine
  sha256
  codiceVerifica
  creatoIl
  link {
    url
    scadeIl
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const GeneraRendicontazione: Operazione<GeneraRendicontazioneMutation, GeneraRendicontazioneMutationVariables> = `mutation GeneraRendicontazione($input: GeneraRendicontazioneInput!) {
  generaRendicontazione(input: $input) {
    documento {
      ...DatiDocumento
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDocumento on Documento {
  id
  titolo
  nomeFile
  tipoMime
  byte
  pagine
  sha256
  codiceVerifica
  creatoIl
  link {
    url
    scadeIl
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const AggiornaRecapiti: Operazione<AggiornaRecapitiMutation, AggiornaRecapitiMutationVariables> = `mutation AggiornaRecapiti($input: AggiornaRecapitiInput!) {
  aggiornaRecapiti(input: $input) {
    soggetto {
      id
      aggiornatoIl
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const GeneraEstrattoDebitario: Operazione<GeneraEstrattoDebitarioMutation, GeneraEstrattoDebitarioMutationVariables> = `mutation GeneraEstrattoDebitario($input: GeneraEstrattoDebitarioInput!) {
  generaEstrattoDebitario(input: $input) {
    documento {
      ...DatiDocumento
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment DatiDocumento on Documento {
  id
  titolo
  nomeFile
  tipoMime
  byte
  pagine
  sha256
  codiceVerifica
  creatoIl
  link {
    url
    scadeIl
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const CreaCalendario: Operazione<CreaCalendarioMutation, CreaCalendarioMutationVariables> = `mutation CreaCalendario($input: CreaCalendarioInput!) {
  creaCalendario(input: $input) {
    calendario {
      id
      url
      attivo
      creatoIl
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const RevocaCalendario: Operazione<RevocaCalendarioMutation, RevocaCalendarioMutationVariables> = `mutation RevocaCalendario($input: RevocaCalendarioInput!) {
  revocaCalendario(input: $input) {
    calendario {
      id
      attivo
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;
export const GeneraF24Massivi: Operazione<GeneraF24MassiviMutation, GeneraF24MassiviMutationVariables> = `mutation GeneraF24Massivi($input: GeneraF24MassiviInput!) {
  generaF24Massivi(input: $input) {
    lavorazione {
      id
      stato
      totale
      riuscite
      scartate
    }
    userErrors {
      ...Rifiuto
    }
  }
}
fragment Rifiuto on DominioError {
  code
  message
  path
}`;