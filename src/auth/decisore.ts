import DataLoader from 'dataloader';
import type { ContestoAccesso } from './contesto.ts';
import { contaIlProprio, decidi, type Richiesta, sediOperatore } from './decisione.ts';
import { chiChiama, type Lettore, sedePerPosizione, soggettoPerCodice, titoliSu } from './fatti.ts';
import type { Principal } from './principal.ts';
import { RegistroAccessi, SOGGETTO_IGNOTO } from './registro.ts';
import { type Chiamante, NESSUNO, type Titoli } from './titoli.ts';

/** The deciding part of a request's context: facts are asked once, those about many soggetti together, and every decision is noted. */
export function creaDecisore(leggi: Lettore, principal: Principal | null, giorno: string): ContestoAccesso {
  const registro = new RegistroAccessi();
  let chi: Promise<Chiamante> | null = null;
  const chiede = () => {
    chi ??= principal === null ? Promise.resolve(NESSUNO) : chiChiama(leggi, principal, giorno);
    return chi;
  };
  const perSoggetto = new DataLoader<string, Titoli>(
    async (soggetti) => {
      const chiamante = await chiede();
      return titoliSu(leggi, principal!, chiamante, sediOperatore(principal!, chiamante), soggetti);
    },
    { maxBatchSize: 1000 },
  );
  const codici = new DataLoader<string, string | null>((elenco) => soggettoPerCodice(leggi, elenco), { maxBatchSize: 1000 });

  /** His own drawer needs no other fact. */
  const titoliDi = async (soggettoId: string): Promise<Titoli> => {
    const chiamante = await chiede();
    return soggettoId === chiamante.soggettoId && contaIlProprio(principal!)
      ? { soggettoId, deleghe: [], diSede: false, componente: false }
      : perSoggetto.load(soggettoId);
  };

  const sedi = new DataLoader<string, string | null>((posizioni) => sedePerPosizione(leggi, posizioni), { maxBatchSize: 1000 });

  /** Only an OPERATORE's right depends on the sede. */
  const conSede = async (soggettoId: string, richiesta: Richiesta): Promise<Richiesta> => {
    const { portata } = richiesta;
    if (portata.tipo !== 'POSIZIONE' || portata.sede !== null || sediOperatore(principal!, await chiede()).length === 0) return richiesta;
    return { ...richiesta, portata: { ...portata, sede: await sedi.load(`${soggettoId}${portata.id}`) } };
  };

  /** Who is not in the archive is asked about as who is, so that the answer takes as long. */
  const valuta = async (soggetto: string | null, richiesta: Richiesta) => {
    const soggettoId = soggetto ?? SOGGETTO_IGNOTO;
    const chiamante = await chiede();
    const [titoli, completa] = await Promise.all([titoliDi(soggettoId), conSede(soggettoId, richiesta)]);
    return decidi(principal!, chiamante, titoli, completa, giorno);
  };

  return {
    principal,
    giorno,
    registro,
    chi: chiede,
    conosci: (chiamante) => {
      chi ??= Promise.resolve(chiamante);
    },
    titoliDi,
    soggettoDi: (codiceFiscale) => codici.load(codiceFiscale),
    valuta,
    dimentica: () => {
      chi = null;
      perSoggetto.clearAll();
    },
    decidi: async (soggettoId, richiesta) => {
      const decisione = await valuta(soggettoId, richiesta);
      registro.annota(soggettoId, richiesta.ambito, decisione);
      return decisione;
    },
  };
}
