import { sql } from 'kysely';
import { contaIlProprio, puoAgireSuDeleghe, rappresentanze } from '../../auth/decisione.ts';
import type { Ambito } from '../../domain/accesso-vocaboli.ts';
import type { Veste } from '../../domain/atti-delega.ts';
import type { FattiDelega } from '../../domain/delega.ts';
import { type IdGlobale, leggiId } from '../../domain/id-globale.ts';
import { idNonValido } from '../../reads/errori.ts';
import type { ContestoServizi } from '../contesto.ts';

/** A delega as an act looks at it. What is folded in with its padre (ambiti, posizioni, al) is what it opens. */
export interface DelegaInAtto extends FattiDelega {
  readonly soggettoId: string;
  readonly id: string;
  readonly delegante: string;
  readonly delegato: string;
  /** For a SUBDELEGA, the delegato of the padre. */
  readonly studio: string | null;
  readonly creataDa: string;
  /** Day of creation (Europe/Rome). */
  readonly creataGiorno: string;
  readonly dal: string;
  readonly ambiti: readonly Ambito[];
  /** Null: every posizione. */
  readonly posizioni: readonly string[] | null;
  /** Last day of the padre; null without one, or without a term. */
  readonly terminePadre: string | null;
  /** Every posizione that it reaches is SEPARATA_PROFESSIONISTI. */
  readonly soloProfessionisti: boolean;
}

/** Reads a global id of a Delega. @throws GraphQLError ID_NON_VALIDO */
export function idDelega(id: string): IdGlobale {
  const chiave = leggiId(id);
  if (chiave === null || chiave.tipo !== 'Delega') throw idNonValido('delega');
  return chiave;
}

/**
 * The delega as committed facts say it is now, past what policies hide from the caller; null where there is none. Says nothing of rights.
 */
export async function leggiDelega(contesto: ContestoServizi, { soggettoId, uuid }: IdGlobale): Promise<DelegaInAtto | null> {
  const [delega] = await contesto.leggi(sql<DelegaInAtto>`
    select d.soggetto_id as "soggettoId", d.id, s.codice_fiscale as delegante, d.delegato_codice_fiscale as delegato,
      r.studio_codice_fiscale as studio, d.creata_da as "creataDa", (d.creata_il at time zone 'Europe/Rome')::date as "creataGiorno",
      d.tipo, d.dal, r.al, r.attiva_dal as "attivaDal", r.fine_posizioni as "finePosizioni", r.chiusa_come as "chiusaCome",
      r.ambiti, r.posizioni, p.al as "terminePadre",
      (select coalesce(bool_and(x.gestione = 'SEPARATA_PROFESSIONISTI'), false) from posizione x
        where x.soggetto_id = d.soggetto_id and (r.posizioni is null or x.id = any(r.posizioni))) as "soloProfessionisti"
    from delega d
    join soggetto s on s.id = d.soggetto_id
    join delega_ricevuta r on r.delegato_codice_fiscale = d.delegato_codice_fiscale and r.soggetto_id = d.soggetto_id and r.delega_id = d.id
    left join delega p on p.soggetto_id = d.soggetto_id and p.id = d.padre_id
    where d.soggetto_id = ${soggettoId}::uuid and d.id = ${uuid}::uuid`);
  return delega ?? null;
}

/**
 * Whether the caller may perform any act on deleghe: his token reaches it (`deleghe:scrivi`), and an ANALISTA sees no person (access.md
 * §1).
 */
export async function puoAgire(contesto: ContestoServizi): Promise<boolean> {
  return puoAgireSuDeleghe(contesto.principal!, await contesto.chi());
}

/**
 * As what the caller stands before a cassetto on which a delega is given: the person himself, who represents the ente. Narrowed by x-per-
 * conto.
 */
export async function vestiSulCassetto(contesto: ContestoServizi, soggettoId: string | null): Promise<Veste[]> {
  if (soggettoId === null || !(await puoAgire(contesto))) return [];
  const chi = await contesto.chi();
  const principal = contesto.principal!;
  const vesti: Veste[] = [];
  if (contaIlProprio(principal) && chi.soggettoId === soggettoId && !chi.soloCoadiuvante) vesti.push('DELEGANTE');
  if (rappresentanze(principal, chi).some(({ ente }) => ente?.soggettoId === soggettoId)) vesti.push('RAPPRESENTANTE');
  return vesti;
}

/** As what the caller stands before a delega; none where he is no party of it, or may not act at all. */
export async function vestiSullaDelega(contesto: ContestoServizi, delega: DelegaInAtto | null): Promise<Veste[]> {
  if (delega === null || !(await puoAgire(contesto))) return [];
  const { codiceFiscale, perConto } = contesto.principal!;
  const vesti = await vestiSulCassetto(contesto, delega.soggettoId);
  if (vesti.includes('DELEGANTE') && delega.soloProfessionisti) vesti.push('DELEGANTE_PROFESSIONISTA');
  const contaLoStudio = perConto === null || (delega.studio ?? delega.delegato) === perConto;
  if (delega.delegato === codiceFiscale && contaLoStudio) vesti.push('DELEGATO');
  if (delega.tipo === 'SUBDELEGA' && delega.creataDa === codiceFiscale && contaLoStudio) vesti.push('CONCEDENTE');
  return vesti;
}
