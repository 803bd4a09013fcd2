import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExtendedKeyUsage, Extension, KeyUsageFlags } from '@peculiar/x509';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { creaVerificatoreCarte } from '../../src/auth/cns.ts';
import { RevocheNonDisponibili } from '../../src/auth/errori-token.ts';
import { type AutoritaDiProva, autoritaDiProva, type CartaDiProva, nomeCns, type OpzioniCarta } from '../support/carte.ts';
import { cartellaDiProva } from '../support/cartella.ts';

const GIORNO = 86_400_000;
const traGiorni = (giorni: number) => new Date(Date.now() + giorni * GIORNO);
const rifiuto = (perche: RegExp) => ({ codice: 'CERTIFICATO_NON_VALIDO', message: expect.stringMatching(perche) });

let ca: AutoritaDiProva;
beforeAll(async () => {
  ca = await autoritaDiProva();
});

/** A verifier of the cards of these authorities, whose lists are the files of a folder; `avvisi` has the files that were of no use. */
function verificatore(autorita: readonly AutoritaDiProva[], liste: Record<string, Buffer | string>) {
  const crl = join(cartellaDiProva(), 'crl');
  mkdirSync(crl);
  const scrivi = (nome: string, contenuto: Buffer | string) => writeFileSync(join(crl, nome), contenuto);
  for (const [nome, contenuto] of Object.entries(liste)) scrivi(nome, contenuto);
  const avvisi: string[] = [];
  const carte = creaVerificatoreCarte({ ca: autorita.map(({ der }) => der), crl }, (file) => avvisi.push(...file));
  onTestFinished(() => carte.chiudi());
  return { crl, scrivi, avvisi, verifica: (carta: CartaDiProva) => carte.verifica(carta.der), byte: carte.verifica };
}

const conLista = async () => verificatore([ca], { 'ca.crl': await ca.lista() });

test('una carta in corso, di una autorità configurata, dice chi è: la stessa persona di un token, al livello 3', async () => {
  const { verifica } = await conLista();
  const atteso = { codiceFiscale: 'RSSMRA80A01H501U', applicazione: null, scope: null, perConto: null, livello: 3 };
  expect(await verifica(await ca.emetti())).toEqual(atteso);
  expect(await verifica(await ca.emetti({ nomi: [nomeCns('rssmra80a01h501u')] }))).toEqual(atteso);
  const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
  expect(await verifica(await ca.emetti({ algoritmo: rsa, altro: [{ O: ['CN=VRDNNA85T50Z999K/1.a='] }] }))).toEqual(atteso);
});

describe('rifiutata per ciò che è', () => {
  const casi: [string, OpzioniCarta, RegExp][] = [
    ['scaduta', { al: traGiorni(-1) }, /è scaduta/],
    ['non ancora valida', { dal: traGiorni(1) }, /non vale ancora/],
    ['con due nomi', { nomi: [nomeCns('RSSMRA80A01H501U'), nomeCns('CNTPLA68L22Z998D')] }, /\(CN\)/],
    ['senza nome', { nomi: [], altro: [{ O: [nomeCns('RSSMRA80A01H501U')] }] }, /\(CN\)/],
    ['con il solo codice fiscale', { nomi: ['RSSMRA80A01H501U'] }, /\(CN\)/],
    ['con altro prima del codice fiscale', { nomi: [`x${nomeCns('RSSMRA80A01H501U')}`] }, /\(CN\)/],
    ['con un nome su più righe', { nomi: [`${nomeCns('RSSMRA80A01H501U')}\nx`] }, /\(CN\)/],
    ['con carattere di controllo sbagliato', { nomi: [nomeCns('RSSMRA80A01H501X')] }, /codice fiscale/],
    ['di firma, non di autenticazione', { usi: KeyUsageFlags.nonRepudiation, scopi: [] }, /autenticazione/],
    ['di un server', { scopi: [ExtendedKeyUsage.serverAuth] }, /autenticazione/],
    ['senza scopo', { scopi: [] }, /autenticazione/],
    ['con una estensione critica sconosciuta', { estensioni: [new Extension('1.2.3.4', true, new Uint8Array([5, 0]))] }, /critica/],
  ];
  test.each(casi)('%s', async (_, opzioni, perche) => {
    const { verifica } = await conLista();
    await expect(verifica(await ca.emetti(opzioni))).rejects.toMatchObject(rifiuto(perche));
  });
});

describe('rifiutata per chi l’ha emessa', () => {
  test('un’altra autorità con lo stesso nome, se stessa, una carta buona, una radice di cui si conosce solo chi sta sopra', async () => {
    const { verifica } = await conLista();
    const omonima = await autoritaDiProva();
    const sotto = await autoritaDiProva('CA sotto', ca);
    const buona = await ca.emetti();
    for (const carta of [await omonima.emetti(), omonima, await sotto.emetti()])
      await expect(verifica(carta)).rejects.toMatchObject(rifiuto(/autorità tra quelle/));
    await expect(verifica(buona)).resolves.toBeDefined();
  });

  test('una autorità intermedia vale quando è lei a essere configurata', async () => {
    const sotto = await autoritaDiProva('CA sotto', ca);
    const { verifica } = verificatore([sotto], { 'sotto.crl': await sotto.lista() });
    await expect(verifica(await sotto.emetti())).resolves.toMatchObject({ codiceFiscale: 'RSSMRA80A01H501U' });
    await expect(verifica(await ca.emetti())).rejects.toMatchObject(rifiuto(/autorità tra quelle/));
  });

  test('un byte cambiato, e ciò che non è un certificato', async () => {
    const { byte } = await conLista();
    const { der } = await ca.emetti();
    const alterato = Buffer.from(der);
    const dove = alterato.indexOf('RSSMRA80A01H501U') + 3;
    alterato[dove] = (alterato[dove] ?? 0) ^ 1;
    await expect(byte(alterato)).rejects.toMatchObject(rifiuto(/autorità tra quelle/));
    for (const niente of [Buffer.alloc(0), Buffer.from('ciao'), der.subarray(0, 200)])
      await expect(byte(niente)).rejects.toMatchObject(rifiuto(/X\.509/));
  });
});

describe('le revoche', () => {
  test('una carta revocata è rifiutata, le altre no; anche da una lista ormai vecchia', async () => {
    const [persa, buona] = [await ca.emetti(), await ca.emetti()];
    const { verifica } = verificatore([ca], { 'ca.crl': await ca.lista({ revocate: [persa] }) });
    await expect(verifica(persa)).rejects.toMatchObject(rifiuto(/revocata/));
    await expect(verifica(buona)).resolves.toBeDefined();
    const vecchia = verificatore([ca], { 'ca.crl': await ca.lista({ revocate: [persa], dal: traGiorni(-3), al: traGiorni(-1) }) });
    await expect(vecchia.verifica(persa)).rejects.toMatchObject(rifiuto(/revocata/));
  });

  test('senza una lista in corso non si accetta e non si rifiuta: è un guasto', async () => {
    const carta = await ca.emetti();
    const altra = await autoritaDiProva('Altra CA');
    const inutili: Record<string, Buffer | string> = {
      scaduta: await ca.lista({ dal: traGiorni(-3), al: traGiorni(-1) }),
      'senza fine': await ca.lista({ al: null }),
      'di un’altra autorità': await altra.lista(),
      'di un’omonima': await (await autoritaDiProva()).lista(),
      'di differenze': await ca.lista({ estensioni: [new Extension('2.5.29.27', true, new Uint8Array([2, 1, 1]))] }),
      'di una parte che non è la sua': await ca.lista({ parte: ['http://crl.example/altre.crl'] }),
      'non una lista': 'ciao',
    };
    for (const [nome, lista] of Object.entries(inutili))
      await expect(verificatore([ca], { 'ca.crl': lista }).verifica(carta), nome).rejects.toBeInstanceOf(RevocheNonDisponibili);
    await expect(verificatore([ca], {}).verifica(carta)).rejects.toBeInstanceOf(RevocheNonDisponibili);
  });

  test('una lista illeggibile è nominata a chi gestisce, e non toglie le altre', async () => {
    const { verifica, avvisi } = verificatore([ca], { 'ca.crl': await ca.lista(), 'rotta.crl': 'ciao' });
    await expect(verifica(await ca.emetti())).resolves.toBeDefined();
    expect(avvisi).toEqual([expect.stringMatching(/rotta\.crl$/)]);
  });

  test('una lista in parti vale per le carte che la nominano', async () => {
    const [uno, due] = ['http://crl.example/1.crl', 'http://crl.example/2.crl'];
    const [prima, seconda] = [await ca.emetti({ liste: [uno] }), await ca.emetti({ liste: [due] })];
    const { verifica } = verificatore([ca], { '1.crl': await ca.lista({ parte: [uno], revocate: [prima, seconda] }) });
    await expect(verifica(prima)).rejects.toMatchObject(rifiuto(/revocata/));
    await expect(verifica(seconda)).rejects.toBeInstanceOf(RevocheNonDisponibili);
  });

  test('una lista PEM con più blocchi, di due autorità', async () => {
    const altra = await autoritaDiProva('Altra CA');
    const pem = (der: Buffer) => `-----BEGIN X509 CRL-----\n${der.toString('base64')}\n-----END X509 CRL-----\n`;
    const persa = await altra.emetti();
    const testo = pem(await ca.lista()) + pem(await altra.lista({ revocate: [persa] }));
    const { verifica } = verificatore([ca, altra], { 'tutte.pem': testo });
    await expect(verifica(await ca.emetti())).resolves.toBeDefined();
    await expect(verifica(await altra.emetti())).resolves.toBeDefined();
    await expect(verifica(persa)).rejects.toMatchObject(rifiuto(/revocata/));
  });

  describe('mentre il server lavora', () => {
    beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
    afterAll(() => void vi.useRealTimers());

    test('una lista nuova vale entro un minuto; quando le liste spariscono è un guasto, quando tornano si riprende', async () => {
      const carta = await ca.emetti();
      const { crl, scrivi, verifica } = verificatore([ca], { 'ca.crl': await ca.lista() });
      await verifica(carta);
      scrivi('ca.crl', await ca.lista({ revocate: [carta] }));
      await expect(verifica(carta)).resolves.toBeDefined();
      vi.setSystemTime(Date.now() + 61_000);
      await expect(verifica(carta)).rejects.toMatchObject(rifiuto(/revocata/));
      rmSync(crl, { recursive: true });
      vi.setSystemTime(Date.now() + 61_000);
      await expect(verifica(carta)).rejects.toBeInstanceOf(RevocheNonDisponibili);
      mkdirSync(crl);
      scrivi('ca.crl', await ca.lista());
      await expect(verifica(carta)).resolves.toBeDefined();
    });
  });
});
