import type { GraphQLEnumType, GraphQLSchema } from 'graphql';
import { CHE_FARE, CODICI, type VoceCodice } from './codici.ts';
import { traSegni } from './tra-segni.ts';

const riga = (...celle: readonly string[]) => `| ${celle.join(' | ')} |`;

/** The catalogue of the codes as Markdown, Italian, from the code that answers them: what docs/integratori/errori.md holds. */
export function tavolaCodici(schema: GraphQLSchema): string {
  const regole = schema.getType('CodiceErrore') as GraphQLEnumType;
  return [
    '## Codici in `extensions.code`',
    '',
    riga('codice', 'stato HTTP', 'quando', 'che cosa fare', '`retryAfter`'),
    riga('---', '---', '---', '---', '---'),
    ...Object.entries<VoceCodice>(CODICI).map(([codice, { stato, quando, cheFare, riprova }]) =>
      riga(`\`${codice}\``, stato.join(', '), quando, cheFare, riprova ? 'sì' : ''),
    ),
    '',
    '## Codici delle regole: in `userErrors.code`, o in `extensions.code`',
    '',
    riga('codice', 'che cosa dice', 'che cosa fare'),
    riga('---', '---', '---'),
    ...Object.entries(CHE_FARE).map(([codice, cheFare]) => riga(`\`${codice}\``, regole.getValue(codice)?.description ?? '', cheFare)),
  ].join('\n');
}

/** The page with the catalogue of today between its marks. */
export function conTavolaCodici(pagina: string, schema: GraphQLSchema): string {
  return traSegni(pagina, 'codici', tavolaCodici(schema));
}
