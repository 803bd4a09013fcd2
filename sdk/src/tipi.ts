// Generato da `npm run codegen` a partire da schema.graphql: non modificare a mano.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Codice fiscale: 16 caratteri (anche con omocodia) o 11 cifre, con il carattere di controllo verificato. Le minuscole sono accettate e restituite maiuscole. */
  CodiceFiscale: { input: string; output: string; }
  /** Codice INPS (codeline) dell'F24: 17 cifre. Se ne verifica solo la forma: le cifre di controllo coprono anche importo, anno e sede, che nel codice non ci sono. */
  CodiceInps: { input: string; output: string; }
  /** Giorno del calendario, senza ora né fuso: "2012-02-16". */
  Data: { input: string; output: string; }
  /** Istante ISO 8601 con lo scostamento dal tempo universale; restituito in UTC con i millesimi: "2026-01-15T09:30:00.000Z". */
  DataOra: { input: string; output: string; }
  /** Importo esatto in euro, scritto come testo con il punto e due decimali: "741.45", "-0.05". In ingresso i decimali possono essere meno di due; un numero non è accettato, perché perderebbe i centesimi. */
  Importo: { input: string; output: string; }
  /** Mese del calendario: "2011-01". */
  Mese: { input: string; output: string; }
  /** Partita IVA: 11 cifre, con la cifra di controllo verificata. */
  PartitaIva: { input: string; output: string; }
  /** Indirizzo web assoluto, http o https. */
  URL: { input: string; output: string; }
};

/** Che cosa ne è stato di un versamento nel confronto con le righe F24 della sua posizione. */
export const Abbinamento = {
  /** Le righe che paga sono saldate e non avanza nulla. Per un credito usato: viene tutto da eccedenze note. */
  Abbinato: 'ABBINATO',
  /** Paga più di quanto chiedono le righe che indica: quanto avanza è a credito. */
  Eccedenza: 'ECCEDENZA',
  /** Non indica nessuna riga della posizione, o non ha raggiunto una posizione. */
  NonAbbinato: 'NON_ABBINATO',
  /** È andato tutto a righe che restano ancora da saldare. Per un credito usato: viene solo in parte da eccedenze note. */
  Parziale: 'PARZIALE'
} as const;

export type Abbinamento = typeof Abbinamento[keyof typeof Abbinamento];
/** Quanto di un versamento è andato a una riga F24. */
export type AbbinamentoF24 = {
  readonly __typename?: 'AbbinamentoF24';
  /** Da che cosa si è riconosciuta la riga. */
  readonly criterio: CriterioAbbinamento;
  /** Riga F24. */
  readonly f24: F24;
  /** Quanto del versamento è andato alla riga; 0.00 se la riga era già versata, o se il versamento ne usa il credito. */
  readonly importo: Scalars['Importo']['output'];
  /** Versamento. */
  readonly versamento: Versamento;
};

/** Accesso registrato ai dati di un soggetto. */
export type Accesso = Node & {
  readonly __typename?: 'Accesso';
  /** Ambiti letti. */
  readonly ambiti: ReadonlyArray<Ambito>;
  /** Programma con cui si è agito. */
  readonly applicazione?: Maybe<Applicazione>;
  /** I dati sono usciti (vero) o la richiesta è stata rifiutata (falso). */
  readonly concesso: Scalars['Boolean']['output'];
  /** Chi ha agito: visibile solo a sé stesso. */
  readonly da?: Maybe<Persona>;
  /** Delega che ha aperto. */
  readonly delega?: Maybe<Delega>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Istante dell’accesso. */
  readonly il: Scalars['DataOra']['output'];
  /** Campi radice dell’operazione. */
  readonly operazione: Scalars['String']['output'];
  /** Organizzazione per cui si è agito; assente per il proprio cassetto. */
  readonly organizzazione?: Maybe<Persona>;
  /** In quale veste. */
  readonly ruolo: RuoloAccesso;
};

/** Elenco a pagine: accessi registrati. */
export type AccessoConnection = {
  readonly __typename?: 'AccessoConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<AccessoEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Accesso>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: accessi registrati. */
export type AccessoEdge = {
  readonly __typename?: 'AccessoEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Accesso;
};

/** Filtro degli avvisi di addebito e dei ruoli. Le condizioni si sommano. */
export type AddebitiFiltro = {
  /** Affidati alla riscossione fino a questo giorno, compreso. */
  readonly affidatoAl?: InputMaybe<Scalars['Data']['input']>;
  /** Affidati alla riscossione da questo giorno, compreso. */
  readonly affidatoDal?: InputMaybe<Scalars['Data']['input']>;
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Di posizioni in queste gestioni. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** Notificati fino a questo giorno, compreso. */
  readonly notificatoAl?: InputMaybe<Scalars['Data']['input']>;
  /** Notificati da questo giorno, compreso. */
  readonly notificatoDal?: InputMaybe<Scalars['Data']['input']>;
  /** In questi stati. */
  readonly stato?: InputMaybe<ReadonlyArray<StatoRuolo>>;
};

/** Conto su cui un contribuente paga i suoi F24: solo per F24A0. */
export type AddebitoInput = {
  /** Giorno in cui l’addebito è stato autorizzato: non dopo oggi. Non va nella fornitura. */
  readonly autorizzazioneDel: Scalars['Data']['input'];
  /** Di chi sono gli F24. */
  readonly contribuente: Scalars['CodiceFiscale']['input'];
  /** IBAN italiano o sammarinese del conto da addebitare. */
  readonly iban: Scalars['String']['input'];
  /** Codice fiscale dell’intestatario del conto. */
  readonly intestatario: Scalars['CodiceFiscale']['input'];
};

/** Recapiti e contatti da aggiornare. */
export type AggiornaRecapitiInput = {
  /** Contatti per le comunicazioni; null li cancella tutti. */
  readonly contatti?: InputMaybe<ContattiInput>;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Recapiti anagrafici; null li cancella tutti. */
  readonly recapiti?: InputMaybe<RecapitiInput>;
  /** Soggetto: sé stessi, l’ente rappresentato, o un componente del proprio nucleo (solo recapiti). */
  readonly soggetto: Scalars['ID']['input'];
};

/** Esito di aggiornaRecapiti. */
export type AggiornaRecapitiPayload = {
  readonly __typename?: 'AggiornaRecapitiPayload';
  /** Il soggetto aggiornato. */
  readonly soggetto?: Maybe<Soggetto>;
  /** Rifiuti; vuoto se è riuscita. */
  readonly userErrors: ReadonlyArray<DominioError>;
};

/** Parte del cassetto che una delega o uno scope apre. */
export const Ambito = {
  /** Dati anagrafici, indirizzi, recapiti, nucleo e riduzioni. */
  Anagrafica: 'ANAGRAFICA',
  /** Comunicazione bidirezionale. */
  Comunicazioni: 'COMUNICAZIONI',
  /** Situazione debitoria, avvisi, ruoli ed estratto debitario. */
  Debiti: 'DEBITI',
  /** Denunce contributive di un ente. */
  Denunce: 'DENUNCE',
  /** Domande telematiche. */
  Domande: 'DOMANDE',
  /** Estratto conto e rendicontazione. */
  EstrattoConto: 'ESTRATTO_CONTO',
  /** Dati del modello F24 e modello in PDF. */
  F24: 'F24',
  /** Elenco delle posizioni contributive. */
  Posizioni: 'POSIZIONI',
  /** Ricorsi amministrativi. */
  Ricorsi: 'RICORSI',
  /** Versamenti. */
  Versamenti: 'VERSAMENTI'
} as const;

export type Ambito = typeof Ambito[keyof typeof Ambito];
/** Programma che agisce per un intermediario. */
export type Applicazione = {
  readonly __typename?: 'Applicazione';
  /** Identificativo del client presso l’emittente dei token. */
  readonly id: Scalars['ID']['output'];
  /** Nome del programma. */
  readonly nome: Scalars['String']['output'];
};

/** Attivazione di una delega di un ente. */
export type AttivaDelegaInput = {
  /** Delega da attivare. */
  readonly delega: Scalars['ID']['input'];
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Cosa sapere prima di pagare. */
export type Avvertenza = {
  readonly __typename?: 'Avvertenza';
  /** Codice dell’avvertenza. */
  readonly codice: CodiceAvvertenza;
  /** Riga a cui si riferisce. */
  readonly f24?: Maybe<F24>;
  /** Testo leggibile. */
  readonly testo: Scalars['String']['output'];
};

/** Filtro degli avvisi bonari. Le condizioni si sommano. */
export type AvvisiBonariFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Emessi fino a questo giorno, compreso. */
  readonly emessoAl?: InputMaybe<Scalars['Data']['input']>;
  /** Emessi da questo giorno, compreso. */
  readonly emessoDal?: InputMaybe<Scalars['Data']['input']>;
  /** Di posizioni in queste gestioni. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** In scadenza fino a questo giorno, compreso. */
  readonly scadenzaAl?: InputMaybe<Scalars['Data']['input']>;
  /** In scadenza da questo giorno, compreso. */
  readonly scadenzaDal?: InputMaybe<Scalars['Data']['input']>;
  /** In questi stati. */
  readonly stato?: InputMaybe<ReadonlyArray<StatoAvviso>>;
};

/** Avviso di addebito con valore di titolo esecutivo (DL 78/2010, art. 30). */
export type AvvisoAddebito = Node & {
  readonly __typename?: 'AvvisoAddebito';
  /** Giorno dell’affidamento all’agente della riscossione. */
  readonly affidatoIl?: Maybe<Scalars['Data']['output']>;
  /** Agente della riscossione. */
  readonly agenteRiscossione: Scalars['String']['output'];
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Avviso bonario da cui viene. */
  readonly avvisoBonario?: Maybe<AvvisoBonario>;
  /** Contributi. */
  readonly capitale: Scalars['Importo']['output'];
  /** Giorno di emissione. */
  readonly dataEmissione: Scalars['Data']['output'];
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Interessi. */
  readonly interessi: Scalars['Importo']['output'];
  /** Giorno della notifica. */
  readonly notificatoIl?: Maybe<Scalars['Data']['output']>;
  /** Numero dell’avviso. */
  readonly numero: Scalars['String']['output'];
  /** Posizione a cui si riferisce. */
  readonly posizione: Posizione;
  /** Quanto resta da pagare. */
  readonly residuo: Scalars['Importo']['output'];
  /** Cosa chiede, causale per causale. */
  readonly righe: ReadonlyArray<RigaAvviso>;
  /** Sanzioni civili. */
  readonly sanzioni: Scalars['Importo']['output'];
  /** Stato. */
  readonly stato: StatoRuolo;
  /** Ultimo giorno per opporsi: 40 giorni dalla notifica (D.Lgs. 46/1999, art. 24). */
  readonly termineOpposizione?: Maybe<Scalars['Data']['output']>;
  /** Ultimo giorno per pagare: 60 giorni dalla notifica. */
  readonly terminePagamento?: Maybe<Scalars['Data']['output']>;
  /** Totale dell’avviso. */
  readonly totale: Scalars['Importo']['output'];
};

/** Elenco a pagine: avvisi di addebito. */
export type AvvisoAddebitoConnection = {
  readonly __typename?: 'AvvisoAddebitoConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<AvvisoAddebitoEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<AvvisoAddebito>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: avvisi di addebito. */
export type AvvisoAddebitoEdge = {
  readonly __typename?: 'AvvisoAddebitoEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: AvvisoAddebito;
};

/** Avviso bonario: 30 giorni per pagare o rispondere da quando è disponibile. */
export type AvvisoBonario = Node & {
  readonly __typename?: 'AvvisoBonario';
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Avviso di addebito che ne è seguito. */
  readonly avvisoAddebito?: Maybe<AvvisoAddebito>;
  /** Contributi. */
  readonly contributi: Scalars['Importo']['output'];
  /** Giorno di emissione. */
  readonly dataEmissione: Scalars['Data']['output'];
  /** Da quando è disponibile nel cassetto: da qui corrono i 30 giorni. */
  readonly disponibileDal?: Maybe<Scalars['Data']['output']>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Numero dell’avviso. */
  readonly numero: Scalars['String']['output'];
  /** Ultimo mese del periodo contestato. */
  readonly periodoAl: Scalars['Mese']['output'];
  /** Primo mese del periodo contestato. */
  readonly periodoDal: Scalars['Mese']['output'];
  /** Posizione a cui si riferisce. */
  readonly posizione: Posizione;
  /** Protocollo INPS. */
  readonly protocollo?: Maybe<Scalars['String']['output']>;
  /** Cosa chiede, causale per causale. */
  readonly righe: ReadonlyArray<RigaAvviso>;
  /** Sanzioni civili. */
  readonly sanzioni: Scalars['Importo']['output'];
  /** Ultimo giorno per pagare o rispondere. */
  readonly scadenza?: Maybe<Scalars['Data']['output']>;
  /** Stato. */
  readonly stato: StatoAvviso;
  /** Totale dell’avviso. */
  readonly totale: Scalars['Importo']['output'];
  /** Quanto è stato versato. */
  readonly versato: Scalars['Importo']['output'];
};

/** Elenco a pagine: avvisi bonari. */
export type AvvisoBonarioConnection = {
  readonly __typename?: 'AvvisoBonarioConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<AvvisoBonarioEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<AvvisoBonario>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: avvisi bonari. */
export type AvvisoBonarioEdge = {
  readonly __typename?: 'AvvisoBonarioEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: AvvisoBonario;
};

/** Di che cosa è fatto un codice INPS. */
export type CalcolaCodiceInpsInput = {
  /** Anno di emissione; se manca, quello di riferimento. */
  readonly annoEmissione?: InputMaybe<Scalars['Int']['input']>;
  /** Anno a cui si riferiscono i contributi. */
  readonly annoRiferimento: Scalars['Int']['input'];
  /** Codice azienda: 8 cifre, senza le due lettere. */
  readonly codiceAzienda: Scalars['String']['input'];
  /** Codice soggetto: «10» è il titolare. */
  readonly codiceSoggetto?: InputMaybe<Scalars['String']['input']>;
  /** Importo: contano gli euro interi, e con la rata 6 non conta. */
  readonly importo: Scalars['Importo']['input'];
  /** Progressivo di emissione, di norma 1. */
  readonly progressivoEmissione?: InputMaybe<Scalars['Int']['input']>;
  /** 0 ricalcolata, da 1 a 4 le rate sul minimale, 6 a percentuale. */
  readonly rata: Scalars['Int']['input'];
  /** Codice della sede: 4 cifre. */
  readonly sede: Scalars['String']['input'];
};

/** Di che cosa calcolare i contributi. */
export type CalcolaContributiInput = {
  /** Acconti versati per l’anno: nel saldo prendono il posto di quelli calcolati. */
  readonly accontiVersati?: InputMaybe<Scalars['Importo']['input']>;
  /** Gestione separata: con un’altra copertura previdenziale o una pensione. */
  readonly altraCoperturaPrevidenziale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Anno di competenza. */
  readonly anno: Scalars['Int']['input'];
  /** Con anzianità contributiva prima del 1996: cambia il massimale. */
  readonly ante1996?: InputMaybe<Scalars['Boolean']['input']>;
  /** Artigiani, commercianti o liberi professionisti della gestione separata. */
  readonly gestione: Gestione;
  /** Mesi di attività, da 1 a 12: ogni mese iniziato conta. */
  readonly mesi?: InputMaybe<Scalars['Int']['input']>;
  /** Quanti dei mesi hanno la riduzione; tutti, se non indicato. */
  readonly mesiRiduzione?: InputMaybe<Scalars['Int']['input']>;
  /** Quanti di quei mesi un coadiuvante ha meno di 21 anni. */
  readonly mesiUnder21?: InputMaybe<Scalars['Int']['input']>;
  /** Quota associativa dell’anno, riscossa un quarto per rata. */
  readonly quotaAssociativaAnnua?: InputMaybe<Scalars['Importo']['input']>;
  /** Reddito d’impresa o professionale dell’anno. */
  readonly reddito: Scalars['Importo']['input'];
  /** Reddito dell’anno precedente: base degli acconti. */
  readonly redditoAnnoPrecedente?: InputMaybe<Scalars['Importo']['input']>;
  /** Riduzione riconosciuta. */
  readonly riduzione?: InputMaybe<RiduzioneContributiva>;
  /** Senza minimale: affittacamere, produttori di assicurazione. */
  readonly senzaMinimale?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Un contributo pagato in ritardo. */
export type CalcolaSanzioniInput = {
  /** Giorno in cui il debitore ha denunciato da sé l’evasione. */
  readonly denunciaSpontanea?: InputMaybe<Scalars['Data']['input']>;
  /** Contributo. */
  readonly importo: Scalars['Importo']['input'];
  /** Giorno del pagamento. */
  readonly pagamento: Scalars['Data']['input'];
  /** Giorno in cui l’INPS ha chiesto il pagamento, o contestato il debito. */
  readonly richiestaEnte?: InputMaybe<Scalars['Data']['input']>;
  /** Giorno entro cui andava pagato. */
  readonly scadenza: Scalars['Data']['input'];
  /** Omissione o evasione. */
  readonly tipo: TipoSanzione;
  /** Pagato tutto in una volta. */
  readonly unicaSoluzione?: InputMaybe<Scalars['Boolean']['input']>;
};

/** I contributi di un anno: quanto è dovuto ed entro quando. */
export type CalcoloContributi = {
  readonly __typename?: 'CalcoloContributi';
  /** Acconti dell’anno; nessuno senza il reddito dell’anno precedente. */
  readonly acconti: ReadonlyArray<RataContributi>;
  /** Acconti dell’anno successivo; assenti se le sue tabelle non sono determinate. */
  readonly accontiAnnoSuccessivo?: Maybe<ReadonlyArray<RataContributi>>;
  /** Scelte fatte dove le fonti non sono concordi, e dati che mancano. */
  readonly avvertenze: ReadonlyArray<Scalars['String']['output']>;
  /** Quanto sono certi gli importi. */
  readonly confidenza: Confidenza;
  /** Contributo sul reddito oltre il minimale; nella gestione separata, o senza minimale, su tutto il reddito. */
  readonly dovutoEccedenza: Scalars['Importo']['output'];
  /** Contributo sul minimale, maternità esclusa. */
  readonly dovutoMinimale: Scalars['Importo']['output'];
  /** Contributo di maternità. */
  readonly maternita: Scalars['Importo']['output'];
  /** Mesi accreditati; assente se le fonti non dicono come. */
  readonly mesiAccreditati?: Maybe<Scalars['Int']['output']>;
  /** Rate trimestrali sul minimale. */
  readonly rate: ReadonlyArray<RataContributi>;
  /** Saldo; assente se non c’è nulla da saldare. */
  readonly saldo?: Maybe<RataContributi>;
  /** I passi del calcolo. */
  readonly spiegazione: ReadonlyArray<PassoCalcolo>;
  /** Somma dei tre; la quota associativa non è un contributo, e non c’è. */
  readonly totale: Scalars['Importo']['output'];
};

/** Sanzioni civili di un pagamento in ritardo. */
export type CalcoloSanzioni = {
  readonly __typename?: 'CalcoloSanzioni';
  /** Aliquota annua, in punti percentuali: «9.25». */
  readonly aliquota: Scalars['String']['output'];
  /** Scelte fatte dove le fonti non sono concordi, e dati che mancano. */
  readonly avvertenze: ReadonlyArray<Scalars['String']['output']>;
  /** Quanto sono certi gli importi. */
  readonly confidenza: Confidenza;
  /** Giorni di ritardo. */
  readonly giorni: Scalars['Int']['output'];
  /** Sanzioni. */
  readonly sanzioni: Scalars['Importo']['output'];
  /** I passi del calcolo. */
  readonly spiegazione: ReadonlyArray<PassoCalcolo>;
  /** Giorno dell’ultima variazione nota del tasso. */
  readonly tassoAggiornatoAl: Scalars['Data']['output'];
  /** Quanto le sanzioni non possono superare. */
  readonly tetto: Scalars['Importo']['output'];
  /** Contributo e sanzioni. */
  readonly totale: Scalars['Importo']['output'];
};

/** Calendario delle scadenze, a un indirizzo segreto per i programmi di agenda: a ogni visita ha ciò che chi l’ha chiesto può vedere. */
export type Calendario = Node & {
  readonly __typename?: 'Calendario';
  /** Non è stato revocato. */
  readonly attivo: Scalars['Boolean']['output'];
  /** Quando è stato creato. */
  readonly creatoIl: Scalars['DataOra']['output'];
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** L’indirizzo segreto, detto una volta sola: nella risposta che lo crea. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** Canale da cui è arrivato un versamento. */
export const CanaleVersamento = {
  /** Altro canale. */
  Altro: 'ALTRO',
  /** Compensazione eseguita dall'INPS. */
  CompensazioneInps: 'COMPENSAZIONE_INPS',
  /** Entratel, il canale degli intermediari dell'Agenzia delle Entrate. */
  Entratel: 'ENTRATEL',
  /** Fisconline, il canale dei contribuenti dell'Agenzia delle Entrate. */
  Fisconline: 'FISCONLINE',
  /** Servizi telematici della banca o della posta. */
  HomeBanking: 'HOME_BANKING',
  /** Sportello di banca, posta o agente della riscossione. */
  Sportello: 'SPORTELLO',
  /** Tesoreria, per gli enti pubblici. */
  Tesoreria: 'TESORERIA'
} as const;

export type CanaleVersamento = typeof CanaleVersamento[keyof typeof CanaleVersamento];
/** Deleghe da creare tutte insieme. */
export type CaricaDelegheInput = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Una riga per delega, al massimo 1.000. */
  readonly righe: ReadonlyArray<CreaDelegaInput>;
};

/** Causale contributo del modello F24. */
export type Causale = {
  readonly __typename?: 'Causale';
  /** Codice della causale, per esempio «AF». */
  readonly codice: Scalars['String']['output'];
  /** Significato; assente se la causale non è in elenco. */
  readonly descrizione?: Maybe<Scalars['String']['output']>;
  /** Gestione a cui si riferisce. */
  readonly gestione?: Maybe<Gestione>;
  /** La causale è nell’elenco di riferimento. */
  readonly riconosciuta: Scalars['Boolean']['output'];
};

/** Chi si cerca come delegante, con un dato che ha consegnato lui. */
export type CercaDeleganteInput = {
  /** Codice fiscale del delegante. */
  readonly codiceFiscale: Scalars['CodiceFiscale']['input'];
  /** Un dato consegnato dal delegante: il codice di una sua posizione (codice azienda, anche con le due lettere), o la partita IVA. */
  readonly riscontro: Scalars['String']['input'];
};

/** Revoca o cessazione di una delega. */
export type ChiudiDelegaInput = {
  /** Delega da chiudere. */
  readonly delega: Scalars['ID']['input'];
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Perché, al massimo 500 caratteri. */
  readonly motivo?: InputMaybe<Scalars['String']['input']>;
};

/** Che cosa sapere prima di pagare un F24 preparato qui: avverte, non impedisce. */
export const CodiceAvvertenza = {
  /** Il codice INPS è stato ricalcolato perché l'importo è cambiato. */
  CodiceInpsRicalcolato: 'CODICE_INPS_RICALCOLATO',
  /** L'importo non è quello emesso dall'INPS. */
  ImportoDiversoDaEmissione: 'IMPORTO_DIVERSO_DA_EMISSIONE',
  /** La riga è calcolata da Cassetto, non emessa dall'INPS. */
  OrigineCalcolata: 'ORIGINE_CALCOLATA',
  /** La riga risulta già versata. */
  RigaGiaVersata: 'RIGA_GIA_VERSATA',
  /** La scadenza della riga è passata: possono essere dovute sanzioni. */
  RigaScaduta: 'RIGA_SCADUTA',
  /** Con un credito in compensazione si paga solo con i canali dell'Agenzia delle Entrate. */
  SoloCanaliAgenziaEntrate: 'SOLO_CANALI_AGENZIA_ENTRATE',
  /** Il titolare di partita IVA paga solo per via telematica: il modello di carta è un facsimile. */
  SoloCanaliTelematici: 'SOLO_CANALI_TELEMATICI'
} as const;

export type CodiceAvvertenza = typeof CodiceAvvertenza[keyof typeof CodiceAvvertenza];
/** Codice di un rifiuto secondo una regola: in userErrors o in extensions.code. */
export const CodiceErrore = {
  /** Non si può accedere a questo dato, o il dato non esiste. */
  AccessoNegato: 'ACCESSO_NEGATO',
  /** Questo ambito non si può delegare. */
  AmbitoNonDelegabile: 'AMBITO_NON_DELEGABILE',
  /** L'anno non è fra quelli di cui si conoscono le tabelle. */
  AnnoNonDeterminato: 'ANNO_NON_DETERMINATO',
  /** La chiave di idempotenza è già servita per una richiesta diversa. */
  ChiaveRiutilizzata: 'CHIAVE_RIUTILIZZATA',
  /** Il dato non è disponibile. */
  DatoNonDisponibile: 'DATO_NON_DISPONIBILE',
  /** Delegante e delegato sono la stessa persona. */
  DeleganteUgualeDelegato: 'DELEGANTE_UGUALE_DELEGATO',
  /** Il delegato non è abilitato a questo tipo di delega. */
  DelegatoNonAbilitato: 'DELEGATO_NON_ABILITATO',
  /** C'è già una delega aperta dello stesso tipo, fra le stesse persone, sulle stesse posizioni. */
  DelegaGiaPresente: 'DELEGA_GIA_PRESENTE',
  /** La data della firma non è possibile. */
  FirmaNonValida: 'FIRMA_NON_VALIDA',
  /** L'importo indicato non è ammesso per questa riga. */
  ImportoNonAmmesso: 'IMPORTO_NON_AMMESSO',
  /** La riga non ha un importo: va indicato. */
  ImportoRichiesto: 'IMPORTO_RICHIESTO',
  /** Sede o causale che non esiste. */
  NonTrovato: 'NON_TROVATO',
  /** Il periodo non è valido. */
  PeriodoNonValido: 'PERIODO_NON_VALIDO',
  /** La delega non comprende questa posizione, o non comprende tutto il soggetto. */
  PosizioneNonCompresa: 'POSIZIONE_NON_COMPRESA',
  /** Il riscontro non corrisponde, o il codice fiscale non è in archivio. */
  RiscontroErrato: 'RISCONTRO_ERRATO',
  /** Le righe sono di soggetti diversi. */
  SoggettiDiversi: 'SOGGETTI_DIVERSI',
  /** Lo stato in cui si trova non ammette questa azione. */
  StatoNonAmmesso: 'STATO_NON_AMMESSO',
  /** La richiesta ha più righe di quante se ne accettano. */
  TroppeRighe: 'TROPPE_RIGHE',
  /** Un valore non ha la forma o il significato attesi. */
  ValoreNonValido: 'VALORE_NON_VALIDO'
} as const;

export type CodiceErrore = typeof CodiceErrore[keyof typeof CodiceErrore];
/** Che cosa ricordare a chi entra. */
export const CodicePromemoria = {
  /** Il termine di un avviso sta per scadere. */
  AvvisoInScadenza: 'AVVISO_IN_SCADENZA',
  /** Ci sono comunicazioni da leggere. */
  ComunicazioniDaLeggere: 'COMUNICAZIONI_DA_LEGGERE',
  /** Una delega attende l'attivazione. */
  DelegaDaAttivare: 'DELEGA_DA_ATTIVARE',
  /** Una delega attende la validazione. */
  DelegaDaValidare: 'DELEGA_DA_VALIDARE',
  /** Una delega sta per scadere. */
  DelegaInScadenza: 'DELEGA_IN_SCADENZA',
  /** Manca l'indirizzo di posta certificata. */
  PecMancante: 'PEC_MANCANTE'
} as const;

export type CodicePromemoria = typeof CodicePromemoria[keyof typeof CodicePromemoria];
/** Componente del nucleo aziendale di una posizione. */
export type ComponenteNucleo = {
  readonly __typename?: 'ComponenteNucleo';
  /** Ultimo giorno nel nucleo; assente se ne fa ancora parte. */
  readonly al?: Maybe<Scalars['Data']['output']>;
  /** Codice fiscale del componente. */
  readonly codiceFiscale: Scalars['CodiceFiscale']['output'];
  /** Codice soggetto nella posizione: «10» è il titolare, i collaboratori seguono. */
  readonly codiceSoggetto: Scalars['String']['output'];
  /** Cognome. */
  readonly cognome: Scalars['String']['output'];
  /** Primo giorno nel nucleo. */
  readonly dal: Scalars['Data']['output'];
  /** Data di nascita. */
  readonly dataNascita?: Maybe<Scalars['Data']['output']>;
  /** Nome. */
  readonly nome: Scalars['String']['output'];
  /** Recapiti del componente, per il titolare della posizione. */
  readonly recapiti?: Maybe<Recapiti>;
  /** Ruolo nel nucleo. */
  readonly ruolo: RuoloNucleo;
  /** Il componente come soggetto, dove è in archivio ed è permesso. */
  readonly soggetto?: Maybe<Soggetto>;
};

/** Quanto è sicura una cifra o una regola, secondo le fonti che la dicono. */
export const Confidenza = {
  /** Più fonti concordi, o una fonte autorevole. */
  Alta: 'ALTA',
  /** Nessuna fonte letta: da verificare prima di usarla. */
  Bassa: 'BASSA',
  /** Una sola fonte indiretta, o un calcolo che ricostruisce la regola. */
  Media: 'MEDIA'
} as const;

export type Confidenza = typeof Confidenza[keyof typeof Confidenza];
/** Dati di contatto per le comunicazioni e canali di notifica scelti. */
export type Contatti = {
  readonly __typename?: 'Contatti';
  /** Telefono cellulare. */
  readonly cellulare?: Maybe<Scalars['String']['output']>;
  /** Posta elettronica. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Fax. */
  readonly fax?: Maybe<Scalars['String']['output']>;
  /** Vuole le notifiche per posta elettronica. */
  readonly notificaEmail: Scalars['Boolean']['output'];
  /** Vuole le notifiche per PEC. */
  readonly notificaPec: Scalars['Boolean']['output'];
  /** Vuole le notifiche per SMS. */
  readonly notificaSms: Scalars['Boolean']['output'];
  /** Posta elettronica certificata. */
  readonly pec?: Maybe<Scalars['String']['output']>;
  /** Telefono fisso. */
  readonly telefono?: Maybe<Scalars['String']['output']>;
};

/** Contatti da cambiare: un campo assente resta com’è, null lo cancella. */
export type ContattiInput = {
  /** Telefono cellulare. */
  readonly cellulare?: InputMaybe<Scalars['String']['input']>;
  /** Posta elettronica. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Fax. */
  readonly fax?: InputMaybe<Scalars['String']['input']>;
  /** Notifiche per posta elettronica; null equivale a no. */
  readonly notificaEmail?: InputMaybe<Scalars['Boolean']['input']>;
  /** Notifiche per PEC; null equivale a no. */
  readonly notificaPec?: InputMaybe<Scalars['Boolean']['input']>;
  /** Notifiche per SMS; null equivale a no. */
  readonly notificaSms?: InputMaybe<Scalars['Boolean']['input']>;
  /** Posta elettronica certificata. */
  readonly pec?: InputMaybe<Scalars['String']['input']>;
  /** Telefono fisso. */
  readonly telefono?: InputMaybe<Scalars['String']['input']>;
};

/** Che cosa si esporta, di tutti i cassetti su cui si ha l’ambito. */
export const CosaEsportare = {
  /** Le righe F24. */
  F24: 'F24',
  /** Tutto il proprio cassetto e quelli degli enti rappresentati, una tabella per tipo di dato (in CSV, uno ZIP). Solo per l’interessato. */
  IMieiDati: 'I_MIEI_DATI',
  /** Le posizioni. */
  Posizioni: 'POSIZIONI',
  /** Le scadenze. */
  Scadenze: 'SCADENZE',
  /** I versamenti. */
  Versamenti: 'VERSAMENTI'
} as const;

export type CosaEsportare = typeof CosaEsportare[keyof typeof CosaEsportare];
/** Quali scadenze vanno nel calendario. */
export type CreaCalendarioInput = {
  /** Di posizioni in queste gestioni; altrimenti tutte. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** Chiave che rende sicuro ripetere la richiesta; l’indirizzo non è detto di nuovo. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Di questi tipi; altrimenti tutte. */
  readonly tipo?: InputMaybe<ReadonlyArray<TipoScadenza>>;
};

/** Esito di un atto su un calendario. */
export type CreaCalendarioPayload = {
  readonly __typename?: 'CreaCalendarioPayload';
  /** Il calendario, com’è ora. */
  readonly calendario?: Maybe<Calendario>;
  /** Rifiuti; vuoto se è stato fatto. */
  readonly userErrors: ReadonlyArray<DominioError>;
};

/** Delega da creare. */
export type CreaDelegaInput = {
  /** Ultimo giorno; assente: senza termine. */
  readonly al?: InputMaybe<Scalars['Data']['input']>;
  /** Ambiti da aprire, almeno uno. */
  readonly ambiti: ReadonlyArray<Ambito>;
  /** Primo giorno; assente: oggi. */
  readonly dal?: InputMaybe<Scalars['Data']['input']>;
  /** Codice fiscale di chi delega. */
  readonly delegante: Scalars['CodiceFiscale']['input'];
  /** Codice fiscale di chi è delegato. */
  readonly delegato: Scalars['CodiceFiscale']['input'];
  /** Chi firma per un ente: uno dei suoi rappresentanti. */
  readonly firmatario?: InputMaybe<Scalars['CodiceFiscale']['input']>;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Per ogni posizione, presente e futura. */
  readonly interoSoggetto?: InputMaybe<Scalars['Boolean']['input']>;
  /** Le posizioni, se la delega non è per l’intero soggetto. */
  readonly posizioni?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Per le indirette: un dato consegnato dal delegante, come per cercaDelegante. */
  readonly riscontro?: InputMaybe<Scalars['String']['input']>;
  /** Tipo; una SUBDELEGA si crea con subdelega. */
  readonly tipo: TipoDelega;
};

/** Da che cosa un versamento ha riconosciuto la sua riga F24. */
export const CriterioAbbinamento = {
  /** Dal codice INPS, anche ricalcolato per l’importo versato. */
  CodiceInps: 'CODICE_INPS',
  /** È una compensazione: eseguita dall'INPS, o credito usato dal contribuente. */
  Compensazione: 'COMPENSAZIONE',
  /** Da sede, causale, periodo e importo. */
  DatiRiga: 'DATI_RIGA',
  /** Indicato da una persona. */
  Manuale: 'MANUALE'
} as const;

export type CriterioAbbinamento = typeof CriterioAbbinamento[keyof typeof CriterioAbbinamento];
/** Delega a operare su un cassetto. Lo stato si ricava dai fatti e dal giorno, non è memorizzato. */
export type Delega = Node & {
  readonly __typename?: 'Delega';
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Ultimo giorno di validità; assente se non ha termine. */
  readonly al?: Maybe<Scalars['Data']['output']>;
  /** Ambiti che la delega apre. */
  readonly ambiti: ReadonlyArray<Ambito>;
  /** Primo giorno di effetto; assente finché manca la convalida o l’attivazione. */
  readonly attivaDal?: Maybe<Scalars['Data']['output']>;
  /** Attivazione. */
  readonly attivata?: Maybe<Timbro>;
  /** Cessazione. */
  readonly cessata?: Maybe<Timbro>;
  /** Creazione. */
  readonly creata: Timbro;
  /** Primo giorno di validità. */
  readonly dal: Scalars['Data']['output'];
  /** Per una subdelega, la delega da cui viene. */
  readonly delegaPadre?: Maybe<Delega>;
  /** Chi delega. */
  readonly delegante: Persona;
  /** Chi è delegato. */
  readonly delegato: Persona;
  /** Chi firma per un ente. */
  readonly firmatario?: Maybe<Persona>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Vale per ogni posizione, presente e futura. */
  readonly interoSoggetto: Scalars['Boolean']['output'];
  /** Posizioni nominate; vuoto se vale per l’intero soggetto. */
  readonly posizioni: ReadonlyArray<PosizioneIndicata>;
  /** Revoca. */
  readonly revocata?: Maybe<Timbro>;
  /** Il cassetto del delegante; null finché questa delega non vi dà accesso. */
  readonly soggetto?: Maybe<Soggetto>;
  /** Stato oggi, ricavato dai fatti. */
  readonly stato: StatoDelega;
  /** Subdeleghe date su questa delega. */
  readonly subdeleghe?: Maybe<DelegaConnection>;
  /** Tipo di delega. */
  readonly tipo: TipoDelega;
  /** Convalida. */
  readonly validata?: Maybe<Timbro>;
};


/** Delega a operare su un cassetto. Lo stato si ricava dai fatti e dal giorno, non è memorizzato. */
export type DelegaSubdelegheArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Elenco a pagine: deleghe. */
export type DelegaConnection = {
  readonly __typename?: 'DelegaConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<DelegaEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Delega>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: deleghe. */
export type DelegaEdge = {
  readonly __typename?: 'DelegaEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Delega;
};

/** Esito di un atto su una delega. */
export type DelegaPayload = {
  readonly __typename?: 'DelegaPayload';
  /** La delega dopo l’atto. */
  readonly delega?: Maybe<Delega>;
  /** Rifiuti; vuoto se è riuscito. */
  readonly userErrors: ReadonlyArray<DominioError>;
};

/** Filtro delle deleghe. Le condizioni si sommano. */
export type DelegheFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Dell’altra parte: il delegante tra quelle ricevute, il delegato tra quelle rilasciate. */
  readonly codiceFiscale?: InputMaybe<Scalars['CodiceFiscale']['input']>;
  /** Che scadono entro questo giorno. */
  readonly scadeEntro?: InputMaybe<Scalars['Data']['input']>;
  /** In questi stati, oggi. */
  readonly stato?: InputMaybe<ReadonlyArray<StatoDelega>>;
  /** Di questi tipi. */
  readonly tipo?: InputMaybe<ReadonlyArray<TipoDelega>>;
};

/** Composizione dell’importo di una riga F24. */
export type DettaglioF24 = {
  readonly __typename?: 'DettaglioF24';
  /** Associazione di categoria a cui va la quota. */
  readonly associazione?: Maybe<Scalars['String']['output']>;
  /** Contributo IVS. */
  readonly ivs?: Maybe<Scalars['Importo']['output']>;
  /** Contributo di maternità. */
  readonly maternita?: Maybe<Scalars['Importo']['output']>;
  /** Quota associativa riscossa insieme al contributo. */
  readonly quotaAssociativa?: Maybe<Scalars['Importo']['output']>;
  /** Riduzione applicata. */
  readonly riduzione?: Maybe<RiduzioneContributiva>;
};

/** Documento generato dalla piattaforma. */
export type Documento = Node & {
  readonly __typename?: 'Documento';
  /** Dimensione in byte. */
  readonly byte: Scalars['Int']['output'];
  /** Codice di verifica stampato sul documento con il suo QR. */
  readonly codiceVerifica?: Maybe<Scalars['String']['output']>;
  /** Istante di creazione, stampato sul documento. */
  readonly creatoIl: Scalars['DataOra']['output'];
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Un nuovo collegamento a ogni lettura; null dove non è più permesso. */
  readonly link?: Maybe<LinkDocumento>;
  /** Nome del file. */
  readonly nomeFile: Scalars['String']['output'];
  /** Numero di pagine. */
  readonly pagine?: Maybe<Scalars['Int']['output']>;
  /** Impronta SHA-256 del file, in esadecimale. */
  readonly sha256: Scalars['String']['output'];
  /** Soggetto a cui si riferisce; assente se sono molti. */
  readonly soggetto?: Maybe<Soggetto>;
  /** Tipo di documento. */
  readonly tipo: TipoDocumento;
  /** Tipo MIME. */
  readonly tipoMime: Scalars['String']['output'];
  /** Titolo leggibile. */
  readonly titolo: Scalars['String']['output'];
};

/** Elenco a pagine: documenti. */
export type DocumentoConnection = {
  readonly __typename?: 'DocumentoConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<DocumentoEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Documento>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: documenti. */
export type DocumentoEdge = {
  readonly __typename?: 'DocumentoEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Documento;
};

/** Documento d’identità di chi ha firmato a mano. */
export type DocumentoIdentitaInput = {
  /** Numero del documento. */
  readonly numero: Scalars['String']['input'];
  /** Giorno in cui scade. */
  readonly scadeIl: Scalars['Data']['input'];
  /** Tipo di documento. */
  readonly tipo: Scalars['String']['input'];
};

/** Rifiuto di una regola. */
export type DominioError = UserError & {
  readonly __typename?: 'DominioError';
  /** Codice della regola. */
  readonly code: CodiceErrore;
  /** Spiegazione leggibile. */
  readonly message: Scalars['String']['output'];
  /** Campo dell’input a cui si riferisce, dal più esterno. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Se un accesso è concesso, e perché. */
export type EsitoAccesso = {
  readonly __typename?: 'EsitoAccesso';
  /** Da quando la delega è attiva. */
  readonly attivaDal?: Maybe<Scalars['Data']['output']>;
  /** L’accesso è concesso. */
  readonly concesso: Scalars['Boolean']['output'];
  /** La delega di cui si parla. */
  readonly delega?: Maybe<Delega>;
  /** Il titolo che lo concede, o il motivo più vicino ad aprirlo. */
  readonly motivo: MotivoAccesso;
};

/** Esito della verifica di un codice INPS con importo, anno e sede. */
export const EsitoCodiceInps = {
  /** Il controcodice torna, la cifra di controllo no. */
  CifraErrata: 'CIFRA_ERRATA',
  /** Il controcodice non torna: è sbagliato un dato fra importo, anno e sede, o una cifra del codice. */
  ControcodiceErrato: 'CONTROCODICE_ERRATO',
  /** Non sono 17 cifre. */
  FormatoErrato: 'FORMATO_ERRATO',
  /** Controcodice e cifra di controllo tornano. */
  Valido: 'VALIDO'
} as const;

export type EsitoCodiceInps = typeof EsitoCodiceInps[keyof typeof EsitoCodiceInps];
/** Esito di una riga di una lavorazione. */
export type EsitoLavorazione = Node & {
  readonly __typename?: 'EsitoLavorazione';
  /** Perché è stata scartata; path è il campo della riga. */
  readonly errore?: Maybe<DominioError>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Ciò che è nato dalla riga, o che la riga ha cambiato; null se è stata scartata. */
  readonly oggetto?: Maybe<Node>;
  /** Di che cosa parla la riga, con le parole di chi ha chiesto. */
  readonly riferimento: Scalars['String']['output'];
  /** Numero della riga nella richiesta, da 1. */
  readonly riga: Scalars['Int']['output'];
};

/** Elenco a pagine: esiti di una lavorazione. */
export type EsitoLavorazioneConnection = {
  readonly __typename?: 'EsitoLavorazioneConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<EsitoLavorazioneEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<EsitoLavorazione>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: esiti di una lavorazione. */
export type EsitoLavorazioneEdge = {
  readonly __typename?: 'EsitoLavorazioneEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: EsitoLavorazione;
};

/** Il delegante trovato, chi firma per lui e le posizioni delegabili. */
export type EsitoRicercaDelegante = {
  readonly __typename?: 'EsitoRicercaDelegante';
  /** Delegante. */
  readonly delegante: Persona;
  /** Chi può firmare: la persona stessa, o chi rappresenta l’ente. */
  readonly firmatari: ReadonlyArray<Persona>;
  /** Posizioni, aperte e cessate. */
  readonly posizioni: ReadonlyArray<PosizioneDelegabile>;
};

/** Cosa si sa di un codice di verifica stampato su un documento. */
export type EsitoVerificaDocumento = {
  readonly __typename?: 'EsitoVerificaDocumento';
  /** Quando è stato generato. */
  readonly creatoIl: Scalars['DataOra']['output'];
  /** Impronta SHA-256 del file. */
  readonly sha256: Scalars['String']['output'];
  /** Tipo di documento. */
  readonly tipo: TipoDocumento;
  /** I dati stampati sono ancora quelli di oggi. */
  readonly valido: Scalars['Boolean']['output'];
};

/** Che cosa esportare. Dei filtri vale solo quello di ciò che si esporta. */
export type EsportaInput = {
  /** Che cosa. */
  readonly cosa: CosaEsportare;
  /** Quali righe F24. */
  readonly f24?: InputMaybe<F24Filtro>;
  /** In che forma; al massimo 100.000 righe, 20.000 in XLSX. I_MIEI_DATI ha solo il limite di XLSX. */
  readonly formato: FormatoEsportazione;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Quali posizioni. */
  readonly posizioni?: InputMaybe<PosizioniFiltro>;
  /** Quali scadenze; serve per esportarle. */
  readonly scadenze?: InputMaybe<ScadenzeFiltro>;
  /** Quali versamenti. */
  readonly versamenti?: InputMaybe<VersamentiFiltro>;
};

/** Estratto conto previdenziale: i periodi assicurativi e i loro totali. */
export type EstrattoConto = {
  readonly __typename?: 'EstrattoConto';
  /** Periodi, dal più antico. */
  readonly righe: ReadonlyArray<RigaEstrattoConto>;
  /** A chi si riferisce. */
  readonly soggetto: Soggetto;
  /** Mesi accreditati in tutto. */
  readonly totaleMesi: Scalars['Int']['output'];
  /** Settimane accreditate in tutto. */
  readonly totaleSettimane: Scalars['Int']['output'];
};

/** Estratto debitario: dovuto − versato = residuo − credito. Le rate di una dilazione non vi compaiono: ripartiscono ciò che altre righe chiedono già. */
export type EstrattoDebitario = {
  readonly __typename?: 'EstrattoDebitario';
  /** Quanto è stato versato oltre il dovuto e non ancora usato. */
  readonly credito: Scalars['Importo']['output'];
  /** Quanto resta da versare in tutto. */
  readonly residuo: Scalars['Importo']['output'];
  /** Le righe, dalla prima in scadenza. */
  readonly righe: ReadonlyArray<RigaEstrattoDebitario>;
  /** Quanto era dovuto in tutto, dove è noto. */
  readonly totaleDovuto: Scalars['Importo']['output'];
  /** Quanto è stato versato per queste righe, eccedenze comprese; non i versamenti non abbinati. */
  readonly totaleVersato: Scalars['Importo']['output'];
};

/** Una riga di «Dati del modello F24»: quanto, per cosa ed entro quando si versa. */
export type F24 = Node & {
  readonly __typename?: 'F24';
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Anno di competenza. */
  readonly anno: Scalars['Int']['output'];
  /** Anno di emissione. */
  readonly annoEmissione: Scalars['Int']['output'];
  /** Causale contributo. */
  readonly causale: Causale;
  /** Codice INPS di 17 cifre (codeline); assente per la Gestione Separata. */
  readonly codiceInps?: Maybe<Scalars['CodiceInps']['output']>;
  /** Codice soggetto nella posizione: «10» è il titolare. */
  readonly codiceSoggetto: Scalars['String']['output'];
  /** Cognome e nome del soggetto a cui la riga si riferisce. */
  readonly cognomeNome: Scalars['String']['output'];
  /** Di cosa si compone l’importo, dove è noto. */
  readonly dettaglio?: Maybe<DettaglioF24>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Importo da versare; assente dove lo calcola il contribuente (righe AP/CP SALDO). */
  readonly importo?: Maybe<Scalars['Importo']['output']>;
  /** Numero della rata, dove ne ha uno. */
  readonly numeroRata?: Maybe<Scalars['Int']['output']>;
  /** INPS: come emesso. CALCOLATO: calcolato qui, da verificare prima di pagare. */
  readonly origine: OrigineDato;
  /** Apre il modello compilato; non scrive nulla finché non è aperto. Assente per le righe senza importo. */
  readonly pdf?: Maybe<LinkDocumento>;
  /** Ultimo mese del periodo di riferimento. */
  readonly periodoAl: Scalars['Mese']['output'];
  /** Primo mese del periodo di riferimento. */
  readonly periodoDal: Scalars['Mese']['output'];
  /** Posizione a cui si riferisce. */
  readonly posizione: Posizione;
  /** Progressivo di emissione nell’anno, di norma 1. */
  readonly progressivoEmissione: Scalars['Int']['output'];
  /** Rata come la stampa INPS: «4RATA», «SALDO». */
  readonly rata: Scalars['String']['output'];
  /** Quanto resta da versare; assente se l’importo non è ancora calcolato. */
  readonly residuo?: Maybe<Scalars['Importo']['output']>;
  /** Che cosa danno oggi le regole, contro quanto è stato emesso. Assente dove nessuna formula lo dà, o manca il reddito. */
  readonly ricalcolo?: Maybe<RicalcoloF24>;
  /** Ultimo giorno utile per versare, già spostato se cade di sabato o in un giorno festivo. */
  readonly scadenza: Scalars['Data']['output'];
  /** Scadenza di calendario, prima dello spostamento. */
  readonly scadenzaNominale: Scalars['Data']['output'];
  /** La scadenza è passata e qualcosa resta da versare; mai per una riga senza importo. */
  readonly scaduto: Scalars['Boolean']['output'];
  /** Sede indicata nel modello. */
  readonly sede: Sede;
  /** Che cosa ne è stato, secondo i versamenti abbinati. */
  readonly stato: StatoF24;
  /** Tipo di rata. */
  readonly tipoRata: TipoRata;
  /** Versamenti abbinati, per chi ha anche l’ambito VERSAMENTI. */
  readonly versamenti?: Maybe<ReadonlyArray<AbbinamentoF24>>;
  /** Quanto ne è stato versato, secondo gli abbinamenti. */
  readonly versato: Scalars['Importo']['output'];
};

/** Elenco a pagine: righe F24. */
export type F24Connection = {
  readonly __typename?: 'F24Connection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<F24Edge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<F24>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: righe F24. */
export type F24Edge = {
  readonly __typename?: 'F24Edge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: F24;
};

/** Filtro delle righe F24. Le condizioni si sommano. */
export type F24Filtro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Di questo anno di competenza. */
  readonly anno?: InputMaybe<Scalars['Int']['input']>;
  /** Con queste causali. */
  readonly causale?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Di questi codici fiscali. */
  readonly codiceFiscale?: InputMaybe<ReadonlyArray<Scalars['CodiceFiscale']['input']>>;
  /** Di posizioni in queste gestioni. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** Di questa origine. */
  readonly origine?: InputMaybe<ReadonlyArray<OrigineDato>>;
  /** In scadenza fino a questo giorno, compreso. */
  readonly scadenzaAl?: InputMaybe<Scalars['Data']['input']>;
  /** In scadenza da questo giorno, compreso. */
  readonly scadenzaDal?: InputMaybe<Scalars['Data']['input']>;
  /** Vero: solo quelle scadute con qualcosa da versare. Falso: solo le altre. */
  readonly scaduto?: InputMaybe<Scalars['Boolean']['input']>;
  /** Di queste sedi. */
  readonly sede?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In questi stati. */
  readonly stato?: InputMaybe<ReadonlyArray<StatoF24>>;
  /** Di questi tipi di rata. */
  readonly tipoRata?: InputMaybe<ReadonlyArray<TipoRata>>;
};

/** A che punto è un debito. */
export const FaseDebito = {
  /** Chiesto con un avviso di addebito. */
  AvvisoAddebito: 'AVVISO_ADDEBITO',
  /** Chiesto con un avviso bonario. */
  AvvisoBonario: 'AVVISO_BONARIO',
  /** Compreso in una dilazione. */
  Dilazione: 'DILAZIONE',
  /** Chiesto con una nota di debito; non ancora prodotto. */
  NotaDiDebito: 'NOTA_DI_DEBITO',
  /** Rata non versata alla scadenza, che nessun atto ha ancora chiesto. */
  RataScaduta: 'RATA_SCADUTA',
  /** Iscritto a ruolo. */
  Ruolo: 'RUOLO'
} as const;

export type FaseDebito = typeof FaseDebito[keyof typeof FaseDebito];
/** In che forma si esporta. */
export const FormatoEsportazione = {
  /** Testo con punto e virgola e virgola decimale, come lo apre un foglio di calcolo italiano. */
  Csv: 'CSV',
  /** Un oggetto JSON per riga. */
  Jsonl: 'JSONL',
  /** Foglio di calcolo; al massimo 20.000 righe. */
  Xlsx: 'XLSX'
} as const;

export type FormatoEsportazione = typeof FormatoEsportazione[keyof typeof FormatoEsportazione];
/** In che forma si vogliono molti F24. */
export const FormatoF24 = {
  /** Testo con punto e virgola e virgola decimale, una riga per riga F24. */
  Csv: 'CSV',
  /** Fornitura telematica F24A0, al massimo 999 contribuenti. Non verificata: va passata al programma di controllo dell’Agenzia delle Entrate. */
  F24A0: 'F24A0',
  /** Un solo PDF, ordinato per cliente; al massimo 300 modelli. */
  PdfUnico: 'PDF_UNICO',
  /** Foglio di calcolo, una riga per riga F24. */
  Xlsx: 'XLSX',
  /** Un archivio ZIP con un PDF per modello. */
  ZipPdf: 'ZIP_PDF'
} as const;

export type FormatoF24 = typeof FormatoF24[keyof typeof FormatoF24];
/** Esito della generazione di un documento. */
export type GeneraDocumentoPayload = {
  readonly __typename?: 'GeneraDocumentoPayload';
  /** Documento generato. */
  readonly documento?: Maybe<Documento>;
  /** Rifiuti; vuoto se è riuscita. */
  readonly userErrors: ReadonlyArray<DominioError>;
};

/** Estratto conto da generare. */
export type GeneraEstrattoContoInput = {
  /** Periodi che toccano questo mese o i precedenti. */
  readonly al?: InputMaybe<Scalars['Mese']['input']>;
  /** Periodi che toccano questo mese o i successivi. */
  readonly dal?: InputMaybe<Scalars['Mese']['input']>;
  /** Solo i periodi in queste gestioni. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Solo i periodi di questa posizione. */
  readonly posizione?: InputMaybe<Scalars['ID']['input']>;
  /** Soggetto. */
  readonly soggetto: Scalars['ID']['input'];
};

/** Estratto debitario da generare. */
export type GeneraEstrattoDebitarioInput = {
  /** Solo le righe di questo anno. */
  readonly anno?: InputMaybe<Scalars['Int']['input']>;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Posizione. */
  readonly posizione: Scalars['ID']['input'];
};

/** Righe da mettere su uno o più modelli, tutte dello stesso soggetto. */
export type GeneraF24Input = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Righe, quattro per modello. */
  readonly righe: ReadonlyArray<RigaF24Input>;
};

/** Gli F24 di molti clienti in una richiesta. */
export type GeneraF24MassiviInput = {
  /** Un conto per ogni contribuente del filtro: solo per F24A0, che li richiede. */
  readonly addebiti?: InputMaybe<ReadonlyArray<AddebitoInput>>;
  /** Giorno dell’addebito, uno per fornitura e non passato: solo per F24A0, che lo richiede. */
  readonly dataVersamento?: InputMaybe<Scalars['Data']['input']>;
  /** Quali righe, tra tutte quelle su cui chi chiede ha l’ambito F24: al massimo 20.000. */
  readonly filtro: F24Filtro;
  /** In che forma. */
  readonly formato: FormatoF24;
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Importi delle righe che non ne hanno, o da versare in parte; solo di righe f24. null: in bianco sul modello. */
  readonly importi?: InputMaybe<ReadonlyArray<RigaF24Input>>;
};

/** Esito di generaF24. */
export type GeneraF24Payload = {
  readonly __typename?: 'GeneraF24Payload';
  /** Avvertenze sulle righe. */
  readonly avvertenze: ReadonlyArray<Avvertenza>;
  /** Modelli generati. */
  readonly documenti: ReadonlyArray<Documento>;
  /** Rifiuti; vuoto se è riuscita. */
  readonly userErrors: ReadonlyArray<DominioError>;
};

/** Modulo di delega da generare. */
export type GeneraModuloDelegaInput = {
  /** Delega, in qualunque stato. */
  readonly delega: Scalars['ID']['input'];
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Rendicontazione della Gestione Separata da generare. */
export type GeneraRendicontazioneInput = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Posizione di un libero professionista. */
  readonly posizione: Scalars['ID']['input'];
};

/** Gestione dell'INPS in cui è aperta una posizione contributiva. */
export const Gestione = {
  /** Lavoratori agricoli autonomi. */
  AgricoliAutonomi: 'AGRICOLI_AUTONOMI',
  /** Datori di lavoro agricoli. */
  AgricoliAziende: 'AGRICOLI_AZIENDE',
  /** Altra gestione. */
  Altra: 'ALTRA',
  /** Gestione artigiani. */
  Artigiani: 'ARTIGIANI',
  /** Datori di lavoro del settore privato. */
  AziendeConDipendenti: 'AZIENDE_CON_DIPENDENTI',
  /** Gestione commercianti. */
  Commercianti: 'COMMERCIANTI',
  /** Lavoratori dipendenti del settore privato. */
  DipendentiPrivati: 'DIPENDENTI_PRIVATI',
  /** Gestione dipendenti pubblici. */
  DipendentiPubblici: 'DIPENDENTI_PUBBLICI',
  /** Lavoro domestico. */
  Domestici: 'DOMESTICI',
  /** Gestione separata, collaboratori. */
  SeparataCollaboratori: 'SEPARATA_COLLABORATORI',
  /** Gestione separata, committenti. */
  SeparataCommittenti: 'SEPARATA_COMMITTENTI',
  /** Gestione separata, liberi professionisti. */
  SeparataProfessionisti: 'SEPARATA_PROFESSIONISTI'
} as const;

export type Gestione = typeof Gestione[keyof typeof Gestione];
/** Incarico registrato: ruolo di una persona presso un ente o una sede, in un periodo. */
export type Incarico = {
  readonly __typename?: 'Incarico';
  /** Ultimo giorno dell’incarico; assente se non ha termine. */
  readonly al?: Maybe<Scalars['Data']['output']>;
  /** Primo giorno dell’incarico. */
  readonly dal: Scalars['Data']['output'];
  /** Ente o organizzazione dell’incarico. */
  readonly ente?: Maybe<Persona>;
  /** Ruolo che l’incarico attribuisce. */
  readonly ruolo: RuoloAccesso;
  /** Sede dell’incarico. */
  readonly sede?: Maybe<Sede>;
};

/** Indirizzo postale. */
export type Indirizzo = {
  readonly __typename?: 'Indirizzo';
  /** Codice di avviamento postale. */
  readonly cap?: Maybe<Scalars['String']['output']>;
  /** Comune. */
  readonly comune?: Maybe<Scalars['String']['output']>;
  /** Nazione; assente per l’Italia. */
  readonly nazione?: Maybe<Scalars['String']['output']>;
  /** Sigla della provincia. */
  readonly provincia?: Maybe<Scalars['String']['output']>;
  /** Via e numero civico. */
  readonly via?: Maybe<Scalars['String']['output']>;
};

/** Chi sta chiedendo. */
export type Io = {
  readonly __typename?: 'Io';
  /** Programma che agisce. */
  readonly applicazione?: Maybe<Applicazione>;
  /** Codice fiscale di chi chiede, o dell’intermediario per cui agisce il programma. */
  readonly codiceFiscale?: Maybe<Scalars['CodiceFiscale']['output']>;
  /** Assente finché le comunicazioni non esistono. */
  readonly comunicazioniDaLeggere?: Maybe<Scalars['Int']['output']>;
  /** Deleghe ricevute, in ogni stato. */
  readonly delegheRicevute?: Maybe<DelegaConnection>;
  /** Deleghe rilasciate sul proprio cassetto e su quelli che rappresenta. */
  readonly delegheRilasciate?: Maybe<DelegaConnection>;
  /** Nome, dove è in archivio. */
  readonly denominazione?: Maybe<Scalars['String']['output']>;
  /** Incarichi validi oggi. */
  readonly incarichi: ReadonlyArray<Incarico>;
  /** Quanto può ancora chiedere in questo minuto. */
  readonly limiti: LimitiDiChiChiede;
  /** Per conto di chi ha detto di agire (intestazione x-per-conto). */
  readonly perConto?: Maybe<Persona>;
  /** In quali vesti può agire. */
  readonly profili: ReadonlyArray<RuoloAccesso>;
  /** Cosa ricordare. */
  readonly promemoria: ReadonlyArray<Promemoria>;
  /** Cosa permette il token. */
  readonly scope: ReadonlyArray<Scalars['String']['output']>;
  /** Il proprio cassetto, se ne ha uno. */
  readonly soggetto?: Maybe<Soggetto>;
  /** Ultimo accesso al proprio cassetto prima di questo. */
  readonly ultimoAccessoIl?: Maybe<Scalars['DataOra']['output']>;
};


/** Chi sta chiedendo. */
export type IoDelegheRicevuteArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<DelegheFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Chi sta chiedendo. */
export type IoDelegheRilasciateArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<DelegheFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Lavoro su molte righe, che prosegue dopo la risposta. */
export type Lavorazione = Node & {
  readonly __typename?: 'Lavorazione';
  /** Quando è finita, comunque sia finita. */
  readonly conclusaIl?: Maybe<Scalars['DataOra']['output']>;
  /** Quando è stata richiesta. */
  readonly creataIl: Scalars['DataOra']['output'];
  /** Documenti prodotti, quando è conclusa. */
  readonly documenti: ReadonlyArray<Documento>;
  /** Esiti, nell’ordine delle righe, man mano che arrivano. */
  readonly esiti?: Maybe<EsitoLavorazioneConnection>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Righe riuscite finora. */
  readonly riuscite: Scalars['Int']['output'];
  /** Righe scartate finora da una regola. */
  readonly scartate: Scalars['Int']['output'];
  /** A che punto è. */
  readonly stato: StatoLavorazione;
  /** Quante righe ha. */
  readonly totale: Scalars['Int']['output'];
};


/** Lavoro su molte righe, che prosegue dopo la risposta. */
export type LavorazioneEsitiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  soloScarti?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Esito della richiesta di una lavorazione. */
export type LavorazionePayload = {
  readonly __typename?: 'LavorazionePayload';
  /** La lavorazione accettata: da seguire con node(id). */
  readonly lavorazione?: Maybe<Lavorazione>;
  /** Rifiuti; vuoto se è stata accettata. */
  readonly userErrors: ReadonlyArray<DominioError>;
};

/** Quanto può chiedere chi chiede; il costo di ogni risposta è in extensions.cost. */
export type LimitiDiChiChiede = {
  readonly __typename?: 'LimitiDiChiChiede';
  /** Punti di un minuto intero. */
  readonly alMinuto: Scalars['Int']['output'];
  /** Punti di una operazione, al massimo. */
  readonly massimo: Scalars['Int']['output'];
  /** Punti che restano in questo minuto. */
  readonly restanti: Scalars['Int']['output'];
  /** Secondi fra cui i punti si rinnovano; 0: sono già tutti disponibili. */
  readonly rinnovoFra: Scalars['Int']['output'];
};

/** Collegamento firmato a un documento, da aprire così com’è. */
export type LinkDocumento = {
  readonly __typename?: 'LinkDocumento';
  /** Fino a quando si apre. */
  readonly scadeIl: Scalars['DataOra']['output'];
  /** Indirizzo del documento. */
  readonly url: Scalars['URL']['output'];
};

/** Perché un accesso è concesso o negato. */
export const MotivoAccesso = {
  /** Negato: la delega non comprende l'ambito. */
  AmbitoMancante: 'AMBITO_MANCANTE',
  /** Negato: la delega decorre da un giorno che deve venire. */
  AttivaDal: 'ATTIVA_DAL',
  /** Negato: la delega è cessata. */
  Cessata: 'CESSATA',
  /** Negato: la delega attende l'attivazione. */
  DaAttivare: 'DA_ATTIVARE',
  /** Negato: la delega attende la validazione. */
  DaValidare: 'DA_VALIDARE',
  /** Concesso: lo apre una delega attiva. */
  Delega: 'DELEGA',
  /** Negato: nessuna delega su questo soggetto. */
  NessunaDelega: 'NESSUNA_DELEGA',
  /** Negato: chi chiede non è nell'archivio. */
  NonIscritto: 'NON_ISCRITTO',
  /** Concesso: la posizione è della sede dell'operatore. */
  Operatore: 'OPERATORE',
  /** Negato: la delega non comprende la posizione. */
  PosizioneNonCompresa: 'POSIZIONE_NON_COMPRESA',
  /** Concesso: è il proprio cassetto. */
  Proprio: 'PROPRIO',
  /** Concesso: chi chiede rappresenta l'ente. */
  Rappresentante: 'RAPPRESENTANTE',
  /** Negato: la delega è stata revocata. */
  Revocata: 'REVOCATA',
  /** Negato: la veste di chi chiede non lo ammette. */
  RuoloNonAmmesso: 'RUOLO_NON_AMMESSO',
  /** Negato: la delega è scaduta. */
  Scaduta: 'SCADUTA',
  /** Negato: il token non ha lo scope necessario. */
  ScopeMancante: 'SCOPE_MANCANTE'
} as const;

export type MotivoAccesso = typeof MotivoAccesso[keyof typeof MotivoAccesso];
/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Aggiorna recapiti e contatti di un soggetto. */
  readonly aggiornaRecapiti: AggiornaRecapitiPayload;
  /** Chi rappresenta l’ente attiva una delega: vale dal giorno dopo. */
  readonly attivaDelega: DelegaPayload;
  /** Crea molte deleghe: una lavorazione con un esito per riga. */
  readonly caricaDeleghe: LavorazionePayload;
  /** Il delegato cessa una delega attiva. */
  readonly cessaDelega: DelegaPayload;
  /** Crea un indirizzo segreto a cui un’agenda trova le scadenze di chi lo chiede. */
  readonly creaCalendario: CreaCalendarioPayload;
  /** Crea una delega: vale subito se diretta, dopo la convalida o l’attivazione negli altri casi. */
  readonly creaDelega: DelegaPayload;
  /** Esporta ciò che si può vedere: una lavorazione che produce un file. */
  readonly esporta: LavorazionePayload;
  /** Genera l’estratto conto previdenziale. */
  readonly generaEstrattoConto: GeneraDocumentoPayload;
  /** Genera l’estratto debitario di una posizione, come sta oggi. */
  readonly generaEstrattoDebitario: GeneraDocumentoPayload;
  /** Genera il Modello F24 delle righe indicate: quattro per modello. */
  readonly generaF24: GeneraF24Payload;
  /** Genera gli F24 di tutte le righe di un filtro: una lavorazione con un esito per riga. */
  readonly generaF24Massivi: LavorazionePayload;
  /** Genera il modulo di una delega, da stampare e firmare. */
  readonly generaModuloDelega: GeneraDocumentoPayload;
  /** Genera la rendicontazione della Gestione Separata. */
  readonly generaRendicontazione: GeneraDocumentoPayload;
  /** Chiude l’indirizzo di un calendario, per sempre. */
  readonly revocaCalendario: CreaCalendarioPayload;
  /** Il delegante, o chi lo rappresenta, revoca una delega aperta. */
  readonly revocaDelega: DelegaPayload;
  /** Il delegante, o chi lo rappresenta, riattiva una delega scaduta. */
  readonly riattivaDelega: DelegaPayload;
  /** Il delegato dà parte di una delega attiva a un collaboratore. */
  readonly subdelega: DelegaPayload;
  /** Il delegato convalida una delega indiretta dopo la firma del delegante. */
  readonly validaDelega: DelegaPayload;
  /** Convalida molte deleghe firmate: una lavorazione con un esito per riga. */
  readonly validaDeleghe: LavorazionePayload;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationAggiornaRecapitiArgs = {
  input: AggiornaRecapitiInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationAttivaDelegaArgs = {
  input: AttivaDelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationCaricaDelegheArgs = {
  input: CaricaDelegheInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationCessaDelegaArgs = {
  input: ChiudiDelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationCreaCalendarioArgs = {
  input: CreaCalendarioInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationCreaDelegaArgs = {
  input: CreaDelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationEsportaArgs = {
  input: EsportaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationGeneraEstrattoContoArgs = {
  input: GeneraEstrattoContoInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationGeneraEstrattoDebitarioArgs = {
  input: GeneraEstrattoDebitarioInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationGeneraF24Args = {
  input: GeneraF24Input;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationGeneraF24MassiviArgs = {
  input: GeneraF24MassiviInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationGeneraModuloDelegaArgs = {
  input: GeneraModuloDelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationGeneraRendicontazioneArgs = {
  input: GeneraRendicontazioneInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationRevocaCalendarioArgs = {
  input: RevocaCalendarioInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationRevocaDelegaArgs = {
  input: ChiudiDelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationRiattivaDelegaArgs = {
  input: RiattivaDelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationSubdelegaArgs = {
  input: SubdelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationValidaDelegaArgs = {
  input: ValidaDelegaInput;
};


/** Ciò che si fa: ogni campo vale per intero o non vale; con la stessa idempotencyKey accade una volta sola. */
export type MutationValidaDelegheArgs = {
  input: ValidaDelegheInput;
};

/** Che cosa è un soggetto contribuente. */
export const NaturaSoggetto = {
  /** Società, associazione, amministrazione o altro ente. */
  Ente: 'ENTE',
  /** Persona fisica. */
  PersonaFisica: 'PERSONA_FISICA'
} as const;

export type NaturaSoggetto = typeof NaturaSoggetto[keyof typeof NaturaSoggetto];
/** Oggetto che si ritrova con il suo identificativo globale. */
export type Node = {
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
};

/** Da dove viene un dato. */
export const OrigineDato = {
  /** Calcolato da Cassetto: da verificare prima di pagare. */
  Calcolato: 'CALCOLATO',
  /** Come l'ha emesso l'INPS. */
  Inps: 'INPS',
  /** Scritto dallo studio. */
  Studio: 'STUDIO'
} as const;

export type OrigineDato = typeof OrigineDato[keyof typeof OrigineDato];
/** Posizione della pagina nell’elenco. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursore dell’ultima riga della pagina. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Ci sono altre righe dopo questa pagina. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Ci sono altre righe prima di questa pagina. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursore della prima riga della pagina. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Un passo di un calcolo, da rifare a mano. */
export type PassoCalcolo = {
  readonly __typename?: 'PassoCalcolo';
  /** Che cosa si calcola. */
  readonly descrizione: Scalars['String']['output'];
  /** Norma, circolare o documento da cui viene; assente se il passo solo somma. */
  readonly fonte?: Maybe<Scalars['String']['output']>;
  /** L’operazione con i suoi numeri. */
  readonly formula: Scalars['String']['output'];
  /** Il risultato, in euro. */
  readonly risultato: Scalars['Importo']['output'];
};

/** Persona o organizzazione, come la nomina un atto. */
export type Persona = {
  readonly __typename?: 'Persona';
  /** Codice fiscale. */
  readonly codiceFiscale: Scalars['CodiceFiscale']['output'];
  /** Cognome e nome, o denominazione, dove è nota. */
  readonly denominazione?: Maybe<Scalars['String']['output']>;
};

/** Piano di una dilazione amministrativa. */
export type PianoDilazione = {
  readonly __typename?: 'PianoDilazione';
  /** Scelte fatte dove le fonti non sono concordi, e dati che mancano. */
  readonly avvertenze: ReadonlyArray<Scalars['String']['output']>;
  /** Quanto sono certi gli importi. */
  readonly confidenza: Confidenza;
  /** Rata costante; l’ultima se ne scosta per l’arrotondamento. */
  readonly importoRata: Scalars['Importo']['output'];
  /** Le rate. */
  readonly rate: ReadonlyArray<RataDilazione>;
  /** I passi del calcolo. */
  readonly spiegazione: ReadonlyArray<PassoCalcolo>;
  /** Tasso annuo, in punti percentuali: «8.15». */
  readonly tasso: Scalars['String']['output'];
  /** Interessi di tutto il piano. */
  readonly totaleInteressi: Scalars['Importo']['output'];
};

/** Posizione contributiva di un soggetto in una gestione. */
export type Posizione = Node & {
  readonly __typename?: 'Posizione';
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Avvisi di addebito. */
  readonly avvisiAddebito?: Maybe<AvvisoAddebitoConnection>;
  /** Avvisi bonari. */
  readonly avvisiBonari?: Maybe<AvvisoBonarioConnection>;
  /** Le due lettere di controllo del codice azienda, dove note; non verificate. */
  readonly cin?: Maybe<Scalars['String']['output']>;
  /** Artigiani e commercianti: le 8 cifre del codice azienda. Dipendenti pubblici: il progressivo. Assente per la Gestione Separata. */
  readonly codice?: Maybe<Scalars['String']['output']>;
  /** Ultimo giorno della posizione; assente se è aperta. */
  readonly dataFine?: Maybe<Scalars['Data']['output']>;
  /** Primo giorno della posizione. */
  readonly dataInizio: Scalars['Data']['output'];
  /** Denominazione dell’azienda. */
  readonly denominazione?: Maybe<Scalars['String']['output']>;
  /** Periodi assicurativi di questa posizione. */
  readonly estrattoConto?: Maybe<EstrattoConto>;
  /** Dovuto, versato e residuo, riga per riga. */
  readonly estrattoDebitario?: Maybe<EstrattoDebitario>;
  /** Dati del modello F24. */
  readonly f24?: Maybe<F24Connection>;
  /** Gestione previdenziale. */
  readonly gestione: Gestione;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Indirizzo dell’azienda. */
  readonly indirizzo?: Maybe<Indirizzo>;
  /** Componenti del nucleo aziendale. */
  readonly nucleo?: Maybe<ReadonlyArray<ComponenteNucleo>>;
  /** Rendicontazione della Gestione Separata, dall’anno più antico; vuota altrove. */
  readonly rendicontazione?: Maybe<ReadonlyArray<RendicontazioneAnno>>;
  /** Ricorsi. */
  readonly ricorsi?: Maybe<RicorsoConnection>;
  /** Riduzioni contributive riconosciute. */
  readonly riduzioni?: Maybe<ReadonlyArray<RiduzioneAttiva>>;
  /** Ruoli. */
  readonly ruoli?: Maybe<RuoloConnection>;
  /** Sede INPS competente. */
  readonly sede: Sede;
  /** Dovuto e versato di ogni anno, dal più recente. */
  readonly situazioneRiepilogativa?: Maybe<ReadonlyArray<RiepilogoAnno>>;
  /** Soggetto titolare della posizione. */
  readonly soggetto: Soggetto;
  /** Stato della posizione. */
  readonly stato: StatoPosizione;
  /** Tipo soggetto come lo stampa INPS, per esempio «10 Titolare». */
  readonly tipoSoggetto?: Maybe<Scalars['String']['output']>;
  /** Titolare dell’azienda, se è un altro. */
  readonly titolareAzienda?: Maybe<Persona>;
  /** Versamenti abbinati alla posizione. */
  readonly versamenti?: Maybe<VersamentoConnection>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneAvvisiAddebitoArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AddebitiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneAvvisiBonariArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AvvisiBonariFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneEstrattoContoArgs = {
  al?: InputMaybe<Scalars['Mese']['input']>;
  dal?: InputMaybe<Scalars['Mese']['input']>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneEstrattoDebitarioArgs = {
  anno?: InputMaybe<Scalars['Int']['input']>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneF24Args = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<F24Filtro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneRicorsiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<RicorsiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneRuoliArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AddebitiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Posizione contributiva di un soggetto in una gestione. */
export type PosizioneVersamentiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<VersamentiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Elenco a pagine: posizioni. */
export type PosizioneConnection = {
  readonly __typename?: 'PosizioneConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<PosizioneEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Posizione>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Posizione su cui si può chiedere una delega. */
export type PosizioneDelegabile = {
  readonly __typename?: 'PosizioneDelegabile';
  /** Codice della posizione. */
  readonly codice?: Maybe<Scalars['String']['output']>;
  /** Gestione previdenziale. */
  readonly gestione: Gestione;
  /** Identificativo della posizione. */
  readonly id: Scalars['ID']['output'];
  /** Sede INPS competente. */
  readonly sede: Sede;
  /** Stato della posizione. */
  readonly stato: StatoPosizione;
};

/** Riga dell’elenco: posizioni. */
export type PosizioneEdge = {
  readonly __typename?: 'PosizioneEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Posizione;
};

/** Posizione che una delega nomina. */
export type PosizioneIndicata = {
  readonly __typename?: 'PosizioneIndicata';
  /** Codice della posizione. */
  readonly codice?: Maybe<Scalars['String']['output']>;
  /** Gestione della posizione. */
  readonly gestione: Gestione;
  /** La posizione; null finché questa delega non vi dà accesso. */
  readonly posizione?: Maybe<Posizione>;
  /** Sede della posizione. */
  readonly sede?: Maybe<Sede>;
};

/** Filtro delle posizioni. Le condizioni si sommano. */
export type PosizioniFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Con conDifferenze: si guarda solo quest’anno. Da solo: con qualcosa di dovuto o di versato nell’anno. */
  readonly anno?: InputMaybe<Scalars['Int']['input']>;
  /** Con questo codice. */
  readonly codice?: InputMaybe<Scalars['String']['input']>;
  /** Di questi codici fiscali. */
  readonly codiceFiscale?: InputMaybe<ReadonlyArray<Scalars['CodiceFiscale']['input']>>;
  /** Vero: solo quelle in cui un anno ha dovuto diverso dal versato. Falso: solo le altre. In entrambi i casi, con l’ambito DEBITI. */
  readonly conDifferenze?: InputMaybe<Scalars['Boolean']['input']>;
  /** In queste gestioni. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** In queste sedi. */
  readonly sede?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In questi stati. */
  readonly stato?: InputMaybe<ReadonlyArray<StatoPosizione>>;
};

/** Cosa ricordare a chi entra. */
export type Promemoria = {
  readonly __typename?: 'Promemoria';
  /** Motivo del promemoria. */
  readonly codice: CodicePromemoria;
  /** Oggetto a cui si riferisce. */
  readonly oggetto?: Maybe<Node>;
  /** Testo leggibile. */
  readonly testo: Scalars['String']['output'];
};

/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type Query = {
  readonly __typename?: 'Query';
  /** Gli avvisi di addebito su cui chi chiede ha l’ambito DEBITI. */
  readonly avvisiAddebito?: Maybe<AvvisoAddebitoConnection>;
  /** Gli avvisi bonari su cui chi chiede ha l’ambito DEBITI. */
  readonly avvisiBonari?: Maybe<AvvisoBonarioConnection>;
  /** Codice INPS (codeline) di una riga di F24 di artigiani e commercianti. */
  readonly calcolaCodiceInps?: Maybe<Scalars['CodiceInps']['output']>;
  /** Contributi di un anno: quanto è dovuto, entro quando, e perché. */
  readonly calcolaContributi?: Maybe<CalcoloContributi>;
  /** Sanzioni civili di un pagamento in ritardo. */
  readonly calcolaSanzioni?: Maybe<CalcoloSanzioni>;
  /** Causali contributo del modello F24. */
  readonly causali: ReadonlyArray<Causale>;
  /** Il delegante di una delega indiretta; null se il riscontro non torna o il codice fiscale non è in archivio. */
  readonly cercaDelegante?: Maybe<EsitoRicercaDelegante>;
  /** Le righe F24 su cui chi chiede ha l’ambito F24. */
  readonly f24?: Maybe<F24Connection>;
  /** Chi sta chiedendo. */
  readonly io: Io;
  /** L’oggetto con questo identificativo. */
  readonly node?: Maybe<Node>;
  /** Gli oggetti con questi identificativi, nello stesso ordine; al massimo 100. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Le posizioni su cui chi chiede ha l’ambito POSIZIONI. */
  readonly posizioni?: Maybe<PosizioneConnection>;
  /** Minimali, massimali e aliquote di un anno e di una gestione. */
  readonly quoteContributive?: Maybe<QuoteContributive>;
  /** I ricorsi su cui chi chiede ha l’ambito RICORSI. */
  readonly ricorsi?: Maybe<RicorsoConnection>;
  /** I ruoli su cui chi chiede ha l’ambito DEBITI. */
  readonly ruoli?: Maybe<RuoloConnection>;
  /** Le scadenze di tutti i cassetti che chi chiede raggiunge, dalla più vicina: ciascuna con l’ambito del suo oggetto. */
  readonly scadenze?: Maybe<ScadenzaConnection>;
  /** Sedi INPS, per codice. */
  readonly sedi: ReadonlyArray<Sede>;
  /** Piano di una dilazione amministrativa. */
  readonly simulaDilazione?: Maybe<PianoDilazione>;
  /** I soggetti su cui chi chiede ha un titolo. */
  readonly soggetti?: Maybe<SoggettoConnection>;
  /** Il soggetto con questo codice fiscale; null se non esiste o non è permesso. */
  readonly soggetto?: Maybe<Soggetto>;
  /** Se chi chiede può leggere, e perché: senza leggere nulla. */
  readonly verificaAccesso: EsitoAccesso;
  /** Verifica un codice INPS con importo, anno e sede, e dice che cosa non torna. */
  readonly verificaCodiceInps?: Maybe<VerificaCodiceInps>;
  /** Se un codice di verifica è stato emesso, e se i dati sono ancora gli stessi; null per un codice sconosciuto. */
  readonly verificaDocumento?: Maybe<EsitoVerificaDocumento>;
  /** I versamenti su cui chi chiede ha l’ambito VERSAMENTI. */
  readonly versamenti?: Maybe<VersamentoConnection>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryAvvisiAddebitoArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AddebitiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryAvvisiBonariArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AvvisiBonariFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryCalcolaCodiceInpsArgs = {
  input: CalcolaCodiceInpsInput;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryCalcolaContributiArgs = {
  input: CalcolaContributiInput;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryCalcolaSanzioniArgs = {
  input: CalcolaSanzioniInput;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryCausaliArgs = {
  gestione?: InputMaybe<Gestione>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryCercaDeleganteArgs = {
  input: CercaDeleganteInput;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryF24Args = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<F24Filtro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryPosizioniArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<PosizioniFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryQuoteContributiveArgs = {
  anno: Scalars['Int']['input'];
  gestione: Gestione;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryRicorsiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<RicorsiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryRuoliArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AddebitiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryScadenzeArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro: ScadenzeFiltro;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QuerySediArgs = {
  cerca?: InputMaybe<Scalars['String']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QuerySimulaDilazioneArgs = {
  input: SimulaDilazioneInput;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QuerySoggettiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<SoggettiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  ordine?: InputMaybe<SoggettiOrdine>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QuerySoggettoArgs = {
  codiceFiscale: Scalars['CodiceFiscale']['input'];
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryVerificaAccessoArgs = {
  ambito: Ambito;
  codiceFiscale: Scalars['CodiceFiscale']['input'];
  posizione?: InputMaybe<Scalars['ID']['input']>;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryVerificaCodiceInpsArgs = {
  input: VerificaCodiceInpsInput;
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryVerificaDocumentoArgs = {
  codice: Scalars['String']['input'];
};


/** Ciò che si legge: ogni campo risponde con i soli dati che chi chiede può vedere. */
export type QueryVersamentiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<VersamentiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Minimali, massimali e aliquote di un anno. Le aliquote sono in punti percentuali: "24.48". */
export type QuoteContributive = {
  readonly __typename?: 'QuoteContributive';
  /** Aliquota. */
  readonly aliquota: Scalars['String']['output'];
  /** Aliquota di chi ha un’altra copertura previdenziale o una pensione. */
  readonly aliquotaAltraCopertura?: Maybe<Scalars['String']['output']>;
  /** Parte dell’aliquota che va all’IVS. */
  readonly aliquotaIvs?: Maybe<Scalars['String']['output']>;
  /** Aliquota oltre la soglia della prima fascia. */
  readonly aliquotaOltreSoglia?: Maybe<Scalars['String']['output']>;
  /** Aliquota dei coadiuvanti sotto i 21 anni. */
  readonly aliquotaUnder21?: Maybe<Scalars['String']['output']>;
  /** Anno. */
  readonly anno: Scalars['Int']['output'];
  /** Quanto sono certi i valori. */
  readonly confidenza: Confidenza;
  /** Contributo minimo di un mese. */
  readonly contributoMensile?: Maybe<Scalars['Importo']['output']>;
  /** Contributo minimo dell’anno. */
  readonly contributoMinimo?: Maybe<Scalars['Importo']['output']>;
  /** Fonte dei valori. */
  readonly fonte: Scalars['String']['output'];
  /** Gestione. */
  readonly gestione: Gestione;
  /** Massimale di reddito. */
  readonly massimale?: Maybe<Scalars['Importo']['output']>;
  /** Massimale per chi ha anzianità prima del 1996. */
  readonly massimaleAnte1996?: Maybe<Scalars['Importo']['output']>;
  /** Contributo di maternità dell’anno. */
  readonly maternita?: Maybe<Scalars['Importo']['output']>;
  /** Reddito minimale. */
  readonly minimale?: Maybe<Scalars['Importo']['output']>;
  /** Rata trimestrale sul minimale: tre volte il contributo mensile. */
  readonly rata?: Maybe<Scalars['Importo']['output']>;
  /** Reddito che accredita un mese. */
  readonly redditoPerMese?: Maybe<Scalars['Importo']['output']>;
  /** Reddito oltre il quale l’aliquota sale di un punto. */
  readonly sogliaPrimaFascia?: Maybe<Scalars['Importo']['output']>;
};

/** Una rata dei contributi, come la riga di F24 che la paga. */
export type RataContributi = {
  readonly __typename?: 'RataContributi';
  /** Causale contributo. */
  readonly causale: Causale;
  /** Importo della riga, compresa la quota associativa; un saldo negativo è un credito. */
  readonly importo: Scalars['Importo']['output'];
  /** Ultimo mese del periodo. */
  readonly periodoAl: Scalars['Mese']['output'];
  /** Primo mese del periodo. */
  readonly periodoDal: Scalars['Mese']['output'];
  /** Di cui quota associativa. */
  readonly quotaAssociativa?: Maybe<Scalars['Importo']['output']>;
  /** Come la stampa l’INPS: «4RATA», «SALDO». */
  readonly rata: Scalars['String']['output'];
  /** Scadenza, spostata al primo giorno lavorativo. */
  readonly scadenza: Scalars['Data']['output'];
  /** Che cosa si paga. */
  readonly tipoRata: TipoRata;
};

/** Una rata di un piano di dilazione. */
export type RataDilazione = {
  readonly __typename?: 'RataDilazione';
  /** Parte che riduce il debito. */
  readonly capitale: Scalars['Importo']['output'];
  /** Capitale e interessi. */
  readonly importo: Scalars['Importo']['output'];
  /** Interessi. */
  readonly interessi: Scalars['Importo']['output'];
  /** Numero, da 1. */
  readonly numero: Scalars['Int']['output'];
  /** Debito che resta dopo la rata. */
  readonly residuo: Scalars['Importo']['output'];
  /** Scadenza, spostata al primo giorno lavorativo. */
  readonly scadenza: Scalars['Data']['output'];
};

/** Recapiti anagrafici del soggetto. */
export type Recapiti = {
  readonly __typename?: 'Recapiti';
  /** Indirizzo di posta elettronica. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Indirizzo di posta elettronica certificata. */
  readonly pec?: Maybe<Scalars['String']['output']>;
  /** Numero di telefono. */
  readonly telefono?: Maybe<Scalars['String']['output']>;
};

/** Recapiti da cambiare: un campo assente resta com’è, null lo cancella. */
export type RecapitiInput = {
  /** Posta elettronica. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Posta elettronica certificata. */
  readonly pec?: InputMaybe<Scalars['String']['input']>;
  /** Numero di telefono. */
  readonly telefono?: InputMaybe<Scalars['String']['input']>;
};

/** Un anno della Rendicontazione della Gestione Separata, desunto dai versamenti. */
export type RendicontazioneAnno = {
  readonly __typename?: 'RendicontazioneAnno';
  /** Aliquota in punti percentuali; null se i versamenti dell’anno ne hanno più d’una. */
  readonly aliquota?: Maybe<Scalars['String']['output']>;
  /** Anno di competenza. */
  readonly anno: Scalars['Int']['output'];
  /** Eccedenza usata in compensazione. */
  readonly compensazioneEccedenza: Scalars['Importo']['output'];
  /** Contributi versati. */
  readonly contributiVersati: Scalars['Importo']['output'];
  /** Parte dei contributi che vale per la pensione. */
  readonly contributoIvs: Scalars['Importo']['output'];
  /** Imponibile desunto dai versamenti. */
  readonly imponibile: Scalars['Importo']['output'];
  /** Quanto manca perché l’anno sia accreditato intero; null dove non si può dire. */
  readonly mancanteAnnoIntero?: Maybe<Scalars['Importo']['output']>;
  /** Mesi accreditati. */
  readonly mesi?: Maybe<Scalars['Int']['output']>;
  /** Presenza di periodi non accreditati; null se INPS non lo dice. */
  readonly periodiNonAccreditati?: Maybe<Scalars['Boolean']['output']>;
  /** Rimborsi ricevuti. */
  readonly rimborsi: Scalars['Importo']['output'];
};

/** Quale calendario revocare. */
export type RevocaCalendarioInput = {
  /** Il calendario. */
  readonly calendario: Scalars['ID']['input'];
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Riattivazione di una delega scaduta. */
export type RiattivaDelegaInput = {
  /** Nuovo ultimo giorno; assente: senza termine. */
  readonly al?: InputMaybe<Scalars['Data']['input']>;
  /** Delega scaduta. */
  readonly delega: Scalars['ID']['input'];
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Una riga F24 calcolata di nuovo, dai fatti che sono in archivio. */
export type RicalcoloF24 = {
  readonly __typename?: 'RicalcoloF24';
  /** Scelte fatte dove le fonti non sono concordi, e dati che mancano. */
  readonly avvertenze: ReadonlyArray<Scalars['String']['output']>;
  /** L’importo emesso meno quello ricalcolato; 0.00 se non è indicato un importo. */
  readonly differenza: Scalars['Importo']['output'];
  /** Quanto danno le regole; negativo se è un credito. */
  readonly importo: Scalars['Importo']['output'];
  /** I passi del calcolo. */
  readonly spiegazione: ReadonlyArray<PassoCalcolo>;
};

/** Filtro dei ricorsi. Le condizioni si sommano. */
export type RicorsiFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Presentati fino a questo giorno, compreso. */
  readonly al?: InputMaybe<Scalars['Data']['input']>;
  /** Presentati da questo giorno, compreso. */
  readonly dal?: InputMaybe<Scalars['Data']['input']>;
  /** In questi stati. */
  readonly stato?: InputMaybe<ReadonlyArray<StatoRicorso>>;
};

/** Ricorso amministrativo. */
export type Ricorso = Node & {
  readonly __typename?: 'Ricorso';
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Atto impugnato, dove è in archivio e per chi ha anche l’ambito DEBITI. */
  readonly contro?: Maybe<Node>;
  /** Giorno di presentazione. */
  readonly data: Scalars['Data']['output'];
  /** Giorno della decisione. */
  readonly decisoIl?: Maybe<Scalars['Data']['output']>;
  /** Esito, come comunicato. */
  readonly esito?: Maybe<Scalars['String']['output']>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Oggetto del ricorso. */
  readonly oggetto: Scalars['String']['output'];
  /** Organo che decide. */
  readonly organo: Scalars['String']['output'];
  /** Posizione a cui si riferisce. */
  readonly posizione: Posizione;
  /** Protocollo del ricorso. */
  readonly protocollo: Scalars['String']['output'];
  /** Stato. */
  readonly stato: StatoRicorso;
};

/** Elenco a pagine: ricorsi. */
export type RicorsoConnection = {
  readonly __typename?: 'RicorsoConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<RicorsoEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Ricorso>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: ricorsi. */
export type RicorsoEdge = {
  readonly __typename?: 'RicorsoEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Ricorso;
};

/** Riduzione contributiva riconosciuta sulla posizione. */
export type RiduzioneAttiva = {
  readonly __typename?: 'RiduzioneAttiva';
  /** Ultimo giorno della riduzione; assente se non ha termine. */
  readonly al?: Maybe<Scalars['Data']['output']>;
  /** Primo giorno della riduzione. */
  readonly dal: Scalars['Data']['output'];
  /** Tipo di riduzione. */
  readonly tipo: RiduzioneContributiva;
};

/** Riduzione dei contributi di artigiani e commercianti. */
export const RiduzioneContributiva = {
  /** Regime forfettario: 35 % in meno, maternità intera. */
  Forfettario_35: 'FORFETTARIO_35',
  /** Prima iscrizione nel 2025: metà della quota IVS per 36 mesi. */
  NuoviIscritti_2025_50: 'NUOVI_ISCRITTI_2025_50',
  /** Pensionato INPS con più di 65 anni: metà dei contributi. */
  Ultra65_50: 'ULTRA65_50'
} as const;

export type RiduzioneContributiva = typeof RiduzioneContributiva[keyof typeof RiduzioneContributiva];
/** Dovuto e versato di un anno. */
export type RiepilogoAnno = {
  readonly __typename?: 'RiepilogoAnno';
  /** Anno di competenza. */
  readonly anno: Scalars['Int']['output'];
  /** Quanto era dovuto; assente finché non è noto. */
  readonly dovuto?: Maybe<Scalars['Importo']['output']>;
  /** Dovuto meno versato: negativo se si è versato di più. Assente se il dovuto non è noto. */
  readonly saldo?: Maybe<Scalars['Importo']['output']>;
  /** Quanto è stato versato per l’anno, al netto dei crediti usati, abbinato o no. */
  readonly versato: Scalars['Importo']['output'];
};

/** Riga di un avviso: quanto è chiesto per una causale in un periodo. */
export type RigaAvviso = {
  readonly __typename?: 'RigaAvviso';
  /** Causale contributo. */
  readonly causale: Causale;
  /** Codice INPS della riga. */
  readonly codiceInps?: Maybe<Scalars['CodiceInps']['output']>;
  /** Codice soggetto nella posizione. */
  readonly codiceSoggetto?: Maybe<Scalars['String']['output']>;
  /** Contributi. */
  readonly contributi: Scalars['Importo']['output'];
  /** Riga F24 a cui si riferisce, per chi ha anche l’ambito F24. */
  readonly f24?: Maybe<F24>;
  /** Ultimo mese del periodo. */
  readonly periodoAl: Scalars['Mese']['output'];
  /** Primo mese del periodo. */
  readonly periodoDal: Scalars['Mese']['output'];
  /** Sanzioni civili. */
  readonly sanzioni: Scalars['Importo']['output'];
};

/** Periodo assicurativo dell’estratto conto previdenziale. */
export type RigaEstrattoConto = {
  readonly __typename?: 'RigaEstrattoConto';
  /** Ultimo giorno del periodo. */
  readonly al: Scalars['Data']['output'];
  /** Azienda o datore di lavoro. */
  readonly azienda?: Maybe<Scalars['String']['output']>;
  /** Contributi del periodo. */
  readonly contributi?: Maybe<Scalars['Importo']['output']>;
  /** Primo giorno del periodo. */
  readonly dal: Scalars['Data']['output'];
  /** Gestione in cui il periodo è accreditato. */
  readonly gestione: Gestione;
  /** Giorni accreditati. */
  readonly giorni?: Maybe<Scalars['Int']['output']>;
  /** Mesi accreditati. */
  readonly mesi: Scalars['Int']['output'];
  /** Annotazioni di INPS. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Posizione del periodo, dove ne ha una. */
  readonly posizione?: Maybe<Posizione>;
  /** Retribuzione o reddito del periodo. */
  readonly reddito?: Maybe<Scalars['Importo']['output']>;
  /** Settimane accreditate. */
  readonly settimane: Scalars['Int']['output'];
  /** Tipo di contribuzione. */
  readonly tipo: Scalars['String']['output'];
  /** Settimane utili al calcolo. */
  readonly utiliCalcolo?: Maybe<Scalars['Int']['output']>;
  /** Settimane utili al diritto. */
  readonly utiliDiritto?: Maybe<Scalars['Int']['output']>;
};

/** Riga dell’estratto debitario: quanto era dovuto, quanto è stato versato, quanto resta. */
export type RigaEstrattoDebitario = {
  readonly __typename?: 'RigaEstrattoDebitario';
  /** Anno di competenza. */
  readonly anno: Scalars['Int']['output'];
  /** Causale contributo. */
  readonly causale: Causale;
  /** Codice INPS della riga. */
  readonly codiceInps?: Maybe<Scalars['CodiceInps']['output']>;
  /** Codice soggetto nella posizione: «10» è il titolare. */
  readonly codiceSoggetto: Scalars['String']['output'];
  /** Quanto era dovuto; per una riga senza importo quanto ne è stato versato, assente se nulla; zero se INPS l’ha annullata. */
  readonly dovuto?: Maybe<Scalars['Importo']['output']>;
  /** Riga F24, per chi ha anche l’ambito F24. */
  readonly f24?: Maybe<F24>;
  /** Rata come la stampa INPS. */
  readonly rata: Scalars['String']['output'];
  /** Quanto resta da versare; assente se non è noto. */
  readonly residuo?: Maybe<Scalars['Importo']['output']>;
  /** Sanzioni civili maturate sul residuo (omissione); assenti se la riga non è scaduta. */
  readonly sanzioni?: Maybe<Scalars['Importo']['output']>;
  /** Giorno fino al quale le sanzioni sono contate. */
  readonly sanzioniAl?: Maybe<Scalars['Data']['output']>;
  /** Ultimo giorno utile per versare. */
  readonly scadenza: Scalars['Data']['output'];
  /** La scadenza è passata e qualcosa resta da versare. */
  readonly scaduto: Scalars['Boolean']['output'];
  /** Che cosa ne è stato. */
  readonly stato: StatoF24;
  /** Quanto ne è stato versato, secondo gli abbinamenti. */
  readonly versato: Scalars['Importo']['output'];
};

/** Riga del modello da generare: esattamente una tra f24 (a debito) e versamento (a credito). */
export type RigaF24Input = {
  /** Riga F24 da versare. */
  readonly f24?: InputMaybe<Scalars['ID']['input']>;
  /** Importo. Se manca vale quello della riga, che deve averne uno; null: come sta sulla riga, anche in bianco. */
  readonly importo?: InputMaybe<Scalars['Importo']['input']>;
  /** Versamento in eccedenza da usare a credito. */
  readonly versamento?: InputMaybe<Scalars['ID']['input']>;
};

/** Debito iscritto a ruolo e riscosso con cartella. */
export type Ruolo = Node & {
  readonly __typename?: 'Ruolo';
  /** Giorno dell’affidamento all’agente della riscossione. */
  readonly affidatoIl?: Maybe<Scalars['Data']['output']>;
  /** Agente della riscossione. */
  readonly agenteRiscossione: Scalars['String']['output'];
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Anno del ruolo. */
  readonly annoRuolo: Scalars['Int']['output'];
  /** Contributi. */
  readonly capitale: Scalars['Importo']['output'];
  /** Numero della cartella. */
  readonly cartella: Scalars['String']['output'];
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Interessi. */
  readonly interessi: Scalars['Importo']['output'];
  /** Giorno della notifica. */
  readonly notificatoIl?: Maybe<Scalars['Data']['output']>;
  /** Posizione a cui si riferisce. */
  readonly posizione: Posizione;
  /** Quanto resta da pagare. */
  readonly residuo: Scalars['Importo']['output'];
  /** Sanzioni civili. */
  readonly sanzioni: Scalars['Importo']['output'];
  /** Stato. */
  readonly stato: StatoRuolo;
  /** Totale iscritto. */
  readonly totale: Scalars['Importo']['output'];
};

/** In quale veste qualcuno accede a un cassetto. */
export const RuoloAccesso = {
  /** Altro responsabile di un ente, con i poteri del rappresentante. */
  AltroResponsabile: 'ALTRO_RESPONSABILE',
  /** Analista: non vede alcuna persona. */
  Analista: 'ANALISTA',
  /** Programma che agisce per un intermediario, entro gli scope del suo token. */
  Applicazione: 'APPLICAZIONE',
  /** Associazione di categoria. */
  AssociazioneCategoria: 'ASSOCIAZIONE_CATEGORIA',
  /** Componente del nucleo di un'impresa, senza una posizione sua. */
  Coadiuvante: 'COADIUVANTE',
  /** Dipendente delegato dal suo ente. */
  DipendenteEnte: 'DIPENDENTE_ENTE',
  /** Chi lavora per un intermediario o per un altro delegato. */
  DipendenteStudio: 'DIPENDENTE_STUDIO',
  /** Intermediario della legge 12/1979. */
  Intermediario: 'INTERMEDIARIO',
  /** Operatore di una sede dell'INPS: legge soltanto. */
  Operatore: 'OPERATORE',
  /** Libero professionista della gestione separata. */
  Professionista: 'PROFESSIONISTA',
  /** Rappresentante legale di un ente. */
  RappresentanteEnte: 'RAPPRESENTANTE_ENTE',
  /** Titolare di una posizione contributiva. */
  Titolare: 'TITOLARE'
} as const;

export type RuoloAccesso = typeof RuoloAccesso[keyof typeof RuoloAccesso];
/** Elenco a pagine: ruoli. */
export type RuoloConnection = {
  readonly __typename?: 'RuoloConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<RuoloEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Ruolo>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: ruoli. */
export type RuoloEdge = {
  readonly __typename?: 'RuoloEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Ruolo;
};

/** Ruolo di un componente del nucleo nell'impresa di artigiani o commercianti. */
export const RuoloNucleo = {
  /** Familiare coadiutore di un'impresa commerciale. */
  Coadiutore: 'COADIUTORE',
  /** Familiare coadiuvante di un'impresa artigiana. */
  Coadiuvante: 'COADIUVANTE',
  /** Socio che lavora nell'impresa. */
  Socio: 'SOCIO',
  /** Titolare dell'impresa. */
  Titolare: 'TITOLARE'
} as const;

export type RuoloNucleo = typeof RuoloNucleo[keyof typeof RuoloNucleo];
/** Giorno entro cui c’è qualcosa da fare: un versamento, una risposta, un ricorso, una domanda. */
export type Scadenza = Node & {
  readonly __typename?: 'Scadenza';
  /** Non c’è più nulla da fare: versato, risposto, presentato o annullato. */
  readonly assolta: Scalars['Boolean']['output'];
  /** Ultimo giorno utile, già spostato se cade di sabato o in un giorno festivo. */
  readonly data: Scalars['Data']['output'];
  /** Giorno che la regola indica, prima dello spostamento. */
  readonly dataNominale: Scalars['Data']['output'];
  /** Che cosa c’è da fare. */
  readonly descrizione: Scalars['String']['output'];
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Quanto si versa; assente se non c’è da versare o lo calcola il contribuente. */
  readonly importo?: Maybe<Scalars['Importo']['output']>;
  /** Da che cosa viene: la riga F24, l’avviso, la cartella, la delega; la posizione, per la domanda di riduzione. */
  readonly oggetto?: Maybe<Node>;
  /** Posizione a cui si riferisce; assente per una delega. */
  readonly posizione?: Maybe<Posizione>;
  /** Di chi è; assente se la delega che scade non dà accesso al suo cassetto. */
  readonly soggetto?: Maybe<Soggetto>;
  /** Tipo di scadenza. */
  readonly tipo: TipoScadenza;
};

/** Elenco a pagine: scadenze. */
export type ScadenzaConnection = {
  readonly __typename?: 'ScadenzaConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<ScadenzaEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Scadenza>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: scadenze. */
export type ScadenzaEdge = {
  readonly __typename?: 'ScadenzaEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Scadenza;
};

/** Filtro delle scadenze. Le condizioni si sommano. */
export type ScadenzeFiltro = {
  /** Fino a questo giorno, compreso. */
  readonly al: Scalars['Data']['input'];
  /** Solo quelle assolte (true) o solo quelle da assolvere (false); null: tutte. */
  readonly assolta?: InputMaybe<Scalars['Boolean']['input']>;
  /** Da questo giorno, compreso. */
  readonly dal: Scalars['Data']['input'];
  /** Di posizioni in queste gestioni. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** Di questi tipi. */
  readonly tipo?: InputMaybe<ReadonlyArray<TipoScadenza>>;
};

/** Sede INPS. */
export type Sede = {
  readonly __typename?: 'Sede';
  /** Codice della sede, quattro cifre. */
  readonly codice: Scalars['String']['output'];
  /** Nome della sede; assente se il codice non è in elenco. */
  readonly nome?: Maybe<Scalars['String']['output']>;
};

/** Sesso anagrafico di una persona fisica. */
export const Sesso = {
  /** Femminile. */
  F: 'F',
  /** Maschile. */
  M: 'M'
} as const;

export type Sesso = typeof Sesso[keyof typeof Sesso];
/** Un debito da pagare a rate. */
export type SimulaDilazioneInput = {
  /** Giorno della domanda, che fissa il tasso: la prima rata è dopo un mese. */
  readonly dal: Scalars['Data']['input'];
  /** Debito. */
  readonly importo: Scalars['Importo']['input'];
  /** Quante rate mensili: da 2 a 36, o a 60 oltre 500.000 euro. */
  readonly rate: Scalars['Int']['input'];
};

/** Situazione debitoria e creditoria di un soggetto, oggi. */
export type SituazioneDebitoria = {
  readonly __typename?: 'SituazioneDebitoria';
  /** Quanto è stato versato oltre il dovuto e non ancora usato. */
  readonly aCredito: Scalars['Importo']['output'];
  /** Giorno a cui si riferisce. */
  readonly alla: Scalars['Data']['output'];
  /** Avvisi di addebito. */
  readonly avvisiAddebito: Scalars['Importo']['output'];
  /** Avvisi bonari. */
  readonly avvisiBonari: Scalars['Importo']['output'];
  /** Debiti compresi in una dilazione. */
  readonly dilazioni: Scalars['Importo']['output'];
  /** Rate scadute che nessun atto ha ancora chiesto. */
  readonly rateScadute: Scalars['Importo']['output'];
  /** Ruoli. */
  readonly ruoli: Scalars['Importo']['output'];
  /** Quanto è dovuto: la somma delle voci aperte. */
  readonly totale: Scalars['Importo']['output'];
  /** Le voci, aperte e assorbite. */
  readonly voci: ReadonlyArray<VoceDebito>;
};

/** Filtro dei soggetti. Le condizioni si sommano. */
export type SoggettiFiltro = {
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Parole della denominazione, o inizio del codice fiscale. */
  readonly cerca?: InputMaybe<Scalars['String']['input']>;
  /** Solo questi codici fiscali. */
  readonly codiceFiscale?: InputMaybe<ReadonlyArray<Scalars['CodiceFiscale']['input']>>;
  /** Vero: solo chi ha oggi un debito, tra quelli che chi chiede può vedere. Falso: solo chi non ne ha. */
  readonly conDebiti?: InputMaybe<Scalars['Boolean']['input']>;
  /** Con una posizione in queste gestioni. */
  readonly gestione?: InputMaybe<ReadonlyArray<Gestione>>;
  /** Con una posizione in queste sedi. */
  readonly sede?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Ordine di un elenco di soggetti; a parità decide l'identificativo. */
export const SoggettiOrdine = {
  /** Per codice fiscale, in ordine alfabetico. */
  CodiceFiscale: 'CODICE_FISCALE',
  /** Per denominazione, in ordine alfabetico. */
  Denominazione: 'DENOMINAZIONE'
} as const;

export type SoggettiOrdine = typeof SoggettiOrdine[keyof typeof SoggettiOrdine];
/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type Soggetto = Node & {
  readonly __typename?: 'Soggetto';
  /** Chi ha guardato questo cassetto. */
  readonly accessi?: Maybe<AccessoConnection>;
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Avvisi di addebito. */
  readonly avvisiAddebito?: Maybe<AvvisoAddebitoConnection>;
  /** Avvisi bonari. */
  readonly avvisiBonari?: Maybe<AvvisoBonarioConnection>;
  /** Codice fiscale. */
  readonly codiceFiscale: Scalars['CodiceFiscale']['output'];
  /** Cognome; assente per gli enti. */
  readonly cognome?: Maybe<Scalars['String']['output']>;
  /** Comune o Stato estero di nascita. */
  readonly comuneNascita?: Maybe<Scalars['String']['output']>;
  /** Contatti per le comunicazioni. */
  readonly contatti?: Maybe<Contatti>;
  /** Data di nascita; assente per gli enti. */
  readonly dataNascita?: Maybe<Scalars['Data']['output']>;
  /** Deleghe rilasciate su questo cassetto. */
  readonly delegheRilasciate?: Maybe<DelegaConnection>;
  /** Cognome e nome, oppure denominazione dell’ente. */
  readonly denominazione: Scalars['String']['output'];
  /** Documenti che chi chiede ha fatto generare. */
  readonly documenti?: Maybe<DocumentoConnection>;
  /** Domicilio fiscale. */
  readonly domicilioFiscale?: Maybe<Indirizzo>;
  /** Estratto conto previdenziale in tutte le gestioni. */
  readonly estrattoConto?: Maybe<EstrattoConto>;
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Persona fisica o ente. */
  readonly natura: NaturaSoggetto;
  /** Nome; assente per gli enti. */
  readonly nome?: Maybe<Scalars['String']['output']>;
  /** Partita IVA. Chi ne ha una paga gli F24 solo per via telematica (DL 223/2006, art. 37 c. 49). */
  readonly partitaIva?: Maybe<Scalars['PartitaIva']['output']>;
  /** Posizioni contributive. */
  readonly posizioni?: Maybe<PosizioneConnection>;
  /** Sigla della provincia di nascita. */
  readonly provinciaNascita?: Maybe<Scalars['String']['output']>;
  /** Recapiti anagrafici. */
  readonly recapiti?: Maybe<Recapiti>;
  /** Residenza, o sede legale per un ente. */
  readonly residenza?: Maybe<Indirizzo>;
  /** Ricorsi. */
  readonly ricorsi?: Maybe<RicorsoConnection>;
  /** Ruoli. */
  readonly ruoli?: Maybe<RuoloConnection>;
  /** Sesso; assente per gli enti. */
  readonly sesso?: Maybe<Sesso>;
  /** Debiti e crediti, oggi. */
  readonly situazioneDebitoria?: Maybe<SituazioneDebitoria>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoAccessiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoAvvisiAddebitoArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AddebitiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoAvvisiBonariArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AvvisiBonariFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoDelegheRilasciateArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<DelegheFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoDocumentiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  tipo?: InputMaybe<ReadonlyArray<TipoDocumento>>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoEstrattoContoArgs = {
  al?: InputMaybe<Scalars['Mese']['input']>;
  dal?: InputMaybe<Scalars['Mese']['input']>;
  gestione?: InputMaybe<ReadonlyArray<Gestione>>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoPosizioniArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<PosizioniFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoRicorsiArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<RicorsiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Persona fisica o ente titolare di un cassetto previdenziale. */
export type SoggettoRuoliArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filtro?: InputMaybe<AddebitiFiltro>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Elenco a pagine: soggetti. */
export type SoggettoConnection = {
  readonly __typename?: 'SoggettoConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<SoggettoEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Soggetto>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: soggetti. */
export type SoggettoEdge = {
  readonly __typename?: 'SoggettoEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Soggetto;
};

/** Stato di un avviso bonario. */
export const StatoAvviso = {
  /** Annullato. */
  Annullato: 'ANNULLATO',
  /** Seguito da un avviso di addebito. */
  AvvisoAddebitoEmesso: 'AVVISO_ADDEBITO_EMESSO',
  /** Emesso dall'INPS, da pagare. */
  Emesso: 'EMESSO',
  /** Iscritto a ruolo. */
  IscrittoARuolo: 'ISCRITTO_A_RUOLO',
  /** Pagato. */
  Pagato: 'PAGATO',
  /** Compreso in una dilazione. */
  Rateizzato: 'RATEIZZATO'
} as const;

export type StatoAvviso = typeof StatoAvviso[keyof typeof StatoAvviso];
/** Stato di una delega, ricavato dai fatti e dal giorno di oggi in Italia. */
export const StatoDelega = {
  /** Attiva: apre i suoi ambiti. */
  Attiva: 'ATTIVA',
  /** Cessata dal delegato. */
  Cessata: 'CESSATA',
  /** Inserita: attende l'attivazione del rappresentante dell'ente. */
  DaAttivare: 'DA_ATTIVARE',
  /** Inserita: attende la firma del delegante e la validazione dell'intermediario. */
  DaValidare: 'DA_VALIDARE',
  /** Valida, ma la decorrenza è in un giorno che deve venire. */
  InAttesaDecorrenza: 'IN_ATTESA_DECORRENZA',
  /** Revocata dal delegante o da chi lo rappresenta. */
  Revocata: 'REVOCATA',
  /** Scaduta: è stata attiva e il suo termine è passato. */
  Scaduta: 'SCADUTA'
} as const;

export type StatoDelega = typeof StatoDelega[keyof typeof StatoDelega];
/** Che cosa ne è stato di una riga dell'F24. */
export const StatoF24 = {
  /** Annullata dall'INPS. */
  Annullato: 'ANNULLATO',
  /** Estinta per compensazione. */
  Compensato: 'COMPENSATO',
  /** L'importo lo calcola il contribuente, e nulla è stato versato. */
  DaCalcolare: 'DA_CALCOLARE',
  /** Nulla è stato ancora versato. */
  DaVersare: 'DA_VERSARE',
  /** Versata in parte. */
  Parziale: 'PARZIALE',
  /** Versata per intero; se la riga è senza importo, nella misura calcolata dal contribuente. */
  Versato: 'VERSATO'
} as const;

export type StatoF24 = typeof StatoF24[keyof typeof StatoF24];
/** A che punto è una lavorazione. */
export const StatoLavorazione = {
  /** Finita: ogni riga è riuscita. */
  Conclusa: 'CONCLUSA',
  /** Finita: qualche riga è stata scartata da una regola. */
  ConclusaConScarti: 'CONCLUSA_CON_SCARTI',
  /** Interrotta da un guasto dopo più tentativi: le righe senza esito non sono state eseguite. */
  Fallita: 'FALLITA',
  /** Accettata, non ancora iniziata. */
  InCoda: 'IN_CODA',
  /** Iniziata: gli esiti arrivano riga per riga. */
  InCorso: 'IN_CORSO'
} as const;

export type StatoLavorazione = typeof StatoLavorazione[keyof typeof StatoLavorazione];
/** Stato di una posizione contributiva. */
export const StatoPosizione = {
  /** Attiva. */
  Attiva: 'ATTIVA',
  /** Cessata. */
  Cessata: 'CESSATA',
  /** Sospesa. */
  Sospesa: 'SOSPESA'
} as const;

export type StatoPosizione = typeof StatoPosizione[keyof typeof StatoPosizione];
/** Stato di un ricorso amministrativo. */
export const StatoRicorso = {
  /** Accolto. */
  Accolto: 'ACCOLTO',
  /** Accolto in parte. */
  AccoltoParzialmente: 'ACCOLTO_PARZIALMENTE',
  /** Cessata la materia del contendere. */
  CessataMateria: 'CESSATA_MATERIA',
  /** Inammissibile. */
  Inammissibile: 'INAMMISSIBILE',
  /** In istruttoria. */
  InIstruttoria: 'IN_ISTRUTTORIA',
  /** Presentato. */
  Presentato: 'PRESENTATO',
  /** Respinto. */
  Respinto: 'RESPINTO'
} as const;

export type StatoRicorso = typeof StatoRicorso[keyof typeof StatoRicorso];
/** Stato di un avviso di addebito o di un ruolo. */
export const StatoRuolo = {
  /** Emesso, non ancora notificato. */
  Emesso: 'EMESSO',
  /** Estinto: pagato per intero. */
  Estinto: 'ESTINTO',
  /** Notificato. */
  Notificato: 'NOTIFICATO',
  /** In pagamento a rate. */
  Rateizzato: 'RATEIZZATO',
  /** Sgravato: non più dovuto. */
  Sgravato: 'SGRAVATO',
  /** Sospeso. */
  Sospeso: 'SOSPESO'
} as const;

export type StatoRuolo = typeof StatoRuolo[keyof typeof StatoRuolo];
/** Parte di una delega da dare a un collaboratore. */
export type SubdelegaInput = {
  /** Ultimo giorno; assente: quello della delega. */
  readonly al?: InputMaybe<Scalars['Data']['input']>;
  /** Ambiti, fra quelli della delega, almeno uno. */
  readonly ambiti: ReadonlyArray<Ambito>;
  /** Primo giorno; assente: oggi. */
  readonly dal?: InputMaybe<Scalars['Data']['input']>;
  /** Delega attiva di cui si è delegati. */
  readonly delega: Scalars['ID']['input'];
  /** Codice fiscale di chi è subdelegato. */
  readonly delegato: Scalars['CodiceFiscale']['input'];
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
  /** Posizioni, fra quelle della delega; assenti: le stesse. */
  readonly posizioni?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Chi ha compiuto un atto, quando, per conto di chi e con quale programma. */
export type Timbro = {
  readonly __typename?: 'Timbro';
  /** Con quale programma. */
  readonly applicazione?: Maybe<Applicazione>;
  /** Chi ha agito. */
  readonly da: Persona;
  /** Istante dell’atto. */
  readonly il: Scalars['DataOra']['output'];
  /** Per conto di chi, se non per sé. */
  readonly perConto?: Maybe<Persona>;
};

/** Tipo di delega. */
export const TipoDelega = {
  /** Inserita da un'associazione di categoria, valida dopo la firma del delegante. */
  AssociazioneCategoria: 'ASSOCIAZIONE_CATEGORIA',
  /** Data da un ente a un suo dipendente: vale dal giorno dopo l'attivazione. */
  Dipendente: 'DIPENDENTE',
  /** Data dal titolare, a chiunque: vale subito. */
  Diretta: 'DIRETTA',
  /** Data a un'impresa del gruppo o a un consorzio: vale dal giorno dopo l'attivazione. */
  GruppoConsorzio: 'GRUPPO_CONSORZIO',
  /** Inserita da un intermediario della legge 12/1979, valida dopo la firma del delegante. */
  Indiretta: 'INDIRETTA',
  /** Inserita da altri delegati, valida dopo la firma del delegante. */
  IndirettaAltri: 'INDIRETTA_ALTRI',
  /** Data da un delegato, entro i limiti della sua delega. */
  Subdelega: 'SUBDELEGA'
} as const;

export type TipoDelega = typeof TipoDelega[keyof typeof TipoDelega];
/** Tipo di documento preparato da Cassetto. */
export const TipoDocumento = {
  /** Esportazione di dati. */
  Esportazione: 'ESPORTAZIONE',
  /** Estratto conto previdenziale. */
  EstrattoConto: 'ESTRATTO_CONTO',
  /** Estratto debitario. */
  EstrattoDebitario: 'ESTRATTO_DEBITARIO',
  /** Modello F24 compilato. */
  F24: 'F24',
  /** Raccolta di modelli F24. */
  F24Massivo: 'F24_MASSIVO',
  /** Flusso F24A0 per i canali dell'Agenzia delle Entrate. */
  FlussoF24A0: 'FLUSSO_F24A0',
  /** Raccolta di moduli di delega da firmare. */
  ModuliDelega: 'MODULI_DELEGA',
  /** Modulo di delega da firmare. */
  ModuloDelega: 'MODULO_DELEGA',
  /** Rendicontazione della gestione separata. */
  RendicontazioneGs: 'RENDICONTAZIONE_GS'
} as const;

export type TipoDocumento = typeof TipoDocumento[keyof typeof TipoDocumento];
/** Come il delegante ha firmato la delega. */
export const TipoFirma = {
  /** A mano, con gli estremi di un documento d'identità. */
  Autografa: 'AUTOGRAFA',
  /** Firma elettronica avanzata. */
  Fea: 'FEA',
  /** Firma digitale. */
  FirmaDigitale: 'FIRMA_DIGITALE',
  /** Firma con SPID. */
  Spid: 'SPID'
} as const;

export type TipoFirma = typeof TipoFirma[keyof typeof TipoFirma];
/** Che cosa chiede una riga dei dati del modello F24. */
export const TipoRata = {
  /** Altra rata. */
  Altra: 'ALTRA',
  /** Rata di una dilazione amministrativa. */
  Dilazione: 'DILAZIONE',
  /** Rata trimestrale dei contributi sul minimale. */
  Minimale: 'MINIMALE',
  /** Primo acconto dei contributi eccedenti il minimale. */
  PrimoAcconto: 'PRIMO_ACCONTO',
  /** Primo versamento sul reddito, già dichiarato, dell'anno stesso. */
  PrimoVersamento: 'PRIMO_VERSAMENTO',
  /** Saldo dei contributi eccedenti il minimale. */
  Saldo: 'SALDO',
  /** Secondo acconto dei contributi eccedenti il minimale. */
  SecondoAcconto: 'SECONDO_ACCONTO',
  /** Secondo versamento sul reddito, già dichiarato, dell'anno stesso. */
  SecondoVersamento: 'SECONDO_VERSAMENTO',
  /** Pagamento in unica soluzione. */
  UnicaSoluzione: 'UNICA_SOLUZIONE'
} as const;

export type TipoRata = typeof TipoRata[keyof typeof TipoRata];
/** Perché sono dovute le sanzioni civili. */
export const TipoSanzione = {
  /** Contributi non denunciati. */
  Evasione: 'EVASIONE',
  /** Contributi denunciati e non versati, o versati in ritardo. */
  Omissione: 'OMISSIONE'
} as const;

export type TipoSanzione = typeof TipoSanzione[keyof typeof TipoSanzione];
/** A che cosa si riferisce una scadenza. */
export const TipoScadenza = {
  /** Acconto dei contributi. */
  Acconto: 'ACCONTO',
  /** Opporsi a un avviso di addebito davanti al giudice: 40 giorni dalla notifica. */
  AvvisoAddebitoOpposizione: 'AVVISO_ADDEBITO_OPPOSIZIONE',
  /** Pagare un avviso di addebito: 60 giorni dalla notifica. */
  AvvisoAddebitoPagamento: 'AVVISO_ADDEBITO_PAGAMENTO',
  /** Pagare un avviso bonario o rispondere: 30 giorni da quando è disponibile. */
  AvvisoBonario: 'AVVISO_BONARIO',
  /** Ultimo giorno di una delega. */
  Delega: 'DELEGA',
  /** Chiedere ancora la riduzione del regime forfettario, dopo che è finita: 28 febbraio. */
  DomandaRiduzione: 'DOMANDA_RIDUZIONE',
  /** Rata dei contributi, o di una dilazione. */
  Rata: 'RATA',
  /** Presentare un ricorso amministrativo contro un atto: 90 giorni da quando è ricevuto. */
  Ricorso: 'RICORSO',
  /** Saldo dei contributi. */
  Saldo: 'SALDO'
} as const;

export type TipoScadenza = typeof TipoScadenza[keyof typeof TipoScadenza];
/** Rifiuto spiegato a chi ha chiesto. */
export type UserError = {
  /** Spiegazione leggibile. */
  readonly message: Scalars['String']['output'];
  /** Campo dell’input a cui si riferisce, dal più esterno. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Convalida di una delega indiretta firmata. */
export type ValidaDelegaInput = {
  /** Delega firmata. */
  readonly delega: Scalars['ID']['input'];
  /** Documento del firmatario; obbligatorio per la firma autografa. */
  readonly documento?: InputMaybe<DocumentoIdentitaInput>;
  /** Come ha firmato il delegante. */
  readonly firma: TipoFirma;
  /** Giorno della firma. */
  readonly firmataIl: Scalars['Data']['input'];
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey?: InputMaybe<Scalars['ID']['input']>;
};

/** Deleghe firmate da convalidare tutte insieme. */
export type ValidaDelegheInput = {
  /** Chiave che rende sicuro ripetere la richiesta. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Una riga per delega, al massimo 1.000. */
  readonly righe: ReadonlyArray<ValidaDelegaInput>;
};

/** Verifica di un codice INPS, con ciò che vi si legge. */
export type VerificaCodiceInps = {
  readonly __typename?: 'VerificaCodiceInps';
  /** Anno di emissione. */
  readonly annoEmissione?: Maybe<Scalars['Int']['output']>;
  /** Come dovrebbe essere il codice, date le sue prime 14 cifre. */
  readonly codiceAtteso?: Maybe<Scalars['CodiceInps']['output']>;
  /** Codice azienda. */
  readonly codiceAzienda?: Maybe<Scalars['String']['output']>;
  /** Codice soggetto. */
  readonly codiceSoggetto?: Maybe<Scalars['String']['output']>;
  /** Esito. */
  readonly esito: EsitoCodiceInps;
  /** Progressivo di emissione. */
  readonly progressivoEmissione?: Maybe<Scalars['Int']['output']>;
  /** Codice della rata. */
  readonly rata?: Maybe<Scalars['Int']['output']>;
  /** Che cosa vi si legge e che cosa non torna. */
  readonly spiegazione: ReadonlyArray<Scalars['String']['output']>;
};

/** Un codice INPS e ciò che le sue cifre di controllo coprono senza contenerlo. */
export type VerificaCodiceInpsInput = {
  /** Anno a cui si riferiscono i contributi. */
  readonly annoRiferimento: Scalars['Int']['input'];
  /** Il codice da verificare. */
  readonly codice: Scalars['String']['input'];
  /** Importo della riga. */
  readonly importo: Scalars['Importo']['input'];
  /** Codice della sede: 4 cifre. */
  readonly sede: Scalars['String']['input'];
};

/** Filtro dei versamenti. Le condizioni si sommano. */
export type VersamentiFiltro = {
  /** Con questo esito del confronto con le righe F24. */
  readonly abbinamento?: InputMaybe<ReadonlyArray<Abbinamento>>;
  /** Solo quanto è stato scritto da questo istante, compreso. */
  readonly aggiornatoDal?: InputMaybe<Scalars['DataOra']['input']>;
  /** Versati fino a questo giorno, compreso. */
  readonly al?: InputMaybe<Scalars['Data']['input']>;
  /** Il cui periodo finisce in questo anno. */
  readonly anno?: InputMaybe<Scalars['Int']['input']>;
  /** Con queste causali. */
  readonly causale?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Di questi codici fiscali. */
  readonly codiceFiscale?: InputMaybe<ReadonlyArray<Scalars['CodiceFiscale']['input']>>;
  /** Versati da questo giorno, compreso. */
  readonly dal?: InputMaybe<Scalars['Data']['input']>;
};

/** Versamento ricevuto da INPS. */
export type Versamento = Node & {
  readonly __typename?: 'Versamento';
  /** Righe F24 a cui è andato, per chi ha anche l’ambito F24. */
  readonly abbinamenti?: Maybe<ReadonlyArray<AbbinamentoF24>>;
  /** Che cosa ne è stato nel confronto con le righe F24 della posizione. */
  readonly abbinamento: Abbinamento;
  /** Istante dell’ultima modifica. */
  readonly aggiornatoIl: Scalars['DataOra']['output'];
  /** Canale da cui è arrivato il pagamento. */
  readonly canale?: Maybe<CanaleVersamento>;
  /** Causale contributo. */
  readonly causale: Causale;
  /** Quanto fu scritto nel campo matricola o codice INPS, giusto o sbagliato. */
  readonly codice?: Maybe<Scalars['String']['output']>;
  /** Giorno del versamento. */
  readonly data: Scalars['Data']['output'];
  /** Identificativo globale e opaco: porta in sé il tipo e il soggetto. */
  readonly id: Scalars['ID']['output'];
  /** Importo a credito compensato. */
  readonly importoCredito: Scalars['Importo']['output'];
  /** Importo a debito versato. */
  readonly importoDebito: Scalars['Importo']['output'];
  /** Ultimo mese del periodo di riferimento. */
  readonly periodoAl?: Maybe<Scalars['Mese']['output']>;
  /** Primo mese del periodo di riferimento. */
  readonly periodoDal?: Maybe<Scalars['Mese']['output']>;
  /** Posizione raggiunta dal pagamento; null se nessuna. */
  readonly posizione?: Maybe<Posizione>;
  /** Protocollo del versamento. */
  readonly protocollo?: Maybe<Scalars['String']['output']>;
  /** Sede indicata nel versamento. */
  readonly sede?: Maybe<Sede>;
  /** Chi ha versato. */
  readonly soggetto?: Maybe<Soggetto>;
};

/** Elenco a pagine: versamenti. */
export type VersamentoConnection = {
  readonly __typename?: 'VersamentoConnection';
  /** Righe della pagina, con il loro cursore. */
  readonly edges: ReadonlyArray<VersamentoEdge>;
  /** Oggetti della pagina. */
  readonly nodes: ReadonlyArray<Versamento>;
  /** Posizione della pagina. */
  readonly pageInfo: PageInfo;
  /** Quante righe ha l’elenco intero; si conta solo se richiesto. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Riga dell’elenco: versamenti. */
export type VersamentoEdge = {
  readonly __typename?: 'VersamentoEdge';
  /** Cursore della riga. */
  readonly cursor: Scalars['String']['output'];
  /** L’oggetto. */
  readonly node: Versamento;
};

/** Un debito, nella fase a cui è arrivato. Ogni euro è in una sola voce aperta; è aperta la voce che nessun atto ha assorbito. */
export type VoceDebito = {
  readonly __typename?: 'VoceDebito';
  /** L’atto che ora chiede lo stesso debito; assente per una voce aperta. */
  readonly assorbitaDa?: Maybe<Node>;
  /** Contributi ancora dovuti. */
  readonly contributi: Scalars['Importo']['output'];
  /** Righe F24 che vi sono comprese, dove note, per chi ha anche l’ambito F24. */
  readonly f24?: Maybe<ReadonlyArray<F24>>;
  /** A che punto è. */
  readonly fase: FaseDebito;
  /** Contributi, sanzioni e interessi. */
  readonly importo: Scalars['Importo']['output'];
  /** Interessi dell’atto. */
  readonly interessi: Scalars['Importo']['output'];
  /** La riga F24 (per chi ha anche l’ambito F24) o l’atto che lo chiede. */
  readonly oggetto?: Maybe<Node>;
  /** Posizione a cui si riferisce. */
  readonly posizione?: Maybe<Posizione>;
  /** Sanzioni civili: quelle dell’atto, o quelle maturate a oggi su una rata scaduta. */
  readonly sanzioni: Scalars['Importo']['output'];
  /** Come si è arrivati all’importo. */
  readonly spiegazione: ReadonlyArray<PassoCalcolo>;
};
