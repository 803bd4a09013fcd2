import type { FastifyInstance } from 'fastify';
import { leggiPrincipal, type PrincipalScritto } from '../auth/principal.ts';
import { idDelSegreto } from '../domain/segreto-calendario.ts';
import { rigaPerId } from '../reads/riga.ts';
import { PERCORSO_CALENDARIO } from '../services/calendario/crea.ts';
import { visitaCalendario } from '../services/calendario/visita.ts';
import type { CreaContesto } from './contesto.ts';

const NON_TROVATO = 'Il calendario non è disponibile: l’indirizzo è sbagliato, è stato revocato o non è più permesso.\n';

/**
 * GET /calendario/<segreto>.ics: the deadlines of who asked for the calendar, decided now for him (access.md §2). Whatever is wrong with the address
 * gives the same 404; the address itself is in no log.
 */
export function rottaCalendario(crea: CreaContesto): (app: FastifyInstance) => void {
  return (app) => {
    app.get<{ Params: { file: string } }>(`${PERCORSO_CALENDARIO}:file`, { exposeHeadRoute: false }, async ({ id, params }, risposta) => {
      const file = await visita(crea, id, params.file);
      risposta.headers({ 'cache-control': 'private, no-store' });
      return file === null
        ? risposta.code(404).type('text/plain; charset=utf-8').send(NON_TROVATO)
        : risposta.header('content-disposition', 'inline; filename="scadenze.ics"').type('text/calendar; charset=utf-8').send(file);
    });
  };
}

async function visita(crea: CreaContesto, requestId: string, file: string): Promise<string | null> {
  const id = file.endsWith('.ics') ? idDelSegreto(file.slice(0, -4)) : null;
  if (id === null) return null;
  const calendario = await rigaPerId(await crea({ principal: null, requestId }), 'calendario', id, id);
  if (calendario === null || calendario['revocatoIl'] !== null) return null;
  const contesto = await crea({ principal: leggiPrincipal(calendario['principal'] as PrincipalScritto), requestId });
  const scritto = await visitaCalendario(contesto, calendario);
  await contesto.registra('Calendario.url');
  return scritto;
}
