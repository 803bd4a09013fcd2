import {
  astFromValue,
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
  print,
} from 'graphql';

/** How a schema stands to the public contract. Every line is in Italian, for the person who reads the check. */
export interface Confronto {
  /** What contradicts the contract, or the list of what is missing: the check fails. */
  readonly errori: readonly string[];
  /** What is missing and expected to be: by reason, the coordinates. */
  readonly mancanti: ReadonlyMap<string, readonly string[]>;
}

/**
 * Compares a schema with the contract: kind of every type, interfaces, type string of every field, argument and input field with
 * its default, enum values. The schema may add, but not a required argument or input field that no caller of the contract could
 * know. `contratto` and `schema` are SDL. `attesi` says what may be missing: a line `[reason]`, then one coordinate a line
 * ("F24.stato", "Query.ruoli(filtro:)"); what a missing type or field holds is missing with it. A missing coordinate that is not
 * listed is an error, and so is a listed one that is there.
 */
export function confronta(contratto: string, schema: string, attesi: string): Confronto {
  const atteso = buildSchema(contratto);
  const trovato = buildSchema(schema);
  const firmeAttese = firme(atteso);
  const firmeTrovate = firme(trovato);
  const motivi = leggiAttesi(attesi);
  const errori: string[] = [];
  const mancanti = new Map<string, string[]>();
  for (const [coordinata, firma] of firmeAttese) {
    const trovata = firmeTrovate.get(coordinata);
    if (trovata !== undefined) {
      if (trovata !== firma) errori.push(`${coordinata}: il contratto dice «${firma}», lo schema «${trovata}»`);
      if (motivi.has(coordinata)) errori.push(`${coordinata}: è nell’elenco di ciò che manca, ma c’è: va tolta dall’elenco`);
      continue;
    }
    const padre = contenitore(coordinata);
    if (padre !== null && !firmeTrovate.has(padre)) continue;
    const motivo = motivi.get(coordinata);
    if (motivo === undefined) errori.push(`${coordinata}: manca, e non è nell’elenco di ciò che può mancare`);
    else mancanti.set(motivo, [...(mancanti.get(motivo) ?? []), coordinata]);
  }
  for (const coordinata of motivi.keys())
    if (!firmeAttese.has(coordinata)) errori.push(`${coordinata}: è nell’elenco di ciò che manca, ma il contratto non la conosce`);
  for (const coordinata of obbligatorie(trovato)) {
    const padre = contenitore(coordinata)!;
    if (firmeAttese.has(padre) && !firmeAttese.has(coordinata)) errori.push(`${coordinata}: obbligatoria, ma il contratto non la conosce`);
  }
  return { errori, mancanti };
}

/** Every coordinate of a schema (types, interfaces, fields, arguments, input fields, enum values) with what it is. */
function firme(schema: GraphQLSchema): Map<string, string> {
  const firme = new Map<string, string>();
  for (const tipo of tipi(schema)) {
    firme.set(tipo.name, genere(tipo));
    if (isEnumType(tipo)) for (const { name } of tipo.getValues()) firme.set(`${tipo.name}.${name}`, 'valore');
    if (isInputObjectType(tipo))
      for (const campo of Object.values(tipo.getFields())) firme.set(`${tipo.name}.${campo.name}`, conPredefinito(campo));
    if (!isObjectType(tipo) && !isInterfaceType(tipo)) continue;
    for (const { name } of tipo.getInterfaces()) firme.set(`${tipo.name} implements ${name}`, 'interfaccia');
    for (const campo of Object.values(tipo.getFields())) {
      firme.set(`${tipo.name}.${campo.name}`, String(campo.type));
      for (const argomento of campo.args) firme.set(`${tipo.name}.${campo.name}(${argomento.name}:)`, conPredefinito(argomento));
    }
  }
  return firme;
}

/** The coordinates that a caller must give: required arguments and input fields. */
function obbligatorie(schema: GraphQLSchema): string[] {
  return tipi(schema).flatMap((tipo) => {
    if (isInputObjectType(tipo)) {
      const campi = Object.values(tipo.getFields()).filter(isRequiredInputField);
      return campi.map(({ name }) => `${tipo.name}.${name}`);
    }
    if (!isObjectType(tipo) && !isInterfaceType(tipo)) return [];
    return Object.values(tipo.getFields()).flatMap((campo) =>
      campo.args.filter(isRequiredArgument).map(({ name }) => `${tipo.name}.${campo.name}(${name}:)`),
    );
  });
}

const tipi = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((tipo) => !isIntrospectionType(tipo) && !isSpecifiedScalarType(tipo));

function genere(tipo: GraphQLNamedType): string {
  if (isObjectType(tipo)) return 'type';
  if (isInterfaceType(tipo)) return 'interface';
  if (isInputObjectType(tipo)) return 'input';
  return isEnumType(tipo) ? 'enum' : 'scalar';
}

function conPredefinito(valore: GraphQLArgument | GraphQLInputField): string {
  const predefinito = valore.defaultValue === undefined ? null : astFromValue(valore.defaultValue, valore.type);
  return predefinito ? `${valore.type} = ${print(predefinito)}` : String(valore.type);
}

/** The coordinate that holds this one ("F24" of "F24.stato"); null for a type. */
function contenitore(coordinata: string): string | null {
  const fine = Math.max(coordinata.lastIndexOf(' implements '), coordinata.lastIndexOf('('));
  const punto = fine > 0 ? fine : coordinata.lastIndexOf('.');
  return punto > 0 ? coordinata.slice(0, punto) : null;
}

function leggiAttesi(testo: string): Map<string, string> {
  const motivi = new Map<string, string>();
  let motivo = 'senza motivo';
  for (const riga of testo.split('\n').map((voce) => voce.trim())) {
    if (riga === '' || riga.startsWith('#')) continue;
    const titolo = /^\[(.+)\]$/.exec(riga)?.[1];
    if (titolo !== undefined) motivo = titolo;
    else motivi.set(riga, motivo);
  }
  return motivi;
}
