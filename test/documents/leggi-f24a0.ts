import type { ContribuenteF24A0, DatiF24A0 } from '../../src/documents/f24a0/dati.ts';
import type { RigaDatiF24 } from '../../src/documents/f24/dati.ts';

/* A reader of fornitura F24A0 written apart from the writer: positions and lengths as the tracciato gives them, counted from 1. */
const LUNGHEZZA = 1900;

/** What a fornitura says of itself, beside its data. */
export interface FornituraLetta extends DatiF24A0 {
  readonly tipoFornitore: string;
  readonly totali: { readonly contribuenti: number; readonly modelli: number; readonly invii: number };
  /** Of each M, as text; of each V, euro. */
  readonly saldi: readonly { readonly totale: string; readonly modelli: readonly string[] }[];
}

/** The records of a fornitura. Throws where one is not of 1,900 characters, or does not end as it must. */
export function recordDi(testo: string): string[] {
  if (testo.length === 0 || testo.length % LUNGHEZZA !== 0) throw new Error(`${testo.length} caratteri`);
  const record = Array.from({ length: testo.length / LUNGHEZZA }, (_, n) => testo.slice(n * LUNGHEZZA, (n + 1) * LUNGHEZZA));
  for (const uno of record) if (!/^[AMVZ][ -~]{1896}A\r\n$/.test(uno)) throw new Error(`record ${uno.slice(0, 20)}`);
  return record;
}

/** Reads a fornitura back: records in their order, counts that agree. */
export function leggiF24A0(testo: string): FornituraLetta {
  const record = recordDi(testo);
  const tipi = record.map(([tipo]) => tipo).join('');
  if (!/^A(?:MV+)+Z$/.test(tipi)) throw new Error(`ordine ${tipi}`);
  const testa = record[0]!;
  const contribuenti: ContribuenteF24A0[] = [];
  const saldi: { totale: string; modelli: string[] }[] = [];
  for (const uno of record.slice(1, -1)) {
    if (uno.startsWith('M')) {
      contribuenti.push(contribuente(uno));
      saldi.push({ totale: an(uno, 1873, 15), modelli: [] });
    } else {
      const suo = contribuenti.pop()!;
      contribuenti.push({ ...suo, modelli: [...suo.modelli, righe(uno)] });
      saldi.at(-1)!.modelli.push(euro(uno, 1793));
      if (nu(uno, 18, 8) !== contribuenti.length || giorno(uno, 1808) !== inGiorno(record[1]!)) throw new Error('V non del suo M');
    }
  }
  return {
    fornitore: { codiceFiscale: an(testa, 23, 16), denominazione: an(testa, 216, 60) || null },
    tipoFornitore: an(testa, 21, 2),
    dataVersamento: inGiorno(record[1]!),
    contribuenti,
    totali: { modelli: nu(record.at(-1)!, 16, 9), contribuenti: nu(record.at(-1)!, 25, 9), invii: nu(testa, 525, 3) },
    saldi,
  };
}

const pezzo = (record: string, da: number, quanti: number) => record.slice(da - 1, da - 1 + quanti);
const an = (record: string, da: number, quanti: number) => pezzo(record, da, quanti).trimEnd();

function nu(record: string, da: number, quanti: number): number {
  const testo = pezzo(record, da, quanti);
  if (!/^\d+$/.test(testo)) throw new Error(`non cifre a ${da}: ${testo}`);
  return Number(testo);
}

function euro(record: string, da: number): string {
  nu(record, da, 15);
  const testo = pezzo(record, da, 15);
  return `${BigInt(testo.slice(0, 13))}.${testo.slice(13)}`;
}

function giorno(record: string, da: number): string | null {
  const testo = pezzo(record, da, 8);
  return nu(record, da, 8) === 0 ? null : `${testo.slice(4)}-${testo.slice(2, 4)}-${testo.slice(0, 2)}`;
}

const inGiorno = (m: string) => an(m, 1888, 10).split('-').reverse().join('-');

function contribuente(m: string): ContribuenteF24A0 {
  return {
    contribuente: {
      codiceFiscale: an(m, 2, 16),
      denominazione: an(m, 438, 24) || an(m, 518, 55),
      nome: an(m, 462, 20) || null,
      dataNascita: giorno(m, 482),
      sesso: (an(m, 490, 1) || null) as 'M' | 'F' | null,
      comuneNascita: an(m, 491, 25) || null,
      provinciaNascita: an(m, 516, 2) || null,
      domicilio: { comune: an(m, 288, 40), provincia: an(m, 328, 2), via: an(m, 335, 35) },
    },
    addebito: { iban: an(m, 1741, 27), intestatario: an(m, 1770, 16) },
    modelli: [],
  };
}

function righe(v: string): RigaDatiF24[] {
  return [499, 566, 633, 700].flatMap((da) => {
    const mese = (posto: number) => `${pezzo(v, posto + 2, 4)}-${pezzo(v, posto, 2)}`;
    if (nu(v, da, 4) === 0 && an(v, da + 4, 4) === '') return [];
    return [
      {
        sede: pezzo(v, da, 4),
        causale: an(v, da + 4, 4),
        codice: an(v, da + 8, 17),
        periodoDal: mese(da + 25),
        periodoAl: mese(da + 31),
        importoDebito: euro(v, da + 37),
        importoCredito: euro(v, da + 52),
      },
    ];
  });
}
