import {
  Abbinamento,
  type AbbinamentoTrovato,
  CriterioAbbinamento,
  type EsitoAbbinamento,
  type RigaDaAbbinare,
  type VersamentoDaAbbinare,
} from './abbinamento.ts';
import { controlloDi, formaCodiceInpsValida } from './codice-inps.ts';
import { daCentesimi } from './importo.ts';

/** A row while payments are poured into it. */
interface Conto {
  readonly riga: RigaDaAbbinare;
  /** What it still asks for; null: whatever comes, the taxpayer computes it. */
  resta: bigint | null;
  versato: bigint;
  compensato: bigint;
  eccedenza: bigint;
  /** Payments of which something was left over here, the earliest first. */
  readonly oltre: Pagamento[];
}

/** A payment while it is poured. */
interface Pagamento {
  readonly versamento: VersamentoDaAbbinare;
  resta: bigint;
  eccedenza: bigint;
  readonly conti: Conto[];
}

/** The digits of the codeline that say which row it is: the last three cover its amount (rules.md §2.3). */
const CIFRE_DELLA_RIGA = 14;

/**
 * Matches the payments of one posizione with its rows of F24; the same for any order of the input.
 *
 * 1. By codeline and causale: the row's own codeline, or the same row's recomputed for the amount paid. Rows that have none (gestione separata) go by
 *    sede, causale and period. An exact amount first, then the earliest due; what is left over is an excess of the row that the payment names.
 * 2. What names no row, here or elsewhere, by sede, causale, period and amount: exactly that of a row, or of the first ones not yet settled. Anything less exact
 *    stays unmatched, as INPS leaves it: a wrong field makes automatic posting impossible (rules.md §2.3).
 * 3. Credits used, out of the excesses with that codeline or those data (rules.md §2.4).
 */
export function abbina(righe: readonly RigaDaAbbinare[], versamenti: readonly VersamentoDaAbbinare[]): EsitoAbbinamento {
  const conti = righe.toSorted(perGiorno((riga) => riga.scadenza)).map(apriConto);
  const perCodice = raggruppa(conti, ({ riga }) => riga.codiceInps && chiaveCodice(riga.causale, riga.codiceInps));
  const senzaCodice = raggruppa(conti, ({ riga }) => (riga.codiceInps === null ? chiaveDati(riga) : null));
  const perDati = raggruppa(conti, ({ riga }) => chiaveDati(riga));
  const trovati: AbbinamentoTrovato[] = [];
  const pagamenti = versamenti.toSorted(perGiorno((versamento) => versamento.data)).map(apriPagamento);
  const gruppi = new Map<readonly Conto[], Pagamento[]>();
  const crediti: [Pagamento, readonly Conto[]][] = [];
  const sparsi: Pagamento[] = [];
  for (const pagamento of pagamenti) {
    const { versamento } = pagamento;
    const gruppo = delCodice(versamento, perCodice) ?? senzaCodice.get(chiaveDati(versamento));
    if (pagamento.resta < 0n) crediti.push([pagamento, gruppo ?? perDati.get(chiaveDati(versamento)) ?? []]);
    else if (pagamento.resta > 0n && gruppo) aggiungi(gruppi, gruppo, pagamento);
    else if (pagamento.resta > 0n && !nominaUnaRiga(versamento)) sparsi.push(pagamento);
  }
  for (const [gruppo, suoi] of gruppi) versa(gruppo, suoi, trovati);
  for (const pagamento of sparsi) versaEsatto(perDati.get(chiaveDati(pagamento.versamento)) ?? [], pagamento, trovati);
  for (const [credito, gruppo] of crediti) usaCredito(credito, gruppo, trovati);
  return {
    abbinamenti: trovati,
    righe: new Map(conti.map(({ riga, versato, compensato, eccedenza }) => [riga.id, { versato, compensato, eccedenza }])),
    versamenti: new Map(
      pagamenti.map((pagamento) => [pagamento.versamento.id, { abbinamento: statoDi(pagamento), eccedenza: pagamento.eccedenza }]),
    ),
  };
}

function perGiorno<T extends { readonly id: string }>(giorno: (uno: T) => string): (a: T, b: T) => number {
  return (a, b) => ((giorno(a) === giorno(b) ? a.id < b.id : giorno(a) < giorno(b)) ? -1 : 1);
}

const apriConto = (riga: RigaDaAbbinare): Conto => ({
  riga,
  resta: riga.annullata ? 0n : riga.importo,
  versato: 0n,
  compensato: 0n,
  eccedenza: 0n,
  oltre: [],
});
const apriPagamento = (versamento: VersamentoDaAbbinare): Pagamento => ({
  versamento,
  resta: versamento.debito - versamento.credito,
  eccedenza: 0n,
  conti: [],
});

function raggruppa(conti: readonly Conto[], chiave: (conto: Conto) => string | null): ReadonlyMap<string, readonly Conto[]> {
  const gruppi = new Map<string, Conto[]>();
  for (const conto of conti) {
    const sua = chiave(conto);
    if (sua !== null) aggiungi(gruppi, sua, conto);
  }
  return gruppi;
}

function aggiungi<K, V>(gruppi: Map<K, V[]>, chiave: K, valore: V): void {
  const gruppo = gruppi.get(chiave);
  if (gruppo) gruppo.push(valore);
  else gruppi.set(chiave, [valore]);
}

const chiaveCodice = (causale: string, codice: string) => `${causale}/${codice.slice(0, CIFRE_DELLA_RIGA)}`;

type Dati = Pick<VersamentoDaAbbinare, 'sede' | 'causale' | 'periodoDal' | 'periodoAl'>;
const chiaveDati = ({ sede, causale, periodoDal, periodoAl }: Dati) => `${sede}/${causale}/${periodoDal}/${periodoAl}`;

/**
 * The rows that a payment's codeline names. Interest travels with the codeline of the contribution under a causale of its own (rules.md §2.2); a
 * credit bears the codeline of the payment that it arose from, whose amount is another (§2.4).
 */
function delCodice(versamento: VersamentoDaAbbinare, perCodice: ReadonlyMap<string, readonly Conto[]>): readonly Conto[] | undefined {
  const { codice, causale, debito, credito } = versamento;
  if (codice === null || !formaCodiceInpsValida(codice)) return undefined;
  const gruppo = perCodice.get(chiaveCodice(causale, codice));
  const suo = credito > debito || gruppo?.some(({ riga }) => riga.codiceInps === codice || ricalcolato(codice, debito - credito, riga));
  return suo ? gruppo : undefined;
}

/** The codeline is right for what was paid: it names a row, which is not here, and so no other. */
function nominaUnaRiga({ codice, debito, credito, periodoAl, sede }: VersamentoDaAbbinare): boolean {
  if (codice === null || !formaCodiceInpsValida(codice) || periodoAl === null || sede === null) return false;
  return ricalcolato(codice, debito - credito, { anno: Number(periodoAl.slice(0, 4)), sede });
}

/** Paying another amount than the one emitted takes a recomputed codeline: the same row, other check digits (rules.md §2.3). */
function ricalcolato(codice: string, importo: bigint, { anno, sede }: Pick<RigaDaAbbinare, 'anno' | 'sede'>): boolean {
  const fuori = { annoRiferimento: anno, sede, importo: daCentesimi(importo) };
  return codice.endsWith(controlloDi(codice.slice(0, CIFRE_DELLA_RIGA), fuori));
}

/** Pours payments into the rows that they name. */
function versa(gruppo: readonly Conto[], pagamenti: readonly Pagamento[], trovati: AbbinamentoTrovato[]): void {
  for (const pagamento of pagamenti) {
    const uguale = gruppo.find(({ resta }) => resta === pagamento.resta);
    if (uguale) paga(uguale, pagamento, pagamento.resta, criterioDi(pagamento, uguale), trovati);
  }
  for (const pagamento of pagamenti) {
    for (const conto of gruppo) {
      if (conto.resta === null || conto.resta === 0n || pagamento.resta === 0n) continue;
      const importo = conto.resta < pagamento.resta ? conto.resta : pagamento.resta;
      paga(conto, pagamento, importo, criterioDi(pagamento, conto), trovati);
    }
    if (pagamento.resta === 0n) continue;
    const libero = gruppo.find(({ resta }) => resta === null);
    if (libero) paga(libero, pagamento, pagamento.resta, criterioDi(pagamento, libero), trovati);
    else eccede(gruppo, pagamento, trovati);
  }
}

/** What is left over stays with the last row that the payment paid, else with that of its amount, else with the last one due. */
function eccede(gruppo: readonly Conto[], pagamento: Pagamento, trovati: AbbinamentoTrovato[]): void {
  const { resta } = pagamento;
  const conto = pagamento.conti.at(-1) ?? gruppo.find(({ riga }) => riga.importo === resta) ?? gruppo.at(-1)!;
  if (pagamento.conti.length === 0) paga(conto, pagamento, 0n, criterioDi(pagamento, conto), trovati);
  pagamento.eccedenza = resta;
  pagamento.resta = 0n;
  conto.eccedenza += resta;
  conto.oltre.push(pagamento);
}

/** A payment that names no row pays those whose data it bears, if it pays them exactly. */
function versaEsatto(conti: readonly Conto[], pagamento: Pagamento, trovati: AbbinamentoTrovato[]): void {
  const aperti = conti.filter(({ resta }) => resta !== null && resta > 0n);
  const uno = aperti.find(({ resta }) => resta === pagamento.resta);
  const criterio = pagamento.versamento.compensazione ? CriterioAbbinamento.COMPENSAZIONE : CriterioAbbinamento.DATI_RIGA;
  let somma = 0n;
  const fino = aperti.findIndex(({ resta }) => {
    somma += resta!;
    return somma === pagamento.resta;
  });
  for (const conto of uno ? [uno] : aperti.slice(0, fino + 1)) paga(conto, pagamento, conto.resta!, criterio, trovati);
}

/** A credit used is taken from the excesses where it arose, the earliest first. */
function usaCredito(credito: Pagamento, conti: readonly Conto[], trovati: AbbinamentoTrovato[]): void {
  for (const conto of conti)
    for (const pagamento of conto.oltre) {
      const mancano = -credito.resta;
      const usato = pagamento.eccedenza < mancano ? pagamento.eccedenza : mancano;
      if (usato === 0n) continue;
      pagamento.eccedenza -= usato;
      conto.eccedenza -= usato;
      credito.resta += usato;
      if (credito.conti.at(-1) !== conto) paga(conto, credito, 0n, CriterioAbbinamento.COMPENSAZIONE, trovati);
    }
}

function criterioDi({ versamento }: Pagamento, { riga }: Conto): CriterioAbbinamento {
  if (versamento.compensazione) return CriterioAbbinamento.COMPENSAZIONE;
  return riga.codiceInps === null ? CriterioAbbinamento.DATI_RIGA : CriterioAbbinamento.CODICE_INPS;
}

function paga(conto: Conto, pagamento: Pagamento, importo: bigint, criterio: CriterioAbbinamento, trovati: AbbinamentoTrovato[]): void {
  conto.versato += importo;
  if (pagamento.versamento.compensazione) conto.compensato += importo;
  if (conto.resta !== null) conto.resta -= importo;
  pagamento.resta -= importo;
  pagamento.conti.push(conto);
  trovati.push({ f24: conto.riga.id, versamento: pagamento.versamento.id, importo, criterio });
}

function statoDi({ conti, eccedenza, resta }: Pagamento): Abbinamento {
  if (conti.length === 0) return Abbinamento.NON_ABBINATO;
  if (eccedenza > 0n) return Abbinamento.ECCEDENZA;
  // Of a credit: it took more than the excesses that are known.
  if (resta < 0n) return Abbinamento.PARZIALE;
  return conti.some((conto) => conto.resta !== null && conto.resta > 0n) ? Abbinamento.PARZIALE : Abbinamento.ABBINATO;
}
