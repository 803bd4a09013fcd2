import graphql from '@graphql-eslint/eslint-plugin';

/**
 * The rules of the printed schema alone (code is biome's): Relay, names, descriptions. What is not asked, and why: an Italian name may
 * begin like its type (delegante, delegato of Delega); PageInfo, connections and values within a Node have no id of their own; input types
 * are shared by nothing but their mutation; lists that never grow (the righe of an avviso) are plain lists.
 */
export default [
  {
    files: ['schema.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true,
        },
      ],
    },
  },
];
