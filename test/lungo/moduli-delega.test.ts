import { expect, test } from 'vitest';
import { creaOfficina } from '../../src/documents/officina.ts';
import { MODULO, posizioniDelModulo } from '../documents/dati-di-prova.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';

test('a thousand forms are one file, each whole, drawn by one worker in half of its memory', async () => {
  const moduli = Array.from({ length: 1000 }, (_, n) => ({
    ...MODULO,
    delegante: { codiceFiscale: MODULO.delegante.codiceFiscale, denominazione: `Cliente ${n}` },
    posizioni: n % 3 === 0 ? null : posizioniDelModulo(n % 50 === 1 ? 200 : (n % 5) + 1),
    codiceVerifica: `7H2K9-ABCDE-12345-${String(n).padStart(5, '0')}`,
    urlVerifica: `https://cassetto.example/verifica/7H2K9-ABCDE-12345-${String(n).padStart(5, '0')}`,
  }));
  const officina = creaOfficina({ thread: 1, memoria: 384 });
  const { byte, pagine } = await officina.disegna('MODULI_DELEGA', moduli);
  await officina.chiudi();
  const testi = await testoFitto(byte);
  expect(testi).toHaveLength(pagine);
  const prime = testi.filter((testo) => testo.includes('Pagina1di'));
  expect(prime).toHaveLength(1000);
  for (const [n, testo] of prime.entries()) {
    expect(testo).toContain(`DeleganteCliente${n}RSSMRA80A01H501U`);
    expect(testo).toContain(moduli[n]!.codiceVerifica);
  }
  expect(byte.length).toBeLessThan(10_000_000);
}, 300_000);
