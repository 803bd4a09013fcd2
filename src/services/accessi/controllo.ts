import { anello, apertura, type PuntoCatena, SegnoCatena } from '../../domain/catena-accessi.ts';
import { NOMI_COLONNE } from './colonne.ts';
import { type Rilievo, TipoRilievo } from './rilievi.ts';
import type { Voce } from './voci.ts';

/** How a chain ends. */
export type FineCatena = 'CHIUSA' | 'INTERROTTA' | 'NON_CHIUSA';

/** What is known of a chain at its end. */
export interface CatenaControllata {
  readonly fine: FineCatena;
  readonly righe: number;
  /** Rows after the last sign: of these only that they follow each other can be told, not that none is missing at the end. */
  readonly oltre: number;
}

type Punta = (tipo: TipoRilievo, numero: number | null, altro?: Partial<Pick<Rilievo, 'al' | 'riga'>>) => void;

/** Follows one chain, element by element in the order of leggiVoci, and tells what does not hold. */
export class ControlloCatena {
  readonly catena: string;
  readonly #attese: Map<number, string>;
  readonly #rileva: Punta;
  /** The last point reached; before the first, none. */
  #punto: PuntoCatena | null = null;
  #righe = 0;
  #segnata = 0;
  #fine: FineCatena = 'NON_CHIUSA';

  /** `attese`: number → hash of the anchors of this chain that were kept elsewhere. */
  constructor(catena: string, attese: ReadonlyMap<number, string>, rileva: (rilievo: Rilievo) => void) {
    this.catena = catena;
    this.#attese = new Map(attese);
    this.#rileva = (tipo, numero, altro) => rileva({ tipo, catena, numero, al: null, riga: null, ...altro });
  }

  passa(voce: Voce): void {
    if (this.#punto === null && voce.evento !== SegnoCatena.APERTA) {
      this.#rileva(TipoRilievo.MAI_APERTA, null);
      // What came before is not known: the first row is taken as it stands.
      this.#punto = { catena: this.catena, numero: 0, hash: '' };
    }
    if (voce.evento === null) this.#riga(voce);
    else if (voce.evento === SegnoCatena.APERTA) this.#apertura(voce);
    else this.#segno(voce);
    this.#confronta(voce);
  }

  /** The chain has no other element. */
  concludi(): CatenaControllata {
    if (this.#righe === 0) this.#rileva(TipoRilievo.SENZA_RIGHE, null);
    for (const numero of this.#attese.keys()) this.#rileva(TipoRilievo.ANCORA_SENZA_RIGA, numero);
    return { fine: this.#fine, righe: this.#righe, oltre: Math.max(0, this.#punto!.numero - this.#segnata) };
  }

  #apertura(voce: Voce): void {
    const [il, processo] = voce.campi as [string, string];
    if (this.#punto !== null) this.#rileva(TipoRilievo.SEGNO_DI_TROPPO, voce.numero);
    else if (apertura(this.catena, il, processo).hash !== voce.hash) this.#rileva(TipoRilievo.APERTURA_ALTERATA, 0);
    this.#punto ??= voce;
  }

  #riga(voce: Voce): void {
    const prima = this.#punto!;
    const { numero } = voce;
    const riga = { riga: comeRiga(voce) };
    this.#righe += 1;
    if (this.#fine === 'CHIUSA') this.#rileva(TipoRilievo.RIGA_DOPO_LA_CHIUSURA, numero, riga);
    if (numero <= prima.numero) this.#rileva(TipoRilievo.RIGA_RIPETUTA, numero, riga);
    else if (numero > prima.numero + 1) this.#manca(numero - 1);
    // After a gap the hash before is not known: whether the row itself is whole tells the next, or a sign.
    else if (prima.hash !== '' && anello(prima, voce.campi).hash !== voce.hash) this.#rileva(TipoRilievo.RIGA_ALTERATA, numero, riga);
    if (numero > prima.numero) this.#punto = voce;
  }

  #segno(voce: Voce): void {
    const prima = this.#punto!;
    const { evento, numero, hash } = voce;
    const noto = evento === SegnoCatena.ANCORA || evento === SegnoCatena.INTERROTTA || evento === SegnoCatena.CHIUSA;
    if (!noto || this.#fine === 'CHIUSA') this.#rileva(TipoRilievo.SEGNO_DI_TROPPO, numero);
    else if (numero > prima.numero) this.#manca(numero);
    else if (prima.hash !== '' && hash !== prima.hash) this.#rileva(TipoRilievo.SEGNO_DISCORDE, numero);
    if (!noto) return;
    if (numero > prima.numero) this.#punto = voce;
    this.#segnata = numero;
    if (evento !== SegnoCatena.ANCORA) this.#fine = evento;
  }

  /** The numbers after the last point, up to this one, have no row. */
  #manca(al: number): void {
    this.#rileva(TipoRilievo.RIGHE_MANCANTI, this.#punto!.numero + 1, { al });
  }

  #confronta({ evento, numero, hash }: Voce): void {
    const attesa = this.#attese.get(numero);
    if (attesa === undefined || (evento !== null && evento !== SegnoCatena.APERTA)) return;
    this.#attese.delete(numero);
    if (attesa !== hash) this.#rileva(TipoRilievo.ANCORA_DISCORDE, numero);
  }
}

function comeRiga({ campi }: Voce): Rilievo['riga'] {
  const campo = (nome: (typeof NOMI_COLONNE)[number]) => campi[NOMI_COLONNE.indexOf(nome)] as string;
  return { soggettoId: campo('soggetto_id'), id: campo('id'), il: campo('il') };
}
