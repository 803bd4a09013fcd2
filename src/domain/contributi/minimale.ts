import { alCentesimo, percentoItaliano } from '../decimale.ts';
import { type Importo, importoItaliano, somma } from '../importo.ts';
import type { ParametriAutonomi } from '../parametri.ts';
import type { PassoCalcolo } from '../passo-calcolo.ts';
import { perNumero } from '../importo-per-numero.ts';
import { type GruppoMesi, ivsMensileCalcolato } from './mesi.ts';

/** What a year owes on the minimale. */
export interface DovutoMinimale {
  /** Euro. */
  readonly ivs: Importo;
  /** Euro. */
  readonly maternita: Importo;
  readonly passi: readonly PassoCalcolo[];
}

/**
 * The contribution on the minimale. A whole year of one kind: minimale × rate and minimale × aliquota aggiuntiva, rounded apart and added
 * (rules.md §3.3); otherwise so many times the rounded month (rules.md §3.4). The maternità is so many times its month.
 */
export function dovutoSulMinimale(gruppi: readonly GruppoMesi[], tabella: ParametriAutonomi, fonte: string): DovutoMinimale {
  const mesi = gruppi.reduce((totale, gruppo) => totale + gruppo.mesi.length, 0);
  const contributi = gruppi.map((gruppo) =>
    gruppo.mesi.length === 12 ? ivsAnnuo(gruppo, tabella, fonte) : ivsDeiMesi(gruppo, tabella, fonte),
  );
  const maternita: PassoCalcolo = {
    descrizione: 'Contributo di maternità',
    formula: `${mesi} × ${importoItaliano(tabella.contributo_maternita.mensile)}`,
    risultato: perNumero(tabella.contributo_maternita.mensile, mesi),
    fonte: 'art. 49 c. 1 L. 488/1999',
  };
  return { ivs: somma(...contributi.map((passo) => passo.risultato)), maternita: maternita.risultato, passi: [...contributi, maternita] };
}

function ivsAnnuo({ aliquote }: GruppoMesi, tabella: ParametriAutonomi, fonte: string): PassoCalcolo {
  const { base, aggiuntiva, scritta } = aliquote;
  const minimale = importoItaliano(tabella.minimale_reddito);
  const perBase = alCentesimo(base.times(tabella.minimale_reddito), 100);
  const perAggiuntiva = alCentesimo(aggiuntiva.times(tabella.minimale_reddito), 100);
  const separati = `${minimale} × ${percentoItaliano(base)} + ${minimale} × ${percentoItaliano(aggiuntiva)}`;
  return {
    descrizione: aggiuntiva.eq(0)
      ? 'Contributo sul minimale'
      : `Contributo sul minimale (${scritta}, i due addendi arrotondati separatamente)`,
    formula: aggiuntiva.eq(0) ? `${minimale} × ${scritta}` : separati,
    risultato: somma(perBase, perAggiuntiva),
    fonte,
  };
}

function ivsDeiMesi({ mesi, aliquote, ivsMensile }: GruppoMesi, tabella: ParametriAutonomi, fonte: string): PassoCalcolo {
  const quanti = mesi.length;
  const calcolato = ivsMensileCalcolato(tabella, aliquote);
  const pubblicato = calcolato === ivsMensile ? '' : `, come l’INPS lo pubblica (la formula dà ${importoItaliano(calcolato)})`;
  const quantita = quanti === 1 ? '1 mese' : `${quanti} mesi`;
  const mese = `${importoItaliano(tabella.minimale_reddito)} × ${aliquote.scritta} ÷ 12`;
  return {
    descrizione: `Contributo sul minimale, ${quantita}: ciascuno, ${mese}, vale ${importoItaliano(ivsMensile)}${pubblicato}`,
    formula: `${quanti} × ${importoItaliano(ivsMensile)}`,
    risultato: perNumero(ivsMensile, quanti),
    fonte,
  };
}
