import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AggiornaRecapitiInput, AggiornaRecapitiPayload } from '../schema/recapiti.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { type AggiornaRecapiti, aggiornaRecapiti } from '../services/recapiti.ts';
import { conRifiuti } from '../services/rifiuto.ts';

@Resolver()
export class RecapitiResolver {
  @Mutation(() => AggiornaRecapitiPayload, { description: 'Aggiorna recapiti e contatti di un soggetto.' })
  aggiornaRecapiti(
    @Arg('input', () => AggiornaRecapitiInput, { description: 'Cosa cambiare.' }) input: AggiornaRecapitiInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti({ soggetto: null }, () => aggiornaRecapiti(contesto, input as AggiornaRecapiti));
  }
}
