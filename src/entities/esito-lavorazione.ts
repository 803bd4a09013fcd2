import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { CodiceErrore } from '../domain/errori.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { parole, testo, testoFacoltativo } from './colonne.ts';

/** Directory: what became of one line of a Lavorazione, written in the transaction of its effect: a line can be done only once. */
@Entity({ tableName: 'esito_lavorazione' })
@Unique({ properties: ['lavorazioneId', 'riga'] })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Esito di una riga di una lavorazione.' })
export class EsitoLavorazione implements Nodo {
  [PrimaryKeyProp]?: ['lavorazioneId', 'id'];

  @PrimaryKey({ type: 'uuid' })
  lavorazioneId!: string;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => Int, { description: 'Numero della riga nella richiesta, da 1.' })
  @Property({ type: 'integer' })
  riga!: number;

  @Field(() => String, { description: 'Di che cosa parla la riga, con le parole di chi ha chiesto.' })
  @Property(testo())
  riferimento!: string;

  /** Global id of what came of the line. */
  @Property(testoFacoltativo())
  oggettoId!: string | null;

  /** Why it was refused; null where it was done. */
  @Property(testoFacoltativo())
  erroreCodice!: CodiceErrore | null;

  @Property(testoFacoltativo())
  erroreTesto!: string | null;

  /** The field of the line that the refusal is about, outermost first. */
  @Property({ ...parole(), nullable: true })
  erroreCampo!: string[] | null;
}
