import type { TipoDelega } from '../../domain/delega-vocaboli.ts';

const TITOLI: Readonly<Record<TipoDelega, string>> = {
  DIRETTA: 'Ricevuta di delega diretta',
  INDIRETTA: 'Delega a un intermediario',
  INDIRETTA_ALTRI: 'Delega a una persona di fiducia',
  ASSOCIAZIONE_CATEGORIA: 'Delega a un’associazione di categoria',
  DIPENDENTE: 'Delega a un dipendente',
  GRUPPO_CONSORZIO: 'Delega nel gruppo o nel consorzio',
  SUBDELEGA: 'Subdelega',
};

/** How the form of that tipo is called. Apart from its other words (parole.ts), for which the faces that draw them are read. */
export const titolo = (tipo: TipoDelega): string => TITOLI[tipo];
