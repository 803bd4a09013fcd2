import type { Ambito } from '../domain/accesso-vocaboli.ts';
import type { ContestoAccesso } from './contesto.ts';
import type { TipoLavorazione } from '../domain/lavorazione.ts';
import {
  cassettiPropri,
  contaIlProprio,
  eAnalista,
  type Portata,
  portataDi,
  puoAgireSuDeleghe,
  type Richiesta,
  scopeBasta,
  scopePermette,
  vale,
} from './decisione.ts';
import { accessoNegato, posizioneNonCompresa } from './errori.ts';
import { tokenAssente } from './errori-token.ts';
import { SCOPE_DELLA_LAVORAZIONE, Scope } from './scope.ts';

/** A row that resolvers hand out, as far as a rule looks at it. */
export interface RigaDecisa {
  readonly uuid: string;
  readonly soggettoId: string;
  readonly posizioneId?: string | null;
  readonly sede?: unknown;
  /** On a Delega or a Lavorazione: its kind. */
  readonly tipo?: unknown;
  /** On a Delega: who holds it, and who made it. */
  readonly delegatoCodiceFiscale?: unknown;
  readonly creata?: { readonly da?: unknown };
  /** On a Lavorazione or a Calendario: who asked for it with which program (empty: with none). */
  readonly richiedente?: unknown;
  readonly applicazione?: unknown;
  /** On what a Lavorazione made: it is of no single soggetto. */
  readonly lavorazioneId?: unknown;
}

/** What a rule answers: true, or the error that takes the field's place. It throws only on a fault, which is never a refusal. */
export type Esito = true | Error;

/** A rule of the permission table. Pure over facts that the context loads once. */
export interface Regola {
  readonly nome: string;
  /** Null: the field is reached only through a row already decided, and needs no wrapping. */
  readonly controlla: ((riga: RigaDecisa, argomenti: Record<string, unknown>, contesto: ContestoAccesso) => Esito | Promise<Esito>) | null;
  /** Where the rule asks the one decision about the row's soggetto and nothing else: what it asks. */
  readonly richiesta?: (riga: RigaDecisa) => Richiesta;
}

type Controllo = NonNullable<Regola['controlla']>;

const QUALCHE: Portata = { tipo: 'QUALCHE_POSIZIONE' };
/** What any titolo on a soggetto opens, and being in his nucleo. */
export const TITOLO: Richiesta = { ambito: null, portata: QUALCHE, componente: true };

function conToken(nome: string, controlla: Controllo): Regola {
  return {
    nome,
    controlla: (riga, argomenti, contesto) => (contesto.principal === null ? tokenAssente() : controlla(riga, argomenti, contesto)),
  };
}

/** A rule that asks the one decision about the row's soggetto. */
function sullaRiga(nome: string, richiesta: (riga: RigaDecisa) => Richiesta): Regola {
  return { ...conToken(nome, (riga, _argomenti, contesto) => chiedi(contesto, riga.soggettoId, richiesta(riga))), richiesta };
}

async function chiedi(contesto: ContestoAccesso, soggettoId: string | null, richiesta: Richiesta): Promise<Esito> {
  return (await contesto.decidi(soggettoId, richiesta)).concesso || accessoNegato();
}

/** Open to everyone, also without a token. */
export const pubblico: Regola = { nome: 'pubblico', controlla: null };

/** Comes with a row, or a value, that was decided where it was reached. */
export const conLaRiga: Regola = { nome: 'con la riga', controlla: null };

/** Anyone with a valid token. What it answers is about the caller, about nobody, or decided by the service behind it. */
export const chiunqueConToken = conToken('chiunque con token', () => true);

/** A root list: the rows are decided by the access predicate; who can have none at all is told so. */
export function elenco(ambito: Ambito | null): Regola {
  return conToken(`elenco ${ambito ?? 'di ciò su cui ha un titolo'}`, async (_riga, _argomenti, contesto) => {
    const nessuno = eAnalista(await contesto.chi()) || !scopeBasta(contesto.principal!, ambito);
    return nessuno ? accessoNegato() : true;
  });
}

/** Who could create an indiretta of some kind: any person but an analista, an applicazione with deleghe:scrivi (access.md §2, §3). */
export const chiPuoCercare = conToken('chi può creare una delega indiretta', async (_riga, _argomenti, contesto) => {
  return puoAgireSuDeleghe(contesto.principal!, await contesto.chi()) || accessoNegato();
});

/** Any titolo on the soggetto of this codice fiscale. */
export function titoloSulCodiceFiscale(argomento: string): Regola {
  return conToken('un titolo sul soggetto', async (_riga, argomenti, contesto) =>
    chiedi(contesto, await contesto.soggettoDi(argomenti[argomento] as string), TITOLO),
  );
}

/** On a Soggetto: the ambito on some posizione of his; the rows below are then those of that posizione. */
export function delSoggetto(ambito: Ambito, opzioni: { componente?: boolean } = {}): Regola {
  return sullaRiga(`${ambito} su qualche posizione`, () => ({ ambito, portata: QUALCHE, ...opzioni }));
}

/** On a Soggetto: the ambito on the whole drawer. Who has a part of it is told so: that he reaches the soggetto is no secret to him. */
export function dellInteroSoggetto(ambito: Ambito): Regola {
  return conToken(`${ambito} sull’intero soggetto`, async ({ soggettoId }, _argomenti, contesto) => {
    const decisione = await contesto.decidi(soggettoId, { ambito, portata: { tipo: 'INTERO' } });
    if (decisione.concesso) return true;
    return decisione.motivo === 'POSIZIONE_NON_COMPRESA' ? posizioneNonCompresa() : accessoNegato();
  });
}

/** On a Posizione: the ambito on it. */
export function dellaPosizione(ambito: Ambito): Regola {
  return sullaRiga(`${ambito} sulla posizione`, ({ uuid, sede }) => ({
    ambito,
    portata: { tipo: 'POSIZIONE', id: uuid, sede: sede as string },
  }));
}

/** On a row of a posizione: another ambito on the same posizione. */
export function dellaStessaPosizione(ambito: Ambito): Regola {
  return sullaRiga(`${ambito} sulla posizione della riga`, ({ posizioneId }) => ({ ambito, portata: portataDi(posizioneId) }));
}

/** From a row to its soggetto: any titolo on him. */
export const alSuoSoggetto = sullaRiga('un titolo sul soggetto della riga', () => TITOLO);

/** Only the person himself, or who represents the ente. */
export const proprioORappresentante = conToken('proprio o rappresentante', ({ soggettoId }, _argomenti, contesto) =>
  chiedi(contesto, soggettoId, { ambito: null, portata: { tipo: 'INTERO' }, riservata: true }),
);

/**
 * The parties of a delega: the delegato, who granted a subdelega, the delegante's side; narrowed by x-per-conto as the lists are. Who holds a
 * subdelega sees of the padre only what is not behind this.
 */
export const parteDellaDelega = conToken('parte della delega', async (delega, _argomenti, contesto) => {
  const chi = await contesto.chi();
  const principal = contesto.principal!;
  const parte = async (): Promise<boolean> => {
    if (eAnalista(chi) || !scopeBasta(principal, null)) return false;
    if (cassettiPropri(principal, chi).includes(delega.soggettoId)) return true;
    if (delega.tipo === 'SUBDELEGA' && delega.creata?.da === principal.codiceFiscale && contaIlProprio(principal)) return true;
    if (delega.delegatoCodiceFiscale !== principal.codiceFiscale) return false;
    if (principal.perConto === null) return true;
    const sua = (await contesto.titoliDi(delega.soggettoId)).deleghe.find(({ id }) => id === delega.uuid);
    return sua !== undefined && vale(principal, sua);
  };
  if (await parte()) return true;
  contesto.registro.rifiuta(delega.soggettoId, null);
  return accessoNegato();
});

/** Who asked for this, himself or with the same program, while he may still ask for one of its kind (access.md §2). */
function suaRichiesta(nome: string, scopeDi: (riga: RigaDecisa) => (typeof Scope)[keyof typeof Scope]): Regola {
  return conToken(nome, async (riga, _argomenti, contesto) => {
    const { codiceFiscale, applicazione } = contesto.principal!;
    const suo = riga.richiedente === codiceFiscale && riga.applicazione === (applicazione?.id ?? '');
    if (!suo || eAnalista(await contesto.chi())) return accessoNegato();
    return scopePermette(contesto.principal!, scopeDi(riga)) || accessoNegato();
  });
}

/** Who asked for a Lavorazione. */
export const chiHaChiesto = suaRichiesta('chi ha chiesto la lavorazione', ({ tipo }) => SCOPE_DELLA_LAVORAZIONE[tipo as TipoLavorazione]);

/** Who asked for a Calendario. */
export const chiHaChiestoIlCalendario = suaRichiesta('chi ha chiesto il calendario', () => Scope.DOCUMENTI);

/** From a document to its soggetto: any titolo on him; what a Lavorazione made is of many, and leads to none. */
export const alSoggettoDelDocumento: Regola = {
  nome: alSuoSoggetto.nome,
  controlla: (riga, argomenti, contesto) => riga.lavorazioneId != null || alSuoSoggetto.controlla!(riga, argomenti, contesto),
};
