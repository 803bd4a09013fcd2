import { type Command, InvalidArgumentError } from 'commander';

/** How the program is called from the folder of the project. */
export const CHIAMATA = 'npm run -s cassetto --';

const TITOLI: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Commands:': 'Comandi:',
  'Options:': 'Opzioni:',
  'Arguments:': 'Argomenti:',
};

/** The sentences of commander (its version 14), each in Italian. */
const FRASI: readonly (readonly [RegExp, string])[] = [
  [/^error: /, ''],
  [/^missing required argument '(.*)'/, 'Manca l’argomento «$1».'],
  [/^option '(.*)' argument missing/, 'L’opzione «$1» vuole un valore.'],
  [/^required option '(.*)' not specified/, 'Manca l’opzione «$1», che è obbligatoria.'],
  [/^unknown option '(.*)'/, 'Opzione sconosciuta: «$1».'],
  [/^unknown command '(.*)'/, 'Comando sconosciuto: «$1».'],
  [/^too many arguments.* Expected (\d+) arguments? but got (\d+)\./, 'Argomenti di troppo: attesi $1, dati $2.'],
  [/^option '(.*?)' argument '(.*)' is invalid\./s, '«$1»: «$2» non va bene.'],
  [/^command-argument value '(.*)' is invalid for argument '(.*?)'\./s, '«$2»: «$1» non va bene.'],
  [/\(Did you mean one of (.*)\?\)/, 'Forse uno di questi: $1?'],
  [/\(Did you mean (.*)\?\)/, 'Forse «$1»?'],
];

const traduci = (frase: string) => FRASI.reduce((detta, [inglese, italiana]) => detta.replace(inglese, italiana), frase);

function percorso(comando: Command): string {
  return comando.parent === null ? '' : `${percorso(comando.parent)} ${comando.name()}`;
}

/**
 * Puts into Italian whatever commander says by itself, of a program and of all its commands: to be called when they have all been added. After
 * wrong usage the reader is told which help to ask for.
 */
export function inItaliano(comando: Command): void {
  comando
    .helpOption('-h, --help', 'mostra questo aiuto')
    .configureHelp({
      styleTitle: (titolo) => TITOLI[titolo] ?? titolo,
      styleUsage: (uso) => uso.replace('[options]', '[opzioni]').replace('[command]', '[comando]'),
      styleSubcommandTerm: (termine) => termine.replace('[options]', '[opzioni]'),
      styleOptionDescription: (descrizione) => descrizione.replace('(default: ', '(se manca: '),
      commandUsage: (di) => `${CHIAMATA}${percorso(di)} ${di.usage()}`,
    })
    .configureOutput({ outputError: (frase, scrivi) => scrivi(traduci(frase)) })
    .showHelpAfterError(`L’aiuto: ${CHIAMATA}${percorso(comando)} --help`);
  if (comando.commands.length > 0) comando.helpCommand('help [comando]', 'mostra l’aiuto di un comando');
  comando.commands.forEach(inItaliano);
}

/** What the help of a command ends with. `esempi`: what is written after the name of the program, and what it does. */
export function finale({ esempi, uno }: { esempi: readonly (readonly [string, string])[]; uno?: string }): string {
  const lungo = Math.max(...esempi.map(([riga]) => riga.length));
  const codici = ['  0  fatto', ...(uno === undefined ? [] : [`  1  ${uno}`]), '  2  uso errato, o un guasto: una frase dice quale'];
  const righe = esempi.map(([riga, cosa]) => `  ${CHIAMATA} ${riga.padEnd(lungo)}  # ${cosa}`);
  return ['', 'Esempi:', ...righe, '', 'Codici di uscita:', ...codici].join('\n');
}

/** The option of every command that prints a result. */
export const JSON_OPZIONE = ['--json', 'stampa il risultato come un solo oggetto JSON'] as const;

/** Reads an argument that must be a path: refuses an empty one. */
export function nonVuoto(testo: string): string {
  if (testo.trim() === '') throw new InvalidArgumentError('Si attende un percorso.');
  return testo;
}
