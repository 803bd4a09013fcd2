import { Migration20261122100000 } from './20261122100000-tavole.ts';
import { Migration20261122100100 } from './20261122100100-permessi.ts';
import { Migration20261122100200 } from './20261122100200-deleghe.ts';
import { Migration20261122100300 } from './20261122100300-lavorazioni.ts';
import { Migration20261122100400 } from './20261122100400-catena-accessi.ts';
import { Migration20261122100500 } from './20261122100500-abbinamenti.ts';
import { Migration20261122100600 } from './20261122100600-scadenze.ts';
import { Migration20261122100700 } from './20261122100700-parti-e-scadenze.ts';
import { Migration20261122100800 } from './20261122100800-moduli-delega.ts';
import { Migration20261122100900 } from './20261122100900-calendario.ts';
import { Migration20261122101000 } from './20261122101000-consumo.ts';
import { Migration20261122101100 } from './20261122101100-sandbox.ts';
import { Migration20261122101200 } from './20261122101200-deleghe-per-tipo.ts';
import { Migration20261122101300 } from './20261122101300-conservazione.ts';

/** Every migration, oldest first. A new one is added at the end; none is ever changed after a release. */
export const migrazioni = [
  { name: '20261122100000-tavole', class: Migration20261122100000 },
  { name: '20261122100100-permessi', class: Migration20261122100100 },
  { name: '20261122100200-deleghe', class: Migration20261122100200 },
  { name: '20261122100300-lavorazioni', class: Migration20261122100300 },
  { name: '20261122100400-catena-accessi', class: Migration20261122100400 },
  { name: '20261122100500-abbinamenti', class: Migration20261122100500 },
  { name: '20261122100600-scadenze', class: Migration20261122100600 },
  { name: '20261122100700-parti-e-scadenze', class: Migration20261122100700 },
  { name: '20261122100800-moduli-delega', class: Migration20261122100800 },
  { name: '20261122100900-calendario', class: Migration20261122100900 },
  { name: '20261122101000-consumo', class: Migration20261122101000 },
  { name: '20261122101100-sandbox', class: Migration20261122101100 },
  { name: '20261122101200-deleghe-per-tipo', class: Migration20261122101200 },
  { name: '20261122101300-conservazione', class: Migration20261122101300 },
];
