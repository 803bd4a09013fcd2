import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { FileRifiutato } from './difetto.ts';

/** How many line ends come before the first line of this piece that is not UTF-8. */
function righeGiuste(pezzo: Buffer): number {
  let righe = 0;
  for (let inizio = 0, fine = pezzo.indexOf(10); fine !== -1; inizio = fine + 1, fine = pezzo.indexOf(10, inizio)) {
    // The first line may begin in the middle of a character of the piece before.
    if (righe > 0 && !isUtf8(pezzo.subarray(inizio, fine))) break;
    righe += 1;
  }
  return righe;
}

/**
 * The text of a UTF-8 file in pieces, without its BOM. `avanza` hears the bytes as they are read. A file that cannot be read is a fault
 * and passes through; one that is empty, binary or in another encoding is refused.
 *
 * @throws FileRifiutato
 */
export async function* leggiTesto(percorso: string, nome: string, avanza?: (byte: number) => void): AsyncGenerator<string> {
  const decodifica = new TextDecoder('utf-8', { fatal: true });
  let righe = 1;
  let vuoto = true;
  const inChiaro = (pezzo?: Buffer) => {
    try {
      return pezzo === undefined ? decodifica.decode() : decodifica.decode(pezzo, { stream: true });
    } catch (errore) {
      if (!(errore instanceof TypeError)) throw errore;
      throw new FileRifiutato(
        nome,
        'il testo non è UTF-8: salvarlo in UTF-8, con o senza BOM',
        righe + (pezzo === undefined ? 0 : righeGiuste(pezzo)),
      );
    }
  };
  for await (const pezzo of createReadStream(percorso, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    if (righe === 1 && (pezzo[0] === 0xff || pezzo[0] === 0xfe) && (pezzo[1] === 0xff || pezzo[1] === 0xfe))
      throw new FileRifiutato(nome, 'il testo è UTF-16: salvarlo in UTF-8, con o senza BOM');
    if (pezzo.includes(0)) throw new FileRifiutato(nome, 'è un file binario: si attende un testo CSV o JSON Lines');
    const testo = inChiaro(pezzo);
    for (let posto = pezzo.indexOf(10); posto !== -1; posto = pezzo.indexOf(10, posto + 1)) righe += 1;
    vuoto &&= testo.trim() === '';
    avanza?.(pezzo.length);
    if (testo !== '') yield testo;
  }
  const coda = inChiaro();
  if (vuoto && coda === '') throw new FileRifiutato(nome, 'il file è vuoto');
}
