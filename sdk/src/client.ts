import { attesaDellIntestazione, type DocumentoScaricato, type Scaricabile, scarica } from './documenti.ts';
import { ErroreCassetto, type ErroreGraphql, ErroreRegola, erroreDi, type Rifiuto } from './errori.ts';
import { conChiavi, eMutation, type Operazione, type VariabiliDi } from './operazione.ts';
import { type Pazienza, ripeti } from './ripeti.ts';

/** What a client needs. */
export interface OpzioniCassetto extends Partial<Pazienza> {
  /** Where the installation is: "https://cassetto.example", without /graphql. */
  readonly indirizzo: string;
  /** The access token; asked before every request (keep it while it is good), with `scaduto` when the last one was refused as expired. */
  readonly token?: (motivo: { readonly scaduto: boolean }) => string | Promise<string>;
  /** The codice fiscale of the studio or ente for which one acts (x-per-conto). */
  readonly perConto?: string;
  /** Ends the requests under way, and those to come. */
  readonly segnale?: AbortSignal;
}

/** A page of a list, as far as the iterator looks at it. */
export interface Pagina<Riga> {
  readonly nodes: readonly Riga[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** The variables, left out only where none is required. */
type Argomenti<V> = Record<never, never> extends VariabiliDi<V> ? [variabili?: VariabiliDi<V>] : [variabili: VariabiliDi<V>];

interface Risposta {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ErroreGraphql[];
}

/** The client of one installation. It keeps nothing but its options: one may serve any number of requests at once. */
export class Cassetto {
  readonly #opzioni: OpzioniCassetto;
  readonly #pazienza: Pazienza;

  constructor(opzioni: OpzioniCassetto) {
    this.#opzioni = opzioni;
    this.#pazienza = { tentativi: opzioni.tentativi ?? 5, attesaMassima: opzioni.attesaMassima ?? 60 };
  }

  /**
   * Sends an operation and gives back its data. It is sent again, within `tentativi`, where the installation says that it may then succeed (`retryAfter`) or
   * does not answer; a mutation too, since every input that comes in a variable has an idempotency key, made here and the same each time.
   *
   * @throws ErroreCassetto for any error in the answer, `dati` being what was read beside it; ErroreRegola for `userErrors`.
   */
  async chiedi<Dati, Variabili>(operazione: Operazione<Dati, Variabili>, ...date: Argomenti<Variabili>): Promise<Dati> {
    const query = operazione.toString();
    const muta = eMutation(query);
    const variabili = (date[0] ?? {}) as Readonly<Record<string, unknown>>;
    const chiavi = muta ? conChiavi(query, variabili) : { variabili, tutte: true };
    const corpo = JSON.stringify({ query, variables: chiavi.variabili });
    const dati = await ripeti(this.#pazienza, chiavi.tutte, () => this.#conToken(corpo));
    const rifiuti = muta ? Object.values(dati).flatMap((uno) => (uno as { userErrors?: readonly Rifiuto[] } | null)?.userErrors ?? []) : [];
    if (rifiuti.length > 0) throw new ErroreRegola(rifiuti, dati);
    return dati as Dati;
  }

  /**
   * The rows of a list, page after page, each asked for when the one before has been read. The operation takes `$after: String` and reads
   * `pageInfo { hasNextPage endCursor }`.
   */
  async *righe<Dati, Variabili, Riga>(
    operazione: Operazione<Dati, Variabili>,
    variabili: Omit<Variabili, 'after'>,
    elenco: (dati: Dati) => Pagina<Riga> | null | undefined,
  ): AsyncGenerator<Riga, void> {
    for (let after: string | null = null; ; ) {
      const pagina = elenco(await this.chiedi(operazione, ...([{ ...variabili, after }] as unknown as Argomenti<Variabili>)));
      yield* pagina?.nodes ?? [];
      if (!pagina?.pageInfo.hasNextPage) return;
      const dopo: string | null = pagina.pageInfo.endCursor ?? null;
      if (dopo === null || dopo === after) throw new TypeError('The operation does not take $after, or does not read pageInfo.endCursor.');
      after = dopo;
    }
  }

  /** Downloads a document, again where it does not succeed at once, and checks its SHA-256: see `scarica`. */
  scarica(documento: Scaricabile): Promise<DocumentoScaricato> {
    return ripeti(this.#pazienza, true, () => scarica(documento, this.#opzioni.segnale));
  }

  /** Once more with another token where the one that was sent had expired: nothing has happened. */
  async #conToken(corpo: string): Promise<Readonly<Record<string, unknown>>> {
    try {
      return await this.#invia(corpo, false);
    } catch (errore) {
      if (!(errore instanceof ErroreCassetto) || errore.codice !== 'TOKEN_SCADUTO' || !this.#opzioni.token) throw errore;
      return this.#invia(corpo, true);
    }
  }

  async #invia(body: string, scaduto: boolean): Promise<Readonly<Record<string, unknown>>> {
    const { indirizzo, token, perConto, segnale } = this.#opzioni;
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token && { authorization: `Bearer ${await token({ scaduto })}` }),
      ...(perConto && { 'x-per-conto': perConto }),
    };
    const richiesta = { method: 'POST', headers, body, ...(segnale && { signal: segnale }) };
    const muta = (causa: unknown): never => {
      segnale?.throwIfAborted();
      throw erroreDi({ stato: null, errori: [], causa });
    };
    const risposta = await fetch(`${indirizzo.replace(/\/+$/, '')}/graphql`, richiesta).catch(muta);
    const testo = await risposta.text().catch(muta);
    const { data, errors } = leggi(testo);
    if (errors?.length || !data)
      throw erroreDi({ stato: risposta.status, errori: errors ?? [], dati: data ?? undefined, attesa: attesaDellIntestazione(risposta) });
    return data;
  }
}

/** An answer that is not JSON comes from something that stands before the installation: it has no errors of ours. */
function leggi(testo: string): Risposta {
  try {
    return (JSON.parse(testo) ?? {}) as Risposta;
  } catch {
    return {};
  }
}
