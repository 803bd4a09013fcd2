import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Scope } from '../../auth/scope.ts';
import { eIndiretta } from '../../domain/atti-delega.ts';
import { annotaDelega } from '../../reads/annota.ts';
import type { ContestoSandbox } from '../contesto.ts';
import { attivaDelega } from '../deleghe/attiva.ts';
import { type DelegaInAtto, idDelega, leggiDelega, vestiSullaDelega } from '../deleghe/delega-in-atto.ts';
import { type InputAtto, payload } from '../deleghe/esegui.ts';
import { validaDelega } from '../deleghe/valida.ts';
import { assertChiave } from '../idempotenza.ts';
import { negato } from '../rifiuto.ts';

/** As the stamps of a delega and the access record name who accepted it. */
const SANDBOX = { id: 'sandbox', nome: 'Sandbox' };

/**
 * Does what a delega of which the caller is a party still waits for from the other side: an indiretta is signed (FEA, on the day it was created) and
 * validated, that of an ente is activated by who represents it. The acts are the ordinary ones, with their rules; their stamp, event and access row
 * carry the application "Sandbox".
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, PERIODO_NON_VALIDO, VALORE_NON_VALIDO, CHIAVE_RIUTILIZZATA; GraphQLError ID_NON_VALIDO
 */
export async function accettaDelega(contesto: ContestoSandbox, input: InputAtto) {
  const chiave = idDelega(input.delega);
  const delega = await leggiDelega(contesto, chiave);
  if (delega === null || (await vestiSullaDelega(contesto, delega)).length === 0) {
    contesto.registro.rifiuta(chiave.soggettoId, null);
    throw negato('delega');
  }
  await annotaDelega(contesto, chiave);
  const indiretta = eIndiretta(delega.tipo);
  const altro = await contesto.sandbox.come({
    codiceFiscale: indiretta ? delega.delegato : await chiFirma(contesto, delega),
    applicazione: SANDBOX,
    scope: new Set([Scope.DELEGHE_SCRIVI]),
    perConto: null,
  });
  const atto = { delega: input.delega, idempotencyKey: chiaveDelChiamante(contesto, input) };
  try {
    await (indiretta ? validaDelega(altro, { ...atto, firma: 'FEA', firmataIl: delega.creataGiorno }) : attivaDelega(altro, atto));
  } finally {
    await altro.registra('accettaDelega');
  }
  return payload(contesto, { delega: input.delega });
}

/** Who represents the delegante today, who signed the delega before all others; or the delegante himself. */
async function chiFirma(contesto: ContestoSandbox, { soggettoId, id, delegante }: DelegaInAtto): Promise<string> {
  const [rappresentante] = await contesto.leggi(sql<{ persona: string }>`
    select i.persona from incarico i, delega d
    where d.soggetto_id = ${soggettoId}::uuid and d.id = ${id}::uuid
      and i.ente = ${delegante} and i.ruolo in ('RAPPRESENTANTE_ENTE', 'ALTRO_RESPONSABILE')
      and i.dal <= ${contesto.giorno}::date and (i.al is null or i.al >= ${contesto.giorno}::date)
    order by i.persona is distinct from d.firmatario_codice_fiscale, i.persona limit 1`);
  return rappresentante?.persona ?? delegante;
}

/** The act is written for somebody else, who may be the same for two callers: each has keys of his own. */
function chiaveDelChiamante({ principal }: ContestoSandbox, { idempotencyKey: chiave }: InputAtto): string | null {
  if (chiave == null) return null;
  assertChiave(chiave);
  const { codiceFiscale, applicazione } = principal!;
  return createHash('sha256')
    .update(JSON.stringify([codiceFiscale, applicazione?.id ?? null, chiave]))
    .digest('hex');
}
