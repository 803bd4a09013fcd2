import { type OpzioniServer, type ServerDiProva, serverDiProva } from './server.ts';
import { type Tramite, tramiteVerso } from './tramite.ts';

/** A server that reaches its database through something that counts, slows and cuts. */
export interface ServerConTramite extends ServerDiProva {
  readonly tramite: Tramite;
}

/** Starts a server, and the tramite in front of its database; closing one closes the other. */
export async function serverConTramite(opzioni: Omit<OpzioniServer, 'attraverso'> = {}): Promise<ServerConTramite> {
  let tramite: Tramite | undefined;
  const attraverso = async (url: string) => {
    tramite = await tramiteVerso(url);
    return tramite.url;
  };
  const server = await serverDiProva({ ...opzioni, attraverso });
  const chiudi = async () => {
    await server.chiudi();
    tramite?.chiudi();
  };
  return { ...server, tramite: tramite!, chiudi };
}
