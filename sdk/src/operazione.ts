/**
 * The text of an operation that knows the types of its variables and of its data: those of this package, those that graphql-codegen writes (documentMode:
 * 'string'), or any string.
 */
export interface Operazione<Dati, Variabili> {
  toString(): string;
  /** Only for the compiler. */
  readonly __apiType?: (variabili: Variabili) => Dati;
}

/** The variables as they are given here: the key of an input may be left to the client. */
export type VariabiliDi<V> = V extends { readonly input: infer I }
  ? Omit<V, 'input'> & { readonly input: Omit<I, 'idempotencyKey'> & { readonly idempotencyKey?: string | null } }
  : V;

/** Whether the operation changes something. */
export function eMutation(testo: string): boolean {
  return /^\s*mutation\b/m.test(testo.replaceAll(/#.*$/gm, ''));
}

/** The variables that are given to an argument `input`, as every mutation has one. */
export function variabiliDiInput(testo: string): string[] {
  return [...testo.matchAll(/\binput\s*:\s*\$(\w+)/g)].map(([, nome]) => nome ?? '');
}

/**
 * The same variables with an idempotency key in every input that has none, so that sending the request again does nothing twice; and whether every input of
 * the operation now has one (one that is written in the text cannot be given any).
 */
export function conChiavi(testo: string, variabili: Readonly<Record<string, unknown>>) {
  const nomi = variabiliDiInput(testo).filter((nome) => typeof variabili[nome] === 'object' && variabili[nome] !== null);
  const chiavi = nomi.map((nome) => {
    const input = variabili[nome] as Readonly<Record<string, unknown>>;
    return [nome, { ...input, idempotencyKey: input['idempotencyKey'] ?? crypto.randomUUID() }] as const;
  });
  const argomenti = [...testo.matchAll(/(?<!\$)\binput\s*:/g)].length;
  return { variabili: { ...variabili, ...Object.fromEntries(chiavi) }, tutte: nomi.length === argomenti };
}
