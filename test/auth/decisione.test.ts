import { describe, expect, test } from 'vitest';
import { type Decisione, decidi, type Richiesta } from '../../src/auth/decisione.ts';
import type { Principal } from '../../src/auth/principal.ts';
import type { Chiamante, DelegaRicevutaFatti, IncaricoValido, Titoli } from '../../src/auth/titoli.ts';
import { Ambito } from '../../src/domain/accesso-vocaboli.ts';

/* decidi() as the pure function it is: the rows of access.md §1 and §2, one by one. */
const GIORNO = '2026-06-15';
const S = '00000000-0000-7000-8000-000000000001';
const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';
const IO = 'RSSMRA80A01H501U';
const STUDIO = 'CNTPLA68L22Z998D';
const AMBITI = Object.keys(Ambito) as Ambito[];

const principal = (altro: Partial<Principal> = {}): Principal => ({
  codiceFiscale: IO,
  applicazione: null,
  scope: null,
  perConto: null,
  ...altro,
});
const chi = (altro: Partial<Chiamante> = {}): Chiamante => ({
  soggettoId: null,
  denominazione: null,
  gestioni: [],
  soloCoadiuvante: false,
  incarichi: [],
  dipendente: [],
  ...altro,
});
const incarico = (ruolo: IncaricoValido['ruolo'], altro: Partial<IncaricoValido> = {}): IncaricoValido => ({
  ruolo,
  ente: null,
  sede: null,
  dal: '2020-01-01',
  al: null,
  ...altro,
});
const delega = (altro: Partial<DelegaRicevutaFatti> = {}): DelegaRicevutaFatti => ({
  id: 'd',
  soggettoId: S,
  tipo: 'INDIRETTA',
  ambiti: AMBITI,
  posizioni: null,
  attivaDal: '2020-01-01',
  al: null,
  finePosizioni: null,
  chiusaCome: null,
  chiusaIl: null,
  delegato: { codiceFiscale: IO, denominazione: null },
  studio: null,
  ...altro,
});
const titoli = (altro: Partial<Titoli> = {}): Titoli => ({ soggettoId: S, deleghe: [], diSede: false, componente: false, ...altro });
const chiesto = (altro: Partial<Richiesta> = {}): Richiesta => ({ ambito: 'F24', portata: { tipo: 'QUALCHE_POSIZIONE' }, ...altro });
const INTERO = { tipo: 'INTERO' } as const;
const su = (id: string, sede: string | null = null) => ({ tipo: 'POSIZIONE', id, sede }) as const;

const detto = (decisione: Decisione) => (decisione.concesso ? decisione.titolo : decisione.motivo);
function decide(p: Principal, c: Chiamante, t: Titoli, r: Richiesta): string {
  return detto(decidi(p, c, t, r, GIORNO));
}

describe('PROPRIO', () => {
  const io = chi({ soggettoId: S });

  test('opens everything on the own drawer, also changes and what is only his', () => {
    for (const ambito of [null, ...AMBITI])
      for (const portata of [INTERO, su(A), { tipo: 'QUALCHE_POSIZIONE' } as const])
        for (const altro of [{}, { scrittura: true }, { riservata: true }])
          expect(decide(principal(), io, titoli(), { ambito, portata, ...altro })).toBe('PROPRIO');
  });

  test('opens nothing of another', () => {
    expect(decide(principal(), chi({ soggettoId: B }), titoli(), chiesto())).toBe('NESSUNA_DELEGA');
  });

  test('does not count for who says that he acts for another; does for who says that he acts for himself', () => {
    expect(decide(principal({ perConto: STUDIO }), io, titoli(), chiesto())).toBe('NESSUNA_DELEGA');
    expect(decide(principal({ perConto: IO }), io, titoli(), chiesto())).toBe('PROPRIO');
  });

  test('a coadiuvante without posizioni reads his name and his estratto conto, the whole of it, and changes nothing', () => {
    const coadiuvante = chi({ soggettoId: S, soloCoadiuvante: true });
    for (const ambito of [null, ...AMBITI])
      expect(decide(principal(), coadiuvante, titoli(), { ambito, portata: INTERO })).toBe(
        ambito === null || ambito === 'ESTRATTO_CONTO' ? 'PROPRIO' : 'RUOLO_NON_AMMESSO',
      );
    expect(decide(principal(), coadiuvante, titoli(), { ambito: null, portata: INTERO, riservata: true })).toBe('RUOLO_NON_AMMESSO');
  });
});

describe('RAPPRESENTANTE', () => {
  const ente = { codiceFiscale: STUDIO, denominazione: 'Ente', soggettoId: S };

  test.each(['RAPPRESENTANTE_ENTE', 'ALTRO_RESPONSABILE'] as const)('%s opens everything on the ente', (ruolo) => {
    const lui = chi({ incarichi: [incarico(ruolo, { ente })] });
    for (const ambito of [null, ...AMBITI])
      expect(decide(principal(), lui, titoli(), { ambito, portata: INTERO, scrittura: true, riservata: true })).toBe('RAPPRESENTANTE');
  });

  test.each(['INTERMEDIARIO', 'ASSOCIAZIONE_CATEGORIA', 'OPERATORE'] as const)('%s with an ente opens nothing of it', (ruolo) => {
    expect(decide(principal(), chi({ incarichi: [incarico(ruolo, { ente })] }), titoli(), chiesto())).toBe('NESSUNA_DELEGA');
  });

  test('with x-per-conto only that ente counts', () => {
    const lui = chi({ incarichi: [incarico('RAPPRESENTANTE_ENTE', { ente })] });
    expect(decide(principal({ perConto: STUDIO }), lui, titoli(), chiesto())).toBe('RAPPRESENTANTE');
    expect(decide(principal({ perConto: IO }), lui, titoli(), chiesto())).toBe('NESSUNA_DELEGA');
  });

  test('an ente that is not in the archive opens nothing', () => {
    const lui = chi({ incarichi: [incarico('RAPPRESENTANTE_ENTE', { ente: { ...ente, soggettoId: null } })] });
    expect(decide(principal(), lui, titoli(), chiesto())).toBe('NESSUNA_DELEGA');
  });
});

describe('DELEGA', () => {
  const con = (...deleghe: DelegaRicevutaFatti[]) => titoli({ deleghe });

  test('opens its ambiti and no other; any of them what any titolo opens', () => {
    for (const uno of AMBITI)
      for (const ambito of AMBITI)
        expect(decide(principal(), chi(), con(delega({ ambiti: [uno] })), chiesto({ ambito }))).toBe(
          uno === ambito ? 'DELEGA' : 'AMBITO_MANCANTE',
        );
    expect(decide(principal(), chi(), con(delega({ ambiti: ['RICORSI'] })), chiesto({ ambito: null }))).toBe('DELEGA');
  });

  test('on some posizioni opens those, not the whole', () => {
    const parziale = con(delega({ posizioni: [A] }));
    expect(decide(principal(), chi(), parziale, chiesto({ portata: su(A) }))).toBe('DELEGA');
    expect(decide(principal(), chi(), parziale, chiesto())).toBe('DELEGA');
    expect(decide(principal(), chi(), parziale, chiesto({ portata: su(B) }))).toBe('POSIZIONE_NON_COMPRESA');
    expect(decide(principal(), chi(), parziale, chiesto({ portata: INTERO }))).toBe('POSIZIONE_NON_COMPRESA');
  });

  test('two that together reach a thing do not open it: each is asked whole', () => {
    const due = con(delega({ id: '1', posizioni: [A], ambiti: ['F24'] }), delega({ id: '2', posizioni: [B], ambiti: ['RICORSI'] }));
    expect(decide(principal(), chi(), due, chiesto({ ambito: 'RICORSI', portata: su(A) }))).not.toBe('DELEGA');
    expect(decide(principal(), chi(), due, chiesto({ ambito: 'RICORSI', portata: su(B) }))).toBe('DELEGA');
  });

  test('does not open what is only the person’s', () => {
    expect(decide(principal(), chi(), con(delega()), chiesto({ ambito: null, riservata: true }))).toBe('RUOLO_NON_AMMESSO');
  });

  test.each([
    ['DA_VALIDARE', { attivaDal: null }],
    ['DA_ATTIVARE', { attivaDal: null, tipo: 'DIPENDENTE' }],
    ['ATTIVA_DAL', { attivaDal: '2026-06-16' }],
    ['DELEGA', { attivaDal: GIORNO, al: GIORNO }],
    ['SCADUTA', { al: '2026-06-14' }],
    ['CESSATA', { finePosizioni: '2026-06-14' }],
    ['CESSATA', { chiusaCome: 'CESSATA', chiusaIl: '2026-06-01T00:00:00+00:00' }],
    ['REVOCATA', { chiusaCome: 'REVOCATA', chiusaIl: '2026-06-01T00:00:00+00:00' }],
  ] as const)('%s: %j', (atteso, fatti) => {
    expect(decide(principal(), chi(), con(delega(fatti)), chiesto())).toBe(atteso);
  });

  test('with x-per-conto only those of that studio count: its subdeleghe, and its own', () => {
    const sub = con(delega({ studio: { codiceFiscale: STUDIO, denominazione: null } }));
    expect(decide(principal({ perConto: STUDIO }), chi(), sub, chiesto())).toBe('DELEGA');
    expect(decide(principal({ perConto: 'BNCLCU75H12Z998R' }), chi(), sub, chiesto())).toBe('NESSUNA_DELEGA');
    expect(decide(principal(), chi(), sub, chiesto())).toBe('DELEGA');
    expect(decide(principal({ perConto: IO }), chi(), con(delega()), chiesto())).toBe('DELEGA');
    expect(decide(principal({ perConto: IO }), chi(), sub, chiesto())).toBe('NESSUNA_DELEGA');
  });

  test('of several that do not suffice, the one nearest to opening is named, in whatever order they come', () => {
    const scala = [
      ['AMBITO_MANCANTE', delega({ id: '1', ambiti: ['RICORSI'] })],
      ['POSIZIONE_NON_COMPRESA', delega({ id: '2', posizioni: [B] })],
      ['ATTIVA_DAL', delega({ id: '3', attivaDal: '2026-07-01' })],
      ['DA_ATTIVARE', delega({ id: '4', attivaDal: null, tipo: 'DIPENDENTE' })],
      ['DA_VALIDARE', delega({ id: '5', attivaDal: null })],
      ['REVOCATA', delega({ id: '6', chiusaCome: 'REVOCATA', chiusaIl: '2026-06-10T00:00:00+00:00' })],
      ['SCADUTA', delega({ id: '7', al: '2026-05-31' })],
      ['CESSATA', delega({ id: '8', chiusaCome: 'CESSATA', chiusaIl: '2026-01-01T00:00:00+00:00' })],
    ] as const;
    for (const [n, [motivo, prima]] of scala.entries()) {
      const resto = scala.slice(n).map(([, una]) => una);
      for (const ordine of [resto, resto.toReversed()]) {
        const decisione = decidi(principal(), chi(), con(...ordine), chiesto({ portata: su(A) }), GIORNO);
        expect([detto(decisione), decisione.concesso || decisione.delega?.id]).toEqual([motivo, prima.id]);
      }
    }
  });

  test('of the closed ones, that which ended last, however it ended', () => {
    const revocata = delega({ id: 'r', chiusaCome: 'REVOCATA', chiusaIl: '2025-03-01T10:00:00+00:00' });
    const scaduta = delega({ id: 's', al: '2025-03-02' });
    expect(decide(principal(), chi(), con(revocata, scaduta), chiesto())).toBe('SCADUTA');
    expect(decide(principal(), chi(), con(delega({ al: '2025-02-28' }), revocata), chiesto())).toBe('REVOCATA');
    // It ended when its term came, though its posizioni ended later.
    const primaDelleSue = delega({ id: 'p', al: '2025-01-01', finePosizioni: '2026-01-01' });
    expect(decide(principal(), chi(), con(primaDelleSue, revocata), chiesto())).toBe('REVOCATA');
  });

  test('no delega at all: NESSUNA_DELEGA', () => {
    expect(decide(principal(), chi(), titoli(), chiesto())).toBe('NESSUNA_DELEGA');
  });
});

describe('OPERATORE', () => {
  const operatore = chi({ incarichi: [incarico('OPERATORE', { sede: '3290' })] });

  test('reads the posizioni of his sede, with any ambito', () => {
    for (const ambito of [null, ...AMBITI]) {
      expect(decide(principal(), operatore, titoli({ diSede: true }), { ambito, portata: su(A, '3290') })).toBe('OPERATORE');
      expect(decide(principal(), operatore, titoli({ diSede: true }), { ambito, portata: { tipo: 'QUALCHE_POSIZIONE' } })).toBe(
        'OPERATORE',
      );
    }
  });

  test('not those of another sede, nor the whole soggetto, nor a soggetto of another sede', () => {
    expect(decide(principal(), operatore, titoli({ diSede: true }), chiesto({ portata: su(B, '4000') }))).toBe('POSIZIONE_NON_COMPRESA');
    expect(decide(principal(), operatore, titoli({ diSede: true }), chiesto({ portata: INTERO }))).toBe('POSIZIONE_NON_COMPRESA');
    expect(decide(principal(), operatore, titoli(), chiesto({ portata: su(B, '4000') }))).toBe('NESSUNA_DELEGA');
    expect(decide(principal(), operatore, titoli({ diSede: true }), chiesto({ portata: su(B, null) }))).toBe('POSIZIONE_NON_COMPRESA');
  });

  test('makes no change, and sees nothing that is only the person’s', () => {
    expect(decide(principal(), operatore, titoli({ diSede: true }), chiesto({ scrittura: true }))).toBe('RUOLO_NON_AMMESSO');
    expect(decide(principal(), operatore, titoli({ diSede: true }), chiesto({ ambito: null, riservata: true }))).toBe('RUOLO_NON_AMMESSO');
  });

  test('is none when he says that he acts for a studio', () => {
    expect(decide(principal({ perConto: STUDIO }), operatore, titoli(), chiesto({ portata: su(A, '3290') }))).toBe('NESSUNA_DELEGA');
  });
});

describe('ANALISTA', () => {
  test('sees no person at all, whatever else he is or holds, himself included', () => {
    const ente = { codiceFiscale: STUDIO, denominazione: null, soggettoId: S };
    const analista = chi({
      soggettoId: S,
      incarichi: [incarico('ANALISTA'), incarico('RAPPRESENTANTE_ENTE', { ente }), incarico('OPERATORE', { sede: '3290' })],
    });
    for (const ambito of [null, ...AMBITI])
      expect(
        decide(principal(), analista, titoli({ deleghe: [delega()], diSede: true, componente: true }), { ambito, portata: INTERO }),
      ).toBe('RUOLO_NON_AMMESSO');
  });
});

describe('the component of a nucleo', () => {
  test('is open to the titolare of the posizione only where the law opens it', () => {
    const titolare = chi({ soggettoId: B });
    expect(decide(principal(), titolare, titoli({ componente: true }), chiesto({ ambito: null, componente: true }))).toBe('COMPONENTE');
    expect(decide(principal(), titolare, titoli({ componente: true }), chiesto({ ambito: null }))).toBe('NESSUNA_DELEGA');
    expect(decide(principal(), titolare, titoli(), chiesto({ ambito: null, componente: true }))).toBe('NESSUNA_DELEGA');
    expect(
      decide(principal({ perConto: STUDIO }), titolare, titoli({ componente: true }), chiesto({ ambito: null, componente: true })),
    ).toBe('NESSUNA_DELEGA');
  });
});

describe('scopes only narrow', () => {
  const limitato = (...scope: string[]) => principal({ scope: new Set(scope) });
  const applicazione = (...scope: string[]) => principal({ applicazione: { id: 'x', nome: 'X' }, scope: new Set(scope) });

  test('an ambito needs its own scope, whoever asks; what any titolo opens needs any of ours', () => {
    const io = chi({ soggettoId: S });
    for (const chiede of [limitato, applicazione]) {
      expect(decide(chiede('estratto-conto'), io, titoli(), chiesto({ ambito: 'ESTRATTO_CONTO' }))).toBe('PROPRIO');
      expect(decide(chiede('estratto-conto'), io, titoli(), chiesto({ ambito: 'F24' }))).toBe('SCOPE_MANCANTE');
      expect(decide(chiede('estratto-conto'), io, titoli(), chiesto({ ambito: null }))).toBe('PROPRIO');
    }
  });

  test('an applicazione without scopes has nothing', () => {
    for (const ambito of [null, ...AMBITI])
      expect(decide(applicazione(), chi(), titoli({ deleghe: [delega()] }), chiesto({ ambito }))).toBe('SCOPE_MANCANTE');
  });

  test('a scope gives nothing that the intermediario has not', () => {
    expect(decide(applicazione('f24'), chi(), titoli({ deleghe: [delega({ ambiti: ['RICORSI'] })] }), chiesto())).toBe('AMBITO_MANCANTE');
    expect(decide(applicazione('f24'), chi(), titoli(), chiesto())).toBe('NESSUNA_DELEGA');
  });

  test('where the scope alone is missing, SCOPE_MANCANTE names the delega that would have opened', () => {
    const decisione = decidi(
      applicazione('debiti'),
      chi(),
      titoli({ deleghe: [delega({ id: 'x', ambiti: ['RICORSI'] }), delega({ id: 'y' })] }),
      chiesto(),
      GIORNO,
    );
    expect(decisione).toMatchObject({ concesso: false, motivo: 'SCOPE_MANCANTE', delega: { id: 'y' } });
  });
});
