import { somma } from '../../domain/importo.ts';
import type { Autonomi } from '../../domain/parametri.ts';
import { chiaviDi, codelineDi, type PosizioneGenerata, protocolloDi } from './posizione.ts';
import { type Rata, rate } from './scadenze.ts';
import type { Riga } from './scrittore.ts';

const RATE: Readonly<Record<PosizioneGenerata['gestione'], readonly Rata[]>> = {
  ARTIGIANI: rate('artigiani' satisfies Autonomi),
  COMMERCIANTI: rate('commercianti' satisfies Autonomi),
};

/** What a notice adds to an unpaid instalment: an invented, round figure. */
const SANZIONI = '41.20';

/** The number of the instalment that is not paid, where an avviso bonario or an avviso di addebito asks for it. */
export const RATA_NON_PAGATA = { BONARIO: 2, ADDEBITO: 6 } as const;

const causaleDi = ({ gestione }: PosizioneGenerata) => (gestione === 'ARTIGIANI' ? 'AF' : 'CF');
const periodoDi = ({ anno }: Rata) => ({ periodo_dal: `${anno}-01`, periodo_al: `${anno}-12` });

/** The instalment number `indice` from the last one backwards; after the first of 2008, again from the last. */
function rataDi({ gestione }: PosizioneGenerata, indice: number): { rata: Rata; giro: number } {
  const tutte = RATE[gestione];
  return { rata: tutte[indice % tutte.length]!, giro: Math.floor(indice / tutte.length) };
}

/** The versamento number `indice` of a posizione: an instalment paid on its day. */
export function versamento(p: PosizioneGenerata, indice: number): Riga {
  const { rata, giro } = rataDi(p, indice);
  return versamentoDi(p, rata, giro);
}

/** The payment of an instalment, on its day. */
export function versamentoDi(p: PosizioneGenerata, rata: Rata, giro = 0): Riga {
  const protocollo = protocolloDi(p.sede, rata.scadenza, p.numero);
  return {
    ...chiaviDi(p),
    ...periodoDi(rata),
    riferimento: `${protocollo}/${giro + 1}`,
    data: rata.scadenza,
    sede: p.sede,
    causale: causaleDi(p),
    codice_scritto: codelineDi(p, rata),
    importo_debito: rata.importo,
    importo_credito: '0.00',
    canale: 'ENTRATEL',
    protocollo,
  };
}

/** The F24 row number `indice` of a posizione, the last instalment first. */
export function f24(p: PosizioneGenerata, indice: number): Riga {
  const { rata, giro } = rataDi(p, indice);
  return f24Di(p, rata, giro);
}

/** The F24 row of an instalment. */
export function f24Di(p: PosizioneGenerata, rata: Rata, giro = 0): Riga {
  return {
    ...chiaviDi(p),
    ...periodoDi(rata),
    sede: p.sede,
    causale: causaleDi(p),
    codice_inps: codelineDi(p, rata),
    anno: rata.anno,
    anno_emissione: rata.anno,
    progressivo_emissione: giro + 1,
    importo: rata.importo,
    rata: `${rata.numero}RATA`,
    tipo_rata: 'MINIMALE',
    numero_rata: rata.numero,
    scadenza: rata.scadenza,
    scadenza_nominale: rata.nominale,
    codice_soggetto: '10',
    cognome_nome: `${p.persona.cognome} ${p.persona.nome}`.toUpperCase(),
  };
}

/** The natural key of the F24 row number `indice`. */
export function chiaveF24(p: PosizioneGenerata, indice: number): string {
  const { rata, giro } = rataDi(p, indice);
  return chiaveF24Di(p, rata, giro);
}

/** The natural key of the F24 row of an instalment. */
export function chiaveF24Di(p: PosizioneGenerata, rata: Rata, giro = 0): string {
  return `${p.gestione}/${p.codice}/${rata.anno}/${causaleDi(p)}/${rata.numero}RATA/10/${rata.anno}-${giro + 1}/INPS`;
}

/** The notice of an unpaid instalment: an avviso bonario, and its one row. */
export function avvisoBonario(p: PosizioneGenerata): { readonly avviso: Riga; readonly riga: Riga } {
  const { rata } = rataDi(p, RATA_NON_PAGATA.BONARIO);
  const numero = `AB-${p.sede}-2026-${p.numero}`;
  const chiavi = { ...chiaviDi(p), ...periodoDi(rata), contributi: rata.importo, sanzioni: SANZIONI };
  const giorni = { data_emissione: '2026-06-15', disponibile_dal: '2026-06-17', scadenza: '2026-07-17' };
  return {
    avviso: { ...chiavi, ...giorni, numero, totale: somma(rata.importo, SANZIONI), versato: '0.00', stato: 'EMESSO' },
    riga: { ...chiavi, avviso_bonario: numero, riga: 1, causale: causaleDi(p), codice_soggetto: '10', codice_inps: codelineDi(p, rata) },
  };
}

/** An older debt: an avviso di addebito, and its one row. */
export function avvisoAddebito(p: PosizioneGenerata): { readonly avviso: Riga; readonly riga: Riga } {
  const { rata } = rataDi(p, RATA_NON_PAGATA.ADDEBITO);
  const numero = `3${p.sede.slice(0, 2)} 2025 ${String(p.numero).padStart(8, '0')} 00 000`;
  const totale = somma(rata.importo, SANZIONI);
  const giorni = {
    data_emissione: '2025-10-01',
    notificato_il: '2025-10-20',
    termine_pagamento: '2025-12-19',
    termine_opposizione: '2025-11-29',
  };
  const importi = { capitale: rata.importo, sanzioni: SANZIONI, interessi: '0.00', totale, residuo: totale };
  const agente = { agente_riscossione: 'Agenzia delle entrate-Riscossione', stato: 'NOTIFICATO' };
  const riga = { ...chiaviDi(p), ...periodoDi(rata), contributi: rata.importo, sanzioni: SANZIONI, codice_inps: codelineDi(p, rata) };
  return {
    avviso: { ...chiaviDi(p), ...giorni, ...importi, ...agente, numero },
    riga: { ...riga, avviso_addebito: numero, riga: 1, causale: causaleDi(p), codice_soggetto: '10' },
  };
}
