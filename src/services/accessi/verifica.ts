import type { Client } from 'pg';
import type { PuntoCatena } from '../../domain/catena-accessi.ts';
import { ControlloCatena, type FineCatena } from './controllo.ts';
import { type Rilievo, TipoRilievo } from './rilievi.ts';
import { leggiPrecedenti, leggiVoci } from './voci.ts';

/** Things wrong that are told one by one; beyond these they are counted. */
const MASSIMO = 1_000;

/** What the verification of the whole access record gives. */
export interface EsitoVerificaAccessi {
  readonly catene: Record<FineCatena, number>;
  /** Access rows in a chain. */
  readonly righe: number;
  /** Of these, rows after the last sign of a chain that is not closed. */
  readonly oltre: number;
  /** Access rows older than the chains, of which nothing can be told. */
  readonly precedenti: number;
  /** The first thousand. */
  readonly rilievi: readonly Rilievo[];
  /** How many there are in all. */
  readonly rilieviTotali: number;
}

/**
 * Verifies every chain of the access record: altered, missing, repeated and cut rows, chains taken away, signs that do not agree. Streams, in one
 * snapshot, so that a server may write meanwhile; `client` is of cassetto_carico. `ancore` are points kept elsewhere, which the record must still pass.
 */
export async function verificaAccessi(client: Client, ancore: readonly PuntoCatena[] = []): Promise<EsitoVerificaAccessi> {
  const rilievi: Rilievo[] = [];
  let rilieviTotali = 0;
  const rileva = (rilievo: Rilievo) => {
    rilieviTotali += 1;
    if (rilievi.length < MASSIMO) rilievi.push(rilievo);
  };
  const attese = Map.groupBy(ancore, ({ catena }) => catena);
  const catene: Record<FineCatena, number> = { CHIUSA: 0, INTERROTTA: 0, NON_CHIUSA: 0 };
  let [righe, oltre] = [0, 0];
  const concludi = (controllo: ControlloCatena) => {
    const catena = controllo.concludi();
    catene[catena.fine] += 1;
    righe += catena.righe;
    oltre += catena.oltre;
  };

  await client.query('begin transaction isolation level repeatable read, read only');
  try {
    const precedenti = await leggiPrecedenti(client);
    if (precedenti.dichiarate.length !== 1 || precedenti.dichiarate[0] !== precedenti.righe)
      rileva({
        tipo: TipoRilievo.PRECEDENTI_DIVERSE,
        catena: null,
        numero: precedenti.righe,
        al: precedenti.dichiarate[0] ?? null,
        riga: null,
      });
    let corrente = null as ControlloCatena | null;
    for await (const voce of leggiVoci(client)) {
      if (corrente?.catena !== voce.catena) {
        if (corrente) concludi(corrente);
        const sue = attese.get(voce.catena) ?? [];
        attese.delete(voce.catena);
        corrente = new ControlloCatena(voce.catena, new Map(sue.map(({ numero, hash }) => [numero, hash])), rileva);
      }
      corrente.passa(voce);
    }
    if (corrente) concludi(corrente);
    for (const { catena, numero } of [...attese.values()].flat())
      rileva({ tipo: TipoRilievo.ANCORA_SENZA_RIGA, catena, numero, al: null, riga: null });
    return { catene, righe, oltre, precedenti: precedenti.righe, rilievi, rilieviTotali };
  } finally {
    await client.query('rollback');
  }
}
