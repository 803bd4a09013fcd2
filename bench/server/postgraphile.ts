import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { creaPool, DOVE } from './comune.ts';

/* PostGraphile 5 with its usual preset over the same tables. It asks nobody for a right. */

const servita = postgraphile({
  extends: [PostGraphileAmberPreset],
  // Orders over the second column of an index are orders too.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool: creaPool(), schemas: ['public', 'bench'] })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
server.on('error', (errore) => {
  throw errore;
});
await servita.createServ(grafserv).addTo(server);
server.listen(DOVE);
