import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { atti, persona } from '../api/atti.ts';
import { apriLink, quanti } from '../documents/apri-link.ts';
import { cfDi } from '../support/server.ts';
import { type ServerConTramite, serverConTramite } from '../support/server-con-tramite.ts';

/* A revocation that arrives while something else is at work: what is held is one statement on its way to PostgreSQL. */
const STUDIO = 'TSTVLR91H65M999B';
const IMPIEGATA = 'GLNNCL78R10Z998C';

let server: ServerConTramite;
let t: ReturnType<typeof atti>;
/** The delega of the titolare to the studio, and what the studio gave of it. */
let delega: string;
beforeAll(async () => {
  server = await serverConTramite();
  t = atti(server);
});
afterAll(() => server.chiudi());
beforeEach(async () => {
  const input = {
    tipo: 'DIRETTA',
    delegante: cfDi('titolare'),
    delegato: STUDIO,
    interoSoggetto: true,
    ambiti: ['POSIZIONI', 'F24', 'VERSAMENTI', 'ESTRATTO_CONTO'],
  };
  ({ id: delega } = await t.fatto('titolare', 'creaDelega', input));
  await t.fatto(persona(STUDIO), 'subdelega', { delega, delegato: IMPIEGATA, ambiti: ['POSIZIONI', 'F24', 'VERSAMENTI'] });
});

/** Holds the first statement that matches, revokes while it waits, lets it go on, and answers what came of the request. */
async function revocaDurante<T>(forma: RegExp, richiesta: () => Promise<T>, insieme = false): Promise<T> {
  const [fermata, via] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let presa = false;
  server.tramite.prima = (istruzione) => {
    if (presa || !forma.test(istruzione)) return;
    presa = true;
    fermata.resolve();
    return via.promise;
  };
  const esito = richiesta();
  await fermata.promise;
  server.tramite.prima = () => undefined;
  const revoca = t.fatto('titolare', 'revocaDelega', { delega });
  // An act on the same cassetto comes after the one that is held; a reading makes nobody wait.
  if (!insieme) await revoca;
  via.resolve();
  await revoca;
  return esito;
}

const DOMANDA = `query($cf: CodiceFiscale!) { soggetto(codiceFiscale: $cf) { denominazione posizioni { nodes { codice
  versamenti(first: 3) { nodes { importoDebito } } f24(first: 3) { nodes { importo pdf { url } } } } } } }`;
const chiedi = (chi: string) => server.chiedi(persona(chi), DOMANDA, { cf: cfDi('titolare') });
const indirizzi = (dato: unknown) => [...JSON.stringify(dato).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url!);

test.each([
  ['the delegato', STUDIO],
  ['who holds a subdelega of it', IMPIEGATA],
])('while a query of %s runs: it ends as it was decided, is in the record, and was the last', async (_, chi) => {
  const { data, errors } = await revocaDurante(/from\b.*\bf24\b/is, () => chiedi(chi));
  expect(errors).toBeUndefined();
  expect(data.soggetto.denominazione).toBe('Rossi Mario');
  for (const url of indirizzi(data)) expect((await apriLink(server, url)).stato).toBe(404);
  const dopo = await chiedi(chi);
  expect(dopo.data).toEqual({ soggetto: null });
  const righe = await server.banca.sql(
    `select concesso, ambiti from accesso where da = $1 and operazione = 'soggetto' order by il desc limit 2`,
    [chi],
  );
  expect(righe).toEqual([
    { concesso: false, ambiti: [] },
    { concesso: true, ambiti: ['F24', 'POSIZIONI', 'VERSAMENTI'] },
  ]);
});

test('before the facts about the caller are asked for: refused', async () => {
  const { data, errors } = await revocaDurante(/select q\.id as "soggettoId"/, () => chiedi(STUDIO));
  expect(data).toEqual({ soggetto: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['ACCESSO_NEGATO']);
});

test('before a list is read that carries its own predicate: empty', async () => {
  const elenco = () =>
    server.chiedi(persona(STUDIO), 'query($cf: [CodiceFiscale!]) { f24(filtro: { codiceFiscale: $cf }) { totalCount nodes { id } } }', {
      cf: [cfDi('titolare')],
    });
  expect((await elenco()).data.f24.totalCount).toBeGreaterThan(0);
  expect((await revocaDurante(/from\b.*\bf24\b/is, elenco)).data.f24).toEqual({ totalCount: 0, nodes: [] });
});

test('before a document is written: refused by the decision, which is taken again, and nothing is left', async () => {
  const { data: suo } = await server.chiedi('titolare', '{ io { soggetto { id } } }');
  const prima = await quanti(server, 'documento');
  const { data, errors } = await revocaDurante(/insert into documento\b/, () =>
    server.chiedi(
      persona(STUDIO),
      'mutation($id: ID!) { generaEstrattoConto(input: { soggetto: $id }) { documento { id } userErrors { code path } } }',
      { id: suo.io.soggetto.id },
    ),
  );
  expect(errors).toBeUndefined();
  expect(data.generaEstrattoConto).toEqual({ documento: null, userErrors: [{ code: 'ACCESSO_NEGATO', path: ['soggetto'] }] });
  expect(await quanti(server, 'documento')).toBe(prima);
});

test('before the F24 of a link is written: the plain page', async () => {
  const [url] = indirizzi((await chiedi(STUDIO)).data);
  const aperto = await revocaDurante(/insert into documento\b/, () => apriLink(server, url!));
  expect([aperto.stato, aperto.testo]).toEqual([404, expect.stringContaining('<!doctype html>')]);
});

test('while a subdelega of it is given: the two acts follow each other, and none is left open', async () => {
  const { data } = await revocaDurante(
    /insert into delega\b/,
    () =>
      server.chiedi(
        persona(STUDIO),
        `mutation($d: ID!) { subdelega(input: { delega: $d, delegato: "VLNRMI64P43Z999L", ambiti: [F24] }) { delega { id } userErrors { code } } }`,
        { d: delega },
      ),
    true,
  );
  const { id } = data.subdelega.delega;
  const { data: dopo } = await server.chiedi('titolare', 'query($id: ID!) { node(id: $id) { ... on Delega { stato } } }', { id });
  expect(dopo.node).toEqual({ stato: 'REVOCATA' });
  expect(await t.apre(persona('VLNRMI64P43Z999L'), cfDi('titolare'))).toBe(false);
});
