import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Posizione } from '../entities/posizione.ts';
import { RigaEstrattoConto } from '../entities/riga-estratto-conto.ts';
import { Soggetto } from '../entities/soggetto.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import type { EstrattoContoLetto } from '../reads/estratto-conto.ts';
import { posizioneDi, rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { EstrattoConto } from '../schema/estratto-conto.ts';

@Resolver(() => EstrattoConto)
export class EstrattoContoResolver {
  @FieldResolver(() => Soggetto, { description: 'A chi si riferisce.' })
  soggetto(@Root() estratto: EstrattoContoLetto, @Ctx() contesto: ContestoLettura) {
    return rigaPerId(contesto, 'soggetto', estratto.soggettoId, estratto.soggettoId);
  }
}

@Resolver(() => RigaEstrattoConto)
export class RigaEstrattoContoResolver {
  @FieldResolver(() => Posizione, { nullable: true, description: 'Posizione del periodo, dove ne ha una.' })
  posizione(@Root() riga: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, riga);
  }
}
