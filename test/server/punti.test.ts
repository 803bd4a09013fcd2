import { readFileSync } from 'node:fs';
import { getVariableValues, Kind, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { radice } from '../../src/radice.ts';
import { punti } from '../../src/server/costo/calcola.ts';
import { PUNTI, PUNTI_MUTATION } from '../../src/server/costo/punti.ts';
import { PUNTI_VISITA } from '../../src/services/calendario/visita.ts';
import { OperazioneNota } from '../../src/server/operazione/nota.ts';
import { schemaNudo } from '../../src/server/schema.ts';

const schema = schemaNudo();

function costo(testo: string, variabili: Record<string, unknown> = {}): number {
  const documento = parse(testo);
  expect(validate(schema, documento)).toEqual([]);
  const operazione = documento.definitions.find((una) => una.kind === Kind.OPERATION_DEFINITION)!;
  const { coerced, errors } = getVariableValues(schema, operazione.variableDefinitions ?? [], variabili);
  expect(errors).toBeUndefined();
  const frammenti = documento.definitions.filter((una) => una.kind === Kind.FRAGMENT_DEFINITION);
  return punti({ schema, operazione, frammenti, variabili: coerced! });
}

test.each<[string, number, string, Record<string, unknown>?]>([
  ['solo __typename e introspezione', 0, '{ __typename __schema { types { name } } }'],
  ['un oggetto e i suoi valori', 1, '{ io { codiceFiscale scope } }'],
  ['una pagina senza misura ne conta 20', 1 + 20, '{ soggetti { nodes { id } } }'],
  ['una pagina con misura', 1 + 3, '{ soggetti(first: 3) { nodes { id } } }'],
  ['last conta come first', 1 + 7, '{ soggetti(last: 7) { nodes { id } } }'],
  ['edges e node sono la stessa riga', 1 + 3, '{ soggetti(first: 3) { edges { cursor node { id } } pageInfo { hasNextPage } } }'],
  ['il conteggio totale costa a parte', 1 + 10 + 3, '{ soggetti(first: 3) { totalCount nodes { id } } }'],
  ['solo il conteggio non conta righe', 1 + 10, '{ soggetti(first: 100) { totalCount } }'],
  [
    'le pagine si moltiplicano',
    1 + 10 * (1 + 1 + 5 * (1 + 1 + 8)),
    '{ soggetti(first: 10) { nodes { posizioni(first: 5) { nodes { f24(first: 8) { nodes { id } } } } } } }',
  ],
  ['una variabile conta per il suo valore', 1 + 50, 'query ($n: Int) { soggetti(first: $n) { nodes { id } } }', { n: 50 }],
  ['una variabile conta per il suo valore predefinito', 1 + 60, 'query ($n: Int = 60) { soggetti(first: $n) { nodes { id } } }'],
  ['una variabile assente conta 20', 1 + 20, 'query ($n: Int) { soggetti(first: $n) { nodes { id } } }'],
  ['oltre 100 la pagina è rifiutata per sé, e qui conta 100', 1 + 100, '{ soggetti(first: 2000000000) { nodes { id } } }'],
  ['una misura negativa non toglie punti', 1 + 1, '{ soggetti(first: -50) { nodes { id } } }'],
  ['alias: ciascuno conta', 2 * (1 + 5), '{ a: soggetti(first: 5) { nodes { id } } b: soggetti(first: 5) { nodes { id } } }'],
  [
    'i fragment contano dove sono usati',
    2 * (1 + 5),
    '{ a: soggetti(first: 5) { ...f } b: soggetti(first: 5) { ...f } } fragment f on SoggettoConnection { nodes { id } }',
  ],
  [
    'un fragment sul tipo',
    1 + 4 * (1 + 1 + 20),
    '{ soggetti(first: 4) { nodes { ...f } } } fragment f on Soggetto { posizioni { nodes { id } } }',
  ],
  [
    '@skip toglie',
    1 + 5,
    'query ($si: Boolean!) { soggetti(first: 5) { nodes { id posizioni @skip(if: $si) { nodes { id } } } } }',
    { si: true },
  ],
  ['@include toglie', 1 + 5, '{ soggetti(first: 5) { nodes { id ... @include(if: false) { posizioni { nodes { id } } } } } }'],
  ['nodes conta gli id chiesti', 3, '{ nodes(ids: ["a", "b", "c"]) { id } }'],
  [
    'su un’interfaccia conta ogni tipo',
    1 + 21 + 21,
    '{ node(id: "a") { ... on Soggetto { posizioni { nodes { id } } } ... on Posizione { f24 { nodes { id } } } } }',
  ],
])('%s', (_, atteso, testo, variabili) => {
  expect(costo(testo, variabili)).toBe(atteso);
});

const RICORDATI: readonly [string, string, readonly Record<string, unknown>[]][] = [
  ['una misura', 'query ($n: Int) { soggetti(first: $n) { nodes { id } } }', [{ n: 50 }, {}, { n: 3 }, { n: null }]],
  ['una misura predefinita', 'query ($n: Int = 60) { soggetti(first: $n) { nodes { id } } }', [{ n: null }, {}, { n: 7 }]],
  ['un elenco di id', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', [{ ids: ['a'] }, { ids: ['b', 'c'] }, { ids: ['d'] }]],
  ['@skip', 'query ($si: Boolean!) { soggetti(first: 5) @skip(if: $si) { nodes { id } } }', [{ si: true }, { si: false }]],
  [
    'un argomento che non può mancare, e una misura accanto',
    'query ($f: ScadenzeFiltro = { dal: "2026-01-01", al: "2026-12-31" }) { scadenze(filtro: $f, first: 100) { nodes { data } } }',
    [{ f: null }, {}, { f: { dal: '2026-01-01', al: '2026-02-01' } }],
  ],
];

test.each(RICORDATI)('i punti ricordati sono quelli contati di nuovo: %s', (_, testo, variabili) => {
  for (const ordine of [variabili, variabili.toReversed()]) {
    const documento = parse(testo);
    expect(validate(schema, documento)).toEqual([]);
    const operazione = documento.definitions.find((una) => una.kind === Kind.OPERATION_DEFINITION)!;
    const nota = new OperazioneNota(schema, documento, operazione);
    for (const una of [...ordine, ...ordine])
      expect(nota.punti(getVariableValues(schema, operazione.variableDefinitions!, una).coerced!), JSON.stringify(una)).toBe(
        costo(testo, una),
      );
  }
});

test('fragment che si raddoppiano si misurano in un passo ciascuno', () => {
  const raddoppi = Array.from({ length: 200 }, (_, i) => `fragment f${i} on Soggetto { ...f${i + 1} ...f${i + 1} }`).join(' ');
  expect(costo(`{ soggetti(first: 1) { nodes { ...f0 } } } ${raddoppi} fragment f200 on Soggetto { sede: id }`)).toBe(2);
});

test('ciò che ha un costo suo esiste nello schema ed è scritto in docs/integratori/limiti.md', () => {
  const guida = readFileSync(radice('docs/integratori/limiti.md'), 'utf8');
  expect(guida).toContain(`| una mutation | ${PUNTI_MUTATION} |`);
  expect(guida).toContain(`| una visita di un calendario, dai punti di chi l’ha chiesto | ${PUNTI_VISITA} |`);
  for (const [nome, quanti] of Object.entries(PUNTI)) {
    expect(guida).toContain(`| \`${nome}\` | ${quanti} |`);
    const [tipo, campo] = nome.split('.');
    if (campo) expect(schema.getType(tipo!)).toHaveProperty(['_fields', campo]);
  }
});
