import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ContestoLettura } from '../reads/contesto.ts';
import { troppiId } from '../reads/errori.ts';
import { nodo } from '../reads/nodo.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';

const MASSIMO = 100;

@Resolver()
export class NodeResolver {
  @Query(() => Nodo, { nullable: true, description: 'L’oggetto con questo identificativo.' })
  node(@Arg('id', () => ID, { description: 'Identificativo globale.' }) id: string, @Ctx() contesto: ContestoLettura) {
    return nodo(contesto, id);
  }

  @Query(() => [Nodo], { nullable: 'items', description: 'Gli oggetti con questi identificativi, nello stesso ordine; al massimo 100.' })
  nodes(@Arg('ids', () => [ID], { description: 'Identificativi globali.' }) ids: string[], @Ctx() contesto: ContestoLettura) {
    if (ids.length > MASSIMO) throw troppiId(MASSIMO);
    return ids.map((id) => nodo(contesto, id, 'ids'));
  }
}
