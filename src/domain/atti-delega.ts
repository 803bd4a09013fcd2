import { StatoDelega, TipoDelega } from './delega-vocaboli.ts';
import { ErroreDominio } from './errori.ts';
import { TipoEvento } from './evento.ts';

/** As what somebody acts on a delega. The caller may be more than one of these at once. */
export const Veste = {
  /** The person whose cassetto it is. */
  DELEGANTE: 'DELEGANTE',
  /** The same person, where every posizione of the delega is SEPARATA_PROFESSIONISTI. */
  DELEGANTE_PROFESSIONISTA: 'DELEGANTE_PROFESSIONISTA',
  /** Who represents the ente whose cassetto it is, today. */
  RAPPRESENTANTE: 'RAPPRESENTANTE',
  DELEGATO: 'DELEGATO',
  /** Who granted a SUBDELEGA. */
  CONCEDENTE: 'CONCEDENTE',
} as const;
export type Veste = keyof typeof Veste;

/** The acts of the life of a delega, named as their mutations begin. */
export type Atto = 'crea' | 'valida' | 'attiva' | 'revoca' | 'cessa' | 'riattiva' | 'subdelega';

/** One row of the table of acts. */
export interface RigaAtto {
  readonly atto: Atto;
  /** Of the delega that is made, or acted upon; for subdelega, of the padre. */
  readonly tipi: readonly TipoDelega[];
  /** Any of these may. */
  readonly chi: readonly Veste[];
  /** Empty: there is no delega yet. */
  readonly da: readonly StatoDelega[];
  /** Where it leads, from its first day on; before that day, IN_ATTESA_DECORRENZA. */
  readonly a: StatoDelega;
  readonly evento: TipoEvento;
}

const INDIRETTE = [TipoDelega.INDIRETTA, TipoDelega.INDIRETTA_ALTRI, TipoDelega.ASSOCIAZIONE_CATEGORIA] as const;
const DELL_ENTE = [TipoDelega.DIPENDENTE, TipoDelega.GRUPPO_CONSORZIO] as const;
const ORIGINARIE = [TipoDelega.DIRETTA, ...INDIRETTE, ...DELL_ENTE] as const;
const TUTTE = [...ORIGINARIE, TipoDelega.SUBDELEGA] as const;
const APERTE = [StatoDelega.DA_VALIDARE, StatoDelega.DA_ATTIVARE, StatoDelega.IN_ATTESA_DECORRENZA, StatoDelega.ATTIVA] as const;

/** The table of acts of access.md §3, as data: the services and the tests read it, the documentation is printed from it. */
export const ATTI: readonly RigaAtto[] = [
  { atto: 'crea', tipi: [TipoDelega.DIRETTA], chi: ['DELEGANTE'], da: [], a: 'ATTIVA', evento: 'CREATA' },
  { atto: 'crea', tipi: INDIRETTE, chi: ['DELEGATO'], da: [], a: 'DA_VALIDARE', evento: 'CREATA' },
  { atto: 'crea', tipi: DELL_ENTE, chi: ['RAPPRESENTANTE'], da: [], a: 'DA_ATTIVARE', evento: 'CREATA' },
  { atto: 'valida', tipi: INDIRETTE, chi: ['DELEGATO'], da: ['DA_VALIDARE'], a: 'ATTIVA', evento: 'VALIDATA' },
  { atto: 'attiva', tipi: DELL_ENTE, chi: ['RAPPRESENTANTE'], da: ['DA_ATTIVARE'], a: 'ATTIVA', evento: 'ATTIVATA' },
  { atto: 'revoca', tipi: ORIGINARIE, chi: ['DELEGANTE', 'RAPPRESENTANTE'], da: APERTE, a: 'REVOCATA', evento: 'REVOCATA' },
  {
    atto: 'revoca',
    tipi: [TipoDelega.SUBDELEGA],
    chi: ['DELEGANTE', 'RAPPRESENTANTE', 'CONCEDENTE'],
    da: APERTE,
    a: 'REVOCATA',
    evento: 'REVOCATA',
  },
  { atto: 'cessa', tipi: TUTTE, chi: ['DELEGATO', 'DELEGANTE_PROFESSIONISTA'], da: ['ATTIVA'], a: 'CESSATA', evento: 'CESSATA' },
  // "The delegante only": neither the delegato nor who granted it. An ente has no hands but those of who represents it (access.md §1).
  { atto: 'riattiva', tipi: TUTTE, chi: ['DELEGANTE', 'RAPPRESENTANTE'], da: ['SCADUTA'], a: 'ATTIVA', evento: 'RIATTIVATA' },
  { atto: 'subdelega', tipi: ORIGINARIE, chi: ['DELEGATO'], da: ['ATTIVA'], a: 'ATTIVA', evento: 'SUBDELEGATA' },
];

/** The row of an act on a tipo; null where the act does not exist for it. */
export function rigaDi(atto: Atto, tipo: TipoDelega): RigaAtto | null {
  return ATTI.find((riga) => riga.atto === atto && riga.tipi.includes(tipo)) ?? null;
}

/**
 * Who acts may: of his vesti on this delega, the first that the table admits. One who is no party of it gets what he would get if it did
 * not exist.
 *
 * @throws ErroreDominio ACCESSO_NEGATO at `campo`; STATO_NON_AMMESSO where he is a party and no one may do this to a delega of this tipo.
 */
export function assertVesteAmmessa(atto: Atto, tipo: TipoDelega, vesti: readonly Veste[], campo = 'delega'): Veste {
  const riga = rigaDi(atto, tipo);
  if (riga === null && vesti.length > 0) throw statoNonAmmesso(campo);
  const veste = vesti.find((una) => riga?.chi.includes(una));
  if (veste === undefined)
    throw new ErroreDominio('ACCESSO_NEGATO', 'Accesso negato, oppure l’oggetto non esiste. verificaAccesso spiega perché.', [campo]);
  return veste;
}

/** @throws ErroreDominio STATO_NON_AMMESSO where the act does not begin from this state. */
export function assertStatoAmmesso(atto: Atto, tipo: TipoDelega, stato: StatoDelega): void {
  if (!rigaDi(atto, tipo)?.da.includes(stato)) throw statoNonAmmesso('delega');
}

/** The tipi that creaDelega makes: a SUBDELEGA is made by `subdelega`. @throws ErroreDominio VALORE_NON_VALIDO */
export function assertTipoCreabile(tipo: TipoDelega): void {
  if (rigaDi('crea', tipo) === null)
    throw new ErroreDominio('VALORE_NON_VALIDO', 'Una SUBDELEGA si crea con la mutation subdelega.', ['tipo']);
}

/** Whether the delegato makes it himself with a riscontro, and it waits for the signature. */
export function eIndiretta(tipo: TipoDelega): boolean {
  return INDIRETTE.some((una) => una === tipo);
}

function statoNonAmmesso(campo: string): ErroreDominio {
  return new ErroreDominio('STATO_NON_AMMESSO', 'Il tipo della delega, o lo stato in cui si trova oggi, non ammette questo atto.', [campo]);
}
