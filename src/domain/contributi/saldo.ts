import { type Importo, importoItaliano, inCentesimi, somma, sottrai } from '../importo.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import { prorogaDel } from '../scadenzario.ts';
import { dataItaliana } from '../data.ts';
import { type Intestazione, righeAcconti, rigaSaldo } from './righe.ts';
import type { RataContributi } from './tipi.ts';

/** Acconti and saldo of a year. */
export interface AccontiESaldo {
  readonly acconti: readonly RataContributi[];
  readonly saldo: RataContributi | null;
  readonly passi: readonly PassoCalcolo[];
  readonly avvertenze: readonly string[];
}

/** What acconti and saldo are made of, in euro. */
export interface BaseDelSaldo {
  /** Each of the two acconti; null where last year's income is not known. */
  readonly acconto: Importo | null;
  readonly passoAcconto: PassoCalcolo | null;
  /** What was paid as acconti, where it is known. */
  readonly versati: Importo | null;
  /** What is due on the real income. */
  readonly dovuto: Importo;
  /** How that comes about. */
  readonly passoDovuto: PassoCalcolo;
}

/** The saldo is what is due less the acconti: those paid where they are known, those computed otherwise (rules.md §3.7). */
export function accontiESaldo(
  testa: Intestazione,
  { acconto, passoAcconto, versati, dovuto, passoDovuto }: BaseDelSaldo,
  fonte: string,
): AccontiESaldo {
  const passiAcconto = passoAcconto === null ? [] : [passoAcconto];
  const acconti = righeAcconti(testa, acconto ?? '0.00', passiAcconto);
  const calcolati = somma(...acconti.map((riga) => riga.importo));
  const tolti = versati ?? calcolati;
  const daSaldare = sottrai(dovuto, tolti);
  const nulla = inCentesimi(dovuto) === 0n && inCentesimi(tolti) === 0n;
  const sottratti = versati === null ? acconti.map((riga) => riga.importo) : [versati];
  const passo: PassoCalcolo = {
    descrizione: 'Saldo: quanto è dovuto meno gli acconti',
    formula: [dovuto, ...sottratti].map(importoItaliano).join(' − '),
    risultato: daSaldare,
    fonte,
  };
  const avvertenze: string[] = [];
  if (acconto === null && versati === null && !nulla)
    avvertenze.push('Mancano il reddito dell’anno precedente e gli acconti versati: il saldo è calcolato senza acconti.');
  if (acconto !== null && versati !== null && versati !== calcolati)
    avvertenze.push(
      `Il saldo toglie gli acconti versati (${importoItaliano(versati)}), diversi da quelli calcolati (${importoItaliano(calcolati)}).`,
    );
  if (inCentesimi(daSaldare) < 0n)
    avvertenze.push('Gli acconti superano il dovuto: il saldo negativo è un credito, da compensare o chiedere a rimborso.');
  return {
    acconti,
    saldo: nulla ? null : rigaSaldo(testa, daSaldare, [passoDovuto, ...passiAcconto, passo]),
    passi: [...passiAcconto, ...(nulla ? [] : [passo])],
    avvertenze: [...avvertenze, ...avvertenzeProroga(testa, acconti.length > 0, !nulla)],
  };
}

/** Names the delays of the terms that the rows meet, so that whoever has one can tell. */
function avvertenzeProroga({ anno, prorogato }: Intestazione, conAcconti: boolean, conSaldo: boolean): string[] {
  const anni = [...(conAcconti ? [anno] : []), ...(conSaldo ? [anno + 1] : [])];
  return anni.flatMap((uno) => {
    const proroga = prorogaDel(uno);
    if (proroga === null) return [];
    const giorni = `${dataItaliana(proroga.data)}, o ${dataItaliana(proroga.conMaggiorazione)} con lo 0,40 % in più`;
    const usata = prorogato ? 'è applicata qui la proroga' : 'qui c’è il termine ordinario';
    return [`Nel ${uno} saldo e primo acconto di ${proroga.soggetti} erano prorogati al ${giorni} (${proroga.fonte}): ${usata}.`];
  });
}
