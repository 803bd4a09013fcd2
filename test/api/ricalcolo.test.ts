import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';

let server: ServerConTramite;
beforeAll(async () => {
  server = await serverConTramite();
});
afterAll(() => server.chiudi());

const RICALCOLO = 'ricalcolo { importo differenza spiegazione { descrizione formula risultato fonte } avvertenze }';

test('l’importo dell’INPS contro quello che danno le regole, con i passi per rifarlo a mano', async () => {
  const { data, errors } = await server.chiedi(
    'intermediario',
    `{ f24(filtro: { codiceFiscale: ["MTACLD66C02M999L"], anno: 2025, tipoRata: [MINIMALE, PRIMO_ACCONTO] }, first: 100) { nodes { rata importo
      ${RICALCOLO} } } }`,
  );
  expect(errors).toBeUndefined();
  const perRata = new Map(data.f24.nodes.map((riga: { rata: string }) => [riga.rata, riga]));
  expect(perRata.get('1RATA')).toMatchObject({
    importo: '1130.16',
    ricalcolo: {
      importo: '1130.16',
      differenza: '0.00',
      spiegazione: [
        { formula: '18.555,00 × 24,00 % ÷ 12', risultato: '371.10', fonte: expect.stringContaining('circ. INPS') },
        { formula: '3 × (371,10 + 0,62) + 15,00 di quota associativa', risultato: '1130.16' },
      ],
    },
  });
  // 61.200 of income in 2024 with the figures of 2025, half of (55.448 − 18.555) × 24 % + (61.200 − 55.448) × 25 %.
  expect(perRata.get('1ACCONTO')).toMatchObject({ importo: '4752.48', ricalcolo: { importo: '5146.16', differenza: '-393.68' } });
});

test('null dove manca il reddito o non c’è formula; l’importo che calcola il contribuente si calcola', async () => {
  const { data } = await server.chiedi(
    'titolare',
    `{ f24(filtro: { tipoRata: [SALDO] }, first: 10) { nodes { anno importo ${RICALCOLO} } } }`,
  );
  const perAnno = new Map(data.f24.nodes.map((riga: { anno: number }) => [riga.anno, riga]));
  expect(perAnno.get(2011)).toEqual({ anno: 2011, importo: null, ricalcolo: null });
  expect(perAnno.get(2025)).toMatchObject({ importo: '1881.84', ricalcolo: { importo: '1881.84', differenza: '0.00' } });
  const commerciante = await server.chiedi(
    'commerciante',
    `{ f24(filtro: { tipoRata: [SALDO], anno: 2025 }) { nodes { importo ${RICALCOLO} } } }`,
  );
  expect(commerciante.data.f24.nodes[0]).toMatchObject({
    importo: null,
    ricalcolo: { differenza: '0.00', avvertenze: expect.arrayContaining([expect.stringContaining('calcola il contribuente')]) },
  });
});

test('cento righe, i fatti delle loro posizioni in una sola istruzione', async () => {
  const prima = server.tramite.istruzioni.length;
  const { data } = await server.chiedi('operatore', `{ f24(first: 100) { nodes { ${RICALCOLO} } } }`);
  expect(data.f24.nodes).toHaveLength(100);
  expect(server.tramite.istruzioni.slice(prima).filter((testo) => testo.includes('"quotaAssociativaAnnua"'))).toHaveLength(1);
});
