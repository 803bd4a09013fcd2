import type { BancaDiProva } from './banca.ts';
import { cfDi } from './server.ts';

/** Adds that many F24 of that year and deadline to a cassetto that the persona titolare shows to his intermediario, past what any rule would make. */
export async function moltiF24(banca: BancaDiProva, quanti: number, anno: number, scadenza: string): Promise<void> {
  await banca.sql(
    `insert into f24 (soggetto_id, id, chiave, posizione_id, anno, anno_emissione, progressivo_emissione, sede, causale, periodo_dal, periodo_al, rata,
       tipo_rata, numero_rata, codice_soggetto, cognome_nome, importo, scadenza, scadenza_nominale, origine)
     select soggetto_id, gen_random_uuid(), 'molti ' || $2 || ' ' || n, posizione_id, $2::int, anno_emissione, progressivo_emissione, sede, causale,
       periodo_dal, periodo_al, rata, tipo_rata, numero_rata, codice_soggetto, cognome_nome, 100, $3::date, $3::date, origine
     from (select * from f24 where soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = $4) and importo is not null limit 1) f,
       generate_series(1, $1::int) as n`,
    [quanti, String(anno), scadenza, cfDi('titolare')],
  );
}
