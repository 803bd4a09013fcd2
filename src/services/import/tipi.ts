import { basename, extname } from 'node:path';
import { redditi, rendicontazione, riduzioni } from './tipi/annuali.ts';
import { avvisiAddebito, avvisiBonari } from './tipi/avvisi.ts';
import { deleghe } from './tipi/deleghe.ts';
import { estrattoConto } from './tipi/estratto-conto.ts';
import { f24 } from './tipi/f24.ts';
import { incarichi } from './tipi/incarichi.ts';
import { nucleo } from './tipi/nucleo.ts';
import { posizioni } from './tipi/posizioni.ts';
import { ricorsi } from './tipi/ricorsi.ts';
import { causali, sedi } from './tipi/riferimenti.ts';
import { righeAvviso } from './tipi/righe-avviso.ts';
import { ruoli } from './tipi/ruoli.ts';
import { soggetti } from './tipi/soggetti.ts';
import { versamenti } from './tipi/versamenti.ts';
import type { Tipo } from './tipo.ts';

/** Every kind of file, in the order in which a folder is imported: each refers only to those before it. */
export const tipi: readonly Tipo[] = [
  sedi,
  causali,
  soggetti,
  incarichi,
  posizioni,
  nucleo,
  riduzioni,
  redditi,
  estrattoConto,
  versamenti,
  f24,
  rendicontazione,
  avvisiAddebito,
  avvisiBonari,
  righeAvviso,
  ruoli,
  ricorsi,
  deleghe,
];

/** The extensions that are read. */
export const ESTENSIONI: readonly string[] = ['.csv', '.jsonl'];

/** The kind with that name; null for an unknown one. */
export function tipoDiNome(nome: string): Tipo | null {
  return tipi.find((tipo) => tipo.nome === nome) ?? null;
}

/** The kind that a file's name says, a leading number allowed: "01-soggetti.csv", "versamenti.jsonl"; null where it says none. */
export function tipoDiFile(percorso: string): Tipo | null {
  const estensione = extname(percorso);
  return tipoDiNome(
    basename(percorso, estensione)
      .toLowerCase()
      .replace(/^\d+[-_ ]?/, ''),
  );
}
