import { readFileSync, writeFileSync } from 'node:fs';
import { radice } from '../radice.ts';
import { schemaNudo, schemaStampato } from './schema.ts';
import { conTavolaCodici } from './tavola-codici.ts';
import { conAggiunteSandbox } from './tavola-sandbox.ts';

writeFileSync(radice('schema.graphql'), schemaStampato());
const errori = radice('docs/integratori/errori.md');
writeFileSync(errori, conTavolaCodici(readFileSync(errori, 'utf8'), schemaNudo()));
const sandbox = radice('docs/integratori/sandbox.md');
writeFileSync(sandbox, conAggiunteSandbox(readFileSync(sandbox, 'utf8'), schemaNudo(), schemaNudo({ sandbox: true })));
