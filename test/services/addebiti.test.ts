import { expect, test } from 'vitest';
import { addebitiPerContribuente } from '../../src/services/f24-massivi/addebiti.ts';

const OGGI = '2026-05-16';
const IBAN = 'IT60X0542811101000000123456';
const codici = (quanti: number) => Array.from({ length: quanti }, (_, n) => String(n).padStart(11, '0'));
const chiede = (quanti: number, conAddebito = quanti) =>
  addebitiPerContribuente(
    {
      formato: 'F24A0',
      dataVersamento: OGGI,
      addebiti: codici(conAddebito).map((contribuente) => ({
        contribuente,
        iban: IBAN,
        intestatario: contribuente,
        autorizzazioneDel: OGGI,
      })),
    },
    OGGI,
    new Set(codici(quanti)),
  );

test('999 contribuenti are taken, one more is refused: nothing is cut', () => {
  expect(chiede(999).size).toBe(999);
  expect(() => chiede(1000)).toThrow(expect.objectContaining({ codice: 'TROPPE_RIGHE', campo: ['filtro'] }));
});

test('who has no account to debit is counted and named, ten at most', () => {
  expect(() => chiede(30, 10)).toThrow(
    expect.objectContaining({
      codice: 'VALORE_NON_VALIDO',
      campo: ['addebiti'],
      message: `Contribuenti del filtro senza addebito: 20, tra cui ${codici(20).slice(10).join(', ')}.`,
    }),
  );
});
