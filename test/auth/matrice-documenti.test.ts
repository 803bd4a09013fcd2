import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firmaLink, PERCORSO_LINK } from '../../src/documents/link.ts';
import { apriLink, chiaveDi } from '../documents/apri-link.ts';
import { apriBanco, type Banco, di } from './banco.ts';
import { apre, puo } from './oracolo.ts';
import { codiceFiscaleDi, PERSONE, type PersonaDiProva } from './persone.ts';

/*
 * The matrix of the documents: a link in the name of everyone of persone.ts, as the server would have signed it when he might. What it opens
 * is decided when it is opened.
 */
let banco: Banco;
let chiave: string;
/** A document of posizione A that is on disk, and that everybody has asked for. */
let documento: string;
beforeAll(async () => {
  banco = await apriBanco();
  chiave = await chiaveDi(banco.server);
  const { data } = await banco.chiedi(
    di('titolare'),
    `mutation { generaF24(input: { righe: [{ f24: "${banco.archivio.id.get('F24 A')}" }] }) { documenti { id } userErrors { code } } }`,
  );
  expect(data.generaF24.userErrors).toEqual([]);
  documento = data.generaF24.documenti[0].id;
  const richiedenti = new Set(PERSONE.map(({ nome, applicazione }) => `${codiceFiscaleDi(nome)} ${applicazione ? 'gestionale' : ''}`));
  for (const uno of richiedenti)
    await banco.server.banca.sql(
      `insert into documento_richiesta (soggetto_id, documento_id, richiedente, applicazione, il)
       select soggetto_id, id, $2, $3, now() from documento where id = $1::uuid on conflict do nothing`,
      [Buffer.from(documento, 'base64url').subarray(17).toString('hex'), ...uno.split(' ')],
    );
});
afterAll(() => banco.server.chiudi());

/** The link that this person would have had while he might: same document, same principal. */
async function linkDi({ nome, applicazione, perConto }: PersonaDiProva, tipo: 'F24' | 'DOCUMENTO', id: string): Promise<string> {
  const token = await firmaLink(
    chiave,
    {
      oggetto: { tipo, id },
      codiceFiscale: codiceFiscaleDi(nome),
      applicazione: applicazione ? { id: 'gestionale', nome: 'Gestionale' } : null,
      scope: applicazione ? [...applicazione.scope] : null,
      perConto: perConto ? codiceFiscaleDi(perConto) : null,
    },
    new Date('2100-01-01'),
  );
  return `${banco.server.base}${PERCORSO_LINK}${token}`;
}

describe('every document', () => {
  test.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', async (_nome, persona) => {
    const apri = async (tipo: 'F24' | 'DOCUMENTO', id: string) => {
      const { stato, byte } = await apriLink(banco.server, await linkDi(persona, tipo, id));
      return [stato, byte.subarray(0, 4).toString('latin1')];
    };
    const atteso = (p: 'A' | 'B') => (puo(persona, apre.F24, p) ? [200, '%PDF'] : [404, '<!do']);
    expect({
      'F24 A': await apri('F24', banco.archivio.id.get('F24 A')!),
      'F24 B': await apri('F24', banco.archivio.id.get('F24 B')!),
      'documento di A': await apri('DOCUMENTO', documento),
    }).toEqual({ 'F24 A': atteso('A'), 'F24 B': atteso('B'), 'documento di A': atteso('A') });
  });
});
