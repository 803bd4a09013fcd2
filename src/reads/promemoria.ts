import { sql } from 'kysely';
import { cassettiPropri, scopeBasta } from '../auth/decisione.ts';
import { delegaAttiva, delegaDaConcludere, delegheDelChiamante, statoDelega } from '../auth/predicato.ts';
import type { Ambito, CodicePromemoria } from '../domain/accesso-vocaboli.ts';
import { aggiungiGiorni, dataItaliana } from '../domain/data.ts';
import { GIORNI_DI_PREAVVISO } from '../domain/delega.ts';
import type { ContestoLettura } from './contesto.ts';
import { rigaPerId } from './riga.ts';
import type { NomeTabella, Riga } from './tabelle.ts';

const MASSIMO = 50;

export interface PromemoriaLetto {
  readonly codice: CodicePromemoria;
  readonly testo: string;
  readonly oggetto: Riga | null;
}

interface Trovato {
  readonly codice: CodicePromemoria;
  readonly tabella: NomeTabella;
  readonly soggettoId: string;
  readonly uuid: string;
  readonly giorno: string | null;
}

const TESTI: Record<string, (giorno: string) => string> = {
  PEC_MANCANTE: () => 'Manca l’indirizzo PEC: aggiungerlo con aggiornaRecapiti.',
  DELEGA_IN_SCADENZA: (giorno) => `Una delega scade il ${giorno}.`,
  DELEGA_DA_VALIDARE: () => 'Una delega attende la convalida dopo la firma.',
  DELEGA_DA_ATTIVARE: () => 'Una delega attende l’attivazione.',
  AVVISO_IN_SCADENZA: (giorno) => `Un avviso bonario scade il ${giorno}.`,
};

/** What the caller should be reminded of: one statement, at most 50 things, the nearest first. */
export async function promemoria(contesto: ContestoLettura): Promise<PromemoriaLetto[]> {
  const { giorno } = contesto;
  const chi = await contesto.chi();
  const limite = aggiungiGiorni(giorno, GIORNI_DI_PREAVVISO);
  const miei = cassettiPropri(contesto.principal!, chi);
  const mie = sql`(${delegheDelChiamante({ principal: contesto.principal!, chi, giorno })} or d.soggetto_id = any(${miei}::uuid[]))`;
  const trovati = await contesto.leggi(sql<Trovato>`
    select * from (
      select 'PEC_MANCANTE' as codice, 'soggetto' as tabella, s.id as "soggettoId", s.id as uuid, null::date as giorno
        from soggetto s left join recapito r on r.soggetto_id = s.id
        where ${scopeBasta(contesto.principal!, 'ANAGRAFICA')} and s.id = any(${miei}::uuid[]) and r.contatti_pec is null and r.recapiti_pec is null
      union all
      select 'DELEGA_IN_SCADENZA', 'delega', d.soggetto_id, d.delega_id, d.al from delega_ricevuta d
        where ${mie} and ${delegaAttiva(giorno)} and d.al <= ${limite}::date
      union all
      select case ${statoDelega(giorno)} when 'DA_VALIDARE' then 'DELEGA_DA_VALIDARE' else 'DELEGA_DA_ATTIVARE' end, 'delega', d.soggetto_id, d.delega_id, null
        from delega_ricevuta d where ${mie} and ${delegaDaConcludere(giorno)}
      union all
      select 'AVVISO_IN_SCADENZA', 'avvisoBonario', a.soggetto_id, a.id, a.scadenza from avviso_bonario a
        where ${scopeBasta(contesto.principal!, 'DEBITI')} and a.soggetto_id = any(${miei}::uuid[]) and a.stato = 'EMESSO' and a.scadenza between ${giorno}::date and ${limite}::date
    ) p order by giorno nulls last, codice, uuid limit ${MASSIMO}`);
  // A reminder of a delega says nothing of the delegante until it is looked into; the others are of one's own drawers.
  const ambiti: Partial<Record<NomeTabella, Ambito>> = { soggetto: 'ANAGRAFICA', avvisoBonario: 'DEBITI' };
  for (const { tabella, soggettoId } of trovati)
    if (ambiti[tabella]) await contesto.decidi(soggettoId, { ambito: ambiti[tabella], portata: { tipo: 'INTERO' } });
  return Promise.all(
    trovati.map(async ({ codice, tabella, soggettoId, uuid, giorno: scade }) => ({
      codice,
      testo: TESTI[codice]!(scade === null ? '' : dataItaliana(scade)),
      oggetto: await rigaPerId(contesto, tabella, soggettoId, uuid),
    })),
  );
}
