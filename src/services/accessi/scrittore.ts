import type { Pool } from 'pg';
import { uuidv7 as uuid } from 'uuidv7';
import type { ContestoAccesso } from '../../auth/contesto.ts';
import type { AccessoDaScrivere } from '../../auth/registro.ts';
import { anello, apertura, istanteCanonico, type PuntoCatena, SegnoCatena } from '../../domain/catena-accessi.ts';
import { COLONNE, NOMI_COLONNE, type RigaAccesso } from './colonne.ts';

/** Requests written together at most. */
const MASSIMO = 500;
/** Milliseconds between one anchor and the next. */
const MINUTO = 60_000;

const DELLA_CATENA = { catena: 'uuid', numero: 'bigint', hash: 'text' };
const DEL_SEGNO = { id: 'uuid', evento: 'text', il: 'timestamptz', processo: 'text', ...DELLA_CATENA };

const inserisci = (tavola: string, colonne: Record<string, string>, valori: string) => {
  const nomi = Object.keys(colonne).join(', ');
  const tipi = Object.entries(colonne).map(([nome, tipo]) => `${nome} ${tipo}`);
  return `insert into ${tavola} (${nomi}) select ${nomi} from json_to_recordset(${valori}::json) as r(${tipi.join(', ')})`;
};
const RIGHE = inserisci('accesso', { ...COLONNE, ...DELLA_CATENA }, '$1');
const RIGHE_E_SEGNI = `with segni as (${inserisci('catena_accessi', DEL_SEGNO, '$2')}) ${RIGHE}`;

/** What of a context the record asks: who, and what was decided for him. */
export type ChiEntra = Pick<ContestoAccesso, 'principal' | 'registro' | 'chi'>;

/** Somebody who waits until his rows are durable; or a sign to put after what was written before it. */
interface Attesa {
  readonly righe: readonly RigaAccesso[];
  readonly segno: SegnoCatena | null;
  readonly fatto: () => void;
  readonly fallito: (errore: unknown) => void;
}

/** The chain that this process writes. */
interface Catena extends PuntoCatena {
  /** Number that the last sign names. */
  readonly segnata: number;
}

/**
 * The one writer of the access record in a process (access.md §4). Rows that arrive while a write is in flight go together into the next, in one
 * statement; who brought them waits until it is durable. Each row is chained to the one before it. A chain is opened with its first row, anchored
 * every minute, closed with the process; a write that fails, of which nobody knows whether it happened, ends it, and the next row opens another.
 */
export class ScrittoreAccessi {
  readonly #pool: Pool;
  readonly #adesso: () => Date;
  readonly #processo: string;
  readonly #sveglia: NodeJS.Timeout;
  readonly #coda: Attesa[] = [];
  #alLavoro = false;
  #catena: Catena | null = null;
  #interrotta: Catena | null = null;

  /** `pool` connects as cassetto_app; `processo` is what the opening of a chain says of this process. */
  constructor(pool: Pool, adesso: () => Date, processo: string, ogni: number = MINUTO) {
    this.#pool = pool;
    this.#adesso = adesso;
    this.#processo = processo;
    // An anchor that cannot be written harms nobody's answer: the chain is another from there on, and says so.
    this.#sveglia = setInterval(() => void this.#accoda([], SegnoCatena.ANCORA).catch(() => undefined), ogni).unref();
  }

  /**
   * Writes what was decided in a request, or in a step of a job, since the last time; returns when it is durable. A failure is a fault of whoever
   * waits: what cannot be recorded is not given. `operazione` is names of ours (root fields, the route of a document, a job), never a client's text.
   */
  async scrivi({ principal, registro, chi }: ChiEntra, operazione: string): Promise<void> {
    if (principal === null || registro.vuoto) return;
    const chiamante = await chi();
    const il = istanteCanonico(this.#adesso());
    await this.#accoda(
      registro.preleva(principal, chiamante).map((accesso) => rigaDi(accesso, il, operazione)),
      null,
    );
  }

  /** Closes the chain. Nothing is written afterwards. */
  async chiudi(): Promise<void> {
    clearInterval(this.#sveglia);
    await this.#accoda([], SegnoCatena.CHIUSA);
  }

  #accoda(righe: readonly RigaAccesso[], segno: SegnoCatena | null): Promise<void> {
    return new Promise((fatto, fallito) => {
      this.#coda.push({ righe, segno, fatto, fallito });
      void this.#lavora();
    });
  }

  async #lavora(): Promise<void> {
    if (this.#alLavoro) return;
    this.#alLavoro = true;
    while (this.#coda.length > 0) {
      const gruppo = this.#coda.splice(0, MASSIMO);
      try {
        await this.#inserisci(gruppo);
        for (const { fatto } of gruppo) fatto();
      } catch (errore) {
        for (const { fallito } of gruppo) fallito(errore);
      }
    }
    this.#alLavoro = false;
  }

  async #inserisci(gruppo: readonly Attesa[]): Promise<void> {
    const segni: Record<string, unknown>[] = [];
    const segna = (evento: SegnoCatena, { catena, numero, hash }: PuntoCatena, processo: string | null = null, il = this.#istante()) =>
      segni.push({ id: uuid(), evento, il, processo, catena, numero, hash });
    if (this.#interrotta) segna(SegnoCatena.INTERROTTA, this.#interrotta);

    const righe = gruppo.flatMap((attesa) => attesa.righe);
    let catena = this.#catena;
    if (catena === null && righe.length > 0) {
      const il = this.#istante();
      catena = { ...apertura(uuid(), il, this.#processo), segnata: 0 };
      segna(SegnoCatena.APERTA, catena, this.#processo, il);
    }
    const scritte = righe.map((riga) => {
      catena = {
        ...catena!,
        ...anello(
          catena!,
          NOMI_COLONNE.map((nome) => riga[nome]),
        ),
      };
      return { ...riga, catena: catena.catena, numero: catena.numero, hash: catena.hash };
    });
    const chiude = gruppo.some(({ segno }) => segno === SegnoCatena.CHIUSA);
    if (catena !== null && (chiude || (catena.numero > catena.segnata && gruppo.some(({ segno }) => segno !== null)))) {
      segna(chiude ? SegnoCatena.CHIUSA : SegnoCatena.ANCORA, catena);
      catena = { ...catena, segnata: catena.numero };
    }
    if (segni.length + scritte.length > 0) await this.#esegui(segni, scritte);
    this.#catena = chiude ? null : catena;
  }

  /** Until it is known to have happened, the chain that it continues is not ours to continue. */
  async #esegui(segni: readonly object[], righe: readonly object[]): Promise<void> {
    const interrotta = this.#catena ?? this.#interrotta;
    this.#catena = null;
    this.#interrotta = interrotta;
    const valori = [JSON.stringify(righe), JSON.stringify(segni)];
    await (segni.length === 0
      ? this.#pool.query({ name: 'accessi', text: RIGHE, values: valori.slice(0, 1) })
      : this.#pool.query(RIGHE_E_SEGNI, valori));
    this.#interrotta = null;
  }

  #istante(): string {
    return istanteCanonico(this.#adesso());
  }
}

function rigaDi(accesso: AccessoDaScrivere, il: string, operazione: string): RigaAccesso {
  const { organizzazione, applicazione } = accesso;
  return {
    soggetto_id: accesso.soggettoId,
    id: uuid(),
    il,
    ruolo: accesso.ruolo,
    da: accesso.da,
    da_denominazione: accesso.daDenominazione,
    organizzazione: organizzazione?.codiceFiscale ?? null,
    organizzazione_denominazione: organizzazione?.denominazione ?? null,
    applicazione: applicazione?.id ?? null,
    applicazione_nome: applicazione?.nome ?? null,
    delega_id: accesso.delegaId,
    operazione,
    ambiti: accesso.ambiti,
    concesso: accesso.concesso,
  };
}
