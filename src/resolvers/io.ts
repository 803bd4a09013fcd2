import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { SCOPE_NOSTRI } from '../auth/scope.ts';
import { profili } from '../auth/registro.ts';
import type { IncaricoValido } from '../auth/titoli.ts';
import { Ambito, RuoloAccesso } from '../domain/accesso-vocaboli.ts';
import { Incarico } from '../entities/incarico.ts';
import { Sede } from '../entities/sede.ts';
import { Soggetto } from '../entities/soggetto.ts';
import { esitoAccesso } from '../reads/accesso.ts';
import type { ContestoLettura } from '../reads/contesto.ts';
import { elencoRadice } from '../reads/elenca.ts';
import { elencoDelegheRicevute, elencoDelegheRilasciate } from '../reads/elenchi/deleghe.ts';
import { promemoria } from '../reads/promemoria.ts';
import { rigaPerId } from '../reads/riga.ts';
import { ultimoAccesso } from '../reads/ultimo-accesso.ts';
import { DelegaConnection } from '../schema/connessioni.ts';
import { DelegheFiltro } from '../schema/filtri/deleghe.ts';
import { EsitoAccesso, Io, LimitiDiChiChiede, Promemoria } from '../schema/io.ts';
import { Applicazione, Persona } from '../schema/persona.ts';
import { ArgomentiDiPagina } from '../schema/vocabolario/connection.ts';
import { CodiceFiscale, DataOra } from '../schema/vocabolario/scalari.ts';
import { disponibilitaDi } from '../services/bilancio.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { persona } from './persona.ts';

const facoltativo = (description: string) => ({ nullable: true, description });

@Resolver(() => Io)
export class IoResolver {
  @Query(() => Io, { description: 'Chi sta chiedendo.' })
  io() {
    return {};
  }

  @Query(() => EsitoAccesso, { description: 'Se chi chiede può leggere, e perché: senza leggere nulla.' })
  verificaAccesso(
    @Arg('codiceFiscale', () => CodiceFiscale, { description: 'Di chi è il cassetto.' }) codiceFiscale: string,
    @Arg('ambito', () => Ambito, { description: 'Cosa si vorrebbe leggere.' }) ambito: Ambito,
    @Arg('posizione', () => ID, facoltativo('Su quale posizione.')) posizione: string | null,
    @Ctx() contesto: ContestoLettura,
  ) {
    return esitoAccesso(contesto, codiceFiscale, ambito, posizione);
  }

  @FieldResolver(() => CodiceFiscale, facoltativo('Codice fiscale di chi chiede, o dell’intermediario per cui agisce il programma.'))
  codiceFiscale(@Ctx() contesto: ContestoLettura) {
    return contesto.principal!.codiceFiscale;
  }

  @FieldResolver(() => String, facoltativo('Nome, dove è in archivio.'))
  async denominazione(@Ctx() contesto: ContestoLettura) {
    return (await contesto.chi()).denominazione;
  }

  @FieldResolver(() => [RuoloAccesso], { description: 'In quali vesti può agire.' })
  async profili(@Ctx() contesto: ContestoLettura) {
    return profili(await contesto.chi(), contesto.principal!);
  }

  @FieldResolver(() => [Incarico], { description: 'Incarichi validi oggi.' })
  async incarichi(@Ctx() contesto: ContestoLettura) {
    return (await contesto.chi()).incarichi;
  }

  @FieldResolver(() => [String], { description: 'Cosa permette il token.' })
  scope(@Ctx() { principal }: ContestoLettura) {
    return [...(principal!.scope ?? SCOPE_NOSTRI)].sort();
  }

  @FieldResolver(() => Applicazione, facoltativo('Programma che agisce.'))
  applicazione(@Ctx() { principal }: ContestoLettura) {
    return principal!.applicazione;
  }

  @FieldResolver(() => Persona, facoltativo('Per conto di chi ha detto di agire (intestazione x-per-conto).'))
  perConto(@Ctx() { principal }: ContestoLettura) {
    return persona(principal!.perConto, null);
  }

  @FieldResolver(() => Soggetto, facoltativo('Il proprio cassetto, se ne ha uno.'))
  async soggetto(@Ctx() contesto: ContestoLettura) {
    const { soggettoId } = await contesto.chi();
    if (soggettoId === null) return null;
    const { concesso } = await contesto.decidi(soggettoId, { ambito: null, portata: { tipo: 'INTERO' } });
    return concesso ? rigaPerId(contesto, 'soggetto', soggettoId, soggettoId) : null;
  }

  @FieldResolver(() => DataOra, facoltativo('Ultimo accesso al proprio cassetto prima di questo.'))
  ultimoAccessoIl(@Ctx() contesto: ContestoLettura) {
    return ultimoAccesso(contesto);
  }

  @FieldResolver(() => Int, facoltativo('Assente finché le comunicazioni non esistono.'))
  comunicazioniDaLeggere() {
    return null;
  }

  @FieldResolver(() => LimitiDiChiChiede, { description: 'Quanto può ancora chiedere in questo minuto.' })
  limiti(@Ctx() { bilanci, costoMassimo, principal }: ContestoServizi): LimitiDiChiChiede {
    return { massimo: costoMassimo, ...disponibilitaDi(bilanci, principal!) };
  }

  @FieldResolver(() => [Promemoria], { description: 'Cosa ricordare.' })
  promemoria(@Ctx() contesto: ContestoLettura) {
    return promemoria(contesto);
  }

  @FieldResolver(() => DelegaConnection, facoltativo('Deleghe ricevute, in ogni stato.'))
  delegheRicevute(
    @Arg('filtro', () => DelegheFiltro, facoltativo('Quali deleghe.')) filtro: DelegheFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoDelegheRicevute, filtro ?? {}, pagina);
  }

  @FieldResolver(() => DelegaConnection, facoltativo('Deleghe rilasciate sul proprio cassetto e su quelli che rappresenta.'))
  delegheRilasciate(
    @Arg('filtro', () => DelegheFiltro, facoltativo('Quali deleghe.')) filtro: DelegheFiltro | null,
    @Args() pagina: ArgomentiDiPagina,
    @Ctx() contesto: ContestoLettura,
  ) {
    return elencoRadice(contesto, elencoDelegheRilasciate, filtro ?? {}, pagina);
  }
}

@Resolver(() => Incarico)
export class IncaricoResolver {
  @FieldResolver(() => Persona, facoltativo('Ente o organizzazione dell’incarico.'))
  ente(@Root() { ente }: IncaricoValido) {
    return ente;
  }

  @FieldResolver(() => Sede, facoltativo('Sede dell’incarico.'))
  sede(@Root() { sede }: IncaricoValido, @Ctx() contesto: ContestoLettura) {
    return sede === null ? null : contesto.riferimenti.sede(sede);
  }
}
