import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { StatoAvviso } from '../domain/avviso.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, DataOra, Importo, Mese } from '../schema/vocabolario/scalari.ts';
import { AvvisoAddebito } from './avviso-addebito.ts';
import { versoPosizione, versoRiga, versoSoggetto } from './chiavi.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, importo, importoZero, mese, testo, testoFacoltativo } from './colonne.ts';
import { Posizione } from './posizione.ts';
import { Soggetto } from './soggetto.ts';

/** Avviso bonario: found in the cassetto, not mailed (circ. INPS 98/2013); 30 days to pay or answer from when it was available. */
@Entity({ tableName: 'avviso_bonario' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['soggetto', 'posizione', 'dataEmissione', 'id'] })
@ObjectType({
  implements: Nodo,
  simpleResolvers: true,
  description: 'Avviso bonario: 30 giorni per pagare o rispondere da quando è disponibile.',
})
export class AvvisoBonario implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, versoSoggetto)
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @ManyToOne(() => Posizione, versoPosizione)
  posizione!: Posizione;

  @Field(() => String, { description: 'Numero dell’avviso.' })
  @Property(testo())
  numero!: string;

  @Field(() => String, { nullable: true, description: 'Protocollo INPS.' })
  @Property(testoFacoltativo())
  protocollo!: string | null;

  @Field(() => Data, { description: 'Giorno di emissione.' })
  @Property(giorno())
  dataEmissione!: string;

  @Field(() => Data, { nullable: true, description: 'Da quando è disponibile nel cassetto: da qui corrono i 30 giorni.' })
  @Property(giornoFacoltativo())
  disponibileDal!: string | null;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno per pagare o rispondere.' })
  @Property(giornoFacoltativo())
  scadenza!: string | null;

  @Field(() => Mese, { description: 'Primo mese del periodo contestato.' })
  @Property(mese())
  periodoDal!: string;

  @Field(() => Mese, { description: 'Ultimo mese del periodo contestato.' })
  @Property(mese())
  periodoAl!: string;

  @Field(() => Importo, { description: 'Contributi.' })
  @Property(importo())
  contributi!: string;

  @Field(() => Importo, { description: 'Sanzioni civili.' })
  @Property(importoZero())
  sanzioni!: string;

  @Field(() => Importo, { description: 'Totale dell’avviso.' })
  @Property(importo())
  totale!: string;

  @Field(() => Importo, { description: 'Quanto è stato versato.' })
  @Property(importoZero())
  versato!: string;

  @Field(() => StatoAvviso, { description: 'Stato.' })
  @Property(testo())
  stato!: StatoAvviso;

  @ManyToOne(() => AvvisoAddebito, { ...versoRiga('avviso_addebito_id'), nullable: true })
  avvisoAddebito!: AvvisoAddebito | null;

  /** The last day to appeal against it, moved over holidays. */
  @Property(giornoFacoltativo())
  termineRicorso!: string | null;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
