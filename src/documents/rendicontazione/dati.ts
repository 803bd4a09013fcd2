import type { AnnoRendicontato } from '../../domain/anni-rendicontazione.ts';
import type { EmissioneProspetto } from '../prospetto/tipi.ts';

/** Everything that is printed on a Rendicontazione G.S.: plain JSON, since it crosses to the worker that draws. */
export interface DatiRendicontazione extends EmissioneProspetto {
  readonly soggetto: { readonly codiceFiscale: string; readonly denominazione: string };
  /** As printed, "5400 Padova"; null where it is not known. */
  readonly sede: string | null;
  /** The oldest first. */
  readonly anni: readonly AnnoRendicontato[];
}
