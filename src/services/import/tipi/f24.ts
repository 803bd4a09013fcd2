import { OrigineDato, TipoRata } from '../../../domain/f24.ts';
import { RiduzioneContributiva } from '../../../domain/posizione.ts';
import * as forme from '../forme.ts';
import { chiavePosizione, delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, unisci, versoPosizione } from '../tipo.ts';
import { dellaPosizione } from './comuni.ts';

/** Rows of "Dati del modello F24". */
export const f24: Tipo = {
  nome: 'f24',
  tavola: 'f24',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Righe di «Dati del modello F24».',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    facoltativa('origine', forme.parola(OrigineDato), 'Origine della riga; vuoto: INPS.', { predefinito: 'INPS' }),
    obbligatoria('sede', forme.sede, 'Sede.'),
    obbligatoria('causale', forme.causale, 'Causale contributo.'),
    facoltativa('codice_inps', forme.codiceInps, 'Codice INPS (codeline); vuoto per la Gestione Separata.'),
    obbligatoria('periodo_dal', forme.mese, 'Primo mese di riferimento.'),
    obbligatoria('periodo_al', forme.mese, 'Ultimo mese di riferimento.'),
    obbligatoria('anno', forme.anno, 'Anno di competenza.'),
    facoltativa('anno_emissione', forme.anno, 'Anno di emissione; vuoto: l’anno di competenza.', { predefinito: { da: 'anno' } }),
    facoltativa('progressivo_emissione', forme.intero, 'Progressivo di emissione nell’anno; vuoto: 1.', { predefinito: '1' }),
    facoltativa('importo', forme.importo, 'Importo; vuoto dove lo calcola il contribuente.'),
    facoltativa('ivs', forme.importo, 'Di cui: contributo IVS.', { campo: 'dettaglio_ivs' }),
    facoltativa('maternita', forme.importo, 'Di cui: contributo di maternità.', { campo: 'dettaglio_maternita' }),
    facoltativa('quota_associativa', forme.importo, 'Di cui: quota associativa.', { campo: 'dettaglio_quota_associativa' }),
    facoltativa('associazione', forme.testo, 'Associazione a cui va la quota.', { campo: 'dettaglio_associazione' }),
    facoltativa('riduzione', forme.parola(RiduzioneContributiva), 'Riduzione applicata.', { campo: 'dettaglio_riduzione' }),
    obbligatoria('rata', forme.testoBreve, 'Rata come la stampa INPS: «4RATA», «SALDO».'),
    obbligatoria('tipo_rata', forme.parola(TipoRata), 'Tipo di rata.'),
    facoltativa('numero_rata', forme.intero, 'Numero della rata.'),
    obbligatoria('scadenza', forme.giorno, 'Ultimo giorno utile per versare.'),
    facoltativa('scadenza_nominale', forme.giorno, 'Scadenza prima dello spostamento per i giorni festivi; vuoto: scadenza.', {
      predefinito: { da: 'scadenza' },
    }),
    facoltativa('codice_soggetto', forme.codiceSoggetto, 'Codice soggetto nella posizione; vuoto: 10, il titolare.', { predefinito: '10' }),
    obbligatoria('cognome_nome', forme.testo, 'Cognome e nome a cui la riga si riferisce.'),
    facoltativa('annullato_il', forme.giorno, 'Giorno in cui INPS ha ritirato la riga.'),
  ],
  chiaveNaturale:
    'posizione + anno + causale + rata + codice_soggetto + anno_emissione e progressivo_emissione + origine, ' +
    'come ARTIGIANI/12345678/2025/AF/1RATA/10/2025-1/INPS',
  chiave: (v) =>
    unisci(
      chiavePosizione(v),
      v('anno'),
      v('causale'),
      v('rata'),
      v('codice_soggetto'),
      `${v('anno_emissione')}-${v('progressivo_emissione')}`,
      v('origine'),
    ),
  legami: [versoPosizione],
  controlla: (v) => periodoInverso(v, 'periodo_dal', 'periodo_al'),
};
