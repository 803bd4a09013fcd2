import { Storia } from '../../domain/sandbox.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(Storia, 'Storia', 'Storia di un soggetto inventato, con giorni e importi veri per il giorno della sandbox.', {
  ARTIGIANO: 'Un artigiano con le rate dell’anno scorso e di questo: quelle scadute sono versate, le altre da versare.',
  PROFESSIONISTA: 'Un professionista della gestione separata: i mesi di tre anni, uno non intero, e gli acconti di quest’anno.',
  IMPRESA_CON_DEBITI: 'Un commerciante con un avviso bonario, un avviso di addebito e un ruolo.',
});
