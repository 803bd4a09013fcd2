import { isInputObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCADENZE } from '../../src/entities/scadenza-righe.ts';
import { schemaNudo } from '../../src/server/schema.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { copia, percorri, uuidDi } from './elenchi.ts';

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

/** A filter as it is written, and what it means in SQL on the rows `t` of the table. */
type Caso = readonly [filtro: string, sql: string];
interface Prova {
  readonly tipo: string;
  readonly campo: string;
  readonly tavola: string;
  /** What the list cannot be asked without; a case that says one of these itself takes its place. */
  readonly sempre?: readonly string[];
  readonly attorno?: (campo: string) => string;
  readonly casi: readonly Caso[];
}

const AGGIORNATO: Caso = ['aggiornatoDal: "2024-05-05T12:00:00.500+02:00"', `t.aggiornato_il >= '2024-05-05T10:00:00.500Z'`];
const POSIZIONE = 'exists (select from posizione p where p.soggetto_id = t.soggetto_id and p.id = t.posizione_id and ';
const DI = (cf: string) => `t.soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = '${cf}')`;
const CF: Caso = [`codiceFiscale: ["${cfDi('titolare')}"]`, DI(cfDi('titolare'))];
const IO = (campo: string) => `{ io { ${campo} } }`;
const ADDEBITI: readonly Caso[] = [
  AGGIORNATO,
  ['stato: [SOSPESO, ESTINTO]', `t.stato in ('SOSPESO', 'ESTINTO')`],
  ['notificatoDal: "2027-05-05"', `t.notificato_il >= '2027-05-05'`],
  ['notificatoAl: "2027-05-04"', `t.notificato_il <= '2027-05-04'`],
  ['affidatoDal: "2027-03-03"', `t.affidato_il >= '2027-03-03'`],
  ['affidatoAl: "2027-03-02"', `t.affidato_il <= '2027-03-02'`],
  ['gestione: [COMMERCIANTI]', `${POSIZIONE}p.gestione = 'COMMERCIANTI')`],
];

/** The stato of a delega is derived: the states of the demonstration's, by their number. */
const DELEGHE_ATTIVE = Array.from({ length: 15 }, (_, n) => `'D-${String(n + 1).padStart(4, '0')}'`);

/** The intermediario reads the debts of the posizione: of some clients he does not. */
const VEDE_DEBITI = (soggetto: string, posizione: string) => `exists (select from delega_ricevuta d where d.soggetto_id = ${soggetto}
  and d.delegato_codice_fiscale = '${cfDi('intermediario')}' and 'DEBITI' = any(d.ambiti) and d.chiusa_come is null and d.attiva_dal <= '2026-06-15'
  and (d.posizioni is null or ${posizione} = any(d.posizioni)))`;
const DELLA = 'x.soggetto_id = t.soggetto_id and x.posizione_id = t.id';
const DOVUTO_2025 = `(select case when not bool_or(x.importo is null and x.versato = 0) then sum(coalesce(x.importo, x.versato)) end from f24 x where ${DELLA} and x.anno = 2025 and x.annullato_il is null and x.tipo_rata <> 'DILAZIONE')`;
const VERSATO_2025 = `(select coalesce(sum(x.importo_debito - x.importo_credito), 0) from versamento x where ${DELLA} and x.periodo_al like '2025%')`;
/** Who of the demonstration has a debt on the day of the tests: an instalment not paid, an avviso, a ruolo. */
const CON_DEBITI = [
  'RSSMRA80A01H501U',
  'BNCLCU75H12Z998R',
  'BRBLCU71R59Z998X',
  'VNGPTR59T24Z998X',
  'MNTSFN76H06Z999M',
  'QDRNRC73C13M999G',
  'VLNRMI64P43Z999L',
  'RNLPLA83T41Z998C',
];
const IN_DEBITO = `t.codice_fiscale in (${CON_DEBITI.map((cf) => `'${cf}'`).join(', ')})
  and exists (select from posizione p where p.soggetto_id = t.id and ${VEDE_DEBITI('t.id', 'p.id')})`;

const PROVE: readonly Prova[] = [
  {
    tipo: 'SoggettiFiltro',
    campo: 'soggetti',
    tavola: 'soggetto',
    casi: [
      AGGIORNATO,
      ['cerca: "rossi"', `t.denominazione ilike '%rossi%'`],
      ['cerca: "mario ross"', `t.denominazione ilike '%rossi%' and t.denominazione ilike '%mario%'`],
      ['cerca: "  RSSMRA80  "', `t.codice_fiscale like 'RSSMRA80%'`],
      ['cerca: "rssmra80a01h501u"', `t.codice_fiscale = 'RSSMRA80A01H501U'`],
      [
        `codiceFiscale: ["${cfDi('titolare')}", "${cfDi('commerciante')}"]`,
        `t.codice_fiscale in ('${cfDi('titolare')}', '${cfDi('commerciante')}')`,
      ],
      [
        'gestione: [SEPARATA_PROFESSIONISTI]',
        `exists (select from posizione p where p.soggetto_id = t.id and p.gestione = 'SEPARATA_PROFESSIONISTI')`,
      ],
      ['conDebiti: true', IN_DEBITO],
      ['conDebiti: false', `not (${IN_DEBITO})`],
      ['sede: ["3201", "7100"]', `exists (select from posizione p where p.soggetto_id = t.id and p.sede in ('3201', '7100'))`],
    ],
  },
  {
    tipo: 'PosizioniFiltro',
    campo: 'posizioni',
    tavola: 'posizione',
    casi: [
      AGGIORNATO,
      ['gestione: [ARTIGIANI]', `t.gestione = 'ARTIGIANI'`],
      ['stato: [CESSATA, SOSPESA]', `t.stato in ('CESSATA', 'SOSPESA')`],
      ['sede: ["3290"]', `t.sede = '3290'`],
      ['conDifferenze: true, anno: 2025', `${VEDE_DEBITI('t.soggetto_id', 't.id')} and ${DOVUTO_2025} <> ${VERSATO_2025}`],
      ['conDifferenze: false, anno: 2025', `${VEDE_DEBITI('t.soggetto_id', 't.id')} and coalesce(${DOVUTO_2025} = ${VERSATO_2025}, true)`],
      ['anno: 2011', `${VEDE_DEBITI('t.soggetto_id', 't.id')} and exists (select from f24 x where ${DELLA} and x.anno = 2011)`],
      ['codice: "28456123"', `t.codice = '28456123'`],
      CF,
      ['gestione: [ARTIGIANI], stato: [ATTIVA], sede: ["3290"]', `t.gestione = 'ARTIGIANI' and t.stato = 'ATTIVA' and t.sede = '3290'`],
    ],
  },
  {
    tipo: 'F24Filtro',
    campo: 'f24',
    tavola: 'f24',
    casi: [
      AGGIORNATO,
      ['anno: 2025', 't.anno = 2025'],
      ['causale: ["AP", "CP"]', `t.causale in ('AP', 'CP')`],
      ['tipoRata: [SALDO]', `t.tipo_rata = 'SALDO'`],
      ['stato: [PARZIALE, ANNULLATO]', `t.annullato_il is not null or (t.versato > 0 and t.versato < t.importo)`],
      ['stato: [DA_VERSARE]', `t.annullato_il is null and t.versato = 0 and t.importo > 0`],
      ['stato: [DA_CALCOLARE, VERSATO]', `t.annullato_il is null and (t.importo is null or t.versato >= t.importo) and t.compensato = 0`],
      ['stato: [COMPENSATO]', 't.compensato > 0'],
      ['scaduto: true', `t.annullato_il is null and t.versato < t.importo and t.scadenza < '2026-06-15'`],
      ['scaduto: false', `t.annullato_il is not null or t.importo is null or t.versato >= t.importo or t.scadenza >= '2026-06-15'`],
      ['scadenzaDal: "2026-05-18"', `t.scadenza >= '2026-05-18'`],
      ['scadenzaAl: "2026-05-18"', `t.scadenza <= '2026-05-18'`],
      ['scadenzaDal: "2026-05-18", scadenzaAl: "2026-05-18"', `t.scadenza = '2026-05-18'`],
      ['gestione: [COMMERCIANTI]', `${POSIZIONE}p.gestione = 'COMMERCIANTI')`],
      ['sede: ["3201"]', `t.sede = '3201'`],
      CF,
      ['origine: [CALCOLATO]', `t.origine = 'CALCOLATO'`],
    ],
  },
  {
    tipo: 'VersamentiFiltro',
    campo: 'versamenti',
    tavola: 'versamento',
    casi: [
      AGGIORNATO,
      ['abbinamento: [ECCEDENZA, NON_ABBINATO]', `t.abbinamento in ('ECCEDENZA', 'NON_ABBINATO')`],
      ['dal: "2025-05-16"', `t.data >= '2025-05-16'`],
      ['al: "2025-05-16"', `t.data <= '2025-05-16'`],
      ['causale: ["CF"]', `t.causale = 'CF'`],
      ['anno: 2024', `t.periodo_al like '2024-%'`],
      CF,
    ],
  },
  {
    tipo: 'AvvisiBonariFiltro',
    campo: 'avvisiBonari',
    tavola: 'avviso_bonario',
    casi: [
      AGGIORNATO,
      ['stato: [EMESSO]', `t.stato = 'EMESSO'`],
      ['emessoDal: "2026-01-01"', `t.data_emissione >= '2026-01-01'`],
      ['emessoAl: "2025-12-31"', `t.data_emissione <= '2025-12-31'`],
      ['scadenzaDal: "2026-06-15"', `t.scadenza >= '2026-06-15'`],
      ['scadenzaAl: "2026-06-14"', `t.scadenza <= '2026-06-14'`],
      ['gestione: [ARTIGIANI]', `${POSIZIONE}p.gestione = 'ARTIGIANI')`],
    ],
  },
  { tipo: 'AddebitiFiltro', campo: 'avvisiAddebito', tavola: 'avviso_addebito', casi: ADDEBITI },
  { tipo: 'AddebitiFiltro', campo: 'ruoli', tavola: 'ruolo', casi: ADDEBITI },
  {
    tipo: 'RicorsiFiltro',
    campo: 'ricorsi',
    tavola: 'ricorso',
    casi: [
      AGGIORNATO,
      ['stato: [ACCOLTO]', `t.stato = 'ACCOLTO'`],
      ['dal: "2025-07-08"', `t.data >= '2025-07-08'`],
      ['al: "2025-07-07"', `t.data <= '2025-07-07'`],
    ],
  },
  {
    tipo: 'DelegheFiltro',
    campo: 'delegheRicevute',
    tavola: 'delega',
    attorno: IO,
    casi: [
      AGGIORNATO,
      ['stato: [ATTIVA]', `t.chiave in (${DELEGHE_ATTIVE})`],
      ['stato: [DA_VALIDARE, IN_ATTESA_DECORRENZA]', `t.chiave in ('D-0016', 'D-0017', 'D-0022')`],
      ['tipo: [INDIRETTA], scadeEntro: "2026-05-16"', `t.al <= '2026-05-16'`],
      [`codiceFiscale: "${cfDi('titolare')}"`, DI(cfDi('titolare'))],
    ],
  },
  {
    tipo: 'ScadenzeFiltro',
    campo: 'scadenze',
    tavola: `(${SCADENZE})`,
    sempre: ['dal: "2025-06-01"', 'al: "2026-12-31"', 'assolta: null'],
    casi: [
      ['dal: "2026-06-30"', `t.data >= '2026-06-30'`],
      ['al: "2026-06-30"', `t.data <= '2026-06-30'`],
      ['tipo: [ACCONTO, RICORSO]', `t.tipo in ('ACCONTO', 'RICORSO')`],
      ['gestione: [COMMERCIANTI]', `${POSIZIONE}p.gestione = 'COMMERCIANTI')`],
      ['assolta: true', 't.assolta'],
      ['assolta: false', 'not t.assolta'],
    ],
  },
];

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
