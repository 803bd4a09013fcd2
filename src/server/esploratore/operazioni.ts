import { readFileSync } from 'node:fs';
import { type NomePersona, PERSONE_DIMOSTRATIVE } from '../../auth/persone-dimostrative.ts';
import { aggiungiGiorni, type Data } from '../../domain/data.ts';
import { aggiungiMesi } from '../../domain/data-mesi.ts';
import { radice } from '../../radice.ts';

/** An operation that the explorer offers, on the people of the demonstration. */
export interface Operazione {
  /** Of its file in operazioni/, without .graphql. */
  readonly nome: string;
  /** What the person chooses, in Italian. */
  readonly titolo: string;
  /** Who asks. */
  readonly persona: NomePersona;
  readonly testo: string;
  readonly variabili: Readonly<Record<string, unknown>>;
  /** Variables that an earlier answer gives: where its data have them ("creaDelega.delega.id"). */
  readonly riprende?: Readonly<Record<string, string>>;
}

const cf = (persona: NomePersona) => PERSONE_DIMOSTRATIVE[persona].codiceFiscale;
const ROSSI = cf('titolare');

/** The main stories, in the order in which they are offered; `oggi` "YYYY-MM-DD" gives the days that they ask for. */
export function operazioni(oggi: Data): Operazione[] {
  const primo = `${oggi.slice(0, 7)}-01`;
  const anno = Number(oggi.slice(0, 4)) + (oggi.slice(5) > '06-30' ? 1 : 0);
  const elenco: Omit<Operazione, 'testo'>[] = [
    {
      nome: 'f24-del-mese',
      titolo: 'Gli F24 dei miei clienti che scadono questo mese',
      persona: 'intermediario',
      variabili: { dal: primo, al: aggiungiGiorni(aggiungiMesi(primo, 1), -1) },
    },
    {
      nome: 'scadenze-30-giugno',
      titolo: 'Che cosa scade il 30 giugno',
      persona: 'intermediario',
      variabili: { giorno: `${anno}-06-30` },
    },
    {
      nome: 'perche-deve',
      titolo: 'Perché deve questa somma',
      persona: 'intermediario',
      variabili: { codiceFiscale: ROSSI, anno: 2026 },
    },
    {
      nome: 'delega-crea',
      titolo: 'Una delega: il delegante la crea',
      persona: 'titolare',
      variabili: {
        input: {
          tipo: 'DIRETTA',
          delegante: ROSSI,
          delegato: cf('associazione'),
          ambiti: ['ANAGRAFICA', 'POSIZIONI'],
          interoSoggetto: true,
        },
      },
    },
    {
      nome: 'delega-delegato',
      titolo: 'Una delega: che cosa vede il delegato',
      persona: 'associazione',
      variabili: { codiceFiscale: ROSSI },
    },
    {
      nome: 'delega-revoca',
      titolo: 'Una delega: il delegante la revoca',
      persona: 'titolare',
      variabili: {},
      riprende: { delega: 'creaDelega.delega.id' },
    },
    {
      nome: 'chi-ha-guardato',
      titolo: 'Chi ha guardato nel mio cassetto',
      persona: 'titolare',
      variabili: { codiceFiscale: ROSSI },
    },
    {
      nome: 'mesi-professionista',
      titolo: 'I mesi accreditati a una professionista',
      persona: 'professionista',
      variabili: { codiceFiscale: cf('professionista') },
    },
  ];
  return elenco.map((operazione) => ({
    ...operazione,
    testo: readFileSync(radice(`src/server/esploratore/operazioni/${operazione.nome}.graphql`), 'utf8'),
  }));
}
