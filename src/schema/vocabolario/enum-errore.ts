import { CodiceErrore } from '../../domain/errori.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(CodiceErrore, 'CodiceErrore', 'Codice di un rifiuto secondo una regola: in userErrors o in extensions.code.', {
  ACCESSO_NEGATO: 'Non si può accedere a questo dato, o il dato non esiste.',
  NON_TROVATO: 'Sede o causale che non esiste.',
  CHIAVE_RIUTILIZZATA: 'La chiave di idempotenza è già servita per una richiesta diversa.',
  VALORE_NON_VALIDO: 'Un valore non ha la forma o il significato attesi.',
  IMPORTO_RICHIESTO: 'La riga non ha un importo: va indicato.',
  IMPORTO_NON_AMMESSO: "L'importo indicato non è ammesso per questa riga.",
  TROPPE_RIGHE: 'La richiesta ha più righe di quante se ne accettano.',
  SOGGETTI_DIVERSI: 'Le righe sono di soggetti diversi.',
  DELEGANTE_UGUALE_DELEGATO: 'Delegante e delegato sono la stessa persona.',
  DELEGA_GIA_PRESENTE: "C'è già una delega aperta dello stesso tipo, fra le stesse persone, sulle stesse posizioni.",
  STATO_NON_AMMESSO: 'Lo stato in cui si trova non ammette questa azione.',
  AMBITO_NON_DELEGABILE: 'Questo ambito non si può delegare.',
  POSIZIONE_NON_COMPRESA: 'La delega non comprende questa posizione, o non comprende tutto il soggetto.',
  DELEGATO_NON_ABILITATO: 'Il delegato non è abilitato a questo tipo di delega.',
  RISCONTRO_ERRATO: 'Il riscontro non corrisponde, o il codice fiscale non è in archivio.',
  PERIODO_NON_VALIDO: 'Il periodo non è valido.',
  FIRMA_NON_VALIDA: 'La data della firma non è possibile.',
  ANNO_NON_DETERMINATO: "L'anno non è fra quelli di cui si conoscono le tabelle.",
  DATO_NON_DISPONIBILE: 'Il dato non è disponibile.',
});
