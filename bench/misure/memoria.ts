import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as attesa } from 'node:timers/promises';
import { accendi, apriToken } from '../avvio.ts';
import { carica, mediana } from '../carico.ts';
import type { Casi } from '../casi.ts';
import { richiesteDi } from '../domande.ts';

/** Requests in flight at once, of 160 kB each. */
const INSIEME = 8;

/** Megabytes that a process holds. */
export function residenti({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) / 1024;
}

/** Megabytes at rest, and under so many seconds of q2: after a third of them, at the end, and at most. */
export async function misuraMemoria(url: string, casi: Casi, secondi = 60) {
  const token = await apriToken();
  const acceso = await accendi('cassetto', url);
  try {
    await attesa(2000);
    const riposo = residenti(acceso.processo);
    const { q2 } = await richiesteDi('cassetto', casi, acceso.chiedi, token);
    const viste: number[] = [];
    const orologio = setInterval(() => viste.push(residenti(acceso.processo)), 1000);
    await carica(acceso.base, q2, secondi, INSIEME);
    clearInterval(orologio);
    const terzo = Math.floor(viste.length / 3);
    const [secondoTerzo, ultimoTerzo] = [mediana(viste.slice(terzo, 2 * terzo)), mediana(viste.slice(2 * terzo))];
    return { riposo, secondoTerzo, ultimoTerzo, massimo: Math.max(...viste) };
  } finally {
    await acceso.chiudi();
  }
}
