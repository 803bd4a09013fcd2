import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Posizione } from '../entities/posizione.ts';
import { Ricorso } from '../entities/ricorso.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice } from '../reads/elenca.ts';
import { elencoRicorsi } from '../reads/elenchi/ricorsi.ts';
import { posizioneDi, rigaCollegata } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { RicorsoConnection } from '../schema/connessioni.ts';
import { RicorsiFiltro } from '../schema/filtri/ricorsi.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';

@Resolver(() => Ricorso)
export class RicorsoResolver {
  @Query(() => RicorsoConnection, { nullable: true, description: 'I ricorsi su cui chi chiede ha l’ambito RICORSI.' })
  ricorsi(
    @Arg('filtro', () => RicorsiFiltro, { nullable: true, description: 'Quali ricorsi.' }) filtro: RicorsiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoRicorsi, filtro ?? {}, pagina);
  }

  @FieldResolver(() => Posizione, { description: 'Posizione a cui si riferisce.' })
  posizione(@Root() ricorso: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, ricorso);
  }

  @FieldResolver(() => Nodo, { nullable: true, description: 'Atto impugnato, dove è in archivio e per chi ha anche l’ambito DEBITI.' })
  async contro(@Root() ricorso: Riga, @Ctx() contesto: ContestoLettura) {
    for (const tabella of ['avvisoBonario', 'avvisoAddebito', 'ruolo'] as const) {
      const atto = await rigaCollegata(contesto, ricorso, tabella, ricorso[`${tabella}Id`] as string | null, 'DEBITI');
      if (atto !== null) return atto;
    }
    return null;
  }
}
