import { type Acceso, accendi, apriToken } from './avvio.ts';
import { carica, mediana } from './carico.ts';
import type { Casi } from './casi.ts';
import { DOMANDE, type NomeDomanda, type NomeServer, normalizza, richiesteDi, type Richiesta, SERVER } from './domande.ts';

/** Requests a second of every question and server, and bytes of the answer of each. */
export interface Confronto {
  readonly alSecondo: Readonly<Record<NomeDomanda, Record<NomeServer, number>>>;
  readonly byte: Readonly<Record<NomeDomanda, number>>;
}

/** How long: rounds, seconds of each, seconds of warming. */
export interface Durata {
  readonly giri: number;
  readonly secondi: number;
  readonly riscaldamento: number;
}

type Richieste = Readonly<Record<NomeDomanda, readonly Richiesta[]>>;

/**
 * Every question asked of every server, over the same archive. First the answers are compared: a server that answers other rows is not measured
 * beside the others. Then each is warmed, and asked in rounds that go from one to the next, so that whatever else the machine does falls on
 * all of them.
 */
export async function confronta(
  url: string,
  casi: Casi,
  { giri, secondi, riscaldamento }: Durata,
  domande: readonly NomeDomanda[] = DOMANDE,
): Promise<Confronto> {
  const accesi: Acceso[] = [];
  if (domande.length === 0) return { alSecondo: {}, byte: {} } as Confronto;
  try {
    const token = await apriToken();
    const richieste = new Map<NomeServer, Richieste>();
    for (const nome of SERVER) {
      const acceso = await accendi(nome, url);
      accesi.push(acceso);
      richieste.set(nome, await richiesteDi(nome, casi, acceso.chiedi, token));
    }
    const di = ({ nome }: Acceso, domanda: NomeDomanda) => richieste.get(nome)![domanda];
    const byte: Record<string, number> = {};
    const alSecondo: Record<string, Record<string, number>> = {};
    for (const domanda of domande) {
      byte[domanda] = await stesseRisposte(domanda, accesi, (acceso) => di(acceso, domanda));
      for (const acceso of accesi) await carica(acceso.base, di(acceso, domanda), riscaldamento);
      const misure = new Map<NomeServer, number[]>(SERVER.map((nome) => [nome, []]));
      for (let giro = 0; giro < giri; giro += 1)
        for (const acceso of accesi) misure.get(acceso.nome)!.push(await carica(acceso.base, di(acceso, domanda), secondi));
      alSecondo[domanda] = Object.fromEntries([...misure].map(([nome, valori]) => [nome, mediana(valori)]));
      const riga = Object.entries(alSecondo[domanda]).map(([nome, valore]) => `${nome} ${valore.toFixed(0)}/s`);
      process.stderr.write(`${domanda}: ${riga.join(', ')}\n`);
    }
    return { alSecondo, byte } as Confronto;
  } finally {
    for (const acceso of accesi) await acceso.chiudi();
  }
}

/** Throws where a server answers other data than the limit; bytes of the limit's first answer. */
async function stesseRisposte(
  domanda: NomeDomanda,
  accesi: readonly Acceso[],
  di: (acceso: Acceso) => readonly Richiesta[],
): Promise<number> {
  let attese: readonly string[] = [];
  for (const acceso of accesi) {
    const risposte = [];
    for (const richiesta of di(acceso)) risposte.push(normalizza(await acceso.chiedi(richiesta)));
    if (attese.length === 0) attese = risposte;
    const diversa = risposte.findIndex((risposta, indice) => risposta !== attese[indice]);
    if (diversa >= 0 || risposte.length !== attese.length)
      throw new Error(`${domanda}: ${acceso.nome} risponde altro.\n${risposte[diversa]?.slice(0, 600)}\n${attese[diversa]?.slice(0, 600)}`);
  }
  return Buffer.byteLength(attese[0] ?? '');
}
