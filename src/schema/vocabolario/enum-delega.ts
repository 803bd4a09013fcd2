import { StatoDelega, TipoDelega, TipoFirma } from '../../domain/delega-vocaboli.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(TipoDelega, 'TipoDelega', 'Tipo di delega.', {
  DIRETTA: 'Data dal titolare, a chiunque: vale subito.',
  INDIRETTA: 'Inserita da un intermediario della legge 12/1979, valida dopo la firma del delegante.',
  INDIRETTA_ALTRI: 'Inserita da altri delegati, valida dopo la firma del delegante.',
  ASSOCIAZIONE_CATEGORIA: "Inserita da un'associazione di categoria, valida dopo la firma del delegante.",
  DIPENDENTE: "Data da un ente a un suo dipendente: vale dal giorno dopo l'attivazione.",
  GRUPPO_CONSORZIO: "Data a un'impresa del gruppo o a un consorzio: vale dal giorno dopo l'attivazione.",
  SUBDELEGA: 'Data da un delegato, entro i limiti della sua delega.',
});

registraEnum(StatoDelega, 'StatoDelega', 'Stato di una delega, ricavato dai fatti e dal giorno di oggi in Italia.', {
  DA_VALIDARE: "Inserita: attende la firma del delegante e la validazione dell'intermediario.",
  DA_ATTIVARE: "Inserita: attende l'attivazione del rappresentante dell'ente.",
  IN_ATTESA_DECORRENZA: 'Valida, ma la decorrenza è in un giorno che deve venire.',
  ATTIVA: 'Attiva: apre i suoi ambiti.',
  SCADUTA: 'Scaduta: è stata attiva e il suo termine è passato.',
  CESSATA: 'Cessata dal delegato.',
  REVOCATA: 'Revocata dal delegante o da chi lo rappresenta.',
});

registraEnum(TipoFirma, 'TipoFirma', 'Come il delegante ha firmato la delega.', {
  AUTOGRAFA: "A mano, con gli estremi di un documento d'identità.",
  FEA: 'Firma elettronica avanzata.',
  FIRMA_DIGITALE: 'Firma digitale.',
  SPID: 'Firma con SPID.',
});
