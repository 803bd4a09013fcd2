import { Ambito, CodicePromemoria, MotivoAccesso, RuoloAccesso } from '../../domain/accesso-vocaboli.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(Ambito, 'Ambito', 'Parte del cassetto che una delega o uno scope apre.', {
  ANAGRAFICA: 'Dati anagrafici, indirizzi, recapiti, nucleo e riduzioni.',
  POSIZIONI: 'Elenco delle posizioni contributive.',
  ESTRATTO_CONTO: 'Estratto conto e rendicontazione.',
  VERSAMENTI: 'Versamenti.',
  F24: 'Dati del modello F24 e modello in PDF.',
  DEBITI: 'Situazione debitoria, avvisi, ruoli ed estratto debitario.',
  RICORSI: 'Ricorsi amministrativi.',
  DOMANDE: 'Domande telematiche.',
  COMUNICAZIONI: 'Comunicazione bidirezionale.',
  DENUNCE: 'Denunce contributive di un ente.',
});

registraEnum(RuoloAccesso, 'RuoloAccesso', 'In quale veste qualcuno accede a un cassetto.', {
  TITOLARE: 'Titolare di una posizione contributiva.',
  COADIUVANTE: "Componente del nucleo di un'impresa, senza una posizione sua.",
  PROFESSIONISTA: 'Libero professionista della gestione separata.',
  INTERMEDIARIO: 'Intermediario della legge 12/1979.',
  ASSOCIAZIONE_CATEGORIA: 'Associazione di categoria.',
  DIPENDENTE_STUDIO: 'Chi lavora per un intermediario o per un altro delegato.',
  RAPPRESENTANTE_ENTE: 'Rappresentante legale di un ente.',
  ALTRO_RESPONSABILE: 'Altro responsabile di un ente, con i poteri del rappresentante.',
  DIPENDENTE_ENTE: 'Dipendente delegato dal suo ente.',
  OPERATORE: "Operatore di una sede dell'INPS: legge soltanto.",
  ANALISTA: 'Analista: non vede alcuna persona.',
  APPLICAZIONE: 'Programma che agisce per un intermediario, entro gli scope del suo token.',
});

registraEnum(MotivoAccesso, 'MotivoAccesso', 'Perché un accesso è concesso o negato.', {
  PROPRIO: 'Concesso: è il proprio cassetto.',
  RAPPRESENTANTE: "Concesso: chi chiede rappresenta l'ente.",
  DELEGA: 'Concesso: lo apre una delega attiva.',
  OPERATORE: "Concesso: la posizione è della sede dell'operatore.",
  NESSUNA_DELEGA: 'Negato: nessuna delega su questo soggetto.',
  DA_VALIDARE: 'Negato: la delega attende la validazione.',
  DA_ATTIVARE: "Negato: la delega attende l'attivazione.",
  ATTIVA_DAL: 'Negato: la delega decorre da un giorno che deve venire.',
  SCADUTA: 'Negato: la delega è scaduta.',
  REVOCATA: 'Negato: la delega è stata revocata.',
  CESSATA: 'Negato: la delega è cessata.',
  AMBITO_MANCANTE: "Negato: la delega non comprende l'ambito.",
  POSIZIONE_NON_COMPRESA: 'Negato: la delega non comprende la posizione.',
  SCOPE_MANCANTE: 'Negato: il token non ha lo scope necessario.',
  RUOLO_NON_AMMESSO: 'Negato: la veste di chi chiede non lo ammette.',
  NON_ISCRITTO: "Negato: chi chiede non è nell'archivio.",
});

registraEnum(CodicePromemoria, 'CodicePromemoria', 'Che cosa ricordare a chi entra.', {
  PEC_MANCANTE: "Manca l'indirizzo di posta certificata.",
  COMUNICAZIONI_DA_LEGGERE: 'Ci sono comunicazioni da leggere.',
  DELEGA_IN_SCADENZA: 'Una delega sta per scadere.',
  DELEGA_DA_VALIDARE: 'Una delega attende la validazione.',
  DELEGA_DA_ATTIVARE: "Una delega attende l'attivazione.",
  AVVISO_IN_SCADENZA: 'Il termine di un avviso sta per scadere.',
});
