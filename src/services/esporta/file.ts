import { Readable } from 'node:stream';
import type { Foglio } from '../../documents/tabella/colonne.ts';
import { csv } from '../../documents/tabella/csv.ts';
import { jsonl } from '../../documents/tabella/jsonl.ts';
import { xlsx } from '../../documents/tabella/xlsx.ts';
import { zip } from '../../documents/tabella/zip.ts';
import type { FormatoEsportazione } from '../../domain/formato.ts';
import { annotaRighe } from '../../reads/annota.ts';
import type { ParteDiDocumento } from '../../reads/documento.ts';
import { scorri } from '../../reads/elenca.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import type { NuovoDocumento } from '../lavorazioni/documento.ts';
import { FONTI, type Fonte } from './fonti.ts';
import { cassettiInteri, fogliMiei } from './miei-dati.ts';
import type { RigaEsporta } from './richiedi.ts';

const TIPO_MIME = {
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
} as const;

/** The file of an export: the rows that the caller may see now, page by page, each noted in the access record; it may begin again. */
export async function fileEsportato(contesto: ContestoServizi, { cosa, formato, filtro }: RigaEsporta): Promise<NuovoDocumento> {
  const { fogli, parti } = cosa === 'I_MIEI_DATI' ? await tuttoDiSe(contesto) : elenco(contesto, cosa, filtro);
  const estensione = formato === 'CSV' && fogli.length > 1 ? 'zip' : (formato.toLowerCase() as 'csv' | 'xlsx' | 'jsonl');
  const file = await scritto(contesto, formato, fogli);
  return {
    ...file,
    tipo: 'ESPORTAZIONE',
    contenuto: parti(),
    titolo: `Esportazione: ${cosa === 'I_MIEI_DATI' ? 'i miei dati' : cosa.toLowerCase()}`,
    nomeFile: `${cosa}_${contesto.giorno}.${estensione}`,
    tipoMime: TIPO_MIME[estensione],
    pagine: null,
    creatoIl: contesto.orologio.adesso(),
  };
}

/** Tables to be written, and what was in them once they are. */
interface DaScrivere {
  readonly fogli: readonly Foglio[];
  readonly parti: () => readonly ParteDiDocumento[];
}

async function tuttoDiSe(contesto: ContestoServizi): Promise<DaScrivere> {
  const interi = await cassettiInteri(contesto);
  return { fogli: await fogliMiei(contesto, interi), parti: () => interi.parti };
}

function elenco(contesto: ContestoServizi, cosa: keyof typeof FONTI, filtro: object): DaScrivere {
  const contenuto = new Map<string, ParteDiDocumento>();
  const { colonne } = FONTI[cosa];
  const pagine = righeDi(contesto, FONTI[cosa], filtro, contenuto);
  return { fogli: [{ nome: cosa, colonne, pagine }], parti: () => [...contenuto.values()] };
}

/** Several tables are a ZIP of CSV files, the sheets of a workbook, or lines that begin with the name of theirs. */
function scritto({ documenti: { deposito }, orologio }: ContestoServizi, formato: FormatoEsportazione, fogli: readonly Foglio[]) {
  const [primo] = fogli;
  const creatoIl = orologio.adesso();
  switch (formato) {
    case 'XLSX':
      return xlsx(fogli).then((byte) => deposito.salva(byte));
    case 'JSONL':
      return deposito.salvaParti(
        uniti(fogli.map(({ nome, colonne, pagine }) => jsonl(colonne, pagine, fogli.length > 1 ? { Tabella: nome } : {}))),
      );
    case 'CSV': {
      if (fogli.length === 1) return deposito.salvaParti(csv(primo!.colonne, primo!.pagine));
      const voci = fogli.map(({ nome, colonne, pagine }) => ({
        nome: `${nome.toLowerCase().replaceAll(' ', '_')}.csv`,
        creatoIl,
        comprimi: true,
        apri: async () => Readable.from(csv(colonne, pagine), { objectMode: false }),
      }));
      return deposito.salvaParti(zip(voci));
    }
  }
}

async function* uniti(parti: readonly AsyncIterable<Uint8Array>[]): AsyncGenerator<Uint8Array> {
  for (const una of parti) yield* una;
}

async function* righeDi(
  contesto: ContestoServizi,
  { elenco: lista, colonne, parti }: Fonte,
  filtro: object,
  contenuto: Map<string, ParteDiDocumento>,
) {
  for await (const righe of scorri(contesto, lista, letto(filtro))) {
    // Of one page nothing is kept for the next.
    contesto.rinnova();
    await annotaRighe(contesto, lista, righe);
    const soggetti = await Promise.all(righe.map(({ soggettoId }) => rigaPerId(contesto, 'soggetto', soggettoId, soggettoId)));
    for (const parte of righe.flatMap(parti)) contenuto.set(JSON.stringify(parte), parte);
    yield righe.map((riga, n) => colonne.map(({ leggi }) => leggi(riga, soggetti[n]!)));
  }
}

/** The filter as it was before it was kept as JSON. */
function letto(filtro: object): never {
  const { aggiornatoDal, ...resto } = filtro as { aggiornatoDal?: string | null };
  return { ...resto, ...(aggiornatoDal == null ? {} : { aggiornatoDal: new Date(aggiornatoDal) }) } as never;
}
