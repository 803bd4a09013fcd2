import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { avviaPostgres, urlSeAcceso } from '../../src/database/embedded/avvia.ts';
import { CartellaIrraggiungibile } from '../../src/database/embedded/errori.ts';
import { copiaPacchetto, pacchettoInstallato } from '../../src/database/embedded/pacchetto.ts';
import { eRoot, utenteDiServizio } from '../../src/database/embedded/utente.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { figlioConPostgres, interroga, postgresDiProva } from '../support/postgres-incorporato.ts';

const NESSUNO = 65_534;
const SENZA_NOME = 54_321;

/** A folder that this user owns, and binaries that he reaches: the checkout may be in a home closed to him. */
function diProprieta(uid: number): { dati: string; binari: string } {
  const cartella = cartellaDiProva();
  const dati = join(cartella, 'dati');
  mkdirSync(dati);
  chownSync(dati, uid, uid);
  chmodSync(dati, 0o700);
  return { dati, binari: copiaPacchetto(pacchettoInstallato() ?? '', cartella) };
}

/** A folder that only root reaches. */
function chiusa(): string {
  const cartella = cartellaDiProva();
  chmodSync(cartella, 0o700);
  return cartella;
}

test('PostgreSQL never runs as root: the data belong to whom it runs as, and to nobody else', async () => {
  const { cartella } = await postgresDiProva({ dati: join(cartellaDiProva(), 'dati') });
  const { uid, mode } = statSync(join(cartella, 'data'));
  expect(uid).toBe(eRoot() ? utenteDiServizio().uid : process.getuid?.());
  expect(mode & 0o777).toBe(0o700);
});

// What follows needs root to become somebody else; whoever runs the tests as an ordinary user is one already.
if (eRoot()) {
  test('an ordinary user starts, restarts and stops it; root then uses the same folder as its owner', async () => {
    const { dati, binari } = diProprieta(NESSUNO);
    for (const volta of [1, 2]) {
      const { risposta, processo, fine } = await figlioConPostgres({ dati, binari, uid: NESSUNO });
      expect(risposta).toMatchObject({ adottato: false, cartella: join(dati, 'postgres') });
      await interroga(risposta.url, `create table ricordo_${volta} as select 1 as numero`);
      processo.kill('SIGTERM');
      expect(await fine).toBe(0);
    }
    const daRoot = await postgresDiProva({ dati, binari });
    expect(await interroga(daRoot.url, 'select numero from ricordo_1 join ricordo_2 using (numero)')).toEqual([{ numero: 1 }]);
    expect(statSync(join(daRoot.cartella, 'data')).uid).toBe(NESSUNO);
    await daRoot.ferma();
    const { risposta } = await figlioConPostgres({ dati, binari, uid: NESSUNO });
    expect(risposta.errore).toBeUndefined();
  });

  test('an ordinary user whose node_modules is read-only and without links works from a copy of his own', async () => {
    const { dati } = diProprieta(NESSUNO);
    const pacchetto = join(dirname(dati), 'pacchetto');
    cpSync(pacchettoInstallato() ?? '', pacchetto, { recursive: true, verbatimSymlinks: true });
    rmSync(join(pacchetto, 'native/lib/libicuuc.so.60'));
    const { risposta } = await figlioConPostgres({ dati, binari: join(pacchetto, 'native/bin'), uid: NESSUNO });
    expect(await interroga(risposta.url, 'select 1 as uno')).toEqual([{ uno: 1 }]);
    expect(existsSync(join(pacchetto, 'native/lib/libicuuc.so.60'))).toBe(false);
  });

  test('a user without a name is told what to do', async () => {
    const { risposta, fine } = await figlioConPostgres({ ...diProprieta(SENZA_NOME), uid: SENZA_NOME });
    expect(risposta.errore).toBe('UtenteSenzaNome');
    expect(risposta.messaggio).toMatch(/uid 54321 .* DATABASE_URL/);
    expect(await fine).toBe(1);
  });

  test('another user cannot use the folder of somebody else, and hears why', async () => {
    const { dati, binari } = diProprieta(SENZA_NOME);
    const { risposta } = await figlioConPostgres({ dati, binari, uid: NESSUNO });
    expect(risposta).toMatchObject({ errore: 'CartellaNonUtilizzabile', messaggio: expect.stringContaining('EACCES') });
  });

  test('root in a closed home: the database goes to the system folder, both are told, restarts and commands find it', async () => {
    const dati = join(chiusa(), '.cassetto');
    const primo = await figlioConPostgres({ dati });
    const dove = primo.risposta.cartella ?? '';
    onTestFinished(() => rmSync(dove, { recursive: true, force: true }));
    expect(dove).toMatch(/^\/var\/lib\/cassetto\/[0-9a-f]{16}$/);
    expect(primo.righe).toEqual([expect.stringContaining(dove)]);
    expect(primo.righe[0]).toContain(`i documenti in ${dati}`);
    await interroga(primo.risposta.url, 'create table ricordo as select 5 as numero');
    expect(await urlSeAcceso(dati)).toBe(primo.risposta.url);
    primo.processo.kill('SIGTERM');
    expect(await primo.fine).toBe(0);
    const { url } = await postgresDiProva({ dati });
    expect(await interroga(url, 'select numero from ricordo')).toEqual([{ numero: 5 }]);
  });

  test('a folder that the person named is never replaced', async () => {
    const { risposta, fine } = await figlioConPostgres({ dati: join(chiusa(), 'dati'), datiEspliciti: true });
    expect(risposta.errore).toBe('CartellaIrraggiungibile');
    expect(risposta.messaggio).not.toContain('\n');
    expect(await fine).toBe(1);
    const reso = join(cartellaDiProva(), 'dati');
    const { ferma } = await postgresDiProva({ dati: reso });
    await ferma();
    chmodSync(dirname(reso), 0o700);
    await expect(avviaPostgres({ dati: reso, registra: () => undefined })).rejects.toThrow(CartellaIrraggiungibile);
  });

  test('binaries in a closed home run from a copy', async () => {
    const pacchetto = join(chiusa(), 'pacchetto');
    cpSync(pacchettoInstallato() ?? '', pacchetto, { recursive: true, verbatimSymlinks: true });
    const { url } = await postgresDiProva({ dati: join(cartellaDiProva(), 'dati'), binari: join(pacchetto, 'native/bin') });
    expect(await interroga(url, "select setting like '/var/lib/cassetto/bin-%' as copiati from pg_config where name = 'BINDIR'")).toEqual([
      { copiati: true },
    ]);
  });
}
