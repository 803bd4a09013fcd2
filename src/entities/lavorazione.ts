import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { TipoLavorazione } from '../domain/lavorazione.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { DataOra } from '../schema/vocabolario/scalari.ts';
import { istante, istanteFacoltativo, testo } from './colonne.ts';

/** Directory: work on many lines that goes on after the answer. It is about many soggetti, and of whoever asked for it (access.md §2). */
@Entity({ tableName: 'lavorazione' })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Lavoro su molte righe, che prosegue dopo la risposta.' })
export class Lavorazione implements Nodo {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(testo())
  tipo!: TipoLavorazione;

  /** Codice fiscale of who asked. */
  @Property(testo())
  richiedente!: string;

  /** Client id, empty for a person's own token. */
  @Property(testo())
  applicazione!: string;

  /** Who asked, as his token said it (auth/principal.ts): the worker decides again for him. */
  @Property({ type: 'json' })
  principal!: Record<string, unknown>;

  /**
   * JSON of what is to be done, kept until it ends: it holds riscontri and documents of identity. Text and not jsonb, which refuses what a
   * JSON text may escape: such a line is then refused by itself. Not read with the row.
   */
  @Property({ type: 'text', nullable: true, lazy: true })
  input!: string | null;

  @Field(() => Int, { description: 'Quante righe ha.' })
  @Property({ type: 'integer', fieldName: 'righe' })
  totale!: number;

  @Field(() => DataOra, { description: 'Quando è stata richiesta.' })
  @Property(istante())
  creataIl!: Date;

  @Property(istanteFacoltativo())
  iniziataIl!: Date | null;

  @Field(() => DataOra, { nullable: true, description: 'Quando è finita, comunque sia finita.' })
  @Property(istanteFacoltativo())
  conclusaIl!: Date | null;

  /** Given up after the last attempt. */
  @Property({ type: 'boolean', default: false })
  fallita!: boolean;
}
