/** An amount in euro with two decimals, "741.45" or "-3.00", as centesimi. */
export function centesimi(importo: string): bigint {
  return BigInt(importo.replace('.', ''));
}

/** Centesimi as an amount in euro with two decimals, as people read it here: "1.115,16", with a true minus sign. */
export function euroScritto(importo: bigint): string {
  const cifre = (importo < 0n ? -importo : importo).toString().padStart(3, '0');
  const interi = cifre.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${importo < 0n ? '−' : ''}${interi},${cifre.slice(-2)}`;
}
