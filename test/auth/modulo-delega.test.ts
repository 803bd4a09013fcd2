import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apriLink } from '../documents/apri-link.ts';
import { testoFitto } from '../documents/leggi-pdf.ts';
import { apriBanco, type Banco, di } from './banco.ts';
import { codiceFiscaleDi, PERSONE, type PersonaDiProva } from './persone.ts';

/*
 * Who may have the form of a delega, by hand from access.md §2 ("the parties of the delega: Delega, modulo"): who holds it, who gave it, and the
 * delegante's side, in every state of it, narrowed by x-per-conto as his other powers are; an applicazione with the scope `documenti`, as the one it acts for.
 */
let banco: Banco;
beforeAll(async () => {
  banco = await apriBanco();
});
afterAll(() => banco.server.chiudi());

/** Deleghe of the archive, by the name of who holds them: open, waiting, ended, from another delega. */
const DELEGHE = ['intera', 'solo A', 'da validare', 'da attivare', 'scaduta ieri', 'revocata', 'subdelega', 'subdelega di una da validare'];

const scopeDi = ({ applicazione }: PersonaDiProva) => applicazione?.scope ?? null;

function eParte(persona: PersonaDiProva, titolare: string): boolean {
  if (persona.nome === 'analista' || scopeDi(persona)?.length === 0) return false;
  const chi = persona.come ?? persona.nome;
  // Who says for whom he acts has of his deleghe only those that come from there.
  if (persona.perConto !== undefined && persona.perConto !== chi)
    return chi === titolare && di(titolare).delega!.padre === persona.perConto;
  const incarico = ['rappresentante', 'altro responsabile'].includes(chi);
  // In this archive the titolare himself entered every delega that does not come from another.
  const concede = di(titolare).delega!.padre ?? 'titolare';
  return incarico || chi === titolare || chi === concede || chi === 'titolare';
}

describe.each(PERSONE.map((persona) => [persona.nome, persona] as const))('%s', (_nome, persona) => {
  test('has the forms of the deleghe of which he is a party, and no other', async () => {
    const alias = (n: number) => `m${n}`;
    const moduli = DELEGHE.map(
      (nome, n) => `${alias(n)}: generaModuloDelega(input: { delega: "${banco.archivio.id.get(`Delega ${nome}`)}" })
        { documento { id tipo link { url } } userErrors { code path } }`,
    );
    const { data, errors } = await banco.chiedi(persona, `mutation { ${moduli.join(' ')} }`);
    expect(errors).toBeUndefined();
    const scope = scopeDi(persona);
    const genera = scope === null || scope.includes('documenti');
    for (const [n, nome] of DELEGHE.entries()) {
      const { documento, userErrors } = data[alias(n)];
      const parte = eParte(persona, nome);
      expect([nome, documento?.tipo ?? userErrors]).toEqual([
        nome,
        parte && genera ? 'MODULO_DELEGA' : [{ code: 'ACCESSO_NEGATO', path: genera ? ['delega'] : null }],
      ]);
      if (documento === null) continue;
      const { stato, byte } = await apriLink(banco.server, documento.link.url);
      expect([nome, stato]).toEqual([nome, 200]);
      expect((await testoFitto(byte)).join('')).toContain(codiceFiscaleDi(nome));
    }
  });
});
