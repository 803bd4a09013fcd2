import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AvvisoAddebito } from '../entities/avviso-addebito.ts';
import { AvvisoBonario } from '../entities/avviso-bonario.ts';
import { Causale } from '../entities/causale.ts';
import { F24 } from '../entities/f24.ts';
import { Posizione } from '../entities/posizione.ts';
import { RigaAvviso } from '../entities/riga-avviso.ts';
import { avvisoBonarioDi } from '../reads/avvisi.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice, tutteLeRighe } from '../reads/elenca.ts';
import { elencoAvvisiAddebito, elencoAvvisiBonari } from '../reads/elenchi/debiti.ts';
import { posizioneDi, rigaCollegata, stessaPosizione } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { AvvisoAddebitoConnection, AvvisoBonarioConnection } from '../schema/connessioni.ts';
import { AddebitiFiltro } from '../schema/filtri/addebiti.ts';
import { AvvisiBonariFiltro } from '../schema/filtri/avvisi-bonari.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';

const RIGHE = ['causale', 'periodo_dal', 'id'];
const facoltativo = (description: string) => ({ nullable: true, description });

@Resolver(() => AvvisoBonario)
export class AvvisoBonarioResolver {
  @Query(() => AvvisoBonarioConnection, facoltativo('Gli avvisi bonari su cui chi chiede ha l’ambito DEBITI.'))
  avvisiBonari(
    @Arg('filtro', () => AvvisiBonariFiltro, facoltativo('Quali avvisi.')) filtro: AvvisiBonariFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoAvvisiBonari, filtro ?? {}, pagina);
  }

  @FieldResolver(() => Posizione, { description: 'Posizione a cui si riferisce.' })
  posizione(@Root() avviso: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, avviso);
  }

  @FieldResolver(() => [RigaAvviso], { description: 'Cosa chiede, causale per causale.' })
  righe(@Root() avviso: Riga, @Ctx() contesto: ContestoLettura) {
    return tutteLeRighe(contesto, 'rigaAvviso', { soggettoId: avviso.soggettoId, colonna: 'avviso_bonario_id', uuid: avviso.uuid }, RIGHE);
  }

  @FieldResolver(() => AvvisoAddebito, facoltativo('Avviso di addebito che ne è seguito.'))
  avvisoAddebito(@Root() avviso: Riga, @Ctx() contesto: ContestoLettura) {
    return rigaCollegata(contesto, avviso, 'avvisoAddebito', avviso['avvisoAddebitoId'] as string | null, 'DEBITI');
  }
}

@Resolver(() => AvvisoAddebito)
export class AvvisoAddebitoResolver {
  @Query(() => AvvisoAddebitoConnection, facoltativo('Gli avvisi di addebito su cui chi chiede ha l’ambito DEBITI.'))
  avvisiAddebito(
    @Arg('filtro', () => AddebitiFiltro, facoltativo('Quali avvisi.')) filtro: AddebitiFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoAvvisiAddebito, filtro ?? {}, pagina);
  }

  @FieldResolver(() => Posizione, { description: 'Posizione a cui si riferisce.' })
  posizione(@Root() avviso: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, avviso);
  }

  @FieldResolver(() => [RigaAvviso], { description: 'Cosa chiede, causale per causale.' })
  righe(@Root() avviso: Riga, @Ctx() contesto: ContestoLettura) {
    return tutteLeRighe(contesto, 'rigaAvviso', { soggettoId: avviso.soggettoId, colonna: 'avviso_addebito_id', uuid: avviso.uuid }, RIGHE);
  }

  @FieldResolver(() => AvvisoBonario, facoltativo('Avviso bonario da cui viene.'))
  async avvisoBonario(@Root() avviso: Riga, @Ctx() contesto: ContestoLettura) {
    const bonario = await avvisoBonarioDi(contesto, avviso);
    return bonario && (await stessaPosizione(contesto, avviso, bonario, 'DEBITI')) ? bonario : null;
  }
}

@Resolver(() => RigaAvviso)
export class RigaAvvisoResolver {
  @FieldResolver(() => F24, facoltativo('Riga F24 a cui si riferisce, per chi ha anche l’ambito F24.'))
  f24(@Root() riga: Riga, @Ctx() contesto: ContestoLettura) {
    return rigaCollegata(contesto, riga, 'f24', riga['f24Id'] as string | null, 'F24');
  }

  @FieldResolver(() => Causale, { description: 'Causale contributo.' })
  causale(@Root() riga: Riga, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.causale(riga['causale'] as string);
  }
}
