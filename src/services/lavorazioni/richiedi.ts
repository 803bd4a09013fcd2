import { uuidv7 as uuid } from 'uuidv7';
import { scriviPrincipal } from '../../auth/principal.ts';
import type { TipoLavorazione } from '../../domain/lavorazione.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { ContestoServizi } from '../contesto.ts';
import { unaVolta } from '../idempotenza.ts';

/** What is asked of a Lavorazione: its lines, as its kind takes them, and the whole input, which a second request with the same key must repeat. */
export interface RichiestaLavorazione {
  readonly tipo: TipoLavorazione;
  readonly input: { readonly idempotencyKey: string };
  readonly righe: readonly unknown[];
}

/**
 * Accepts a Lavorazione: it is written and queued in one transaction, once for an idempotencyKey. Whether the caller may ask for it was
 * decided by the caller of this; the right to each line is decided when it is done. Answers the payload.
 *
 * @throws ErroreDominio VALORE_NON_VALIDO, CHIAVE_RIUTILIZZATA
 */
export async function richiediLavorazione(contesto: ContestoServizi, { tipo, input, righe }: RichiestaLavorazione) {
  const principal = contesto.principal!;
  const { lavorazione } = await unaVolta(contesto, { mutazione: tipo, input }, async (em) => {
    const id = uuid();
    await em.execute(
      `insert into lavorazione (id, tipo, richiedente, applicazione, principal, input, righe, creata_il)
       values (?, ?, ?, ?, ?::jsonb, ?, ?, clock_timestamp())`,
      [
        ...[id, tipo, principal.codiceFiscale, principal.applicazione?.id ?? '', JSON.stringify(scriviPrincipal(principal))],
        ...[JSON.stringify(righe), righe.length],
      ],
    );
    await contesto.accoda(em, id);
    return { lavorazione: id };
  });
  contesto.rinnova();
  return { lavorazione: await rigaPerId(contesto, 'lavorazione', lavorazione as string, lavorazione as string) };
}
