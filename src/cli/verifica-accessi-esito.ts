import type { Rilievo, TipoRilievo } from '../services/accessi/rilievi.ts';
import type { EsitoVerificaAccessi } from '../services/accessi/verifica.ts';
import { conta } from './conta.ts';

const TESTI: Record<TipoRilievo, (rilievo: Rilievo) => string> = {
  MAI_APERTA: () => 'ha righe o segni, e nessun segno la apre',
  APERTURA_ALTERATA: () => 'il segno che la apre è stato alterato',
  SENZA_RIGHE: () => 'è stata aperta e non ne resta nessuna riga',
  RIGHE_MANCANTI: ({ numero, al }) =>
    numero === al ? `manca la riga ${numero}` : `mancano le righe da ${numero} a ${al}, o il segno che le nomina è falso`,
  RIGA_RIPETUTA: ({ numero, riga }) => `la riga ${numero} è ripetuta${dove(riga)}`,
  RIGA_ALTERATA: ({ numero, riga }) => `la riga ${numero}, o quella prima, è stata alterata${dove(riga)}`,
  RIGA_DOPO_LA_CHIUSURA: ({ numero, riga }) => `la riga ${numero} viene dopo la chiusura${dove(riga)}`,
  SEGNO_DISCORDE: ({ numero }) => `il segno sulla riga ${numero} non le corrisponde: righe riscritte, o segno falso`,
  SEGNO_DI_TROPPO: ({ numero }) => `un segno di troppo sulla riga ${numero}`,
  ANCORA_SENZA_RIGA: ({ numero }) => `l’ancora conservata sulla riga ${numero} non la trova`,
  ANCORA_DISCORDE: ({ numero }) => `l’ancora conservata sulla riga ${numero} non le corrisponde`,
  PRECEDENTI_DIVERSE: ({ numero, al }) =>
    al === null
      ? 'non è scritto, o è scritto più volte, quante erano le righe precedenti alle catene'
      : `le righe precedenti alle catene sono ${numero}, erano ${al}`,
};

function dove(riga: Rilievo['riga']): string {
  return riga === null ? '' : ` (accesso ${riga.id} del ${riga.il}, soggetto ${riga.soggettoId})`;
}

function rilievo(uno: Rilievo): string {
  return `  ${uno.catena === null ? '' : `catena ${uno.catena}: `}${TESTI[uno.tipo](uno)}\n`;
}

/** The result for a person, in Italian. `ancore`: how many kept elsewhere were compared. */
export function inTesto({ catene, righe, oltre, precedenti, rilievi, rilieviTotali }: EsitoVerificaAccessi, ancore: number): string {
  const { CHIUSA, INTERROTTA, NON_CHIUSA } = catene;
  const parti = [
    `Registro degli accessi: ${conta(righe, 'riga', 'righe')} in ${conta(CHIUSA + INTERROTTA + NON_CHIUSA, 'catena', 'catene')} ` +
      `(${conta(CHIUSA, 'chiusa', 'chiuse')}, ${conta(INTERROTTA, 'interrotta', 'interrotte')}, ${conta(NON_CHIUSA, 'non chiusa', 'non chiuse')}).\n`,
  ];
  if (NON_CHIUSA > 0) parti.push('Non chiusa: il processo è al lavoro, o è finito senza poterla chiudere. Non è un difetto.\n');
  if (oltre > 0)
    parti.push(
      `${conta(oltre, 'riga viene', 'righe vengono')} dopo l’ultimo segno: si sa che sono in fila e intatte, non che dopo non ce ne fossero altre.\n`,
    );
  if (precedenti > 0)
    parti.push(
      `${conta(precedenti, 'riga precedente alle catene: del suo', 'righe precedenti alle catene: del loro')} contenuto non si può dire niente.\n`,
    );
  if (ancore > 0) parti.push(`Confrontate ${conta(ancore, 'ancora conservata', 'ancore conservate')} altrove.\n`);
  if (rilieviTotali === 0) return [...parti, 'Il registro è integro.\n'].join('');
  const altri = rilieviTotali - rilievi.length;
  return [
    ...parti,
    `Il registro NON è integro: ${conta(rilieviTotali, 'rilievo', 'rilievi')}.\n`,
    ...rilievi.map(rilievo),
    altri > 0 ? `  e altri ${altri}\n` : '',
  ].join('');
}

/** The result for a program: one JSON object on one line. */
export function inJson(esito: EsitoVerificaAccessi): string {
  return `${JSON.stringify({ esito: esito.rilieviTotali === 0 ? 'INTEGRO' : 'NON_INTEGRO', ...esito })}\n`;
}
