import { Confidenza } from '../confidenza.ts';
import { confidenzaDelleCifre, laMinore } from '../confidenza-minore.ts';
import { somma } from '../importo.ts';
import { perNumero } from '../importo-per-numero.ts';
import { type Autonomi, type ParametriAutonomi, parametriAutonomi } from '../parametri.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import { RiduzioneContributiva } from '../posizione.ts';
import { mesiAccreditati } from './accrediti.ts';
import { annoNonDeterminato } from './anno.ts';
import { avvertenzeAutonomi } from './avvertenze.ts';
import type { DatiCompleti } from './controlli.ts';
import { arrotondata, type Condizioni, eccedenza } from './eccedenza.ts';
import { fonteDellAnno } from './fonte.ts';
import { type GruppoMesi, gruppiDiMesi } from './mesi.ts';
import { dovutoSulMinimale } from './minimale.ts';
import { rateTrimestrali } from './rate.ts';
import { riduzioneDellAnno } from './riduzione.ts';
import { intestazione, righeAcconti } from './righe.ts';
import { accontiESaldo } from './saldo.ts';
import type { CalcoloContributi, RataContributi } from './tipi.ts';

/** What says the rule of excess, acconti and saldo. */
const FONTE_ECCEDENZA = 'inps.it, scheda 49923; professionisti.it 16038';

const CAUSALI = { artigiani: { minimale: 'AF', eccedenza: 'AP' }, commercianti: { minimale: 'CF', eccedenza: 'CP' } } as const;

/**
 * The contributions of artigiani and commercianti for a year (rules.md §3). Throws ErroreDominio ANNO_NON_DETERMINATO (path anno) for a
 * year that is not in the tables, VALORE_NON_VALIDO (path riduzione) for a reduction that the year does not have.
 */
export function contributiAutonomi(dati: DatiCompleti, chi: Autonomi): CalcoloContributi {
  const tabella = parametriAutonomi(dati.anno) ?? annoNonDeterminato();
  const riduzione = dati.riduzione === null ? null : riduzioneDellAnno(dati.riduzione, tabella);
  const fonte = riduzione === null ? fonteDellAnno(tabella.fonti) : `${fonteDellAnno(tabella.fonti)}; ${riduzione.fonte}`;
  const gruppi = gruppiDiMesi(dati, tabella, chi, riduzione);
  const condizioni: Condizioni = { tabella, gruppi, ante1996: dati.ante1996, senzaMinimale: dati.senzaMinimale };
  const minimo = dovutoSulMinimale(gruppi, tabella, fonte);
  const dovutoMinimale = dati.senzaMinimale ? '0.00' : minimo.ivs;
  const rate = dati.senzaMinimale ? [] : rateTrimestrali(dati, gruppi, tabella, CAUSALI[chi].minimale);

  const esatta = eccedenza(dati.reddito, condizioni);
  const dovutoEccedenza = arrotondata(esatta);
  const passoEccedenza: PassoCalcolo = {
    descrizione: dati.senzaMinimale ? 'Contributo sul reddito, senza minimale' : 'Contributo sul reddito che eccede il minimale',
    formula: esatta.formula,
    risultato: dovutoEccedenza,
    fonte,
  };

  const prorogato = dati.riduzione === RiduzioneContributiva.FORFETTARIO_35;
  const testa = intestazione(dati.anno, CAUSALI[chi].eccedenza, dati.primoMese, dati.mesi, prorogato);
  const base = dati.redditoAnnoPrecedente === null ? null : eccedenza(dati.redditoAnnoPrecedente, condizioni);
  const acconto = base === null ? null : arrotondata(base, 2);
  const passoAcconto = base === null || acconto === null ? null : passoDellAcconto(dati.anno, base.formula, acconto);
  const dovuto = dati.senzaMinimale ? somma(dovutoEccedenza, minimo.maternita) : dovutoEccedenza;
  const esito = accontiESaldo(
    testa,
    { acconto, passoAcconto, versati: dati.accontiVersati, dovuto, passoDovuto: passoEccedenza },
    FONTE_ECCEDENZA,
  );
  const prossimi = accontiSuccessivi(dati, chi);

  return {
    dovutoMinimale,
    dovutoEccedenza,
    maternita: minimo.maternita,
    totale: somma(dovutoMinimale, dovutoEccedenza, minimo.maternita),
    mesiAccreditati: mesiAccreditati(condizioni, esatta),
    rate,
    acconti: esito.acconti,
    saldo: esito.saldo,
    accontiAnnoSuccessivo: prossimi?.righe ?? null,
    spiegazione: [
      ...(dati.senzaMinimale ? minimo.passi.slice(-1) : minimo.passi),
      ...rate.map((riga) => riga.spiegazione.at(-1)!),
      passoEccedenza,
      ...esito.passi,
      ...(prossimi?.passi ?? []),
    ],
    avvertenze: [
      ...avvertenzeAutonomi(dati, gruppi, { annuo: somma(dovutoMinimale, minimo.maternita), mensile: sommaDeiMesi(gruppi, tabella) }),
      ...esito.avvertenze,
      ...(prossimi === null ? [`Le tabelle del ${dati.anno + 1} non sono determinate: gli acconti di quell’anno non si calcolano.`] : []),
    ],
    confidenza: confidenza(dati, chi, tabella, gruppi),
  };
}

/** Next year's acconti: on this year's income, twelve months, with next year's figures; null where those are not determined. */
function accontiSuccessivi(dati: DatiCompleti, chi: Autonomi): { righe: readonly RataContributi[]; passi: readonly PassoCalcolo[] } | null {
  const anno = dati.anno + 1;
  const tabella = parametriAutonomi(anno);
  if (tabella === null) return null;
  const riduzione = dati.riduzione === null ? null : riduzioneDellAnno(dati.riduzione, tabella);
  const tutti = { ...dati, anno, mesi: 12, primoMese: 1, mesiUnder21: 0, mesiRiduzione: riduzione === null ? 0 : 12 };
  const gruppi = gruppiDiMesi(tutti, tabella, chi, riduzione);
  const base = eccedenza(dati.reddito, { tabella, gruppi, ante1996: dati.ante1996, senzaMinimale: dati.senzaMinimale });
  const importo = arrotondata(base, 2);
  const testa = intestazione(anno, CAUSALI[chi].eccedenza, 1, 12, dati.riduzione === RiduzioneContributiva.FORFETTARIO_35);
  const passi = [passoDellAcconto(anno, base.formula, importo)];
  return { righe: righeAcconti(testa, importo, passi), passi };
}

function passoDellAcconto(anno: number, formula: string, risultato: string): PassoCalcolo {
  return {
    descrizione: `Ciascuno dei due acconti ${anno}: metà del contributo sul reddito ${anno - 1} con le cifre del ${anno}`,
    formula: `(${formula}) ÷ 2`,
    risultato,
    fonte: FONTE_ECCEDENZA,
  };
}

/** Euro, the months as they are collected: not always the yearly figure (rules.md §3.5). */
function sommaDeiMesi(gruppi: readonly GruppoMesi[], tabella: ParametriAutonomi): string {
  return somma(...gruppi.map(({ mesi, ivsMensile }) => perNumero(somma(ivsMensile, tabella.contributo_maternita.mensile), mesi.length)));
}

/**
 * Under a year, and under a reduction, the rule itself is not certain (rules.md §3.4, §3.7, §3.9); without minimale, nor is when the
 * maternità is paid.
 */
function confidenza(dati: DatiCompleti, chi: Autonomi, tabella: ParametriAutonomi, gruppi: readonly GruppoMesi[]): Confidenza {
  const fasce = `aliquote_percento.${chi}`;
  const chiave = dati.mesiUnder21 > 0 ? (`${chi}_u21` as const) : chi;
  const cifre = [
    'minimale_reddito',
    'soglia_prima_fascia',
    dati.ante1996 ? 'massimale_ante_1996' : 'massimale_post_1995',
    'contributo_maternita.mensile',
    `${fasce}.titolare_e_coadiuvanti_over21.fino_a_soglia`,
    `${fasce}.titolare_e_coadiuvanti_over21.oltre_soglia`,
    `contributo_minimo_mensile.${chiave}`,
    `rata_trimestrale_senza_quota_associativa.${chiave}`,
    ...(dati.mesiUnder21 > 0 ? [`${fasce}.coadiuvanti_under21.fino_a_soglia`, `${fasce}.coadiuvanti_under21.oltre_soglia`] : []),
  ];
  const incerta = dati.mesi < 12 || gruppi.length > 1 || dati.riduzione !== null || dati.senzaMinimale;
  return laMinore(confidenzaDelleCifre(cifre, tabella.confidenza_non_alta), incerta ? Confidenza.MEDIA : Confidenza.ALTA);
}
