import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The files of a ZIP in their order, read by another's library. */
export async function leggiZip(zip: Buffer): Promise<{ nome: string; byte: Buffer }[]> {
  const voci: { nome: string; byte: Buffer }[] = [];
  const aperto = await yauzl.fromBufferPromise(zip, { lazyEntries: true });
  for await (const voce of aperto.eachEntry())
    voci.push({ nome: voce.fileName, byte: await buffer((await aperto.openReadStreamPromise(voce)) as Readable) });
  return voci;
}
