/** The source that publishes the figures of a year, among those of its table: INPS's circolare or messaggio, with where it was read. */
export function fonteDellAnno(fonti: readonly string[]): string {
  const pubblicazioni = fonti.filter((fonte) => /^(?:circ\.|msg) INPS/.test(fonte));
  return pubblicazioni.find((fonte) => fonte.includes('letto in') || fonte.includes('letta in')) ?? pubblicazioni[0] ?? fonti.join(' · ');
}
