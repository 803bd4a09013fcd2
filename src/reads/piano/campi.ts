import { residuoF24, scadutoF24, statoF24 } from '../../domain/conto-f24.ts';
import type { RigaDovuta } from '../../domain/estratto-debitario.ts';
import { descriviScadenza, type TipoScadenza } from '../../domain/scadenza.ts';
import type { SoggettiOrdine } from '../../domain/soggetto.ts';
import type { ContestoLettura } from '../contesto.ts';
import type { Elenco } from '../elenco.ts';
import { elencoAvvisiAddebito, elencoAvvisiBonari, elencoRuoli } from '../elenchi/debiti.ts';
import { elencoF24 } from '../elenchi/f24.ts';
import { elencoPosizioni } from '../elenchi/posizioni.ts';
import { elencoRicorsi } from '../elenchi/ricorsi.ts';
import { elencoScadenze } from '../elenchi/scadenze.ts';
import { elencoSoggetti, posizioniVisibili } from '../elenchi/soggetti.ts';
import { elencoVersamenti } from '../elenchi/versamenti.ts';
import type { NomeTabella } from '../tabelle.ts';

/*
 * What the plan knows beyond the columns, which it finds by name in the entities' metadata: `Type.field`, a line each. A field that is in neither
 * makes the whole operation go the way of the resolvers.
 */

/** A list of any filter: what it is known by is only handed back to it. */
// biome-ignore lint/suspicious/noExplicitAny: each list checks its own filter
export type ElencoQualunque = Elenco<any>;
export type Argomenti = Readonly<Record<string, unknown>>;

/** The connections, and the list that each is a page of. */
export const ELENCHI: Readonly<
  Record<string, ElencoQualunque | ((argomenti: Argomenti, contesto: ContestoLettura) => Promise<ElencoQualunque>)>
> = {
  'Query.soggetti': async ({ ordine }, contesto) =>
    elencoSoggetti((ordine as SoggettiOrdine | null | undefined) ?? 'DENOMINAZIONE', await posizioniVisibili(contesto)),
  'Query.posizioni': elencoPosizioni,
  'Query.versamenti': elencoVersamenti,
  'Query.f24': elencoF24,
  'Query.avvisiBonari': elencoAvvisiBonari,
  'Query.avvisiAddebito': elencoAvvisiAddebito,
  'Query.ruoli': elencoRuoli,
  'Query.ricorsi': elencoRicorsi,
  'Query.scadenze': elencoScadenze,
  'Soggetto.posizioni': elencoPosizioni,
  'Soggetto.avvisiBonari': elencoAvvisiBonari,
  'Soggetto.avvisiAddebito': elencoAvvisiAddebito,
  'Soggetto.ruoli': elencoRuoli,
  'Soggetto.ricorsi': elencoRicorsi,
  'Posizione.versamenti': elencoVersamenti,
  'Posizione.f24': elencoF24,
  'Posizione.avvisiBonari': elencoAvvisiBonari,
  'Posizione.avvisiAddebito': elencoAvvisiAddebito,
  'Posizione.ruoli': elencoRuoli,
  'Posizione.ricorsi': elencoRicorsi,
};

/** Single objects of the same soggetto: their table, and the column that holds their id (null: the soggetto himself). */
export const OGGETTI: Readonly<Record<string, { readonly tabella: NomeTabella; readonly colonna: string | null }>> = {
  'Posizione.soggetto': { tabella: 'soggetto', colonna: null },
  'Versamento.soggetto': { tabella: 'soggetto', colonna: null },
  'Versamento.posizione': { tabella: 'posizione', colonna: 'posizione_id' },
  'F24.posizione': { tabella: 'posizione', colonna: 'posizione_id' },
  'AvvisoBonario.posizione': { tabella: 'posizione', colonna: 'posizione_id' },
  'AvvisoAddebito.posizione': { tabella: 'posizione', colonna: 'posizione_id' },
  'Ruolo.posizione': { tabella: 'posizione', colonna: 'posizione_id' },
  'Ricorso.posizione': { tabella: 'posizione', colonna: 'posizione_id' },
  'Scadenza.posizione': { tabella: 'posizione', colonna: 'posizione_id' },
  'AbbinamentoF24.f24': { tabella: 'f24', colonna: 'f24_id' },
  'AbbinamentoF24.versamento': { tabella: 'versamento', colonna: 'versamento_id' },
};

/** Short lists, whole: their table, the column that holds the id of the row they are of, and their order. */
export const RIGHE: Readonly<
  Record<string, { readonly tabella: NomeTabella; readonly colonna: string; readonly ordine: readonly string[] }>
> = {
  'Posizione.riduzioni': { tabella: 'riduzione', colonna: 'posizione_id', ordine: ['dal', 'id'] },
  'Posizione.nucleo': { tabella: 'nucleo', colonna: 'posizione_id', ordine: ['codice_soggetto', 'dal', 'id'] },
  'AvvisoBonario.righe': { tabella: 'rigaAvviso', colonna: 'avviso_bonario_id', ordine: ['causale', 'periodo_dal', 'id'] },
  'AvvisoAddebito.righe': { tabella: 'rigaAvviso', colonna: 'avviso_addebito_id', ordine: ['causale', 'periodo_dal', 'id'] },
  'Versamento.abbinamenti': { tabella: 'abbinamento', colonna: 'versamento_id', ordine: ['f24_id'] },
  'F24.versamenti': { tabella: 'abbinamento', colonna: 'f24_id', ordine: ['versamento_id'] },
};

/** The reference lists that a row names by codice. */
export type Riferito = 'sede' | 'causale';

/** Fields whose codice stands in the column of the same name, and the reference list that says the rest. */
export const RIFERITI: Readonly<Record<string, Riferito>> = {
  'Posizione.sede': 'sede',
  'Versamento.sede': 'sede',
  'F24.sede': 'sede',
  'Versamento.causale': 'causale',
  'F24.causale': 'causale',
  'RigaAvviso.causale': 'causale',
};

/** A value computed from properties of the row, which come as texts. */
export interface Calcolato {
  readonly da: readonly string[];
  readonly valore: (riga: never, contesto: ContestoLettura) => unknown;
}

export const CALCOLATI: Readonly<Record<string, Calcolato>> = {
  'F24.stato': { da: ['importo', 'versato', 'compensato', 'annullatoIl'], valore: (riga: RigaDovuta) => statoF24(riga) },
  'F24.residuo': { da: ['importo', 'versato', 'compensato', 'annullatoIl'], valore: (riga: RigaDovuta) => residuoF24(riga) },
  'F24.scaduto': {
    da: ['importo', 'versato', 'compensato', 'annullatoIl', 'scadenza'],
    valore: (riga: RigaDovuta, { giorno }) => scadutoF24(riga, giorno),
  },
  'Scadenza.descrizione': {
    da: ['tipo', 'riferimento'],
    valore: ({ tipo, riferimento }: { tipo: TipoScadenza; riferimento: string }) => descriviScadenza(tipo, riferimento),
  },
};
