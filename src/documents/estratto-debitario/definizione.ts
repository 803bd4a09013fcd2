import { dataItaliana } from '../../domain/data.ts';
import type { StatoF24 } from '../../domain/f24.ts';
import { COLORE } from '../disegno/misure.ts';
import { testoPulito } from '../disegno/testo-pulito.ts';
import type { Disegno } from '../officina.ts';
import { disegnaProspetto } from '../prospetto/disegna.ts';
import { type Colonna, colonnaSommata, euro } from '../prospetto/tipi.ts';
import type { DatiEstrattoDebitario, RigaDatiEstrattoDebitario } from './dati.ts';

const STATO: Readonly<Record<StatoF24, string>> = {
  DA_CALCOLARE: 'DA CALCOLARE',
  DA_VERSARE: 'DA VERSARE',
  PARZIALE: 'PARZIALE',
  VERSATO: 'VERSATO',
  COMPENSATO: 'COMPENSATO',
  ANNULLATO: 'ANNULLATO',
};

/** What became of a row, in words: colour alone would be lost on a grey printer. */
function statoScritto({ stato, scaduto }: RigaDatiEstrattoDebitario): string {
  if (!scaduto) return STATO[stato];
  return stato === 'PARZIALE' ? 'PARZIALE, SCADUTO' : 'SCADUTO';
}

const COLONNE: readonly Colonna<RigaDatiEstrattoDebitario>[] = [
  { titolo: 'Anno', larghezza: 13, valore: ({ anno }) => String(anno) },
  { titolo: 'Causale', larghezza: 15, valore: ({ causale }) => testoPulito(causale) },
  { titolo: 'Sogg.', larghezza: 12, valore: ({ codiceSoggetto }) => testoPulito(codiceSoggetto) },
  { titolo: 'Codice INPS', larghezza: 36, codice: true, valore: ({ codiceInps }) => testoPulito(codiceInps) },
  { titolo: 'Rata', larghezza: 20, valore: ({ rata }) => testoPulito(rata) },
  { titolo: 'Scadenza', larghezza: 19, valore: ({ scadenza }) => dataItaliana(scadenza) },
  colonnaSommata({ titolo: 'Dovuto', larghezza: 24 }, ({ dovuto }) => dovuto),
  colonnaSommata({ titolo: 'Versato', larghezza: 24 }, ({ versato }) => versato),
  colonnaSommata({ titolo: 'Eccedenza', larghezza: 22 }, ({ eccedenza }) => eccedenza),
  colonnaSommata({ titolo: 'Residuo', larghezza: 24 }, ({ residuo }) => residuo),
  colonnaSommata({ titolo: 'Sanzioni', larghezza: 22 }, ({ sanzioni }) => sanzioni),
  { titolo: 'Stato', larghezza: 30, valore: statoScritto },
];

/** The estratto debitario of a posizione. The same data give the same bytes. */
export function disegnaEstrattoDebitario(dati: DatiEstrattoDebitario): Promise<Disegno> {
  const { soggetto, posizione, anno } = dati;
  return disegnaProspetto({
    titolo: 'Estratto debitario',
    soggetto,
    scheda: [
      { etichetta: 'Cognome e nome o denominazione', larghezza: 82, valore: testoPulito(soggetto.denominazione) },
      { etichetta: 'Codice fiscale', larghezza: 45, valore: testoPulito(soggetto.codiceFiscale), codice: true },
      { etichetta: 'Gestione e codice', larghezza: 45, valore: testoPulito(`${posizione.gestione} ${posizione.codice ?? ''}`) },
      { etichetta: 'Sede', larghezza: 38, valore: testoPulito(posizione.sede) || 'non indicata' },
      { etichetta: 'Anno', larghezza: 15, valore: anno === null ? 'tutti' : String(anno) },
      { etichetta: 'Sanzioni civili maturate al', larghezza: 36, valore: dataItaliana(dati.al) },
    ],
    cifre: [
      { valore: euro(dati.totaleDovuto), nome: 'dovuto' },
      { valore: euro(dati.totaleVersato), nome: 'versato' },
      { valore: euro(dati.residuo), nome: 'residuo' },
      { valore: euro(dati.credito), nome: 'a credito' },
    ],
    colonne: COLONNE,
    righe: dati.righe,
    vuoto: 'Nessuna riga dovuta.',
    richiamo: ({ scaduto }) => (scaduto ? COLORE.pericolo : null),
    emissione: dati,
  });
}
