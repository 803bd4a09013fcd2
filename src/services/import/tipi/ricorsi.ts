import { StatoRicorso } from '../../../domain/ricorso.ts';
import * as forme from '../forme.ts';
import { delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo, versoPosizione } from '../tipo.ts';
import { versoAvviso } from './avvisi.ts';
import { dellaPosizione } from './comuni.ts';

const contro = ['avviso_bonario', 'avviso_addebito', 'ruolo'] as const;

/** Administrative appeals. */
export const ricorsi: Tipo = {
  nome: 'ricorsi',
  tavola: 'ricorso',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Ricorsi amministrativi.',
  colonne: [
    delSoggetto,
    ...dellaPosizione,
    obbligatoria('protocollo', forme.testoBreve, 'Protocollo del ricorso.'),
    obbligatoria('data', forme.giorno, 'Giorno di presentazione.'),
    obbligatoria('oggetto', forme.testo, 'Oggetto.'),
    obbligatoria('organo', forme.testo, 'Organo che decide.'),
    facoltativa('avviso_bonario', forme.testo, 'Numero dell’avviso bonario contro cui è presentato.', { campo: null }),
    facoltativa('avviso_addebito', forme.testo, 'Numero dell’avviso di addebito contro cui è presentato.', { campo: null }),
    facoltativa('ruolo', forme.testo, 'Ruolo contro cui è presentato: cartella/anno_ruolo.', { campo: null }),
    obbligatoria('stato', forme.parola(StatoRicorso), 'Stato.'),
    facoltativa('esito', forme.testo, 'Esito, come comunicato.'),
    facoltativa('deciso_il', forme.giorno, 'Giorno della decisione.'),
  ],
  chiaveNaturale: 'codice_fiscale + protocollo',
  chiave: (v) => String(v('protocollo')),
  legami: [
    versoPosizione,
    versoAvviso('avviso_bonario'),
    versoAvviso('avviso_addebito'),
    {
      campo: 'ruolo_id',
      tavola: 'ruolo',
      da: ['ruolo'],
      chiave: (v) => v('ruolo'),
      atteso: 'cartella/anno_ruolo di un ruolo del soggetto già in archivio',
    },
  ],
  controlla(v) {
    const [primo, secondo] = contro.filter((colonna) => v(colonna) !== null);
    if (primo !== undefined && secondo !== undefined)
      return { colonna: secondo, valore: v(secondo), atteso: `niente: il ricorso è già contro ${primo}` };
    return periodoInverso(v, 'data', 'deciso_il');
  },
};
