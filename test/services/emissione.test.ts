import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emettiAnno } from '../../src/services/emissione/emetti.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { clientCarico, importaTesto, ROSSI } from '../support/importazione.ts';

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca({ demo: true });
});
afterAll(() => banca.chiudi());

test('x', async () => {
  console.log(await emettiAnno(await clientCarico(banca.url), 2026));
  console.log(await emettiAnno(await clientCarico(banca.url), 2026));
  console.log(await emettiAnno(await clientCarico(banca.url), 2025));
  console.table(await banca.sql(`select f.chiave, importo, dettaglio_ivs ivs, dettaglio_maternita m, dettaglio_quota_associativa q, codice_inps, scadenza::text, cognome_nome, dettaglio_riduzione, periodo_dal, periodo_al from f24 f where origine = 'CALCOLATO' order by 1`));
});
