import { apriEmittenteDimostrativo, type EmittenteDimostrativo, oidcDimostrativo } from '../../auth/emittente-dimostrativo.ts';
import { creaVerificatore, type OpzioniOidc, type Verificatore } from '../../auth/token.ts';
import { type Config, ConfigurazioneNonValida } from '../../config.ts';
import { creaIdentifica } from '../autenticazione.ts';
import { apriCarte } from '../carte.ts';
import { eDiQuestaMacchina } from '../esploratore/rotta.ts';
import type { Registro } from '../registro.ts';

/** Opens what says who is calling: tokens and cards. `emettiPer` gives tokens of the demonstration to who asks for one; null: nobody gets any. */
export async function apriAccesso(config: Config, registra: Registro, risorse: AsyncDisposableStack) {
  const { verifica, emittente } = await verificatore(config);
  const carte = config.cns && (await apriCarte(config.cns, registra));
  risorse.defer(() => carte?.verificatore.chiudi());
  return { identifica: creaIdentifica({ verifica, carte }), emettiPer: emittente && soloQui(config) ? emittente.emettiPer : null };
}

/** Whether nobody reaches the server but from this machine: only then does it give out tokens to who asks. */
export function soloQui({ server }: Config): boolean {
  return server.urlPubblico === null && eDiQuestaMacchina(server.host);
}

/** What takes the tokens, and the issuer of the demonstration where there is one. */
async function verificatore(config: Config): Promise<Verificatore & { readonly emittente: EmittenteDimostrativo | null }> {
  if (!config.dimostrazione.emittente && config.oidc.issuer === null)
    throw new ConfigurazioneNonValida([
      { variabile: 'OIDC_ISSUER', trovato: 'niente', atteso: 'un emittente, dove la dimostrazione è spenta' },
    ]);
  if (!config.dimostrazione.emittente) return { ...creaVerificatore(config.oidc as OpzioniOidc), emittente: null };
  const emittente = await apriEmittenteDimostrativo({ cartella: config.dati.cartella, produzione: config.produzione, oidc: config.oidc });
  return { ...creaVerificatore(oidcDimostrativo(config.oidc), emittente.chiavi), emittente };
}
