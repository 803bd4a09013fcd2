import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';

const CERCA = `query($cf: CodiceFiscale!, $r: String!) { cercaDelegante(input: {codiceFiscale: $cf, riscontro: $r}) {
  delegante { codiceFiscale denominazione } firmatari { codiceFiscale } posizioni { id gestione codice sede { codice } stato } } }`;
/** A codice fiscale that verifies and is in no archive. */
const IGNOTO = 'RSSMRA80A01F205X';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
});
afterAll(() => server.chiudi());

const cerca = (chi: Parameters<ServerDiProva['chiedi']>[0], cf: string, r: string) => server.chiedi(chi, CERCA, { cf, r });

describe('cercaDelegante', () => {
  test('a right riscontro tells who the delegante is and his posizioni, as often as one likes', async () => {
    const [riga] = await server.banca.sql<{ codice: string; cin: string | null }>(
      `select p.codice, p.cin from posizione p join soggetto s on s.id = p.soggetto_id where s.codice_fiscale = $1 and p.codice is not null limit 1`,
      [cfDi('commerciante')],
    );
    const { codice, cin } = riga!;
    for (let n = 0; n < 8; n++) {
      const { data, errors } = await cerca('associazione', cfDi('commerciante'), ` ${codice} ${cin ?? ''}`);
      expect(errors).toBeUndefined();
      expect(data.cercaDelegante.delegante.codiceFiscale).toBe(cfDi('commerciante'));
      expect(data.cercaDelegante.firmatari).toEqual([{ codiceFiscale: cfDi('commerciante') }]);
      expect(data.cercaDelegante.posizioni.map((p: { codice: string }) => p.codice)).toContain(codice);
    }
  });

  test('a wrong riscontro and an unknown codice fiscale answer alike, and both are in the access record', async () => {
    const errato = await cerca('intermediario', cfDi('commerciante'), '00000000');
    const ignoto = await cerca('intermediario', IGNOTO, '00000000');
    expect(errato.data).toEqual({ cercaDelegante: null });
    expect(ignoto.data).toEqual(errato.data);
    expect([errato.errors, ignoto.errors]).toEqual([undefined, undefined]);
    const righe = await server.banca.sql(
      `select count(*)::int as n, count(*) filter (where soggetto_id = '00000000-0000-0000-0000-000000000000')::int as ignoti
       from accesso where operazione = 'cercaDelegante' and da = $1 and not concesso`,
      [cfDi('intermediario')],
    );
    expect(righe).toEqual([{ n: 2, ignoti: 1 }]);
  });

  test('wrong attempts are counted for each principal, also at once: five a minute, then LIMITE_SUPERATO with retryAfter', async () => {
    const esiti = await Promise.all(Array.from({ length: 12 }, () => cerca('dipendente-studio', IGNOTO, '00000000')));
    const codici = esiti.map(({ errors }) => errors?.[0]?.extensions.code ?? 'null');
    expect(codici.filter((codice) => codice === 'null')).toHaveLength(5);
    expect(codici.filter((codice) => codice === 'LIMITE_SUPERATO')).toHaveLength(7);
    expect(esiti.find(({ errors }) => errors)?.errors?.[0]?.extensions.retryAfter).toBeGreaterThan(0);
    expect((await cerca('ente', IGNOTO, '00000000')).errors).toBeUndefined();
  });

  test('an applicazione without deleghe:scrivi and an analista are refused', async () => {
    for (const chi of ['applicazione', 'analista'] as const)
      expect((await cerca(chi, cfDi('commerciante'), '1')).errors?.[0]?.extensions.code).toBe('ACCESSO_NEGATO');
  });
});
