import type { AnnoRendicontato } from '../../domain/anni-rendicontazione.ts';
import { somma } from '../../domain/importo.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { Disegno } from '../officina.ts';
import { disegnaProspetto } from '../prospetto/disegna.ts';
import { type Colonna, colonnaConteggio, colonnaImporti, colonnaSommata, euro } from '../prospetto/tipi.ts';
import type { DatiRendicontazione } from './dati.ts';

// The columns of the screen "Rendicontazione G.S." (rules.md §4.2), with the rate and what a whole year still wants.
const COLONNE: readonly Colonna<AnnoRendicontato>[] = [
  { titolo: 'Anno', larghezza: 18, valore: ({ anno }) => String(anno) },
  colonnaImporti({ titolo: 'Imponibile', larghezza: 30 }, ({ imponibile }) => imponibile),
  { titolo: 'Aliquota %', larghezza: 20, numero: true, valore: ({ aliquota }) => aliquota?.replace('.', ',') ?? 'diverse' },
  colonnaSommata({ titolo: 'Contributi versati', larghezza: 31 }, ({ contributiVersati }) => contributiVersati),
  colonnaSommata({ titolo: 'Rimborsi', larghezza: 24 }, ({ rimborsi }) => rimborsi),
  colonnaSommata({ titolo: 'Compensazione', larghezza: 28 }, ({ compensazioneEccedenza }) => compensazioneEccedenza),
  colonnaSommata({ titolo: 'Contributo IVS', larghezza: 30 }, ({ contributoIvs }) => contributoIvs),
  colonnaConteggio({ titolo: 'Mesi', larghezza: 13 }, ({ mesi }) => mesi),
  colonnaImporti({ titolo: 'Manca all’anno intero', larghezza: 33 }, ({ mancanteAnnoIntero }) => mancanteAnnoIntero),
  { titolo: 'Periodi non accreditati', larghezza: 34, valore: ({ periodiNonAccreditati: periodi }) => (periodi ? 'SI' : '') },
];

/** The Rendicontazione G.S. of a professionista. The same data give the same bytes. */
export function disegnaRendicontazione(dati: DatiRendicontazione): Promise<Disegno> {
  const { anni, soggetto } = dati;
  return disegnaProspetto({
    titolo: 'Rendicontazione Gestione Separata',
    soggetto,
    scheda: [
      { etichetta: 'Cognome e nome', larghezza: 120, valore: testoPulito(soggetto.denominazione) },
      { etichetta: 'Codice fiscale', larghezza: 51, valore: testoPulito(soggetto.codiceFiscale), codice: true },
      { etichetta: 'Sede', larghezza: 45, valore: testoPulito(dati.sede) || 'non indicata' },
      { etichetta: 'Imponibile', larghezza: 45, valore: 'desunto dai versamenti' },
    ],
    cifre: [
      { valore: euro(somma(...anni.map(({ contributiVersati }) => contributiVersati))), nome: 'versati' },
      { valore: String(anni.reduce((totale, { mesi }) => totale + (mesi ?? 0), 0)), nome: 'mesi' },
      { valore: String(anni.length), nome: anni.length === 1 ? 'anno' : 'anni' },
    ],
    colonne: COLONNE,
    righe: anni,
    vuoto: 'Nessun anno con versamenti.',
    emissione: dati,
  });
}
