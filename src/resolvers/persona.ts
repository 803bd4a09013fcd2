import type { Persona } from '../auth/titoli.ts';

interface TimbroLetto {
  readonly il?: Date;
  readonly da?: string;
  readonly daDenominazione?: string;
  readonly perConto?: string;
  readonly applicazione?: string;
}

/** Someone named by an act, or nobody. */
export function persona(codiceFiscale: unknown, denominazione: unknown): Persona | null {
  return codiceFiscale == null ? null : { codiceFiscale: codiceFiscale as string, denominazione: (denominazione as string | null) ?? null };
}

/** The stamp of an act, null where the act has not happened. */
export function timbro(letto: unknown) {
  const { il, da, daDenominazione, perConto, applicazione } = (letto ?? {}) as TimbroLetto;
  if (!il || !da) return null;
  return {
    il,
    da: persona(da, daDenominazione),
    perConto: persona(perConto, null),
    applicazione: applicazione ? { id: applicazione, nome: applicazione } : null,
  };
}
