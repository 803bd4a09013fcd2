import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { ErroreDominio } from '../../domain/errori.ts';
import type { Storia } from '../../domain/sandbox.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga as RigaLetta } from '../../reads/tabelle.ts';
import type { ContestoSandbox } from '../contesto.ts';
import { puoAgire } from '../deleghe/delega-in-atto.ts';
import { caso } from '../genera/caso.ts';
import { AMBITI } from '../genera/genera.ts';
import { persona } from '../genera/persona.ts';
import { type PosizioneGenerata, posizione } from '../genera/posizione.ts';
import { apriScrittore, type Riga } from '../genera/scrittore.ts';
import { unaVolta } from '../idempotenza.ts';
import { carica } from '../import/carica.ts';
import { negato } from '../rifiuto.ts';
import { type RigheStoria, STORIE } from './storie.ts';

export interface CreaStoria {
  readonly storia: Storia;
  readonly quanti?: number | null;
  readonly conDelega?: boolean | null;
  readonly idempotencyKey?: string | null;
}

/** A soggetto that was made: what who asked may know of it, with or without a delega. */
export interface SoggettoDellaStoria {
  readonly codiceFiscale: string;
  readonly denominazione: string;
  /** His partita IVA. */
  readonly riscontro: string;
  readonly conDelega: boolean;
}

const MASSIMI = 100;
/** Numbers of people that the generator keeps apart. */
const PERSONE = 3_600_000;

/**
 * Makes people of a story, whom nobody can be, through the ordinary import: all of them and all their rows in one transaction. With the same
 * idempotencyKey the answer names the same people.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, VALORE_NON_VALIDO, ANNO_NON_DETERMINATO, CHIAVE_RIUTILIZZATA
 */
export async function creaStoria(contesto: ContestoSandbox, input: CreaStoria) {
  if (!(await puoAgire(contesto))) throw negato();
  const quanti = input.quanti ?? 1;
  if (quanti < 1 || quanti > MASSIMI) throw new ErroreDominio('VALORE_NON_VALIDO', `I soggetti sono da 1 a ${MASSIMI}.`, ['quanti']);
  const { soggetti } = await unaVolta(contesto, { mutazione: 'creaStoria', input }, async () => ({
    soggetti: await inventa(contesto, input, quanti),
  }));
  contesto.rinnova();
  return { soggetti: soggetti as SoggettoDellaStoria[] };
}

/** The drawer of one of them, decided as any other; null without a delega. */
export async function soggettoDellaStoria(contesto: ContestoSandbox, creato: SoggettoDellaStoria): Promise<RigaLetta | null> {
  if (!creato.conDelega) return null;
  const soggettoId = await contesto.soggettoDi(creato.codiceFiscale);
  const { concesso } = await contesto.decidi(soggettoId, { ambito: null, portata: { tipo: 'INTERO' } });
  return concesso ? rigaPerId(contesto, 'soggetto', soggettoId!, soggettoId!) : null;
}

async function inventa(contesto: ContestoSandbox, { storia, conDelega }: CreaStoria, quanti: number): Promise<SoggettoDellaStoria[]> {
  const { gestione, racconta } = STORIE[storia];
  const delegato = conDelega === false ? null : await delegatoDi(contesto);
  const client = await contesto.sandbox.apriCarico();
  const cartella = await mkdtemp(join(tmpdir(), 'cassetto-storia-'));
  try {
    const nate = (await ignoti(client, quanti)).map((p) => ({ ...p, gestione }));
    await scrivi(
      cartella,
      nate.map((p) => ({ soggetti: [anagrafica(p)], ...racconta(p, contesto.giorno), deleghe: delegato === null ? [] : [delegato(p)] })),
    );
    const { rifiuto } = await carica(client, { percorso: cartella, insieme: true, oggi: contesto.giorno });
    if (rifiuto !== null) throw new Error(`La storia ${storia} non si carica: ${rifiuto}`);
    return nate.map(({ persona: { codiceFiscale, cognome, nome, partitaIva } }) => ({
      ...{ codiceFiscale, denominazione: `${cognome} ${nome}`, riscontro: partitaIva },
      conDelega: delegato !== null,
    }));
  } finally {
    await client.end();
    await rm(cartella, { recursive: true, force: true });
  }
}

/** People whom the archive does not know, each with the posizione that a story may give him. */
async function ignoti(client: Client, quanti: number): Promise<PosizioneGenerata[]> {
  const nate = new Map<string, PosizioneGenerata>();
  while (nate.size < quanti) {
    const numero = randomInt(PERSONE);
    const sorte = caso(numero, numero);
    const una = persona(numero, sorte);
    const { rowCount } = await client.query('select from soggetto_cf where codice_fiscale = $1', [una.codiceFiscale]);
    if (rowCount === 0) nate.set(una.codiceFiscale, posizione(una, numero, true, sorte));
  }
  return [...nate.values()];
}

function anagrafica({ persona: { codiceFiscale, cognome, nome, partitaIva, sesso, nascita } }: PosizioneGenerata): Riga {
  return { codice_fiscale: codiceFiscale, natura: 'PERSONA_FISICA', cognome, nome, partita_iva: partitaIva, sesso, data_nascita: nascita };
}

/** The delega that each gives to the caller, of the tipo that he can have: in force from the day of the sandbox. */
async function delegatoDi(contesto: ContestoSandbox): Promise<(p: PosizioneGenerata) => Riga> {
  const { codiceFiscale } = contesto.principal!;
  const { incarichi, denominazione } = await contesto.chi();
  const ruoli = incarichi.map(({ ruolo }) => ruolo);
  const indiretta = ruoli.includes('INTERMEDIARIO')
    ? 'INDIRETTA'
    : ruoli.includes('ASSOCIAZIONE_CATEGORIA')
      ? 'ASSOCIAZIONE_CATEGORIA'
      : null;
  return ({ persona: titolare }) => ({
    ...{
      codice_fiscale: titolare.codiceFiscale,
      riferimento: 'SANDBOX',
      tipo: indiretta ?? 'DIRETTA',
      intero_soggetto: 'si',
      ambiti: AMBITI,
    },
    ...{ delegato: codiceFiscale, delegato_denominazione: denominazione ?? undefined, dal: 'oggi', creata_il: 'oggi' },
    ...(indiretta === null
      ? { creata_da: titolare.codiceFiscale }
      : { creata_da: codiceFiscale, validata_il: 'oggi', validata_da: codiceFiscale }),
  });
}

/** Writes the files of the import, one for each kind that has rows. */
async function scrivi(cartella: string, storie: readonly RigheStoria[]): Promise<void> {
  for (const tipo of new Set(storie.flatMap((righe) => Object.keys(righe)))) {
    const righe = storie.flatMap((una) => una[tipo] ?? []);
    const scrittore = apriScrittore(cartella, tipo, [...new Set(righe.flatMap((riga) => Object.keys(riga)))]);
    for (const riga of righe) scrittore.aggiungi(riga);
    await scrittore.chiudi();
  }
}
