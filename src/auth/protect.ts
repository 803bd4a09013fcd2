import { createRequire } from 'node:module';
import * as util from 'node:util';
import type { GraphQLSchema } from 'graphql';
import type { applyMiddleware as ApplyMiddleware } from 'graphql-middleware';
import type { rule as Rule, shield as Shield } from 'graphql-shield';
import type { ContestoAccesso } from './contesto.ts';
import type { Regola, RigaDecisa } from './rules.ts';

/*
 * graphql-shield 7.6.5 asks util for isUndefined, which Node 23 removed; the fix is merged upstream (maticzav/graphql-shield#1552) and unpublished. Its
 * CommonJS build is loaded behind that one function, together with graphql-middleware's, because the check between the two is by instanceof.
 */
const require = createRequire(import.meta.url);
const utilita = require('node:util') as typeof util & { isUndefined?: (valore: unknown) => boolean };
utilita.isUndefined ??= (valore) => valore === undefined;
const { rule, shield } = require('graphql-shield') as { rule: typeof Rule; shield: typeof Shield };
const { applyMiddleware } = require('graphql-middleware') as { applyMiddleware: typeof ApplyMiddleware };

type Mappa = Record<string, Record<string, ReturnType<ReturnType<typeof rule>>>>;

/**
 * Applies the permission table to a schema with graphql-shield, pruned: only the fields whose rule checks something are wrapped, since shield's wrapping
 * of every field costs several times the answer (pitfalls.md S5, S10). Rules are never cached (S2); what they throw is a fault and passes as such (S7).
 * A `Type.*` that checks is spread over the fields of the type that the table does not name.
 */
export function proteggi(schema: GraphQLSchema, permessi: Readonly<Record<string, Regola>>): GraphQLSchema {
  const mappa: Mappa = {};
  const regole = new Map<Regola, Mappa[string][string]>();
  for (const [campo, regola] of campiDaProteggere(schema, permessi)) {
    if (!regole.has(regola)) regole.set(regola, perShield(regola, regole.size));
    const [tipo, nome] = campo.split('.') as [string, string];
    mappa[tipo] ??= {};
    mappa[tipo][nome] = regole.get(regola)!;
  }
  const completo = shield(mappa, { debug: true, allowExternalErrors: true }).generate(schema) as Mappa;
  const potata = Object.fromEntries(
    Object.entries(mappa).map(([tipo, campi]) => [
      tipo,
      Object.fromEntries(Object.keys(campi).map((nome) => [nome, completo[tipo]![nome]!])),
    ]),
  );
  return applyMiddleware(schema, potata as never);
}

function perShield(regola: Regola, numero: number): Mappa[string][string] {
  return rule(`${numero} ${regola.nome}`, { cache: 'no_cache' })(
    async (riga: RigaDecisa, argomenti: Record<string, unknown>, contesto: ContestoAccesso) => regola.controlla!(riga, argomenti, contesto),
  );
}

function* campiDaProteggere(schema: GraphQLSchema, permessi: Readonly<Record<string, Regola>>): Generator<[string, Regola]> {
  for (const tipo of Object.values(schema.getTypeMap())) {
    if (!('getFields' in tipo) || !('getInterfaces' in tipo)) continue;
    for (const nome of Object.keys(tipo.getFields())) {
      const regola = permessi[`${tipo.name}.${nome}`] ?? permessi[`${tipo.name}.*`];
      if (regola?.controlla) yield [`${tipo.name}.${nome}`, regola];
    }
  }
}
