import { Field, ObjectType } from 'type-graphql';
import { CodicePromemoria, MotivoAccesso } from '../domain/accesso-vocaboli.ts';
import { Delega } from '../entities/delega.ts';
import { Nodo } from './vocabolario/nodo.ts';
import { Data } from './vocabolario/scalari.ts';

@ObjectType({ description: 'Chi sta chiedendo.' })
export class Io {}

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
