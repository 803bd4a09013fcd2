/** What a power reads: each ambito opens a part of the cassetto (access.md §2). */
export const Ambito = {
  ANAGRAFICA: 'ANAGRAFICA',
  POSIZIONI: 'POSIZIONI',
  ESTRATTO_CONTO: 'ESTRATTO_CONTO',
  VERSAMENTI: 'VERSAMENTI',
  F24: 'F24',
  DEBITI: 'DEBITI',
  RICORSI: 'RICORSI',
  DOMANDE: 'DOMANDE',
  COMUNICAZIONI: 'COMUNICAZIONI',
  DENUNCE: 'DENUNCE',
} as const;
export type Ambito = keyof typeof Ambito;

/** As what somebody reaches a cassetto (access.md §1): by incarico, or derived from posizioni, nucleo and deleghe. */
export const RuoloAccesso = {
  TITOLARE: 'TITOLARE',
  COADIUVANTE: 'COADIUVANTE',
  PROFESSIONISTA: 'PROFESSIONISTA',
  INTERMEDIARIO: 'INTERMEDIARIO',
  ASSOCIAZIONE_CATEGORIA: 'ASSOCIAZIONE_CATEGORIA',
  DIPENDENTE_STUDIO: 'DIPENDENTE_STUDIO',
  RAPPRESENTANTE_ENTE: 'RAPPRESENTANTE_ENTE',
  ALTRO_RESPONSABILE: 'ALTRO_RESPONSABILE',
  DIPENDENTE_ENTE: 'DIPENDENTE_ENTE',
  OPERATORE: 'OPERATORE',
  ANALISTA: 'ANALISTA',
  APPLICAZIONE: 'APPLICAZIONE',
} as const;
export type RuoloAccesso = keyof typeof RuoloAccesso;

/** Why an access is granted (the first four) or refused (the others): access.md §1. */
export const MotivoAccesso = {
  PROPRIO: 'PROPRIO',
  RAPPRESENTANTE: 'RAPPRESENTANTE',
  DELEGA: 'DELEGA',
  OPERATORE: 'OPERATORE',
  NESSUNA_DELEGA: 'NESSUNA_DELEGA',
  DA_VALIDARE: 'DA_VALIDARE',
  DA_ATTIVARE: 'DA_ATTIVARE',
  ATTIVA_DAL: 'ATTIVA_DAL',
  SCADUTA: 'SCADUTA',
  REVOCATA: 'REVOCATA',
  CESSATA: 'CESSATA',
  AMBITO_MANCANTE: 'AMBITO_MANCANTE',
  POSIZIONE_NON_COMPRESA: 'POSIZIONE_NON_COMPRESA',
  SCOPE_MANCANTE: 'SCOPE_MANCANTE',
  RUOLO_NON_AMMESSO: 'RUOLO_NON_AMMESSO',
  NON_ISCRITTO: 'NON_ISCRITTO',
} as const;
export type MotivoAccesso = keyof typeof MotivoAccesso;

/** What a person is reminded of when he comes in. */
export const CodicePromemoria = {
  PEC_MANCANTE: 'PEC_MANCANTE',
  COMUNICAZIONI_DA_LEGGERE: 'COMUNICAZIONI_DA_LEGGERE',
  DELEGA_IN_SCADENZA: 'DELEGA_IN_SCADENZA',
  DELEGA_DA_VALIDARE: 'DELEGA_DA_VALIDARE',
  DELEGA_DA_ATTIVARE: 'DELEGA_DA_ATTIVARE',
  AVVISO_IN_SCADENZA: 'AVVISO_IN_SCADENZA',
} as const;
export type CodicePromemoria = keyof typeof CodicePromemoria;
