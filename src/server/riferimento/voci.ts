import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { permessoDi } from './permesso.ts';

/** Text as HTML; words between grave accents as code. */
export function html(testo: string): string {
  const sicuro = testo.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return sicuro.replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

/** One entry: a name, what stands beside it, what it says, and lines of smaller print. */
export function voce(id: string, testa: string, testo: string, dati: readonly string[] = []): string {
  const piccoli = dati.map((uno) => `<p class="dati">${uno}</p>`).join('');
  return `<div class="voce" id="${id}"><p><code>${testa}</code></p><p>${html(testo)}</p>${piccoli}</div>`;
}

function collegato(tipo: { toString(): string } & Parameters<typeof getNamedType>[0]): string {
  const nome = getNamedType(tipo)!.name;
  return String(tipo).replace(nome, `<a href="#${nome}">${nome}</a>`);
}

const predefinito = ({ defaultValue }: GraphQLArgument | GraphQLInputField) =>
  defaultValue === undefined ? '' : ` = ${html(JSON.stringify(defaultValue))}`;

function campo(tipo: string, { name, description, type, args }: GraphQLField<unknown, unknown>): string {
  const argomenti = args.map((uno) => `<code>${uno.name}: ${collegato(uno.type)}${predefinito(uno)}</code> ${html(uno.description ?? '')}`);
  const permesso = permessoDi(tipo, name);
  const dati = [...argomenti, ...(permesso === null ? [] : [`permesso: ${html(permesso)}`])];
  return voce(`${tipo}.${name}`, `${name}${args.length > 0 ? '(…)' : ''}: ${collegato(type)}`, description ?? '', dati);
}

/** The entries of a type: its fields with their arguments and the permission of each, its values. */
export function vociDi(tipo: GraphQLNamedType): string[] {
  if (isEnumType(tipo)) return tipo.getValues().map(({ name, description }) => voce(`${tipo.name}.${name}`, name, description ?? ''));
  if (isInputObjectType(tipo))
    return Object.values(tipo.getFields()).map((uno) =>
      voce(`${tipo.name}.${uno.name}`, `${uno.name}: ${collegato(uno.type)}${predefinito(uno)}`, uno.description ?? ''),
    );
  if (isObjectType(tipo) || isInterfaceType(tipo)) return Object.values(tipo.getFields()).map((uno) => campo(tipo.name, uno));
  return [];
}
