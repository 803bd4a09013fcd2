import { describe, expect, test } from 'vitest';
import { ATTI, assertStatoAmmesso, assertVesteAmmessa, rigaDi, Veste } from '../../src/domain/atti-delega.ts';
import { StatoDelega, TipoDelega } from '../../src/domain/delega-vocaboli.ts';
import { ErroreDominio } from '../../src/domain/errori.ts';
import * as regole from '../../src/domain/regole-delega.ts';
import { LEGGE } from './legge-atti.ts';

/** "CODE path" of what a rule answers; null where it lets pass. */
function rifiuto(regola: () => unknown): string | null {
  try {
    regola();
    return null;
  } catch (errore) {
    if (!(errore instanceof ErroreDominio)) throw errore;
    return [errore.codice, errore.campo.join('.')].join(' ').trim();
  }
}

const LETTERE: Record<Veste, string> = {
  DELEGANTE: 'D',
  DELEGANTE_PROFESSIONISTA: 'P',
  RAPPRESENTANTE: 'R',
  DELEGATO: 'T',
  CONCEDENTE: 'C',
};

describe('the table of acts', () => {
  test.each(Object.keys(LEGGE) as (keyof typeof LEGGE)[])('%s: every tipo, everyone, from every state', (atto) => {
    for (const tipo of Object.keys(TipoDelega) as TipoDelega[]) {
      const [chi, da]: readonly [string | null, readonly StatoDelega[]] = LEGGE[atto][tipo] ?? [null, []];
      for (const veste of Object.keys(Veste) as Veste[]) {
        const atteso = chi === null ? 'STATO_NON_AMMESSO delega' : chi.includes(LETTERE[veste]) ? null : 'ACCESSO_NEGATO delega';
        expect(
          rifiuto(() => assertVesteAmmessa(atto, tipo, [veste])),
          `${atto} ${tipo} ${veste}`,
        ).toBe(atteso);
      }
      expect(
        rifiuto(() => assertVesteAmmessa(atto, tipo, [])),
        `${atto} ${tipo} nobody`,
      ).toBe('ACCESSO_NEGATO delega');
      for (const stato of Object.keys(StatoDelega) as StatoDelega[])
        expect(
          rifiuto(() => assertStatoAmmesso(atto, tipo, stato)),
          `${atto} ${tipo} ${stato}`,
        ).toBe(da.includes(stato) ? null : 'STATO_NON_AMMESSO delega');
    }
  });

  test('crea: who makes which tipo, and where it leads', () => {
    const righe = ATTI.filter(({ atto }) => atto === 'crea').flatMap(({ tipi, chi, a, da }) =>
      tipi.map((tipo) => [tipo, chi.join(), a, da.length]),
    );
    expect(righe).toEqual([
      ['DIRETTA', 'DELEGANTE', 'ATTIVA', 0],
      ['INDIRETTA', 'DELEGATO', 'DA_VALIDARE', 0],
      ['INDIRETTA_ALTRI', 'DELEGATO', 'DA_VALIDARE', 0],
      ['ASSOCIAZIONE_CATEGORIA', 'DELEGATO', 'DA_VALIDARE', 0],
      ['DIPENDENTE', 'RAPPRESENTANTE', 'DA_ATTIVARE', 0],
      ['GRUPPO_CONSORZIO', 'RAPPRESENTANTE', 'DA_ATTIVARE', 0],
    ]);
  });

  test('of several vesti, the one that the table admits is the one used; an act and a tipo have at most one row', () => {
    expect(assertVesteAmmessa('revoca', 'SUBDELEGA', ['DELEGATO', 'CONCEDENTE'])).toBe('CONCEDENTE');
    const chiavi = ATTI.flatMap(({ atto, tipi }) => tipi.map((tipo) => `${atto} ${tipo}`));
    expect(new Set(chiavi).size).toBe(chiavi.length);
    expect(rigaDi('crea', 'SUBDELEGA')).toBeNull();
  });
});

describe('the rules', () => {
  const OGGI = '2026-06-15';
  const finisce = (tipo: TipoDelega, al: string | null, finePosizioni: string | null = null) => ({
    tipo,
    dal: '2026-01-01',
    al,
    finePosizioni,
  });
  test.each<[string, () => void, string | null]>([
    ['intermediario, indiretta', () => regole.assertDelegatoAbilitato('INDIRETTA', true, ['INTERMEDIARIO']), null],
    ['nobody, indiretta', () => regole.assertDelegatoAbilitato('INDIRETTA', true, []), 'DELEGATO_NON_ABILITATO delegato'],
    [
      'associazione, indiretta',
      () => regole.assertDelegatoAbilitato('INDIRETTA', true, ['ASSOCIAZIONE_CATEGORIA']),
      'DELEGATO_NON_ABILITATO delegato',
    ],
    ['associazione', () => regole.assertDelegatoAbilitato('ASSOCIAZIONE_CATEGORIA', true, ['ASSOCIAZIONE_CATEGORIA']), null],
    ['nobody, altri', () => regole.assertDelegatoAbilitato('INDIRETTA_ALTRI', true, ['RAPPRESENTANTE_ENTE']), null],
    [
      'intermediario, altri',
      () => regole.assertDelegatoAbilitato('INDIRETTA_ALTRI', true, ['INTERMEDIARIO']),
      'DELEGATO_NON_ABILITATO delegato',
    ],
    ['for somebody else', () => regole.assertDelegatoAbilitato('INDIRETTA', false, ['INTERMEDIARIO']), 'DELEGATO_NON_ABILITATO delegato'],
    ['neither', () => regole.assertPosizioniOInteroSoggetto(null, false), 'VALORE_NON_VALIDO posizioni'],
    ['none listed', () => regole.assertPosizioniOInteroSoggetto([], null), 'VALORE_NON_VALIDO posizioni'],
    ['both', () => regole.assertPosizioniOInteroSoggetto(['p'], true), 'VALORE_NON_VALIDO posizioni'],
    ['some', () => regole.assertPosizioniOInteroSoggetto(['p'], false), null],
    ['all', () => regole.assertPosizioniOInteroSoggetto(null, true), null],
    ['DENUNCE on a person', () => regole.assertAmbitiDelegabili(['F24', 'DENUNCE'], 'PERSONA_FISICA'), 'AMBITO_NON_DELEGABILE ambiti'],
    ['DENUNCE on an ente', () => regole.assertAmbitiDelegabili(['DENUNCE'], 'ENTE'), null],
    ['one posizione open', () => regole.assertPosizioniAperte(['2026-06-14', null], OGGI), null],
    ['ending on the first day', () => regole.assertPosizioniAperte([OGGI], OGGI), null],
    ['all ended', () => regole.assertPosizioniAperte(['2026-06-14', '2020-01-01'], OGGI), 'PERIODO_NON_VALIDO posizioni'],
    ['one day', () => regole.assertPeriodo(OGGI, OGGI, OGGI), null],
    ['from yesterday', () => regole.assertPeriodo('2026-06-14', null, OGGI), 'PERIODO_NON_VALIDO dal'],
    ['backwards', () => regole.assertPeriodo('2026-06-20', '2026-06-19', OGGI), 'PERIODO_NON_VALIDO al'],
    ['to the end of the padre', () => regole.assertPeriodoCompreso(OGGI, '2026-07-01', '2026-07-01'), null],
    ['beyond it', () => regole.assertPeriodoCompreso(OGGI, '2026-07-02', '2026-07-01'), 'PERIODO_NON_VALIDO al'],
    ['without end under a padre with one', () => regole.assertPeriodoCompreso(OGGI, null, '2026-07-01'), 'PERIODO_NON_VALIDO al'],
    ['validated on the last day', () => regole.assertPeriodoUtile(finisce('INDIRETTA', OGGI), OGGI), null],
    ['validated after it', () => regole.assertPeriodoUtile(finisce('INDIRETTA', '2026-06-14'), OGGI), 'PERIODO_NON_VALIDO delega'],
    ['activated on the last day', () => regole.assertPeriodoUtile(finisce('DIPENDENTE', OGGI), OGGI), 'PERIODO_NON_VALIDO delega'],
    [
      'validated after its posizioni have ended',
      () => regole.assertPeriodoUtile(finisce('INDIRETTA', '2026-12-31', '2026-06-14'), OGGI),
      'PERIODO_NON_VALIDO delega',
    ],
    ['validated on their last day', () => regole.assertPeriodoUtile(finisce('INDIRETTA', null, OGGI), OGGI), null],
    ['reactivated to today, which is the last day of its posizioni', () => regole.assertRiattivabile(OGGI, OGGI, OGGI), null],
    ['reactivated to yesterday', () => regole.assertRiattivabile('2026-06-14', null, OGGI), 'PERIODO_NON_VALIDO al'],
    ['reactivated after its posizioni', () => regole.assertRiattivabile(null, '2026-06-14', OGGI), 'PERIODO_NON_VALIDO delega'],
    ['activated the day before', () => regole.assertPeriodoUtile(finisce('DIPENDENTE', '2026-06-16'), OGGI), null],
    ['signed today', () => regole.assertFirmaPossibile(OGGI, OGGI, OGGI), null],
    ['signed tomorrow', () => regole.assertFirmaPossibile('2026-06-16', OGGI, OGGI), 'FIRMA_NON_VALIDA firmataIl'],
    ['signed before it was made', () => regole.assertFirmaPossibile('2026-06-13', '2026-06-14', OGGI), 'FIRMA_NON_VALIDA firmataIl'],
    ['by hand without a document', () => regole.assertDocumentoIdentita('AUTOGRAFA', null, OGGI), 'VALORE_NON_VALIDO documento'],
    ['SPID without a document', () => regole.assertDocumentoIdentita('SPID', null, OGGI), null],
    [
      'a document that ends that day',
      () => regole.assertDocumentoIdentita('AUTOGRAFA', { tipo: 'CI', numero: '1', scadeIl: OGGI }, OGGI),
      null,
    ],
    [
      'an expired one',
      () => regole.assertDocumentoIdentita('AUTOGRAFA', { tipo: 'CI', numero: '1', scadeIl: '2026-06-14' }, OGGI),
      'VALORE_NON_VALIDO documento.scadeIl',
    ],
    [
      'without number',
      () => regole.assertDocumentoIdentita('FEA', { tipo: 'CI', numero: ' ', scadeIl: OGGI }, OGGI),
      'VALORE_NON_VALIDO documento.numero',
    ],
    [
      'a tipo of two lines',
      () => regole.assertDocumentoIdentita('FEA', { tipo: 'a\nb', numero: '1', scadeIl: OGGI }, OGGI),
      'VALORE_NON_VALIDO documento.tipo',
    ],
    ['no motivo', () => regole.assertMotivo(null), null],
    ['a long motivo', () => regole.assertMotivo('x'.repeat(501)), 'VALORE_NON_VALIDO motivo'],
    ['U+0000', () => regole.assertMotivo('a\u0000'), 'VALORE_NON_VALIDO motivo'],
  ])('%s', (_, regola, atteso) => {
    expect(rifiuto(regola)).toBe(atteso);
  });
});
