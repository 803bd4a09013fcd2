import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NaturaSoggetto, Sesso } from '../domain/soggetto.ts';
import { CodiceFiscale, Data, DataOra, PartitaIva } from '../schema/vocabolario/scalari.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { aggiornato, giornoFacoltativo, testo, testoFacoltativo } from './colonne.ts';

/** A person or an ente with a drawer. The table is distributed by its own id; the codice fiscale is made unique by the directory soggetto_cf. */
@Entity({ tableName: 'soggetto' })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Persona fisica o ente titolare di un cassetto previdenziale.' })
export class Soggetto implements Nodo {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => CodiceFiscale, { description: 'Codice fiscale.' })
  @Index()
  @Property(testo())
  codiceFiscale!: string;

  @Field(() => NaturaSoggetto, { description: 'Persona fisica o ente.' })
  @Property(testo())
  natura!: NaturaSoggetto;

  @Field(() => String, { description: 'Cognome e nome, oppure denominazione dell’ente.' })
  @Property(testo())
  denominazione!: string;

  @Field(() => String, { nullable: true, description: 'Cognome; assente per gli enti.' })
  @Property(testoFacoltativo())
  cognome!: string | null;

  @Field(() => String, { nullable: true, description: 'Nome; assente per gli enti.' })
  @Property(testoFacoltativo())
  nome!: string | null;

  @Field(() => PartitaIva, {
    nullable: true,
    description: 'Partita IVA. Chi ne ha una paga gli F24 solo per via telematica (DL 223/2006, art. 37 c. 49).',
  })
  @Property(testoFacoltativo())
  partitaIva!: string | null;

  @Field(() => Sesso, { nullable: true, description: 'Sesso; assente per gli enti.' })
  @Property(testoFacoltativo())
  sesso!: Sesso | null;

  @Field(() => Data, { nullable: true, description: 'Data di nascita; assente per gli enti.' })
  @Property(giornoFacoltativo())
  dataNascita!: string | null;

  @Field(() => String, { nullable: true, description: 'Comune o Stato estero di nascita.' })
  @Property(testoFacoltativo())
  comuneNascita!: string | null;

  @Field(() => String, { nullable: true, description: 'Sigla della provincia di nascita.' })
  @Property(testoFacoltativo())
  provinciaNascita!: string | null;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
