import type { ContribuenteF24A0, DatiF24A0 } from '../../documents/f24a0/dati.ts';
import { scriviF24A0 } from '../../documents/f24a0/scrivi.ts';
import { leggiId } from '../../domain/id-globale.ts';
import type { ContestoServizi } from '../contesto.ts';
import type { ModelloPronto } from './modelli.ts';
import type { AddebitoMassivo, RigaMassiva } from './riga.ts';

/** The fornitura F24A0 of these models. Its head counts what comes after it: the data of all stand in memory, 999 contribuenti at most. */
export async function* fornitura(
  contesto: ContestoServizi,
  righe: readonly RigaMassiva[],
  pronti: AsyncIterable<ModelloPronto[]>,
): AsyncGenerator<Uint8Array> {
  const addebiti = new Map(righe.map(({ f24, addebito }) => [leggiId(f24)!.soggettoId, addebito!]));
  const perSoggetto = new Map<string, ContribuenteF24A0>();
  for await (const modelli of pronti)
    for (const { soggettoId, bozza } of modelli) {
      const suo = perSoggetto.get(soggettoId) ?? contribuente(bozza, addebiti.get(soggettoId)!);
      perSoggetto.set(soggettoId, { ...suo, modelli: [...suo.modelli, bozza.dati.righe] });
    }
  if (perSoggetto.size === 0) return;
  const dati = {
    fornitore: await fornitore(contesto),
    dataVersamento: righe[0]!.addebito!.dataVersamento,
    contribuenti: [...perSoggetto.values()],
  };
  for (const record of scriviF24A0(dati)) yield Buffer.from(record, 'ascii');
}

function contribuente({ dati }: ModelloPronto['bozza'], { iban, intestatario }: AddebitoMassivo): ContribuenteF24A0 {
  return { contribuente: dati.contribuente, addebito: { iban, intestatario }, modelli: [] };
}

/** Who asks, or the studio or ente for which he does. */
async function fornitore({ principal, chi }: ContestoServizi): Promise<DatiF24A0['fornitore']> {
  const { codiceFiscale, perConto } = principal!;
  const { denominazione, incarichi } = await chi();
  if (perConto === null || perConto === codiceFiscale) return { codiceFiscale, denominazione };
  const ente = incarichi.find((incarico) => incarico.ente?.codiceFiscale === perConto)?.ente;
  return { codiceFiscale: perConto, denominazione: ente?.denominazione ?? null };
}
