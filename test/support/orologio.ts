import { giornoDi, type Orologio } from '../../src/orologio.ts';

/** A clock that stands where it is put, for a server of a test: what passes is only what the test lets pass. */
export interface OrologioDiProva extends Orologio {
  /** An instant in UTC, as "2026-03-28T22:59:59Z". */
  vai(istante: string): void;
}

/** Makes one. */
export function orologioDiProva(istante: string): OrologioDiProva {
  let adesso = new Date(istante);
  return {
    adesso: () => adesso,
    oggi: () => giornoDi(adesso),
    istanteDiOggi: () => adesso,
    vai: (altro) => {
      adesso = new Date(altro);
    },
  };
}
