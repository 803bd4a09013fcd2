import { StatoLavorazione } from '../../domain/lavorazione.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(StatoLavorazione, 'StatoLavorazione', 'A che punto è una lavorazione.', {
  IN_CODA: 'Accettata, non ancora iniziata.',
  IN_CORSO: 'Iniziata: gli esiti arrivano riga per riga.',
  CONCLUSA: 'Finita: ogni riga è riuscita.',
  CONCLUSA_CON_SCARTI: 'Finita: qualche riga è stata scartata da una regola.',
  FALLITA: 'Interrotta da un guasto dopo più tentativi: le righe senza esito non sono state eseguite.',
});
