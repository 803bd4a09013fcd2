import { Ambito } from '../../../domain/accesso-vocaboli.ts';
import { TipoDelega } from '../../../domain/delega-vocaboli.ts';
import * as forme from '../forme.ts';
import { type Colonna, delSoggetto, facoltativa, obbligatoria, periodoInverso, type Tipo } from '../tipo.ts';

const timbro = (atto: string, quando: string): readonly Colonna[] => [
  facoltativa(`${atto}_il`, forme.istante, `${quando}: quando; vuoto se non è avvenuto.`),
  facoltativa(`${atto}_da`, forme.codiceFiscale, `${quando}: codice fiscale di chi.`),
  facoltativa(`${atto}_da_denominazione`, forme.testo, `${quando}: cognome e nome di chi.`),
  facoltativa(`${atto}_per_conto`, forme.codiceFiscale, `${quando}: per conto di chi, se di altri.`),
  facoltativa(`${atto}_applicazione`, forme.testo, `${quando}: con quale applicazione.`),
];

const atti = ['creata', 'validata', 'attivata', 'cessata', 'revocata'] as const;

/** Powers of attorney as facts with stamps: the state is derived from them and from the day. */
export const deleghe: Tipo = {
  nome: 'deleghe',
  tavola: 'delega',
  soggetto: 'codice_fiscale',
  chiavePrimaria: ['soggetto_id', 'chiave'],
  significato: 'Deleghe, come fatti con i loro timbri: lo stato si ricava dai timbri e dal giorno.',
  colonne: [
    { ...delSoggetto, significato: 'Codice fiscale del delegante, di cui è il cassetto.' },
    obbligatoria('riferimento', forme.testoBreve, 'Riferimento della delega, unico per delegante.', { campo: null }),
    obbligatoria('tipo', forme.parola(TipoDelega), 'Tipo.'),
    facoltativa('firmatario_codice_fiscale', forme.codiceFiscale, 'Chi firma per un ente: codice fiscale.'),
    facoltativa('firmatario_denominazione', forme.testo, 'Chi firma per un ente: cognome e nome.'),
    obbligatoria('delegato', forme.codiceFiscale, 'Codice fiscale del delegato.', { campo: 'delegato_codice_fiscale' }),
    facoltativa('delegato_denominazione', forme.testo, 'Cognome e nome o denominazione del delegato.'),
    obbligatoria('intero_soggetto', forme.siNo, 'Vale per ogni posizione, presente e futura.'),
    facoltativa('posizioni', forme.posizioni, 'Le posizioni, se non è per l’intero soggetto.', { campo: null }),
    obbligatoria('ambiti', forme.parole(Ambito), 'Ambiti che apre.'),
    obbligatoria('dal', forme.giorno, 'Primo giorno di validità.'),
    facoltativa('al', forme.giorno, 'Ultimo giorno di validità; vuoto se non ha termine.'),
    facoltativa('padre', forme.testo, 'Riferimento della delega da cui la subdelega discende; obbligatorio per SUBDELEGA.', {
      campo: null,
    }),
    ...timbro('creata', 'Creazione'),
    ...timbro('validata', 'Validazione'),
    ...timbro('attivata', 'Attivazione'),
    ...timbro('cessata', 'Cessazione'),
    ...timbro('revocata', 'Revoca'),
  ],
  chiaveNaturale: 'codice_fiscale + riferimento',
  chiave: (v) => String(v('riferimento')),
  legami: [
    {
      campo: 'padre_id',
      tavola: 'delega',
      da: ['padre'],
      chiave: (v) => v('padre'),
      atteso: 'il riferimento di una delega dello stesso soggetto, non SUBDELEGA, in archivio o in questo file',
    },
  ],
  controlla(v) {
    const intero = v('intero_soggetto') === 't';
    if (intero === (v('posizioni') !== null))
      return {
        colonna: 'posizioni',
        valore: v('posizioni'),
        atteso: intero ? 'niente: intero_soggetto è si' : 'le posizioni: intero_soggetto è no',
      };
    const subdelega = v('tipo') === TipoDelega.SUBDELEGA;
    if (subdelega === (v('padre') === null))
      return {
        colonna: 'padre',
        valore: v('padre'),
        atteso: subdelega ? 'un riferimento: il tipo è SUBDELEGA' : `niente: il tipo è ${v('tipo')}`,
      };
    if (v('delegato') === v('codice_fiscale'))
      return { colonna: 'delegato', valore: v('delegato'), atteso: 'una persona diversa dal delegante' };
    if (v('creata_il') === null) return { colonna: 'creata_il', valore: null, atteso: 'quando la delega è stata creata' };
    for (const atto of atti)
      if (v(`${atto}_il`) !== null && v(`${atto}_da`) === null)
        return { colonna: `${atto}_da`, valore: null, atteso: `il codice fiscale di chi: ${atto}_il è scritto` };
    return periodoInverso(v, 'dal', 'al');
  },
};
