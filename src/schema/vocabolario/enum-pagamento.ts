import { Abbinamento, CriterioAbbinamento } from '../../domain/abbinamento.ts';
import { CodiceAvvertenza, OrigineDato, StatoF24, TipoRata } from '../../domain/f24.ts';
import { CanaleVersamento } from '../../domain/versamento.ts';
import { registraEnum } from './registra-enum.ts';

registraEnum(OrigineDato, 'OrigineDato', 'Da dove viene un dato.', {
  INPS: "Come l'ha emesso l'INPS.",
  STUDIO: 'Scritto dallo studio.',
  CALCOLATO: 'Calcolato da Cassetto: da verificare prima di pagare.',
});

registraEnum(TipoRata, 'TipoRata', 'Che cosa chiede una riga dei dati del modello F24.', {
  MINIMALE: 'Rata trimestrale dei contributi sul minimale.',
  PRIMO_ACCONTO: 'Primo acconto dei contributi eccedenti il minimale.',
  SECONDO_ACCONTO: 'Secondo acconto dei contributi eccedenti il minimale.',
  SALDO: 'Saldo dei contributi eccedenti il minimale.',
  PRIMO_VERSAMENTO: "Primo versamento sul reddito, già dichiarato, dell'anno stesso.",
  SECONDO_VERSAMENTO: "Secondo versamento sul reddito, già dichiarato, dell'anno stesso.",
  UNICA_SOLUZIONE: 'Pagamento in unica soluzione.',
  DILAZIONE: 'Rata di una dilazione amministrativa.',
  ALTRA: 'Altra rata.',
});

registraEnum(StatoF24, 'StatoF24', "Che cosa ne è stato di una riga dell'F24.", {
  DA_CALCOLARE: "L'importo lo calcola il contribuente, e nulla è stato versato.",
  DA_VERSARE: 'Nulla è stato ancora versato.',
  PARZIALE: 'Versata in parte.',
  VERSATO: 'Versata per intero; se la riga è senza importo, nella misura calcolata dal contribuente.',
  COMPENSATO: 'Estinta per compensazione.',
  ANNULLATO: "Annullata dall'INPS.",
});

registraEnum(Abbinamento, 'Abbinamento', 'Che cosa ne è stato di un versamento nel confronto con le righe F24 della sua posizione.', {
  ABBINATO: 'Le righe che paga sono saldate e non avanza nulla. Per un credito usato: viene tutto da eccedenze note.',
  PARZIALE: 'È andato tutto a righe che restano ancora da saldare. Per un credito usato: viene solo in parte da eccedenze note.',
  ECCEDENZA: 'Paga più di quanto chiedono le righe che indica: quanto avanza è a credito.',
  NON_ABBINATO: 'Non indica nessuna riga della posizione, o non ha raggiunto una posizione.',
});

registraEnum(CriterioAbbinamento, 'CriterioAbbinamento', 'Da che cosa un versamento ha riconosciuto la sua riga F24.', {
  CODICE_INPS: 'Dal codice INPS, anche ricalcolato per l’importo versato.',
  DATI_RIGA: 'Da sede, causale, periodo e importo.',
  COMPENSAZIONE: "È una compensazione: eseguita dall'INPS, o credito usato dal contribuente.",
  MANUALE: 'Indicato da una persona.',
});

registraEnum(CanaleVersamento, 'CanaleVersamento', 'Canale da cui è arrivato un versamento.', {
  SPORTELLO: 'Sportello di banca, posta o agente della riscossione.',
  HOME_BANKING: 'Servizi telematici della banca o della posta.',
  ENTRATEL: "Entratel, il canale degli intermediari dell'Agenzia delle Entrate.",
  FISCONLINE: "Fisconline, il canale dei contribuenti dell'Agenzia delle Entrate.",
  TESORERIA: 'Tesoreria, per gli enti pubblici.',
  COMPENSAZIONE_INPS: "Compensazione eseguita dall'INPS.",
  ALTRO: 'Altro canale.',
});

registraEnum(CodiceAvvertenza, 'CodiceAvvertenza', 'Che cosa sapere prima di pagare un F24 preparato qui: avverte, non impedisce.', {
  SOLO_CANALI_TELEMATICI: 'Il titolare di partita IVA paga solo per via telematica: il modello di carta è un facsimile.',
  SOLO_CANALI_AGENZIA_ENTRATE: "Con un credito in compensazione si paga solo con i canali dell'Agenzia delle Entrate.",
  CODICE_INPS_RICALCOLATO: "Il codice INPS è stato ricalcolato perché l'importo è cambiato.",
  IMPORTO_DIVERSO_DA_EMISSIONE: "L'importo non è quello emesso dall'INPS.",
  ORIGINE_CALCOLATA: "La riga è calcolata da Cassetto, non emessa dall'INPS.",
  RIGA_SCADUTA: 'La scadenza della riga è passata: possono essere dovute sanzioni.',
  RIGA_GIA_VERSATA: 'La riga risulta già versata.',
});
