import { registerEnumType } from 'type-graphql';

/**
 * Registers a const object of the domain as an enum of the schema. `valori` must describe every value, in Italian: the compiler refuses a
 * missing one, so that no value reaches the schema without a description.
 */
export function registraEnum<Valori extends Readonly<Record<string, string>>>(
  vocabolo: Valori,
  nome: string,
  descrizione: string,
  valori: { readonly [Valore in keyof Valori]: string },
): void {
  const valuesConfig: Partial<Record<keyof Valori, { description: string }>> = {};
  for (const valore of Object.keys(vocabolo) as (keyof Valori)[]) valuesConfig[valore] = { description: valori[valore] };
  registerEnumType(vocabolo, { name: nome, description: descrizione, valuesConfig });
}
