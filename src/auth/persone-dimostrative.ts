/** One person of the demonstration, as the demonstration issuer's token presents him. Pure data: the titoli come from the archive. */
export interface PersonaDimostrativa {
  /** Of the person; for the applicazione, of the intermediario it acts for. */
  readonly codiceFiscale: string;
  /** Name and surname as the token says them. */
  readonly denominazione: string;
  /** What he may do in the demonstration, in one Italian line for the person who tries it. */
  readonly descrizione: string;
  /** Only when a program acts: the OAuth client. */
  readonly applicazione?: { readonly id: string; readonly nome: string };
  /** Scopes of the token; absent: the token names none. */
  readonly scope?: readonly string[];
}

const persone = {
  titolare: {
    codiceFiscale: 'RSSMRA80A01H501U',
    denominazione: 'Mario Rossi',
    descrizione: 'titolare di una posizione artigiani: vede tutto il proprio cassetto',
  },
  coadiuvante: {
    codiceFiscale: 'VRDNNA85D45Z999J',
    denominazione: 'Anna Verdi',
    descrizione: "coadiuvante nell'impresa di Mario Rossi: vede solo il proprio estratto conto",
  },
  commerciante: {
    codiceFiscale: 'BNCLCU75H12Z998R',
    denominazione: 'Luca Bianchi',
    descrizione: 'titolare di una posizione commercianti attiva',
  },
  professionista: {
    codiceFiscale: 'FRRGLI82P50Z999G',
    denominazione: 'Giulia Ferrari',
    descrizione: 'iscritta alla gestione separata come professionista',
  },
  intermediario: {
    codiceFiscale: 'CNTPLA68L22Z998D',
    denominazione: 'Paolo Conti',
    descrizione: 'consulente del lavoro, delegato di molti clienti, di alcuni solo in parte',
  },
  'dipendente-studio': {
    codiceFiscale: 'GLLSRA90T58Z999J',
    denominazione: 'Sara Galli',
    descrizione: 'impiegata dello studio di Paolo Conti, con subdelega su alcuni clienti',
  },
  associazione: {
    codiceFiscale: 'RCCMRC72B14Z998K',
    denominazione: 'Marco Ricci',
    descrizione: "operatore di un'associazione di categoria, delegato dai suoi iscritti",
  },
  ente: {
    codiceFiscale: 'MRNLNE70E61Z999Q',
    denominazione: 'Elena Marini',
    descrizione: "rappresentante di un ente: vede tutto il cassetto dell'ente",
  },
  'dipendente-ente': {
    codiceFiscale: 'CSTDVD88M03Z998X',
    denominazione: 'Davide Costa',
    descrizione: "dipendente delegato dall'ente",
  },
  operatore: {
    codiceFiscale: 'MRTFNC66C47Z999R',
    denominazione: 'Franca Moretti',
    descrizione: 'operatrice di sede: legge le posizioni della propria sede',
  },
  analista: {
    codiceFiscale: 'GRCRNI79R55M999P',
    denominazione: 'Irene Greco',
    descrizione: 'analista: non vede nessuna persona',
  },
  estraneo: {
    codiceFiscale: 'NREBRN77S09M999G',
    denominazione: 'Bruno Neri',
    descrizione: 'nessun titolo sul cassetto di altri',
  },
  applicazione: {
    codiceFiscale: 'CNTPLA68L22Z998D',
    denominazione: 'Paolo Conti',
    descrizione: 'un programma che agisce per Paolo Conti, nei limiti dei suoi scope',
    applicazione: { id: 'gestionale-conti', nome: 'Gestionale dello studio Conti' },
    scope: ['posizioni', 'f24', 'versamenti', 'estratto-conto', 'anagrafica', 'documenti'],
  },
} satisfies Record<string, PersonaDimostrativa>;

/** The names that `cassetto token` takes. */
export type NomePersona = keyof typeof persone;

/**
 * The people of the demonstration by the name that `cassetto token <persona>` takes.
 *
 * The titolare is Italy's usual example, RSSMRA80A01H501U. The others have the right check character and a birth-place code that Agenzia
 * delle Entrate never assigned (Z998, Z999 among the foreign states, M999 among the comuni), so that they cannot be anyone's.
 */
export const PERSONE_DIMOSTRATIVE: Readonly<Record<NomePersona, PersonaDimostrativa>> = persone;

/** Whether a text typed by a person is one of the names of the demonstration. */
export function eNomePersona(testo: string): testo is NomePersona {
  return Object.hasOwn(PERSONE_DIMOSTRATIVE, testo);
}
