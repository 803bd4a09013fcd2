import { readFileSync } from 'node:fs';
import { isEnumType, isIntrospectionType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { schemaNudo } from '../../src/server/schema.ts';

/** Words that mean here what they mean everywhere. */
const COMUNI = 'attiva chi chiede criterio delegabile error errore formato indicata io link ordine ricerca sesso voce'.split(' ');

test('every word in the name of a type or of an enum is in the glossary, or means what it means everywhere', () => {
  const glossario = readFileSync(radice('docs/glossario.md'), 'utf8').toLowerCase();
  const nomi = Object.values(schemaNudo().getTypeMap())
    .filter((tipo) => (isObjectType(tipo) || isEnumType(tipo)) && !isIntrospectionType(tipo))
    .map(({ name }) => name)
    .filter((nome) => !/^(Query|Mutation|PageInfo)$|(Connection|Edge|Payload)$/.test(nome));
  const parole = new Set(nomi.flatMap((nome) => nome.match(/F24|[A-Z][a-z]+/g) ?? []).map((parola) => parola.toLowerCase()));
  // The last letter is left out: plurals and adjectives.
  const manca = (parola: string) => !new RegExp(`\\b${parola.length > 3 ? parola.slice(0, -1) : parola}`).test(glossario);
  expect([...parole].filter((parola) => !COMUNI.includes(parola) && manca(parola))).toEqual([]);
});

test('the glossary has each word once, with its meaning, in the order of the alphabet', () => {
  const righe = readFileSync(radice('docs/glossario.md'), 'utf8')
    .split('\n')
    .filter((riga) => /^\| [^-]/.test(riga))
    .slice(1);
  const parole = righe.map((riga) => riga.split(' | ')[0]!.slice(2));
  expect(parole).toEqual([...new Set(parole)].sort((a, b) => a.localeCompare(b, 'it')));
  for (const riga of righe) expect(riga).toMatch(/^\| [^|]+ \| [^|]{10,} \|$/);
});
