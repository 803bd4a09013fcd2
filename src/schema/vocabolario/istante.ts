import { dataValida } from '../../domain/data.ts';

/** RFC 3339, section 5.6: day, hour with seconds, up to nine decimals, and Z or an offset, which is required. */
const FORMA = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * The instant of an ISO 8601 text with offset; null when it is not one. Beyond the millesimi the fraction is cut off, never rounded up: a
 * "from this instant on" stays inclusive.
 */
export function leggiIstante(testo: string): Date | null {
  const parti = FORMA.exec(testo);
  if (parti === null || !dataValida(parti[1] ?? '')) return null;
  const [ore, minuti, secondi, oreScarto, minutiScarto] = [parti[2], parti[3], parti[4], parti[7] ?? '0', parti[8] ?? '0'].map(Number);
  if (!entro(ore, 23) || !entro(minuti, 59) || !entro(secondi, 59) || !entro(oreScarto, 23) || !entro(minutiScarto, 59)) return null;
  const millesimi = (parti[5] ?? '').padEnd(3, '0').slice(0, 3);
  const scarto = parti[6] === undefined ? 'Z' : `${parti[6]}${parti[7]}:${parti[8]}`;
  return new Date(`${parti[1]}T${parti[2]}:${parti[3]}:${parti[4]}.${millesimi}${scarto}`);
}

function entro(valore: number | undefined, massimo: number): boolean {
  return valore !== undefined && valore <= massimo;
}
