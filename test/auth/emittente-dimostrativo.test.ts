import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { ChiaveDimostrativaNonValida } from '../../src/auth/chiave-dimostrativa.ts';
import { apriEmittenteDimostrativo, EmittenteDimostrativoVietato, oidcDimostrativo } from '../../src/auth/emittente-dimostrativo.ts';
import { eNomePersona, type NomePersona, PERSONE_DIMOSTRATIVE } from '../../src/auth/persone-dimostrative.ts';
import { SCOPE_NOSTRI } from '../../src/auth/scope.ts';
import { creaVerificatore } from '../../src/auth/token.ts';
import { codiceFiscaleValido } from '../../src/domain/codice-fiscale.ts';
import { cartellaDiProva } from '../support/cartella.ts';
import { CLAIM } from '../support/emittente-di-prova.ts';

const oidc = { claim: CLAIM, tipoToken: 'at+jwt', tolleranza: 5, etaAutenticazione: 300 } as const;
const apri = (cartella: string) => apriEmittenteDimostrativo({ cartella, produzione: false, oidc });
const nomi = Object.keys(PERSONE_DIMOSTRATIVE) as NomePersona[];

describe('le persone della dimostrazione', () => {
  test('sono quelle che la guida promette', () => {
    const private_ = ['titolare', 'coadiuvante', 'commerciante', 'professionista'];
    const delegate = ['intermediario', 'dipendente-studio', 'associazione', 'ente', 'dipendente-ente'];
    expect(nomi).toEqual([...private_, ...delegate, 'operatore', 'analista', 'estraneo', 'applicazione']);
    expect(eNomePersona('titolare')).toBe(true);
    expect(eNomePersona('toString')).toBe(false);
  });

  test('hanno codici fiscali formalmente giusti, di luoghi che non esistono, ciascuna il suo', () => {
    const codici = new Set(nomi.map((nome) => PERSONE_DIMOSTRATIVE[nome].codiceFiscale));
    expect(codici.size).toBe(nomi.length - 1);
    expect(PERSONE_DIMOSTRATIVE.applicazione.codiceFiscale).toBe(PERSONE_DIMOSTRATIVE.intermediario.codiceFiscale);
    for (const codice of codici) {
      expect(codiceFiscaleValido(codice), codice).toBe(true);
      if (codice !== PERSONE_DIMOSTRATIVE.titolare.codiceFiscale) expect(['Z998', 'Z999', 'M999']).toContain(codice.slice(11, 15));
    }
  });

  test('gli scope che nominano esistono', () => {
    for (const scope of nomi.flatMap((nome) => PERSONE_DIMOSTRATIVE[nome].scope ?? [])) expect(SCOPE_NOSTRI).toContain(scope);
  });
});

describe("l'emittente dimostrativo", () => {
  test('firma per ogni persona un token che il verificatore legge, per dodici ore', async () => {
    const emittente = await apri(cartellaDiProva());
    const verificatore = creaVerificatore(oidcDimostrativo(oidc), emittente.chiavi);
    for (const nome of nomi) {
      const { codiceFiscale, applicazione, scope } = PERSONE_DIMOSTRATIVE[nome];
      const token = await emittente.emettiPer(nome);
      expect(await verificatore.verifica(token)).toEqual({
        codiceFiscale,
        applicazione: applicazione ?? null,
        scope: scope ? new Set(scope) : null,
        perConto: null,
        ...(applicazione ? {} : { livello: 1 }),
      });
      const { exp = 0, iat = 0 } = decodeJwt(token);
      expect(exp - iat).toBe(43_200);
    }
  });

  test('la chiave nasce una volta sola, anche per due che partono insieme, e la legge solo il proprietario', async () => {
    const cartella = cartellaDiProva();
    const aperti = await Promise.all([apri(cartella), apri(cartella), apri(cartella)]);
    const dopo = await apri(cartella);
    for (const uno of aperti) expect(uno.chiavi).toEqual(dopo.chiavi);
    const stanza = join(cartella, 'chiavi');
    expect(readdirSync(stanza)).toEqual(['emittente-dimostrativo.json']);
    expect(statSync(stanza).mode & 0o777).toBe(0o700);
    expect(statSync(join(stanza, 'emittente-dimostrativo.json')).mode & 0o777).toBe(0o600);
    expect(dopo.chiavi.keys[0]).not.toHaveProperty('d');
  });

  test('il token di una cartella non vale per un’altra', async () => {
    const [uno, altro] = [await apri(cartellaDiProva()), await apri(cartellaDiProva())];
    const verificatore = creaVerificatore(oidcDimostrativo(oidc), altro.chiavi);
    await expect(verificatore.verifica(await uno.emettiPer('titolare'))).rejects.toMatchObject({ codice: 'TOKEN_NON_VALIDO' });
  });

  test('in produzione non esiste e non lascia traccia', async () => {
    const cartella = cartellaDiProva();
    await expect(apriEmittenteDimostrativo({ cartella, produzione: true, oidc })).rejects.toBeInstanceOf(EmittenteDimostrativoVietato);
    expect(existsSync(join(cartella, 'chiavi'))).toBe(false);
  });

  test('un file guasto è detto per nome', async () => {
    const cartella = cartellaDiProva();
    await apri(cartella);
    const percorso = join(cartella, 'chiavi', 'emittente-dimostrativo.json');
    chmodSync(percorso, 0o600);
    writeFileSync(percorso, '{"kty":');
    await expect(apri(cartella)).rejects.toBeInstanceOf(ChiaveDimostrativaNonValida);
  });
});
