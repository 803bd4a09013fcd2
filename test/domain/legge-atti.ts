import type { Atto } from '../../src/domain/atti-delega.ts';
import { type StatoDelega, TipoDelega } from '../../src/domain/delega-vocaboli.ts';

/*
 * access.md §3 once more, by hand: for each act and tipo, who may (D delegante, P the same where all is of professionisti, R representative, T delegato,
 * C who granted) and from which states. What is not written is refused.
 */
export const LEGGE: Record<Exclude<Atto, 'crea'>, Partial<Record<TipoDelega, readonly [chi: string, da: readonly StatoDelega[]]>>> = {
  valida: { INDIRETTA: ['T', ['DA_VALIDARE']], INDIRETTA_ALTRI: ['T', ['DA_VALIDARE']], ASSOCIAZIONE_CATEGORIA: ['T', ['DA_VALIDARE']] },
  attiva: { DIPENDENTE: ['R', ['DA_ATTIVARE']], GRUPPO_CONSORZIO: ['R', ['DA_ATTIVARE']] },
  revoca: {
    ...perTutti('DR', ['DA_VALIDARE', 'DA_ATTIVARE', 'IN_ATTESA_DECORRENZA', 'ATTIVA']),
    SUBDELEGA: ['DRC', ['DA_VALIDARE', 'DA_ATTIVARE', 'IN_ATTESA_DECORRENZA', 'ATTIVA']],
  },
  cessa: perTutti('TP', ['ATTIVA']),
  riattiva: perTutti('DR', ['SCADUTA']),
  subdelega: { ...perTutti('T', ['ATTIVA']), SUBDELEGA: undefined },
};
function perTutti(chi: string, da: readonly StatoDelega[]): Record<TipoDelega, readonly [string, readonly StatoDelega[]]> {
  return Object.fromEntries(Object.keys(TipoDelega).map((tipo) => [tipo, [chi, da]])) as never;
}
