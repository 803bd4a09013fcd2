import { RuoloAccesso } from '../../../domain/accesso-vocaboli.ts';
import * as forme from '../forme.ts';
import { facoltativa, obbligatoria, periodoInverso, type Tipo, unisci } from '../tipo.ts';

const { INTERMEDIARIO, ASSOCIAZIONE_CATEGORIA, RAPPRESENTANTE_ENTE, ALTRO_RESPONSABILE, OPERATORE, ANALISTA } = RuoloAccesso;
/** The roles that are imported facts; the others are derived (access.md §1). */
const ruoli = { INTERMEDIARIO, ASSOCIAZIONE_CATEGORIA, RAPPRESENTANTE_ENTE, ALTRO_RESPONSABILE, OPERATORE, ANALISTA };
const diEnte: readonly string[] = [RAPPRESENTANTE_ENTE, ALTRO_RESPONSABILE];

/** Who holds which role, where and since when. */
export const incarichi: Tipo = {
  nome: 'incarichi',
  tavola: 'incarico',
  soggetto: null,
  chiavePrimaria: ['persona', 'chiave'],
  significato: 'Ruolo di una persona: intermediario, rappresentante di un ente, operatore di sede.',
  colonne: [
    obbligatoria('persona', forme.codiceFiscale, 'Codice fiscale della persona; può non avere un cassetto.'),
    obbligatoria('ruolo', forme.parola(ruoli), 'Ruolo.'),
    facoltativa('ente', forme.codiceFiscale, 'Codice fiscale dell’ente; obbligatorio per chi lo rappresenta.'),
    facoltativa('ente_denominazione', forme.testo, 'Denominazione dell’ente.'),
    facoltativa('sede', forme.sede, 'Sede; obbligatoria per OPERATORE.'),
    obbligatoria('dal', forme.giorno, 'Primo giorno dell’incarico.'),
    facoltativa('al', forme.giorno, 'Ultimo giorno dell’incarico; vuoto se non ha termine.'),
  ],
  chiaveNaturale: 'persona + ruolo + ente o sede + dal',
  chiave: (v) => unisci(v('ruolo'), v('ente') ?? v('sede'), v('dal')),
  legami: [],
  controlla(v) {
    const ruolo = String(v('ruolo'));
    if (diEnte.includes(ruolo) && v('ente') === null)
      return { colonna: 'ente', valore: null, atteso: `il codice fiscale dell’ente: il ruolo è ${ruolo}` };
    if (ruolo === OPERATORE && v('sede') === null) return { colonna: 'sede', valore: null, atteso: 'la sede: il ruolo è OPERATORE' };
    return periodoInverso(v, 'dal', 'al');
  },
};
