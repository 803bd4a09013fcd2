import type { TipoNodo } from '../../src/domain/id-globale.ts';

/** What must never be read by who may not: it stands in every text of the soggetto. */
export const SEGRETO = 'Riservatissimo';

/** Inserts a row of the soggetto under a name and answers its UUID; the kinds that have a global id keep it. */
export type Riga = (tavola: string, nome: string, valori: Record<string, unknown>, tipo?: TipoNodo) => Promise<string>;

/** The columns of a versamento. */
export const versamento = (chiave: string) => ({
  chiave,
  data: '2026-05-18',
  sede: '3290',
  causale: 'AF',
  codice: SEGRETO,
  periodo_dal: '2026-01',
  periodo_al: '2026-03',
  importo_debito: '1115.16',
  canale: 'SPORTELLO',
  protocollo: SEGRETO,
});
/** The columns of a row of estratto conto. */
export const rigaEstratto = (chiave: string) => ({
  chiave,
  gestione: 'ARTIGIANI',
  azienda: SEGRETO,
  dal: '2020-01-01',
  al: '2020-12-31',
  tipo: 'Obbligatoria',
  mesi: 12,
  settimane: 52,
  giorni: 360,
  utili_diritto: 52,
  utili_calcolo: 52,
  reddito: '18000.00',
  contributi: '4000.00',
  note: SEGRETO,
});
const debito = {
  agente_riscossione: SEGRETO,
  capitale: '100.00',
  sanzioni: '5.00',
  interessi: '1.00',
  totale: '106.00',
  residuo: '106.00',
  stato: 'EMESSO',
};

/** A row of everything that hangs from a posizione. */
export async function scriviPosizione(p: 'A' | 'B', posizione_id: string, riga: Riga, componente: string): Promise<void> {
  const chiave = p;
  const nella = { chiave, posizione_id };
  await riga('nucleo', `Nucleo ${p}`, {
    ...nella,
    codice_soggetto: '20',
    codice_fiscale: componente,
    cognome: SEGRETO,
    nome: 'Anna',
    data_nascita: '1985-04-05',
    ruolo: 'COADIUVANTE',
    dal: '2010-01-01',
    al: '2030-01-01',
  });
  await riga('riduzione', `Riduzione ${p}`, { ...nella, tipo: 'FORFETTARIO_35', dal: '2020-01-01' });
  await riga('reddito', `Reddito ${p}`, { ...nella, anno: 2025, importo: '18000.00' });
  await riga('rendicontazione', `Rendicontazione ${p}`, { ...nella, anno: 2025 });
  await riga('riga_estratto_conto', `Riga ${p}`, { ...rigaEstratto(p), posizione_id });
  await riga('versamento', `Versamento ${p}`, { ...versamento(p), posizione_id }, 'Versamento');
  const f24_id = await riga(
    'f24',
    `F24 ${p}`,
    {
      ...nella,
      origine: 'INPS',
      sede: '3290',
      causale: 'AF',
      codice_inps: '28456123101960035',
      periodo_dal: '2026-01',
      periodo_al: '2026-03',
      anno: 2026,
      anno_emissione: 2026,
      progressivo_emissione: 1,
      importo: '1115.16',
      dettaglio_ivs: '1110.00',
      rata: '1RATA',
      tipo_rata: 'MINIMALE',
      numero_rata: 1,
      scadenza: '2026-05-18',
      scadenza_nominale: '2026-05-16',
      codice_soggetto: '10',
      cognome_nome: SEGRETO,
    },
    'F24',
  );
  const avviso_addebito_id = await riga(
    'avviso_addebito',
    `AvvisoAddebito ${p}`,
    {
      ...nella,
      ...debito,
      numero: `${SEGRETO}${p}`,
      data_emissione: '2026-03-01',
      notificato_il: '2026-03-10',
      affidato_il: '2026-03-11',
      termine_pagamento: '2026-05-01',
      termine_opposizione: '2026-04-19',
    },
    'AvvisoAddebito',
  );
  const avviso_bonario_id = await riga(
    'avviso_bonario',
    `AvvisoBonario ${p}`,
    {
      ...nella,
      numero: `${SEGRETO}${p}`,
      protocollo: SEGRETO,
      data_emissione: '2026-02-01',
      disponibile_dal: '2026-02-02',
      scadenza: '2026-06-30',
      termine_ricorso: '2026-05-04',
      periodo_dal: '2025-01',
      periodo_al: '2025-12',
      contributi: '100.00',
      totale: '105.00',
      stato: 'EMESSO',
      avviso_addebito_id,
    },
    'AvvisoBonario',
  );
  await riga('riga_avviso', `RigaAvviso ${p}`, {
    ...nella,
    avviso_bonario_id,
    f24_id,
    causale: 'AF',
    codice_soggetto: '10',
    periodo_dal: '2025-01',
    periodo_al: '2025-12',
    codice_inps: '28456123101960035',
    contributi: '100.00',
  });
  await riga('riga_avviso', `RigaAddebito ${p}`, {
    ...nella,
    chiave: `${p}2`,
    avviso_addebito_id,
    causale: 'AF',
    periodo_dal: '2025-01',
    periodo_al: '2025-12',
    contributi: '100.00',
  });
  await riga(
    'ruolo',
    `Ruolo ${p}`,
    { ...nella, ...debito, cartella: SEGRETO, anno_ruolo: 2025, notificato_il: '2025-01-01', affidato_il: '2025-01-02' },
    'Ruolo',
  );
  await riga(
    'ricorso',
    `Ricorso ${p}`,
    {
      ...nella,
      protocollo: SEGRETO,
      data: '2026-04-01',
      oggetto: SEGRETO,
      organo: SEGRETO,
      avviso_bonario_id,
      stato: 'RESPINTO',
      esito: SEGRETO,
      deciso_il: '2026-05-01',
    },
    'Ricorso',
  );
}
