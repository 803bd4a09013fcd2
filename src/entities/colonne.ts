import type { PropertyOptions } from '@mikro-orm/core';

/*
 * The few column shapes that every table is made of. A calendar day is a `date` read as "YYYY-MM-DD", an amount a numeric(14,2) read as "741.45",
 * a month the text "YYYY-MM" (it sorts as it reads), an instant a timestamptz with microseconds. Functions, since MikroORM's decorators write into the
 * object they are given.
 */
type Opzioni = PropertyOptions<object>;

/** Free text. */
export const testo = (): Opzioni => ({ type: 'text' });
/** Free text that may be missing. */
export const testoFacoltativo = (): Opzioni => ({ type: 'text', nullable: true });
/** A calendar day, "YYYY-MM-DD". */
export const giorno = (): Opzioni => ({ type: 'string', columnType: 'date' });
/** A calendar day that may be missing. */
export const giornoFacoltativo = (): Opzioni => ({ ...giorno(), nullable: true });
/** A month, "YYYY-MM". */
export const mese = (): Opzioni => ({ type: 'string', columnType: 'text' });
/** A month that may be missing. */
export const meseFacoltativo = (): Opzioni => ({ ...mese(), nullable: true });
/** An exact euro amount with two decimals. */
export const importo = (): Opzioni => ({ type: 'string', columnType: 'numeric(14,2)' });
/** An exact euro amount that may be missing. */
export const importoFacoltativo = (): Opzioni => ({ ...importo(), nullable: true });
/** An exact euro amount, zero where nothing was written. */
export const importoZero = (): Opzioni => ({ ...importo(), defaultRaw: '0' });
/** An instant. */
export const istante = (): Opzioni => ({ type: 'datetime', columnType: 'timestamptz(6)' });
/** An instant that may be missing. */
export const istanteFacoltativo = (): Opzioni => ({ ...istante(), nullable: true });
/**
 * When the row was last written. Taken from the wall clock after the writer declared itself open (database/scrittura.ts), never from the start of
 * its transaction: that is what makes extensions.aggiornatoFinoA safe.
 */
export const aggiornato = (): Opzioni => ({ ...istante(), defaultRaw: 'clock_timestamp()' });
/** The natural key of an imported row within its soggetto, as cli/import builds it: it makes a second import change nothing. */
export const chiaveNaturale = (): Opzioni => ({ ...testo() });
/** A list of words of the domain (ambiti …). */
export const parole = (): Opzioni => ({ type: 'array', columnType: 'text[]' });
