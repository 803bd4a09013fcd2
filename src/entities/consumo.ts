import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * Local: points spent in the current minute, counters of rate-limiter-flexible, whose column names and order these are. Unlogged: after a crash of
 * the database every budget begins anew. No key holds a codice fiscale in clear.
 */
@Entity({ tableName: 'consumo' })
export class Consumo {
  @PrimaryKey({ type: 'string', columnType: 'varchar(255)' })
  key!: string;

  @Property({ type: 'integer', default: 0 })
  points!: number;

  @Property({ type: 'bigint', nullable: true })
  expire!: string | null;
}
