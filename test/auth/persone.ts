import type { JWTPayload } from 'jose';
import type { Principal } from '../../src/auth/principal.ts';
import { Ambito } from '../../src/domain/accesso-vocaboli.ts';
import { carattereControllo } from '../../src/domain/codice-fiscale.ts';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import type { TipoDelega } from '../../src/domain/delega-vocaboli.ts';
import { OGGI_DI_PROVA } from '../support/giorno.ts';

/*
 * Everyone who can ask, by hand from access.md §1 and §3: what facts he has about the soggetto of the archive, and what these facts give him.
 * Whoever reads this page must be able to check it against the law without looking at the code.
 */
const oggi = OGGI_DI_PROVA;
const ieri = aggiungiGiorni(oggi, -1);
const domani = aggiungiGiorni(oggi, 1);
export const TUTTI = Object.keys(Ambito) as Ambito[];

/** What someone may have of the soggetto. Posizioni: A and B are open and in two sedi, Z has ceased. */
export interface Poteri {
  readonly ambiti: readonly Ambito[];
  /** 'INTERO': the whole drawer, present and future. */
  readonly posizioni: 'INTERO' | readonly ('A' | 'B' | 'Z')[];
  /** The person himself, or who represents him: accessi, delegheRilasciate, the deleghe themselves. */
  readonly riservato?: true;
  /** … and, for an applicazione by its scope, aggiornaRecapiti. */
  readonly scrive?: true;
  /** The person himself: the components of his nucleo. */
  readonly titolare?: true;
  /** Makes documents: an OPERATORE does not, an applicazione needs the scope. */
  readonly genera: boolean;
}

/** A delega of the archive: given by the soggetto to the person of that name. */
export interface DelegaDiProva {
  readonly tipo: TipoDelega;
  readonly ambiti?: readonly Ambito[];
  readonly posizioni?: readonly ('A' | 'B' | 'Z')[];
  readonly dal?: string;
  readonly al?: string;
  readonly validata?: string;
  readonly attivata?: string;
  readonly cessata?: string;
  readonly revocata?: string;
  /** Name of the person who holds the delega this one comes from. */
  readonly padre?: string;
}

export interface Incarico {
  readonly ruolo: string;
  /** The ente is the soggetto himself: what matters is whose drawer it opens. */
  readonly ente?: true;
  readonly sede?: 'A' | 'B' | 'ALTRA';
  readonly dal?: string;
  readonly al?: string;
}

export interface PersonaDiProva {
  readonly nome: string;
  /** Null: no titolo at all. */
  readonly poteri: Poteri | null;
  readonly delega?: DelegaDiProva;
  readonly incarichi?: readonly Incarico[];
  /** In the archive as the soggetto of a drawer of his own. */
  readonly iscritto?: true;
  /** Comes as this other person, of whom he is the applicazione or the x-per-conto. */
  readonly come?: string;
  readonly applicazione?: { readonly scope: readonly string[] };
  readonly perConto?: string;
  /** ANALISTA, or an applicazione without scopes: not even what every token opens about itself. */
  readonly cieco?: true;
}

const intero = (ambiti: readonly Ambito[] = TUTTI): Poteri => ({ ambiti, posizioni: 'INTERO', genera: true });
const validata = `${ieri}T10:00:00Z`;
const indiretta = (altro: Partial<DelegaDiProva> = {}): DelegaDiProva => ({ tipo: 'INDIRETTA', validata, ...altro });

const attive: PersonaDiProva[] = [
  { nome: 'intera', delega: indiretta(), poteri: intero() },
  { nome: 'diretta', delega: { tipo: 'DIRETTA' }, poteri: intero() },
  { nome: 'diretta fino a oggi', delega: { tipo: 'DIRETTA', al: oggi }, poteri: intero() },
  { nome: 'validata oggi', delega: indiretta({ validata: `${oggi}T08:00:00Z` }), poteri: intero() },
  { nome: 'associazione', delega: { tipo: 'ASSOCIAZIONE_CATEGORIA', validata }, poteri: intero() },
  { nome: 'indiretta di altri', delega: { tipo: 'INDIRETTA_ALTRI', validata }, poteri: intero() },
  { nome: 'gruppo attivato ieri', delega: { tipo: 'GRUPPO_CONSORZIO', attivata: `${ieri}T10:00:00Z` }, poteri: intero() },
  { nome: 'dipendente attivato ieri', delega: { tipo: 'DIPENDENTE', attivata: `${ieri}T10:00:00Z` }, poteri: intero() },
  ...TUTTI.map((ambito) => ({ nome: `ambito ${ambito}`, delega: indiretta({ ambiti: [ambito] }), poteri: intero([ambito]) })),
  { nome: 'solo A', delega: indiretta({ posizioni: ['A'] }), poteri: { ambiti: TUTTI, posizioni: ['A'], genera: true } },
  { nome: 'solo B', delega: indiretta({ posizioni: ['B', 'Z'] }), poteri: { ambiti: TUTTI, posizioni: ['B', 'Z'], genera: true } },
  {
    nome: 'A e B nominate',
    delega: indiretta({ posizioni: ['A', 'B'] }),
    poteri: { ambiti: TUTTI, posizioni: ['A', 'B'], genera: true },
  },
  {
    nome: 'solo A, F24 e POSIZIONI',
    delega: indiretta({ posizioni: ['A'], ambiti: ['F24', 'POSIZIONI'] }),
    poteri: { ambiti: ['F24', 'POSIZIONI'], posizioni: ['A'], genera: true },
  },
  { nome: 'subdelega', delega: { tipo: 'SUBDELEGA', padre: 'intera' }, poteri: intero() },
  {
    nome: 'subdelega più larga della delega',
    delega: { tipo: 'SUBDELEGA', padre: 'solo A, F24 e POSIZIONI' },
    poteri: { ambiti: ['F24', 'POSIZIONI'], posizioni: ['A'], genera: true },
  },
  {
    nome: 'subdelega più stretta della delega',
    delega: { tipo: 'SUBDELEGA', padre: 'intera', ambiti: ['F24'], posizioni: ['A'] },
    poteri: { ambiti: ['F24'], posizioni: ['A'], genera: true },
  },
  { nome: 'subdelega di un altro ambito', delega: { tipo: 'SUBDELEGA', padre: 'ambito DEBITI' }, poteri: intero(['DEBITI']) },
  {
    nome: 'subdelega di un’altra posizione',
    delega: { tipo: 'SUBDELEGA', padre: 'solo B' },
    poteri: { ambiti: TUTTI, posizioni: ['B', 'Z'], genera: true },
  },
  { nome: 'subdelega fino a oggi', delega: { tipo: 'SUBDELEGA', padre: 'intera', al: oggi }, poteri: intero() },
];

const chiuse: PersonaDiProva[] = [
  { nome: 'da validare', delega: indiretta({ validata: undefined }), poteri: null },
  // Until today, so that an activation would come too late: what a test asks of it changes nothing.
  { nome: 'da attivare', delega: { tipo: 'DIPENDENTE', al: oggi }, poteri: null },
  { nome: 'attivata oggi, vale da domani', delega: { tipo: 'DIPENDENTE', attivata: `${oggi}T08:00:00Z` }, poteri: null },
  { nome: 'da domani', delega: { tipo: 'DIRETTA', dal: domani }, poteri: null },
  { nome: 'scaduta ieri', delega: indiretta({ al: ieri }), poteri: null },
  { nome: 'cessata', delega: indiretta({ cessata: validata }), poteri: null },
  { nome: 'revocata', delega: indiretta({ revocata: validata }), poteri: null },
  { nome: 'sulla sola posizione cessata', delega: indiretta({ posizioni: ['Z'] }), poteri: null },
];

/** Nothing comes of what opens nothing; and a subdelega ends by itself too. */
const figlie: PersonaDiProva[] = [
  ...chiuse.map(({ nome }) => ({ nome: `subdelega di una ${nome}`, delega: { tipo: 'SUBDELEGA' as const, padre: nome }, poteri: null })),
  { nome: 'subdelega da domani', delega: { tipo: 'SUBDELEGA', padre: 'intera', dal: domani }, poteri: null },
  { nome: 'subdelega scaduta ieri', delega: { tipo: 'SUBDELEGA', padre: 'intera', al: ieri }, poteri: null },
  { nome: 'subdelega cessata', delega: { tipo: 'SUBDELEGA', padre: 'intera', cessata: validata }, poteri: null },
  { nome: 'subdelega revocata', delega: { tipo: 'SUBDELEGA', padre: 'intera', revocata: validata }, poteri: null },
];

const altri: PersonaDiProva[] = [
  { nome: 'titolare', iscritto: true, poteri: { ...intero(), riservato: true, scrive: true, titolare: true } },
  { nome: 'titolare per conto di altri', come: 'titolare', perConto: 'intera', poteri: null },
  {
    nome: 'rappresentante',
    incarichi: [{ ruolo: 'RAPPRESENTANTE_ENTE', ente: true }],
    poteri: { ...intero(), riservato: true, scrive: true },
  },
  {
    nome: 'altro responsabile',
    incarichi: [{ ruolo: 'ALTRO_RESPONSABILE', ente: true, al: oggi }],
    poteri: { ...intero(), riservato: true, scrive: true },
  },
  { nome: 'rappresentante fino a ieri', incarichi: [{ ruolo: 'RAPPRESENTANTE_ENTE', ente: true, al: ieri }], poteri: null },
  { nome: 'rappresentante da domani', incarichi: [{ ruolo: 'RAPPRESENTANTE_ENTE', ente: true, dal: domani }], poteri: null },
  { nome: 'intermediario senza deleghe', incarichi: [{ ruolo: 'INTERMEDIARIO' }], poteri: null },
  { nome: 'operatore di A', incarichi: [{ ruolo: 'OPERATORE', sede: 'A' }], poteri: { ambiti: TUTTI, posizioni: ['A'], genera: false } },
  { nome: 'operatore di un’altra sede', incarichi: [{ ruolo: 'OPERATORE', sede: 'ALTRA' }], poteri: null },
  { nome: 'operatore di A fino a ieri', incarichi: [{ ruolo: 'OPERATORE', sede: 'A', al: ieri }], poteri: null },
  { nome: 'coadiuvante', iscritto: true, poteri: null },
  { nome: 'analista', iscritto: true, incarichi: [{ ruolo: 'ANALISTA' }], delega: { tipo: 'DIRETTA' }, cieco: true, poteri: null },
  { nome: 'estraneo', poteri: null },
  { nome: 'applicazione senza scope', come: 'intera', applicazione: { scope: [] }, cieco: true, poteri: null },
  {
    nome: 'applicazione con f24 e documenti',
    come: 'intera',
    applicazione: { scope: ['f24', 'documenti'] },
    poteri: intero(['F24']),
  },
  {
    nome: 'applicazione con versamenti',
    come: 'solo A',
    applicazione: { scope: ['versamenti'] },
    poteri: { ambiti: ['VERSAMENTI'], posizioni: ['A'], genera: false },
  },
  {
    nome: 'applicazione con scope che la delega non ha',
    come: 'ambito F24',
    applicazione: { scope: ['versamenti', 'debiti'] },
    poteri: { ambiti: [], posizioni: 'INTERO', genera: false },
  },
  {
    nome: 'applicazione del titolare con f24',
    come: 'titolare',
    applicazione: { scope: ['f24', 'documenti'] },
    poteri: { ...intero(['F24']), riservato: true },
  },
  {
    nome: 'applicazione con deleghe:scrivi',
    come: 'intera',
    applicazione: { scope: ['deleghe:scrivi'] },
    poteri: { ambiti: [], posizioni: 'INTERO', genera: false },
  },
  { nome: 'applicazione di un revocato', come: 'revocata', applicazione: { scope: ['f24', 'versamenti', 'documenti'] }, poteri: null },
  { nome: 'subdelegato per conto dello studio', come: 'subdelega', perConto: 'intera', poteri: intero() },
  { nome: 'subdelegato per conto di un altro studio', come: 'subdelega', perConto: 'diretta', poteri: null },
  { nome: 'delegato per conto proprio', come: 'diretta', perConto: 'diretta', poteri: intero() },
];

/** Everyone, those the others refer to first. */
export const PERSONE: readonly PersonaDiProva[] = [...attive, ...chiuse, ...figlie, ...altri];

const LETTERE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A codice fiscale of each person, valid by its check character; Z999 was never assigned to any place, so it is nobody's. */
export function codiceFiscaleDi(nome: string): string {
  const persona = PERSONE.find((una) => una.nome === nome)!;
  if (persona.come) return codiceFiscaleDi(persona.come);
  const n = PERSONE.indexOf(persona);
  const base = `PRV${LETTERE[Math.floor(n / 26)]}${LETTERE[n % 26]}X80A01Z999`;
  return `${base}${carattereControllo(base)}`;
}

/** The claims and headers with which a person comes. */
export function credenziali({ nome, applicazione, perConto }: PersonaDiProva): {
  claims: JWTPayload;
  intestazioni: Record<string, string>;
} {
  const codiceFiscale = codiceFiscaleDi(nome);
  const claims = applicazione
    ? { intermediario: codiceFiscale, client_id: 'gestionale', client_name: 'Gestionale', scope: applicazione.scope.join(' ') }
    : { fiscal_number: codiceFiscale };
  return { claims, intestazioni: perConto ? { 'x-per-conto': codiceFiscaleDi(perConto) } : {} };
}

/** The same as the server makes of his token. */
export function principalDi({ nome, applicazione, perConto }: PersonaDiProva): Principal {
  return {
    codiceFiscale: codiceFiscaleDi(nome),
    applicazione: applicazione ? { id: 'gestionale', nome: 'Gestionale' } : null,
    scope: applicazione ? new Set(applicazione.scope) : null,
    perConto: perConto ? codiceFiscaleDi(perConto) : null,
  };
}
