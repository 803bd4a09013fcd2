import * as forme from '../forme.ts';
import { delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, unisci, versoPosizione } from '../tipo.ts';
import { versoAvviso } from './avvisi.ts';
import { dellaPosizione } from './comuni.ts';

/** What each avviso asks for. */
export const righeAvviso: Tipo = {
  nome: 'righe-avviso',
  tavola: 'riga_avviso',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Righe degli avvisi bonari e di addebito.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    facoltativa('avviso_bonario', forme.testo, 'Numero dell’avviso bonario; questo o quello di addebito, uno solo.', { campo: null }),
    facoltativa('avviso_addebito', forme.testo, 'Numero dell’avviso di addebito.', { campo: null }),
    obbligatoria('riga', forme.intero, 'Numero della riga nell’avviso, da 1.', { campo: null }),
    facoltativa('f24', forme.testo, 'Chiave naturale della riga F24 a cui si riferisce (si veda f24).', { campo: null }),
    obbligatoria('causale', forme.causale, 'Causale contributo.'),
    facoltativa('codice_soggetto', forme.codiceSoggetto, 'Codice soggetto nella posizione.'),
    obbligatoria('periodo_dal', forme.mese, 'Primo mese del periodo.'),
    obbligatoria('periodo_al', forme.mese, 'Ultimo mese del periodo.'),
    facoltativa('codice_inps', forme.codiceInps, 'Codice INPS.'),
    obbligatoria('contributi', forme.importo, 'Contributi.'),
    facoltativa('sanzioni', forme.importo, 'Sanzioni civili; vuoto: 0.', { predefinito: '0.00' }),
  ],
  chiaveNaturale: 'codice_fiscale + avviso + riga',
  chiave: (v) => unisci(v('avviso_bonario') === null ? 'ADDEBITO' : 'BONARIO', v('avviso_bonario') ?? v('avviso_addebito'), v('riga')),
  legami: [
    versoPosizione,
    versoAvviso('avviso_bonario'),
    versoAvviso('avviso_addebito'),
    {
      campo: 'f24_id',
      tavola: 'f24',
      da: ['f24'],
      chiave: (v) => v('f24'),
      atteso: 'la chiave naturale di una riga F24 del soggetto già in archivio',
    },
  ],
  controlla(v) {
    if ((v('avviso_bonario') === null) === (v('avviso_addebito') === null))
      return { colonna: 'avviso_bonario', valore: v('avviso_bonario'), atteso: 'uno solo tra avviso_bonario e avviso_addebito' };
    return periodoInverso(v, 'periodo_dal', 'periodo_al');
  },
};
