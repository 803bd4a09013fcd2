import { expect, test } from 'vitest';
import { ATTI, type Atto, type RigaAtto, type Veste } from '../../src/domain/atti-delega.ts';
import { aggiungiGiorni } from '../../src/domain/data.ts';
import { GIORNI_DI_PREAVVISO, statoAl } from '../../src/domain/delega.ts';
import type { StatoDelega } from '../../src/domain/delega-vocaboli.ts';

/* docs/deleghe.md, printed from the table of acts and from the derivation of the state: written again by `vitest -u`, compared otherwise. */
const PREMESSA = `# La vita di una delega

Chi può compiere quale atto, da quale stato, e dove porta. Le tabelle e il disegno vengono dal programma
(\`src/domain/atti-delega.ts\`, \`src/domain/delega.ts\`): un test li confronta.

- **Lo stato non si conserva**: si ricava ogni volta dagli atti compiuti e dal giorno di oggi in Italia. A mezzanotte una delega
  comincia o finisce da sé.
- Un atto che porta ad ATTIVA prima del giorno di decorrenza porta a IN_ATTESA_DECORRENZA. Una delega dell’ente (DIPENDENTE,
  GRUPPO_CONSORZIO) comincia il giorno dopo l’attivazione, mai prima di \`dal\`; le altre il giorno dell’atto, mai prima di \`dal\`.
- Chi non è parte della delega riceve ACCESSO_NEGATO, come se non esistesse; una parte che agisce dallo stato sbagliato riceve
  STATO_NON_AMMESSO. Di più atti insieme sulla stessa delega uno solo riesce.
- Una delega mai convalidata o attivata resta DA_VALIDARE o DA_ATTIVARE anche dopo il suo termine; l’atto risponde allora
  PERIODO_NON_VALIDO. SCADUTA si dice solo di ciò che era stato ATTIVA.
- Una SUBDELEGA sta dentro la sua delega (ambiti, posizioni, periodo) e finisce con lei nello stesso istante. Alla cessazione di tutte
  le posizioni nominate la delega finisce il giorno dopo l’ultima.
`;

const EVENTI = `## Gli eventi

Ogni atto lascia un evento nella stessa transazione. Uno solo non viene da un atto: IN_SCADENZA, quando a una delega ATTIVA mancano
${GIORNI_DI_PREAVVISO} giorni o meno all’ultimo; è uno per ciascuna delega e ciascun ultimo giorno, anche se il controllo è fatto più volte o qualche giorno è
saltato. Il server lo fa all’avvio e ogni giorno; lo fa anche \`npm run -s cassetto -- scadenze\`. \`Io.promemoria\` ricorda le stesse deleghe, e quelle
che attendono una convalida o un’attivazione ancora possibile.
`;

const VESTI: Record<Veste, string> = {
  DELEGANTE: 'il delegante',
  DELEGANTE_PROFESSIONISTA: 'il delegante, se ogni posizione è SEPARATA_PROFESSIONISTI',
  RAPPRESENTANTE: 'chi rappresenta l’ente delegante',
  DELEGATO: 'il delegato',
  CONCEDENTE: 'chi ha concesso la subdelega',
};
const MUTATION = (atto: Atto) => (atto === 'subdelega' ? atto : `${atto}Delega`);
const elenco = (voci: readonly string[]) => voci.join(', ');

function riga({ atto, tipi, chi, da, a, evento }: RigaAtto): string {
  const partenza = da.length === 0 ? 'nessuno: nasce' : elenco(da);
  return `| \`${MUTATION(atto)}\` | ${elenco(tipi)} | ${chi.map((veste) => VESTI[veste]).join('; ')} | ${partenza} | ${a} | ${evento} |`;
}

/** An arrow of the diagram; those between the same two states are one, with a line for each act. */
type Freccia = readonly [da: StatoDelega | '[*]', a: StatoDelega, perche: string];

const ATTI_NEL_DISEGNO: Freccia[] = ATTI.flatMap(({ atto, tipi, da, a }): Freccia[] => {
  // The subdelega is born; the delega it comes from stays as it is.
  if (da.length === 0 || atto === 'subdelega') return [['[*]', a, atto === 'subdelega' ? atto : `${atto} ${elenco(tipi)}`]];
  return da.map((stato) => [stato, a, atto]);
});

const PERCHE: Partial<Record<StatoDelega, string>> = {
  ATTIVA: 'primo giorno',
  SCADUTA: 'dopo al',
  CESSATA: 'fine delle posizioni',
};

/** What the days alone change: every state that some facts have on one day and no longer on the next. */
function giorniNelDisegno(): Freccia[] {
  const giorni = [0, 1, 2, 3, 4].map((n) => aggiungiGiorni('2026-03-27', n));
  const passaggi = new Map<string, Freccia>();
  for (const al of [null, ...giorni.slice(2)])
    for (const finePosizioni of [null, ...giorni.slice(2)])
      for (const oggi of giorni) {
        const delega = { tipo: 'DIRETTA', attivaDal: giorni[1]!, al, finePosizioni, chiusaCome: null } as const;
        const [da, a] = [statoAl(delega, oggi), statoAl(delega, aggiungiGiorni(oggi, 1))];
        if (da !== a) passaggi.set(`${da} ${a}`, [da, a, PERCHE[a]!]);
      }
  return [...passaggi.values()];
}

function disegno(): string {
  const frecce = new Map<string, Set<string>>();
  for (const [da, a, perche] of [...ATTI_NEL_DISEGNO, ...giorniNelDisegno()]) {
    const verso = `${da} --> ${a}`;
    frecce.set(verso, (frecce.get(verso) ?? new Set()).add(perche));
  }
  return ['stateDiagram-v2', ...[...frecce].map(([verso, perche]) => `    ${verso}: ${[...perche].join(' · ')}`)].join('\n');
}

test('docs/deleghe.md says every act, and every passage of the days, as the code does', async () => {
  const tavola = [
    '| atto | tipo della delega | chi | da quale stato | a | evento |',
    '| --- | --- | --- | --- | --- | --- |',
    ...ATTI.map(riga),
  ].join('\n');
  const pagina = [PREMESSA, '## Gli atti\n', `${tavola}\n`, '## Gli stati\n', `\`\`\`mermaid\n${disegno()}\n\`\`\`\n`, EVENTI].join('\n');
  await expect(pagina).toMatchFileSnapshot('../../docs/deleghe.md');
});
