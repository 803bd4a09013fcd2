import { dataItaliana } from '../../domain/data.ts';
import { meseItaliano } from '../../domain/mese.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { Disegno } from '../officina.ts';
import { disegnaProspetto } from '../prospetto/disegna.ts';
import { type Colonna, colonnaConteggio, colonnaImporti, colonnaSommata, type Voce } from '../prospetto/tipi.ts';
import type { DatiEstrattoConto, RigaDatiEstrattoConto } from './dati.ts';

const COLONNE: readonly Colonna<RigaDatiEstrattoConto>[] = [
  { titolo: 'Gestione', larghezza: 31, valore: ({ gestione }) => testoPulito(gestione) },
  { titolo: 'Azienda', larghezza: 43, valore: ({ azienda }) => testoPulito(azienda) },
  { titolo: 'Dal', larghezza: 18, valore: ({ dal }) => dataItaliana(dal) },
  { titolo: 'Al', larghezza: 18, valore: ({ al }) => dataItaliana(al) },
  { titolo: 'Tipo di contribuzione', larghezza: 44, valore: ({ tipo }) => testoPulito(tipo) },
  colonnaConteggio({ titolo: 'Mesi', larghezza: 9 }, ({ mesi }) => mesi),
  colonnaConteggio({ titolo: 'Settimane', larghezza: 17 }, ({ settimane }) => settimane),
  colonnaImporti({ titolo: 'Reddito', larghezza: 24 }, ({ reddito }) => reddito),
  colonnaSommata({ titolo: 'Contributi', larghezza: 22 }, ({ contributi }) => contributi),
  { titolo: 'Note', larghezza: 35, valore: ({ note }) => testoPulito(note) },
];

function periodoScritto({ periodo }: DatiEstrattoConto): string {
  const dal = periodo?.dal ? `dal ${meseItaliano(periodo.dal)}` : '';
  const al = periodo?.al ? `al ${meseItaliano(periodo.al)}` : '';
  return `${dal} ${al}`.trim() || 'tutta la contribuzione';
}

function scheda(dati: DatiEstrattoConto): Voce[] {
  const { soggetto, posizione } = dati;
  const gestione = posizione ? [posizione.gestione, posizione.codice ?? ''].map(testoPulito).join(' ').trim() : 'tutte';
  return [
    { etichetta: 'Cognome e nome o denominazione', larghezza: 84, valore: testoPulito(soggetto.denominazione) },
    { etichetta: 'Codice fiscale', larghezza: 45, valore: testoPulito(soggetto.codiceFiscale), codice: true },
    { etichetta: 'Gestione e codice', larghezza: 45, valore: gestione },
    { etichetta: 'Sede', larghezza: 38, valore: testoPulito(posizione?.sede) || 'tutte' },
    { etichetta: 'Periodo', larghezza: 49, valore: periodoScritto(dati) },
  ];
}

/** The estratto conto contributivo on as many pages as it needs. The same data give the same bytes. */
export function disegnaEstrattoConto(dati: DatiEstrattoConto): Promise<Disegno> {
  const { righe, soggetto, totaleMesi, totaleSettimane } = dati;
  return disegnaProspetto({
    titolo: 'Estratto conto contributivo',
    soggetto,
    scheda: scheda(dati),
    cifre: [
      { valore: String(totaleMesi), nome: 'mesi' },
      { valore: String(totaleSettimane), nome: 'settimane' },
      { valore: String(righe.length), nome: righe.length === 1 ? 'periodo' : 'periodi' },
    ],
    colonne: COLONNE,
    righe,
    vuoto: 'Nessun periodo di contribuzione.',
    emissione: dati,
  });
}
