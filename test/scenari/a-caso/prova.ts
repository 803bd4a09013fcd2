import { expect } from 'vitest';
import { type Archivio, scriviArchivio } from '../../auth/archivio.ts';
import { schema } from '../../auth/banco.ts';
import { codiceFiscaleDi, credenziali, PERSONE, type PersonaDiProva } from '../../auth/persone.ts';
import { type ServerDiProva, serverDiProva } from '../../support/server.ts';
import { creaCaso } from './caso.ts';
import { difetti } from './giudizio.ts';
import { richiesta } from './richieste.ts';
import type { Materia } from './valori.ts';

/** Requests at once: fewer than the server has connections, so that a fault is never one of too many. */
const INSIEME = 6;
/** Codici fiscali of nobody in the archive: who writes gives powers to none of those the oracle knows. */
const NESSUNO = ['RSSMRA80A01H501U', 'BNCLCU75H12Z998R'];

/** The headers of each person; nobody has none. */
async function tessere(server: ServerDiProva): Promise<ReadonlyMap<PersonaDiProva | null, Record<string, string>>> {
  const mappa = new Map<PersonaDiProva | null, Record<string, string>>([[null, {}]]);
  for (const persona of PERSONE) {
    const { claims, intestazioni } = credenziali(persona);
    mappa.set(persona, { ...intestazioni, authorization: `Bearer ${await server.token(claims)}` });
  }
  return mappa;
}

/** Cursors of the titolare, for others to try. */
async function cursoriAltrui(server: ServerDiProva): Promise<string[]> {
  const { claims } = credenziali(PERSONE.find(({ nome }) => nome === 'titolare')!);
  const { data } = await server.chiedi(
    claims,
    '{ f24(first: 1) { pageInfo { endCursor } } versamenti(first: 1) { pageInfo { endCursor } } }',
  );
  return [data.f24.pageInfo.endCursor, data.versamenti.pageInfo.endCursor];
}

async function materie(server: ServerDiProva, archivio: Archivio): Promise<{ letture: Materia; scritture: Materia }> {
  const id = [...archivio.id.values()];
  const cursori = await cursoriAltrui(server);
  return {
    letture: {
      id,
      cursori,
      codiciFiscali: [...NESSUNO, ...PERSONE.slice(0, 5).map(({ nome }) => codiceFiscaleDi(nome)), archivio.codiceFiscale],
    },
    // An act on a delega would change what the oracle says: those are asked one by one in test/auth/matrice-atti.test.ts.
    scritture: {
      id: id.filter((uno) => !archivio.nomeDi(uno).startsWith('Delega')),
      cursori,
      codiciFiscali: [...NESSUNO, archivio.codiceFiscale],
    },
  };
}

/**
 * Sends so many requests made by chance to a real server with the archive of the matrix, each by one of its people, and judges every answer and the
 * log. What it finds is told with the seed and the number of the request, which make it again.
 */
export async function mandaACaso(quante: number, seme: number): Promise<Map<number, number>> {
  const server = await serverDiProva({
    demo: false,
    ambiente: { LIMITE_PUNTI: '1000000000', LIMITE_PUNTI_APPLICAZIONE: '1000000000' },
  });
  try {
    const archivio = await scriviArchivio(server.banca);
    const { letture, scritture } = await materie(server, archivio);
    const chi = await tessere(server);
    const persone = [...chi.keys()];
    const trovati: string[] = [];
    const stati = new Map<number, number>();
    let prossima = 0;
    const manda = async () => {
      for (let n = prossima++; n < quante && trovati.length < 10; n = prossima++) {
        const caso = creaCaso(seme + n * 7_919);
        const persona = caso.uno(persone);
        const una = richiesta(schema, caso, letture, scritture);
        const risposta = await fetch(`${server.base}${una.percorso}`, {
          method: una.metodo,
          headers: { ...chi.get(persona), ...una.intestazioni },
          body: una.corpo,
        });
        stati.set(risposta.status, (stati.get(risposta.status) ?? 0) + 1);
        const testo = await risposta.text();
        const male = difetti(risposta.status, testo, una.intestazioni['authorization'] ? null : persona, archivio);
        if (male.length > 0)
          trovati.push(
            `seme ${seme}, richiesta ${n}, ${persona?.nome ?? 'nessuno'}: ${male.join('; ')}\n${una.metodo} ${una.percorso} ${JSON.stringify(una.intestazioni)}\n${una.corpo}\n${testo}`,
          );
      }
    };
    await Promise.all(Array.from({ length: INSIEME }, manda));
    expect(trovati.join('\n\n')).toBe('');
    const registro = server.registro.join('');
    expect(registro).not.toMatch(/zzspia|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|eyJ/i);
    expect(server.registro.filter((riga) => (JSON.parse(riga) as { level: number }).level >= 50)).toEqual([]);
    return stati;
  } finally {
    await server.chiudi();
  }
}
