import 'reflect-metadata';
import { GraphQLEnumType } from 'graphql';
import { buildSchema, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import * as accesso from '../../src/domain/accesso-vocaboli.ts';
import * as avviso from '../../src/domain/avviso.ts';
import * as confidenza from '../../src/domain/confidenza.ts';
import * as delega from '../../src/domain/delega-vocaboli.ts';
import * as documento from '../../src/domain/documento.ts';
import { CodiceErrore } from '../../src/domain/errori.ts';
import * as f24 from '../../src/domain/f24.ts';
import { Gestione } from '../../src/domain/gestione.ts';
import * as posizione from '../../src/domain/posizione.ts';
import * as ricorso from '../../src/domain/ricorso.ts';
import * as soggetto from '../../src/domain/soggetto.ts';
import * as versamento from '../../src/domain/versamento.ts';
import '../../src/schema/vocabolario/enum.ts';

const vocaboli = {
  ...accesso,
  ...avviso,
  ...confidenza,
  ...delega,
  ...documento,
  ...f24,
  ...posizione,
  ...ricorso,
  ...soggetto,
  ...versamento,
  CodiceErrore,
  Gestione,
};

/** A schema that does nothing but name one enum: building it fails where the enum was not registered. */
async function enumNelloSchema(vocabolo: Readonly<Record<string, string>>): Promise<GraphQLEnumType> {
  @ObjectType('Prova')
  class Prova {
    @Field(() => vocabolo)
    valore!: string;
  }
  @Resolver()
  class ProvaResolver {
    @Query(() => Prova, { nullable: true })
    prova(): null {
      return null;
    }
  }
  const schema = await buildSchema({ resolvers: [ProvaResolver], validate: false });
  const trovato = Object.values(schema.getTypeMap()).find((tipo) => tipo instanceof GraphQLEnumType && !tipo.name.startsWith('__'));
  if (!(trovato instanceof GraphQLEnumType)) throw new Error('nessun enum nello schema');
  return trovato;
}

describe('enum dello schema', () => {
  it.each(Object.entries(vocaboli))('%s è registrato con il suo nome e ogni valore ha una descrizione italiana', async (nome, vocabolo) => {
    const tipo = await enumNelloSchema(vocabolo);
    expect(tipo.name).toBe(nome);
    expect(tipo.description).toMatch(/\.$/);
    expect(tipo.getValues().map((valore) => [valore.name, valore.value])).toEqual(Object.entries(vocabolo));
    for (const valore of tipo.getValues()) expect(valore.description, `${nome}.${valore.name}`).toMatch(/\S.*\.$/);
  });

  it.each(Object.entries(vocaboli))('%s: ogni valore è il nome di sé stesso', (_nome, vocabolo) => {
    expect(Object.keys(vocabolo)).toEqual(Object.values(vocabolo));
  });
});
