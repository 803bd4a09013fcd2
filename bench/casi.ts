import { con, CINQUANTA, PAGINA } from './archivio.ts';

/** A row of a list, by what the list is ordered by. */
export interface Chiave {
  readonly ordine: string;
  readonly id: string;
}

/** What is asked for, read from the archive. */
export interface Casi {
  /** The clients of the studio with fifty deleghe. */
  readonly cinquanta: readonly string[];
  /** The studio with most deleghe, which the first soggetto delegates, and how many they are. */
  readonly studio: string;
  readonly deleghe: number;
  /** The days of the window of q3, how many F24 the studio has in it, and the last of them before the last page. */
  readonly finestra: { readonly dal: string; readonly al: string };
  readonly inScadenza: number;
  readonly primaDellUltima: Chiave;
  /** The posizione with most versamenti, whose they are, how many, and the last before the last page. */
  readonly posizione: { readonly codiceFiscale: string; readonly codice: string };
  readonly versamenti: number;
  readonly primaDellaMille: Chiave;
}

const FINESTRA = { dal: '2025-05-01', al: '2025-05-31' };

/** Reads what the questions ask about. */
export async function leggiCasi(url: string): Promise<Casi> {
  return con(url, async (client) => {
    const prima = async <T extends object>(testo: string, valori: unknown[] = []): Promise<T> => {
      const { rows } = await client.query<T>(testo, valori);
      if (rows[0] === undefined) throw new Error(`L'archivio non ha ciò che il bench chiede: ${testo}`);
      return rows[0];
    };
    const { codici } = await prima<{ codici: string[] }>(
      `select array_agg(s.codice_fiscale order by s.codice_fiscale) as codici from delega_ricevuta d join soggetto s on s.id = d.soggetto_id
       where d.delegato_codice_fiscale = $1`,
      [CINQUANTA],
    );
    const grande = await prima<{ s: string; p: string; quanti: number; codiceFiscale: string; codice: string }>(
      `select g.*, s.codice_fiscale as "codiceFiscale", p.codice from (select soggetto_id as s, posizione_id as p, count(*)::int as quanti
         from versamento group by 1, 2 order by 3 desc limit 1) g
       join soggetto s on s.id = g.s join posizione p on p.soggetto_id = g.s and p.id = g.p`,
    );
    const { studio, deleghe } = await prima<{ studio: string; deleghe: number }>(
      `select delegato_codice_fiscale as studio, count(*)::int as deleghe from delega_ricevuta where delegato_codice_fiscale =
         (select delegato_codice_fiscale from delega_ricevuta where soggetto_id = $1) group by 1`,
      [grande.s],
    );
    const f24 = `from f24 t where t.scadenza between $2 and $3
      and t.soggetto_id in (select soggetto_id from delega_ricevuta where delegato_codice_fiscale = $1)`;
    const valori = [studio, FINESTRA.dal, FINESTRA.al];
    const { quanti } = await prima<{ quanti: number }>(`select count(*)::int as quanti ${f24}`, valori);
    const primaDellUltima = await prima<Chiave>(
      `select t.scadenza::text as ordine, t.id ${f24} order by t.scadenza desc, t.id desc offset ${PAGINA} limit 1`,
      valori,
    );
    const primaDellaMille = await prima<Chiave>(
      `select data::text as ordine, id from versamento where soggetto_id = $1 and posizione_id = $2 order by data, id offset ${PAGINA} limit 1`,
      [grande.s, grande.p],
    );
    const { codiceFiscale, codice } = grande;
    return {
      cinquanta: codici,
      studio,
      deleghe,
      finestra: FINESTRA,
      inScadenza: quanti,
      primaDellUltima,
      posizione: { codiceFiscale, codice },
      versamenti: grande.quanti,
      primaDellaMille,
    };
  });
}
