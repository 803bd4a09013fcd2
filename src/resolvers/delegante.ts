import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Sede } from '../entities/sede.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { CercaDeleganteInput, EsitoRicercaDelegante, PosizioneDelegabile } from '../schema/delegante.ts';
import { cercaDelegante } from '../services/cerca-delegante.ts';
import type { ContestoServizi } from '../services/contesto.ts';

@Resolver(() => PosizioneDelegabile)
export class DeleganteResolver {
  @Query(() => EsitoRicercaDelegante, {
    nullable: true,
    description: 'Il delegante di una delega indiretta; null se il riscontro non torna o il codice fiscale non è in archivio.',
  })
  cercaDelegante(
    @Arg('input', () => CercaDeleganteInput, { description: 'Chi cercare.' }) input: CercaDeleganteInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return cercaDelegante(contesto, input);
  }

  @FieldResolver(() => Sede, { description: 'Sede INPS competente.' })
  sede(@Root() posizione: { sede: string }, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.sede(posizione.sede);
  }
}
