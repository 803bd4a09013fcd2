/** Points of one object read from the archive: a row of a page, an object reached from another. Values within it are free. */
export const PUNTI_OGGETTO = 1;
/** Points of a list's own work, whatever it holds. */
export const PUNTI_ELENCO = 1;
/** Objects that a list without pages is taken to hold (componenti of a nucleo, righe of an avviso): the archive's own lists are short. */
export const OGGETTI_PER_LISTA = 5;

/** Points of a mutation that PUNTI does not name: it decides, writes, leaves events. */
export const PUNTI_MUTATION = 20;

/** What costs more than the rows it touches: `Type.field` → points, beside those of the objects selected below it. */
export const PUNTI: Readonly<Record<string, number>> = {
  // A count reads every row that a page only begins.
  totalCount: 10,
  // Documents are drawn, and hold a worker while they are.
  'Mutation.generaF24': 100,
  'Mutation.generaEstrattoConto': 200,
  // Up to a thousand lines, each of which is a mutation that waits for nobody.
  'Mutation.caricaDeleghe': 1000,
  'Mutation.validaDeleghe': 1000,
  'Mutation.generaF24Massivi': 1000,
  'Mutation.esporta': 1000,
  'Mutation.generaModuloDelega': 100,
  'Mutation.generaEstrattoDebitario': 100,
  'Mutation.generaRendicontazione': 100,
  // Guesses are counted elsewhere; what they cost is counted here.
  'Query.cercaDelegante': 20,
};
