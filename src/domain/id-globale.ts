/** The kinds of object that node(id) finds again. The position is part of every id given out: new kinds go at the end. */
const TIPI = [
  'Soggetto',
  'Posizione',
  'Versamento',
  'F24',
  'AvvisoBonario',
  'AvvisoAddebito',
  'Ruolo',
  'Ricorso',
  'Delega',
  'Documento',
  'Accesso',
  'Lavorazione',
  'EsitoLavorazione',
  'Scadenza',
  'Calendario',
] as const;
export type TipoNodo = (typeof TIPI)[number];

/** What a global id carries. The soggetto comes along so that node(id) can be decided, and sent to one shard, before anything is read. */
export interface IdGlobale {
  readonly tipo: TipoNodo;
  /** UUID of the soggetto; for a Soggetto, its own. */
  readonly soggettoId: string;
  /** UUID of the row. */
  readonly uuid: string;
}

const FORMA = /^[\w-]{44}$/;

/** The number of a kind: the first byte of its ids. */
export function numeroDelTipo(tipo: TipoNodo): number {
  return TIPI.indexOf(tipo);
}

/** The opaque id of a row: 33 bytes (kind, soggetto, row) as 44 characters of base64url. */
export function componiId(tipo: TipoNodo, soggettoId: string, uuid: string): string {
  return Buffer.from(`${numeroDelTipo(tipo).toString(16).padStart(2, '0')}${soggettoId}${uuid}`.replaceAll('-', ''), 'hex').toString(
    'base64url',
  );
}

/** Reads an id; null for a text that is none. An id that was altered may still read as one: the row it names is then not found. */
export function leggiId(id: string): IdGlobale | null {
  if (!FORMA.test(id)) return null;
  const byte = Buffer.from(id, 'base64url');
  const tipo = TIPI[byte[0]!];
  return tipo === undefined ? null : { tipo, soggettoId: uuidDi(byte.subarray(1, 17)), uuid: uuidDi(byte.subarray(17)) };
}

function uuidDi(byte: Buffer): string {
  const hex = byte.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
