import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import type { Gestione } from '../domain/gestione.ts';
import type { TipoScadenza } from '../domain/scadenza.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { DataOra, Url } from '../schema/vocabolario/scalari.ts';
import { istante, istanteFacoltativo, testo } from './colonne.ts';

/** Directory: a secret address at which a calendar program finds the deadlines of who asked for it, decided at each visit (access.md §2). */
@Entity({ tableName: 'calendario' })
@ObjectType({
  implements: Nodo,
  simpleResolvers: true,
  description:
    'Calendario delle scadenze, a un indirizzo segreto per i programmi di agenda: a ogni visita ha ciò che chi l’ha chiesto può vedere.',
})
export class Calendario implements Nodo {
  /** From the hash of the secret (domain/segreto-calendario.ts): the address can be looked up, and not told. */
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Codice fiscale of who asked. */
  @Property(testo())
  richiedente!: string;

  /** Client id, empty for a person's own token. */
  @Property(testo())
  applicazione!: string;

  /** Who asked, as his token said it (auth/principal.ts): each visit decides again for him. */
  @Property({ type: 'json' })
  principal!: Record<string, unknown>;

  /** Null: of every tipo. */
  @Property({ type: 'array', columnType: 'text[]', nullable: true })
  tipi!: TipoScadenza[] | null;

  /** Null: of posizioni in every gestione, and of none. */
  @Property({ type: 'array', columnType: 'text[]', nullable: true })
  gestioni!: Gestione[] | null;

  @Field(() => DataOra, { description: 'Quando è stato creato.' })
  @Property(istante())
  creatoIl!: Date;

  @Property(istanteFacoltativo())
  revocatoIl!: Date | null;

  /** In no column: whoever reads the archive reads no address. */
  @Field(() => Url, { nullable: true, description: 'L’indirizzo segreto, detto una volta sola: nella risposta che lo crea.' })
  url?: string | null;
}
