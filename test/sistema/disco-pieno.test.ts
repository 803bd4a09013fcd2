import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriEmittenteDimostrativo } from '../../src/auth/emittente-dimostrativo.ts';
import { leggiConfig } from '../../src/config.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { serverFiglio } from '../support/server-figlio.ts';
import { chiedi } from './domande.ts';

/*
 * A disk that is full indeed: a small one in memory. Only root may mount it; test/documents/deposito.test.ts does with a limit on the size
 * of files.
 */

let banca: BancaDiProva;
let cartella: string;
let documenti: string;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
  cartella = cartellaDiProva(afterAll);
  documenti = join(cartella, 'documenti');
  mkdirSync(documenti);
  if (process.getuid?.() === 0) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', documenti]);
});
afterAll(async () => {
  if (process.getuid?.() === 0) execFileSync('umount', [documenti]);
  await banca.chiudi();
});

const GENERA = `mutation($input: GeneraF24Input!) { generaF24(input: $input) { documenti { byte link { url } } userErrors { code } } }`;

test.runIf(process.getuid?.() === 0)(
  'a full disk: documents are reported as faults, nothing is half written, and room makes it good',
  async () => {
    const emittente = await apriEmittenteDimostrativo({ cartella, produzione: false, oidc: leggiConfig({}).oidc });
    const { base } = await serverFiglio({ url: banca.url, cartella });
    const titolo = { base, token: await emittente.emettiPer('titolare') };
    const { data } = await chiedi(titolo, '{ f24(first: 1, filtro: { anno: 2025 }) { nodes { id } } }');
    const input = { righe: [{ f24: data.f24.nodes[0].id }], idempotencyKey: 'pieno' };
    const scritte = async () =>
      (await banca.sql(`select (select count(*)::int from documento) as documenti, (select count(*)::int from idempotenza) as chiavi`))[0];
    const zavorra = join(documenti, 'zavorra');
    try {
      writeFileSync(zavorra, Buffer.alloc(1024 * 1024));
    } catch (errore) {
      expect((errore as { code?: string }).code).toBe('ENOSPC');
    }
    const prima = await scritte();
    const rifiutato = await chiedi(titolo, GENERA, { input });
    expect(rifiutato.errors[0].extensions).toMatchObject({ code: 'DEPOSITO_NON_DISPONIBILE', retryAfter: expect.any(Number) });
    expect(await scritte()).toEqual(prima);
    // Who only reads is served.
    expect(await chiedi(titolo, '{ io { codiceFiscale } }')).toHaveProperty('data.io.codiceFiscale');

    rmSync(zavorra);
    const { generaF24 } = (await chiedi(titolo, GENERA, { input })).data;
    expect(generaF24.userErrors).toEqual([]);
    const [{ byte, link }] = generaF24.documenti;
    const aperto = await fetch(base + new URL(link.url).pathname);
    expect([aperto.status, (await aperto.arrayBuffer()).byteLength]).toEqual([200, byte]);
    const file = readdirSync(documenti, { recursive: true, withFileTypes: true }).filter((voce) => voce.isFile());
    expect(file).toHaveLength(1);
  },
  120_000,
);
