import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Documento } from '../entities/documento.ts';
import { Soggetto } from '../entities/soggetto.ts';
import { rigaPerId } from '../reads/riga.ts';
import type { Riga } from '../reads/tabelle.ts';
import {
  EsitoVerificaDocumento,
  GeneraDocumentoPayload,
  GeneraEstrattoContoInput,
  GeneraModuloDelegaInput,
  GeneraEstrattoDebitarioInput,
  GeneraRendicontazioneInput,
  LinkDocumento,
} from '../schema/documento.ts';
import type { ContestoServizi } from '../services/contesto.ts';
import { generaEstrattoConto } from '../services/documenti/genera.ts';
import { generaModuloDelega } from '../services/documenti/genera-modulo-delega.ts';
import { generaEstrattoDebitario } from '../services/documenti/genera-estratto-debitario.ts';
import { generaRendicontazione } from '../services/documenti/genera-rendicontazione.ts';
import { linkDocumento } from '../services/documenti/link.ts';
import { verificaDocumento } from '../services/documenti/verifica.ts';
import { conRifiuti } from '../services/rifiuto.ts';

@Resolver(() => Documento)
export class DocumentoResolver {
  @Query(() => EsitoVerificaDocumento, {
    nullable: true,
    description: 'Se un codice di verifica è stato emesso, e se i dati sono ancora gli stessi; null per un codice sconosciuto.',
  })
  verificaDocumento(
    @Arg('codice', () => String, { description: 'Codice stampato sul documento.' }) codice: string,
    @Ctx() contesto: ContestoServizi,
  ) {
    return verificaDocumento(contesto, codice);
  }

  @Mutation(() => GeneraDocumentoPayload, { description: 'Genera l’estratto conto previdenziale.' })
  generaEstrattoConto(
    @Arg('input', () => GeneraEstrattoContoInput, { description: 'Cosa generare.' }) input: GeneraEstrattoContoInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti({ documento: null }, () => generaEstrattoConto(contesto, input));
  }

  @Mutation(() => GeneraDocumentoPayload, { description: 'Genera il modulo di una delega, da stampare e firmare.' })
  generaModuloDelega(
    @Arg('input', () => GeneraModuloDelegaInput, { description: 'Cosa generare.' }) input: GeneraModuloDelegaInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti({ documento: null }, () => generaModuloDelega(contesto, input));
  }

  @Mutation(() => GeneraDocumentoPayload, { description: 'Genera l’estratto debitario di una posizione, come sta oggi.' })
  generaEstrattoDebitario(
    @Arg('input', () => GeneraEstrattoDebitarioInput, { description: 'Cosa generare.' }) input: GeneraEstrattoDebitarioInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti({ documento: null }, () => generaEstrattoDebitario(contesto, input));
  }

  @Mutation(() => GeneraDocumentoPayload, { description: 'Genera la rendicontazione della Gestione Separata.' })
  generaRendicontazione(
    @Arg('input', () => GeneraRendicontazioneInput, { description: 'Cosa generare.' }) input: GeneraRendicontazioneInput,
    @Ctx() contesto: ContestoServizi,
  ) {
    return conRifiuti({ documento: null }, () => generaRendicontazione(contesto, input));
  }

  @FieldResolver(() => Soggetto, { nullable: true, description: 'Soggetto a cui si riferisce; assente se sono molti.' })
  soggetto(@Root() documento: Riga, @Ctx() contesto: ContestoServizi) {
    return documento['lavorazioneId'] == null ? rigaPerId(contesto, 'soggetto', documento.soggettoId, documento.soggettoId) : null;
  }

  @FieldResolver(() => LinkDocumento, {
    nullable: true,
    description: 'Un nuovo collegamento a ogni lettura; null dove non è più permesso.',
  })
  link(@Root() documento: Riga, @Ctx() contesto: ContestoServizi) {
    return linkDocumento(contesto, documento);
  }
}
