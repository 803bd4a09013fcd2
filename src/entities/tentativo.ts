import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Local: counters of rate-limiter-flexible, whose column names and order these are. No key holds a codice fiscale in clear. */
@Entity({ tableName: 'tentativo' })
export class Tentativo {
  @PrimaryKey({ type: 'string', columnType: 'varchar(255)' })
  key!: string;

  @Property({ type: 'integer', default: 0 })
  points!: number;

  @Property({ type: 'bigint', nullable: true })
  expire!: string | null;
}
