import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 as uuid } from 'uuidv7';
import { canonico, codiceVerifica } from '../../documents/codice-verifica.ts';
import type { DatiDaDisegnare } from '../../documents/officina.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { bozzaEstrattoConto } from './bozza-estratto-conto.ts';
import { bozzaEstrattoDebitario } from './bozza-estratto-debitario.ts';
import { bozzaF24 } from './bozza-f24.ts';
import { bozzaModuloDelega } from './bozza-modulo-delega.ts';
import { bozzaRendicontazione } from './bozza-rendicontazione.ts';
import type { Bozza, Emissione, Ricetta } from './ricetta.ts';

/** The document that a ricetta makes of today's data; null where what it is about is no longer there. */
export function bozza(contesto: ContestoServizi, soggettoId: string, ricetta: Ricetta): Promise<Bozza | null> {
  switch (ricetta.tipo) {
    case 'F24':
      return bozzaF24(contesto, soggettoId, ricetta);
    case 'ESTRATTO_CONTO':
      return bozzaEstrattoConto(contesto, soggettoId, ricetta);
    case 'ESTRATTO_DEBITARIO':
      return bozzaEstrattoDebitario(contesto, soggettoId, ricetta);
    case 'RENDICONTAZIONE_GS':
      return bozzaRendicontazione(contesto, soggettoId, ricetta);
    case 'MODULO_DELEGA':
      return bozzaModuloDelega(contesto, soggettoId, ricetta);
  }
}

/** What identifies the data of a document, whoever asks and whenever. */
export function improntaDi({ tipo, dati }: Bozza): string {
  return createHash('sha256').update(tipo).update(canonico(dati)).digest('hex');
}

/**
 * Issues a document, in the transaction `em`: the same data give the same row, the same printed instant and the same bytes. The file is safe on disk
 * before its row is written. Notes who asked. Answers the document's UUID.
 */
export async function emetti(
  contesto: ContestoServizi,
  em: EntityManager,
  soggettoId: string,
  ricetta: Ricetta,
  bozza: Bozza,
): Promise<string> {
  const { principal } = contesto;
  const impronta = improntaDi(bozza);
  const id = (await trova(em, soggettoId, bozza.tipo, impronta)) ?? (await registra(contesto, em, soggettoId, ricetta, bozza, impronta));
  await em.execute(
    `insert into documento_richiesta (soggetto_id, documento_id, richiedente, applicazione, il) values (?, ?, ?, ?, clock_timestamp())
     on conflict do nothing`,
    [soggettoId, id, principal!.codiceFiscale, principal!.applicazione?.id ?? ''],
  );
  return id;
}

/**
 * The file of a document, drawn again where it is missing: the data and the printed instant are those of its row. Null where it cannot be made again to
 * the byte, because the data have changed or this installation's address has: what its row says of it would be false.
 */
export async function fileDel(contesto: ContestoServizi, documento: Riga): Promise<{ byte: Uint8Array } | null> {
  const daCapo = await bozza(contesto, documento.soggettoId, documento['ricetta'] as Ricetta);
  if (daCapo === null || improntaDi(daCapo) !== documento['impronta']) return null;
  const { byte } = await disegna(contesto, daCapo, documento['creatoIl'] as Date);
  if (createHash('sha256').update(byte).digest('hex') !== documento['sha256']) return null;
  await contesto.documenti.deposito.salva(byte);
  return { byte };
}

async function trova(em: EntityManager, soggettoId: string, tipo: string, impronta: string): Promise<string | null> {
  const [riga] = await em.execute<{ id: string }[]>('select id from documento where soggetto_id = ? and tipo = ? and impronta = ?', [
    soggettoId,
    tipo,
    impronta,
  ]);
  return riga?.id ?? null;
}

async function registra(
  contesto: ContestoServizi,
  em: EntityManager,
  soggettoId: string,
  ricetta: Ricetta,
  bozza: Bozza,
  impronta: string,
): Promise<string> {
  // Documents of one soggetto are issued one at a time: whoever asks at once for the same finds it made, and no second file is left behind.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`documenti ${soggettoId}`]);
  const intanto = await trova(em, soggettoId, bozza.tipo, impronta);
  if (intanto !== null) return intanto;
  // The printed instant has no fraction: it stands in the PDF's metadata, which know seconds.
  const creatoIl = new Date(Math.floor(contesto.orologio.adesso().getTime() / 1000) * 1000);
  const { byte, pagine, codice } = await disegna(contesto, bozza, creatoIl);
  const file = await contesto.documenti.deposito.salva(byte);
  const id = uuid();
  await em.execute(
    `insert into documento (soggetto_id, id, tipo, impronta, posizioni, delega_id, ricetta, titolo, nome_file, tipo_mime, pagine, byte, sha256, codice_verifica, creato_il)
     values (?, ?, ?, ?, ?::text::uuid[], ?, ?::jsonb, ?, ?, 'application/pdf', ?, ?, ?, ?, ?)`,
    [
      soggettoId,
      id,
      bozza.tipo,
      impronta,
      bozza.posizioni && `{${bozza.posizioni.join(',')}}`,
      bozza.tipo === 'MODULO_DELEGA' ? bozza.delega : null,
      JSON.stringify(ricetta),
      bozza.titolo,
      bozza.nomeFile,
      pagine,
      file.byte,
      file.sha256,
      codice,
      creatoIl,
    ],
  );
  return id;
}

async function disegna(contesto: ContestoServizi, bozza: Bozza, creatoIl: Date) {
  const { officina, chiave, base } = contesto.documenti;
  const codice = codiceVerifica(chiave, bozza.tipo, bozza.dati);
  const dati = { ...bozza.dati, ...emissione(base, codice, creatoIl) } as DatiDaDisegnare[typeof bozza.tipo];
  return { ...(await officina.disegna(bozza.tipo, dati)), codice };
}

/** What is printed on a document beside its data. */
export function emissione(base: string, codice: string, creatoIl: Date): Record<Emissione, string> {
  return { codiceVerifica: codice, urlVerifica: `${base}/verifica/${codice}`, creatoIl: creatoIl.toISOString() };
}
