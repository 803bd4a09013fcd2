/** Where a server is and a token that it takes. */
export interface Titolo {
  readonly base: string;
  readonly token: string;
}

/** Asks a server over HTTP and gives the body of its answer. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
export async function chiedi({ base, token }: Titolo, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const risposta = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return risposta.json();
}

/** Opens a link to a document, as a browser would: without a token. Throws unless the answer is 200. */
export async function scarica(url: string): Promise<Uint8Array> {
  const risposta = await fetch(url);
  if (risposta.status !== 200) throw new Error(`${risposta.status}: ${await risposta.text()}`);
  return new Uint8Array(await risposta.arrayBuffer());
}
