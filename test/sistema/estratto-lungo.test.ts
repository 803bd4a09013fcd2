import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { creaOfficina } from '../../src/documents/officina.ts';
import { importoItaliano } from '../../src/domain/importo.ts';
import { estratto, RIGA_ESTRATTO } from '../documents/dati-di-prova.ts';

test('diecimila righe in poca memoria: un PDF sano, ogni importo leggibile nell’ordine delle righe, riporti a ogni pagina', async () => {
  const officina = creaOfficina({ thread: 1, memoria: 96 });
  const cartella = mkdtempSync(join(tmpdir(), 'estratto-'));
  try {
    const righe = Array.from({ length: 10_000 }, (_, i) => ({ ...RIGA_ESTRATTO, reddito: `${i}.37` }));
    const { byte, pagine } = await officina.disegna('ESTRATTO_CONTO', estratto(righe));
    const file = join(cartella, 'estratto.pdf');
    writeFileSync(file, byte);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found');
    const testo = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 });
    expect(testo.match(/(?<= )[\d.]+,37(?= )/g)).toEqual(righe.map(({ reddito }) => importoItaliano(reddito)));
    expect(testo.match(/^ *Riporto /gm)).toHaveLength(pagine - 1);
    expect(testo.match(/^ *A riportare /gm)).toHaveLength(pagine - 1);
    expect(testo).toContain(`Pagina ${pagine} di ${pagine}`);
  } finally {
    await officina.chiudi();
    rmSync(cartella, { recursive: true });
  }
}, 120_000);
