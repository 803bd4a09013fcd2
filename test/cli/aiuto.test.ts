import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConfigurazioneNonValida } from '../../src/config.ts';
import { spiegaGuasto } from '../../src/cli/guasto.ts';
import { creaProgramma } from '../../src/cli/programma.ts';
import { cartellaDiProva } from '../support/cartella.ts';

afterEach(() => vi.restoreAllMocks());

const discendenti = (comando: Command): Command[] => [comando, ...comando.commands.flatMap(discendenti)];
const nomeDi = (comando: Command): string => (comando.parent ? `${nomeDi(comando.parent)} ${comando.name()}` : comando.name());

/** What a program prints and how it ends, called with these words. */
async function chiama(...parole: string[]): Promise<{ uscita: string; errore: string; codice: string | null }> {
  const programma = creaProgramma();
  const detto = { uscita: '', errore: '', codice: null as string | null };
  const ascolta = (dove: 'uscita' | 'errore') => (testo: string | Uint8Array) => {
    detto[dove] += testo.toString();
    return true;
  };
  for (const comando of discendenti(programma))
    comando.exitOverride().configureOutput({ writeOut: ascolta('uscita'), writeErr: ascolta('errore') });
  const uscita = vi.spyOn(process.stdout, 'write').mockImplementation(ascolta('uscita'));
  try {
    await programma.parseAsync(parole, { from: 'user' });
  } catch (errore) {
    if (!(errore instanceof CommanderError)) throw errore;
    detto.codice = errore.code;
  }
  uscita.mockRestore();
  return detto;
}

const INGLESE =
  /\b(usage|options?|arguments?|commands?|default|display|help for|required|missing|unknown|invalid|error|expected|choices|output|did you|the|is|are|of)\b/i;
/** Words of the program that are the same in both languages: what is typed. */
const DIGITATE = /--[a-z-]+/g;

const tutti = discendenti(creaProgramma()).map((comando) => nomeDi(comando).split(' ').slice(1));

describe('l’aiuto', () => {
  test('i comandi sono questi', () => {
    expect(tutti.map((parole) => parole.join(' ')).sort()).toEqual(
      ['', 'abbina', 'backup', 'emetti', 'genera', 'import', 'ripristina', 'scadenze', 'token', 'verifica', 'verifica accessi'].sort(),
    );
  });

  test.each(tutti.map((parole) => [parole.join(' '), parole] as const))(
    '«%s»: in italiano, con esempi e codici di uscita',
    async (nome, parole) => {
      const { uscita, errore, codice } = await chiama(...parole, '--help');
      expect([codice, errore]).toEqual(['commander.helpDisplayed', '']);
      expect(uscita).toMatch(new RegExp(`^Uso: npm run -s cassetto --${nome && ` ${nome}`} \\[opzioni\\]`));
      expect(uscita).toContain('mostra questo aiuto');
      expect(uscita).toMatch(/\nEsempi:\n {2}npm run -s cassetto -- /);
      expect(uscita).toMatch(/\nCodici di uscita:\n {2}0 {2}fatto\n(.*\n)? {2}2 {2}uso errato/);
      expect(uscita.replaceAll(DIGITATE, '').match(INGLESE)).toBeNull();
    },
  );

  test('ogni comando che stampa un risultato lo dà anche a un programma', () => {
    const senza = discendenti(creaProgramma()).filter((comando) => !comando.options.some(({ long }) => long === '--json'));
    expect(senza.map(nomeDi)).toEqual(['cassetto']);
  });

  test('l’aiuto di un comando, anche con la parola help', async () => {
    expect(await chiama('help', 'genera')).toEqual({ ...(await chiama('genera', '--help')), codice: 'commander.help' });
    const { uscita } = await chiama('genera', '--help');
    expect(uscita).toContain('(se manca: 1000)');
  });
});

describe('chi sbaglia legge che cosa e dove trovare l’aiuto', () => {
  test.each([
    [['pippo'], 'Comando sconosciuto: «pippo».\nL’aiuto: npm run -s cassetto -- --help\n'],
    [['imports'], 'Comando sconosciuto: «imports».\nForse «import»?\nL’aiuto: npm run -s cassetto -- --help\n'],
    [['genera'], 'Manca l’opzione «--in <cartella>», che è obbligatoria.\nL’aiuto: npm run -s cassetto -- genera --help\n'],
    [['genera', '--in'], 'L’opzione «--in <cartella>» vuole un valore.\nL’aiuto: npm run -s cassetto -- genera --help\n'],
    [
      ['genera', '--in', ' '],
      '«--in <cartella>»: « » non va bene. Si attende un percorso.\nL’aiuto: npm run -s cassetto -- genera --help\n',
    ],
    [['import'], 'Manca l’argomento «percorso».\nL’aiuto: npm run -s cassetto -- import --help\n'],
    [['import', 'a', 'b'], 'Argomenti di troppo: attesi 1, dati 2.\nL’aiuto: npm run -s cassetto -- import --help\n'],
    [['import', 'a', '--jsom'], 'Opzione sconosciuta: «--jsom».\nForse «--json»?\nL’aiuto: npm run -s cassetto -- import --help\n'],
    [
      ['emetti', '--anno', '26'],
      '«--anno <anno>»: «26» non va bene. Si attende un anno di quattro cifre.\nL’aiuto: npm run -s cassetto -- emetti --help\n',
    ],
    [['verifica', 'accesi'], 'Argomenti di troppo: attesi 0, dati 1.\nL’aiuto: npm run -s cassetto -- verifica --help\n'],
  ])('%j', async (parole, atteso) => {
    expect(await chiama(...parole)).toMatchObject({ uscita: '', errore: atteso });
  });

  test('una persona che la dimostrazione non ha: quali ha', async () => {
    const { errore } = await chiama('token', 'pippo');
    expect(errore).toMatch(/^«persona»: «pippo» non va bene\. Si attende una tra .*intermediario.*\.\nL’aiuto: /);
  });

  test('ciò che si può correggere non mostra le viscere; un guasto sì', async () => {
    const ambiente = new ConfigurazioneNonValida([{ variabile: 'PORT', trovato: '«x»', atteso: 'un numero' }]);
    expect(spiegaGuasto(ambiente)).toMatch(/PORT: trovato «x», atteso un numero\n.*npm run -s cassetto -- verifica\n$/);
    const guasto = await chiama('genera', '--in', '/dev/null/archivio', '--soggetti', '1').catch((errore: unknown) => errore);
    expect(spiegaGuasto(guasto)).toBe('/dev/null/archivio: non è una cartella\n');
    expect(spiegaGuasto(new TypeError('rotto'))).toMatch(/^Comando non riuscito: TypeError: rotto\n {4}at /);
  });
});

test('--json dice le stesse cose a un programma', async () => {
  const cartella = join(cartellaDiProva(), 'archivio');
  const { uscita } = await chiama('genera', '--in', cartella, '--soggetti', '3', '--json');
  expect(JSON.parse(uscita)).toMatchObject({ '03-soggetti.csv': 3 });
  for (const [nome, righe] of Object.entries(JSON.parse(uscita))) expect(existsSync(join(cartella, nome)), nome).toBe(Number(righe) > 0);
});
