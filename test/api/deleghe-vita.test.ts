import { afterAll, beforeAll, expect, test } from 'vitest';
import { OGGI_DI_PROVA as OGGI } from '../support/giorno.ts';
import { cfDi, type ServerDiProva, serverDiProva } from '../support/server.ts';
import { atti, persona, programma, uuidDi } from './atti.ts';

/* Each kind of delega from its creation to its end: who sees what after each act. */
const DOMANI = '2026-06-16';
const IERI = '2026-06-14';
/** Quadri Enrico and Evangelisti Pietro, who has given no delega. */
const QUADRI = { cf: 'QDRNRC73C13M999G', codice: '30002661' };
const EVANGELISTI = { cf: 'VNGPTR59T24Z998X', codice: '30001565' };
const AMICO = 'TSTVLR91H65M999B';
const COMUNE = '90000015553';

let server: ServerDiProva;
let t: ReturnType<typeof atti>;
beforeAll(async () => {
  server = await serverDiProva();
  t = atti(server);
});
afterAll(() => server.chiudi());

const firma = (delega: string) => ({ delega, firmataIl: OGGI, firma: 'FEA' });

test('DIRETTA: the titolare gives it to anyone, it opens at once, he revokes it and it closes at once', async () => {
  const { cf } = EVANGELISTI;
  expect(await t.apre(persona(AMICO), cf)).toBe(false);
  const delega = await t.fatto(persona(cf), 'creaDelega', {
    tipo: 'DIRETTA',
    delegante: cf,
    delegato: AMICO,
    interoSoggetto: true,
    ambiti: ['F24', 'F24'],
  });
  expect(delega).toMatchObject({
    stato: 'ATTIVA',
    dal: OGGI,
    al: null,
    attivaDal: OGGI,
    ambiti: ['F24'],
    interoSoggetto: true,
    posizioni: [],
    firmatario: null,
  });
  expect(delega.creata).toEqual({
    il: expect.stringMatching(`^${OGGI}|^${IERI}`),
    da: { codiceFiscale: cf },
    perConto: null,
    applicazione: null,
  });
  // His name is not told to who only knows his codice fiscale.
  expect(delega.delegato).toEqual({ codiceFiscale: AMICO, denominazione: null });
  expect(await t.apre(persona(AMICO), cf)).toBe(true);
  const { data } = await server.chiedi(persona(AMICO), '{ io { delegheRicevute { nodes { id stato delegante { denominazione } } } } }');
  expect(data.io.delegheRicevute.nodes).toContainEqual({
    id: delega.id,
    stato: 'ATTIVA',
    delegante: { denominazione: 'Evangelisti Pietro' },
  });
  expect((await t.fatto(persona(cf), 'revocaDelega', { delega: delega.id, motivo: 'finito' })).stato).toBe('REVOCATA');
  expect(await t.apre(persona(AMICO), cf)).toBe(false);
  expect(await t.eventi(delega.id)).toEqual(['CREATA', 'REVOCATA']);
  const [evento] = await server.banca.sql(`select dati from evento where tipo = 'REVOCATA' and dati->>'motivo' = 'finito'`);
  expect(evento).toEqual({ dati: { da: cf, perConto: null, applicazione: null, motivo: 'finito' } });
});

test('DIRETTA from a day to come opens nothing before that day', async () => {
  const { cf } = EVANGELISTI;
  const delega = await t.fatto(persona(cf), 'creaDelega', {
    tipo: 'DIRETTA',
    delegante: cf,
    delegato: AMICO,
    interoSoggetto: true,
    ambiti: ['DEBITI'],
    dal: DOMANI,
    al: DOMANI,
  });
  expect(delega).toMatchObject({ stato: 'IN_ATTESA_DECORRENZA', dal: DOMANI, al: DOMANI });
  expect(await t.apre(persona(AMICO), cf)).toBe(false);
  expect(await t.rifiuto(persona(AMICO), 'cessaDelega', { delega: delega.id })).toBe('STATO_NON_AMMESSO delega');
  expect((await t.fatto(persona(cf), 'revocaDelega', { delega: delega.id })).stato).toBe('REVOCATA');
});

test('ASSOCIAZIONE_CATEGORIA: waits for the signature, opens with the validation, is laid down by the delegato', async () => {
  const { cf, codice } = EVANGELISTI;
  const posizioni = [(await t.posizioniDi(cf))[codice]!];
  const input = {
    tipo: 'ASSOCIAZIONE_CATEGORIA',
    delegante: cf,
    riscontro: codice,
    delegato: cfDi('associazione'),
    posizioni,
    ambiti: ['POSIZIONI', 'F24'],
    dal: OGGI,
  };
  const delega = await t.fatto('associazione', 'creaDelega', input);
  expect(delega).toMatchObject({ stato: 'DA_VALIDARE', attivaDal: null, posizioni: [{ codice }], validata: null });
  expect(delega.delegato.denominazione).toBe('Ricci Marco');
  expect(await t.apre('associazione', cf)).toBe(false);
  const validata = await t.fatto('associazione', 'validaDelega', {
    ...firma(delega.id),
    firma: 'AUTOGRAFA',
    documento: { tipo: 'CARTA_IDENTITA', numero: ' CA00000AA ', scadeIl: OGGI },
  });
  expect(validata).toMatchObject({ stato: 'ATTIVA', attivaDal: OGGI, validata: { da: { codiceFiscale: cfDi('associazione') } } });
  expect(
    await server.banca.sql(`select tipo, firmata_il::text, documento_tipo, documento_numero, documento_scade_il::text from delega_firma`),
  ).toEqual([
    { tipo: 'AUTOGRAFA', firmata_il: OGGI, documento_tipo: 'CARTA_IDENTITA', documento_numero: 'CA00000AA', documento_scade_il: OGGI },
  ]);
  expect(await t.apre('associazione', cf)).toBe(true);
  expect(await t.rifiuto('associazione', 'validaDelega', firma(delega.id))).toBe('STATO_NON_AMMESSO delega');
  expect((await t.fatto('associazione', 'cessaDelega', { delega: delega.id })).stato).toBe('CESSATA');
  expect(await t.apre('associazione', cf)).toBe(false);
  expect(await t.eventi(delega.id)).toEqual(['CREATA', 'VALIDATA', 'CESSATA']);
});

test('INDIRETTA by a program with deleghe:scrivi: both stand in the stamp', async () => {
  const { cf, codice } = QUADRI;
  const input = {
    tipo: 'INDIRETTA',
    delegante: EVANGELISTI.cf,
    riscontro: EVANGELISTI.codice,
    delegato: cfDi('intermediario'),
    interoSoggetto: true,
    ambiti: ['F24'],
  };
  const delega = await t.fatto(programma(cfDi('intermediario'), 'deleghe:scrivi'), 'creaDelega', input);
  expect(delega.creata).toMatchObject({ da: { codiceFiscale: cfDi('intermediario') }, applicazione: { id: 'gestionale' } });
  for (const scope of ['f24 posizioni', ''])
    expect(await t.rifiuto(programma(cfDi('intermediario'), scope), 'creaDelega', { ...input, delegante: cf, riscontro: codice })).toBe(
      'ACCESSO_NEGATO delegante',
    );
  expect(await t.rifiuto(programma(cfDi('intermediario'), 'f24'), 'validaDelega', firma(delega.id))).toBe('ACCESSO_NEGATO delega');
  expect(await t.rifiuto({ fiscal_number: cfDi('intermediario'), scope: 'f24' }, 'validaDelega', firma(delega.id))).toBe(
    'ACCESSO_NEGATO delega',
  );
});

test('DIPENDENTE: a representative gives and activates it, it opens the day after', async () => {
  const dipendente = 'GLNNCL78R10Z998C';
  const [posizione] = Object.entries(await t.posizioniDi(COMUNE)).filter(([codice]) => codice === '00001');
  const input = { tipo: 'DIPENDENTE', delegante: COMUNE, delegato: dipendente, posizioni: [posizione![1]], ambiti: ['DENUNCE'] };
  const delega = await t.fatto('ente', 'creaDelega', input);
  expect(delega).toMatchObject({ stato: 'DA_ATTIVARE', attivaDal: null, firmatario: { codiceFiscale: cfDi('ente') } });
  expect(delega.creata).toMatchObject({ da: { codiceFiscale: cfDi('ente') }, perConto: { codiceFiscale: COMUNE } });
  // Another representative of the same ente.
  const attivata = await t.fatto(persona('GTTMRM80M48Z999I'), 'attivaDelega', { delega: delega.id });
  expect(attivata).toMatchObject({ stato: 'IN_ATTESA_DECORRENZA', attivaDal: DOMANI, attivata: { perConto: { codiceFiscale: COMUNE } } });
  expect(await t.apre(persona(dipendente), COMUNE)).toBe(false);
  expect((await t.fatto('ente', 'revocaDelega', { delega: delega.id })).revocata).toEqual({
    da: { codiceFiscale: cfDi('ente') },
    perConto: { codiceFiscale: COMUNE },
  });
  expect(await t.eventi(delega.id)).toEqual(['CREATA', 'ATTIVATA', 'REVOCATA']);
});

test('GRUPPO_CONSORZIO: to an ente; who was a representative no longer gives any', async () => {
  const input = {
    tipo: 'GRUPPO_CONSORZIO',
    delegante: COMUNE,
    delegato: '90000035551',
    interoSoggetto: true,
    ambiti: ['POSIZIONI'],
    firmatario: 'GTTMRM80M48Z999I',
  };
  expect(await t.rifiuto(persona('LNETMS85A15M999B'), 'creaDelega', input)).toBe('ACCESSO_NEGATO delegante');
  const delega = await t.fatto('ente', 'creaDelega', input);
  expect(delega).toMatchObject({ stato: 'DA_ATTIVARE', firmatario: { codiceFiscale: 'GTTMRM80M48Z999I' } });
  expect(await t.rifiuto('ente', 'creaDelega', { ...input, firmatario: cfDi('titolare'), delegato: '90000025552' })).toBe(
    'VALORE_NON_VALIDO firmatario',
  );
});

test('riattiva: the delegante gives an expired one a new term', async () => {
  const sala = 'SLAGRG57A18Z999F';
  const { data } = await server.chiedi(persona(sala), '{ io { delegheRilasciate(filtro: { stato: [SCADUTA] }) { nodes { id stato } } } }');
  const delega = data.io.delegheRilasciate.nodes[0].id;
  expect(await t.rifiuto(persona(sala), 'riattivaDelega', { delega, al: IERI })).toBe('PERIODO_NON_VALIDO al');
  expect(await t.rifiuto('intermediario', 'riattivaDelega', { delega })).toBe('ACCESSO_NEGATO delega');
  expect(await t.apre('intermediario', sala)).toBe(false);
  expect(await t.fatto(persona(sala), 'riattivaDelega', { delega, al: OGGI })).toMatchObject({ stato: 'ATTIVA', al: OGGI });
  expect(await t.apre('intermediario', sala)).toBe(true);
  expect(await t.rifiuto(persona(sala), 'riattivaDelega', { delega })).toBe('STATO_NON_AMMESSO delega');
  expect(await t.eventi(delega)).toEqual(['RIATTIVATA']);
});

test('riattiva of an ente: who represents it is its hand; who no longer does, and the delegato, are not', async () => {
  const input = { tipo: 'DIPENDENTE', delegante: COMUNE, delegato: QUADRI.cf, interoSoggetto: true, ambiti: ['POSIZIONI'] };
  const { id: delega } = await t.fatto('ente', 'creaDelega', input);
  await server.banca.sql(
    `update delega set dal = '2026-01-01', al = $2, creata_il = '2026-01-01', attivata_il = '2026-01-01' where id = $1::uuid`,
    [uuidDi(delega), IERI],
  );
  await server.banca.sql('select proietta_deleghe(null)');
  for (const chi of [persona('LNETMS85A15M999B'), persona(QUADRI.cf), 'estraneo'] as const)
    expect(await t.rifiuto(chi, 'riattivaDelega', { delega })).toBe('ACCESSO_NEGATO delega');
  expect(await t.fatto(persona('GTTMRM80M48Z999I'), 'riattivaDelega', { delega, al: OGGI })).toMatchObject({ stato: 'ATTIVA', al: OGGI });
  expect(await t.apre(persona(QUADRI.cf), COMUNE)).toBe(true);
  const [evento] = await server.banca.sql<{ dati: object }>(`select dati from evento where tipo = 'RIATTIVATA' and delega_id = $1::uuid`, [
    uuidDi(delega),
  ]);
  expect(evento!.dati).toEqual({ da: 'GTTMRM80M48Z999I', perConto: COMUNE, applicazione: null, al: OGGI });
});

test('a delega made by a representative is not his when he no longer represents the ente', async () => {
  const input = { tipo: 'DIPENDENTE', delegante: COMUNE, delegato: 'DRDLRI94C62M999G', interoSoggetto: true, ambiti: ['POSIZIONI'] };
  const gatti = persona('GTTMRM80M48Z999I');
  const { id } = await t.fatto(gatti, 'creaDelega', input);
  const vede = async () => (await server.chiedi(gatti, 'query($id: ID!) { node(id: $id) { id } }', { id })).data.node !== null;
  expect(await vede()).toBe(true);
  await server.banca.sql(`update incarico set al = $1 where persona = 'GTTMRM80M48Z999I'`, [IERI]);
  expect(await vede()).toBe(false);
  expect(await t.rifiuto(gatti, 'revocaDelega', { delega: id })).toBe('ACCESSO_NEGATO delega');
  await server.banca.sql(`update incarico set al = null where persona = 'GTTMRM80M48Z999I'`);
});

test('riattiva does not open what ends with its posizioni', async () => {
  const pagani = 'PGNRRT69M61Z999P';
  const { data } = await server.chiedi(persona(pagani), '{ io { delegheRilasciate { nodes { id } } } }');
  const delega = data.io.delegheRilasciate.nodes[0].id;
  // Its term had passed before its posizione ended: SCADUTA, and no new term would open it.
  await server.banca.sql(
    `update delega set al = (select max(data_fine) from posizione p where p.soggetto_id = delega.soggetto_id) - 1 where id = $1::uuid`,
    [uuidDi(delega)],
  );
  await server.banca.sql('select proietta_deleghe(null)');
  expect(await t.rifiuto(persona(pagani), 'riattivaDelega', { delega })).toBe('PERIODO_NON_VALIDO delega');
});

test('riattiva does not pass over another that has been given since', async () => {
  const { cf } = QUADRI;
  const input = { tipo: 'DIRETTA', delegante: cf, delegato: AMICO, interoSoggetto: true, ambiti: ['F24'] };
  const prima = await t.fatto(persona(cf), 'creaDelega', { ...input, al: OGGI });
  await server.banca.sql(`update delega set dal = '2026-01-01', al = $2 where id = $1::uuid`, [uuidDi(prima.id), IERI]);
  await server.banca.sql('select proietta_deleghe(null)');
  await t.fatto(persona(cf), 'creaDelega', input);
  expect(await t.rifiuto(persona(cf), 'riattivaDelega', { delega: prima.id })).toBe('DELEGA_GIA_PRESENTE');
  expect(await t.eventi(prima.id)).toEqual(['CREATA']);
});

test('the delegante ends it himself only where every posizione is of professionisti', async () => {
  const ferrari = cfDi('professionista');
  const { data } = await server.chiedi('professionista', '{ io { delegheRilasciate { nodes { id stato } } } }');
  const delega = data.io.delegheRilasciate.nodes[0].id;
  expect((await t.fatto('professionista', 'cessaDelega', { delega })).cessata).toEqual({ da: { codiceFiscale: ferrari } });
  const amati = 'MTACLD66C02M999L';
  const sua = await server.chiedi(persona(amati), '{ io { delegheRilasciate(filtro: { tipo: [INDIRETTA] }) { nodes { id } } } }');
  expect(await t.rifiuto(persona(amati), 'cessaDelega', { delega: sua.data.io.delegheRilasciate.nodes[0].id })).toBe(
    'ACCESSO_NEGATO delega',
  );
});
