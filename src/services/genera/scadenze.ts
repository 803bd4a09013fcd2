import { aggiungiGiorni, type Data } from '../../domain/data.ts';
import { type Autonomi, parametriAutonomi } from '../../domain/parametri.ts';

/** One quarterly instalment of the contribution on the minimale. */
export interface Rata {
  readonly anno: number;
  /** 1–4. */
  readonly numero: number;
  readonly nominale: Data;
  readonly scadenza: Data;
  readonly importo: string;
}

const PRIMO_ANNO = 2008;
const ULTIMO_ANNO = 2025;

/** Moved over Saturday and Sunday; the other holidays do not matter to invented data. */
function feriale(nominale: Data): Data {
  const giorno = new Date(`${nominale}T00:00:00Z`).getUTCDay();
  return aggiungiGiorni(nominale, giorno === 6 ? 2 : giorno === 0 ? 1 : 0);
}

/** Every quarterly instalment from 2008 to 2025, the last one first, with the amounts of the yearly tables (rules.md §3.5, §3.13). */
export function rate(chi: Autonomi): readonly Rata[] {
  const tutte: Rata[] = [];
  for (let anno = ULTIMO_ANNO; anno >= PRIMO_ANNO; anno -= 1) {
    const importo = parametriAutonomi(anno)?.rata_trimestrale_senza_quota_associativa[chi];
    if (importo === undefined) continue;
    const nominali = [`${anno}-05-16`, `${anno}-08-${anno < 2012 ? '16' : '20'}`, `${anno}-11-16`, `${anno + 1}-02-16`];
    for (let numero = 4; numero >= 1; numero -= 1) {
      const nominale = nominali[numero - 1]!;
      tutte.push({ anno, numero, nominale, scadenza: feriale(nominale), importo });
    }
  }
  return tutte;
}
