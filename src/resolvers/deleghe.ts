import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AttivaDelegaInput,
  ChiudiDelegaInput,
  CreaDelegaInput,
  DelegaPayload,
  RiattivaDelegaInput,
  SubdelegaInput,
  ValidaDelegaInput,
} from '../schema/delega-atti.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { attivaDelega } from '../services/deleghe/attiva.ts';
import { cessaDelega } from '../services/deleghe/cessa.ts';
import { creaDelega } from '../services/deleghe/crea.ts';
import { revocaDelega } from '../services/deleghe/revoca.ts';
import { riattivaDelega } from '../services/deleghe/riattiva.ts';
import { subdelega } from '../services/deleghe/subdelega.ts';
import { validaDelega } from '../services/deleghe/valida.ts';
import { conRifiuti } from '../services/rifiuto.ts';

const NESSUNA = { delega: null };

@Resolver()
export class AttiDelegaResolver {
  @Mutation(() => DelegaPayload, {
    description: 'Crea una delega: vale subito se diretta, dopo la convalida o l’attivazione negli altri casi.',
  })
  creaDelega(@Arg('input', () => CreaDelegaInput, { description: 'L’atto.' }) input: CreaDelegaInput, @Ctx() contesto: ContestoServizi) {
    return conRifiuti(NESSUNA, () => creaDelega(contesto, input));
  }

  @Mutation(() => DelegaPayload, { description: 'Il delegato convalida una delega indiretta dopo la firma del delegante.' })
  validaDelega(
    @Arg('input', () => ValidaDelegaInput, { description: 'L’atto.' }) input: ValidaDelegaInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => validaDelega(contesto, input));
  }

  @Mutation(() => DelegaPayload, { description: 'Chi rappresenta l’ente attiva una delega: vale dal giorno dopo.' })
  attivaDelega(
    @Arg('input', () => AttivaDelegaInput, { description: 'L’atto.' }) input: AttivaDelegaInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => attivaDelega(contesto, input));
  }

  @Mutation(() => DelegaPayload, { description: 'Il delegante, o chi lo rappresenta, revoca una delega aperta.' })
  revocaDelega(
    @Arg('input', () => ChiudiDelegaInput, { description: 'L’atto.' }) input: ChiudiDelegaInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => revocaDelega(contesto, input));
  }

  @Mutation(() => DelegaPayload, { description: 'Il delegato cessa una delega attiva.' })
  cessaDelega(
    @Arg('input', () => ChiudiDelegaInput, { description: 'L’atto.' }) input: ChiudiDelegaInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => cessaDelega(contesto, input));
  }

  @Mutation(() => DelegaPayload, { description: 'Il delegante, o chi lo rappresenta, riattiva una delega scaduta.' })
  riattivaDelega(
    @Arg('input', () => RiattivaDelegaInput, { description: 'L’atto.' }) input: RiattivaDelegaInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => riattivaDelega(contesto, input));
  }

  @Mutation(() => DelegaPayload, { description: 'Il delegato dà parte di una delega attiva a un collaboratore.' })
  subdelega(@Arg('input', () => SubdelegaInput, { description: 'L’atto.' }) input: SubdelegaInput, @Ctx() contesto: ContestoServizi) {
    return conRifiuti(NESSUNA, () => subdelega(contesto, input));
  }
}
