import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Abbinamento } from '../domain/abbinamento.ts';
import { CanaleVersamento } from '../domain/versamento.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, DataOra, Importo, Mese } from '../schema/vocabolario/scalari.ts';
import { versoPosizioneFacoltativa, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, importoZero, meseFacoltativo, testo, testoFacoltativo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** A payment as INPS received it (menu Posizione assicurativa › Versamenti). One row of an F24 is one versamento. */
@Entity({ tableName: 'versamento' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'posizione', 'data', 'id'] })
@Index({ properties: ['soggetto', 'data', 'id'] })
@Index({ name: 'versamento_non_abbinato_index', properties: ['soggetto', 'abbinamento'], where: "abbinamento <> 'ABBINATO'" })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Versamento ricevuto da INPS.' })
export class Versamento implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizioneFacoltativa)
  posizione!: Posizione | null;

  @Field(() => Data, { description: 'Giorno del versamento.' })
  @Property(giorno())
  data!: string;

  @Property(testoFacoltativo())
  sede!: string | null;

  @Property(testo())
  causale!: string;

  @Field(() => String, { nullable: true, description: 'Quanto fu scritto nel campo matricola o codice INPS, giusto o sbagliato.' })
  @Property(testoFacoltativo())
  codice!: string | null;

  @Field(() => Mese, { nullable: true, description: 'Primo mese del periodo di riferimento.' })
  @Property(meseFacoltativo())
  periodoDal!: string | null;

  @Field(() => Mese, { nullable: true, description: 'Ultimo mese del periodo di riferimento.' })
  @Property(meseFacoltativo())
  periodoAl!: string | null;

  @Field(() => Importo, { description: 'Importo a debito versato.' })
  @Property(importoZero())
  importoDebito!: string;

  @Field(() => Importo, { description: 'Importo a credito compensato.' })
  @Property(importoZero())
  importoCredito!: string;

  @Field(() => CanaleVersamento, { nullable: true, description: 'Canale da cui è arrivato il pagamento.' })
  @Property(testoFacoltativo())
  canale!: CanaleVersamento | null;

  @Field(() => String, { nullable: true, description: 'Protocollo del versamento.' })
  @Property(testoFacoltativo())
  protocollo!: string | null;

  @Field(() => Abbinamento, { description: 'Che cosa ne è stato nel confronto con le righe F24 della posizione.' })
  @Property({ ...testo(), default: 'NON_ABBINATO' })
  abbinamento!: Abbinamento;

  @Property(importoZero())
  eccedenza!: string;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
