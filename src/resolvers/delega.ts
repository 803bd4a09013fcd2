import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { cassettiPropri, decidi, type Portata } from '../auth/decisione.ts';
import { statoAl } from '../domain/delega.ts';
import { StatoDelega } from '../domain/delega-vocaboli.ts';
import { Delega } from '../entities/delega.ts';
import { Posizione } from '../entities/posizione.ts';
import { Sede } from '../entities/sede.ts';
import { Soggetto } from '../entities/soggetto.ts';
import { annotaDelega } from '../reads/annota.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { posizioniDellaDelega } from '../reads/delega.ts';
import { elencoFigli } from '../reads/elenca.ts';
import { elencoSubdeleghe } from '../reads/elenchi/deleghe.ts';
import { fattiDelega } from '../reads/fatti-delega.ts';
import { rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import { DelegaConnection } from '../schema/connessioni.ts';
import { PosizioneIndicata } from '../schema/delega.ts';
import { Persona, Timbro } from '../schema/persona.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { Data } from '../schema/vocabolario/scalari.ts';
import { persona, timbro } from './persona.ts';

const facoltativo = (description: string) => ({ nullable: true, description });

/** Whether this very delega, or the caller's own right, opens this part of the delegante's drawer: what it opens is in the access record. */
async function apre(contesto: ContestoLettura, delega: Riga, portata: Portata): Promise<boolean> {
  const chi = await contesto.chi();
  if (cassettiPropri(contesto.principal!, chi).includes(delega.soggettoId))
    return (await contesto.decidi(delega.soggettoId, { ambito: null, portata })).concesso;
  const deleghe = delega['delegatoCodiceFiscale'] === contesto.principal!.codiceFiscale ? [await fattiDelega(contesto, delega)] : [];
  const titoli = { soggettoId: delega.soggettoId, deleghe, diSede: false, componente: false };
  const decisione = decidi(contesto.principal!, chi, titoli, { ambito: null, portata }, contesto.giorno);
  if (decisione.concesso) contesto.registro.annota(delega.soggettoId, null, decisione);
  return decisione.concesso;
}

@Resolver(() => Delega)
export class DelegaResolver {
  @FieldResolver(() => StatoDelega, { description: 'Stato oggi, ricavato dai fatti.' })
  async stato(@Root() delega: Riga, @Ctx() contesto: ContestoLettura) {
    return statoAl(await fattiDelega(contesto, delega), contesto.giorno);
  }

  @FieldResolver(() => Data, facoltativo('Primo giorno di effetto; assente finché manca la convalida o l’attivazione.'))
  async attivaDal(@Root() delega: Riga, @Ctx() contesto: ContestoLettura) {
    return (await fattiDelega(contesto, delega)).attivaDal;
  }

  @FieldResolver(() => Persona, { description: 'Chi delega.' })
  async delegante(@Root() delega: Riga, @Ctx() contesto: ContestoLettura) {
    await annotaDelega(contesto, delega);
    const soggetto = await rigaPerId(contesto, 'soggetto', delega.soggettoId, delega.soggettoId);
    return persona(soggetto?.['codiceFiscale'], soggetto?.['denominazione']);
  }

  @FieldResolver(() => Persona, facoltativo('Chi firma per un ente.'))
  async firmatario(@Root() delega: Riga, @Ctx() contesto: ContestoLettura) {
    await annotaDelega(contesto, delega);
    return persona(delega['firmatarioCodiceFiscale'], delega['firmatarioDenominazione']);
  }

  @FieldResolver(() => Persona, { description: 'Chi è delegato.' })
  delegato(@Root() delega: Riga) {
    return persona(delega['delegatoCodiceFiscale'], delega['delegatoDenominazione']);
  }

  @FieldResolver(() => Soggetto, facoltativo('Il cassetto del delegante; null finché questa delega non vi dà accesso.'))
  async soggetto(@Root() delega: Riga, @Ctx() contesto: ContestoLettura) {
    const aperto = await apre(contesto, delega, { tipo: 'QUALCHE_POSIZIONE' });
    return aperto ? rigaPerId(contesto, 'soggetto', delega.soggettoId, delega.soggettoId) : null;
  }

  @FieldResolver(() => [PosizioneIndicata], { description: 'Posizioni nominate; vuoto se vale per l’intero soggetto.' })
  async posizioni(@Root() delega: Riga, @Ctx() contesto: ContestoLettura) {
    await annotaDelega(contesto, delega);
    const posizioni = await posizioniDellaDelega(contesto, delega);
    return posizioni.map((posizione) => ({ ...posizione, __typename: 'PosizioneIndicata', intera: posizione, delega }));
  }

  @FieldResolver(() => Timbro, { description: 'Creazione.' })
  creata(@Root() delega: Riga) {
    return timbro(delega['creata']);
  }

  @FieldResolver(() => Timbro, facoltativo('Convalida.'))
  validata(@Root() delega: Riga) {
    return timbro(delega['validata']);
  }

  @FieldResolver(() => Timbro, facoltativo('Attivazione.'))
  attivata(@Root() delega: Riga) {
    return timbro(delega['attivata']);
  }

  @FieldResolver(() => Timbro, facoltativo('Cessazione.'))
  cessata(@Root() delega: Riga) {
    return timbro(delega['cessata']);
  }

  @FieldResolver(() => Timbro, facoltativo('Revoca.'))
  revocata(@Root() delega: Riga) {
    return timbro(delega['revocata']);
  }

  @FieldResolver(() => Delega, facoltativo('Per una subdelega, la delega da cui viene.'))
  delegaPadre(@Root() delega: Riga, @Ctx() contesto: ContestoLettura) {
    const id = delega['padreId'] as string | null;
    return id === null ? null : rigaPerId(contesto, 'delega', delega.soggettoId, id);
  }

  @FieldResolver(() => DelegaConnection, facoltativo('Subdeleghe date su questa delega.'))
  subdeleghe(@Root() delega: Riga, @Args() pagina: ArgomentiDiPagina, @Ctx() contesto: ContestoLettura) {
    return elencoFigli(contesto, elencoSubdeleghe, { soggettoId: delega.soggettoId, colonna: 'padre_id', uuid: delega.uuid }, {}, pagina);
  }
}

/** A posizione named by a delega: what identifies it, and the posizione itself where the delega opens it. */
interface Nominata extends Riga {
  readonly intera: Riga;
  readonly delega: Riga;
}

@Resolver(() => PosizioneIndicata)
export class PosizioneIndicataResolver {
  @FieldResolver(() => Sede, facoltativo('Sede della posizione.'))
  sede(@Root() nominata: Nominata, @Ctx() contesto: ContestoLettura) {
    return contesto.riferimenti.sede(nominata['sede'] as string);
  }

  @FieldResolver(() => Posizione, facoltativo('La posizione; null finché questa delega non vi dà accesso.'))
  async posizione(@Root() { intera, delega }: Nominata, @Ctx() contesto: ContestoLettura) {
    const aperta = await apre(contesto, delega, { tipo: 'POSIZIONE', id: intera.uuid, sede: intera['sede'] as string });
    return aperta ? intera : null;
  }
}
