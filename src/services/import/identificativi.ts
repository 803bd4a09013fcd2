import { V7Generator } from 'uuidv7';

/** Random words taken from the system at once: a call for each row would cost as much as reading the row. */
const PAROLE = 4_096;

function acaso() {
  const parole = new Uint32Array(PAROLE);
  let lette = PAROLE;
  return () => {
    if (lette === PAROLE) {
      crypto.getRandomValues(parole);
      lette = 0;
    }
    return parole[lette++]!;
  };
}

const generatore = new V7Generator({ nextUint32: acaso() });

/** An identifier for a row of a file: UUID v7, in the order of the rows. */
export const identificativo = () => generatore.generate().toString();
