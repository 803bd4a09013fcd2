import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Richiesta } from '../auth/decisione.ts';
import type { Ambito } from '../domain/accesso-vocaboli.ts';
import { Nucleo } from '../entities/nucleo.ts';
import { Recapiti } from '../entities/recapiti.ts';
import { Soggetto } from '../entities/soggetto.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';

/** The component as a soggetto, where the caller may have this of him; null otherwise, and nothing is noted of a question nobody asked. */
async function permesso(contesto: ContestoLettura, componente: Riga, ambito: Ambito | null): Promise<string | null> {
  const id = await contesto.soggettoDi(componente['codiceFiscale'] as string);
  const richiesta: Richiesta = { ambito, portata: { tipo: 'QUALCHE_POSIZIONE' }, componente: true };
  if (id === null || !(await contesto.valuta(id, richiesta)).concesso) return null;
  await contesto.decidi(id, richiesta);
  return id;
}

@Resolver(() => Nucleo)
export class NucleoResolver {
  @FieldResolver(() => Soggetto, { nullable: true, description: 'Il componente come soggetto, dove è in archivio ed è permesso.' })
  async soggetto(@Root() componente: Riga, @Ctx() contesto: ContestoLettura) {
    const id = await permesso(contesto, componente, null);
    return id === null ? null : rigaPerId(contesto, 'soggetto', id, id);
  }

  @FieldResolver(() => Recapiti, { nullable: true, description: 'Recapiti del componente, per il titolare della posizione.' })
  async recapiti(@Root() componente: Riga, @Ctx() contesto: ContestoLettura) {
    const id = await permesso(contesto, componente, 'ANAGRAFICA');
    return id === null ? null : (await rigaPerId(contesto, 'recapito', id, id))?.['recapiti'];
  }
}
