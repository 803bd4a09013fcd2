import type { MikroORM } from '@mikro-orm/postgresql';

/**
 * Asks which files of the deposito are named by a document, of those whose sha256 begins with two digits: in every table whose entity has a
 * sha256. `lettura` is the reading connection: nothing of it leaves but names of files.
 */
export function fileNominati(lettura: MikroORM): (inizio: string) => Promise<ReadonlySet<string>> {
  const tavole = [...lettura.getMetadata().getAll().values()].filter(({ properties }) => 'sha256' in properties);
  const domanda = tavole.map(({ tableName }) => `select sha256 from "${tableName}" where sha256 between ? and ?`).join(' union ');
  return async (inizio) => {
    // "g" comes after every hexadecimal digit.
    const estremi = tavole.flatMap(() => [inizio, `${inizio}g`]);
    const righe = await lettura.em.fork().execute<{ sha256: string }[]>(domanda, estremi);
    return new Set(righe.map(({ sha256 }) => sha256));
  };
}
