import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's browser, as test/sistema/prepara installs it; root has no sandbox of its own. */
export function apriBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** Opens the explorer and waits until it knows the schema. */
export async function apriEsploratore(pagina: Page, base: string): Promise<void> {
  await pagina.goto(`${base}/`);
  await pagina.getByLabel('Operazione').waitFor();
  await pagina.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().waitFor();
}

/** Chooses a saved operation by its title, runs it as its persona, and gives the body of the answer. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
export async function esegui(pagina: Page, titolo: string): Promise<any> {
  const token = pagina.waitForResponse((risposta) => risposta.url().includes('/esploratore/token/'));
  await pagina.getByLabel('Operazione').selectOption(titolo);
  await token;
  // The header editor shows it as soon as it is there: only then is the operation who it says it is.
  await pagina.locator('.graphiql-editor-tool').getByText('Authorization').waitFor();
  const risposta = pagina.waitForResponse(
    (una) => una.url().endsWith('/graphql') && !una.request().postData()?.includes('IntrospectionQuery'),
  );
  await pagina.getByRole('button', { name: /Execute query/ }).click();
  return (await risposta).json();
}
