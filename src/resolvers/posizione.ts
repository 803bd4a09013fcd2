import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Indirizzo } from '../entities/indirizzo.ts';
import { Nucleo } from '../entities/nucleo.ts';
import { Posizione } from '../entities/posizione.ts';
import { Riduzione } from '../entities/riduzione.ts';
import { Sede } from '../entities/sede.ts';
import { Soggetto } from '../entities/soggetto.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice, tutteLeRighe } from '../reads/elenca.ts';
import { elencoAvvisiAddebito, elencoAvvisiBonari, elencoRuoli } from '../reads/elenchi/debiti.ts';
import { elencoF24 } from '../reads/elenchi/f24.ts';
import { elencoPosizioni } from '../reads/elenchi/posizioni.ts';
import { elencoRicorsi } from '../reads/elenchi/ricorsi.ts';
import { elencoVersamenti } from '../reads/elenchi/versamenti.ts';
import { estrattoConto } from '../reads/estratto-conto.ts';
import { estrattoDebitario, situazioneRiepilogativa } from '../reads/estratto-debitario.ts';
import { rendicontazione } from '../reads/rendicontazione.ts';
import { rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import * as connessioni from '../schema/connessioni.ts';
import { EstrattoConto } from '../schema/estratto-conto.ts';
import { EstrattoDebitario, RiepilogoAnno } from '../schema/estratto-debitario.ts';
import { AddebitiFiltro } from '../schema/filtri/addebiti.ts';
import { AvvisiBonariFiltro } from '../schema/filtri/avvisi-bonari.ts';
import { F24Filtro } from '../schema/filtri/f24.ts';
import { PosizioniFiltro } from '../schema/filtri/posizioni.ts';
import { RicorsiFiltro } from '../schema/filtri/ricorsi.ts';
import { VersamentiFiltro } from '../schema/filtri/versamenti.ts';
import { Persona } from '../schema/persona.ts';
import { RendicontazioneAnno } from '../schema/rendicontazione.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { Mese } from '../schema/vocabolario/scalari.ts';
import { dellaPosizione } from './pagina.ts';

const facoltativo = (description: string) => ({ nullable: true, description });

@Resolver(() => Posizione)
export class PosizioneResolver {
  @Query(() => connessioni.PosizioneConnection, facoltativo('Le posizioni su cui chi chiede ha l’ambito POSIZIONI.'))
  posizioni(
    @Arg('filtro', () => PosizioniFiltro, facoltativo('Quali posizioni.')) filtro: PosizioniFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoPosizioni, filtro ?? {}, pagina);
  }

  @FieldResolver(() => Soggetto, { description: 'Soggetto titolare della posizione.' })
  soggetto(@Root() posizione: Riga, @Ctx() contesto: ContestoLettura) {
    return rigaPerId(contesto, 'soggetto', posizione.soggettoId, posizione.soggettoId);
  }

  @FieldResolver(() => Sede, { description: 'Sede INPS competente.' })
  sede(@Root() posizione: Riga, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.sede(posizione['sede'] as string);
  }

  @FieldResolver(() => Persona, facoltativo('Titolare dell’azienda, se è un altro.'))
  titolareAzienda(@Root() posizione: Riga) {
    const codiceFiscale = posizione['titolareCodiceFiscale'];
    return codiceFiscale === null ? null : { codiceFiscale, denominazione: posizione['titolareDenominazione'] };
  }

  @FieldResolver(() => Indirizzo, facoltativo('Indirizzo dell’azienda.'))
  indirizzo(@Root() posizione: Riga) {
    return posizione['indirizzo'];
  }

  @FieldResolver(() => [Riduzione], facoltativo('Riduzioni contributive riconosciute.'))
  riduzioni(@Root() posizione: Riga, @Ctx() contesto: ContestoLettura) {
    return tutteLeRighe(contesto, 'riduzione', dellaStessa(posizione), ['dal', 'id']);
  }

  @FieldResolver(() => [Nucleo], facoltativo('Componenti del nucleo aziendale.'))
  nucleo(@Root() posizione: Riga, @Ctx() contesto: ContestoLettura) {
    return tutteLeRighe(contesto, 'nucleo', dellaStessa(posizione), ['codice_soggetto', 'dal', 'id']);
  }

  @FieldResolver(() => EstrattoConto, facoltativo('Periodi assicurativi di questa posizione.'))
  estrattoConto(
    @Root() posizione: Riga,
    @Arg('dal', () => Mese, facoltativo('Periodi che toccano questo mese o i successivi.')) dal: string | null,
    @Arg('al', () => Mese, facoltativo('Periodi che toccano questo mese o i precedenti.')) al: string | null,
    @Ctx() contesto: ContestoLettura,
  ) {
    return estrattoConto(contesto, { soggettoId: posizione.soggettoId, posizioneId: posizione.uuid }, { dal, al });
  }

  @FieldResolver(() => [RendicontazioneAnno], facoltativo('Rendicontazione della Gestione Separata, dall’anno più antico; vuota altrove.'))
  async rendicontazione(@Root() posizione: Riga, @Ctx() contesto: ContestoLettura) {
    return (await rendicontazione(contesto, posizione)).anni;
  }

  @FieldResolver(() => connessioni.VersamentoConnection, facoltativo('Versamenti abbinati alla posizione.'))
  versamenti(
    @Root() posizione: Riga,
    @Arg('filtro', () => VersamentiFiltro, facoltativo('Quali versamenti.')) filtro: VersamentiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return dellaPosizione(contesto, elencoVersamenti, posizione, filtro, pagina);
  }

  @FieldResolver(() => connessioni.F24Connection, facoltativo('Dati del modello F24.'))
  f24(
    @Root() posizione: Riga,
    @Arg('filtro', () => F24Filtro, facoltativo('Quali righe.')) filtro: F24Filtro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return dellaPosizione(contesto, elencoF24, posizione, filtro, pagina);
  }

  @FieldResolver(() => EstrattoDebitario, facoltativo('Dovuto, versato e residuo, riga per riga.'))
  estrattoDebitario(
    @Root() posizione: Riga,
    @Arg('anno', () => Int, facoltativo('Solo le righe di questo anno di competenza.')) anno: number | null,
    @Ctx() contesto: ContestoLettura,
  ) {
    return estrattoDebitario(contesto, posizione, anno ?? null);
  }

  @FieldResolver(() => [RiepilogoAnno], facoltativo('Dovuto e versato di ogni anno, dal più recente.'))
  situazioneRiepilogativa(@Root() posizione: Riga, @Ctx() contesto: ContestoLettura) {
    return situazioneRiepilogativa(contesto, posizione);
  }

  @FieldResolver(() => connessioni.AvvisoBonarioConnection, facoltativo('Avvisi bonari.'))
  avvisiBonari(
    @Root() posizione: Riga,
    @Arg('filtro', () => AvvisiBonariFiltro, facoltativo('Quali avvisi.')) filtro: AvvisiBonariFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return dellaPosizione(contesto, elencoAvvisiBonari, posizione, filtro, pagina);
  }

  @FieldResolver(() => connessioni.AvvisoAddebitoConnection, facoltativo('Avvisi di addebito.'))
  avvisiAddebito(
    @Root() posizione: Riga,
    @Arg('filtro', () => AddebitiFiltro, facoltativo('Quali avvisi.')) filtro: AddebitiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return dellaPosizione(contesto, elencoAvvisiAddebito, posizione, filtro, pagina);
  }

  @FieldResolver(() => connessioni.RuoloConnection, facoltativo('Ruoli.'))
  ruoli(
    @Root() posizione: Riga,
    @Arg('filtro', () => AddebitiFiltro, facoltativo('Quali ruoli.')) filtro: AddebitiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return dellaPosizione(contesto, elencoRuoli, posizione, filtro, pagina);
  }

  @FieldResolver(() => connessioni.RicorsoConnection, facoltativo('Ricorsi.'))
  ricorsi(
    @Root() posizione: Riga,
    @Arg('filtro', () => RicorsiFiltro, facoltativo('Quali ricorsi.')) filtro: RicorsiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return dellaPosizione(contesto, elencoRicorsi, posizione, filtro, pagina);
  }
}

function dellaStessa(posizione: Riga) {
  return { soggettoId: posizione.soggettoId, colonna: 'posizione_id', uuid: posizione.uuid };
}
