import { GraphQLInputObjectType, type GraphQLInputType, isEnumType, isListType, isNonNullType, isRequiredInputField } from 'graphql';
import type { Caso } from './caso.ts';

/** What the scalars of an operation are taken from, beside what is good or bad by itself. */
export interface Materia {
  readonly id: readonly string[];
  readonly codiciFiscali: readonly string[];
  readonly cursori: readonly string[];
}

/** Stands in every text of a caller that no answer may give back. */
export const SPIA = 'zzspia';

/** What has broken others: SQL, paths, templates, control characters, halves of characters, and the names of an object's own machinery. */
const OSTILI: readonly string[] = [
  '',
  ' ',
  SPIA,
  `' or 1=1; drop table soggetto --${SPIA}`,
  `\\'; select pg_sleep(9)--`,
  `$1 %s %n {{7*7}} \${7*7} ${SPIA}`,
  '%',
  '_'.repeat(50),
  `../../../../etc/passwd%00${SPIA}`,
  `\u0000${SPIA}`,
  `\ud800${SPIA}`,
  `\u202e\u200d${SPIA}`,
  `a\r\nset-cookie: ${SPIA}=1`,
  '__proto__',
  'constructor',
  '=cmd|calc',
  'à'.repeat(3_000),
  '9'.repeat(400),
  '-0',
  'NaN',
  '1e309',
  'null',
];

const SCALARI: Readonly<Record<string, (caso: Caso, materia: Materia) => unknown>> = {
  ID: (caso, { id }) => (caso.forse(0.8) ? caso.uno(id) : caso.uno(OSTILI)),
  CodiceFiscale: (caso, { codiciFiscali }) => caso.uno(codiciFiscali),
  String: (caso, { cursori }) => caso.uno([...cursori, '3290', 'Rossi', '28456121', ...OSTILI]),
  Int: (caso) => caso.uno([0, 1, 2, 3, 5, 5, 5, 10, 2025, 2026, 100, 101, -1, 2_147_483_647, -2_147_483_648]),
  Boolean: (caso) => caso.forse(0.5),
  Importo: (caso) => caso.uno(['0.00', '100.00', '1115.16', '9999999999999.99']),
  Data: (caso) => caso.uno(['2025-05-16', '2026-06-15', '2024-02-29', '1000-01-01', '9999-12-31']),
  Mese: (caso) => caso.uno(['2025-05', '2026-12', '1000-01', '9999-12']),
  DataOra: (caso) => caso.uno(['2026-06-15T08:00:00Z', '1000-01-01T00:00:00Z', '9999-12-31T23:59:59.999+14:00']),
  CodiceInps: (caso) => caso.uno(['28456123101960035', '28456123111101417']),
  PartitaIva: (caso) => caso.uno(['01234567897', '00000000000']),
};

/** A value of an input type, as JSON: mostly one that it takes, now and then anything at all. */
export function valore(tipo: GraphQLInputType, caso: Caso, materia: Materia): unknown {
  if (caso.forse(0.007)) return caso.uno<unknown>([...OSTILI, null, 7, 1.5, true, [], {}, [[[]]], { $ne: null }, { a: SPIA }]);
  if (isNonNullType(tipo)) return valore(tipo.ofType, caso, materia);
  if (caso.forse(0.03)) return null;
  if (isListType(tipo)) return Array.from({ length: caso.uno([0, 1, 1, 1, 2, 3, 101]) }, () => valore(tipo.ofType, caso, materia));
  if (isEnumType(tipo)) return caso.uno(tipo.getValues()).name;
  if (!(tipo instanceof GraphQLInputObjectType)) return SCALARI[tipo.name]!(caso, materia);
  const campi = Object.values(tipo.getFields()).filter((campo) => isRequiredInputField(campo) || caso.forse(0.35));
  return Object.fromEntries(campi.map((campo) => [campo.name, valore(campo.type, caso, materia)]));
}

/** The same value as it is written in a document: names of an enum go without quotes. */
export function letterale(tipo: GraphQLInputType, dato: unknown): string {
  if (isNonNullType(tipo)) return letterale(tipo.ofType, dato);
  const diLista = isListType(tipo) ? tipo.ofType : tipo;
  if (Array.isArray(dato)) return `[${dato.map((uno) => letterale(diLista, uno)).join(', ')}]`;
  if (typeof dato === 'object' && dato !== null) {
    const campi = tipo instanceof GraphQLInputObjectType ? tipo.getFields() : {};
    return `{${Object.entries(dato)
      .map(([nome, uno]) => `${nome}: ${letterale(campi[nome]?.type ?? tipo, uno)}`)
      .join(', ')}}`;
  }
  return isEnumType(tipo) && typeof dato === 'string' && /^[A-Z]\w*$/.test(dato) ? dato : JSON.stringify(dato);
}
