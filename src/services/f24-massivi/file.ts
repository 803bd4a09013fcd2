import type { Readable } from 'node:stream';
import { portataDi } from '../../auth/decisione.ts';
import { csv } from '../../documents/tabella/csv.ts';
import { xlsx } from '../../documents/tabella/xlsx.ts';
import { type VoceZip, zip } from '../../documents/tabella/zip.ts';
import type { FormatoF24 } from '../../domain/formato.ts';
import type { ParteDiDocumento } from '../../reads/documento.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { contenutoDi } from '../documenti/apri.ts';
import { emissione } from '../documenti/emetti.ts';
import type { NuovoDocumento } from '../lavorazioni/documento.ts';
import { emessi } from './esegui.ts';
import { fornitura } from './fornitura.ts';
import { type ModelloPronto, modelliPronti } from './modelli.ts';
import type { RigaMassiva } from './riga.ts';
import { COLONNE_F24, righeDi } from './tabella.ts';

const FILE: Readonly<Record<FormatoF24, { readonly estensione: string; readonly tipoMime: string }>> = {
  ZIP_PDF: { estensione: 'zip', tipoMime: 'application/zip' },
  PDF_UNICO: { estensione: 'pdf', tipoMime: 'application/pdf' },
  F24A0: { estensione: 'txt', tipoMime: 'text/plain; charset=us-ascii' },
  XLSX: { estensione: 'xlsx', tipoMime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  CSV: { estensione: 'csv', tipoMime: 'text/csv; charset=utf-8' },
};

/** Said wherever the file is: the program is not available here (docs/f24a0.md). */
const NON_VERIFICATA = ', fornitura F24A0 non verificata con il programma di controllo dell’Agenzia delle Entrate';

/**
 * The file of the rows that have a good result (global ids): decided once more for each soggetto, and what he has lost the right to is left
 * out. It can begin again: what was issued is found. None where nothing is left.
 */
export async function fileMassivo(
  contesto: ContestoServizi,
  riuscite: readonly string[],
  righe: readonly RigaMassiva[],
): Promise<NuovoDocumento[]> {
  const buone = new Set(riuscite);
  const contenuto = new Map<string, ParteDiDocumento>();
  let modelli = 0;
  async function* pronti(): AsyncGenerator<ModelloPronto[]> {
    for (const riga of righe.filter(({ posto }) => posto === 0)) {
      // Nothing of one client is kept in memory, nor believed, for the next.
      contesto.rinnova();
      const suoi = await modelliPronti(contesto, riga, buone);
      for (const parte of suoi.flatMap(parti)) contenuto.set(JSON.stringify(parte), parte);
      modelli += suoi.length;
      if (suoi.length > 0) yield suoi;
    }
  }
  const { formato } = righe[0]!;
  const file = await scritto(contesto, righe, pronti());
  if (modelli === 0) return [];
  const clienti = new Set([...contenuto.values()].map(({ soggettoId }) => soggettoId)).size;
  const { estensione, tipoMime } = FILE[formato];
  return [
    {
      tipo: formato === 'F24A0' ? 'FLUSSO_F24A0' : 'F24_MASSIVO',
      contenuto: [...contenuto.values()],
      titolo: `F24 di ${clienti === 1 ? 'un cliente' : `${clienti} clienti`}${formato === 'F24A0' ? NON_VERIFICATA : ''}`,
      nomeFile: `${formato === 'F24A0' ? 'F24A0' : 'F24'}_${contesto.giorno}.${estensione}`,
      tipoMime,
      pagine: file.pagine,
      sha256: file.sha256,
      byte: file.byte,
      creatoIl: contesto.orologio.adesso(),
    },
  ];
}

function parti({ soggettoId, righe }: ModelloPronto): ParteDiDocumento[] {
  return righe.map(({ riga }) => ({ soggettoId, richiesta: { ambito: 'F24', portata: portataDi(riga.posizioneId) } }));
}

/** Writes the file to the deposito, one client after the other; `pagine` where it has any. */
async function scritto(contesto: ContestoServizi, righe: readonly RigaMassiva[], pronti: AsyncIterable<ModelloPronto[]>) {
  const { deposito } = contesto.documenti;
  const tabella = tutteLeRighe(pronti);
  switch (righe[0]!.formato) {
    case 'CSV':
      return { ...(await deposito.salvaParti(csv(COLONNE_F24, tabella))), pagine: null };
    case 'XLSX':
      return { ...(await deposito.salva(await xlsx([{ nome: 'F24', colonne: COLONNE_F24, pagine: tabella }]))), pagine: null };
    case 'F24A0':
      return { ...(await deposito.salvaParti(fornitura(contesto, righe, pronti))), pagine: null };
    case 'ZIP_PDF':
      return { ...(await deposito.salvaParti(zip(await vociZip(contesto, pronti)))), pagine: null };
    case 'PDF_UNICO':
      return unico(contesto, pronti);
  }
}

async function* tutteLeRighe(pronti: AsyncIterable<ModelloPronto[]>) {
  for await (const modelli of pronti) yield modelli.flatMap(righeDi);
}

/** The issued models as the files of a ZIP, numbered in the order of the clients. */
async function vociZip(contesto: ContestoServizi, pronti: AsyncIterable<ModelloPronto[]>): Promise<VoceZip[]> {
  const voci: VoceZip[] = [];
  for await (const modelli of pronti)
    for (const documento of await emessi(contesto, modelli))
      voci.push({
        nome: `${String(voci.length + 1).padStart(5, '0')}_${documento['nomeFile']}`,
        creatoIl: documento['creatoIl'] as Date,
        comprimi: false,
        apri: () => apriPerZip(contesto, documento),
      });
  return voci;
}

async function apriPerZip(contesto: ContestoServizi, documento: Riga): Promise<Readable> {
  const contenuto = await contenutoDi(contesto, documento);
  if (contenuto === null) throw new Error('un modello F24 appena emesso non è nel deposito');
  return contenuto;
}

/** One PDF of all the models, each with the code of its own document. */
async function unico(contesto: ContestoServizi, pronti: AsyncIterable<ModelloPronto[]>) {
  const { officina, deposito, base } = contesto.documenti;
  const dati = [];
  for await (const modelli of pronti) {
    const documenti = await emessi(contesto, modelli);
    for (const [n, { bozza }] of modelli.entries()) {
      const documento = documenti[n]!;
      dati.push({ ...bozza.dati, ...emissione(base, documento['codiceVerifica'] as string, documento['creatoIl'] as Date) });
    }
  }
  if (dati.length === 0) return { sha256: '', byte: 0, pagine: 0 };
  const { byte, pagine } = await officina.disegna('F24_MASSIVO', dati);
  return { ...(await deposito.salva(byte)), pagine };
}
