import { PrimaryKeyProp } from '@mikro-orm/core';
import { Embedded, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Gestione } from '../domain/gestione.ts';
import { StatoPosizione } from '../domain/posizione.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { Data, DataOra } from '../schema/vocabolario/scalari.ts';
import { aggiornato, chiaveNaturale, giorno, giornoFacoltativo, importoFacoltativo, testo, testoFacoltativo } from './colonne.ts';
import { Indirizzo } from './indirizzo.ts';
import { Soggetto } from './soggetto.ts';

const no = () => ({ type: 'boolean', default: false }) as const;

/** A posizione contributiva of a soggetto in one gestione. */
@Entity({ tableName: 'posizione' })
@Unique({ properties: ['soggetto', 'chiave'] })
@Index({ properties: ['sede'] })
@ObjectType({ implements: Nodo, simpleResolvers: true, description: 'Posizione contributiva di un soggetto in una gestione.' })
export class Posizione implements Nodo {
  [PrimaryKeyProp]?: ['soggetto', 'id'];

  @ManyToOne(() => Soggetto, { primary: true, updateRule: 'no action', deleteRule: 'no action' })
  soggetto!: Soggetto;

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property(chiaveNaturale())
  chiave!: string;

  @Field(() => Gestione, { description: 'Gestione previdenziale.' })
  @Property(testo())
  gestione!: Gestione;

  @Field(() => String, {
    nullable: true,
    description:
      'Artigiani e commercianti: le 8 cifre del codice azienda. Dipendenti pubblici: il progressivo. Assente per la Gestione Separata.',
  })
  @Property(testoFacoltativo())
  codice!: string | null;

  @Field(() => String, { nullable: true, description: 'Le due lettere di controllo del codice azienda, dove note; non verificate.' })
  @Property(testoFacoltativo())
  cin!: string | null;

  @Field(() => String, { nullable: true, description: 'Denominazione dell’azienda.' })
  @Property(testoFacoltativo())
  denominazione!: string | null;

  @Property(testo())
  sede!: string;

  @Field(() => StatoPosizione, { description: 'Stato della posizione.' })
  @Property(testo())
  stato!: StatoPosizione;

  @Field(() => String, { nullable: true, description: 'Tipo soggetto come lo stampa INPS, per esempio «10 Titolare».' })
  @Property(testoFacoltativo())
  tipoSoggetto!: string | null;

  @Property(testoFacoltativo())
  titolareCodiceFiscale!: string | null;

  @Property(testoFacoltativo())
  titolareDenominazione!: string | null;

  @Field(() => Data, { description: 'Primo giorno della posizione.' })
  @Property(giorno())
  dataInizio!: string;

  @Field(() => Data, { nullable: true, description: 'Ultimo giorno della posizione; assente se è aperta.' })
  @Property(giornoFacoltativo())
  dataFine!: string | null;

  @Embedded(() => Indirizzo, { prefix: 'indirizzo_' })
  indirizzo!: Indirizzo;

  @Property(no())
  altraCopertura!: boolean;

  @Property(no())
  ante1996!: boolean;

  @Property(testoFacoltativo())
  associazione!: string | null;

  @Property(importoFacoltativo())
  quotaAssociativaAnnua!: string | null;

  @Field(() => DataOra, { description: 'Istante dell’ultima modifica.' })
  @Property(aggiornato())
  aggiornatoIl!: Date;
}
