import { once } from 'node:events';
import { join } from 'node:path';
import { accendi, apriToken } from '../avvio.ts';
import { con } from '../archivio.ts';
import type { Casi } from '../casi.ts';

/** Milliseconds that the event loop of the server is late while it makes so many F24, asked for all at once. */
export async function misuraRitardi(url: string, { studio, finestra }: Casi, quanti = 20) {
  const token = await (await apriToken())(studio);
  const acceso = await accendi('cassetto', url, ['--import', join(import.meta.dirname, 'ritardo.ts')]);
  try {
    const link = async (): Promise<string[]> => {
      const codiceFiscale = await codici(url, studio, quanti);
      const risposta = (await acceso.chiedi({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          query: `query ($f: F24Filtro) { f24(filtro: $f, first: ${quanti}) { nodes { pdf { url } } } }`,
          variables: { f: { codiceFiscale, scadenzaDal: finestra.dal, scadenzaAl: finestra.al } },
        }),
      })) as { data: { f24: { nodes: { pdf: { url: string } }[] } } };
      return risposta.data.f24.nodes.map(({ pdf }) => acceso.base + new URL(pdf.url).pathname);
    };
    const apri = async (indirizzi: readonly string[]) => {
      const byte = await Promise.all(indirizzi.map(async (uno) => (await (await fetch(uno)).arrayBuffer()).byteLength));
      if (byte.some((quanti) => quanti < 10_000)) throw new Error(`Un F24 non è un PDF: ${byte.join(', ')} byte`);
    };
    await apri(await link());
    const daAprire = await link();
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

/** Some clients of a studio, others each time: an F24 is drawn only once. */
async function codici(url: string, studio: string, quanti: number): Promise<string[]> {
  return con(url, async (client) => {
    const { rows } = await client.query<{ codice: string }>(
      `select s.codice_fiscale as codice from delega_ricevuta d join soggetto s on s.id = d.soggetto_id
       where d.delegato_codice_fiscale = $1 order by random() limit $2`,
      [studio, quanti],
    );
    return rows.map(({ codice }) => codice);
  });
}
