import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apriBrowser, apriEsploratore, esegui } from './browser.ts';
import { chiedi, scarica } from './domande.ts';

// node test/sistema/immagini.ts <address of a server of the demonstration>: makes the pictures of the README again.
const base = process.argv[2];
if (base === undefined) throw new Error('Uso: node test/sistema/immagini.ts http://localhost:4000');
const lavoro = mkdtempSync(join(tmpdir(), 'cassetto-immagini-'));
const browser = await apriBrowser();
try {
  const pagina = await browser.newPage({ viewport: { width: 1440, height: 810 }, colorScheme: 'light' });
  await apriEsploratore(pagina, base);
  await esegui(pagina, 'Perché deve questa somma');
  await pagina.locator('.cassetto-documenti a').first().waitFor();
  await pagina.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query' }).first().click();
  await pagina.screenshot({ path: 'docs/immagini/esploratore.png' });

  // The F24 that the first query of the README finds.
  const { token } = (await (await fetch(`${base}/esploratore/token/intermediario`, { method: 'POST' })).json()) as { token: string };
  const rossi2011 = '{ f24(filtro: { codiceFiscale: ["RSSMRA80A01H501U"], anno: 2011 }, first: 1) { nodes { pdf { url } } } }';
  const { data } = await chiedi({ base, token }, rossi2011);
  const pdf = join(lavoro, 'f24.pdf');
  writeFileSync(pdf, await scarica(data.f24.nodes[0].pdf.url));
  const parte = ['-x', '0', '-y', '0', '-W', '800', '-H', '560'];
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '97', ...parte, pdf, 'docs/immagini/f24']);
} finally {
  await browser.close();
  rmSync(lavoro, { recursive: true });
}
