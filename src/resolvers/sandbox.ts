import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Soggetto } from '../entities/soggetto.ts';
import { DelegaPayload } from '../schema/delega-atti.ts';
import {
  AccettaDelegaInput,
  CreaStoriaInput,
  CreaStoriaPayload,
  SoggettoSandbox,
  SpostaGiornoInput,
  SpostaGiornoPayload,
} from '../schema/sandbox.ts';
import type { ContestoSandbox } from '../services/contesto.ts';
import { conRifiuti } from '../services/rifiuto.ts';
import { accettaDelega } from '../services/sandbox/accetta-delega.ts';
import { creaStoria, type SoggettoDellaStoria, soggettoDellaStoria } from '../services/sandbox/crea-storia.ts';
import { spostaGiorno } from '../services/sandbox/sposta-giorno.ts';

@Resolver()
export class SandboxResolver {
  @Mutation(() => CreaStoriaPayload, { description: 'Inventa soggetti con i dati di una storia.' })
  creaStoria(@Arg('input', () => CreaStoriaInput, { description: 'Quali.' }) input: CreaStoriaInput, @Ctx() contesto: ContestoSandbox) {
    return conRifiuti({ soggetti: [] }, () => creaStoria(contesto, input));
  }

  @Mutation(() => DelegaPayload, {
    description: 'Firma o attiva una delega al posto del delegante: la delega e il registro degli accessi dicono che è stata la sandbox.',
  })
  accettaDelega(
    @Arg('input', () => AccettaDelegaInput, { description: 'L’atto.' }) input: AccettaDelegaInput,
    @Ctx() contesto: ContestoSandbox,
  ) {
    return conRifiuti({ delega: null }, () => accettaDelega(contesto, input));
  }

  @Mutation(() => SpostaGiornoPayload, { description: 'Sposta avanti il giorno della sandbox: da qui in poi oggi è quello, per tutti.' })
  spostaGiorno(
    @Arg('input', () => SpostaGiornoInput, { description: 'Dove.' }) input: SpostaGiornoInput,
    @Ctx() contesto: ContestoSandbox,
  ) {
    return conRifiuti({ giorno: null }, () => spostaGiorno(contesto, input));
  }
}

@Resolver(() => SoggettoSandbox)
export class SoggettoSandboxResolver {
  @FieldResolver(() => Soggetto, { nullable: true, description: 'Il suo cassetto, se ha già delegato chi chiede.' })
  soggetto(@Root() creato: SoggettoDellaStoria, @Ctx() contesto: ContestoSandbox) {
    return soggettoDellaStoria(contesto, creato);
  }
}
