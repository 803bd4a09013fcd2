import type { BancaDiProva } from './banca.ts';
import { cfDi } from './server.ts';

/** F24 to add: of that year, the first due on that day, each so many days after the one before, in the cassetto of a codice fiscale. */
export interface MoltiF24 {
  readonly anno: number;
  readonly scadenza: string;
  readonly passo?: number;
  readonly di?: string;
}

/** Adds that many F24 of 100 euro, past what any rule would make, copied from one that is there: of the persona titolare where it is not said. */
export async function moltiF24(
  banca: BancaDiProva,
  quanti: number,
  { anno, scadenza, passo = 0, di = cfDi('titolare') }: MoltiF24,
): Promise<void> {
  await banca.sql(
    `insert into f24 (soggetto_id, id, chiave, posizione_id, anno, anno_emissione, progressivo_emissione, sede, causale, periodo_dal, periodo_al, rata,
       tipo_rata, numero_rata, codice_soggetto, cognome_nome, importo, scadenza, scadenza_nominale, origine)
     select soggetto_id, gen_random_uuid(), 'molti ' || $2 || ' ' || n, posizione_id, $2::int, anno_emissione, progressivo_emissione, sede, causale,
       periodo_dal, periodo_al, rata, tipo_rata, numero_rata, codice_soggetto, cognome_nome, 100, $3::date + (n - 1) * $5::int,
       $3::date + (n - 1) * $5::int, origine
     from (select * from f24 where soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = $4) and importo is not null limit 1) f,
       generate_series(1, $1::int) as n`,
    [quanti, String(anno), scadenza, di, passo],
  );
}
