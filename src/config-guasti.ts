import { guastiAccesso } from './config-accesso.ts';
import { type GuastoConfigurazione, mostra, type Variabile } from './config-variabili.ts';

// Keys fetched in clear could be replaced on the way; inside the same machine nobody stands in between.
const inChiaro = (indirizzo: string | undefined) =>
  indirizzo !== undefined && /^http:\/\//i.test(indirizzo) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i.test(indirizzo);

/** The faults that concern more than one variable: asked even when single ones are wrong, so that all come out at once. */
export function guastiTraVariabili(env: NodeJS.ProcessEnv): GuastoConfigurazione[] {
  const guasti: GuastoConfigurazione[] = [];
  const guasto = (variabile: Variabile, atteso: string) => guasti.push({ variabile, trovato: mostra(variabile, env[variabile]), atteso });
  const produzione = env['NODE_ENV'] === 'production';
  for (const variabile of ['DATABASE_URL_APP', 'DATABASE_URL_LETTURA', 'DATABASE_URL_CARICO'] as const)
    if (env[variabile] && !env['DATABASE_URL']) guasto(variabile, 'solo insieme a DATABASE_URL');
  for (const variabile of ['OIDC_AUDIENCE', 'OIDC_JWKS_URI'] as const)
    if (env[variabile] && !env['OIDC_ISSUER']) guasto(variabile, 'solo insieme a OIDC_ISSUER');
  if (env['OIDC_ISSUER'] && !env['OIDC_AUDIENCE']) guasto('OIDC_AUDIENCE', 'il destinatario dei token, insieme a OIDC_ISSUER');
  if (env['CASSETTO_SOLO_DOCUMENTI_FIDATI'] === 'si' && !env['CASSETTO_DOCUMENTI_FIDATI'])
    guasto('CASSETTO_DOCUMENTI_FIDATI', 'il file dei documenti, insieme a CASSETTO_SOLO_DOCUMENTI_FIDATI');
  const schemaChiuso =
    (env['CASSETTO_INTROSPEZIONE'] ?? (produzione ? 'no' : 'si')) === 'no' || env['CASSETTO_SOLO_DOCUMENTI_FIDATI'] === 'si';
  if (env['CASSETTO_ESPLORATORE'] === 'si' && schemaChiuso)
    guasto('CASSETTO_ESPLORATORE', 'si solo con CASSETTO_INTROSPEZIONE=si e senza CASSETTO_SOLO_DOCUMENTI_FIDATI');
  guastiAccesso(env, guasto);
  if (!produzione) return guasti;
  if (!env['OIDC_ISSUER']) {
    guasto('OIDC_ISSUER', "l'indirizzo di chi emette i token: con NODE_ENV=production è obbligatorio");
    if (!env['OIDC_AUDIENCE']) guasto('OIDC_AUDIENCE', 'il destinatario dei token: con NODE_ENV=production è obbligatorio');
  }
  for (const variabile of ['OIDC_ISSUER', 'OIDC_JWKS_URI', 'OIDC_INTROSPEZIONE_URI'] as const)
    if (inChiaro(env[variabile])) guasto(variabile, 'un indirizzo https:// con NODE_ENV=production');
  if (env['CASSETTO_OGGI']) guasto('CASSETTO_OGGI', 'niente con NODE_ENV=production: serve solo a dimostrazione e test');
  if (env['CASSETTO_DIMOSTRAZIONE'] === 'si') guasto('CASSETTO_DIMOSTRAZIONE', 'no con NODE_ENV=production');
  if (env['CASSETTO_SANDBOX'] && env['CASSETTO_SANDBOX'] !== 'no')
    guasto('CASSETTO_SANDBOX', 'no con NODE_ENV=production: nella sandbox chiunque può spostare il giorno e accettare deleghe');
  return guasti;
}
