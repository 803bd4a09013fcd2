import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaNudo } from '../../src/server/schema.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { copia, percorri, uuidDi } from './elenchi.ts';
import { PROVE, type Prova } from './filtri.ts';

let server: ServerDiProva;
beforeAll(async () => {
  server = await serverDiProva();
  const { banca } = server;
  const [{ s, p }] = (await banca.sql(`select soggetto_id as s, id as p from posizione where codice = '28456123'`)) as [
    { s: string; p: string },
  ];
  const qui = { soggetto_id: s, posizione_id: p };
  await copia(server, 'ruolo', 'true', { ...qui, stato: 'SOSPESO', notificato_il: '2027-05-05', affidato_il: '2027-03-03' });
  await copia(server, 'avviso_addebito', 'true', { ...qui, stato: 'ESTINTO', notificato_il: '2027-05-05', affidato_il: '2027-03-03' });
  await banca.sql(`update f24 set origine = 'CALCOLATO' where codice_inps like '30001017%'`);
  for (const tavola of ['soggetto', 'posizione', 'versamento', 'f24', 'avviso_bonario', 'avviso_addebito', 'ruolo', 'ricorso', 'delega'])
    await banca.sql(`update ${tavola} set aggiornato_il = case when id::text < 
      (select percentile_disc(0.5) within group (order by id::text) from ${tavola})
      then '2024-05-05T10:00:00.123456Z'::timestamptz else '2024-05-05T10:00:00.999Z'::timestamptz end`);
});
afterAll(() => server.chiudi());

const tutte = new Map<string, string[]>();
const leggi = ({ campo, attorno, sempre = [] }: Prova, suo: string) => {
  const filtro = [...sempre.filter((uno) => !new RegExp(`\\b${uno.split(':')[0]}:`).test(suo)), suo].filter(Boolean).join(', ');
  return percorri(
    server,
    {
      nome: `${campo} ${filtro}`,
      chi: 'intermediario',
      campo: `${campo}${filtro && `(filtro: { ${filtro} })`}`,
      sql: '',
      ...(attorno && { attorno }),
    },
    'avanti',
    [100],
  );
};

test.each(PROVE.flatMap((prova) => prova.casi.map(([filtro, sql]) => [prova.campo, filtro, sql, prova] as const)))(
  '%s { %s }',
  async (campo, filtro, sql, prova) => {
    if (!tutte.has(campo)) tutte.set(campo, await leggi(prova, ''));
    const vere = new Set((await server.banca.sql<{ id: string }>(`select t.id from ${prova.tavola} t where ${sql}`)).map(({ id }) => id));
    const attese = tutte.get(campo)!.filter((id) => vere.has(id));
    expect(await leggi(prova, filtro)).toEqual(attese);
    // A filter that takes all, or nothing, would prove nothing.
    expect(attese.length).toBeGreaterThan(0);
    expect(attese.length).toBeLessThan(tutte.get(campo)!.length);
  },
);

test('no filter is left without a case', () => {
  const tipi = schemaNudo().getTypeMap();
  for (const [nome, tipo] of Object.entries(tipi)) {
    if (!nome.endsWith('Filtro') || !isInputObjectType(tipo)) continue;
    const provati = PROVE.filter((prova) => prova.tipo === nome)
      .flatMap(({ casi }) => casi.map(([filtro]) => filtro))
      .join(' ');
    expect(
      Object.keys(tipo.getFields()).filter((campo) => !provati.includes(`${campo}:`)),
      nome,
    ).toEqual([]);
  }
});

test('delegheRilasciate are filtered by the other party', async () => {
  const { data } = await server.chiedi(
    'titolare',
    `{ io { delegheRilasciate(filtro: { codiceFiscale: "${cfDi('dipendente-studio')}" }) { totalCount nodes { id delegato {
        codiceFiscale } } } } }`,
  );
  expect(data.io.delegheRilasciate.totalCount).toBe(2);
  for (const { delegato } of data.io.delegheRilasciate.nodes) expect(delegato.codiceFiscale).toBe(cfDi('dipendente-studio'));
});

test('cerca takes the signs of LIKE as signs, and any text at all', async () => {
  const [{ id }] = (await server.banca.sql(
    `update soggetto set denominazione = '100%_Rossi\\Mario' where codice_fiscale = $1 returning id`,
    [cfDi('titolare')],
  )) as [{ id: string }];
  const cerca = async (testo: string) => {
    const { data, errors } = await server.chiedi(
      'intermediario',
      'query($cerca: String) { soggetti(filtro: { cerca: $cerca }, first: 100) { nodes { id } } }',
      { cerca: testo },
    );
    expect(errors).toBeUndefined();
    return data.soggetti.nodes.map((nodo: { id: string }) => uuidDi(nodo.id));
  };
  for (const segno of ['%', '_', '\\', '0%_r', 'i\\m', '%_Rossi\\']) expect([segno, await cerca(segno)]).toEqual([segno, [id]]);
  for (const nulla of ['%%', '\\%', '__', "'", '"; drop table soggetto; --', 'x'.repeat(500_000), '%'.repeat(200_000), '\ud800', '🦄'])
    expect(await cerca(nulla)).toEqual([]);
  expect((await cerca('')).length).toBeGreaterThan(10);
  expect(await cerca('   ')).toEqual(await cerca(''));
});

test('a text that no column can hold is refused, never a fault; any other finds nothing', async () => {
  const campi = [
    'posizioni(filtro: { codice: $t })',
    'f24(filtro: { causale: [$t] })',
    'f24(filtro: { sede: [$t] })',
    'versamenti(filtro: { causale: [$t] })',
    'soggetti(filtro: { sede: [$t] })',
    'soggetti(filtro: { cerca: $t })',
  ];
  for (const campo of campi) {
    const chiedi = (t: string) =>
      server.chiedi('intermediario', `query($t: String!) { elenco: ${campo} { nodes { id } totalCount } }`, { t });
    for (const t of ['\u0000', 'A\u0000B'])
      expect([campo, (await chiedi(t)).errors?.map(({ extensions }) => extensions.code)]).toEqual([campo, ['VALORE_NON_VALIDO']]);
    for (const t of ['\ud800', 'x'.repeat(100_000)])
      expect([campo, (await chiedi(t)).data]).toEqual([campo, { elenco: { nodes: [], totalCount: 0 } }]);
  }
});
