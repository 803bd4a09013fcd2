import type { TipoDelega } from '../../domain/delega-vocaboli.ts';

/** How the form of each tipo is called. Apart from its words (parole.ts), which are cleaned for the faces that draw them: whoever asks a title needs none. */
const TITOLI: Readonly<Record<TipoDelega, string>> = {
  DIRETTA: 'Ricevuta di delega diretta',
  INDIRETTA: 'Delega a un intermediario',
  INDIRETTA_ALTRI: 'Delega a una persona di fiducia',
  ASSOCIAZIONE_CATEGORIA: 'Delega a un’associazione di categoria',
  DIPENDENTE: 'Delega a un dipendente',
  GRUPPO_CONSORZIO: 'Delega nel gruppo o nel consorzio',
  SUBDELEGA: 'Subdelega',
};

export const titolo = (tipo: TipoDelega): string => TITOLI[tipo];
