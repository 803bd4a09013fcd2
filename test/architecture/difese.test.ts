import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import safeRegex from 'safe-regex2';
import { describe, expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';

/* What can be said of the defences by reading the sources alone. */
const sorgenti = readdirSync(radice('src'), { recursive: true, encoding: 'utf8' })
  .filter((nome) => nome.endsWith('.ts'))
  .map((nome) => ({ nome, testo: readFileSync(join(radice('src'), nome), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '') }));
const scrivono = (forma: RegExp) => sorgenti.filter(({ testo }) => forma.test(testo)).map(({ nome }) => nome);

/** A regular expression as it is written where a value may stand. */
const ESPRESSIONE = /(?<=[(=,:[!&|?{};]\s*)\/(?![/*\s])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*/g;

describe('regular expressions', () => {
  const espressioni = sorgenti.flatMap(({ nome, testo }) =>
    [...testo.matchAll(ESPRESSIONE)].map(([tutta, forma]) => ({ nome, tutta, forma: forma! })),
  );

  test('were read', () => expect(espressioni.length).toBeGreaterThan(150));

  /**
   * The same expression as the library judges it: without what has an end by itself (`?`, `{n,m}`), with classes and groups that it does not parse
   * written otherwise, and with a list whose separator is none of its characters (`x+(?:-x+)*`) taken as one repetition, which it is.
   */
  const semplice = (forma: string) =>
    forma
      .replaceAll(/\{\d+(,\d+)?\}|(?<=[)\]\w])\?/g, '')
      .replaceAll(/\\p\{\w+\}/gi, 'p')
      .replaceAll(/\(\?(<?[=!]|<\w+>)/g, '(?:')
      .replaceAll(/\(\?:(\\.| )(\[[^\]]+\])\+\)[+*]/g, (lista, separatore: string, classe: string) =>
        new RegExp(classe).test(separatore.replace('\\', '')) ? lista : `${separatore}+`,
      );

  test('none repeats a repetition: no text makes one of them take exponential time', () => {
    expect(['^(a+)+$', '^(?:-[a-]+)*$', '(?:a|b+)*c', '([a-z]+\\.?)+'].filter((forma) => safeRegex(semplice(forma)))).toEqual([]);
    expect(espressioni.filter(({ forma }) => !safeRegex(semplice(forma))).map(({ nome, tutta }) => `${nome}: ${tutta}`)).toEqual([]);
  });

  test('none is made of what a caller writes: one is, of the label of a PEM that the operator has put there', () => {
    expect(scrivono(/new RegExp\(|[^\w.]RegExp\(/)).toEqual(['auth/file-certificati.ts']);
  });
});

describe('secrets', () => {
  test('a MAC is compared by timingSafeEqual, or is only written', () => {
    // A codice di verifica is looked for in an index by its own text: it is printed on paper, and opens nothing.
    expect(scrivono(/createHmac\(/).filter((nome) => !scrivono(/timingSafeEqual\(/).includes(nome))).toEqual([
      'documents/codice-verifica.ts',
    ]);
  });

  test('what must not be guessed comes from the machine’s own randomness', () => {
    expect(scrivono(/Math\.random\(/)).toEqual([]);
  });
});

test('no text is ever run: neither as JavaScript nor by a shell', () => {
  expect(scrivono(/\beval\(|new Function\(|node:vm\b/)).toEqual([]);
  expect(scrivono(/node:child_process/).filter((nome) => !nome.startsWith('database/embedded/'))).toEqual([]);
  expect(scrivono(/shell: true|\bexecSync\(|\bexec\(`/)).toEqual([]);
});
