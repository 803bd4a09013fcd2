/**
 * First statement of every transaction that writes rows with an `aggiornato_il`: it declares that a write is open, and since which second
 * (UTC, rounded down). A reader finds the oldest such lock in pg_locks, and so the instant up to which nothing more will arrive: rows
 * written later in the transaction take clock_timestamp(), never its start. Released by itself at commit or rollback.
 */
export const apriScrittura =
  `select pg_advisory_xact_lock_shared(hashtext('cassetto_scrittura'), ` + 'floor(extract(epoch from clock_timestamp()))::int)';
