import { Confidenza } from '../../domain/confidenza.ts';
import { Gestione } from '../../domain/gestione.ts';
import { RiduzioneContributiva, RuoloNucleo, StatoPosizione } from '../../domain/posizione.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(Gestione, 'Gestione', "Gestione dell'INPS in cui è aperta una posizione contributiva.", {
  ARTIGIANI: 'Gestione artigiani.',
  COMMERCIANTI: 'Gestione commercianti.',
  SEPARATA_PROFESSIONISTI: 'Gestione separata, liberi professionisti.',
  SEPARATA_COMMITTENTI: 'Gestione separata, committenti.',
  SEPARATA_COLLABORATORI: 'Gestione separata, collaboratori.',
  DIPENDENTI_PUBBLICI: 'Gestione dipendenti pubblici.',
  DIPENDENTI_PRIVATI: 'Lavoratori dipendenti del settore privato.',
  AZIENDE_CON_DIPENDENTI: 'Datori di lavoro del settore privato.',
  AGRICOLI_AUTONOMI: 'Lavoratori agricoli autonomi.',
  AGRICOLI_AZIENDE: 'Datori di lavoro agricoli.',
  DOMESTICI: 'Lavoro domestico.',
  ALTRA: 'Altra gestione.',
});

registraEnum(StatoPosizione, 'StatoPosizione', 'Stato di una posizione contributiva.', {
  ATTIVA: 'Attiva.',
  SOSPESA: 'Sospesa.',
  CESSATA: 'Cessata.',
});

registraEnum(RuoloNucleo, 'RuoloNucleo', "Ruolo di un componente del nucleo nell'impresa di artigiani o commercianti.", {
  TITOLARE: "Titolare dell'impresa.",
  SOCIO: "Socio che lavora nell'impresa.",
  COADIUVANTE: "Familiare coadiuvante di un'impresa artigiana.",
  COADIUTORE: "Familiare coadiutore di un'impresa commerciale.",
});

registraEnum(RiduzioneContributiva, 'RiduzioneContributiva', 'Riduzione dei contributi di artigiani e commercianti.', {
  FORFETTARIO_35: 'Regime forfettario: 35 % in meno, maternità intera.',
  ULTRA65_50: 'Pensionato INPS con più di 65 anni: metà dei contributi.',
  NUOVI_ISCRITTI_2025_50: 'Prima iscrizione nel 2025: metà della quota IVS per 36 mesi.',
});

registraEnum(Confidenza, 'Confidenza', 'Quanto è sicura una cifra o una regola, secondo le fonti che la dicono.', {
  ALTA: 'Più fonti concordi, o una fonte autorevole.',
  MEDIA: 'Una sola fonte indiretta, o un calcolo che ricostruisce la regola.',
  BASSA: 'Nessuna fonte letta: da verificare prima di usarla.',
});
