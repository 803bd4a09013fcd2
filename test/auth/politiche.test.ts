import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creaDecisore } from '../../src/auth/decisore.ts';
import { visibile, visibili } from '../../src/auth/predicato.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import type { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import { creaLettore } from '../../src/reads/lettore.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { type Archivio, scriviArchivio } from './archivio.ts';
import { codiceFiscaleDi, PERSONE, type PersonaDiProva, principalDi } from './persone.ts';
import { nellaTransazione, tenta } from './tenta.ts';

/*
 * Row-level security as the only wall: cassetto_app, with the context of each person of the matrix, reads every table whole. What comes out is, row by
 * row, what the access predicate of the reading side grants, and nothing where the law gives nothing.
 */

/** The ambito of each table (access.md §2), and the column of its posizione. */
const TAVOLE: Readonly<Record<string, { readonly ambito: Ambito | null; readonly chiave?: string; readonly posizione: string | null }>> = {
  soggetto: { ambito: null, chiave: 'id', posizione: null },
  recapito: { ambito: 'ANAGRAFICA', posizione: null },
  posizione: { ambito: null, posizione: 'id' },
  nucleo: { ambito: 'ANAGRAFICA', posizione: 'posizione_id' },
  riduzione: { ambito: 'ANAGRAFICA', posizione: 'posizione_id' },
  reddito: { ambito: 'F24', posizione: 'posizione_id' },
  riga_estratto_conto: { ambito: 'ESTRATTO_CONTO', posizione: 'posizione_id' },
  rendicontazione: { ambito: 'ESTRATTO_CONTO', posizione: 'posizione_id' },
  versamento: { ambito: 'VERSAMENTI', posizione: 'posizione_id' },
  f24: { ambito: 'F24', posizione: 'posizione_id' },
  avviso_bonario: { ambito: 'DEBITI', posizione: 'posizione_id' },
  avviso_addebito: { ambito: 'DEBITI', posizione: 'posizione_id' },
  riga_avviso: { ambito: 'DEBITI', posizione: 'posizione_id' },
  ruolo: { ambito: 'DEBITI', posizione: 'posizione_id' },
  ricorso: { ambito: 'RICORSI', posizione: 'posizione_id' },
  documento: { ambito: null, posizione: null },
};
/** Tables about powers and about who used them. */
const PARTICOLARI = [
  'soggetto_cf',
  'delega',
  'delega_posizione',
  'delega_ricevuta',
  'delega_firma',
  'delega_aperta',
  'evento',
  'documento_richiesta',
  'accesso',
  'idempotenza',
  'incarico',
  'calendario',
  'da_abbinare',
];
/** Tables that have a test of their own: of what follows from two rows (below), of the Lavorazioni (politiche-lavorazioni.test.ts). */
const ALTROVE = ['abbinamento', 'lavorazione'];

let banca: BancaDiProva;
let pool: BancaDati;
let archivio: Archivio;
beforeAll(async () => {
  banca = await nuovaBanca();
  archivio = await scriviArchivio(banca);
  await banca.sql(`insert into delega_firma (soggetto_id, delega_id, tipo, firmata_il) select soggetto_id, id, 'FEA', dal from delega;
    insert into evento (soggetto_id, id, tipo, delega_id, il, dati) select soggetto_id, gen_random_uuid(), 'CREATA', id, now(), '{}' from delega;
    insert into idempotenza (principal, applicazione, chiave, impronta, esito, creata_il)
      select distinct delegato_codice_fiscale, '', 'archivio', 'x', '{}'::jsonb, now() from delega;
    insert into calendario (id, richiedente, applicazione, principal, creato_il)
      select gen_random_uuid(), cf, '', '{}'::jsonb, now() from (select distinct delegato_codice_fiscale as cf from delega) as d;
    insert into abbinamento (soggetto_id, f24_id, versamento_id, importo, criterio)
      select f.soggetto_id, f.id, v.id, 1, 'DATI_RIGA' from f24 f join versamento v using (soggetto_id);
    insert into da_abbinare select distinct soggetto_id from f24`);
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 2);
});
afterAll(async () => {
  await pool.chiudi();
  await banca.chiudi();
});

const di = (nome: string) => PERSONE.find((una) => una.nome === nome)!;
const testo = (tavola: string) => `select (${tavola}.*)::text as riga from ${tavola} order by 1`;

/** Rows of each table as cassetto_app sees them in this person's transaction. */
function conLaPolitica(persona: PersonaDiProva, tavole: readonly string[]): Promise<Record<string, string[]>> {
  return nellaTransazione(pool, principalDi(persona), async (em) => {
    const viste: Record<string, string[]> = {};
    for (const tavola of tavole) viste[tavola] = (await em.execute<{ riga: string }[]>(testo(tavola))).map(({ riga }) => riga);
    return viste;
  });
}

/** Rows of each table that the access predicate grants, read by the role that sees everything. */
async function conIlPredicato(persona: PersonaDiProva): Promise<Record<string, string[]>> {
  const principal = principalDi(persona);
  const leggi = creaLettore(pool.lettura);
  const chi = await creaDecisore(leggi, principal, OGGI_DI_PROVA).chi();
  const viste: Record<string, string[]> = {};
  for (const [tavola, { ambito, chiave = 'soggetto_id', posizione }] of Object.entries(TAVOLE)) {
    const chiesta = { soggetto: sql.ref(`t.${chiave}`), posizione: posizione === null ? null : sql.ref(`t.${posizione}`) };
    // Of the archive as of one soggetto: the narrowing of a list hides nothing and adds nothing.
    const [righe, diUnElenco] = await Promise.all(
      [visibile, visibili].map((quali) => {
        const concessa = quali({ principal, chi, giorno: OGGI_DI_PROVA }, ambito, chiesta);
        return leggi(sql<{ riga: string }>`select (t.*)::text as riga from ${sql.table(tavola)} as t where ${concessa} order by 1`);
      }),
    );
    expect(diUnElenco).toEqual(righe);
    viste[tavola] = righe!.map(({ riga }) => riga);
  }
  return viste;
}

/** Rows that somebody has for another reason than a titolo on their soggetto: himself as a component, and the components of his own nucleo. */
async function oltreAiTitoli(persona: PersonaDiProva): Promise<Record<string, string[]>> {
  const dove: Record<string, string> = {};
  if (persona.poteri?.titolare)
    for (const tavola of ['soggetto', 'recapito'])
      dove[tavola] = `${tavola}.${tavola === 'soggetto' ? 'id' : 'soggetto_id'} = '${idDi('coadiuvante')}'`;
  // A name, where the token has the scopes of a name but not those of the recapiti.
  if (persona.nome === 'coadiuvante') dove['nucleo'] = `nucleo.codice_fiscale = '${codiceFiscaleDi('coadiuvante')}'`;
  const altre: Record<string, string[]> = {};
  for (const [tavola, condizione] of Object.entries(dove))
    altre[tavola] = (await banca.sql<{ riga: string }>(`select (${tavola}.*)::text as riga from ${tavola} where ${condizione}`)).map(
      ({ riga }) => riga,
    );
  return altre;
}

const idDi = (nome: string) => {
  const hex = Buffer.from(archivio.id.get(`Soggetto ${nome}`)!, 'base64url')
    .subarray(1, 17)
    .toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

describe('the two walls agree row by row', () => {
  test.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', async (_nome, persona) => {
    const attese = await conIlPredicato(persona);
    for (const [tavola, righe] of Object.entries(await oltreAiTitoli(persona))) attese[tavola] = [...attese[tavola]!, ...righe].sort();
    const viste = await conLaPolitica(persona, Object.keys(TAVOLE));
    for (const tavola of Object.keys(TAVOLE)) expect(viste[tavola]!.toSorted(), tavola).toEqual(attese[tavola]!.toSorted());
    if (persona.poteri === null && !persona.iscritto) expect(Object.values(viste).flat()).toEqual([]);
    if (persona.poteri?.ambiti.includes('F24')) expect(viste['f24']!.length).toBeGreaterThan(0);
  });
});

/**
 * Rows about powers and about who used them, by hand from access.md §2: the parties of a delega, and who granted a subdelega, have it and what hangs from it; the
 * person, or who represents him, all those on his drawer and every access to it; anyone what he asked for and is.
 */
function deiPoteri({ nome, poteri, cieco }: PersonaDiProva): Record<string, string> {
  if (cieco) return Object.fromEntries(PARTICOLARI.map((tavola) => [tavola, 'false']));
  const cf = `'${codiceFiscaleDi(nome)}'`;
  const suo = poteri?.riservato ? `soggetto_id = '${archivio.soggettoId}'` : 'false';
  const suaDelega = `select id from delega where ${suo} or delegato_codice_fiscale = ${cf} or (tipo = 'SUBDELEGA' and creata_da = ${cf})`;
  const parte = `delega_id in (${suaDelega})`;
  return {
    soggetto_cf: `${suo} or codice_fiscale = ${cf} or soggetto_id = ${poteri?.titolare ? `'${idDi('coadiuvante')}'` : 'null'}`,
    delega: `id in (${suaDelega})`,
    delega_ricevuta: `${suo} or delegato_codice_fiscale = ${cf} or studio_codice_fiscale = ${cf}`,
    ...{ delega_posizione: parte, delega_firma: parte, delega_aperta: parte, evento: parte },
    documento_richiesta: `richiedente = ${cf}`,
    accesso: suo,
    idempotenza: `principal = ${cf}`,
    incarico: `persona = ${cf}`,
    calendario: `richiedente = ${cf}`,
    da_abbinare: 'false',
  };
}

test.each(PERSONE.map((persona) => [persona.nome, persona] as const))(
  'a match is seen by who sees both its rows: %s',
  async (_nome, persona) => {
    const viste = await conLaPolitica(persona, ['f24', 'versamento', 'abbinamento']);
    const id = (riga: string) => riga.split(',')[1]!;
    const [f24, versamenti] = [viste['f24']!.map(id), viste['versamento']!.map(id)];
    const attese = await banca.sql<{ riga: string }>(
      `select (abbinamento.*)::text as riga from abbinamento where f24_id::text = any($1) and versamento_id::text = any($2) order by 1`,
      [f24, versamenti],
    );
    expect(viste['abbinamento']!.toSorted()).toEqual(attese.map(({ riga }) => riga).toSorted());
    if (f24.length > 0 && versamenti.length > 0) expect(attese.length).toBeGreaterThan(0);
  },
);

describe('every table', () => {
  test('that holds something of somebody is among those asked here', async () => {
    const conQualcuno = await banca.sql<{ nome: string }>(`select distinct table_name as nome from information_schema.columns
      where table_schema = 'public' and column_name in ('soggetto_id', 'codice_fiscale', 'delegato_codice_fiscale', 'richiedente', 'principal', 'persona')`);
    expect(conQualcuno.map(({ nome }) => nome).sort()).toEqual([...Object.keys(TAVOLE), ...PARTICOLARI, ...ALTROVE].sort());
  });

  test.each(PERSONE.map((persona) => [persona.nome, persona] as const))('about powers, for %s', async (_nome, persona) => {
    const viste = await conLaPolitica(persona, PARTICOLARI);
    for (const [tavola, condizione] of Object.entries(deiPoteri(persona))) {
      const attese = await banca.sql<{ riga: string }>(`select (${tavola}.*)::text as riga from ${tavola} where ${condizione} order by 1`);
      expect(viste[tavola]!.toSorted(), tavola).toEqual(attese.map(({ riga }) => riga).toSorted());
    }
  });
});

describe('powers and who used them', () => {
  const conta = async (nome: string) => {
    const viste = await conLaPolitica(di(nome), PARTICOLARI);
    return Object.fromEntries(Object.entries(viste).map(([tavola, righe]) => [tavola, righe.length]));
  };
  const deleghe = PERSONE.filter(({ delega }) => delega).length;

  test('the titolare sees every delega given on his drawer and every access to it', async () => {
    expect(await conta('titolare')).toMatchObject({ delega: deleghe, delega_ricevuta: deleghe, accesso: 1, soggetto_cf: 2, incarico: 0 });
  });

  test('who represents him sees as much', async () => {
    expect(await conta('rappresentante')).toMatchObject({ delega: deleghe, delega_ricevuta: deleghe, accesso: 1, incarico: 1 });
  });

  test('a delegato sees his own delega, those he granted from it, and nobody’s accesses', async () => {
    // One of those that it granted names a posizione.
    const concesse = PERSONE.filter(({ delega }) => delega?.padre === 'intera').length;
    expect(concesse).toBeGreaterThan(5);
    expect(await conta('intera')).toMatchObject({
      ...{ delega: 1 + concesse, delega_ricevuta: 1 + concesse, delega_posizione: 1 },
      ...{ accesso: 0, soggetto_cf: 0 },
    });
    expect(await conta('solo A')).toMatchObject({ delega: 1, delega_ricevuta: 1, delega_posizione: 1, accesso: 0 });
    expect(await conta('revocata')).toMatchObject({ delega: 2, delega_ricevuta: 2, accesso: 0 });
    expect(await conta('ambito F24')).toMatchObject({ delega: 1, delega_ricevuta: 1, accesso: 0, documento_richiesta: 2 });
  });

  test('an operatore sees his incarico, an estraneo what he asked for, an analista nothing', async () => {
    expect(await conta('operatore di A')).toMatchObject({ delega: 0, delega_ricevuta: 0, accesso: 0, incarico: 1, soggetto_cf: 0 });
    expect(await conta('estraneo')).toMatchObject({ delega: 0, delega_ricevuta: 0, accesso: 0, incarico: 0, soggetto_cf: 0 });
    expect(Object.values(await conta('analista')).every((righe) => righe === 0)).toBe(true);
  });
});

describe('writing', () => {
  const scrive = (nome: string, istruzione: string) => tenta(pool, principalDi(di(nome)), [istruzione]);
  const recapito = (nome: string) => `update recapito set recapiti_telefono = '1' where soggetto_id = '${idDi(nome)}'`;

  test('recapiti are changed by the person, by who represents him, and by the titolare for his component', async () => {
    expect(await scrive('titolare', recapito('titolare'))).toBe(1);
    expect(await scrive('rappresentante', recapito('titolare'))).toBe(1);
    expect(await scrive('titolare', recapito('coadiuvante'))).toBe(1);
    for (const nome of ['intera', 'operatore di A', 'estraneo', 'analista', 'coadiuvante', 'applicazione senza scope'])
      expect(await scrive(nome, recapito('titolare')), nome).toBe(0);
    expect(await scrive('coadiuvante', recapito('coadiuvante'))).toBe(0);
    expect(await scrive('rappresentante', recapito('coadiuvante'))).toBe(0);
  });

  test('no row can be moved to another soggetto, nor made for somebody else', async () => {
    expect(
      await scrive('titolare', `update recapito set soggetto_id = '${idDi('analista')}' where soggetto_id = '${idDi('titolare')}'`),
    ).toBe('42501');
    expect(await scrive('intera', `insert into recapito (soggetto_id) values ('${idDi('analista')}')`)).toBe('42501');
    const chiave = (cf: string) =>
      `insert into idempotenza (principal, applicazione, chiave, impronta, esito, creata_il) values ('${cf}', '', 'k', 'x', '{}', now())`;
    expect(await scrive('intera', chiave(codiceFiscaleDi('intera')))).toBe(1);
    expect(await scrive('intera', chiave(codiceFiscaleDi('diretta')))).toBe('42501');
    const documento = `insert into documento (soggetto_id, id, tipo, impronta, ricetta, titolo, nome_file, tipo_mime, byte, sha256, creato_il)
      values ('${idDi('titolare')}', gen_random_uuid(), 'F24', 'y', '{}', '', '', '', 1, '', now())`;
    expect(await scrive('intera', documento)).toBe(1);
    for (const nome of ['estraneo', 'revocata', 'analista']) expect(await scrive(nome, documento), nome).toBe('42501');
  });

  test('a calendar is made and revoked by who asked for it, and becomes nobody else’s', async () => {
    const nuovo = (nome: string) =>
      `insert into calendario (id, richiedente, applicazione, principal, creato_il) values (gen_random_uuid(), '${codiceFiscaleDi(nome)}', '', '{}', now())`;
    expect(await scrive('intera', nuovo('intera'))).toBe(1);
    expect(await scrive('intera', nuovo('diretta'))).toBe('42501');
    expect(await scrive('intera', 'update calendario set revocato_il = now()')).toBe(1);
    for (const nome of ['titolare', 'analista']) expect(await scrive(nome, 'update calendario set revocato_il = now()'), nome).toBe(0);
    for (const istruzione of [`update calendario set principal = '{}'`, 'delete from calendario'])
      expect(await scrive('intera', istruzione), istruzione).toBe('42501');
  });

  test('the person’s name and codice fiscale are INPS’s to change', async () => {
    expect(await scrive('titolare', `update soggetto set denominazione = 'X' where id = '${idDi('titolare')}'`)).toBe('42501');
    expect(await scrive('titolare', `update soggetto set aggiornato_il = clock_timestamp() where id = '${idDi('titolare')}'`)).toBe(1);
  });
});
