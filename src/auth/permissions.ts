import type { Ambito } from '../domain/accesso-vocaboli.ts';
import type { TipoDocumento } from '../domain/documento.ts';
import type { TipoNodo } from '../domain/id-globale.ts';
import type { SpecieScadenza } from '../domain/scadenza.ts';
import {
  alSoggettoDelDocumento,
  alSuoSoggetto,
  chiPuoCercare,
  chiunqueConToken,
  conLaRiga,
  dellaPosizione,
  dellaStessaPosizione,
  delSoggetto,
  dellInteroSoggetto,
  elenco,
  parteDellaDelega,
  proprioORappresentante,
  pubblico,
  type Regola,
  titoloSulCodiceFiscale,
} from './rules.ts';

/**
 * Who may read or call what: Type.field → rule, after access.md §2. A field that is not named is covered by its type's `*`; a field that is in neither
 * fails the completeness test. Every field that leads from one object to another of the archive is named one by one.
 */
export const permessi: Readonly<Record<string, Regola>> = {
  // ---- Radici
  'Query.node': chiunqueConToken, // decided by kind: see nodi
  'Query.nodes': chiunqueConToken,
  'Query.io': chiunqueConToken,
  'Query.soggetto': titoloSulCodiceFiscale('codiceFiscale'),
  'Query.soggetti': elenco(null),
  'Query.posizioni': elenco('POSIZIONI'),
  'Query.f24': elenco('F24'),
  'Query.versamenti': elenco('VERSAMENTI'),
  'Query.avvisiBonari': elenco('DEBITI'),
  'Query.avvisiAddebito': elenco('DEBITI'),
  'Query.ruoli': elenco('DEBITI'),
  'Query.ricorsi': elenco('RICORSI'),
  'Query.scadenze': elenco(null), // the rows are decided by specie: see ambitiDellaScadenza
  'Query.verificaAccesso': chiunqueConToken,
  'Query.cercaDelegante': chiPuoCercare,
  'Query.sedi': chiunqueConToken,
  'Query.causali': chiunqueConToken,
  'Query.quoteContributive': chiunqueConToken,
  'Query.calcolaContributi': chiunqueConToken,
  'Query.calcolaCodiceInps': chiunqueConToken,
  'Query.verificaCodiceInps': chiunqueConToken,
  'Query.calcolaSanzioni': chiunqueConToken,
  'Query.simulaDilazione': chiunqueConToken,
  'Query.verificaDocumento': pubblico,
  'Mutation.aggiornaRecapiti': chiunqueConToken, // refusals are userErrors: the services ask the decision
  'Mutation.creaDelega': chiunqueConToken,
  'Mutation.validaDelega': chiunqueConToken,
  'Mutation.attivaDelega': chiunqueConToken,
  'Mutation.revocaDelega': chiunqueConToken,
  'Mutation.cessaDelega': chiunqueConToken,
  'Mutation.riattivaDelega': chiunqueConToken,
  'Mutation.subdelega': chiunqueConToken,
  'Mutation.caricaDeleghe': chiunqueConToken,
  'Mutation.validaDeleghe': chiunqueConToken,
  'Mutation.generaF24': chiunqueConToken,
  'Mutation.generaF24Massivi': chiunqueConToken,
  'Mutation.esporta': chiunqueConToken,
  'Mutation.creaCalendario': chiunqueConToken,
  'Mutation.revocaCalendario': chiunqueConToken,
  'Mutation.generaEstrattoConto': chiunqueConToken,
  'Mutation.generaModuloDelega': chiunqueConToken,
  'Mutation.generaEstrattoDebitario': chiunqueConToken,
  'Mutation.generaRendicontazione': chiunqueConToken,

  // ---- Soggetto: con un titolo qualunque id, codice fiscale, natura, denominazione, cognome, nome, aggiornatoIl
  'Soggetto.*': conLaRiga,
  'Soggetto.partitaIva': delSoggetto('ANAGRAFICA'),
  'Soggetto.sesso': delSoggetto('ANAGRAFICA'),
  'Soggetto.dataNascita': delSoggetto('ANAGRAFICA'),
  'Soggetto.comuneNascita': delSoggetto('ANAGRAFICA'),
  'Soggetto.provinciaNascita': delSoggetto('ANAGRAFICA'),
  'Soggetto.residenza': delSoggetto('ANAGRAFICA'),
  'Soggetto.domicilioFiscale': delSoggetto('ANAGRAFICA'),
  'Soggetto.recapiti': delSoggetto('ANAGRAFICA', { componente: true }),
  'Soggetto.contatti': delSoggetto('ANAGRAFICA'),
  'Soggetto.posizioni': delSoggetto('POSIZIONI'),
  'Soggetto.estrattoConto': dellInteroSoggetto('ESTRATTO_CONTO'),
  'Soggetto.situazioneDebitoria': dellInteroSoggetto('DEBITI'),
  'Soggetto.avvisiBonari': delSoggetto('DEBITI'),
  'Soggetto.avvisiAddebito': delSoggetto('DEBITI'),
  'Soggetto.ruoli': delSoggetto('DEBITI'),
  'Soggetto.ricorsi': delSoggetto('RICORSI'),
  'Soggetto.documenti': alSuoSoggetto, // the list holds only what the caller asked for
  'Soggetto.delegheRilasciate': proprioORappresentante,
  'Soggetto.accessi': proprioORappresentante,

  // ---- Posizione: con un titolo che la raggiunge id, gestione, codice, cin, denominazione, sede, stato, tipoSoggetto, date
  'Posizione.*': conLaRiga,
  'Posizione.soggetto': alSuoSoggetto,
  'Posizione.indirizzo': dellaPosizione('ANAGRAFICA'),
  'Posizione.nucleo': dellaPosizione('ANAGRAFICA'),
  'Posizione.riduzioni': dellaPosizione('ANAGRAFICA'),
  'Posizione.titolareAzienda': dellaPosizione('ANAGRAFICA'),
  'Posizione.estrattoConto': dellaPosizione('ESTRATTO_CONTO'),
  'Posizione.rendicontazione': dellaPosizione('ESTRATTO_CONTO'),
  'Posizione.versamenti': dellaPosizione('VERSAMENTI'),
  'Posizione.f24': dellaPosizione('F24'),
  'Posizione.estrattoDebitario': dellaPosizione('DEBITI'),
  'Posizione.situazioneRiepilogativa': dellaPosizione('DEBITI'),
  'Posizione.avvisiBonari': dellaPosizione('DEBITI'),
  'Posizione.avvisiAddebito': dellaPosizione('DEBITI'),
  'Posizione.ruoli': dellaPosizione('DEBITI'),
  'Posizione.ricorsi': dellaPosizione('RICORSI'),

  // ---- Ciò che sta in una posizione arriva già deciso con il suo ambito; chi ne esce è deciso di nuovo
  'ComponenteNucleo.*': conLaRiga,
  'ComponenteNucleo.soggetto': { nome: 'deciso dal resolver: null senza titolo', controlla: null },
  'ComponenteNucleo.recapiti': { nome: 'deciso dal resolver: null senza titolo', controlla: null },
  'Versamento.*': conLaRiga,
  'Versamento.soggetto': alSuoSoggetto,
  'Versamento.posizione': conLaRiga,
  'Versamento.abbinamenti': dellaStessaPosizione('F24'),
  'F24.*': conLaRiga,
  'F24.posizione': conLaRiga,
  'F24.versamenti': dellaStessaPosizione('VERSAMENTI'),
  'F24.ricalcolo': conLaRiga,
  'F24.pdf': conLaRiga, // a link: the decision is asked again when it is opened
  'AbbinamentoF24.*': conLaRiga,
  'AbbinamentoF24.f24': conLaRiga, // reached from a row of the one, with the ambito of the other
  'AbbinamentoF24.versamento': conLaRiga,
  'EstrattoDebitario.*': conLaRiga,
  'EstrattoDebitario.righe': conLaRiga,
  'RigaEstrattoDebitario.*': conLaRiga,
  'RigaEstrattoDebitario.f24': dellaStessaPosizione('F24'),
  'RiepilogoAnno.*': conLaRiga,
  'SituazioneDebitoria.*': conLaRiga,
  'SituazioneDebitoria.voci': conLaRiga,
  'VoceDebito.*': conLaRiga,
  'VoceDebito.posizione': conLaRiga,
  'VoceDebito.oggetto': { nome: 'deciso dal resolver: null per una riga F24 senza l’ambito', controlla: null },
  'VoceDebito.f24': dellaStessaPosizione('F24'),
  'VoceDebito.assorbitaDa': conLaRiga,
  'AvvisoBonario.*': conLaRiga,
  'AvvisoBonario.posizione': conLaRiga,
  'AvvisoBonario.righe': conLaRiga,
  'AvvisoBonario.avvisoAddebito': conLaRiga,
  'AvvisoAddebito.*': conLaRiga,
  'AvvisoAddebito.posizione': conLaRiga,
  'AvvisoAddebito.righe': conLaRiga,
  'AvvisoAddebito.avvisoBonario': conLaRiga,
  'RigaAvviso.*': conLaRiga,
  'RigaAvviso.f24': dellaStessaPosizione('F24'),
  'Ruolo.*': conLaRiga,
  'Ruolo.posizione': conLaRiga,
  'Ricorso.*': conLaRiga,
  'Ricorso.posizione': conLaRiga,
  'Ricorso.contro': dellaStessaPosizione('DEBITI'),
  'Scadenza.*': conLaRiga,
  'Scadenza.soggetto': { nome: 'deciso dal resolver: null quando la delega che finisce non vi dà più accesso', controlla: null },
  'Scadenza.posizione': conLaRiga,
  'Scadenza.oggetto': conLaRiga,
  'EstrattoConto.*': conLaRiga,
  'EstrattoConto.soggetto': alSuoSoggetto,
  'EstrattoConto.righe': conLaRiga,
  'RigaEstrattoConto.*': conLaRiga,
  'RigaEstrattoConto.posizione': conLaRiga,
  'RendicontazioneAnno.*': conLaRiga,

  // ---- Deleghe: le parti; il subdelegato vede della delega padre tipo, stato e delegato
  'Delega.*': parteDellaDelega,
  'Delega.id': conLaRiga,
  'Delega.tipo': conLaRiga,
  'Delega.stato': conLaRiga,
  'Delega.delegato': conLaRiga,
  'Delega.soggetto': parteDellaDelega,
  'Delega.posizioni': parteDellaDelega,
  'Delega.delegaPadre': parteDellaDelega,
  'Delega.subdeleghe': parteDellaDelega,
  'PosizioneIndicata.*': conLaRiga,
  'PosizioneIndicata.posizione': { nome: 'deciso dal resolver: null finché la delega non vi dà accesso', controlla: null },

  // ---- Accessi e documenti: chi ci arriva li può avere
  'Accesso.*': conLaRiga,
  'Accesso.delega': conLaRiga,
  'Documento.*': conLaRiga,
  'Documento.soggetto': alSoggettoDelDocumento,
  'Lavorazione.*': conLaRiga,
  'Lavorazione.documenti': conLaRiga, // their links are decided one by one
  'Lavorazione.esiti': conLaRiga,
  'EsitoLavorazione.*': conLaRiga,
  'EsitoLavorazione.oggetto': { nome: 'deciso dal resolver: null dove non si può vedere', controlla: null },
  'Calendario.*': conLaRiga,
  'Io.*': conLaRiga,
  'Io.soggetto': { nome: 'deciso dal resolver: null se non ne ha uno', controlla: null },
  'Io.delegheRicevute': elenco(null),
  'Io.delegheRilasciate': elenco(null),
  'LimitiDiChiChiede.*': conLaRiga,
  'Promemoria.*': conLaRiga,
  'Promemoria.oggetto': conLaRiga,
  'EsitoAccesso.*': conLaRiga,
  'EsitoAccesso.delega': conLaRiga,
};

/** Types that hold no right of their own: they carry what their field was granted. */
export const portatori: ReadonlySet<string> = new Set([
  'PageInfo',
  'Indirizzo',
  'Recapiti',
  'Contatti',
  'Sede',
  'Causale',
  'Persona',
  'Timbro',
  'Applicazione',
  'Incarico',
  'DettaglioF24',
  'RiduzioneAttiva',
  'LinkDocumento',
  'QuoteContributive',
  'CalcoloContributi',
  'RataContributi',
  'RicalcoloF24',
  'PassoCalcolo',
  'VerificaCodiceInps',
  'CalcoloSanzioni',
  'PianoDilazione',
  'RataDilazione',
  'EsitoVerificaDocumento',
  'EsitoRicercaDelegante',
  'PosizioneDelegabile',
  'Avvertenza',
  'DominioError',
  'AggiornaRecapitiPayload',
  'DelegaPayload',
  'LavorazionePayload',
  'CreaCalendarioPayload',
  'GeneraF24Payload',
  'GeneraDocumentoPayload',
]);

/** How a kind of object is decided that node(id) reaches. */
type RegolaNodo = { readonly ambito: Ambito | null } | 'PARTE' | 'RICHIEDENTE' | 'PROPRIO' | 'CHI_HA_CHIESTO' | 'OGGETTO';

/** How node(id) decides each kind: the ambito on the row's posizione, or a rule of its own. */
export const nodi: Readonly<Record<TipoNodo, RegolaNodo>> = {
  Soggetto: { ambito: null },
  Posizione: { ambito: null },
  Versamento: { ambito: 'VERSAMENTI' },
  F24: { ambito: 'F24' },
  AvvisoBonario: { ambito: 'DEBITI' },
  AvvisoAddebito: { ambito: 'DEBITI' },
  Ruolo: { ambito: 'DEBITI' },
  Ricorso: { ambito: 'RICORSI' },
  Delega: 'PARTE',
  Documento: 'RICHIEDENTE',
  Accesso: 'PROPRIO',
  Lavorazione: 'CHI_HA_CHIESTO',
  EsitoLavorazione: 'CHI_HA_CHIESTO',
  Scadenza: 'OGGETTO',
  Calendario: 'CHI_HA_CHIESTO',
};

/**
 * The ambiti that a deadline needs on its posizione, all of them: those of its object; a term to appeal also says whether an appeal was
 * made. That of a delega is of the parties of the delega.
 */
export const ambitiDellaScadenza: Readonly<Record<SpecieScadenza, readonly Ambito[]>> = {
  VERSAMENTO: ['F24'],
  ATTO: ['DEBITI'],
  RICORSO: ['DEBITI', 'RICORSI'],
  RIDUZIONE: ['ANAGRAFICA'],
  DELEGA: [],
};

/**
 * How a document is decided, again at every opening: by the ambito whose data it holds, or as a party of the delega it is the form of, in whatever
 * state that is (access.md §2).
 */
export const ambitoDelDocumento: Readonly<Partial<Record<TipoDocumento, Ambito | 'PARTE'>>> = {
  F24: 'F24',
  ESTRATTO_CONTO: 'ESTRATTO_CONTO',
  MODULO_DELEGA: 'PARTE',
  ESTRATTO_DEBITARIO: 'DEBITI',
  RENDICONTAZIONE_GS: 'ESTRATTO_CONTO',
};
