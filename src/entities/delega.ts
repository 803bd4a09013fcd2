import { PrimaryKeyProp } from '@mikro-orm/core';
import { Embeddable, Embedded, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import type { Ambito } from '../domain/accesso-vocaboli.ts';
import * as vocaboli from '../domain/accesso-vocaboli.ts';
import { TipoDelega } from '../domain/delega-vocaboli.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, DataOra } from '../schema/vocabolario/scalari.ts';
import { versoRiga, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, istanteFacoltativo, parole, testo, testoFacoltativo } from './colonne.ts';
import { Soggetto } from './soggetto.ts';

/** Who did something, when, for whom and with which application. An act that has not happened has no `il`. */
@Embeddable()
export class TimbroDelega {
  @Property(istanteFacoltativo())
  il!: Date | null;

  @Property(testoFacoltativo())
  da!: string | null;

  @Property(testoFacoltativo())
  daDenominazione!: string | null;

  @Property(testoFacoltativo())
  perConto!: string | null;

  @Property(testoFacoltativo())
  applicazione!: string | null;
}

/** A power of attorney over a drawer, as facts with stamps. Its state is never stored: statoAl (domain/delega.ts) derives it for a day. */
@Entity({ tableName: 'delega' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['delegatoCodiceFiscale'] })
@ObjectType({
  implements: Nodo,
  simpleResolvers: true,
  description: 'Delega a operare su un cassetto. Lo stato si ricava dai fatti e dal giorno, non è memorizzato.',
})
export class Delega implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @Field(() => TipoDelega, { description: 'Tipo di delega.' })
  @Property(testo())
  tipo!: TipoDelega;

  @Property(testoFacoltativo())
  firmatarioCodiceFiscale!: string | null;

  @Property(testoFacoltativo())
  firmatarioDenominazione!: string | null;

  @Property(testo())
  delegatoCodiceFiscale!: string;

  @Property(testoFacoltativo())
  delegatoDenominazione!: string | null;

  @Field(() => Boolean, { description: 'Vale per ogni posizione, presente e futura.' })
  @Property({ type: 'boolean' })
  interoSoggetto!: boolean;

  @Field(() => [vocaboli.Ambito], { description: 'Ambiti che la delega apre.' })
  @Property(parole())
  ambiti!: Ambito[];

  @Field(() => Data, { description: 'Primo giorno di validità.' })
  @Property(giorno())
  dal!: string;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno di validità; assente se non ha termine.' })
  @Property(giornoFacoltativo())
  al!: string | null;

  @ManyToOne(() => Delega, { ...versoRiga('padre_id'), nullable: true })
  padre!: Delega | null;

  @Embedded(() => TimbroDelega, { prefix: 'creata_' })
  creata!: TimbroDelega;

  @Embedded(() => TimbroDelega, { prefix: 'validata_' })
  validata!: TimbroDelega;

  @Embedded(() => TimbroDelega, { prefix: 'attivata_' })
  attivata!: TimbroDelega;

  @Embedded(() => TimbroDelega, { prefix: 'cessata_' })
  cessata!: TimbroDelega;

  @Embedded(() => TimbroDelega, { prefix: 'revocata_' })
  revocata!: TimbroDelega;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
