import type { VerificatoreCarte } from '../auth/cns.ts';
import type { ConfigCns } from '../config-accesso.ts';
import { type Certificati, listaDeiProxy } from './certificato.ts';
import type { Registro } from './registro.ts';

/** The cards that are taken: from where their certificates come, and who verifies them. */
export type Carte = Certificati & { readonly verificatore: VerificatoreCarte };

/** Opens what takes cards. The libraries that read certificates are loaded only here: most installations take none. */
export async function apriCarte({ ca, crl, proxy }: ConfigCns, registra: Registro): Promise<Carte> {
  const { creaVerificatoreCarte } = await import('../auth/cns.ts');
  const verificatore = creaVerificatoreCarte({ ca, crl }, (file) => registra.warn({ file }, 'liste di revoca inutilizzabili'));
  return { verificatore, proxy: listaDeiProxy(proxy), registra };
}
