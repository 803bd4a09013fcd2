/**
 * What graphql-js and Apollo say in English about a document or its variables, said in Italian with nothing but names of the schema and of
 * the document: no value of the caller, no suggestion. A form that is not listed falls back on a general sentence.
 */
const FORME: readonly (readonly [RegExp, string])[] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"/, 'Il campo "$1" non esiste nel tipo "$2".'],
  [/^Unknown argument "(\w+)" on field "([\w.]+)"/, 'L\'argomento "$1" non esiste nel campo "$2".'],
  [/^Unknown argument "(\w+)" on directive "(@\w+)"/, 'L\'argomento "$1" non esiste nella direttiva "$2".'],
  [/^Unknown type "(\w+)"/, 'Il tipo "$1" non esiste.'],
  [/^Unknown directive "(@\w+)"/, 'La direttiva "$1" non esiste.'],
  [/^Directive "(@\w+)" may not be used on/, 'La direttiva "$1" non si può usare in questo punto.'],
  [/^The directive "(@\w+)" can only be used once/, 'La direttiva "$1" si può usare una volta sola in questo punto.'],
  [/^Unknown fragment "(\w+)"/, 'Il fragment "$1" non esiste.'],
  [/^Fragment "(\w+)" is never used/, 'Il fragment "$1" non è usato.'],
  [/^Cannot spread fragment "(\w+)" within itself/, 'Il fragment "$1" contiene sé stesso.'],
  [/^Fragment "(\w+)" cannot be spread here as .* type "(\w+)"/, 'Il fragment "$1" non si può usare qui: riguarda il tipo "$2".'],
  [/^Variable "(\$\w+)" is not defined/, 'La variabile "$1" non è dichiarata.'],
  [/^Variable "(\$\w+)" is never used/, 'La variabile "$1" non è usata.'],
  [/^Variable "(\$\w+)" of type "([^"]+)" used in position expecting type "([^"]+)"/, 'La variabile "$1" è di tipo "$2", qui serve "$3".'],
  [/^Variable "(\$\w+)" cannot be non-input type "([^"]+)"/, 'La variabile "$1" non può essere di tipo "$2".'],
  [/^Field "(\w+)" argument "(\w+)" of type "([^"]+)" is required/, 'Il campo "$1" richiede l\'argomento "$2" di tipo "$3".'],
  [/^Field "([\w.]+)" of required type "([^"]+)" was not provided/, 'Manca il campo "$1" di tipo "$2".'],
  [/^Field "(\w+)" is not defined by type "(\w+)"/, 'Il campo "$1" non esiste nel tipo "$2".'],
  [/^Field "(\w+)" of type "([^"]+)" must have a selection/, 'Del campo "$1", di tipo "$2", va detto quali campi leggere.'],
  [/^Field "(\w+)" must not have a selection since type "([^"]+)"/, 'Il campo "$1", di tipo "$2", non ha campi da leggere.'],
  [/^Fields "(\w+)" conflict because/, 'Due campi "$1" diversi nello stesso punto: distinguerli con un alias.'],
  [/^There can be only one [a-z ]+ named "([$\w]+)"/, 'Il nome "$1" è usato più di una volta.'],
  [/^This anonymous operation must be the only defined operation/, "Un'operazione senza nome deve essere la sola del documento."],
  [/^Too many validation errors/, "Gli errori sono più di quanti se ne elencano: correggere i primi e ripetere l'invio."],
  [/^Too many errors processing variables/, 'I valori sbagliati nelle variabili sono più di quanti se ne elencano.'],
  [/^GraphQL introspection (is not allowed|has been disabled)/, "L'introspezione è disattivata: lo schema è pubblicato con il progetto."],
  [/^Unknown operation named/, 'Il documento non contiene l\'operazione indicata in "operationName".'],
  [/^Must provide operation name/, 'Il documento contiene più operazioni: indicare quale in "operationName".'],
  [/^Must provide an operation/, 'Il documento non contiene operazioni.'],
  [/^Variable "(\$\w+)" of required type "([^"]+)" was not provided/, 'Manca la variabile "$1" di tipo "$2".'],
  [/^Variable "(\$\w+)" of non-null type "([^"]+)" must not be null/, 'La variabile "$1" di tipo "$2" non può essere null.'],
  [/^Argument "(\w+)" of (?:required|non-null) type "([^"]+)"/, 'L\'argomento "$1" di tipo "$2" non può mancare né essere null.'],
  [/^Argument "(\w+)" has invalid value/, 'L\'argomento "$1" ha un valore che il suo tipo non ammette.'],
  [/^Expected (?:value of |non-nullable )?type "([^"]+)"/, 'Atteso un valore di tipo "$1".'],
  [/^(?:Exactly one key must be specified for|OneOf Input Object) (?:OneOf type )?"(\w+)"/, 'Di "$1" va indicato un campo solo.'],
  [/^Value ".*" does not exist in "(\w+)" enum/s, 'Il valore non è tra quelli di "$1".'],
  [/^Enum "(\w+)" cannot represent/, 'Il valore non è tra quelli di "$1".'],
  [/^(Int|Float|String|Boolean|ID) cannot represent/, 'Atteso un valore di tipo "$1".'],
  [
    /^This operation has been blocked as a potential Cross-Site/,
    'Richiesta bloccata: serve un content-type application/json oppure, con GET, l\'intestazione "apollo-require-preflight".',
  ],
  [/^POST body missing/, 'Il corpo della richiesta deve essere un oggetto JSON con "query", inviato come application/json.'],
  [/^GraphQL operations must contain/, 'Manca "query".'],
  [/^GraphQL queries must be strings/, '"query" deve essere un testo.'],
  [/^`(\w+)` in a POST body/, 'Nel corpo della richiesta "$1" non ha la forma prevista.'],
  [/^The (?:')?(\w+)'? search parameter/, 'Il parametro "$1" non ha la forma prevista.'],
  [/^GET requests only support query operations/, 'Con GET si può solo leggere: inviare le mutation con POST.'],
  [/^GET requests may not have a content-type/, 'Con GET è ammesso il solo content-type application/json.'],
  [/^Apollo Server supports only GET\/POST/, 'Sono ammessi i soli metodi GET e POST.'],
  [/^Operation batching disabled/, "Una richiesta contiene una sola operazione: gli elenchi d'operazioni non sono ammessi."],
  [
    /^An 'accept' header was provided/,
    'Le risposte sono application/json o application/graphql-response+json: "accept" non ne ammette nessuna.',
  ],
  [/^PersistedQueryNotSupported/, 'Le query registrate (persisted queries) non sono ammesse: inviare il testo della query.'],
];

/** The Italian sentence for one of the messages of graphql-js or Apollo; null for a form that is not listed. */
export function inItaliano(messaggio: string): string | null {
  for (const [forma, frase] of FORME) {
    const trovata = forma.exec(messaggio);
    if (trovata) return frase.replace(/\$([1-3])/g, (_, gruppo: string) => trovata[Number(gruppo)] ?? '');
  }
  return null;
}
