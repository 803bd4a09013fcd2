import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { type SpecieScadenza, TipoScadenza } from '../domain/scadenza.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, Importo } from '../schema/vocabolario/scalari.ts';
import { giorno, importoFacoltativo, testo } from './colonne.ts';
import { SCADENZE } from './scadenza-righe.ts';

/** A day by which something is to be done. It is no table: it is read from the rows that it comes from (scadenza-righe.ts). */
@Entity({ expression: SCADENZE })
@ObjectType({
  implements: Nodo,
  simpleResolvers: true,
  description: 'Giorno entro cui c’è qualcosa da fare: un versamento, una risposta, un ricorso, una domanda.',
})
export class Scadenza implements Nodo {
  @Property({ type: 'uuid' })
  soggettoId!: string;

  @Property({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', nullable: true })
  posizioneId!: string | null;

  @Field(() => TipoScadenza, { description: 'Tipo di scadenza.' })
  @Property(testo())
  tipo!: TipoScadenza;

  @Field(() => Data, { description: 'Ultimo giorno utile, già spostato se cade di sabato o in un giorno festivo.' })
  @Property(giorno())
  data!: string;

  @Field(() => Data, { description: 'Giorno che la regola indica, prima dello spostamento.' })
  @Property(giorno())
  dataNominale!: string;

  @Field(() => Importo, { nullable: true, description: 'Quanto si versa; assente se non c’è da versare o lo calcola il contribuente.' })
  @Property(importoFacoltativo())
  importo!: string | null;

  @Field(() => Boolean, { description: 'Non c’è più nulla da fare: versato, risposto, presentato o annullato.' })
  @Property({ type: 'boolean' })
  assolta!: boolean;

  @Property(testo())
  specie!: SpecieScadenza;

  /** The table of its object, as reads/tabelle.ts names it. */
  @Property(testo())
  tavola!: string;

  @Property({ type: 'uuid' })
  oggettoId!: string;

  /** The row, act, delegato or year that it is about, for its description. */
  @Property(testo())
  riferimento!: string;
}
