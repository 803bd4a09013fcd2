import { expect, test } from 'vitest';
import { componiId } from '../../src/domain/id-globale.ts';
import { codiceFiscaleDi } from '../auth/persone.ts';
import { SEGRETO } from '../auth/archivio-righe.ts';
import { di } from '../auth/banco.ts';
import { difetti } from './a-caso/giudizio.ts';
import { mandaACaso } from './a-caso/prova.ts';
import { SPIA } from './a-caso/valori.ts';

test('chi giudica le risposte vede ciò che non va', () => {
  const titolare = codiceFiscaleDi('titolare');
  const S = '018f0000-0000-7000-8000-000000000001';
  const f24 = componiId('F24', S, S);
  const archivio = {
    soggettoId: S,
    codiceFiscale: titolare,
    id: new Map(),
    uuid: new Map(),
    nomeDi: (id: string) => (id === f24 ? 'F24 B' : id),
  };
  const di_ = (nome: string | null, testo: string, stato = 200) => difetti(stato, testo, nome === null ? null : di(nome), archivio);
  expect(di_('intera', `{"data":{"cf":"${titolare}","id":"${f24}","nome":"${SEGRETO}"}}`)).toEqual([]);
  expect(di_('estraneo', `{"data":{"cf":"${titolare}","nome":"${SEGRETO}"}}`)).toEqual([
    `codice fiscale altrui: ${titolare}`,
    'dato altrui',
  ]);
  expect(di_(null, `{"data":{"cf":"${codiceFiscaleDi('intera')}"}}`)).toHaveLength(1);
  expect(di_('solo A', `{"data":{"id":"${f24}"}}`)).toEqual(['riga altrui: F24 B']);
  expect(di_('ambito VERSAMENTI', `{"data":{"id":"${f24}"}}`)).toEqual(['riga altrui: F24 B']);
  expect(di_('intera', '{"data":{"x":null},"errors":[{"extensions":{"code":"ERRORE_INTERNO"}}]}')).toEqual(['guasto (200)']);
  expect(di_('intera', '', 502)).toEqual(['guasto (502)']);
  for (const detto of ['Did you mean \\"a\\"?', 'select 1 from soggetto', 'at f (/a/b.ts:1)', 'connect ECONNREFUSED 10.0.0.1:5432'])
    expect(di_('intera', `{"errors":[{"message":"${detto}"}]}`)[0], detto).toMatch(/^viscere: /);
  expect(di_('intera', `{"errors":[{"message":"${SPIA}"}]}`)).toEqual(['ripete ciò che ha ricevuto']);
});

/* The same 2,000 requests every time; test/lungo sends 50,000 others. */
test('due mila richieste a caso, giuste e storte: nessun guasto, niente di altri, niente di come è fatto il server', {
  timeout: 120_000,
}, async () => {
  const stati = await mandaACaso(2_000, 20_261_122);
  // The generator is worth something only while most of what it makes is read to the end.
  expect(stati.get(200)).toBeGreaterThan(1_000);
});
