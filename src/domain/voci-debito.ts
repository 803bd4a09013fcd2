import type { StatoAvviso, StatoRuolo } from './avviso.ts';
import { residuoF24 } from './conto-f24.ts';
import { type RigaDovuta, sanzioniMaturate } from './estratto-debitario.ts';
import { confronta, daCentesimi, type Importo, importoItaliano, inCentesimi, somma, sottrai } from './importo.ts';
import type { PassoCalcolo } from './passo-calcolo.ts';

/** Where a debt has come to. */
export const FaseDebito = {
  RATA_SCADUTA: 'RATA_SCADUTA',
  AVVISO_BONARIO: 'AVVISO_BONARIO',
  AVVISO_ADDEBITO: 'AVVISO_ADDEBITO',
  RUOLO: 'RUOLO',
  DILAZIONE: 'DILAZIONE',
  NOTA_DI_DEBITO: 'NOTA_DI_DEBITO',
} as const;
export type FaseDebito = keyof typeof FaseDebito;

interface DellaPosizione {
  readonly uuid: string;
  readonly posizioneId: string;
}

/** A row of F24. */
export type Rata = RigaDovuta & DellaPosizione;

/** An avviso bonario. Amounts in euro, here and below. */
export interface Bonario extends DellaPosizione {
  readonly contributi: Importo;
  readonly sanzioni: Importo;
  readonly totale: Importo;
  readonly versato: Importo;
  readonly stato: StatoAvviso;
  readonly avvisoAddebitoId: string | null;
}

/** An avviso di addebito, or a ruolo. */
export interface Carico extends DellaPosizione {
  readonly capitale: Importo;
  readonly sanzioni: Importo;
  readonly interessi: Importo;
  readonly totale: Importo;
  readonly residuo: Importo;
  readonly stato: StatoRuolo;
}

/** A row of an avviso that asks for a row of F24. */
export interface RigaChiesta {
  readonly f24Id: string;
  readonly avvisoBonarioId: string | null;
  readonly avvisoAddebitoId: string | null;
  readonly contributi: Importo;
}

/** One debt. `importo` = contributi + sanzioni + interessi. It is open where nothing absorbs it. */
export interface VoceDebito<O> {
  readonly posizioneId: string;
  readonly fase: FaseDebito;
  readonly importo: Importo;
  readonly contributi: Importo;
  readonly sanzioni: Importo;
  readonly interessi: Importo;
  readonly oggetto: O;
  readonly f24: readonly O[];
  readonly spiegazione: readonly PassoCalcolo[];
  readonly assorbitaDa: O | null;
}

const NIENTE: Importo = '0.00';
const CHIUSI: ReadonlySet<StatoRuolo> = new Set(['SGRAVATO', 'ESTINTO']);

/** The voce of an avviso di addebito or of a ruolo; none once it is paid or cancelled. */
export function voceDelCarico<C extends Carico>(carico: C, fase: FaseDebito): VoceDebito<C>[] {
  const { sanzioni, interessi, totale, residuo, stato } = carico;
  if (CHIUSI.has(stato) || residuo === NIENTE) return [];
  return [voceDellAtto(carico, stato === 'RATEIZZATO' ? FaseDebito.DILAZIONE : fase, { totale, residuo, sanzioni, interessi })];
}

/** The voce of an avviso bonario; none once it is paid or cancelled. `assorbitaDa`: the act that followed it, which now asks for the same debt. */
export function voceDelBonario<B extends Bonario, O>(bonario: B, assorbitaDa: O | null): VoceDebito<B | O>[] {
  const { sanzioni, totale, versato, stato } = bonario;
  const residuo = sottrai(totale, versato);
  if (stato === 'PAGATO' || stato === 'ANNULLATO' || confronta(residuo, NIENTE) <= 0) return [];
  const fase = stato === 'RATEIZZATO' ? FaseDebito.DILAZIONE : FaseDebito.AVVISO_BONARIO;
  return [{ ...voceDellAtto(bonario, fase, { totale, residuo, sanzioni, interessi: NIENTE }), assorbitaDa }];
}

/** The act that asks for part of a rata: how much of it, in euro, and its own voce; null where it is settled. */
export interface Chiesto<O> {
  readonly contributi: Importo;
  readonly voce: VoceDebito<O> | null;
}

/** The voci of a rata past due: what an act asks for is absorbed by it, the rest is open, with the sanctions that have accrued on it. */
export function vociDellaRata<R extends Rata, O>(rata: R, fase: FaseDebito, chiesto: Chiesto<O> | null, oggi: string): VoceDebito<R | O>[] {
  const residuo = residuoF24(rata)!;
  const tolto = chiesto === null ? NIENTE : confronta(chiesto.contributi, residuo) < 0 ? chiesto.contributi : residuo;
  const aperto = sottrai(residuo, tolto);
  const voci: VoceDebito<R | O>[] = [];
  const della = (contributi: Importo, sanzioni: Importo, spiegazione: readonly PassoCalcolo[]) => ({
    ...voce(rata, fase, { contributi, sanzioni, interessi: NIENTE }, spiegazione),
    f24: [rata],
  });
  if (aperto !== NIENTE) {
    const { sanzioni, spiegazione } = sanzioniMaturate(aperto, rata.scadenza, oggi);
    voci.push(della(aperto, sanzioni, [passo('Quanto resta della rata', rata.importo!, rata.versato, residuo), ...spiegazione]));
  }
  if (chiesto?.voce && tolto !== NIENTE) voci.push({ ...della(tolto, NIENTE, []), assorbitaDa: chiesto.voce.oggetto });
  return voci;
}

interface Parti {
  readonly contributi: Importo;
  readonly sanzioni: Importo;
  readonly interessi: Importo;
}

function voce<O extends DellaPosizione>(oggetto: O, fase: FaseDebito, parti: Parti, spiegazione: readonly PassoCalcolo[]): VoceDebito<O> {
  const importo = somma(parti.contributi, parti.sanzioni, parti.interessi);
  return { posizioneId: oggetto.posizioneId, fase, importo, ...parti, oggetto, f24: [], spiegazione, assorbitaDa: null };
}

/** What was paid went to contributi first, then to sanzioni, then to interessi: what is left is made of these from the last. */
function voceDellAtto<O extends DellaPosizione>(
  oggetto: O,
  fase: FaseDebito,
  { totale, residuo, ...accessori }: { totale: Importo; residuo: Importo; sanzioni: Importo; interessi: Importo },
): VoceDebito<O> {
  let resta = inCentesimi(residuo);
  const togli = (importo: Importo) => {
    const suo = inCentesimi(importo) < resta ? inCentesimi(importo) : resta;
    resta -= suo;
    return daCentesimi(suo);
  };
  const interessi = togli(accessori.interessi);
  const sanzioni = togli(accessori.sanzioni);
  const quanto = 'Quanto resta dell’atto; i pagamenti vanno prima ai contributi, poi alle sanzioni, poi agli interessi';
  return voce(oggetto, fase, { contributi: daCentesimi(resta), sanzioni, interessi }, [
    passo(quanto, totale, sottrai(totale, residuo), residuo),
  ]);
}

function passo(descrizione: string, da: Importo, togli: Importo, risultato: Importo): PassoCalcolo {
  return { descrizione, formula: `${importoItaliano(da)} − ${importoItaliano(togli)}`, risultato, fonte: null };
}
