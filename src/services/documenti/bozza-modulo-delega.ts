import type { PosizioneModulo } from '../../documents/modulo-delega/dati.ts';
import { titolo } from '../../documents/modulo-delega/titolo.ts';
import { Ambito } from '../../domain/accesso-vocaboli.ts';
import type { TipoDelega } from '../../domain/delega-vocaboli.ts';
import { Gestione, nomeGestione } from '../../domain/gestione.ts';
import { giornoDi } from '../../orologio.ts';
import { posizioniDellaDelega } from '../../reads/delega.ts';
import { fattiDelega } from '../../reads/fatti-delega.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { nomeFile } from './nome-file.ts';
import type { Bozza, Ricetta } from './ricetta.ts';

type RicettaModulo = Extract<Ricetta, { tipo: 'MODULO_DELEGA' }>;

/**
 * The data of the form of a delega: what is signed, which its validation and its activation do not change, and how it was closed. Null where it is
 * no longer in the archive.
 */
export async function bozzaModuloDelega(contesto: ContestoServizi, soggettoId: string, ricetta: RicettaModulo): Promise<Bozza | null> {
  const [soggetto, delega] = await Promise.all([
    rigaPerId(contesto, 'soggetto', soggettoId, soggettoId),
    rigaPerId(contesto, 'delega', soggettoId, ricetta.delega),
  ]);
  if (!soggetto || !delega) return null;
  const [fatti, posizioni] = await Promise.all([fattiDelega(contesto, delega), posizioniScritte(contesto, delega)]);
  const tipo = delega['tipo'] as TipoDelega;
  const delegante = { codiceFiscale: soggetto['codiceFiscale'] as string, denominazione: soggetto['denominazione'] as string };
  const firmatario = delega['firmatarioCodiceFiscale'] as string | null;
  const ambiti = delega['ambiti'] as readonly Ambito[];
  return {
    tipo: 'MODULO_DELEGA',
    delega: delega.uuid,
    titolo: `${titolo(tipo)}, ${delegante.denominazione}`,
    nomeFile: nomeFile(['Modulo_delega', delegante.denominazione], 'pdf'),
    posizioni: null,
    dati: {
      tipo,
      delega: delega.id,
      delegante,
      firmatario:
        firmatario === null ? null : { codiceFiscale: firmatario, denominazione: delega['firmatarioDenominazione'] as string | null },
      delegato: fatti.delegato,
      concedente: fatti.studio,
      posizioni: delega['interoSoggetto'] ? null : posizioni,
      ambiti: (Object.keys(Ambito) as Ambito[]).filter((ambito) => ambiti.includes(ambito)),
      dal: delega['dal'] as string,
      al: delega['al'] as string | null,
      inseritaIl: giornoDi((delega['creata'] as { il: Date }).il),
      chiusura: fatti.chiusaCome && { come: fatti.chiusaCome, il: giornoDi(new Date(fatti.chiusaIl!)) },
    },
  };
}

const GESTIONI = Object.keys(Gestione);

/** The posizioni named, by gestione and codice: the same whatever the order in which they were given. */
async function posizioniScritte(contesto: ContestoServizi, delega: Riga): Promise<PosizioneModulo[]> {
  const nominate = await posizioniDellaDelega(contesto, delega);
  const chiave = ({ gestione, codice, uuid }: Riga) =>
    `${String(GESTIONI.indexOf(gestione as string)).padStart(2, '0')} ${codice ?? ''} ${uuid}`;
  const ordinate = nominate.toSorted((a, b) => (chiave(a) < chiave(b) ? -1 : 1));
  return Promise.all(
    ordinate.map(async (posizione) => {
      const sede = await contesto.riferimenti.sede(posizione['sede'] as string);
      return {
        gestione: nomeGestione(posizione['gestione'] as Gestione),
        codice: posizione['codice'] as string | null,
        sede: sede && [sede.codice, sede.nome].filter(Boolean).join(' '),
      };
    }),
  );
}
