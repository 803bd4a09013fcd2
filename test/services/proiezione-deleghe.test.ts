import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FattiDelega, statoAl } from '../../src/domain/delega.ts';
import { proiettaDeleghe } from '../../src/services/proiezione-deleghe.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { importaTesto, ROSSI, SOGGETTI } from '../support/importazione.ts';

let banca: BancaDiProva;
beforeAll(async () => {
  banca = await nuovaBanca();
});
afterAll(() => banca.chiudi());

const STUDIO = 'CNTPLA68L22Z998D';
const IMPIEGATA = 'GLLSRA90T58Z999J';
const OGGI = '2026-11-22';
const COLONNE =
  'codice_fiscale;riferimento;tipo;delegato;intero_soggetto;posizioni;ambiti;dal;al;padre;' +
  'creata_il;creata_da;validata_il;validata_da;attivata_il;attivata_da;cessata_il;cessata_da;revocata_il;revocata_da';
const POSIZIONI = `codice_fiscale;gestione;codice;sede;stato;data_inizio;data_fine
${ROSSI};ARTIGIANI;28456123;3290;ATTIVA;2005-03-01;
${ROSSI};COMMERCIANTI;29110457;3290;CESSATA;2001-03-01;2024-12-31
${ROSSI};COMMERCIANTI;29110458;3290;CESSATA;2001-03-01;2025-06-30
`;

interface Delega {
  rif?: string;
  tipo?: string;
  delegato?: string;
  posizioni?: string;
  ambiti?: string;
  dal?: string;
  al?: string;
  padre?: string;
  creata?: string;
  validata?: string;
  attivata?: string;
  cessata?: string;
  revocata?: string;
}

function riga(d: Delega): string {
  const {
    rif = 'D1',
    tipo = 'INDIRETTA',
    delegato = STUDIO,
    posizioni = '',
    ambiti = 'F24|DEBITI',
    dal = '2020-01-01',
    al = '',
    padre = '',
  } = d;
  const timbri = [d.creata ?? '2020-01-01', d.validata, d.attivata, d.cessata, d.revocata].flatMap((il) => [il ?? '', il ? STUDIO : '']);
  return [ROSSI, rif, tipo, delegato, posizioni ? 'no' : 'si', posizioni, ambiti, dal, al, padre, ...timbri].join(';');
}

interface Ricevuta extends FattiDelega {
  chiave: string;
  ambiti: string[];
  posizioni: string[] | null;
  studio: string | null;
}

async function ricevute(): Promise<Record<string, Ricevuta & { stato: string }>> {
  const righe = await banca.sql<Ricevuta>(
    `select d.chiave, r.tipo, r.attiva_dal::text as "attivaDal", r.al::text, r.fine_posizioni::text as "finePosizioni",
       r.chiusa_come as "chiusaCome", r.ambiti, r.studio_codice_fiscale as studio,
       (select array_agg(p.chiave order by p.chiave collate "C") from posizione p where p.id = any(r.posizioni)) as posizioni
     from delega_ricevuta r join delega d on d.soggetto_id = r.soggetto_id and d.id = r.delega_id order by 1`,
  );
  return Object.fromEntries(righe.map((r) => [r.chiave, { ...r, stato: statoAl(r, OGGI) }]));
}

async function con(...deleghe: Delega[]) {
  const esito = await importaTesto(banca.url, 'deleghe.csv', `${[COLONNE, ...deleghe.map(riga)].join('\n')}\n`);
  expect(esito.rifiuto).toBeNull();
  return ricevute();
}

beforeEach(async () => {
  await banca.sql('truncate soggetto, soggetto_cf, delega_ricevuta cascade');
  await importaTesto(banca.url, 'soggetti.csv', SOGGETTI);
  await importaTesto(banca.url, 'posizioni.csv', POSIZIONI);
});

describe('lo stato che ne esce', () => {
  test.each<readonly [string, Delega, string, string | null]>([
    ['indiretta non validata', {}, 'DA_VALIDARE', null],
    ['indiretta validata', { validata: '2020-02-01' }, 'ATTIVA', '2020-02-01'],
    ['mai prima di dal', { validata: '2020-02-01', dal: '2020-03-01' }, 'ATTIVA', '2020-03-01'],
    ['validata un minuto prima di mezzanotte in Italia', { validata: '2024-03-30T22:59:00Z' }, 'ATTIVA', '2024-03-30'],
    ['validata a mezzanotte in Italia, ancora ieri a Greenwich', { validata: '2024-03-30T23:00:00Z' }, 'ATTIVA', '2024-03-31'],
    ['validata a mezzanotte d’estate', { validata: '2024-07-01T22:00:00Z' }, 'ATTIVA', '2024-07-02'],
    ['decorrenza futura', { validata: 'oggi-1', dal: 'oggi+10' }, 'IN_ATTESA_DECORRENZA', '2026-12-02'],
    ['ultimo giorno', { validata: '2020-02-01', al: 'oggi' }, 'ATTIVA', '2020-02-01'],
    ['giorno dopo l’ultimo', { validata: '2020-02-01', al: 'oggi-1' }, 'SCADUTA', '2020-02-01'],
    ['mai validata, oltre il termine', { al: 'oggi-1' }, 'DA_VALIDARE', null],
    ['dipendente non attivata', { tipo: 'DIPENDENTE' }, 'DA_ATTIVARE', null],
    ['dipendente attivata oggi', { tipo: 'DIPENDENTE', attivata: 'oggi' }, 'IN_ATTESA_DECORRENZA', '2026-11-23'],
    ['dipendente attivata ieri', { tipo: 'DIPENDENTE', attivata: 'oggi-1' }, 'ATTIVA', '2026-11-22'],
    ['diretta', { tipo: 'DIRETTA' }, 'ATTIVA', '2020-01-01'],
    ['revocata', { validata: '2020-02-01', revocata: 'oggi-1' }, 'REVOCATA', '2020-02-01'],
    ['cessata prima che revocata', { validata: '2020-02-01', cessata: 'oggi-2', revocata: 'oggi-1' }, 'CESSATA', '2020-02-01'],
    ['su una posizione finita', { validata: '2020-02-01', posizioni: 'COMMERCIANTI/29110457' }, 'CESSATA', '2020-02-01'],
    [
      'su una finita e una aperta',
      { validata: '2020-02-01', posizioni: 'COMMERCIANTI/29110457|ARTIGIANI/28456123' },
      'ATTIVA',
      '2020-02-01',
    ],
  ])('%s', async (_, delega, stato, attivaDal) => {
    expect((await con(delega))['D1']).toMatchObject({ stato, attivaDal });
  });
});

test('l’ultimo giorno di più posizioni finite è il più tardo', async () => {
  const { D1 } = await con({ validata: '2020-02-01', posizioni: 'COMMERCIANTI/29110457|COMMERCIANTI/29110458' });
  expect(D1!.finePosizioni).toBe('2025-06-30');
});

describe('una subdelega', () => {
  const PADRE: Delega = { rif: 'P', validata: '2021-05-01', al: '2027-01-31', posizioni: 'ARTIGIANI/28456123|COMMERCIANTI/29110457' };
  const FIGLIA: Delega = {
    rif: 'S',
    tipo: 'SUBDELEGA',
    delegato: IMPIEGATA,
    padre: 'P',
    creata: '2021-06-10 12:00',
    ambiti: 'VERSAMENTI|F24',
  };

  test('sta dentro il padre: ambiti, posizioni, periodo; e dice lo studio', async () => {
    // The padre comes after in the file: the order of lines does not matter.
    const { S } = await con(FIGLIA, PADRE);
    expect(S).toMatchObject({ ambiti: ['F24'], attivaDal: '2021-06-10', al: '2027-01-31', studio: STUDIO, stato: 'ATTIVA' });
    expect(S!.posizioni).toEqual(['ARTIGIANI/28456123', 'COMMERCIANTI/29110457']);
    const { S: parziale } = await con({ ...FIGLIA, posizioni: 'COMMERCIANTI/29110457|COMMERCIANTI/29110458' });
    expect(parziale).toMatchObject({ posizioni: ['COMMERCIANTI/29110457'], stato: 'CESSATA' });
  });

  test('non vale prima del padre e muore con lui nello stesso istante', async () => {
    const inAttesa = await con({ ...PADRE, validata: undefined }, FIGLIA);
    expect(inAttesa['S']!.attivaDal).toBeNull();
    await con({ ...PADRE, revocata: '2026-11-20 10:30' });
    const istanti = await banca.sql('select chiusa_come, chiusa_il from delega_ricevuta');
    expect(istanti).toEqual([istanti[0], istanti[0]]);
    expect(istanti[0]).toEqual({ chiusa_come: 'REVOCATA', chiusa_il: new Date('2026-11-20T09:30:00Z') });
  });
});

test('una posizione che finisce chiude le deleghe date su di essa sola', async () => {
  expect((await con({ validata: '2020-02-01', posizioni: 'ARTIGIANI/28456123' }))['D1']!.stato).toBe('ATTIVA');
  await importaTesto(banca.url, 'posizioni.csv', POSIZIONI.replace('ATTIVA;2005-03-01;', 'CESSATA;2005-03-01;2026-11-21'));
  expect((await ricevute())['D1']!.stato).toBe('CESSATA');
});

test('una delega che cambia delegato o posizioni non lascia niente del prima', async () => {
  await con({ validata: '2020-02-01', posizioni: 'ARTIGIANI/28456123' });
  await con({ validata: '2020-02-01', posizioni: 'COMMERCIANTI/29110458', delegato: IMPIEGATA });
  expect(await banca.sql('select delegato_codice_fiscale from delega_ricevuta')).toEqual([{ delegato_codice_fiscale: IMPIEGATA }]);
  expect((await ricevute())['D1']!.posizioni).toEqual(['COMMERCIANTI/29110458']);
  expect(await banca.sql('select 1 as c from delega_posizione')).toHaveLength(1);
});

test('rifare la proiezione dove niente è cambiato non scrive niente', async () => {
  await con({ validata: '2020-02-01' });
  const client = new Client({ connectionString: banca.url });
  await client.connect();
  expect(await proiettaDeleghe(client)).toBe(0);
  await banca.sql('delete from delega_ricevuta');
  expect(await proiettaDeleghe(client, [])).toBe(0);
  expect(await proiettaDeleghe(client)).toBe(1);
  await client.end();
});

test.each<readonly [string, Delega, string]>([
  ['posizioni insieme a intero soggetto', { posizioni: 'ARTIGIANI/99999999' }, 'colonna posizioni'],
  ['subdelega senza padre', { tipo: 'SUBDELEGA', delegato: IMPIEGATA }, 'colonna padre'],
  ['padre che non c’è', { tipo: 'SUBDELEGA', delegato: IMPIEGATA, padre: 'P9' }, 'colonna padre: trovato "P9"'],
  ['delegato uguale al delegante', { delegato: ROSSI }, 'una persona diversa dal delegante'],
  ['ambito che non esiste', { ambiti: 'F24|TUTTO' }, 'colonna ambiti'],
  ['al prima di dal', { al: '2019-12-31' }, 'niente prima di dal (2020-01-01)'],
])('rifiutata: %s', async (_, delega, motivo) => {
  const esito = await importaTesto(banca.url, 'deleghe.csv', `${COLONNE}\n${riga(delega)}\n`);
  expect(esito.rifiuto).toContain(motivo);
});
