import type { MikroORM } from '@mikro-orm/postgresql';
import { v7 as uuid } from 'uuid';
import type { ContestoAccesso } from '../auth/contesto.ts';

/**
 * Writes the access record of one request: its rows in one INSERT, before the answer leaves (access.md §4). A failure is a fault of the whole request:
 * what cannot be recorded is not given. `operazione` is names of ours (root fields, the route of a document), never a client's text.
 */
export async function scriviAccessi(orm: MikroORM, contesto: ContestoAccesso, operazione: string): Promise<void> {
  if (contesto.principal === null || contesto.registro.vuoto) return;
  const righe = contesto.registro.righe(contesto.principal, await contesto.chi()).map((riga) => ({
    soggetto_id: riga.soggettoId,
    id: uuid(),
    ruolo: riga.ruolo,
    da: riga.da,
    da_denominazione: riga.daDenominazione,
    organizzazione: riga.organizzazione?.codiceFiscale ?? null,
    organizzazione_denominazione: riga.organizzazione?.denominazione ?? null,
    applicazione: riga.applicazione?.id ?? null,
    applicazione_nome: riga.applicazione?.nome ?? null,
    delega_id: riga.delegaId,
    operazione,
    ambiti: riga.ambiti,
    concesso: riga.concesso,
  }));
  await orm.em.fork().execute(
    `insert into accesso (soggetto_id, id, il, ruolo, da, da_denominazione, organizzazione, organizzazione_denominazione, applicazione, applicazione_nome,
       delega_id, operazione, ambiti, concesso)
     select soggetto_id, id, clock_timestamp(), ruolo, da, da_denominazione, organizzazione, organizzazione_denominazione, applicazione, applicazione_nome,
       delega_id, operazione, ambiti, concesso
     from jsonb_to_recordset(?::jsonb) as r(soggetto_id uuid, id uuid, ruolo text, da text, da_denominazione text, organizzazione text,
       organizzazione_denominazione text, applicazione text, applicazione_nome text, delega_id uuid, operazione text, ambiti text[], concesso boolean)`,
    [JSON.stringify(righe)],
  );
}
