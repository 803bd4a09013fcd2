import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { testo } from './colonne.ts';

/** Directory: codice fiscale → soggetto. Makes the codice fiscale unique where the soggetti are spread by id. */
@Entity({ tableName: 'soggetto_cf' })
export class SoggettoCf {
  @PrimaryKey(testo())
  codiceFiscale!: string;

  @Property({ type: 'uuid' })
  soggettoId!: string;
}
