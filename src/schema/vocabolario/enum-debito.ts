import { StatoAvviso, StatoRuolo } from '../../domain/avviso.ts';
import { FaseDebito } from '../../domain/voci-debito.ts';
import { StatoRicorso } from '../../domain/ricorso.ts';
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
