import type { EntityManager } from '@mikro-orm/postgresql';
import { type Atto, assertStatoAmmesso, assertVesteAmmessa, rigaDi } from '../../domain/atti-delega.ts';
import { statoAl } from '../../domain/delega.ts';
import { componiId } from '../../domain/id-globale.ts';
import { annotaDelega } from '../../reads/annota.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { type Fatto, unaVolta } from '../idempotenza.ts';
import { type DelegaInAtto, idDelega, leggiDelega, vestiSullaDelega } from './delega-in-atto.ts';
import { apriAtto, type ChiaveDelega, concludiAtto, type TimbroAtto, timbroDi } from './scrivi.ts';

/** The input that every act on an existing delega has. */
export interface InputAtto {
  readonly delega: string;
  readonly idempotencyKey?: string | null;
}

/** An act on an existing delega. */
export interface AttoSuDelega<I extends InputAtto> {
  readonly atto: Atto;
  /** Name of the mutation. */
  readonly mutazione: string;
  readonly input: I;
  /**
   * Holds the rules of the act and writes it; answers which delega the event is about (its own, where it answers none) and what the event
   * says.
   */
  readonly scrivi: (
    em: EntityManager,
    delega: DelegaInAtto,
    timbro: TimbroAtto,
  ) => Promise<{ nata?: ChiaveDelega; dati?: Record<string, unknown> }>;
}

/**
 * Runs an act on an existing delega: who may is decided each time, replay or not; from which state is asked once the deleghe of the
 * soggetto are locked, so that of two acts at once the second finds what the first left. Answers the payload.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, CHIAVE_RIUTILIZZATA and those of the act; GraphQLError ID_NON_VALIDO
 */
export async function eseguiAtto<I extends InputAtto>(contesto: ContestoServizi, { atto, mutazione, input, scrivi }: AttoSuDelega<I>) {
  const chiave = idDelega(input.delega);
  const trovata = await leggiDelega(contesto, chiave);
  const vesti = await vestiSullaDelega(contesto, trovata);
  if (vesti.length > 0) await annotaDelega(contesto, chiave);
  else contesto.registro.rifiuta(chiave.soggettoId, null);
  const veste = assertVesteAmmessa(atto, trovata?.tipo ?? 'DIRETTA', trovata === null ? [] : vesti);
  const fatto = await unaVolta(contesto, { mutazione, input }, async (em) => {
    await apriAtto(em, chiave.soggettoId, chiave.uuid);
    const delega = (await leggiDelega(contesto, chiave))!;
    assertStatoAmmesso(atto, delega.tipo, statoAl(delega, contesto.giorno));
    const timbro = await timbroDi(contesto, veste, delega.delegante);
    const { nata = delega, dati } = await scrivi(em, delega, timbro);
    await concludiAtto(em, nata, { tipo: rigaDi(atto, delega.tipo)!.evento, timbro, dati });
    return { delega: componiId('Delega', nata.soggettoId, nata.id) };
  });
  return payload(contesto, fatto);
}

/** The payload of an act, read again: what the act changed holds from here on in the same request too. */
export async function payload(contesto: ContestoServizi, fatto: Fatto) {
  contesto.rinnova();
  const { soggettoId, uuid } = idDelega(fatto['delega'] as string);
  return { delega: await rigaPerId(contesto, 'delega', soggettoId, uuid) };
}
