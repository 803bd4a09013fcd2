import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonico, codiceVerifica } from '../../src/documents/codice-verifica.ts';

const CHIAVE = 'una chiave di prova lunga trentadue!';

it('canonico non dipende dal giro delle chiavi, neanche in profondità, e tiene quello degli elenchi', () => {
  expect(canonico({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
  expect(canonico({ a: { c: null, d: [2, 1] }, b: 1 })).toBe(canonico({ b: 1, a: { d: [2, 1], c: null } }));
  expect(canonico({ a: undefined, b: 'è "x"\n' })).toBe('{"b":"è \\"x\\"\\n"}');
  expect(canonico([{ b: 1, a: 2 }])).toBe('[{"a":2,"b":1}]');
});

it('il codice sono i primi 100 bit dello HMAC in base32 di Crockford', () => {
  const codice = codiceVerifica(CHIAVE, 'F24', { b: 1, a: 2 });
  expect(codice).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  const bit = [...createHmac('sha256', CHIAVE).update('F24{"a":2,"b":1}').digest()].map((n) => n.toString(2).padStart(8, '0')).join('');
  const attesi = bit
    .slice(0, 100)
    .match(/.{5}/g)!
    .map((cinque) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(cinque, 2)]);
  expect(codice.replaceAll('-', '')).toBe(attesi.join(''));
});

it('cambia con la chiave, con il tipo e con ogni dato', () => {
  const codici = [
    codiceVerifica(CHIAVE, 'F24', { importo: '741.45' }),
    codiceVerifica(CHIAVE, 'F24', { importo: '741.46' }),
    codiceVerifica(CHIAVE, 'ESTRATTO_CONTO', { importo: '741.45' }),
    codiceVerifica(`${CHIAVE}.`, 'F24', { importo: '741.45' }),
  ];
  expect(new Set(codici).size).toBe(4);
});
