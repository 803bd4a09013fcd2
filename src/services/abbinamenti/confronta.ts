import { abbina } from '../../domain/abbina.ts';
import { Abbinamento } from '../../domain/abbinamento.ts';
import type { AbbinamentoScritto, DaConfrontare, RigaScritta, VersamentoScritto } from './leggi.ts';

/** What differs between what is written and what the matching says. Amounts in centesimi. */
export interface Differenze {
  readonly f24: Pick<RigaScritta, 'soggettoId' | 'id' | 'versato' | 'compensato' | 'eccedenza'>[];
  readonly versamenti: Pick<VersamentoScritto, 'soggettoId' | 'id' | 'abbinamento' | 'eccedenza'>[];
  readonly tolti: readonly AbbinamentoScritto[];
  readonly aggiunti: readonly AbbinamentoScritto[];
}

/** Of a payment that reached no posizione, and so is matched with nothing: INPS has posted it nowhere. */
const NON_ABBINATO = { abbinamento: Abbinamento.NON_ABBINATO, eccedenza: 0n };

/** Matches each posizione by itself (domain/abbina.ts), and says what has changed since the last time. */
export function confronta({ righe, versamenti, scritti }: DaConfrontare): Differenze {
  const f24: Differenze['f24'] = [];
  const pagati: Differenze['versamenti'] = [];
  const trovati: AbbinamentoScritto[] = [];
  for (const [posizione, sue] of perPosizione(righe, versamenti)) {
    const { soggettoId } = (sue.righe[0] ?? sue.versamenti[0])!;
    const esito = posizione === null ? null : abbina(sue.righe, sue.versamenti);
    for (const uno of esito?.abbinamenti ?? []) trovati.push({ soggettoId, ...uno });
    for (const riga of sue.righe) {
      const { versato, compensato, eccedenza } = esito!.righe.get(riga.id)!;
      if (versato !== riga.versato || compensato !== riga.compensato || eccedenza !== riga.eccedenza)
        f24.push({ soggettoId, id: riga.id, versato, compensato, eccedenza });
    }
    for (const { soggettoId: suo, id, ...prima } of sue.versamenti) {
      const { abbinamento, eccedenza } = esito?.versamenti.get(id) ?? NON_ABBINATO;
      if (abbinamento !== prima.abbinamento || eccedenza !== prima.eccedenza) pagati.push({ soggettoId: suo, id, abbinamento, eccedenza });
    }
  }
  return { f24, versamenti: pagati, tolti: mancanti(scritti, trovati), aggiunti: mancanti(trovati, scritti) };
}

interface DellaPosizione {
  readonly righe: RigaScritta[];
  readonly versamenti: VersamentoScritto[];
}

/** Rows and payments by posizione; under null the payments of all that reached none. */
function perPosizione(righe: readonly RigaScritta[], versamenti: readonly VersamentoScritto[]): ReadonlyMap<string | null, DellaPosizione> {
  const posizioni = new Map<string | null, DellaPosizione>();
  const di = ({ soggettoId, posizioneId }: RigaScritta | VersamentoScritto) => {
    const chiave = posizioneId && `${soggettoId} ${posizioneId}`;
    const nota = posizioni.get(chiave) ?? { righe: [], versamenti: [] };
    posizioni.set(chiave, nota);
    return nota;
  };
  for (const riga of righe) di(riga).righe.push(riga);
  for (const versamento of versamenti) di(versamento).versamenti.push(versamento);
  return posizioni;
}

/** Those of `di` that `altri` does not have, or has otherwise. */
function mancanti(di: readonly AbbinamentoScritto[], altri: readonly AbbinamentoScritto[]): AbbinamentoScritto[] {
  const testo = ({ soggettoId, f24, versamento, importo, criterio }: AbbinamentoScritto) =>
    `${soggettoId} ${f24} ${versamento} ${importo} ${criterio}`;
  const noti = new Set(altri.map(testo));
  return di.filter((uno) => !noti.has(testo(uno)));
}
