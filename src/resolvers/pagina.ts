import type { ArgomentiPagina } from '../reads/paginazione.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoFigli } from '../reads/elenca.ts';
import type { Elenco } from '../reads/elenco.ts';
import type { Riga } from '../reads/tabelle.ts';

/** The list below a Soggetto: what the caller sees of it. */
export function delSoggetto<F>(
  contesto: ContestoLettura,
  elenco: Elenco<F>,
  soggetto: Riga,
  filtro: F | undefined | null,
  pagina: ArgomentiPagina,
) {
  return elencoFigli(contesto, elenco, { soggettoId: soggetto.uuid, colonna: null, uuid: null }, filtro ?? ({} as F), pagina);
}

/** The list below a Posizione that a rule has already opened. */
export function dellaPosizione<F>(
  contesto: ContestoLettura,
  elenco: Elenco<F>,
  posizione: Riga,
  filtro: F | undefined | null,
  pagina: ArgomentiPagina,
) {
  const legame = { soggettoId: posizione.soggettoId, colonna: 'posizione_id', uuid: posizione.uuid } as const;
  return elencoFigli(contesto, elenco, legame, filtro ?? ({} as F), pagina);
}
