import { scopePermette } from '../../auth/decisione.ts';
import { Scope } from '../../auth/scope.ts';
import { creaDelega } from '../../services/deleghe/crea.ts';
import type { CreaDelega } from '../../services/deleghe/crea-input.ts';
import { idDelega } from '../../services/deleghe/delega-in-atto.ts';
import { moduliDelega } from '../../services/documenti/moduli-delega.ts';
import type { Mansione } from '../mansione.ts';

/** caricaDeleghe: each line a delega made as creaDelega makes it; then all their forms, to be printed and signed, in one file. */
export const mansioneCaricaDeleghe: Mansione<CreaDelega> = {
  tipo: 'caricaDeleghe',
  riferimento: ({ delegante }) => delegante,
  esegui: creaDelega,
  oggetto: ({ delega }) => delega as string,
  documenti: async (contesto, oggetti) => {
    const deleghe = oggetti.map(idDelega);
    if (deleghe.length === 0 || !scopePermette(contesto.principal!, Scope.DOCUMENTI)) return [];
    const { byte, pagine } = await moduliDelega(contesto, deleghe);
    return [
      {
        tipo: 'MODULI_DELEGA',
        contenuto: deleghe.map(({ soggettoId, uuid }) => ({ soggettoId, delega: uuid })),
        titolo: deleghe.length === 1 ? 'Modulo di una delega' : `Moduli di ${deleghe.length} deleghe`,
        nomeFile: `Moduli_delega_${contesto.giorno}.pdf`,
        tipoMime: 'application/pdf',
        pagine,
        ...(await contesto.documenti.deposito.salva(byte)),
        creatoIl: contesto.orologio.adesso(),
      },
    ];
  },
};
