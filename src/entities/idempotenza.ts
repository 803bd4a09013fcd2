import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { istante, testo } from './colonne.ts';

/** Directory: what a mutation with an idempotencyKey made, kept 30 days, written in the transaction of the effect (access.md §6). */
@Entity({ tableName: 'idempotenza' })
@Index({ properties: ['creataIl'] })
export class Idempotenza {
  /** Codice fiscale of who acts. */
  @PrimaryKey(testo())
  principal!: string;

  /** Client id, empty for a person's own token. */
  @PrimaryKey(testo())
  applicazione!: string;

  @PrimaryKey(testo())
  chiave!: string;

  /** SHA-256 (hex) of the mutation's name and its canonical input. */
  @Property(testo())
  impronta!: string;

  /** The ids of what was made, from which the payload is built again. */
  @Property({ type: 'json' })
  esito!: Record<string, unknown>;

  @Property(istante())
  creataIl!: Date;
}
