import { sql } from 'kysely';
import type { Persona } from '../../auth/titoli.ts';
import { assertFirmatario } from '../../domain/regole-delega.ts';
import type { NaturaSoggetto } from '../../domain/soggetto.ts';
import type { ContestoServizi } from '../contesto.ts';
import type { CreaDelega } from './crea-input.ts';
import type { DeleganteDeciso } from './delegante.ts';

/**
 * Who signs for a delegante that others represent: the one named in the input, else the representative who acts, else nobody yet. A person
 * who signs for himself is no firmatario. Asked only behind a right on the cassetto or a right riscontro.
 *
 * @throws ErroreDominio VALORE_NON_VALIDO
 */
export async function firmatarioDi(
  contesto: ContestoServizi,
  input: CreaDelega,
  { soggettoId, veste }: DeleganteDeciso,
): Promise<{ natura: NaturaSoggetto; firmatario: Persona | null }> {
  const [delegante] = await contesto.leggi(sql<{ natura: NaturaSoggetto; rappresentanti: Persona[] }>`
    select s.natura, (select coalesce(jsonb_agg(jsonb_build_object('codiceFiscale', i.persona, 'denominazione', fs.denominazione)), '[]')
      from incarico i left join soggetto_cf f on f.codice_fiscale = i.persona left join soggetto fs on fs.id = f.soggetto_id
      where i.ente = s.codice_fiscale and i.ruolo in ('RAPPRESENTANTE_ENTE', 'ALTRO_RESPONSABILE')
        and i.dal <= ${contesto.giorno}::date and (i.al is null or i.al >= ${contesto.giorno}::date)) as rappresentanti
    from soggetto s where s.id = ${soggettoId}::uuid`);
  const { natura, rappresentanti } = delegante!;
  const possibili = rappresentanti.length > 0 ? rappresentanti.map(({ codiceFiscale }) => codiceFiscale) : [input.delegante];
  const codiceFiscale = input.firmatario ?? (veste === 'RAPPRESENTANTE' ? contesto.principal!.codiceFiscale : null);
  if (codiceFiscale !== null) assertFirmatario(codiceFiscale, possibili);
  return { natura, firmatario: rappresentanti.find((uno) => uno.codiceFiscale === codiceFiscale) ?? null };
}
