import { StatoAvviso, StatoRuolo } from '../../domain/avviso.ts';
import { FaseDebito } from '../../domain/voci-debito.ts';
import { StatoRicorso } from '../../domain/ricorso.ts';
import { TipoScadenza } from '../../domain/scadenza.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(StatoAvviso, 'StatoAvviso', 'Stato di un avviso bonario.', {
  EMESSO: "Emesso dall'INPS, da pagare.",
  PAGATO: 'Pagato.',
  ANNULLATO: 'Annullato.',
  RATEIZZATO: 'Compreso in una dilazione.',
  ISCRITTO_A_RUOLO: 'Iscritto a ruolo.',
  AVVISO_ADDEBITO_EMESSO: 'Seguito da un avviso di addebito.',
});

registraEnum(StatoRuolo, 'StatoRuolo', 'Stato di un avviso di addebito o di un ruolo.', {
  EMESSO: 'Emesso, non ancora notificato.',
  NOTIFICATO: 'Notificato.',
  SOSPESO: 'Sospeso.',
  RATEIZZATO: 'In pagamento a rate.',
  SGRAVATO: 'Sgravato: non più dovuto.',
  ESTINTO: 'Estinto: pagato per intero.',
});

registraEnum(StatoRicorso, 'StatoRicorso', 'Stato di un ricorso amministrativo.', {
  PRESENTATO: 'Presentato.',
  IN_ISTRUTTORIA: 'In istruttoria.',
  ACCOLTO: 'Accolto.',
  ACCOLTO_PARZIALMENTE: 'Accolto in parte.',
  RESPINTO: 'Respinto.',
  INAMMISSIBILE: 'Inammissibile.',
  CESSATA_MATERIA: 'Cessata la materia del contendere.',
});

registraEnum(FaseDebito, 'FaseDebito', 'A che punto è un debito.', {
  RATA_SCADUTA: 'Rata non versata alla scadenza, che nessun atto ha ancora chiesto.',
  AVVISO_BONARIO: 'Chiesto con un avviso bonario.',
  AVVISO_ADDEBITO: 'Chiesto con un avviso di addebito.',
  RUOLO: 'Iscritto a ruolo.',
  DILAZIONE: 'Compreso in una dilazione.',
  NOTA_DI_DEBITO: 'Chiesto con una nota di debito; non ancora prodotto.',
});

registraEnum(TipoScadenza, 'TipoScadenza', 'A che cosa si riferisce una scadenza.', {
  RATA: 'Rata dei contributi, o di una dilazione.',
  SALDO: 'Saldo dei contributi.',
  ACCONTO: 'Acconto dei contributi.',
  AVVISO_BONARIO: 'Pagare un avviso bonario o rispondere: 30 giorni da quando è disponibile.',
  AVVISO_ADDEBITO_PAGAMENTO: 'Pagare un avviso di addebito: 60 giorni dalla notifica.',
  AVVISO_ADDEBITO_OPPOSIZIONE: 'Opporsi a un avviso di addebito davanti al giudice: 40 giorni dalla notifica.',
  DELEGA: 'Ultimo giorno di una delega.',
  RICORSO: 'Presentare un ricorso amministrativo contro un atto: 90 giorni da quando è ricevuto.',
  DOMANDA_RIDUZIONE: 'Chiedere ancora la riduzione del regime forfettario, dopo che è finita: 28 febbraio.',
});
