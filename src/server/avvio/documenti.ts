import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { creaDepositoLocale } from '../../documents/deposito-locale.ts';
import { creaOfficina } from '../../documents/officina.ts';
import { Turni } from '../../documents/turni.ts';
import type { MezziDocumenti } from '../../services/contesto.ts';
import { chiaveDelServer } from '../chiave.ts';

/** Opens what makes, keeps and hands out documents; where links begin is known when the server listens. */
export async function apriDocumenti(
  { chiave, dati, database, f24Facsimile }: Config,
  risorse: AsyncDisposableStack,
): Promise<MezziDocumenti & { base: string }> {
  const officina = creaOfficina();
  risorse.defer(() => officina.chiudi());
  return {
    officina,
    deposito: creaDepositoLocale(join(dati.cartella, 'documenti')),
    chiave: await chiaveDelServer(chiave, dati.cartella),
    // Half of the connections may wait for a drawing; the others stay for who only writes.
    turni: new Turni({ insieme: Math.max(1, Math.floor(database.connessioniPerPool / 2)), inAttesa: 200 }),
    facsimile: f24Facsimile,
    base: '',
  };
}
