import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SegnoCatena } from '../domain/catena-accessi.ts';
import { istante, testo, testoFacoltativo } from './colonne.ts';

/**
 * Local: what each process says of the chain of access rows that it writes: where it began, how far it had come, where it ended. Insert-only for every
 * role of the application; about nobody.
 */
@Entity({ tableName: 'catena_accessi' })
@Index({ properties: ['catena', 'numero'] })
export class CatenaAccessi {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  catena!: string;

  @Property(testo())
  evento!: SegnoCatena;

  @Property(istante())
  il!: Date;

  /** Number of the last row that it speaks of; of the sign PRECEDENTI, how many rows were there. */
  @Property({ type: 'bigint' })
  numero!: string;

  /** SHA-256 (hexadecimal) of that row; of the opening, its own. */
  @Property(testo())
  hash!: string;

  /** Facts of the process, at the opening. */
  @Property(testoFacoltativo())
  processo!: string | null;
}
