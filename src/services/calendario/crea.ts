import { eAnalista } from '../../auth/decisione.ts';
import { scriviPrincipal } from '../../auth/principal.ts';
import type { Gestione } from '../../domain/gestione.ts';
import type { TipoScadenza } from '../../domain/scadenza.ts';
import { idDelSegreto, nuovoSegreto } from '../../domain/segreto-calendario.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { esigiScopeDocumenti } from '../documenti/genera.ts';
import { unaVolta } from '../idempotenza.ts';
import { negato } from '../rifiuto.ts';
import { scadenzeDelCalendario } from './scadenze.ts';

/** Where the calendars are. */
export const PERCORSO_CALENDARIO = '/calendario/';

export interface CreaCalendario {
  readonly tipo?: readonly TipoScadenza[] | null;
  readonly gestione?: readonly Gestione[] | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Makes a calendar at a secret address. The address is told here and never again: what is kept is its hash, so that a request repeated with its
 * idempotencyKey answers the calendar without it.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, TROPPE_RIGHE, VALORE_NON_VALIDO, CHIAVE_RIUTILIZZATA
 */
export async function creaCalendario(contesto: ContestoServizi, input: CreaCalendario) {
  esigiScopeDocumenti(contesto);
  if (eAnalista(await contesto.chi())) throw negato();
  const { tipo: tipi = null, gestione: gestioni = null } = input;
  await scadenzeDelCalendario(contesto, { tipi, gestioni });
  const segreto = nuovoSegreto();
  const suo = idDelSegreto(segreto)!;
  const { calendario } = await unaVolta(contesto, { mutazione: 'creaCalendario', input }, async (em) => {
    const principal = contesto.principal!;
    await em.execute(
      `insert into calendario (id, richiedente, applicazione, principal, tipi, gestioni, creato_il)
       values (?, ?, ?, ?::jsonb, (select array_agg(t) from json_array_elements_text(?::json) as t),
         (select array_agg(g) from json_array_elements_text(?::json) as g), clock_timestamp())`,
      [
        ...[suo, principal.codiceFiscale, principal.applicazione?.id ?? '', JSON.stringify(scriviPrincipal(principal))],
        ...[JSON.stringify(tipi ?? []), JSON.stringify(gestioni ?? [])],
      ],
    );
    return { calendario: suo };
  });
  contesto.rinnova();
  const riga = await rigaPerId(contesto, 'calendario', calendario as string, calendario as string);
  const url = calendario === suo ? `${contesto.documenti.base}${PERCORSO_CALENDARIO}${segreto}.ics` : null;
  return { calendario: { ...riga, url } };
}
