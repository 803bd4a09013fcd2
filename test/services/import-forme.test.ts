import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tipi } from '../../src/services/import/tipi.ts';
import { OGGI } from '../support/importazione.ts';

const forme = [...new Set(tipi.flatMap(({ colonne }) => colonne.map(({ forma }) => forma)))];
/** The first of the words that a form of words names. */
const parole = forme.flatMap(({ atteso }) => /(?:una di|tra): (\w+)/.exec(atteso)?.[1] ?? []);
/** What a cell may rightly hold, one for each way of writing. */
const GIUSTE = [
  ...['RSSMRA80A01H501U', '01114601006', '2012-02-16', '16/02/2012', 'oggi-3', '2012-02', '2012-02-16 10:30', '2012-02-16T10:30:00Z'],
  ...['1.234,50', '-1234.50', '12', '2012', 'si', '3290', 'AF', '25202028456123124', '10', 'Rossi & figli \\ «Rossi»'],
  ...['ARTIGIANI/28456123', ...parole],
];

test('ogni forma legge almeno una delle celle giuste', () => {
  const mute = forme.filter((forma) => GIUSTE.every((cella) => forma.leggi(cella, OGGI) === null));
  expect(mute.map(({ atteso }) => atteso)).toEqual([]);
});

test('ciò che una forma ha letto non è mai vuoto e non ha caratteri di controllo: la tavola di carico vi conta', () => {
  const controllo = fc.constantFrom('\t', '\n', '\r', '\0', '\u0085', '');
  const cella = fc
    .tuple(fc.oneof(fc.constantFrom(...GIUSTE), fc.string({ unit: 'binary' })), controllo, fc.nat(20))
    .map(([testo, carattere, posto]) => (testo.slice(0, posto) + carattere + testo.slice(posto)).trim())
    .filter((testo) => testo !== '');
  fc.assert(
    fc.property(fc.constantFrom(...forme), cella, (forma, testo) => {
      const letto = forma.leggi(testo, OGGI);
      expect(letto === null || /^\P{Cc}+$/u.test(letto)).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
