import { expect, test } from 'vitest';
import { statoLavorazione } from '../../src/domain/lavorazione.ts';

const IL = new Date('2026-06-15T10:00:00Z');

test.each([
  ['nothing has begun', null, null, false, 0, 'IN_CODA'],
  ['it has begun', IL, null, false, 0, 'IN_CORSO'],
  ['a line was refused, others are to come', IL, null, false, 1, 'IN_CORSO'],
  ['every line was done', IL, IL, false, 0, 'CONCLUSA'],
  ['some line was refused', IL, IL, false, 3, 'CONCLUSA_CON_SCARTI'],
  ['it was given up', IL, IL, true, 0, 'FALLITA'],
  ['it was given up before it began, or after a refusal', null, IL, true, 2, 'FALLITA'],
])('%s', (_quando, iniziataIl, conclusaIl, fallita, scartate, stato) => {
  expect(statoLavorazione({ iniziataIl, conclusaIl, fallita, scartate })).toBe(stato);
});
