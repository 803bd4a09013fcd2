import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SoggettiOrdine } from '../domain/soggetto.ts';
import { TipoDocumento } from '../domain/documento.ts';
import { Gestione } from '../domain/gestione.ts';
import { Contatti } from '../entities/contatti.ts';
import { Indirizzo } from '../entities/indirizzo.ts';
import { Recapiti } from '../entities/recapiti.ts';
import { Soggetto } from '../entities/soggetto.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice } from '../reads/elenca.ts';
import { elencoAccessi } from '../reads/elenchi/accessi.ts';
import { elencoAvvisiAddebito, elencoAvvisiBonari, elencoRuoli } from '../reads/elenchi/debiti.ts';
import { elencoDelegheRilasciate } from '../reads/elenchi/deleghe.ts';
import { elencoDocumenti } from '../reads/elenchi/documenti.ts';
import { elencoPosizioni } from '../reads/elenchi/posizioni.ts';
import { elencoRicorsi } from '../reads/elenchi/ricorsi.ts';
import { elencoSoggetti, posizioniVisibili } from '../reads/elenchi/soggetti.ts';
import { estrattoConto } from '../reads/estratto-conto.ts';
import { situazioneDebitoria } from '../reads/situazione-debitoria.ts';
import { rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import * as connessioni from '../schema/connessioni.ts';
import { SituazioneDebitoria } from '../schema/situazione-debitoria.ts';
import { EstrattoConto } from '../schema/estratto-conto.ts';
import { AddebitiFiltro } from '../schema/filtri/addebiti.ts';
import { AvvisiBonariFiltro } from '../schema/filtri/avvisi-bonari.ts';
import { DelegheFiltro } from '../schema/filtri/deleghe.ts';
import { PosizioniFiltro } from '../schema/filtri/posizioni.ts';
import { RicorsiFiltro } from '../schema/filtri/ricorsi.ts';
import { SoggettiFiltro } from '../schema/filtri/soggetti.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { CodiceFiscale, Mese } from '../schema/vocabolario/scalari.ts';
import { delSoggetto } from './pagina.ts';

const facoltativo = (description: string) => ({ nullable: true, description });

@Resolver(() => Soggetto)
export class SoggettoResolver {
  @Query(() => Soggetto, facoltativo('Il soggetto con questo codice fiscale; null se non esiste o non è permesso.'))
  async soggetto(
    @Arg('codiceFiscale', () => CodiceFiscale, { description: 'Codice fiscale.' }) codiceFiscale: string,
    @Ctx() contesto: ContestoLettura,
  ) {
    const id = await contesto.soggettoDi(codiceFiscale);
    return id === null ? null : rigaPerId(contesto, 'soggetto', id, id);
  }

  @Query(() => connessioni.SoggettoConnection, facoltativo('I soggetti su cui chi chiede ha un titolo.'))
  async soggetti(
    @Arg('filtro', () => SoggettiFiltro, facoltativo('Quali soggetti.')) filtro: SoggettiFiltro | null,
    @Arg('ordine', () => SoggettiOrdine, facoltativo('Ordine; per denominazione se manca.')) ordine: SoggettiOrdine | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    const elenco = elencoSoggetti(ordine ?? 'DENOMINAZIONE', await posizioniVisibili(contesto));
    return elencoRadice(contesto, elenco, filtro ?? {}, pagina);
  }

  @FieldResolver(() => Indirizzo, facoltativo('Residenza, o sede legale per un ente.'))
  async residenza(@Root() soggetto: Riga, @Ctx() contesto: ContestoLettura) {
    return (await recapito(contesto, soggetto))?.['residenza'];
  }

  @FieldResolver(() => Indirizzo, facoltativo('Domicilio fiscale.'))
  async domicilioFiscale(@Root() soggetto: Riga, @Ctx() contesto: ContestoLettura) {
    return (await recapito(contesto, soggetto))?.['domicilio'];
  }

  @FieldResolver(() => Recapiti, facoltativo('Recapiti anagrafici.'))
  async recapiti(@Root() soggetto: Riga, @Ctx() contesto: ContestoLettura) {
    return (await recapito(contesto, soggetto))?.['recapiti'];
  }

  @FieldResolver(() => Contatti, facoltativo('Contatti per le comunicazioni.'))
  async contatti(@Root() soggetto: Riga, @Ctx() contesto: ContestoLettura) {
    return (await recapito(contesto, soggetto))?.['contatti'];
  }

  @FieldResolver(() => connessioni.PosizioneConnection, facoltativo('Posizioni contributive.'))
  posizioni(
    @Root() soggetto: Riga,
    @Arg('filtro', () => PosizioniFiltro, facoltativo('Quali posizioni.')) filtro: PosizioniFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return delSoggetto(contesto, elencoPosizioni, soggetto, filtro, pagina);
  }

  @FieldResolver(() => EstrattoConto, facoltativo('Estratto conto previdenziale in tutte le gestioni.'))
  estrattoConto(
    @Root() soggetto: Riga,
    @Arg('gestione', () => [Gestione], facoltativo('Solo queste gestioni.')) gestione: Gestione[] | null,
    @Arg('dal', () => Mese, facoltativo('Periodi che toccano questo mese o i successivi.')) dal: string | null,
    @Arg('al', () => Mese, facoltativo('Periodi che toccano questo mese o i precedenti.')) al: string | null,
    @Ctx() contesto: ContestoLettura,
  ) {
    return estrattoConto(contesto, { soggettoId: soggetto.uuid, posizioneId: null }, { gestione, dal, al });
  }

  @FieldResolver(() => SituazioneDebitoria, facoltativo('Debiti e crediti, oggi.'))
  situazioneDebitoria(@Root() soggetto: Riga, @Ctx() contesto: ContestoLettura) {
    return situazioneDebitoria(contesto, soggetto.uuid);
  }

  @FieldResolver(() => connessioni.AvvisoBonarioConnection, facoltativo('Avvisi bonari.'))
  avvisiBonari(
    @Root() soggetto: Riga,
    @Arg('filtro', () => AvvisiBonariFiltro, facoltativo('Quali avvisi.')) filtro: AvvisiBonariFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return delSoggetto(contesto, elencoAvvisiBonari, soggetto, filtro, pagina);
  }

  @FieldResolver(() => connessioni.AvvisoAddebitoConnection, facoltativo('Avvisi di addebito.'))
  avvisiAddebito(
    @Root() soggetto: Riga,
    @Arg('filtro', () => AddebitiFiltro, facoltativo('Quali avvisi.')) filtro: AddebitiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return delSoggetto(contesto, elencoAvvisiAddebito, soggetto, filtro, pagina);
  }

  @FieldResolver(() => connessioni.RuoloConnection, facoltativo('Ruoli.'))
  ruoli(
    @Root() soggetto: Riga,
    @Arg('filtro', () => AddebitiFiltro, facoltativo('Quali ruoli.')) filtro: AddebitiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return delSoggetto(contesto, elencoRuoli, soggetto, filtro, pagina);
  }

  @FieldResolver(() => connessioni.RicorsoConnection, facoltativo('Ricorsi.'))
  ricorsi(
    @Root() soggetto: Riga,
    @Arg('filtro', () => RicorsiFiltro, facoltativo('Quali ricorsi.')) filtro: RicorsiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return delSoggetto(contesto, elencoRicorsi, soggetto, filtro, pagina);
  }

  @FieldResolver(() => connessioni.DocumentoConnection, facoltativo('Documenti che chi chiede ha fatto generare.'))
  documenti(
    @Root() soggetto: Riga,
    @Arg('tipo', () => [TipoDocumento], facoltativo('Solo questi tipi.')) tipo: TipoDocumento[] | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return delSoggetto(contesto, elencoDocumenti, soggetto, { tipo }, pagina);
  }

  @FieldResolver(() => connessioni.DelegaConnection, facoltativo('Deleghe rilasciate su questo cassetto.'))
  delegheRilasciate(
    @Root() soggetto: Riga,
    @Arg('filtro', () => DelegheFiltro, facoltativo('Quali deleghe.')) filtro: DelegheFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return delSoggetto(contesto, elencoDelegheRilasciate, soggetto, filtro, pagina);
  }

  @FieldResolver(() => connessioni.AccessoConnection, facoltativo('Chi ha guardato questo cassetto.'))
  accessi(@Root() soggetto: Riga, @Args() pagina: ArgomentiDiPagina, @Ctx() contesto: ContestoLettura) {
    return delSoggetto(contesto, elencoAccessi, soggetto, {}, pagina);
  }
}

function recapito(contesto: ContestoLettura, soggetto: Riga) {
  return rigaPerId(contesto, 'recapito', soggetto.uuid, soggetto.uuid);
}
