import fc from 'fast-check';
import { sql } from 'kysely';
import { uuidv7 as uuid } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { StatoAvviso, StatoRuolo } from '../../src/domain/avviso.ts';
import { type ContoF24, dovutoF24, scadutoF24, statoF24 } from '../../src/domain/conto-f24.ts';
import { StatoF24 } from '../../src/domain/f24.ts';
import { situazioneDebitoria } from '../../src/domain/situazione-debitoria.ts';
import type { Bonario, Carico, Rata, RigaChiesta } from '../../src/domain/voci-debito.ts';
import { conDebiti } from '../../src/reads/con-debiti.ts';
import { creaLettore } from '../../src/reads/lettore.ts';
import { dovuto, inStato, scaduta } from '../../src/reads/stato-f24.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';

/* What is said twice of debts, once in TypeScript and once in SQL, says the same: for any facts, on a real PostgreSQL. */
let banca: BancaDiProva;
let pool: BancaDati;
beforeAll(async () => {
  banca = await nuovaBanca();
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 1);
});
afterAll(async () => {
  await pool.chiudi();
  await banca.chiudi();
});

const OGGI = '2026-06-15';
const giorno = fc.constantFrom('2026-06-14', '2026-06-15', '2026-06-16');
const importo = fc.constantFrom('0.00', '50.00', '100.00', '150.00');

test('the state of a row of F24, whether it is past due, and what it asks for', async () => {
  const leggi = creaLettore(pool.lettura);
  const conto = fc
    .record({
      importo: fc.option(importo),
      versato: importo,
      tutto: fc.boolean(),
      annullatoIl: fc.option(giorno, { freq: 1 }),
      scadenza: giorno,
    })
    .map(({ tutto, ...uno }) => ({ ...uno, compensato: tutto ? uno.versato : '0.00' }));
  const stati = Object.keys(StatoF24) as StatoF24[];
  await fc.assert(
    fc.asyncProperty(fc.array(conto, { minLength: 200, maxLength: 200 }), async (conti: (ContoF24 & { scadenza: string })[]) => {
      const righe = await leggi(sql<{
        stati: string[];
        scaduta: boolean | null;
        dovuto: string | null;
      }>`select array_remove(array[${sql.join(stati.map((stato) => sql`case when ${inStato[stato]} then ${stato}::text end`))}], null) as stati,
          ${scaduta(OGGI)} as scaduta, (${dovuto})::numeric(14,2) as dovuto
        from jsonb_to_recordset(${JSON.stringify(conti.map((uno, n) => ({ ...uno, n })))}::jsonb) as q(n int, importo numeric(14,2), versato numeric(14,2),
          compensato numeric(14,2), "annullatoIl" date, scadenza date)
        cross join lateral (select q.importo, q.versato, q.compensato, q."annullatoIl" as annullato_il, q.scadenza) t order by q.n`);
      expect(righe.map((riga) => riga.stati)).toEqual(conti.map((uno) => [statoF24(uno)]));
      expect(righe.map((riga) => riga.scaduta === true)).toEqual(conti.map((uno) => scadutoF24(uno, OGGI)));
      expect(righe.map((riga) => riga.dovuto)).toEqual(conti.map(dovutoF24));
    }),
    { numRuns: 20 },
  );
});

interface Debiti {
  readonly rate: Rata[];
  readonly bonari: Bonario[];
  readonly addebiti: Carico[];
  readonly ruoli: Carico[];
  readonly chieste: RigaChiesta[];
}

/** Any debts of one soggetto with two posizioni; references go to rows that are there. */
const debiti: fc.Arbitrary<Debiti> = fc
  .record({
    rate: fc.array(
      fc.record({
        dove: fc.nat(1),
        importo: fc.constantFrom('100.00', null),
        versato: fc.constantFrom('0.00', '40.00', '100.00'),
        scadenza: giorno,
        annullatoIl: fc.option(giorno, { freq: 1 }),
        tipoRata: fc.constantFrom('MINIMALE' as const, 'DILAZIONE' as const),
      }),
      { maxLength: 2 },
    ),
    bonari: fc.array(
      fc.record({
        dove: fc.nat(1),
        versato: fc.constantFrom('0.00', '110.00'),
        stato: fc.constantFrom(...(Object.keys(StatoAvviso) as StatoAvviso[])),
        addebito: fc.nat(2),
      }),
      { maxLength: 2 },
    ),
    addebiti: fc.array(
      fc.record({
        dove: fc.nat(1),
        residuo: fc.constantFrom('0.00', '110.00'),
        stato: fc.constantFrom(...(Object.keys(StatoRuolo) as StatoRuolo[])),
      }),
      { maxLength: 1 },
    ),
    ruoli: fc.array(
      fc.record({
        dove: fc.nat(1),
        residuo: fc.constantFrom('0.00', '110.00'),
        stato: fc.constantFrom(...(Object.keys(StatoRuolo) as StatoRuolo[])),
      }),
      { maxLength: 1 },
    ),
    chieste: fc.array(fc.record({ rata: fc.nat(1), atto: fc.nat(2), contributi: fc.constantFrom('60.00', '100.00') }), { maxLength: 2 }),
  })
  .map(({ rate, bonari, addebiti, ruoli, chieste }) => {
    const posizioni = [uuid(), uuid()];
    const di = ({ dove }: { dove: number }) => ({ uuid: uuid(), posizioneId: posizioni[dove]! });
    const carico = (uno: (typeof addebiti)[number]): Carico => ({
      ...di(uno),
      capitale: '100.00',
      sanzioni: '10.00',
      interessi: '0.00',
      totale: '110.00',
      residuo: uno.residuo,
      stato: uno.stato,
    });
    const fatti = { addebiti: addebiti.map(carico), ruoli: ruoli.map(carico) };
    const rateFatte = rate.map(({ dove, ...una }) => ({ ...una, ...di({ dove }), compensato: '0.00', eccedenza: '0.00' }));
    const bonariFatti = bonari.map(({ dove, addebito, ...uno }) => ({
      ...uno,
      ...di({ dove }),
      contributi: '100.00',
      sanzioni: '10.00',
      totale: '110.00',
      avvisoAddebitoId: fatti.addebiti[addebito]?.uuid ?? null,
    }));
    const atti = [
      ...bonariFatti.map((uno) => ({ avvisoBonarioId: uno.uuid, avvisoAddebitoId: null })),
      ...fatti.addebiti.map((uno) => ({ avvisoBonarioId: null, avvisoAddebitoId: uno.uuid })),
    ];
    return {
      ...fatti,
      rate: rateFatte,
      bonari: bonariFatti,
      chieste: chieste.flatMap(({ rata, atto, contributi }) => {
        const f24Id = rateFatte[rata]?.uuid;
        return f24Id && atti[atto] ? [{ f24Id, contributi, ...atti[atto] }] : [];
      }),
    };
  });

/** Writes rows of a table, each column by its name. */
async function scrivi(tavola: string, righe: readonly Record<string, unknown>[]): Promise<void> {
  const colonne = Object.keys(righe[0] ?? { soggetto_id: null }).join(', ');
  await banca.sql(`insert into ${tavola} (${colonne}) select ${colonne} from jsonb_populate_recordset(null::${tavola}, $1::jsonb)`, [
    JSON.stringify(righe),
  ]);
}

test('conDebiti is true where some voce of the situazione debitoria is open', async () => {
  const leggi = creaLettore(pool.lettura);
  await fc.assert(
    fc.asyncProperty(fc.array(debiti, { minLength: 100, maxLength: 100 }), async (casi) => {
      const soggetti = casi.map(() => uuid());
      const dei = <K extends keyof Debiti>(nome: K, riga: (uno: Debiti[K][number]) => Record<string, unknown>) =>
        casi.flatMap((caso, n) =>
          (caso[nome] as Debiti[K][number][]).map((una, m) => ({ soggetto_id: soggetti[n]!, chiave: `${nome}${m}`, ...riga(una) })),
        );
      const nella = ({ uuid: id, posizioneId }: { uuid: string; posizioneId: string }) => ({ id, posizione_id: posizioneId });
      await scrivi(
        'soggetto',
        soggetti.map((id) => ({ id, codice_fiscale: id, natura: 'PERSONA_FISICA', denominazione: 'X', aggiornato_il: OGGI })),
      );
      const posizioni = casi.flatMap((caso, n) =>
        [...new Set([...caso.rate, ...caso.bonari, ...caso.addebiti, ...caso.ruoli].map(({ posizioneId }) => posizioneId))].map((id) => ({
          soggetto_id: soggetti[n]!,
          id,
          chiave: id,
          gestione: 'ARTIGIANI',
          sede: '3290',
          stato: 'ATTIVA',
          data_inizio: '2000-01-01',
          altra_copertura: false,
          ante1996: false,
          aggiornato_il: OGGI,
        })),
      );
      await scrivi('posizione', posizioni);
      const riga = {
        origine: 'INPS',
        sede: '3290',
        causale: 'AF',
        periodo_dal: '2025-01',
        periodo_al: '2025-12',
        aggiornato_il: OGGI,
      };
      await scrivi(
        'f24',
        dei('rate', (una) => ({
          ...nella(una),
          ...riga,
          anno: 2025,
          anno_emissione: 2025,
          progressivo_emissione: 1,
          importo: una.importo,
          versato: una.versato,
          compensato: 0,
          eccedenza: 0,
          rata: '1RATA',
          tipo_rata: una.tipoRata,
          scadenza: una.scadenza,
          scadenza_nominale: una.scadenza,
          codice_soggetto: '10',
          cognome_nome: 'X',
          annullato_il: una.annullatoIl,
        })),
      );
      const carico = (uno: Carico) => ({
        ...nella(uno),
        agente_riscossione: 'X',
        capitale: uno.capitale,
        sanzioni: uno.sanzioni,
        interessi: uno.interessi,
        totale: uno.totale,
        residuo: uno.residuo,
        stato: uno.stato,
        aggiornato_il: OGGI,
      });
      await scrivi(
        'avviso_addebito',
        dei('addebiti', (uno) => ({ ...carico(uno), numero: 'X', data_emissione: OGGI })),
      );
      await scrivi(
        'ruolo',
        dei('ruoli', (uno) => ({ ...carico(uno), cartella: 'X', anno_ruolo: 2025 })),
      );
      await scrivi(
        'avviso_bonario',
        dei('bonari', (uno) => ({
          ...nella(uno),
          numero: 'X',
          data_emissione: OGGI,
          periodo_dal: '2025-01',
          periodo_al: '2025-12',
          contributi: uno.contributi,
          sanzioni: uno.sanzioni,
          totale: uno.totale,
          versato: uno.versato,
          stato: uno.stato,
          avviso_addebito_id: uno.avvisoAddebitoId,
          aggiornato_il: OGGI,
        })),
      );
      const posizioneDi = new Map(casi.flatMap((caso) => caso.rate.map((rata) => [rata.uuid, rata.posizioneId])));
      await scrivi(
        'riga_avviso',
        dei('chieste', (una) => ({
          id: uuid(),
          posizione_id: posizioneDi.get(una.f24Id),
          avviso_bonario_id: una.avvisoBonarioId,
          avviso_addebito_id: una.avvisoAddebitoId,
          f24_id: una.f24Id,
          causale: 'AF',
          periodo_dal: '2025-01',
          periodo_al: '2025-12',
          contributi: una.contributi,
          sanzioni: 0,
          aggiornato_il: OGGI,
        })),
      );
      const lette = await leggi(sql<{ debiti: boolean }>`select ${conDebiti(sql.ref('k.s'), OGGI, () => sql`true`)} as debiti
        from unnest(${soggetti}::uuid[]) with ordinality as k(s, n) order by k.n`);
      const attesi = casi.map((caso) => situazioneDebitoria(caso, OGGI).totale !== '0.00');
      expect(lette.map((una) => una.debiti)).toEqual(attesi);
      expect(new Set(attesi).size).toBe(2);
    }),
    { numRuns: 6 },
  );
});
