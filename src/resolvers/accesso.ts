import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Accesso } from '../entities/accesso.ts';
import { Delega } from '../entities/delega.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { Applicazione, Persona } from '../schema/persona.ts';
import { persona } from './persona.ts';

const facoltativo = (description: string) => ({ nullable: true, description });

@Resolver(() => Accesso)
export class AccessoResolver {
  @FieldResolver(() => Persona, facoltativo('Organizzazione per cui si è agito; assente per il proprio cassetto.'))
  organizzazione(@Root() accesso: Riga) {
    return persona(accesso['organizzazione'], accesso['organizzazioneDenominazione']);
  }

  /** The clerk's own name is not the person's to know, unless he is that person (CJEU C-579/21; access.md §4). */
  @FieldResolver(() => Persona, facoltativo('Chi ha agito: visibile solo a sé stesso.'))
  da(@Root() accesso: Riga, @Ctx() contesto: ContestoLettura) {
    return accesso['da'] === contesto.principal!.codiceFiscale ? persona(accesso['da'], accesso['daDenominazione']) : null;
  }

  @FieldResolver(() => Applicazione, facoltativo('Programma con cui si è agito.'))
  applicazione(@Root() accesso: Riga) {
    const id = accesso['applicazione'];
    return id === null ? null : { id, nome: accesso['applicazioneNome'] };
  }

  @FieldResolver(() => Delega, facoltativo('Delega che ha aperto.'))
  delega(@Root() accesso: Riga, @Ctx() contesto: ContestoLettura) {
    const id = accesso['delegaId'] as string | null;
    return id === null ? null : rigaPerId(contesto, 'delega', accesso.soggettoId, id);
  }
}
