import { carattereControllo } from '../../domain/codice-fiscale.ts';
import { aggiungiGiorni, type Data } from '../../domain/data.ts';
import { cifraControllo } from '../../domain/partita-iva.ts';
import { Sesso } from '../../domain/soggetto.ts';
import type { Caso } from './caso.ts';

/** An invented person. */
export interface Persona {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: Sesso;
  readonly nascita: Data;
  readonly partitaIva: string;
}

const COGNOMI =
  'Amato Barbieri Caruso Donati Esposito Fabbri Galli Leone Marini Neri Orlando Parisi Ricci Sala Testa Villa Zanetti Conti'.split(' ');
const UOMINI = 'Andrea Carlo Davide Enrico Fabio Giorgio Luca Marco Nicola Paolo Renato Stefano'.split(' ');
const DONNE = 'Anna Bianca Chiara Daniela Elena Franca Giulia Irene Laura Marta Paola Silvia'.split(' ');

const MESI = 'ABCDEHLMPRST';
const PRIMO_GIORNO = '1940-01-01';
const GIORNI = 20_000;
/** Coprime with GIORNI: spreads neighbours over the years. */
const SALTO = 7919;
/** Birth-place codes that were never assigned: Z910–Z999 among the foreign states, M910–M999 among the comuni. */
const LUOGHI = 90;

const consonanti = (testo: string) => testo.toUpperCase().replace(/[^BCDFGHJ-NP-TV-Z]/g, '');
const vocali = (testo: string) => testo.toUpperCase().replace(/[^AEIOU]/g, '');
const treLettere = (testo: string) => `${testo}XXX`.slice(0, 3);

function lettereNome(nome: string): string {
  const c = consonanti(nome);
  return c.length > 3 ? `${c[0]}${c[2]}${c[3]}` : treLettere(c + vocali(nome));
}

/** The person number `indice`: his day and place of birth belong to no other number below 3,600,000, whatever the seed. */
export function persona(indice: number, caso: Caso): Persona {
  const sesso = caso.uno([Sesso.M, Sesso.F]);
  const cognome = caso.uno(COGNOMI);
  const nome = caso.uno(sesso === Sesso.M ? UOMINI : DONNE);
  const nascita = aggiungiGiorni(PRIMO_GIORNO, (indice * SALTO) % GIORNI);
  const giro = Math.floor(indice / GIORNI);
  const luogo = `${giro < LUOGHI ? 'Z' : 'M'}${910 + (giro % LUOGHI)}`;
  const giorno = Number(nascita.slice(8)) + (sesso === Sesso.F ? 40 : 0);
  const lettere = `${treLettere(consonanti(cognome) + vocali(cognome))}${lettereNome(nome)}`;
  const primi = `${lettere}${nascita.slice(2, 4)}${MESI[Number(nascita.slice(5, 7)) - 1]}${String(giorno).padStart(2, '0')}${luogo}`;
  // Office 555 was never assigned: the number cannot be anyone's.
  const dieci = `9${String(indice % 1_000_000).padStart(6, '0')}555`;
  return { codiceFiscale: primi + carattereControllo(primi), cognome, nome, sesso, nascita, partitaIva: dieci + cifraControllo(dieci) };
}
