import { mkdirSync, writeFileSync } from 'node:fs';
import { radice } from '../radice.ts';
import { paginaRiferimento } from './riferimento/pagina.ts';
import { schemaNudo } from './schema.ts';

mkdirSync(radice('dist'), { recursive: true });
writeFileSync(radice('dist/riferimento.html'), paginaRiferimento(schemaNudo()));
