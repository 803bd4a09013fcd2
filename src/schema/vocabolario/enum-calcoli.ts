import { EsitoCodiceInps } from '../../domain/codice-inps-verifica.ts';
import { TipoSanzione } from '../../domain/sanzioni-regime.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(EsitoCodiceInps, 'EsitoCodiceInps', 'Esito della verifica di un codice INPS con importo, anno e sede.', {
  VALIDO: 'Controcodice e cifra di controllo tornano.',
  CONTROCODICE_ERRATO: 'Il controcodice non torna: è sbagliato un dato fra importo, anno e sede, o una cifra del codice.',
  CIFRA_ERRATA: 'Il controcodice torna, la cifra di controllo no.',
  FORMATO_ERRATO: 'Non sono 17 cifre.',
});

registraEnum(TipoSanzione, 'TipoSanzione', 'Perché sono dovute le sanzioni civili.', {
  OMISSIONE: 'Contributi denunciati e non versati, o versati in ritardo.',
  EVASIONE: 'Contributi non denunciati.',
});
