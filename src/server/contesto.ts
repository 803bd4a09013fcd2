import { hkdfSync } from 'node:crypto';
import { creaDecisore } from '../auth/decisore.ts';
import type { Lettore } from '../auth/fatti.ts';
import type { Principal } from '../auth/principal.ts';
import type { Config } from '../config.ts';
import type { BancaDati } from '../database/apri.ts';
import { creaScrittore } from '../database/contesto.ts';
import { DirittoPerduto } from '../database/errori.ts';
import type { LeggiOrologio } from '../orologio.ts';
import { Caricatori } from '../reads/caricatori.ts';
import { creaLettore } from '../reads/lettore.ts';
import { Riferimenti } from '../reads/riferimenti.ts';
import { descriviTabelle, type Tabelle } from '../reads/tabelle.ts';
import type { ScrittoreAccessi } from '../services/accessi/scrittore.ts';
import { Bilancio } from '../services/bilancio.ts';
import type { ContestoServizi, MezziDocumenti, MezziSandbox } from '../services/contesto.ts';
import { Tentativi } from '../services/tentativi.ts';
import type { ContestoBase } from './contesto-base.ts';

/** What a request finds in its context. */
export type Contesto = ContestoBase &
  ContestoServizi & {
    /** Its operation was begun without Apollo (operazione/pronta.ts), and what was done of it: it is paid for, or was refused the points. */
    tentata?: { readonly pagata: Promise<void> };
  };

/** Makes the context of one operation: nothing in it is shared with another request but pools and reference lists. */
export type CreaContesto = (base: ContestoBase) => Promise<Contesto>;

/** Prepares what every context shares. `sandbox`: null where this is none. */
export async function preparaContesti(
  banca: BancaDati,
  leggiOrologio: LeggiOrologio,
  documenti: MezziDocumenti,
  accessi: ScrittoreAccessi,
  limiti: Config['limiti'],
  accoda: ContestoServizi['accoda'],
  sandbox: MezziSandbox | null = null,
): Promise<CreaContesto> {
  const leggiPer = creaLettore(banca.lettura);
  const tabelle: Tabelle = descriviTabelle(banca.lettura);
  const riferimenti = new Riferimenti(leggiPer);
  const pool = await banca.app.em.getConnection().getNativeClient();
  const bilanci = {
    principal: new Bilancio(pool, 'principal', limiti.punti),
    applicazione: new Bilancio(pool, 'applicazione', limiti.puntiApplicazione),
  };
  const [tentativi, tentativiDelGiorno] = [new Tentativi(pool), new Tentativi(pool, ['giorno'])];
  const chiaveCursori = Buffer.from(hkdfSync('sha256', documenti.chiave, '', 'cassetto/cursori/1', 32));
  const crea: CreaContesto = async ({ principal, requestId, lavorazione, segnale }) => {
    const leggi: Lettore = (query) => leggiPer(query, segnale);
    const orologio = await leggiOrologio();
    const giorno = orologio.oggi();
    const caricatori = new Caricatori();
    const decisore = creaDecisore(leggi, principal, giorno);
    const scrivi = creaScrittore(banca.app, principal as Principal, decisore.chi, giorno, lavorazione);
    const contesto: Contesto = {
      ...decisore,
      requestId,
      segnale,
      leggi,
      tabelle,
      riferimenti,
      caricatori,
      chiaveCursori,
      finoA: null,
      scrivi: (azione) =>
        scrivi(azione).catch((errore: unknown) => {
          // What was decided no longer holds: whoever tries again decides again.
          if (errore instanceof DirittoPerduto) contesto.rinnova();
          throw errore;
        }),
      documenti,
      bilanci,
      costoMassimo: limiti.costo,
      accoda,
      tentativi: lavorazione === undefined ? tentativi : tentativiDelGiorno,
      orologio,
      sandbox: sandbox && { ...sandbox, come: (altro) => crea({ principal: altro, requestId }) },
      registra: (operazione) => accessi.scrivi(contesto, operazione),
      rinnova: () => {
        decisore.dimentica();
        // Apollo runs the operation on a copy of this object: what it holds is emptied, never replaced.
        caricatori.svuota();
      },
    };
    return contesto;
  };
  return crea;
}
