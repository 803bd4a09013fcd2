import type { StatoAvviso, StatoRuolo } from '../../domain/avviso.ts';
import type { Gestione } from '../../domain/gestione.ts';
import type { ContestoLettura } from '../contesto.ts';
import { aggiornatiDal, dellePosizioni, elencoDiPosizione, entro, tra } from '../elenco.ts';

export interface FiltroAvvisiBonari {
  readonly aggiornatoDal?: Date | null;
  readonly stato?: readonly StatoAvviso[] | null;
  readonly emessoDal?: string | null;
  readonly emessoAl?: string | null;
  readonly scadenzaDal?: string | null;
  readonly scadenzaAl?: string | null;
  readonly gestione?: readonly Gestione[] | null;
}

/** Of avvisi di addebito and of ruoli alike. */
export interface FiltroAddebiti {
  readonly aggiornatoDal?: Date | null;
  readonly stato?: readonly StatoRuolo[] | null;
  readonly notificatoDal?: string | null;
  readonly notificatoAl?: string | null;
  readonly affidatoDal?: string | null;
  readonly affidatoAl?: string | null;
  readonly gestione?: readonly Gestione[] | null;
}

/** Avvisi bonari, the latest first. */
export const elencoAvvisiBonari = elencoDiPosizione<FiltroAvvisiBonari>({
  nome: 'avvisiBonari',
  tabella: 'avvisoBonario',
  ambito: 'DEBITI',
  ordine: { colonna: 'data_emissione', tipo: 'date', crescente: false },
  filtri: (filtro, contesto) => [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...tra('stato', filtro.stato),
    ...entro('data_emissione', filtro.emessoDal, filtro.emessoAl),
    ...entro('scadenza', filtro.scadenzaDal, filtro.scadenzaAl),
    ...dellePosizioni('gestione', filtro.gestione),
  ],
});

/** Avvisi di addebito, the latest first. */
export const elencoAvvisiAddebito = elencoDiPosizione<FiltroAddebiti>({
  nome: 'avvisiAddebito',
  tabella: 'avvisoAddebito',
  ambito: 'DEBITI',
  ordine: { colonna: 'data_emissione', tipo: 'date', crescente: false },
  filtri: filtriAddebiti,
});

/** Ruoli, the latest year first. */
export const elencoRuoli = elencoDiPosizione<FiltroAddebiti>({
  nome: 'ruoli',
  tabella: 'ruolo',
  ambito: 'DEBITI',
  ordine: { colonna: 'anno_ruolo', tipo: 'int', crescente: false },
  filtri: filtriAddebiti,
});

function filtriAddebiti(filtro: FiltroAddebiti, contesto: ContestoLettura) {
  return [
    ...aggiornatiDal(contesto, filtro.aggiornatoDal),
    ...tra('stato', filtro.stato),
    ...entro('notificato_il', filtro.notificatoDal, filtro.notificatoAl),
    ...entro('affidato_il', filtro.affidatoDal, filtro.affidatoAl),
    ...dellePosizioni('gestione', filtro.gestione),
  ];
}
