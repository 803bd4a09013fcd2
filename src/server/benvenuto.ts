import { PERSONE_DIMOSTRATIVE } from '../auth/persone-dimostrative.ts';

/** What a person needs to know when the server is ready: where it is, who he may be, one command that works when pasted. */
export function benvenuto(base: string, dimostrazione: boolean): string {
  const righe = ['', `Cassetto è pronto: ${base}/graphql`];
  if (dimostrazione) {
    const larghezza = Math.max(...Object.keys(PERSONE_DIMOSTRATIVE).map((nome) => nome.length));
    righe.push('', 'Persone della dimostrazione (npm run -s cassetto -- token <persona>):');
    for (const [nome, { descrizione }] of Object.entries(PERSONE_DIMOSTRATIVE)) righe.push(`  ${nome.padEnd(larghezza)}  ${descrizione}`);
    righe.push(
      '',
      'Da provare, in un altro terminale e in questa cartella:',
      `  curl -s ${base}/graphql -H "authorization: Bearer $(npm run -s cassetto -- token intermediario)" \\`,
      `    -H 'content-type: application/json' \\`,
      `    -d '{"query":"{ soggetto(codiceFiscale: \\"RSSMRA80A01H501U\\") { denominazione posizioni { nodes { codice f24 { nodes { rata importo pdf { url } } } } } } }"}'`,
    );
  }
  return `${righe.join('\n')}\n`;
}
