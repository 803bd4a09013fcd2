import { type ContoF24, dovutoF24, residuoF24, scadutoF24, statoF24 } from './conto-f24.ts';
import { type StatoF24, TipoRata } from './f24.ts';
import { daCentesimi, type Importo, inCentesimi } from './importo.ts';
import { calcolaSanzioni } from './sanzioni.ts';
import { TipoSanzione } from './sanzioni-regime.ts';

/** A row of F24 as the estratto debitario looks at it. Amounts in euro, days "YYYY-MM-DD". */
export interface RigaDovuta extends ContoF24 {
  readonly tipoRata: TipoRata;
  readonly scadenza: string;
  /** What was paid beyond it and not used since. */
  readonly eccedenza: Importo;
}

/** A row of the estratto debitario. */
export interface RigaEstrattoDebitario<R> {
  readonly f24: R;
  /** Null where the taxpayer computes it and has not paid. */
  readonly dovuto: Importo | null;
  readonly versato: Importo;
  readonly residuo: Importo | null;
  /** What has accrued on the residuo until `sanzioniAl`; null where it is not past due. */
  readonly sanzioni: Importo | null;
  readonly sanzioniAl: string | null;
  readonly stato: StatoF24;
  readonly scaduto: boolean;
}

/** Due, paid and residual of a posizione: totaleDovuto − totaleVersato = residuo − credito. */
export interface EstrattoDebitario<R> {
  readonly totaleDovuto: Importo;
  /** What was matched with the rows, excesses included. */
  readonly totaleVersato: Importo;
  readonly residuo: Importo;
  readonly credito: Importo;
  readonly righe: readonly RigaEstrattoDebitario<R>[];
}

/**
 * The estratto debitario of these rows on a day (menu Posizione assicurativa › Estratto debitario). The instalments of a dilazione are left out: they
 * spread what other rows already ask for.
 */
export function estrattoDebitario<R extends RigaDovuta>(righe: readonly R[], oggi: string): EstrattoDebitario<R> {
  const lette = righe.filter(({ tipoRata }) => tipoRata !== TipoRata.DILAZIONE).map((riga) => leggi(riga, oggi));
  const credito = totale(lette.map(({ f24 }) => f24.eccedenza));
  const versato = totale(lette.map((riga) => riga.versato));
  return {
    totaleDovuto: daCentesimi(totale(lette.map(({ dovuto }) => dovuto))),
    totaleVersato: daCentesimi(versato + credito),
    residuo: daCentesimi(totale(lette.map(({ residuo }) => residuo))),
    credito: daCentesimi(credito),
    righe: lette,
  };
}

function totale(importi: readonly (Importo | null)[]): bigint {
  return importi.reduce((somma, importo) => (importo === null ? somma : somma + inCentesimi(importo)), 0n);
}

function leggi<R extends RigaDovuta>(f24: R, oggi: string): RigaEstrattoDebitario<R> {
  const residuo = residuoF24(f24);
  const scaduto = scadutoF24(f24, oggi);
  return {
    f24,
    dovuto: dovutoF24(f24),
    versato: f24.versato,
    residuo,
    sanzioni: scaduto ? sanzioniMaturate(residuo!, f24.scadenza, oggi).sanzioni : null,
    sanzioniAl: scaduto ? oggi : null,
    stato: statoF24(f24),
    scaduto,
  };
}

/** What has accrued until today on a contribution that was declared and not paid (rules.md §8: omissione). */
export function sanzioniMaturate(importo: Importo, scadenza: string, oggi: string) {
  return calcolaSanzioni({ importo, scadenza, pagamento: oggi, tipo: TipoSanzione.OMISSIONE });
}
