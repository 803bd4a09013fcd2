import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 as uuid } from 'uuidv7';
import { apriScrittura } from '../../database/scrittura.ts';
import type { Veste } from '../../domain/atti-delega.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import type { TipoEvento } from '../../domain/evento.ts';
import type { ContestoServizi } from '../contesto.ts';

/** Who acts, when, for whom, with which application: what the row and the event say of an act. */
export interface TimbroAtto {
  readonly il: Date;
  readonly da: string;
  readonly daDenominazione: string | null;
  /** Codice fiscale of the ente whose representative acts. */
  readonly perConto: string | null;
  /** Client id. */
  readonly applicazione: string | null;
}

/** Where a delega stands in the database. */
export interface ChiaveDelega {
  readonly soggettoId: string;
  readonly id: string;
}

/** The stamp of an act of the caller, in this veste, on the cassetto of this delegante (access.md §1). */
export async function timbroDi(contesto: ContestoServizi, veste: Veste, delegante: string): Promise<TimbroAtto> {
  const { codiceFiscale, applicazione } = contesto.principal!;
  return {
    il: contesto.orologio.istanteDiOggi(),
    da: codiceFiscale,
    daDenominazione: (await contesto.chi()).denominazione,
    perConto: veste === 'RAPPRESENTANTE' ? delegante : null,
    applicazione: applicazione?.id ?? null,
  };
}

/** The values of a stamp, in the order of its columns. */
export const valoriDi = ({ il, da, daDenominazione, perConto, applicazione }: TimbroAtto) => [
  il,
  da,
  daDenominazione,
  perConto,
  applicazione,
];

/**
 * Opens an act on the deleghe of a soggetto: the acts on one cassetto follow each other, so that what is then read of them holds until the
 * end. A delega that exists is locked too, against an import that rewrites it.
 */
export async function apriAtto(em: EntityManager, soggettoId: string, delegaId: string | null): Promise<void> {
  await em.execute(apriScrittura);
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`deleghe ${soggettoId}`]);
  if (delegaId !== null) await em.execute('select id from delega where soggetto_id = ? and id = ? for update', [soggettoId, delegaId]);
}

/** Writes the stamp of an act on a delega that exists. The name of the stamp comes from the code. */
export async function timbra(
  em: EntityManager,
  { soggettoId, id }: ChiaveDelega,
  atto: 'validata' | 'attivata' | 'cessata' | 'revocata',
  timbro: TimbroAtto,
) {
  const colonne = ['il', 'da', 'da_denominazione', 'per_conto', 'applicazione'].map((campo) => `${atto}_${campo} = ?`);
  await em.execute(`update delega set ${colonne.join(', ')}, aggiornato_il = clock_timestamp() where soggetto_id = ? and id = ?`, [
    ...valoriDi(timbro),
    soggettoId,
    id,
  ]);
}

/**
 * Closes an act: projects the deleghe of the soggetto, asks whether this one got all that it occupies, and appends the event.
 *
 * @throws ErroreDominio DELEGA_GIA_PRESENTE where another open delega of the same tipo and pair has a day and a posizione in common.
 */
export async function concludiAtto(
  em: EntityManager,
  { soggettoId, id }: ChiaveDelega,
  evento: { readonly tipo: TipoEvento; readonly timbro: TimbroAtto; readonly dati?: Record<string, unknown> },
): Promise<void> {
  await em.execute('select proietta_deleghe(array[?]::uuid[])', [soggettoId]);
  const [{ manca }] = await em.execute<[{ manca: boolean }]>(
    `select d.revocata_il is null and d.cessata_il is null
       and (select count(*) from delega_aperta a where a.soggetto_id = d.soggetto_id and a.delega_id = d.id)
         < case when d.intero_soggetto then 1
           else (select count(*) from delega_posizione p where p.soggetto_id = d.soggetto_id and p.delega_id = d.id) end as manca
     from delega d where d.soggetto_id = ? and d.id = ?`,
    [soggettoId, id],
  );
  if (manca)
    throw new ErroreDominio(
      'DELEGA_GIA_PRESENTE',
      'C’è già una delega aperta dello stesso tipo, fra le stesse persone, nello stesso periodo.',
      [],
    );
  const { tipo, timbro, dati } = evento;
  await em.execute('insert into evento (soggetto_id, id, tipo, delega_id, il, dati) values (?, ?, ?, ?, ?, ?::jsonb)', [
    soggettoId,
    uuid(),
    tipo,
    id,
    timbro.il,
    JSON.stringify({ da: timbro.da, perConto: timbro.perConto, applicazione: timbro.applicazione, ...dati }),
  ]);
}
