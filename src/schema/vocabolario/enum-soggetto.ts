import { NaturaSoggetto, Sesso, SoggettiOrdine } from '../../domain/soggetto.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(NaturaSoggetto, 'NaturaSoggetto', 'Che cosa è un soggetto contribuente.', {
  PERSONA_FISICA: 'Persona fisica.',
  ENTE: 'Società, associazione, amministrazione o altro ente.',
});

registraEnum(Sesso, 'Sesso', 'Sesso anagrafico di una persona fisica.', {
  M: 'Maschile.',
  F: 'Femminile.',
});

registraEnum(SoggettiOrdine, 'SoggettiOrdine', "Ordine di un elenco di soggetti; a parità decide l'identificativo.", {
  DENOMINAZIONE: 'Per denominazione, in ordine alfabetico.',
  CODICE_FISCALE: 'Per codice fiscale, in ordine alfabetico.',
});
