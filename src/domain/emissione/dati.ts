import type { DatiContributi } from '../contributi/tipi.ts';
import { aggiungiGiorni, type Data } from '../data.ts';
import { aggiungiMesi } from '../data-mesi.ts';
import { Gestione } from '../gestione.ts';
import { type Importo, inCentesimi } from '../importo.ts';
import { type Mese, meseDi } from '../mese.ts';
import { RiduzioneContributiva, RuoloNucleo } from '../posizione.ts';
import type { Componente, FattiContributivi, RiduzioneConcessa } from './fatti.ts';

/** What gives a coadiuvante the lower rate ends with the month in which he turns 21 (rules.md §3.2). */
const MESI_A_21_ANNI = 252;

/** The components that owe contributions of their own on a posizione: those of its nucleo, and its titolare in any case. */
export function componentiDi({ componenti, denominazione, dataInizio, dataFine }: FattiContributivi): readonly Componente[] {
  if (componenti.some(({ ruolo }) => ruolo === RuoloNucleo.TITOLARE)) return componenti;
  const titolare = { codiceSoggetto: '10', cognomeNome: denominazione, ruolo: RuoloNucleo.TITOLARE, dataNascita: null } as const;
  return [{ ...titolare, dal: dataInizio, al: dataFine }, ...componenti];
}

/**
 * What a component's contributions of a year are computed from; null where he has no month in it. Incomes are those of the posizione, and
 * are the titolare's: how a family divides them is not in the archive. A loss counts as no income.
 */
export function datiDelComponente(fatti: FattiContributivi, componente: Componente, anno: number): DatiContributi | null {
  const mesi = mesiNell(anno, piuTardi(fatti.dataInizio, componente.dal), piuPresto(fatti.dataFine, componente.al));
  if (mesi === null) return null;
  const titolare = componente.ruolo === RuoloNucleo.TITOLARE;
  const comuni = {
    gestione: fatti.gestione,
    anno,
    reddito: (titolare ? redditoDel(fatti, anno) : null) ?? '0.00',
    redditoAnnoPrecedente: titolare ? redditoDel(fatti, anno - 1) : null,
    mesi: mesi.ultimo - mesi.primo + 1,
    primoMese: mesi.primo,
  };
  if (fatti.gestione === Gestione.SEPARATA_PROFESSIONISTI) return { ...comuni, altraCoperturaPrevidenziale: fatti.altraCopertura };
  return {
    ...comuni,
    mesiUnder21: titolare ? 0 : mesiUnder21(componente.dataNascita, anno, mesi),
    ante1996: fatti.ante1996,
    quotaAssociativaAnnua: titolare ? fatti.quotaAssociativaAnnua : null,
    ...riduzioneDi(fatti.riduzioni, titolare, anno, mesi),
  };
}

/** Euro, the income of a year; null where it is not known. */
export function redditoDel({ redditi }: FattiContributivi, anno: number): Importo | null {
  const reddito = redditi[anno];
  if (reddito === undefined) return null;
  return inCentesimi(reddito) < 0n ? '0.00' : reddito;
}

/** The first and the last month of a year, 1–12. */
interface Mesi {
  readonly primo: number;
  readonly ultimo: number;
}

/** The months of a year that a period touches: any started month counts whole (rules.md §3.4). */
function mesiNell(anno: number, dal: Data, al: Data | null): Mesi | null {
  if (dal > `${anno}-12-31` || (al !== null && (al < `${anno}-01-01` || al < dal))) return null;
  const numero = (giorno: Data) => Number(giorno.slice(5, 7));
  return { primo: dal < `${anno}-01-01` ? 1 : numero(dal), ultimo: al === null || al > `${anno}-12-31` ? 12 : numero(al) };
}

function mesiUnder21(dataNascita: Data | null, anno: number, mesi: Mesi): number {
  if (dataNascita === null) return 0;
  const ultimoRidotto = meseDi(aggiungiMesi(dataNascita, MESI_A_21_ANNI));
  return quanti(mesi, (mese) => meseDel(anno, mese) <= ultimoRidotto);
}

/**
 * The reduction of a year and its months: those whose last day it covers, so that 36 months begun on the 3rd are 36. That of the regime
 * forfettario is of the whole business; the others are personal, and the titolare's. Of several, that with more months.
 */
function riduzioneDi(riduzioni: readonly RiduzioneConcessa[], titolare: boolean, anno: number, mesi: Mesi) {
  const contate = riduzioni
    .filter(({ tipo }) => titolare || tipo === RiduzioneContributiva.FORFETTARIO_35)
    .map(({ tipo, dal, al }) => ({
      riduzione: tipo,
      mesiRiduzione: quanti(mesi, (mese) => {
        const fine = ultimoGiorno(meseDel(anno, mese));
        return dal <= fine && (al === null || al >= fine);
      }),
    }))
    .filter(({ mesiRiduzione }) => mesiRiduzione > 0)
    .sort((a, b) => b.mesiRiduzione - a.mesiRiduzione);
  return contate[0] ?? {};
}

const meseDel = (anno: number, mese: number): Mese => `${anno}-${String(mese).padStart(2, '0')}`;
const ultimoGiorno = (mese: Mese): Data => aggiungiGiorni(aggiungiMesi(`${mese}-01`, 1), -1);
const piuTardi = (a: Data, b: Data): Data => (a > b ? a : b);
const piuPresto = (a: Data | null, b: Data | null): Data | null => (a === null || (b !== null && b < a) ? b : a);

function quanti({ primo, ultimo }: Mesi, condizione: (mese: number) => boolean): number {
  let conto = 0;
  for (let mese = primo; mese <= ultimo; mese += 1) if (condizione(mese)) conto += 1;
  return conto;
}
