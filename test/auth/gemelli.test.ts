import fc from 'fast-check';
import { sql } from 'kysely';
import type { Client } from 'pg';
import { uuidv7 as uuid } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { delegaAttiva, statoDelega } from '../../src/auth/predicato.ts';
import { apriBancaDati, type BancaDati } from '../../src/database/apri.ts';
import { apriCarico } from '../../src/database/carico.ts';
import type { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import { type ChiusuraDelega, decorrenza, type FattiDelega, statoAl } from '../../src/domain/delega.ts';
import { TipoDelega } from '../../src/domain/delega-vocaboli.ts';
import { creaLettore } from '../../src/reads/lettore.ts';
import { proiettaDeleghe } from '../../src/services/proiezione-deleghe.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';

/* What is said twice, once in TypeScript and once in SQL, says the same: for any facts, on any day, on a real PostgreSQL. */
let banca: BancaDiProva;
let pool: BancaDati;
let carico: Client;
beforeAll(async () => {
  banca = await nuovaBanca();
  pool = await apriBancaDati({ app: banca.url, lettura: banca.url }, 1);
  carico = await apriCarico(banca.url);
});
afterAll(async () => {
  await carico.end();
  await pool.chiudi();
  await banca.chiudi();
});

// Few days, so that equal ones are frequent; among them 29 February and those on which the hour changes.
const GIORNI = [
  '2028-02-28',
  '2028-02-29',
  '2028-03-01',
  '2026-03-28',
  '2026-03-29',
  '2026-03-30',
  '2026-10-24',
  '2026-10-25',
  '2026-10-26',
  '2026-12-31',
  '2027-01-01',
];
const giorno = fc.constantFrom(...GIORNI);
const forse = fc.option(giorno);
const tipi = Object.keys(TipoDelega) as TipoDelega[];

describe('the state of a delega', () => {
  const fatti = fc.record({
    tipo: fc.constantFrom(...tipi),
    attivaDal: forse,
    al: forse,
    finePosizioni: forse,
    chiusaCome: fc.option(fc.constantFrom<ChiusuraDelega>('REVOCATA', 'CESSATA'), { freq: 1 }),
  });

  test('statoAl and statoDelega agree, and delegaAttiva is their ATTIVA', async () => {
    const leggi = creaLettore(pool.lettura);
    await fc.assert(
      fc.asyncProperty(fc.array(fatti, { minLength: 300, maxLength: 300 }), giorno, async (deleghe: FattiDelega[], oggi) => {
        const righe = await leggi(sql<{
          stato: string;
          attiva: boolean | null;
        }>`select ${statoDelega(oggi)} as stato, ${delegaAttiva(oggi)} as attiva
          from jsonb_to_recordset(${JSON.stringify(deleghe.map((d, n) => ({ ...d, n })))}::jsonb) as q(n int, tipo text, "attivaDal" date, al date,
            "finePosizioni" date, "chiusaCome" text)
          cross join lateral (select q.tipo, q."attivaDal" as attiva_dal, q.al, q."finePosizioni" as fine_posizioni, q."chiusaCome" as chiusa_come) d
          order by q.n`);
        const attesi = deleghe.map((una) => statoAl(una, oggi));
        expect(righe.map(({ stato }) => stato)).toEqual(attesi);
        expect(righe.map(({ attiva }) => attiva === true)).toEqual(attesi.map((stato) => stato === 'ATTIVA'));
      }),
      { numRuns: 30 },
    );
  });
});

interface Delega {
  readonly tipo: TipoDelega;
  readonly ambiti: readonly Ambito[];
  /** Indexes of the posizioni; null: the whole soggetto. */
  readonly posizioni: readonly number[] | null;
  readonly dal: string;
  readonly al: string | null;
  readonly creata: string;
  readonly validata: string | null;
  readonly attivata: string | null;
  readonly cessata: string | null;
  readonly revocata: string | null;
}

const giornoInItalia = (istante: string) => new Date(istante).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
const primo = (...giorni: (string | null)[]) => giorni.filter((uno) => uno !== null).sort()[0] ?? null;

/** A delega taken alone, from the page of the law: when it begins, when and how it was closed. */
function sola(delega: Delega) {
  const [validata, attivata] = [delega.validata, delega.attivata].map((istante) => istante && giornoInItalia(istante));
  const inizio = decorrenza(delega.tipo, delega.dal, validata!, attivata!);
  const daQuandoFuData = giornoInItalia(delega.creata);
  const chiusaIl = primo(delega.cessata, delega.revocata);
  return {
    ...delega,
    inizio: delega.tipo === 'SUBDELEGA' && daQuandoFuData > delega.dal ? daQuandoFuData : inizio,
    chiusaIl,
    chiusaCome: chiusaIl === null ? null : chiusaIl === delega.revocata ? 'REVOCATA' : 'CESSATA',
  };
}

/** The last day of the posizioni, where all have ended. */
function fine(posizioni: readonly number[] | null, fini: readonly (string | null)[]): string | null {
  const ultime = (posizioni ?? []).map((n) => fini[n]!);
  return ultime.length === 0 || ultime.includes(null as never) ? null : ultime.toSorted().at(-1)!;
}

/** A delega with its padre folded in: never earlier, longer or larger than the padre, and dead with him at the same instant. */
function piegata(delega: Delega, padre: Delega | null, fini: readonly (string | null)[]) {
  const s = sola(delega);
  const p = padre && sola(padre);
  const chiudeIlPadre = p !== null && p.chiusaIl !== null && (s.chiusaIl === null || p.chiusaIl < s.chiusaIl);
  const posizioni =
    p === null || p.posizioni === null
      ? s.posizioni
      : s.posizioni === null
        ? p.posizioni
        : s.posizioni.filter((n) => p.posizioni!.includes(n));
  return {
    ambiti: p === null ? s.ambiti : s.ambiti.filter((uno) => p.ambiti.includes(uno)),
    posizioni,
    attiva_dal: p === null ? s.inizio : s.inizio === null || p.inizio === null ? null : [s.inizio, p.inizio].sort()[1],
    al: primo(s.al, p?.al ?? null),
    fine_posizioni: primo(fine(posizioni, fini), fine(p?.posizioni ?? null, fini)),
    chiusa_come: chiudeIlPadre ? p.chiusaCome : s.chiusaCome,
    chiusa_il: chiudeIlPadre ? p.chiusaIl : s.chiusaIl,
  };
}

/** Whether a row of the directory opens on a day. */
const attivaIl = ({ attiva_dal, al, fine_posizioni, chiusa_come }: Record<string, string | null>, oggi: string) =>
  chiusa_come === null && attiva_dal !== null && attiva_dal! <= oggi && oggi <= (al ?? oggi) && oggi <= (fine_posizioni ?? oggi);

describe('the directory of deleghe', () => {
  const AMBITI: Ambito[] = ['F24', 'DEBITI', 'RICORSI', 'ANAGRAFICA'];
  // Around the two midnights, Italy's and Greenwich's.
  const istante = fc
    .tuple(giorno, fc.constantFrom('00:00:00', '12:00:00', '21:59:59', '22:00:00', '22:59:59', '23:00:00'))
    .map(([g, ora]) => `${g}T${ora}.000Z`);
  const atto = fc.option(istante, { freq: 1 });
  const delega = (tipo: fc.Arbitrary<TipoDelega>) =>
    fc.record<Delega>({
      tipo,
      ambiti: fc.subarray(AMBITI, { minLength: 1 }),
      posizioni: fc.option(fc.subarray([0, 1, 2], { minLength: 1 })),
      dal: giorno,
      al: forse,
      creata: istante,
      validata: atto,
      attivata: atto,
      cessata: fc.option(istante, { freq: 2 }),
      revocata: fc.option(istante, { freq: 2 }),
    });
  const coppia = fc.record({
    padre: delega(fc.constantFrom(...tipi.filter((tipo) => tipo !== 'SUBDELEGA'))),
    figlia: delega(fc.constant('SUBDELEGA' as const)),
  });

  test('holds for each delega its decorrenza, its end and its extent, folded with the padre', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(coppia, { minLength: 25, maxLength: 25 }),
        fc.array(forse, { minLength: 3, maxLength: 3 }),
        async (coppie, fini) => {
          const S = uuid();
          const posizioni = fini.map(() => uuid());
          const tutte = coppie.flatMap(({ padre, figlia }, n) => [
            { d: padre, padre: null, id: uuid(), nome: `p${n}` },
            { d: figlia, padre, id: uuid(), nome: `f${n}` },
          ]);
          const righe = tutte.map(({ d, padre, id, nome }, n) => ({
            soggetto_id: S,
            id,
            chiave: nome,
            tipo: d.tipo,
            delegato_codice_fiscale: nome,
            intero_soggetto: d.posizioni === null,
            ambiti: d.ambiti,
            dal: d.dal,
            al: d.al,
            padre_id: padre === null ? null : tutte[n - 1]!.id,
            creata_il: d.creata,
            validata_il: d.validata,
            attivata_il: d.attivata,
            cessata_il: d.cessata,
            revocata_il: d.revocata,
            aggiornato_il: d.creata,
          }));
          await carico.query('begin');
          try {
            await carico.query(`insert into soggetto (id, codice_fiscale, natura, denominazione) values ($1, 'X', 'PERSONA_FISICA', 'X')`, [
              S,
            ]);
            for (const [n, data_fine] of fini.entries())
              await carico.query(
                `insert into posizione (soggetto_id, id, chiave, gestione, sede, stato, data_inizio, data_fine) values ($1, $2, $3, 'ARTIGIANI', '3290', 'ATTIVA', '2000-01-01', $4)`,
                [S, posizioni[n], String(n), data_fine],
              );
            await carico.query(`insert into delega select * from jsonb_populate_recordset(null::delega, $1::jsonb)`, [
              JSON.stringify(righe),
            ]);
            const nominate = tutte.flatMap(({ d, id }) =>
              (d.posizioni ?? []).map((n) => ({ soggetto_id: S, delega_id: id, posizione_id: posizioni[n] })),
            );
            await carico.query(`insert into delega_posizione select * from jsonb_populate_recordset(null::delega_posizione, $1::jsonb)`, [
              JSON.stringify(nominate),
            ]);
            expect(await proiettaDeleghe(carico, [S])).toBe(tutte.length);
            const { rows } = await carico.query(
              `select delega_id, ambiti, posizioni, attiva_dal::text, al::text, fine_posizioni::text, chiusa_come, chiusa_il,
               studio_codice_fiscale as studio from delega_ricevuta where soggetto_id = $1`,
              [S],
            );
            for (const { d, padre, id, nome } of tutte) {
              const { delega_id: _, studio, chiusa_il, ...avuta } = rows.find((riga) => riga.delega_id === id)!;
              const attesa = piegata(d, padre, fini);
              expect(
                { ...avuta, posizioni: avuta.posizioni?.toSorted() ?? null, chiusa_il: chiusa_il?.toISOString() ?? null },
                nome,
              ).toEqual({
                ...attesa,
                posizioni: attesa.posizioni?.map((n) => posizioni[n]!).sort() ?? null,
              });
              expect(studio).toBe(padre === null ? null : nome.replace('f', 'p'));
            }
            // What a subdelega opens on any day, its padre opens on that day: written apart from the model above.
            const aperta = (n: number) => rows.find((riga) => riga.delega_id === tutte[n]!.id)!;
            for (const n of tutte.keys()) {
              if (tutte[n]!.padre === null) continue;
              const [figlia, suoPadre] = [aperta(n), aperta(n - 1)];
              expect(figlia.ambiti.every((uno: string) => suoPadre.ambiti.includes(uno))).toBe(true);
              if (suoPadre.posizioni) expect(figlia.posizioni.every((una: string) => suoPadre.posizioni.includes(una))).toBe(true);
              for (const oggi of GIORNI) if (attivaIl(figlia, oggi)) expect(attivaIl(suoPadre, oggi)).toBe(true);
            }
            expect(await proiettaDeleghe(carico, [S])).toBe(0);
          } finally {
            await carico.query('rollback');
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  test('the day of an act is Italy’s: the minute after midnight in Rome is the new day, also when the hour has changed', async () => {
    const giorni = await banca.sql<{ giorno: string }>(
      `select ((il::timestamptz at time zone 'Europe/Rome')::date)::text as giorno from unnest($1::text[]) with ordinality as u(il, n) order by n`,
      [
        [
          '2026-03-28T22:59:59Z',
          '2026-03-28T23:00:01Z',
          '2026-03-29T21:59:59Z',
          '2026-03-29T22:00:01Z',
          '2026-10-24T22:00:01Z',
          '2026-10-25T22:59:59Z',
          '2026-10-25T23:00:01Z',
        ],
      ],
    );
    expect(giorni.map(({ giorno: uno }) => uno)).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-29',
      '2026-03-30',
      '2026-10-25',
      '2026-10-25',
      '2026-10-26',
    ]);
    expect(aggiungiGiorni('2026-10-25', 1)).toBe('2026-10-26');
  });
});
