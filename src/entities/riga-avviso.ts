import { PrimaryKeyProp } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { CodiceInps, Importo, Mese } from '../schema/vocabolario/scalari.ts';
import { AvvisoAddebito } from './avviso-addebito.ts';
import { AvvisoBonario } from './avviso-bonario.ts';
import { versoPosizione, versoRiga, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, importo, importoZero, mese, testo, testoFacoltativo } from './colonne.ts';
import { F24 } from './f24.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** What an avviso (bonario or di addebito, exactly one) asks for: one causale of one period. */
@Entity({ tableName: 'riga_avviso' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'avvisoBonario'] })
@Index({ properties: ['soggetto', 'avvisoAddebito'] })
@Check({ name: 'riga_avviso_di_un_solo_avviso', expression: '(avviso_bonario_id is null) <> (avviso_addebito_id is null)' })
@ObjectType({ simpleResolvers: true, description: 'Riga di un avviso: quanto è chiesto per una causale in un periodo.' })
export class RigaAvviso {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @ManyToOne(() => AvvisoBonario, { ...versoRiga('avviso_bonario_id'), nullable: true })
  avvisoBonario!: AvvisoBonario | null;

  @ManyToOne(() => AvvisoAddebito, { ...versoRiga('avviso_addebito_id'), nullable: true })
  avvisoAddebito!: AvvisoAddebito | null;

  @ManyToOne(() => F24, { ...versoRiga('f24_id'), nullable: true })
  f24!: F24 | null;

  @Property(testo())
  causale!: string;

  @Field(() => String, { nullable: true, description: 'Codice soggetto nella posizione.' })
  @Property(testoFacoltativo())
  codiceSoggetto!: string | null;

  @Field(() => Mese, { description: 'Primo mese del periodo.' })
  @Property(mese())
  periodoDal!: string;

  @Field(() => Mese, { description: 'Ultimo mese del periodo.' })
  @Property(mese())
  periodoAl!: string;

  @Field(() => CodiceInps, { nullable: true, description: 'Codice INPS della riga.' })
  @Property(testoFacoltativo())
  codiceInps!: string | null;

  @Field(() => Importo, { description: 'Contributi.' })
  @Property(importo())
  contributi!: string;

  @Field(() => Importo, { description: 'Sanzioni civili.' })
  @Property(importoZero())
  sanzioni!: string;

  @Property(aggiornato())
  aggiornatoIl!: Date;
}
