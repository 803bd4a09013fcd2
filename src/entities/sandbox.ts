import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { giornoFacoltativo } from './colonne.ts';

/**
 * Local: one row, where the archive is a sandbox's; none in every other. Its day is every process's: each reads it at the beginning of what it does.
 */
@Entity({ tableName: 'sandbox' })
export class Sandbox {
  /** Always 1. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  id!: number;

  /** The day to which the sandbox was moved; null: as the clock of the machine has it. */
  @Property(giornoFacoltativo())
  giorno!: string | null;
}
