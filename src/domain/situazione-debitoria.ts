import { scadutoF24 } from './conto-f24.ts';
import { TipoRata } from './f24.ts';
import { confronta, type Importo, somma } from './importo.ts';
import {
  type Bonario,
  type Carico,
  type Chiesto,
  FaseDebito,
  type Rata,
  type RigaChiesta,
  type VoceDebito,
  voceDelBonario,
  voceDelCarico,
  vociDellaRata,
} from './voci-debito.ts';

/** What the debts of a soggetto are made of. */
export interface FattiDebito<R extends Rata, B extends Bonario, C extends Carico> {
  readonly rate: readonly R[];
  readonly bonari: readonly B[];
  readonly addebiti: readonly C[];
  readonly ruoli: readonly C[];
  readonly chieste: readonly RigaChiesta[];
}

/** What is due and what is in credit on a day; every euro of `totale` is in exactly one open voce. */
export interface SituazioneDebitoria<O> {
  readonly alla: string;
  readonly totale: Importo;
  readonly aCredito: Importo;
  readonly rateScadute: Importo;
  readonly avvisiBonari: Importo;
  readonly avvisiAddebito: Importo;
  readonly ruoli: Importo;
  readonly dilazioni: Importo;
  readonly voci: readonly VoceDebito<O>[];
}

/**
 * The debts of a soggetto on a day. A debt goes from the rata to the avviso bonario, from there to the avviso di addebito or to the ruolo: at each step
 * the one before is absorbed and counts no more; what an act that was paid or cancelled had asked for is settled with it. The SQL twin of "some
 * voce is open" is reads/con-debiti.ts.
 */
export function situazioneDebitoria<R extends Rata, B extends Bonario, C extends Carico>(
  { rate, bonari, addebiti, ruoli, chieste }: FattiDebito<R, B, C>,
  oggi: string,
): SituazioneDebitoria<R | B | C> {
  const atti: VoceDebito<R | B | C>[] = [
    ...bonari.flatMap((uno) => voceDelBonario(uno, seguitoDi(uno, addebiti, ruoli))),
    ...addebiti.flatMap((uno) => voceDelCarico(uno, FaseDebito.AVVISO_ADDEBITO)),
    ...ruoli.flatMap((uno) => voceDelCarico(uno, FaseDebito.RUOLO)),
  ];
  // What a settled act absorbs is settled too.
  const conVoce = new Set(atti.map(({ oggetto }) => oggetto.uuid));
  const vive = atti
    .filter(({ assorbitaDa }) => assorbitaDa === null || conVoce.has(assorbitaDa.uuid))
    .map((uno) => ({
      ...uno,
      f24: rate.filter((rata) => chieste.some((riga) => riga.f24Id === rata.uuid && attoDi(riga) === uno.oggetto.uuid)),
    }));
  const rateizzate = new Set(
    [...bonari, ...addebiti, ...ruoli].filter(({ stato }) => stato === 'RATEIZZATO').map(({ posizioneId }) => posizioneId),
  );
  const chiesto = chiestoDa(chieste, [...addebiti, ...bonari.filter(({ stato }) => stato !== 'ANNULLATO')], vive);
  const voci = [
    ...rate
      .toSorted((a, b) => (a.scadenza < b.scadenza ? -1 : 1))
      .filter((rata) => scadutoF24(rata, oggi) && !(eDiDilazione(rata) && rateizzate.has(rata.posizioneId)))
      .flatMap((rata) => vociDellaRata(rata, eDiDilazione(rata) ? FaseDebito.DILAZIONE : FaseDebito.RATA_SCADUTA, chiesto(rata), oggi)),
    ...vive,
  ];
  const aperte = voci.filter(({ assorbitaDa }) => assorbitaDa === null);
  const della = (quale: FaseDebito) => somma(...aperte.filter(({ fase }) => fase === quale).map(({ importo }) => importo));
  return {
    alla: oggi,
    totale: somma(...aperte.map(({ importo }) => importo)),
    aCredito: somma(...rate.filter((rata) => !eDiDilazione(rata)).map(({ eccedenza }) => eccedenza)),
    rateScadute: della(FaseDebito.RATA_SCADUTA),
    avvisiBonari: della(FaseDebito.AVVISO_BONARIO),
    avvisiAddebito: della(FaseDebito.AVVISO_ADDEBITO),
    ruoli: della(FaseDebito.RUOLO),
    dilazioni: della(FaseDebito.DILAZIONE),
    voci,
  };
}

const attoDi = ({ avvisoAddebitoId, avvisoBonarioId }: RigaChiesta) => avvisoAddebitoId ?? avvisoBonarioId;
const eDiDilazione = ({ tipoRata }: Rata) => tipoRata === TipoRata.DILAZIONE;

/** The act that an avviso bonario has become. INPS does not say which ruolo: it is taken to be that of the same posizione and contributi. */
function seguitoDi<C extends Carico>(bonario: Bonario, addebiti: readonly C[], ruoli: readonly C[]): C | null {
  const { stato, posizioneId, contributi, avvisoAddebitoId } = bonario;
  if (stato === 'AVVISO_ADDEBITO_EMESSO') return addebiti.find(({ uuid }) => uuid === avvisoAddebitoId) ?? null;
  if (stato !== 'ISCRITTO_A_RUOLO') return null;
  return ruoli.find((ruolo) => ruolo.posizioneId === posizioneId && ruolo.capitale === contributi) ?? null;
}

/** For each rata the act that asks for the most of it, the furthest on where they ask for as much. */
function chiestoDa<A extends { readonly uuid: string }, O extends { readonly uuid: string }>(
  chieste: readonly RigaChiesta[],
  atti: readonly A[],
  voci: readonly VoceDebito<O>[],
): (rata: Rata) => Chiesto<O> | null {
  return ({ uuid: f24 }) => {
    const sue = chieste.filter(({ f24Id }) => f24Id === f24);
    let maggiore: Chiesto<O> | null = null;
    for (const { uuid } of sue.length === 0 ? [] : atti) {
      const contributi: Importo = somma(...sue.filter((riga) => attoDi(riga) === uuid).map((riga) => riga.contributi));
      if (confronta(contributi, maggiore?.contributi ?? '0.00') > 0)
        maggiore = { contributi, voce: voci.find(({ oggetto }) => oggetto.uuid === uuid) ?? null };
    }
    return maggiore;
  };
}
