import { csv } from '../../documents/tabella/csv.ts';
import { jsonl } from '../../documents/tabella/jsonl.ts';
import { xlsx } from '../../documents/tabella/xlsx.ts';
import type { FormatoEsportazione } from '../../domain/formato.ts';
import { annotaRighe } from '../../reads/annota.ts';
import type { ParteDiDocumento } from '../../reads/documento.ts';
import { scorri } from '../../reads/elenca.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import type { NuovoDocumento } from '../lavorazioni/documento.ts';
import { FONTI, type Fonte } from './fonti.ts';
import type { RigaEsporta } from './richiedi.ts';

const TIPO_MIME: Readonly<Record<FormatoEsportazione, string>> = {
  CSV: 'text/csv; charset=utf-8',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  JSONL: 'application/jsonl; charset=utf-8',
};

/** The file of an export: the rows that the caller may see now, page by page, each noted in the access record; it may begin again. */
export async function fileEsportato(contesto: ContestoServizi, { cosa, formato, filtro }: RigaEsporta): Promise<NuovoDocumento> {
  const fonte = FONTI[cosa];
  const contenuto = new Map<string, ParteDiDocumento>();
  const { deposito } = contesto.documenti;
  const tabella = righeDi(contesto, fonte, filtro, contenuto);
  const file =
    formato === 'XLSX'
      ? await deposito.salva(await xlsx(cosa, fonte.colonne, tabella))
      : await deposito.salvaParti((formato === 'CSV' ? csv : jsonl)(fonte.colonne, tabella));
  return {
    ...file,
    tipo: 'ESPORTAZIONE',
    contenuto: [...contenuto.values()],
    titolo: `Esportazione: ${cosa.toLowerCase()}`,
    nomeFile: `${cosa}_${contesto.giorno}.${formato.toLowerCase()}`,
    tipoMime: TIPO_MIME[formato],
    pagine: null,
    creatoIl: contesto.orologio.adesso(),
  };
}

async function* righeDi(
  contesto: ContestoServizi,
  { elenco, colonne, parti }: Fonte,
  filtro: object,
  contenuto: Map<string, ParteDiDocumento>,
) {
  for await (const righe of scorri(contesto, elenco, letto(filtro))) {
    // Of one page nothing is kept for the next.
    contesto.rinnova();
    await annotaRighe(contesto, elenco, righe);
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
