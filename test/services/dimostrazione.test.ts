import { expect, onTestFinished, test } from 'vitest';
import { caricaDimostrazione } from '../../src/services/dimostrazione.ts';
import { type BancaDiProva, nuovaBanca } from '../support/banca.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';
import { cfDi } from '../support/server.ts';

const carica = (banca: BancaDiProva) => caricaDimostrazione(banca.url, OGGI_DI_PROVA, () => undefined);
const quanti = async ({ sql }: BancaDiProva, tavola: string) =>
  (await sql<{ n: number }>(`select count(*)::int as n from ${tavola}`))[0]!.n;

async function banca(demo = false): Promise<BancaDiProva> {
  const nuova = await nuovaBanca({ demo });
  onTestFinished(() => nuova.chiudi());
  return nuova;
}

async function soggetto({ sql }: BancaDiProva, codiceFiscale: string): Promise<void> {
  await sql(
    `with s as (insert into soggetto (id, codice_fiscale, natura, denominazione) values (gen_random_uuid(), $1, 'PERSONA_FISICA', 'Uno') returning id)
     insert into soggetto_cf select $1, id from s`,
    [codiceFiscale],
  );
}

test('an archive that somebody else has begun is left as it is', async () => {
  const altrui = await banca();
  await soggetto(altrui, cfDi('titolare'));
  await carica(altrui);
  expect([await quanti(altrui, 'soggetto'), await quanti(altrui, 'delega')]).toEqual([1, 0]);
});

test('a load that was cut goes on to its end', async () => {
  const interrotta = await banca(true);
  const [soggetti, deleghe] = [await quanti(interrotta, 'soggetto'), await quanti(interrotta, 'delega')];
  for (const tavola of ['delega_ricevuta', 'delega_aperta', 'delega_posizione', 'delega']) await interrotta.sql(`delete from ${tavola}`);
  await carica(interrotta);
  expect([await quanti(interrotta, 'soggetto'), await quanti(interrotta, 'delega')]).toEqual([soggetti, deleghe]);
});
