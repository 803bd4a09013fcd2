import { pt } from './misure.ts';

/** A number of a content stream: three decimals are a thousandth of a point. */
export const numero = (valore: number): string => String(Math.round(valore * 1000) / 1000);

/** "#RRGGBB" as the three operands of rg and RG. */
export function tinta(esadecimale: string): string {
  return [1, 3, 5].map((i) => numero(Number.parseInt(esadecimale.slice(i, i + 2), 16) / 255)).join(' ');
}

/** A distance in millimetres from the left edge, in points. */
export const orizzontale = (mm: number): string => numero(pt(mm));

/** A distance in millimetres from the top of a page of that height, as PDF counts: in points from the bottom. */
export const verticale = (mm: number, altezzaPagina: number): string => numero(pt(altezzaPagina - mm));

/** The path of a rectangle, millimetres from the top left of a page of that height. */
export function rettangolo(x: number, y: number, larghezza: number, altezza: number, altezzaPagina: number): string {
  return `${orizzontale(x)} ${verticale(y + altezza, altezzaPagina)} ${orizzontale(larghezza)} ${orizzontale(altezza)} re`;
}
