import { once } from 'node:events';
import { join } from 'node:path';
import { accendi, apriToken } from '../avvio.ts';
import type { Casi } from '../casi.ts';
import { apri, Clienti } from './clienti.ts';

/** Milliseconds that the event loop of the server is late while it makes so many F24, asked for all at once. */
export async function misuraRitardi(url: string, casi: Casi, quanti = 20) {
  const token = await (await apriToken())(casi.studio);
  const acceso = await accendi('cassetto', url, ['--import', join(import.meta.dirname, 'ritardo.ts')]);
  try {
    const clienti = new Clienti(acceso, token, url, casi);
    await apri(await clienti.link(quanti));
    const daAprire = await clienti.link(quanti);
    acceso.processo.send('comincia');
    const inizio = performance.now();
    await apri(daAprire);
    const tempo = performance.now() - inizio;
    acceso.processo.send('finisci');
    const [ritardi] = (await once(acceso.processo, 'message')) as [{ p50: number; p99: number; massimo: number }];
    return { ...ritardi, tempo };
  } finally {
    await acceso.chiudi();
  }
}
