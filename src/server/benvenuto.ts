import type { FastifyInstance } from 'fastify';
import { PERSONE_DIMOSTRATIVE } from '../auth/persone-dimostrative.ts';
import type { Config } from '../config.ts';
import { chiedePagina, paginaEsploratore } from './esploratore/rotta.ts';

type Impostazioni = Pick<Config, 'dimostrazione' | 'esploratore' | 'sandbox'>;

/** What a person needs to know when the server is ready: where it is, who he may be, one command that works when pasted. */
export function benvenuto(base: string, { dimostrazione, esploratore, sandbox }: Impostazioni): string {
  const righe = ['', `Cassetto è pronto: ${base}/graphql`];
  if (esploratore) righe.push(`Esploratore, da aprire in un browser: ${base}/`);
  if (sandbox) righe.push('È una sandbox: creaStoria, accettaDelega e spostaGiorno sono nello schema (docs/integratori/sandbox.md).');
  if (dimostrazione.emittente) {
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

/** GET /: the explorer for a browser, where it is on; for curl and for programs, and where it is off, the same words that the start prints. */
export function rottaBenvenuto(base: () => string, impostazioni: Impostazioni): (app: FastifyInstance) => void {
  return (app) => {
    app.get('/', async (richiesta, risposta) => {
      risposta.header('vary', 'accept');
      if (impostazioni.esploratore && chiedePagina(richiesta)) return paginaEsploratore(risposta);
      return risposta.type('text/plain; charset=utf-8').send(benvenuto(base(), impostazioni));
    });
  };
}
