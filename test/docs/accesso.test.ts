import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CodiceToken } from '../../src/auth/errori-token.ts';
import { radice } from '../../src/radice.ts';
import { autoritaDiProva } from '../support/carte.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { emittenteOidc } from '../support/emittente-oidc.ts';
import { cfDi, serverDiProva } from '../support/server.ts';

const pagina = readFileSync(radice('docs/integratori/accesso.md'), 'utf8');
/** The nth block of a language, and the json that the page prints after it. */
function esempio(lingua: string) {
  const [, codice = '', stampato = ''] =
    new RegExp(`\`\`\`${lingua}\\n([\\s\\S]*?)\`\`\`[\\s\\S]*?\`\`\`json\\n([\\s\\S]*?)\`\`\``).exec(pagina) ?? [];
  return { codice, stampato: JSON.parse(stampato) };
}

test('the program of the page gets in, and the card of the page too, as the page prints', async () => {
  const [emittente, ca, cartella] = [await emittenteOidc(cfDi('intermediario')), await autoritaDiProva(), cartellaDiProva()];
  const scrivi = (nome: string, contenuto: string | Buffer) => {
    writeFileSync(join(cartella, nome), contenuto);
    return join(cartella, nome);
  };
  const carte = { CNS_CA: scrivi('ca.pem', ca.pem), CNS_CRL: scrivi('ca.crl', await ca.lista()), CNS_PROXY: '127.0.0.1' };
  const server = await serverDiProva({ ambiente: { ...emittente.ambiente, ...carte } });
  try {
    const programma = esempio('js');
    const ambiente = {
      EMITTENTE: emittente.issuer,
      CASSETTO: server.base,
      CHIAVE: scrivi('chiave.json', JSON.stringify(emittente.chiaveProgramma)),
    };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', programma.codice], {
      env: ambiente,
      cwd: radice('.'),
    });
    expect(JSON.parse(stdout)).toEqual(programma.stampato);

    const carta = esempio('sh');
    const { query } = JSON.parse(/-d '(.+)'/.exec(carta.codice)?.[1] ?? '') as { query: string };
    const { data } = await server.chiedi(null, query, {}, { 'client-cert': (await ca.emetti()).intestazione });
    expect({ data }).toEqual(carta.stampato);
  } finally {
    await server.chiudi();
    emittente.chiudi();
  }
});

test('the page names every reason not to get in', () => {
  const nominati = [...pagina.matchAll(/^\| `([A-Z_]+)` \| (\d+) \|/gm)].map(([, codice]) => codice);
  expect(nominati).toEqual(expect.arrayContaining(Object.keys(CodiceToken)));
});
