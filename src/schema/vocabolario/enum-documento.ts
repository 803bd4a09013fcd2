import { TipoDocumento } from '../../domain/documento.ts';
import { CosaEsportare, FormatoEsportazione, FormatoF24 } from '../../domain/formato.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(TipoDocumento, 'TipoDocumento', 'Tipo di documento preparato da Cassetto.', {
  F24: 'Modello F24 compilato.',
  F24_MASSIVO: 'Raccolta di modelli F24.',
  FLUSSO_F24A0: "Flusso F24A0 per i canali dell'Agenzia delle Entrate.",
  ESPORTAZIONE: 'Esportazione di dati.',
  ESTRATTO_CONTO: 'Estratto conto previdenziale.',
  ESTRATTO_DEBITARIO: 'Estratto debitario.',
  RENDICONTAZIONE_GS: 'Rendicontazione della gestione separata.',
  MODULO_DELEGA: 'Modulo di delega da firmare.',
  MODULI_DELEGA: 'Raccolta di moduli di delega da firmare.',
});

registraEnum(FormatoF24, 'FormatoF24', 'In che forma si vogliono molti F24.', {
  ZIP_PDF: 'Un archivio ZIP con un PDF per modello.',
  PDF_UNICO: 'Un solo PDF, ordinato per cliente; al massimo 300 modelli.',
  F24A0:
    'Fornitura telematica F24A0, al massimo 999 contribuenti. Non verificata: va passata al programma di controllo dell’Agenzia delle Entrate.',
  XLSX: 'Foglio di calcolo, una riga per riga F24.',
  CSV: 'Testo con punto e virgola e virgola decimale, una riga per riga F24.',
});

registraEnum(CosaEsportare, 'CosaEsportare', 'Che cosa si esporta, di tutti i cassetti su cui si ha l’ambito.', {
  F24: 'Le righe F24.',
  VERSAMENTI: 'I versamenti.',
  SCADENZE: 'Le scadenze.',
  POSIZIONI: 'Le posizioni.',
  I_MIEI_DATI:
    'Tutto il proprio cassetto e quelli degli enti rappresentati, una tabella per tipo di dato (in CSV, uno ZIP). Solo per l’interessato.',
});

registraEnum(FormatoEsportazione, 'FormatoEsportazione', 'In che forma si esporta.', {
  CSV: 'Testo con punto e virgola e virgola decimale, come lo apre un foglio di calcolo italiano.',
  XLSX: 'Foglio di calcolo; al massimo 20.000 righe.',
  JSONL: 'Un oggetto JSON per riga.',
});
