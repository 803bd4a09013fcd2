import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Posizione } from '../entities/posizione.ts';
import { Ruolo } from '../entities/ruolo.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice } from '../reads/elenca.ts';
import { elencoRuoli } from '../reads/elenchi/debiti.ts';
import { posizioneDi } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { RuoloConnection } from '../schema/connessioni.ts';
import { AddebitiFiltro } from '../schema/filtri/addebiti.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';

@Resolver(() => Ruolo)
export class RuoloResolver {
  @Query(() => RuoloConnection, { nullable: true, description: 'I ruoli su cui chi chiede ha l’ambito DEBITI.' })
  ruoli(
    @Arg('filtro', () => AddebitiFiltro, { nullable: true, description: 'Quali ruoli.' }) filtro: AddebitiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoRuoli, filtro ?? {}, pagina);
  }

  @FieldResolver(() => Posizione, { description: 'Posizione a cui si riferisce.' })
  posizione(@Root() ruolo: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, ruolo);
  }
}
