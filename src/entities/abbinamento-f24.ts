import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { CriterioAbbinamento } from '../domain/abbinamento.ts';
import { Importo } from '../schema/vocabolario/scalari.ts';
import { versoRiga, versoSoggetto } from './chiavi.ts';
import { importo, testo } from './colonne.ts';
import { F24 } from './f24.ts';
import { Soggetto } from './soggetto.ts';
import { Versamento } from './versamento.ts';

/** So much of a payment went to a row of F24 (domain/abbina.ts). Derived: rewritten when what it comes from changes. */
@Entity({ tableName: 'abbinamento' })
@Index({ properties: ['soggetto', 'versamento'] })
@ObjectType({ simpleResolvers: true, description: 'Quanto di un versamento è andato a una riga F24.' })
export class AbbinamentoF24 {
  [PrimaryKeyProp]?: ['soggetto', 'f24', 'versamento'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @ManyToOne(() => F24, { ...versoRiga('f24_id'), primary: true })
  f24!: F24;

  @ManyToOne(() => Versamento, { ...versoRiga('versamento_id'), primary: true })
  versamento!: Versamento;

  @Field(() => Importo, {
    description: 'Quanto del versamento è andato alla riga; 0.00 se la riga era già versata, o se il versamento ne usa il credito.',
  })
  @Property(importo())
  importo!: string;

  @Field(() => CriterioAbbinamento, { description: 'Da che cosa si è riconosciuta la riga.' })
  @Property(testo())
  criterio!: CriterioAbbinamento;
}
