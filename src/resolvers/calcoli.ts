import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { componiCodiceInps } from '../domain/codice-inps.ts';
import { verificaCodiceInps } from '../domain/codice-inps-verifica.ts';
import { calcolaContributi } from '../domain/contributi/calcola.ts';
import type { RataContributi as RataCalcolata } from '../domain/contributi/tipi.ts';
import { simulaDilazione } from '../domain/dilazione.ts';
import { calcolaSanzioni } from '../domain/sanzioni.ts';
import { Causale } from '../entities/causale.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { esigiSedeNota } from '../reads/sede-nota.ts';
import { CalcolaCodiceInpsInput, VerificaCodiceInps, VerificaCodiceInpsInput } from '../schema/calcoli/codice-inps.ts';
import { CalcoloContributi, RataContributi } from '../schema/calcoli/contributi.ts';
import { CalcolaContributiInput } from '../schema/calcoli/contributi-input.ts';
import { PianoDilazione, SimulaDilazioneInput } from '../schema/calcoli/dilazione.ts';
import { CalcolaSanzioniInput, CalcoloSanzioni } from '../schema/calcoli/sanzioni.ts';
import { CodiceInps } from '../schema/vocabolario/scalari.ts';

@Resolver(() => RataContributi)
export class CalcoliResolver {
  @Query(() => CalcoloContributi, { nullable: true, description: 'Contributi di un anno: quanto è dovuto, entro quando, e perché.' })
  calcolaContributi(@Arg('input', () => CalcolaContributiInput, { description: 'Reddito e condizioni.' }) input: CalcolaContributiInput) {
    return calcolaContributi(input);
  }

  @Query(() => CodiceInps, { nullable: true, description: 'Codice INPS (codeline) di una riga di F24 di artigiani e commercianti.' })
  async calcolaCodiceInps(
    @Arg('input', () => CalcolaCodiceInpsInput, { description: 'Di che cosa è fatto.' }) input: CalcolaCodiceInpsInput,
    @Ctx() contesto: ContestoLettura,
  ) {
    const { annoEmissione, codiceSoggetto, progressivoEmissione, ...dati } = input;
    const codice = componiCodiceInps({
      ...dati,
      annoEmissione: annoEmissione ?? dati.annoRiferimento,
      codiceSoggetto: codiceSoggetto ?? '10',
      progressivoEmissione: progressivoEmissione ?? 1,
    });
    await esigiSedeNota(contesto, dati.sede);
    return codice;
  }

  @Query(() => VerificaCodiceInps, {
    nullable: true,
    description: 'Verifica un codice INPS con importo, anno e sede, e dice che cosa non torna.',
  })
  async verificaCodiceInps(
    @Arg('input', () => VerificaCodiceInpsInput, { description: 'Codice e dati con cui torna.' }) input: VerificaCodiceInpsInput,
    @Ctx() contesto: ContestoLettura,
  ) {
    const verifica = verificaCodiceInps(input.codice, input);
    await esigiSedeNota(contesto, input.sede);
    return verifica;
  }

  @Query(() => CalcoloSanzioni, { nullable: true, description: 'Sanzioni civili di un pagamento in ritardo.' })
  calcolaSanzioni(@Arg('input', () => CalcolaSanzioniInput, { description: 'Debito e date.' }) input: CalcolaSanzioniInput) {
    return calcolaSanzioni(input);
  }

  @Query(() => PianoDilazione, { nullable: true, description: 'Piano di una dilazione amministrativa.' })
  simulaDilazione(@Arg('input', () => SimulaDilazioneInput, { description: 'Debito e rate.' }) input: SimulaDilazioneInput) {
    return simulaDilazione(input);
  }

  @FieldResolver(() => Causale, { description: 'Causale contributo.' })
  causale(@Root() { causale }: RataCalcolata, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.causale(causale);
  }
}
