import Big from 'big.js';
import type { Data } from '../../domain/data.ts';
import { mesiDelReddito } from '../../domain/contributi/separata.ts';
import { alCentesimo } from '../../domain/decimale.ts';
import { ErroreDominio } from '../../domain/errori.ts';
import { somma } from '../../domain/importo.ts';
import { parametriAutonomi, parametriSeparata } from '../../domain/parametri.ts';
import type { Storia } from '../../domain/sandbox.ts';
import { termineSaldo, terminePrimoAcconto, termineSecondoAcconto } from '../../domain/scadenzario.ts';
import { chiaviDi, codelineDi, type PosizioneGenerata, protocolloDi } from '../genera/posizione.ts';
import { chiaveF24Di, f24Di, versamentoDi } from '../genera/righe.ts';
import { type Rata, rateDellAnno } from '../genera/scadenze.ts';
import type { Riga } from '../genera/scrittore.ts';

/** The rows of a story, by kind of import file. */
export type RigheStoria = Readonly<Partial<Record<string, readonly Riga[]>>>;

type Racconto = (p: PosizioneGenerata, oggi: Data) => RigheStoria;

const SEDE_AGENTE = 'Agenzia delle entrate-Riscossione';
/** Income of the professionista in the last three years, the last one first, in euro: one of them is too little for twelve months. */
const REDDITI = ['26500.00', '9200.00', '24000.00'];
/** What an act adds to an unpaid instalment: invented, round figures in euro. */
const [SANZIONI, INTERESSI] = ['41.20', '12.35'];

const annoDi = (giorno: Data) => Number(giorno.slice(0, 4));
const nomeDi = ({ persona: { cognome, nome } }: PosizioneGenerata) => `${cognome} ${nome}`;
const periodo = (anno: number) => ({ periodo_dal: `${anno}-01`, periodo_al: `${anno}-12` });

/** Throws where the amounts of a year are not known yet: none are made up. */
function noti<T>(parametri: T | null, anno: number): T {
  if (parametri !== null) return parametri;
  throw new ErroreDominio('ANNO_NON_DETERMINATO', `Le storie hanno gli importi veri di ogni anno, e quelli del ${anno} non sono noti.`);
}

/** The titolare of an enterprise, in its posizione. */
function titolare(p: PosizioneGenerata): RigheStoria {
  const { persona, inizio } = p;
  const tipo = { tipo_soggetto: '10 Titolare', stato: 'ATTIVA', data_inizio: inizio };
  const componente = { componente: persona.codiceFiscale, cognome: persona.cognome, nome: persona.nome, data_nascita: persona.nascita };
  return {
    posizioni: [{ ...chiaviDi(p), denominazione: `Impresa ${nomeDi(p)}`, sede: p.sede, ...tipo }],
    nucleo: [{ ...chiaviDi(p), codice_soggetto: '10', ...componente, ruolo: 'TITOLARE', dal: inizio }],
  };
}

/** The instalments on the minimale of these years. */
function rateDegliAnni(p: PosizioneGenerata, anni: readonly number[]): Rata[] {
  const chi = p.gestione === 'ARTIGIANI' ? 'artigiani' : 'commercianti';
  return anni.flatMap((anno) => noti(parametriAutonomi(anno), anno) && rateDellAnno(chi, anno));
}

/** Last year and this one: the instalments past their day are paid on it, the others are to be paid. */
const artigiano: Racconto = (p, oggi) => {
  const anno = annoDi(oggi);
  const rate = rateDegliAnni(p, [anno - 1, anno]);
  const scadute = rate.filter(({ scadenza }) => scadenza < oggi);
  return { ...titolare(p), versamenti: scadute.map((rata) => versamentoDi(p, rata)), f24: rate.map((rata) => f24Di(p, rata)) };
};

/** Three years of payments, from which the months come; the acconti of this year and the saldo of the last. */
const professionista: Racconto = (p, oggi) => {
  const anno = annoDi(oggi);
  const { codiceFiscale, cognome, nome } = p.persona;
  const chiavi = { codice_fiscale: codiceFiscale, gestione: 'SEPARATA_PROFESSIONISTI' };
  const anni = REDDITI.map((reddito, n) => {
    const di = anno - 1 - n;
    const tabella = noti(parametriSeparata(di), di);
    const mesi = mesiDelReddito(reddito, tabella)!;
    return { di, reddito, mesi, contributi: alCentesimo(Big(reddito).times(tabella.aliquota_totale), 100) };
  });
  const acconto = alCentesimo(Big(anni[0]!.contributi).times(40), 100);
  const riga = (di: number, tipo: string, rata: string, quando: { nominale: Data; data: Data }, numero?: number) => ({
    ...{ ...chiavi, ...periodo(di), sede: p.sede, causale: 'PXX', anno: di, anno_emissione: di, progressivo_emissione: 1 },
    ...{ importo: acconto, rata, tipo_rata: tipo, numero_rata: numero, scadenza: quando.data, scadenza_nominale: quando.nominale },
    ...{ codice_soggetto: '10', cognome_nome: `${cognome} ${nome}`.toUpperCase() },
  });
  return {
    posizioni: [{ ...chiavi, sede: p.sede, stato: 'ATTIVA', data_inizio: p.inizio }],
    'estratto-conto': anni.map(({ di, reddito, contributi, mesi }) => ({
      ...{ ...chiavi, da_posizione: 'si', dal: `${di}-01-01`, al: `${di}-12-31`, tipo: 'Libero professionista' },
      ...{ mesi, settimane: Math.floor((mesi * 52) / 12), reddito, contributi },
    })),
    versamenti: anni.map(({ di, contributi }) => {
      const protocollo = protocolloDi(p.sede, `${di}-11-30`, p.numero);
      const versato = { sede: p.sede, causale: 'PXX', importo_debito: contributi, canale: 'ENTRATEL', protocollo };
      return { ...chiavi, ...periodo(di), riferimento: `${protocollo}/1`, data: `${di}-11-30`, ...versato };
    }),
    f24: [
      riga(anno, 'PRIMO_ACCONTO', '1ACCONTO', terminePrimoAcconto(anno), 1),
      riga(anno, 'SECONDO_ACCONTO', '2ACCONTO', termineSecondoAcconto(anno), 2),
      { ...riga(anno - 1, 'SALDO', 'SALDO', termineSaldo(anno - 1)), importo: '350.00' },
    ],
  };
};

/** Instalments of two years that nobody paid: for one there is an avviso bonario, for one an avviso di addebito; an older debt is a ruolo. */
const impresaConDebiti: Racconto = (p, oggi) => {
  const anno = annoDi(oggi);
  const rate = rateDegliAnni(p, [anno - 2, anno - 1]);
  const [addebitata, bonaria] = [rate[1]!, rate[5]!];
  const debito = (rata: Rata) => ({ ...chiaviDi(p), ...periodo(rata.anno), contributi: rata.importo, sanzioni: SANZIONI });
  const riga = (rata: Rata) => ({
    ...{ ...debito(rata), riga: 1, f24: chiaveF24Di(p, rata), causale: 'CF', codice_soggetto: '10' },
    codice_inps: codelineDi(p, rata),
  });
  const seriale = String(p.numero).padStart(8, '0');
  const bonario = `AB-${p.sede}-${anno}-${seriale}`;
  const addebito = `3${p.sede.slice(0, 2)} ${anno} ${seriale} 00 000`;
  const totale = somma(bonaria.importo, SANZIONI);
  const richiesto = somma(addebitata.importo, SANZIONI, INTERESSI);
  const importi = { capitale: addebitata.importo, sanzioni: SANZIONI, interessi: INTERESSI, totale: richiesto, residuo: richiesto };
  return {
    ...titolare(p),
    versamenti: rate.filter((rata) => rata !== addebitata && rata !== bonaria && rata.scadenza < oggi).map((rata) => versamentoDi(p, rata)),
    f24: rate.map((rata) => f24Di(p, rata)),
    'avvisi-addebito': [
      {
        ...{ ...chiaviDi(p), ...importi, numero: addebito, agente_riscossione: SEDE_AGENTE, stato: 'NOTIFICATO' },
        ...{ data_emissione: 'oggi-60', notificato_il: 'oggi-20', termine_pagamento: 'oggi+40', termine_opposizione: 'oggi+20' },
      },
    ],
    'avvisi-bonari': [
      {
        ...{ ...debito(bonaria), numero: bonario, totale, versato: '0.00', stato: 'EMESSO' },
        ...{ data_emissione: 'oggi-12', disponibile_dal: 'oggi-10', scadenza: 'oggi+20' },
      },
    ],
    'righe-avviso': [
      { ...riga(addebitata), avviso_addebito: addebito },
      { ...riga(bonaria), avviso_bonario: bonario },
    ],
    ruoli: [
      {
        ...{ ...chiaviDi(p), ...importi, cartella: `1${p.sede.slice(0, 2)} ${anno - 4} ${seriale} 00 000`, anno_ruolo: anno - 4 },
        ...{ notificato_il: 'oggi-900', affidato_il: 'oggi-960', agente_riscossione: SEDE_AGENTE, stato: 'RATEIZZATO' },
      },
    ],
  };
};

/** The stories: the gestione of an enterprise, where it is one, and what is told. Days count from the day of the sandbox. */
export const STORIE: Readonly<Record<Storia, { readonly gestione: PosizioneGenerata['gestione']; readonly racconta: Racconto }>> = {
  ARTIGIANO: { gestione: 'ARTIGIANI', racconta: artigiano },
  PROFESSIONISTA: { gestione: 'ARTIGIANI', racconta: professionista },
  IMPRESA_CON_DEBITI: { gestione: 'COMMERCIANTI', racconta: impresaConDebiti },
};
