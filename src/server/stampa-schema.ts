import { writeFileSync } from 'node:fs';
import { radice } from '../radice.ts';
import { schemaStampato } from './schema.ts';

writeFileSync(radice('schema.graphql'), schemaStampato());
