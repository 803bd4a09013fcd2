import { PrimaryKeyProp } from '@mikro-orm/core';
import { Embedded, Entity, OneToOne, Property } from '@mikro-orm/decorators/legacy';
import { aggiornato } from './colonne.ts';
import { Contatti } from './contatti.ts';
import { Indirizzo } from './indirizzo.ts';
import { Recapiti } from './recapiti.ts';
import { Soggetto } from './soggetto.ts';

/** Residence and contacts of a soggetto. A table of its own: its row-level policy is narrower than the soggetto's. */
@Entity({ tableName: 'recapito' })
export class Recapito {
  [PrimaryKeyProp]?: 'soggetto';

  @OneToOne(() => Soggetto, { primary: true, owner: true, joinColumn: 'soggetto_id', updateRule: 'no action', deleteRule: 'no action' })
  soggetto!: Soggetto;

  @Embedded(() => Indirizzo, { prefix: 'residenza_' })
  residenza!: Indirizzo;

  @Embedded(() => Indirizzo, { prefix: 'domicilio_' })
  domicilio!: Indirizzo;

  @Embedded(() => Recapiti, { prefix: 'recapiti_' })
  recapiti!: Recapiti;

  @Embedded(() => Contatti, { prefix: 'contatti_' })
  contatti!: Contatti;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
