import { permessi, portatori } from '../../auth/permissions.ts';

/** The rule by which a field of the schema is decided, by its Italian name; null for a type that only carries what its field was granted. */
export function permessoDi(tipo: string, campo: string): string | null {
  const regola = permessi[`${tipo}.${campo}`] ?? permessi[`${tipo}.*`];
  if (regola) return regola.nome;
  if (portatori.has(tipo) || !/^(Query|Mutation)$/.test(tipo)) return null;
  throw new Error(`${tipo}.${campo} has no rule`);
}

/** What the names of the rules mean that do not say it by themselves. */
export const LEGENDA: readonly (readonly [nome: string, significato: string])[] = [
  ['pubblico', 'anche senza token.'],
  ['chiunque con token', 'la risposta riguarda chi chiede, o nessuno; per una mutation decide il servizio, e il rifiuto è in userErrors.'],
  ['elenco …', 'arrivano soltanto le righe su cui chi chiede ha quell’ambito.'],
  ['… su qualche posizione', 'serve quell’ambito almeno su una posizione del soggetto; arrivano le righe di quelle.'],
  ['… sull’intero soggetto', 'una delega data per alcune posizioni non basta: POSIZIONE_NON_COMPRESA.'],
  ['con la riga', 'chi ha potuto leggere l’oggetto legge anche questo.'],
];
