import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql';
import { radice } from '../../radice.ts';
import { CHE_FARE, CODICI, type VoceCodice } from '../codici.ts';
import { LEGENDA } from './permesso.ts';
import { html, voce, vociDi } from './voci.ts';

const leggi = (nome: string) => readFileSync(radice(`src/server/riferimento/${nome}`), 'utf8');

/** What the page carries within itself, so that one file is all of it: style and script, as they are hashed for its policy. */
export const DENTRO = { stile: leggi('stile.css'), ricerca: leggi('ricerca.js') };

function specie(tipo: GraphQLNamedType): string {
  if (isObjectType(tipo)) return tipo.getInterfaces().length > 0 ? `tipo, ${tipo.getInterfaces().join(', ')}` : 'tipo';
  if (isInterfaceType(tipo)) return 'interfaccia';
  if (isInputObjectType(tipo)) return 'input';
  return isEnumType(tipo) ? 'enum' : 'scalare';
}

function sezione(id: string, di: string, testo: string, voci: readonly string[]): string {
  return `<section data-testa="${id} ${html(testo)}"><h2 id="${id}">${id} <small>${di}</small></h2><p>${html(testo)}</p>${voci.join('\n')}</section>`;
}

function errori(): string {
  const codici = Object.entries<VoceCodice>(CODICI).map(([codice, { stato, quando, cheFare, riprova }]) =>
    voce(`errore.${codice}`, codice, `${quando} ${cheFare}`, [`HTTP ${stato.join(', ')}${riprova ? '; può avere retryAfter' : ''}`]),
  );
  const regole = Object.entries(CHE_FARE).map(([codice, cheFare]) =>
    voce(`errore.${codice}`, codice, cheFare, ['una regola: anche in userErrors']),
  );
  return sezione('Errori', 'codici', 'Che cosa fare di ogni codice.', [...codici, ...regole]);
}

/** The schema as one HTML page, Italian, that needs nothing else: every type, field, argument and value, the permission of each field, the codes. */
export function paginaRiferimento(schema: GraphQLSchema): string {
  const tutti = Object.values(lexicographicSortSchema(schema).getTypeMap()).filter((tipo) => !isIntrospectionType(tipo));
  const radici = tutti.filter(({ name }) => name === 'Query' || name === 'Mutation').reverse();
  const tipi = [...radici, ...tutti.filter((tipo) => !radici.includes(tipo))];
  const legenda = LEGENDA.map(([nome, significato]) => `<li><em>${html(nome)}</em>: ${html(significato)}</li>`).join('');
  return `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cassetto: lo schema</title>
<style>${DENTRO.stile}</style></head><body>
<h1>Lo schema di Cassetto</h1>
<details><summary>Come si legge un permesso</summary><ul>${legenda}</ul></details>
<header><input type="search" placeholder="Cerca un tipo, un campo, una parola…" aria-label="Cerca" autofocus><output></output></header>
<main>
${tipi.map((tipo) => sezione(tipo.name, specie(tipo), tipo.description ?? '', vociDi(tipo))).join('\n')}
${errori()}
</main>
<script>${DENTRO.ricerca}</script></body></html>
`;
}
