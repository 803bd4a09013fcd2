// A plugin of graphql-codegen: every operation as its text, with the types of its data and of its variables.
const { Kind, print, visit } = require('graphql');

exports.plugin = (_schema, file) => {
  const definizioni = file.flatMap(({ document }) => document.definitions);
  const frammenti = new Map(definizioni.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((uno) => [uno.name.value, uno]));
  const conFrammenti = (operazione) => {
    const usati = new Set([operazione]);
    for (const uno of usati) visit(uno, { FragmentSpread: ({ name }) => void usati.add(frammenti.get(name.value)) });
    return [...usati].map(print).join('\n');
  };
  return definizioni
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operazione) => {
      const nome = operazione.name.value;
      const tipo = nome + { query: 'Query', mutation: 'Mutation' }[operazione.operation];
      return `export const ${nome}: Operazione<${tipo}, ${tipo}Variables> = \`${conFrammenti(operazione)}\`;`;
    })
    .join('\n');
};
