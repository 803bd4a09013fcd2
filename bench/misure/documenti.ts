import { setTimeout as attesa } from 'node:timers/promises';
import { accendi, apriToken } from '../avvio.ts';
import type { Casi } from '../casi.ts';
import { apri, Clienti } from './clienti.ts';

/** F24 opened, and opened again. */
const INSIEME = 50;

/** q5, which no other server answers: F24 a second drawn at their first opening, opened again, and many in one file. */
export const DOCUMENTI = ['q5', 'q5_di_nuovo', 'q5_massivi'] as const;
export type NomeDocumento = (typeof DOCUMENTI)[number];

/** F24 a second of each; `righe` in one file (even), from the request to the finished Lavorazione. */
export async function misuraDocumenti(url: string, casi: Casi, righe: number): Promise<Record<NomeDocumento, { cassetto: number }>> {
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
    const filtro = await clienti.filtro(righe / 2);
    const massivi = await alSecondo(righe, async () => finita(clienti, await clienti.massivi(filtro), righe));
    process.stderr.write(`q5: ${[prima, dopo, massivi].map((uno) => `${uno.toFixed(1)}/s`).join(', ')}\n`);
    return { q5: { cassetto: prima }, q5_di_nuovo: { cassetto: dopo }, q5_massivi: { cassetto: massivi } };
  } finally {
    await acceso.chiudi();
  }
}

async function finita(clienti: Clienti, id: string, righe: number): Promise<void> {
  const domanda = 'query ($id: ID!) { node(id: $id) { ... on Lavorazione { stato riuscite scartate totale conclusaIl } } }';
  for (;;) {
    const { node } = await clienti.chiedi<{ node: { riuscite: number; totale: number; conclusaIl: string | null } }>(domanda, { id });
    if (node.conclusaIl !== null && node.riuscite === righe) return;
    if (node.conclusaIl !== null) throw new Error(`generaF24Massivi: ${JSON.stringify(node)}`);
    await attesa(100);
  }
}
