import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { StatoLavorazione, statoLavorazione } from '../domain/lavorazione.ts';
import { Documento } from '../entities/documento.ts';
import { EsitoLavorazione } from '../entities/esito-lavorazione.ts';
import { Lavorazione } from '../entities/lavorazione.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoFigli } from '../reads/elenca.ts';
import { elencoEsiti } from '../reads/elenchi/esiti.ts';
import { conteggi, documentiDi } from '../reads/lavorazione.ts';
import { nodoPermesso } from '../reads/nodo.ts';
import type { Riga } from '../reads/tabelle.ts';
import { EsitoLavorazioneConnection } from '../schema/connessioni.ts';
import { CaricaDelegheInput, LavorazionePayload, ValidaDelegheInput } from '../schema/lavorazione.ts';
import { EsportaInput } from '../schema/esporta.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { Nodo } from '../schema/vocabolario/nodo.ts';
import { ErroreDiDominio } from '../schema/vocabolario/user-error.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { esporta } from '../services/esporta/richiedi.ts';
import { caricaDeleghe, validaDeleghe } from '../services/lavorazioni/deleghe.ts';
import { conRifiuti } from '../services/rifiuto.ts';

const NESSUNA = { lavorazione: null };

@Resolver(() => Lavorazione)
export class LavorazioneResolver {
  @Mutation(() => LavorazionePayload, { description: 'Crea molte deleghe: una lavorazione con un esito per riga.' })
  caricaDeleghe(
    @Arg('input', () => CaricaDelegheInput, { description: 'Le righe.' }) input: CaricaDelegheInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => caricaDeleghe(contesto, input));
  }

  @Mutation(() => LavorazionePayload, { description: 'Convalida molte deleghe firmate: una lavorazione con un esito per riga.' })
  validaDeleghe(
    @Arg('input', () => ValidaDelegheInput, { description: 'Le righe.' }) input: ValidaDelegheInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => validaDeleghe(contesto, input));
  }

  @Mutation(() => LavorazionePayload, { description: 'Esporta ciò che si può vedere: una lavorazione che produce un file.' })
  esporta(
    @Arg('input', () => EsportaInput, { description: 'Che cosa, e in che forma.' }) input: EsportaInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti(NESSUNA, () => esporta(contesto, input));
  }

  @FieldResolver(() => StatoLavorazione, { description: 'A che punto è.' })
  async stato(@Root() lavorazione: Riga, @Ctx() contesto: ContestoLettura) {
    const { scartate } = await conteggi(contesto, lavorazione);
    return statoLavorazione({
      iniziataIl: lavorazione['iniziataIl'] as Date | null,
      conclusaIl: lavorazione['conclusaIl'] as Date | null,
      fallita: lavorazione['fallita'] as boolean,
      scartate,
    });
  }

  @FieldResolver(() => Int, { description: 'Righe riuscite finora.' })
  async riuscite(@Root() lavorazione: Riga, @Ctx() contesto: ContestoLettura) {
    return (await conteggi(contesto, lavorazione)).riuscite;
  }

  @FieldResolver(() => Int, { description: 'Righe scartate finora da una regola.' })
  async scartate(@Root() lavorazione: Riga, @Ctx() contesto: ContestoLettura) {
    return (await conteggi(contesto, lavorazione)).scartate;
  }

  @FieldResolver(() => [Documento], { description: 'Documenti prodotti, quando è conclusa.' })
  documenti(@Root() lavorazione: Riga, @Ctx() contesto: ContestoLettura) {
    return documentiDi(contesto, lavorazione);
  }

  @FieldResolver(() => EsitoLavorazioneConnection, {
    nullable: true,
    description: 'Esiti, nell’ordine delle righe, man mano che arrivano.',
  })
  esiti(
    @Arg('soloScarti', () => Boolean, { nullable: true, defaultValue: false, description: 'Soltanto le righe scartate.' })
    soloScarti: boolean | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
    @Root() { uuid }: Riga,
  ) {
    const legame = { soggettoId: uuid, colonna: 'lavorazione_id', uuid } as const;
    return elencoFigli(contesto, elencoEsiti, legame, { soloScarti: soloScarti ?? false }, pagina);
  }
}

@Resolver(() => EsitoLavorazione)
export class EsitoLavorazioneResolver {
  @FieldResolver(() => Nodo, {
    nullable: true,
    description: 'Ciò che è nato dalla riga, o che la riga ha cambiato; null se è stata scartata.',
  })
  oggetto(@Root() esito: Riga, @Ctx() contesto: ContestoLettura) {
    const id = esito['oggettoId'] as string | null;
    return id === null ? null : nodoPermesso(contesto, id);
  }

  @FieldResolver(() => ErroreDiDominio, { nullable: true, description: 'Perché è stata scartata; path è il campo della riga.' })
  errore(@Root() esito: Riga) {
    const { erroreCodice: code, erroreTesto: message, erroreCampo: path } = esito;
    return code === null ? null : { __typename: 'DominioError', code, message, path };
  }
}
