/** The domain's day of every test that does not set its own: the demonstration data count `oggi±N` from it. */
export const OGGI_DI_PROVA = '2026-06-15';
