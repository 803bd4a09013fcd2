import { componiCodiceInps } from '../codice-inps.ts';
import { annoNonDeterminato } from '../contributi/anno.ts';
import { calcolaContributi } from '../contributi/calcola.ts';
import type { RataContributi } from '../contributi/tipi.ts';
import { TipoRata } from '../f24.ts';
import { Gestione } from '../gestione.ts';
import { inCentesimi } from '../importo.ts';
import { parametriAutonomi, parametriSeparata } from '../parametri.ts';
import type { RiduzioneContributiva } from '../posizione.ts';
import { componentiDi, datiDelComponente, redditoDel } from './dati.ts';
import type { Componente, FattiContributivi } from './fatti.ts';

/** The gestioni whose contributions are computed: the others have no formula. */
export const GESTIONI_EMESSE = [Gestione.ARTIGIANI, Gestione.COMMERCIANTI, Gestione.SEPARATA_PROFESSIONISTI] as const;

/** The instalment of a codeline that is a percentage of the income (rules.md §2.3). */
const RATA_A_PERCENTUALE = 6;

/** A row of "Dati del modello F24" computed here. */
export interface RigaEmessa extends RataContributi {
  readonly codiceSoggetto: string;
  readonly cognomeNome: string;
  /** Null for the gestione separata. */
  readonly codiceInps: string | null;
  readonly riduzione: RiduzioneContributiva | null;
}

/** Throws ErroreDominio ANNO_NON_DETERMINATO (path anno) for a year that no table has. */
export function esigiAnnoDeterminato(anno: number): void {
  if (parametriAutonomi(anno) === null && parametriSeparata(anno) === null) annoNonDeterminato();
}

/**
 * The rows of a year that a posizione is to pay: the four instalments of every component on the minimale, acconti and saldo of the titolare
 * where the incomes that they rest on are known, with their codelines. What is nothing, or a credit, is no row.
 *
 * @throws ErroreDominio as calcolaContributi and componiCodiceInps: nothing can be computed for this posizione in this year.
 */
export function emetti(fatti: FattiContributivi, anno: number): readonly RigaEmessa[] {
  return componentiDi(fatti).flatMap((componente) => righeDi(fatti, componente, anno));
}

function righeDi(fatti: FattiContributivi, componente: Componente, anno: number): RigaEmessa[] {
  const dati = datiDelComponente(fatti, componente, anno);
  if (dati === null) return [];
  const { rate, acconti, saldo } = calcolaContributi(dati);
  const conSaldo = saldoNoto(fatti, anno) && saldo !== null;
  return [...rate, ...acconti, ...(conSaldo ? [saldo] : [])]
    .filter(({ importo }) => inCentesimi(importo) > 0n)
    .map((rata) => ({
      ...rata,
      codiceSoggetto: componente.codiceSoggetto,
      cognomeNome: componente.cognomeNome.toUpperCase(),
      codiceInps: codiceInpsDi(fatti, componente, anno, rata),
      riduzione: dati.riduzione ?? null,
    }));
}

/** The saldo is due less the acconti: both incomes are needed, but by who began in the year, who had no acconti. */
export function saldoNoto(fatti: FattiContributivi, anno: number): boolean {
  return redditoDel(fatti, anno) !== null && (redditoDel(fatti, anno - 1) !== null || fatti.dataInizio >= `${anno}-01-01`);
}

function codiceInpsDi(
  { gestione, codice, sede }: FattiContributivi,
  componente: Componente,
  anno: number,
  rata: RataContributi,
): string | null {
  if (gestione === Gestione.SEPARATA_PROFESSIONISTI) return null;
  return componiCodiceInps({
    codiceAzienda: codice ?? '',
    annoRiferimento: anno,
    annoEmissione: anno,
    progressivoEmissione: 1,
    codiceSoggetto: componente.codiceSoggetto,
    rata: rata.tipoRata === TipoRata.MINIMALE ? rata.numeroRata! : RATA_A_PERCENTUALE,
    importo: rata.importo,
    sede,
  });
}
