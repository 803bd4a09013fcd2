import { type RawBuilder, sql } from 'kysely';
import { portataDi } from '../auth/decisione.ts';
import { situazioneDebitoria as calcola } from '../domain/situazione-debitoria.ts';
import type { Bonario, Carico, Rata, RigaChiesta, VoceDebito } from '../domain/voci-debito.ts';
import type { ContestoLettura } from './contesto.ts';
import { scaduta } from './stato-f24.ts';
import type { NomeTabella, Riga } from './tabelle.ts';

/** A debt as it is read. */
export type VoceLetta = VoceDebito<Riga> & { readonly soggettoId: string };

/** The debts and credits of a soggetto, today: one statement a table for all the soggetti of the request. */
export async function situazioneDebitoria(contesto: ContestoLettura, soggettoId: string) {
  const leggi = <T>(tabella: NomeTabella, condizione: RawBuilder<unknown>) =>
    delSoggetto(contesto, tabella, soggettoId, condizione) as Promise<(Riga & T)[]>;
  const [rate, bonari, addebiti, ruoli, chieste] = await Promise.all([
    leggi<Rata>('f24', sql`(${scaduta(contesto.giorno)} or t.eccedenza > 0 or ${chiesta})`),
    leggi<Bonario>('avvisoBonario', sql`true`),
    leggi<Carico>('avvisoAddebito', sql`true`),
    leggi<Carico>('ruolo', sql`true`),
    leggi<RigaChiesta>('rigaAvviso', sql`t.f24_id is not null`),
  ]);
  const { voci, ...totali } = calcola({ rate, bonari, addebiti, ruoli, chieste }, contesto.giorno);
  return { ...totali, voci: voci.map((voce): VoceLetta => ({ ...voce, soggettoId })) };
}

/** An avviso asks for the row of F24 `t`. */
const chiesta = sql`exists (select from riga_avviso r where r.soggetto_id = t.soggetto_id and r.f24_id = t.id)`;

/** What the debt is about: an act opens with the debts, a row of F24 only to who reads it. */
export async function oggettoDi(contesto: ContestoLettura, { oggetto }: VoceLetta): Promise<Riga | null> {
  if (oggetto.__typename !== 'F24') return oggetto;
  const { concesso } = await contesto.decidi(oggetto.soggettoId, { ambito: 'F24', portata: portataDi(oggetto.posizioneId) });
  return concesso ? oggetto : null;
}

/** Rows of a table that are of a soggetto, in a fixed order. */
function delSoggetto(
  contesto: ContestoLettura,
  tabella: NomeTabella,
  soggettoId: string,
  condizione: RawBuilder<unknown>,
): Promise<Riga[]> {
  const t = contesto.tabelle[tabella];
  const caricatore = contesto.caricatori.per<Riga[]>(`debiti ${tabella}`, async (soggetti) => {
    const grezze = await contesto.leggi(sql<Record<string, unknown>>`select ${t.colonne('t')} from ${sql.table(t.nome)} as t
      where t.soggetto_id = any(${soggetti}::uuid[]) and ${condizione} order by t.id`);
    const righe = grezze.map((grezza) => t.leggi(grezza));
    return soggetti.map((soggetto) => righe.filter((riga) => riga.soggettoId === soggetto));
  });
  return caricatore.load(soggettoId);
}
