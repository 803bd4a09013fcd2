import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { descriviScadenza, type TipoScadenza } from '../domain/scadenza.ts';
import { Posizione } from '../entities/posizione.ts';
import { Scadenza } from '../entities/scadenza.ts';
import { Soggetto } from '../entities/soggetto.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice } from '../reads/elenca.ts';
import { elencoScadenze } from '../reads/elenchi/scadenze.ts';
import { posizioneDi, rigaPerId } from '../reads/riga.ts';
import { soggettoDellaScadenza } from '../reads/scadenza.ts';
import type { NomeTabella, Riga } from '../reads/tabelle.ts';
import { ScadenzaConnection } from '../schema/connessioni.ts';
import { ScadenzeFiltro } from '../schema/filtri/scadenze.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';

@Resolver(() => Scadenza)
export class ScadenzaResolver {
  @Query(() => ScadenzaConnection, {
    nullable: true,
    description: 'Le scadenze di tutti i cassetti che chi chiede raggiunge, dalla più vicina: ciascuna con l’ambito del suo oggetto.',
  })
  scadenze(
    @Arg('filtro', () => ScadenzeFiltro, { description: 'Quali scadenze.' }) filtro: ScadenzeFiltro,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoScadenze, filtro, pagina);
  }

  @FieldResolver(() => String, { description: 'Che cosa c’è da fare.' })
  descrizione(@Root() scadenza: Riga) {
    return descriviScadenza(scadenza['tipo'] as TipoScadenza, scadenza['riferimento'] as string);
  }

  @FieldResolver(() => Soggetto, {
    nullable: true,
    description: 'Di chi è; assente se la delega che scade non dà accesso al suo cassetto.',
  })
  soggetto(@Root() scadenza: Riga, @Ctx() contesto: ContestoLettura) {
    return soggettoDellaScadenza(contesto, scadenza);
  }

  @FieldResolver(() => Posizione, { nullable: true, description: 'Posizione a cui si riferisce; assente per una delega.' })
  posizione(@Root() scadenza: Riga, @Ctx() contesto: ContestoLettura) {
    return posizioneDi(contesto, scadenza);
  }

  @FieldResolver(() => Nodo, {
    nullable: true,
    description: 'Da che cosa viene: la riga F24, l’avviso, la cartella, la delega; la posizione, per la domanda di riduzione.',
  })
  oggetto(@Root() scadenza: Riga, @Ctx() contesto: ContestoLettura) {
    return rigaPerId(contesto, scadenza['tavola'] as NomeTabella, scadenza.soggettoId, scadenza['oggettoId'] as string);
  }
}
