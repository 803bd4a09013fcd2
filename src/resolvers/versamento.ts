import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AbbinamentoF24 } from '../entities/abbinamento-f24.ts';
import { Causale } from '../entities/causale.ts';
import { F24 } from '../entities/f24.ts';
import { Posizione } from '../entities/posizione.ts';
import { Sede } from '../entities/sede.ts';
import { Soggetto } from '../entities/soggetto.ts';
import { Versamento } from '../entities/versamento.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice, tutteLeRighe } from '../reads/elenca.ts';
import { elencoVersamenti } from '../reads/elenchi/versamenti.ts';
import { posizioneDi, rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { VersamentoConnection } from '../schema/connessioni.ts';
import { VersamentiFiltro } from '../schema/filtri/versamenti.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';

@Resolver(() => Versamento)
export class VersamentoResolver {
  @Query(() => VersamentoConnection, { nullable: true, description: 'I versamenti su cui chi chiede ha l’ambito VERSAMENTI.' })
  versamenti(
    @Arg('filtro', () => VersamentiFiltro, { nullable: true, description: 'Quali versamenti.' }) filtro: VersamentiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoVersamenti, filtro ?? {}, pagina);
  }

  @FieldResolver(() => Soggetto, { nullable: true, description: 'Chi ha versato.' })
  soggetto(@Root() versamento: Riga, @Ctx() contesto: ContestoLettura) {
    return rigaPerId(contesto, 'soggetto', versamento.soggettoId, versamento.soggettoId);
  }

  @FieldResolver(() => Posizione, { nullable: true, description: 'Posizione raggiunta dal pagamento; null se nessuna.' })
  posizione(@Root() versamento: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, versamento);
  }

  @FieldResolver(() => Sede, { nullable: true, description: 'Sede indicata nel versamento.' })
  sede(@Root() versamento: Riga, @Ctx() contesto: ContestoLettura) {
    return versamento['sede'] === null ? null : contesto.riferimenti.sede(versamento['sede'] as string);
  }

  @FieldResolver(() => Causale, { description: 'Causale contributo.' })
  causale(@Root() versamento: Riga, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.causale(versamento['causale'] as string);
  }

  @FieldResolver(() => [AbbinamentoF24], { nullable: true, description: 'Righe F24 a cui è andato, per chi ha anche l’ambito F24.' })
  abbinamenti(@Root() versamento: Riga, @Ctx() contesto: ContestoLettura) {
    const legame = { soggettoId: versamento.soggettoId, colonna: 'versamento_id', uuid: versamento.uuid };
    return tutteLeRighe(contesto, 'abbinamento', legame, ['f24_id']);
  }
}

@Resolver(() => AbbinamentoF24)
export class AbbinamentoF24Resolver {
  @FieldResolver(() => F24, { description: 'Riga F24.' })
  f24(@Root() abbinamento: Riga, @Ctx() contesto: ContestoLettura) {
    return rigaPerId(contesto, 'f24', abbinamento.soggettoId, abbinamento['f24Id'] as string);
  }

  @FieldResolver(() => Versamento, { description: 'Versamento.' })
  versamento(@Root() abbinamento: Riga, @Ctx() contesto: ContestoLettura) {
    return rigaPerId(contesto, 'versamento', abbinamento.soggettoId, abbinamento['versamentoId'] as string);
  }
}
