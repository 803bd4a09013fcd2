// Any codice fiscale of a person, omocodie included; what every token and every signed link begins with.
const CODICE_FISCALE = /\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/;
const FIRMATO = /\beyJ[\w-]{10,}/;

/** Throws where a log holds a codice fiscale, a token or a link: whatever the tests that wrote it were about. */
export function assertSenzaPersone(quale: string, testo: string): void {
  for (const forma of [CODICE_FISCALE, FIRMATO]) {
    const trovato = forma.exec(testo);
    if (trovato) throw new Error(`${quale} holds «${trovato[0]}»: …${testo.slice(Math.max(0, trovato.index - 200), trovato.index + 100)}…`);
  }
}
