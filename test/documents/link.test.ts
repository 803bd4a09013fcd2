import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apriLink, type ContenutoLink, DURATA_LINK, firmaLink } from '../../src/documents/link.ts';

const CHIAVE = 'una chiave di prova lunga trentadue!';
const ADESSO = new Date('2025-11-22T10:00:00Z');
const SCADE = new Date(ADESSO.getTime() + DURATA_LINK * 1000);
const CONTENUTO: ContenutoLink = {
  oggetto: { tipo: 'F24', id: 'Rjc0OjE' },
  codiceFiscale: 'RSSMRA80A01H501U',
  applicazione: { id: 'gestionale', nome: 'Gestionale di studio' },
  scope: ['f24', 'documenti'],
  perConto: null,
};

describe('Link firmati', () => {
  it('si aprono fino alla scadenza, dopo 15 minuti, e restituiscono ciò che portano', async () => {
    const token = await firmaLink(CHIAVE, CONTENUTO, SCADE);
    expect(SCADE.toISOString()).toBe('2025-11-22T10:15:00.000Z');
    expect(await apriLink(CHIAVE, token, ADESSO)).toEqual(CONTENUTO);
    expect(await apriLink(CHIAVE, token, new Date('2025-11-22T10:14:59Z'))).toEqual(CONTENUTO);
    expect(await apriLink(CHIAVE, token, SCADE)).toBeNull();
  });

  it('tengono anche un principal senza scope e un documento', async () => {
    const altro: ContenutoLink = {
      ...CONTENUTO,
      oggetto: { tipo: 'DOCUMENTO', id: 'x' },
      applicazione: null,
      scope: null,
      perConto: '01234567897',
    };
    expect(await apriLink(CHIAVE, await firmaLink(CHIAVE, altro, SCADE), ADESSO)).toEqual(altro);
  });

  it('non lasciano leggere nulla nell’indirizzo', async () => {
    const token = await firmaLink(CHIAVE, CONTENUTO, SCADE);
    expect(token).toMatch(/^[A-Za-z0-9_.-]+$/);
    const inChiaro = token.split('.').map((parte) => Buffer.from(parte, 'base64url').toString('latin1'));
    for (const segreto of ['RSSMRA80A01H501U', 'Rjc0OjE', 'gestionale', 'F24']) expect(inChiaro.join('|') + token).not.toContain(segreto);
  });

  it('con un carattere qualunque cambiato non si aprono', async () => {
    const token = await firmaLink(CHIAVE, CONTENUTO, SCADE);
    const alfabeto = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let posto = 0; posto < token.length; posto++) {
      if (token[posto] === '.') continue;
      const accanto = alfabeto[alfabeto.indexOf(token[posto]!) ^ 1]!;
      expect(await apriLink(CHIAVE, token.slice(0, posto) + accanto + token.slice(posto + 1), ADESSO)).toBeNull();
    }
    for (const storpiato of [token.slice(0, -1), `${token}A`, ` ${token}`, `${token}=`])
      expect(await apriLink(CHIAVE, storpiato, ADESSO)).toBeNull();
  });

  it('fatti con un’altra chiave, o ciò che non è un link, non si aprono e non danno eccezioni', async () => {
    expect(await apriLink(CHIAVE, await firmaLink(`${CHIAVE}.`, CONTENUTO, SCADE), ADESSO)).toBeNull();
    const parte = fc.oneof(fc.string({ maxLength: 40 }), fc.base64String({ maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(fc.array(parte, { maxLength: 6 }), async (parti) => {
        expect(await apriLink(CHIAVE, parti.join('.'), ADESSO)).toBeNull();
      }),
    );
  });
});
