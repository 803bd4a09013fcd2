import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Calendario } from '../entities/calendario.ts';
import type { Riga } from '../reads/tabelle.ts';
import { CreaCalendarioInput, CreaCalendarioPayload, RevocaCalendarioInput } from '../schema/calendario.ts';
import { creaCalendario } from '../services/calendario/crea.ts';
import { revocaCalendario } from '../services/calendario/revoca.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { conRifiuti } from '../services/rifiuto.ts';

const NESSUNO = { calendario: null };

@Resolver(() => Calendario)
export class CalendarioResolver {
  @Mutation(() => CreaCalendarioPayload, { description: 'Crea un indirizzo segreto a cui un’agenda trova le scadenze di chi lo chiede.' })
  creaCalendario(
    @Arg('input', () => CreaCalendarioInput, { description: 'Quali scadenze.' }) input: CreaCalendarioInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNO, () => creaCalendario(contesto, input));
  }

  @Mutation(() => CreaCalendarioPayload, { description: 'Chiude l’indirizzo di un calendario, per sempre.' })
  revocaCalendario(
    @Arg('input', () => RevocaCalendarioInput, { description: 'Quale.' }) input: RevocaCalendarioInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNO, () => revocaCalendario(contesto, input));
  }

  @FieldResolver(() => Boolean, { description: 'Non è stato revocato.' })
  attivo(@Root() calendario: Riga) {
    return calendario['revocatoIl'] === null;
  }
}
