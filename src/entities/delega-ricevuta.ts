import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Ambito } from '../domain/accesso-vocaboli.ts';
import type { ChiusuraDelega } from '../domain/delega.ts';
import type { TipoDelega } from '../domain/delega-vocaboli.ts';
import { giornoFacoltativo, istanteFacoltativo, parole, testo, testoFacoltativo } from './colonne.ts';

/**
 * Directory: the deleghe of a delegato, in the form in which the decision asks for them. A projection of delega, its padre and its posizioni, written
 * by services/proiezione-deleghe.ts in the transaction that changes any of them; never edited otherwise. Row-level policies read this table.
 */
@Entity({ tableName: 'delega_ricevuta' })
@Index({ properties: ['soggettoId', 'delegaId'] })
@Index({ properties: ['delegatoCodiceFiscale', 'tipo'] })
export class DelegaRicevuta {
  @PrimaryKey(testo())
  delegatoCodiceFiscale!: string;

  @PrimaryKey({ type: 'uuid' })
  soggettoId!: string;

  @PrimaryKey({ type: 'uuid' })
  delegaId!: string;

  @Property(testo())
  tipo!: TipoDelega;

  @Property(testoFacoltativo())
  delegatoDenominazione!: string | null;

  /** Codice fiscale and name of the delegato of the padre: the studio, for a SUBDELEGA of its clerk. */
  @Property(testoFacoltativo())
  studioCodiceFiscale!: string | null;

  @Property(testoFacoltativo())
  studioDenominazione!: string | null;

  @Property(parole())
  ambiti!: Ambito[];

  /** The posizioni it opens; null: every one. */
  @Property({ type: 'array', columnType: 'uuid[]', nullable: true })
  posizioni!: string[] | null;

  /** First day of effect, padre included; null while it waits for validation or activation. */
  @Property(giornoFacoltativo())
  attivaDal!: string | null;

  /** Last day of effect, padre included. */
  @Property(giornoFacoltativo())
  al!: string | null;

  /** Last day of the posizioni it was given on, where all of them have ended. */
  @Property(giornoFacoltativo())
  finePosizioni!: string | null;

  @Property(testoFacoltativo())
  chiusaCome!: ChiusuraDelega | null;

  @Property(istanteFacoltativo())
  chiusaIl!: Date | null;
}
