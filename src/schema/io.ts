import { Field, Int, ObjectType } from 'type-graphql';
import { CodicePromemoria, MotivoAccesso } from '../domain/accesso-vocaboli.ts';
import { Delega } from '../entities/delega.ts';
import { Nodo } from './vocabolario/nodo.ts';
import { Data } from './vocabolario/scalari.ts';

@ObjectType({ description: 'Chi sta chiedendo.' })
export class Io {}

@ObjectType({ simpleResolvers: true, description: 'Quanto può chiedere chi chiede; il costo di ogni risposta è in extensions.cost.' })
export class LimitiDiChiChiede {
  @Field(() => Int, { description: 'Punti di una operazione, al massimo.' })
  massimo!: number;

  @Field(() => Int, { description: 'Punti di un minuto intero.' })
  alMinuto!: number;

  @Field(() => Int, { description: 'Punti che restano in questo minuto.' })
  restanti!: number;

  @Field(() => Int, { description: 'Secondi fra cui i punti si rinnovano; 0: sono già tutti disponibili.' })
  rinnovoFra!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Cosa ricordare a chi entra.' })
export class Promemoria {
  @Field(() => CodicePromemoria, { description: 'Motivo del promemoria.' })
  codice!: CodicePromemoria;

  @Field(() => String, { description: 'Testo leggibile.' })
  testo!: string;

  @Field(() => Nodo, { nullable: true, description: 'Oggetto a cui si riferisce.' })
  oggetto!: object | null;
}

@ObjectType({ simpleResolvers: true, description: 'Se un accesso è concesso, e perché.' })
export class EsitoAccesso {
  @Field(() => Boolean, { description: 'L’accesso è concesso.' })
  concesso!: boolean;

  @Field(() => MotivoAccesso, { description: 'Il titolo che lo concede, o il motivo più vicino ad aprirlo.' })
  motivo!: MotivoAccesso;

  @Field(() => Delega, { nullable: true, description: 'La delega di cui si parla.' })
  delega!: object | null;

  @Field(() => Data, { nullable: true, description: 'Da quando la delega è attiva.' })
  attivaDal!: string | null;
}
