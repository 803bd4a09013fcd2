import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Gestione } from '../domain/gestione.ts';
import { quoteContributive } from '../domain/quote-contributive.ts';
import { Causale } from '../entities/causale.ts';
import { Sede } from '../entities/sede.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { QuoteContributive } from '../schema/quote-contributive.ts';

@Resolver()
export class RiferimentiResolver {
  @Query(() => [Sede], { description: 'Sedi INPS, per codice.' })
  async sedi(
    @Arg('cerca', () => String, { nullable: true, description: 'Parte del nome, o inizio del codice.' }) cerca: string | null,
    @Ctx() contesto: ContestoLettura,
  ) {
    const testo = (cerca ?? '').trim().toLowerCase();
    return (await contesto.riferimenti.sedi()).filter(
      ({ codice, nome }) => codice.startsWith(testo) || nome?.toLowerCase().includes(testo),
    );
  }

  @Query(() => [Causale], { description: 'Causali contributo del modello F24.' })
  async causali(
    @Arg('gestione', () => Gestione, { nullable: true, description: 'Solo quelle di questa gestione.' }) gestione: Gestione | null,
    @Ctx() contesto: ContestoLettura,
  ) {
    const causali = await contesto.riferimenti.causali();
    return gestione == null ? causali : causali.filter((causale) => causale.gestione === gestione);
  }

  @Query(() => QuoteContributive, { nullable: true, description: 'Minimali, massimali e aliquote di un anno e di una gestione.' })
  quoteContributive(
    @Arg('anno', () => Int, { description: 'Anno.' }) anno: number,
    @Arg('gestione', () => Gestione, { description: 'Gestione.' }) gestione: Gestione,
  ) {
    return quoteContributive(anno, gestione);
  }
}
