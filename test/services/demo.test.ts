import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERSONE_DIMOSTRATIVE as persone } from '../../src/auth/persone-dimostrative.ts';
import { Abbinamento } from '../../src/domain/abbinamento.ts';
import { componiCodiceInps } from '../../src/domain/codice-inps.ts';
import { type ContoF24, statoF24 } from '../../src/domain/conto-f24.ts';
import { StatoF24 } from '../../src/domain/f24.ts';
import { statoAl, type FattiDelega } from '../../src/domain/delega.ts';
import { StatoDelega, TipoDelega } from '../../src/domain/delega-vocaboli.ts';
import { radice } from '../../src/radice.ts';
import { carica, type EsitoImport } from '../../src/services/import/carica.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { clientCarico, OGGI } from '../support/importazione.ts';

let banca: BancaDiProva;
let prima: EsitoImport;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());

test('demo/ entra pulita, con la sola avvertenza voluta; una seconda volta non cambia niente', async () => {
  const client = await clientCarico(banca.url);
  prima = await carica(client, { percorso: radice('demo'), oggi: OGGI });
  expect(prima.rifiuto).toBeNull();
  expect(prima.file.filter(({ errate }) => errate > 0)).toEqual([]);
  expect(prima.file.flatMap(({ avvertenze }) => avvertenze.map(({ codice }) => codice))).toEqual(['AFX']);
  const seconda = await carica(client, { percorso: radice('demo'), oggi: OGGI });
  expect(seconda.file.map(({ nuove, modificate }) => nuove + modificate)).toEqual(prima.file.map(() => 0));
});

const diPersona = (nome: keyof typeof persone) => persone[nome].codiceFiscale;
const f24Di = `f24 join soggetto_cf c using (soggetto_id)`;

describe('le righe della schermata INPS (golden.json)', () => {
  test('Dati del modello F24 di Cesena, sul titolare', async () => {
    const righe = await banca.sql(
      `select f24.sede, f24.causale, periodo_dal, periodo_al, importo, rata, scadenza::text, codice_soggetto,
         codice_inps, p.codice from ${f24Di}
       join posizione p on p.soggetto_id = f24.soggetto_id and p.id = posizione_id
       where c.codice_fiscale = $1 and anno = 2011 and rata in ('4RATA', 'SALDO') order by scadenza`,
      [diPersona('titolare')],
    );
    const comune = { sede: '3290', periodo_dal: '2011-01', periodo_al: '2011-12', codice_soggetto: '10' };
    expect(righe).toMatchObject([
      { ...comune, causale: 'AF', importo: '741.45', rata: '4RATA', scadenza: '2012-02-16' },
      { ...comune, causale: 'AP', importo: null, rata: 'SALDO', scadenza: '2012-05-31' },
    ]);
    const codeline = {
      codiceAzienda: String(righe[0]!['codice']),
      annoRiferimento: 2011,
      annoEmissione: 2011,
      sede: '3290',
      codiceSoggetto: '10',
      progressivoEmissione: 1,
    };
    expect(righe.map((riga) => riga['codice_inps'])).toEqual([
      componiCodiceInps({ ...codeline, rata: 4, importo: '741.45' }),
      componiCodiceInps({ ...codeline, rata: 6, importo: '0.00' }),
    ]);
  });

  test('Rendicontazione G.S. di Padova, sulla professionista: i versamenti di ogni anno ne sono la somma', async () => {
    const righe = await banca.sql(
      `select anno, versati, rimborsi, compensazione, periodi_non_accreditati as p, r.mesi,
         (select sum(importo_debito) from versamento v where v.soggetto_id = r.soggetto_id and left(periodo_dal, 4) = anno::text) as somma
       from rendicontazione r join soggetto_cf c using (soggetto_id) where c.codice_fiscale = $1 order by anno`,
      [diPersona('professionista')],
    );
    const attese = [
      [2001, '1086.00', '0.00', 10],
      [2004, '1413.00', '0.00', null],
      [2006, '1328.58', '0.00', null],
      [2008, '11476.28', '0.00', null],
    ];
    const ultime = [
      [2010, '20.00', '0.00', null],
      [2013, '811.00', '632.79', null],
      [2015, '23.20', '10.60', null],
    ];
    expect(righe).toEqual(
      [...attese, ...ultime].map(([anno, versati, compensazione, mesi]) => ({
        anno,
        versati,
        rimborsi: '0.00',
        compensazione,
        p: true,
        mesi,
        somma: versati,
      })),
    );
  });

  test('il contributo IVS, troncato per versamento e sommato, è quello della schermata', async () => {
    const righe = await banca.sql(
      `select left(periodo_dal, 4) as anno, sum(trunc(importo_debito * a.ivs / a.totale, 2)) as ivs
       from versamento v join soggetto_cf c using (soggetto_id)
       join (values ('2001', 10.0, 10.0), ('2004', 17.3, 17.8), ('2006', 17.7, 18.2),
         ('2008', 24.0, 24.72), ('2010', 26.0, 26.72)) a(anno, ivs, totale)
         on a.anno = left(periodo_dal, 4) where c.codice_fiscale = $1 group by 1 order by 1`,
      [diPersona('professionista')],
    );
    expect(righe.map(({ ivs }) => ivs)).toEqual(['1086.00', '1373.30', '1292.07', '11142.01', '19.46']);
  });
});

describe('il confronto tra versamenti e righe F24', () => {
  test('versamenti in ogni stato, righe in ogni stato, per ogni criterio che si riconosce da sé', async () => {
    const righe = await banca.sql<ContoF24>('select importo, versato, compensato, annullato_il::text as "annullatoIl" from f24');
    expect(new Set(righe.map(statoF24))).toEqual(new Set(Object.keys(StatoF24)));
    const stati = await banca.sql<{ abbinamento: string }>('select distinct abbinamento from versamento');
    expect(new Set(stati.map(({ abbinamento }) => abbinamento))).toEqual(new Set(Object.keys(Abbinamento)));
    const criteri = await banca.sql<{ criterio: string }>('select distinct criterio from abbinamento order by 1');
    expect(criteri.map(({ criterio }) => criterio)).toEqual(['CODICE_INPS', 'COMPENSAZIONE', 'DATI_RIGA']);
  });
});

describe('le persone', () => {
  const stati = () =>
    banca.sql<FattiDelega & { delegato: string; delegante: string; ambiti: string[]; posizioni: string[] | null }>(
      `select r.tipo, r.delegato_codice_fiscale as delegato, c.codice_fiscale as delegante,
         r.attiva_dal::text as "attivaDal", r.al::text, r.ambiti,
         r.fine_posizioni::text as "finePosizioni", r.chiusa_come as "chiusaCome", r.posizioni
       from delega_ricevuta r join soggetto_cf c using (soggetto_id)`,
    );

  test('deleghe in ogni stato e di ogni tipo', async () => {
    const righe = await stati();
    expect(new Set(righe.map((riga) => statoAl(riga, OGGI)))).toEqual(new Set(Object.keys(StatoDelega)));
    expect(new Set(righe.map((riga) => riga.tipo))).toEqual(new Set(Object.keys(TipoDelega)));
  });

  test('intermediario: almeno 12 deleghe attive, complete quelle di titolare e commerciante, altre parziali', async () => {
    const attive = (await stati()).filter((riga) => riga.delegato === diPersona('intermediario') && statoAl(riga, OGGI) === 'ATTIVA');
    expect(attive.length).toBeGreaterThanOrEqual(12);
    for (const nome of ['titolare', 'commerciante'] as const) {
      const piena = attive.find((riga) => riga.delegante === diPersona(nome));
      expect(piena).toMatchObject({ posizioni: null });
      expect(piena!.ambiti).toHaveLength(9);
    }
    expect(attive.some((riga) => riga.ambiti.length < 9)).toBe(true);
    expect(attive.some((riga) => riga.posizioni !== null)).toBe(true);
    const f24 = await banca.sql(
      `select count(*)::int as n from ${f24Di} where c.codice_fiscale = any($1) and importo is not null and codice_inps is not null
         and scadenza between '2020-01-01' and '2030-12-31'`,
      [attive.map((riga) => riga.delegante)],
    );
    expect(f24[0]!['n']).toBeGreaterThan(100);
  });

  test('commerciante attivo con codice e versamenti; coadiuvante nel nucleo, senza posizioni; estraneo senza titoli', async () => {
    const [com] = await banca.sql(
      `select p.codice, (select count(*)::int from versamento v where v.soggetto_id = p.soggetto_id and v.posizione_id = p.id) as versamenti
       from posizione p join soggetto_cf c using (soggetto_id)
       where c.codice_fiscale = $1 and gestione = 'COMMERCIANTI' and stato = 'ATTIVA'`,
      [diPersona('commerciante')],
    );
    expect(com!['codice']).toMatch(/^\d{8}$/);
    expect(com!['versamenti']).toBeGreaterThanOrEqual(10);
    const conta = async (tavola: string, condizione: string, nome: keyof typeof persone) =>
      (await banca.sql(`select 1 as uno from ${tavola} where ${condizione} = $1`, [diPersona(nome)])).length;
    expect(await conta('nucleo n', 'n.codice_fiscale', 'coadiuvante')).toBe(1);
    expect(await conta('posizione join soggetto_cf c using (soggetto_id)', 'c.codice_fiscale', 'coadiuvante')).toBe(0);
    expect(await conta('riga_estratto_conto join soggetto_cf c using (soggetto_id)', 'c.codice_fiscale', 'coadiuvante')).toBeGreaterThan(1);
    expect(await conta('posizione join soggetto_cf c using (soggetto_id)', 'c.codice_fiscale', 'estraneo')).toBeGreaterThan(0);
    expect(await conta('delega_ricevuta', 'delegato_codice_fiscale', 'estraneo')).toBe(0);
    expect(await conta('incarico', 'persona', 'estraneo')).toBe(0);
  });
});
