import { accendi, apriToken } from '../avvio.ts';
import { CINQUANTA, PAGINA } from '../archivio.ts';
import { mediana } from '../carico.ts';
import type { Casi } from '../casi.ts';
import { type Richiesta, richiesteDi } from '../domande.ts';

/** Times that a request is repeated, and before it is measured. */
const VOLTE = 60;
const PRIMA = 20;

/**
 * Milliseconds of one request at a time: the first and the last page of q3 and q4, and a row of q3 for a caller with fifty deleghe and for the
 * studio.
 */
export async function misuraPagine(url: string, casi: Casi) {
  const token = await apriToken();
  const acceso = await accendi('cassetto', url);
  try {
    const { q1, q3, q3_ultima, q4, q4_mille } = await richiesteDi('cassetto', casi, acceso.chiedi, token);
    const diCinquanta = q3.map((una) => ({ ...una, headers: { ...una.headers } }));
    for (const una of diCinquanta) una.headers['authorization'] = `Bearer ${await token(CINQUANTA)}`;
    const richieste = { q1, q3, q3_ultima, q4, q4_mille, q3_cinquanta: diCinquanta };
    const tempi: Record<keyof typeof richieste, number[]> = { q1: [], q3: [], q3_ultima: [], q4: [], q4_mille: [], q3_cinquanta: [] };
    for (let volta = -PRIMA; volta < VOLTE; volta += 1)
      for (const [nome, tutte] of Object.entries(richieste)) {
        const inizio = performance.now();
        await acceso.chiedi(tutte[(volta + PRIMA) % tutte.length] as Richiesta);
        if (volta >= 0) tempi[nome as keyof typeof richieste].push(performance.now() - inizio);
      }
    const di = (nome: keyof typeof richieste) => mediana(tempi[nome]);
    const righe = Math.min(PAGINA, JSON.stringify(await acceso.chiedi(diCinquanta[0]!)).split('"rata"').length - 1);
    return {
      q1: di('q1'),
      q3: [di('q3'), di('q3_ultima')],
      q4: [di('q4'), di('q4_mille')],
      perRiga: [di('q3_cinquanta') / righe, di('q3') / PAGINA],
    } as const;
  } finally {
    await acceso.chiudi();
  }
}
