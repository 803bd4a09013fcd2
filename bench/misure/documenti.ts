import { setTimeout as attesa } from 'node:timers/promises';
import { accendi, apriToken } from '../avvio.ts';
import type { Casi } from '../casi.ts';
import { apri, Clienti } from './clienti.ts';

/** F24 opened at once, and rows of one file. */
const INSIEME = 50;
const RIGHE = 1_000;

/** F24 a second: drawn at their first opening, opened again, and many in one file, from the request to the finished Lavorazione. */
export async function misuraDocumenti(url: string, casi: Casi) {
  const token = await (await apriToken())(casi.studio);
  const acceso = await accendi('cassetto', url);
  try {
    const clienti = new Clienti(acceso, token, url, casi);
    await apri(await clienti.link(INSIEME));
    const link = await clienti.link(INSIEME);
    const alSecondo = async (quanti: number, azione: () => Promise<unknown>) => {
      const inizio = performance.now();
      await azione();
      return (quanti * 1000) / (performance.now() - inizio);
    };
    const prima = await alSecondo(INSIEME, () => apri(link));
    const dopo = await alSecondo(INSIEME, () => apri(link));
    const filtro = await clienti.filtro(RIGHE / 2);
    const massivi = await alSecondo(RIGHE, async () => finita(clienti, await clienti.massivi(filtro)));
    return { prima, dopo, massivi, righe: RIGHE };
  } finally {
    await acceso.chiudi();
  }
}

async function finita(clienti: Clienti, id: string): Promise<void> {
  const domanda = 'query ($id: ID!) { node(id: $id) { ... on Lavorazione { stato riuscite scartate totale conclusaIl } } }';
  for (;;) {
    const { node } = await clienti.chiedi<{ node: { riuscite: number; totale: number; conclusaIl: string | null } }>(domanda, { id });
    if (node.conclusaIl !== null && node.riuscite === RIGHE) return;
    if (node.conclusaIl !== null) throw new Error(`generaF24Massivi: ${JSON.stringify(node)}`);
    await attesa(100);
  }
}
